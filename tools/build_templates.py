"""Build the shipped Word templates and the list of fields.

    python tools/build_templates.py

The files under ``templates_docx/`` are the product's originals; this script
made them and can make them again after a change of wording or layout here.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from template_package import Face, Style, facts_table, package, paragraph  # noqa: E402

from desktop.letters.catalog import FIELDS  # noqa: E402

TARGET = ROOT / "templates_docx"
JA = Face("ja", latin="Times New Roman", east_asian="ＭＳ 明朝", size=11, leading=18)
EN = Face("en", latin="Times New Roman", east_asian="ＭＳ 明朝", size=11.5, leading=16)

JA_STYLES = [
    Style("文書番号", "BunshoBango", 10.5, align="right"),
    Style("発信日", "Hasshinbi", 11, align="right", after=18),
    Style("宛先住所", "AtesakiJusho", 10.5),
    Style("宛名", "Atena", 12),
    Style("差出人住所", "SashidashininJusho", 10.5, align="right", right_chars=1),
    Style("差出人", "Sashidashinin", 11, align="right", right_chars=1),
    Style("件名", "Kenmei", 13, align="center", before=36, after=24, spacing=0.4),
    Style("頭語", "Togo", 11, keep_next=True),
    Style("本文", "Honbun", 11, align="both", indent_chars=1),
    Style("結語", "Ketsugo", 11, align="right", right_chars=1),
    Style("記", "Ki", 11, align="center", before=18, after=9, keep_next=True),
    Style("記書き", "Kigaki", 11),
    Style("以上", "Ijo", 11, align="right", before=9, right_chars=1),
    Style("余白", "Yohaku", 11),
]
EN_STYLES = [
    Style("Letterhead Name", "LetterheadName", 13, bold=True),
    Style("Letterhead", "Letterhead", 10.5),
    Style("Letter Date", "LetterDate", 11.5, before=28),
    Style("Letter Number", "LetterNumber", 11.5),
    Style("Letter Confidential", "LetterConfidential", 11.5, before=16, bold=True),
    Style("Recipient", "Recipient", 11.5),
    Style("Salutation Line", "SalutationLine", 11.5, before=24, after=10),
    Style("Subject Line", "SubjectLine", 11.5, after=10, bold=True, keep_next=True),
    Style("Letter Body", "LetterBody", 11.5, after=10),
    Style("Fact", "Fact", 11.5),
    Style("Complimentary Close", "ComplimentaryClose", 11.5, before=8, after=44, keep_next=True),
    Style("Signature Line", "SignatureLine", 11.5),
    Style("Spacer", "Spacer", 11.5),
]


def ja_letter(*body: str, number: bool = False, facts: bool = False) -> str:
    """Return the body of a Japanese letter around its own paragraphs."""
    p = paragraph
    parts = [p("BunshoBango", "{{文書番号}}")] if number else []
    parts += [
        p("Hasshinbi", "{{発信日}}"),
        p("AtesakiJusho", "{{宛先住所}}"),
        p("Atena", "{{宛名}}"),
        p("Yohaku", ""),
        p("SashidashininJusho", "{{差出人住所}}"),
        p("Sashidashinin", "{{差出人}}"),
        p("Sashidashinin", "{{署名者}}"),
        p("Kenmei", "{{件名}}"),
        p("Togo", "{{頭語}}"),
        *(p("Honbun", text) for text in body[:-1]),
        # The last words never leave the closing word alone on a sheet.
        p("Honbun", body[-1], keep_next=True),
        p("Ketsugo", "{{結語}}"),
    ]
    if facts:
        parts += [
            p("Ki", "{{?記}}"),
            p("Ki", "記"),
            facts_table("Kigaki", "{{記.項目}}", "{{記.内容}}", indent_mm=14),
            p("Ijo", "以上"),
            p("Ijo", "{{/記}}"),
        ]
    return "".join(parts)


def en_letter(*body: str, number: bool = False, facts: bool = False) -> str:
    """Return the body of an English letter in block layout around its own paragraphs."""
    p = paragraph
    parts = [
        p("LetterheadName", "{{Sender}}"),
        p("Letterhead", "{{Sender address}}"),
        p("Letterhead", "{{Sender phone}}"),
        p("LetterDate", "{{Letter date}}"),
        *([p("LetterNumber", "{{Letter number}}")] if number else []),
        p("LetterConfidential", "{{Confidential}}"),
        p("Spacer", ""),
        p("Recipient", "{{Addressee}}"),
        p("Recipient", "{{Recipient address}}"),
        p("SalutationLine", "{{Opening}}"),
        p("SubjectLine", "{{Subject}}"),
        p("LetterBody", body[0]),
    ]
    if facts:
        parts += [
            p("Fact", "{{?Facts}}"),
            facts_table("Fact", "{{Facts.item}}", "{{Facts.content}}", indent_mm=0),
            p("Spacer", ""),
            p("Fact", "{{/Facts}}"),
        ]
    parts += [
        *(p("LetterBody", text) for text in body[1:-1]),
        p("LetterBody", body[-1], keep_next=True),
        p("ComplimentaryClose", "{{Closing}}"),
        p("SignatureLine", "{{Signer}}", keep_next=True),
        p("SignatureLine", "{{Signer title}}", keep_next=True),
        p("SignatureLine", "{{Sender}}"),
    ]
    return "".join(parts)


JA_LETTERS = {
    "callback_missed": ja_letter(
        "このたびは、{{お詫びの対象}}を、心よりお詫び申し上げます。",
        "{{影響}}{{原因}}",
        "{{対応}}{{再発防止}}",
        "本件のご連絡は、{{窓口}}が承ります。",
        "お知らせくださいましたことに感謝申し上げますとともに、"
        "{{結びのお詫び}}を、{{重ねて}}お詫び申し上げます。",
    ),
    "service_outage": ja_letter(
        "このたびは、{{お詫びの対象}}を、謹んでお詫び申し上げます。",
        "{{影響}}",
        "{{?記}}",
        "停止の期間などは、下記のとおりでございます。",
        "{{/記}}",
        "{{原因}}{{対応}}",
        "{{再発防止}}",
        "本件のお問い合わせは、{{窓口}}が承ります。",
        "状況をお知らせくださいましたことに、厚く御礼申し上げます。"
        "{{結びのお詫び}}を、{{重ねて}}お詫び申し上げます。",
        number=True,
        facts=True,
    ),
    "product_defect": ja_letter(
        "このたびは、{{お詫びの対象}}を、衷心よりお詫び申し上げます。",
        "{{影響}}{{原因}}",
        "{{対応}}",
        "{{再発防止}}",
        "お気づきのことがございましたら、{{窓口}}までお申しつけください。",
        "ご連絡をくださいましたこと、まことにありがたく存じます。"
        "{{結びのお詫び}}を、{{重ねて}}お詫び申し上げます。",
    ),
}
EN_LETTERS = {
    "callback_missed": en_letter(
        "I am sorry {{Apology object}}.",
        "{{Impact}} {{Cause}}",
        "{{Remedy}} {{Prevention}}",
        "If there is anything you would like to ask, please call {{Contact}}.",
        "Thank you for telling us. You should have been able to rely on our word, and I apologise "
        "{{again}} for {{Closing apology}}.",
    ),
    "service_outage": en_letter(
        "I am sorry {{Apology object}}.",
        "{{Impact}}",
        "{{Cause}} {{Remedy}}",
        "{{Prevention}}",
        "For any question about this, please call {{Contact}}.",
        "Thank you for reporting it to us. You count on this service being there when you need "
        "it, and I apologise {{again}} for {{Closing apology}}.",
        number=True,
        facts=True,
    ),
    "product_defect": en_letter(
        "I am sorry {{Apology object}}.",
        "{{Impact}} {{Cause}}",
        "{{Remedy}}",
        "{{Prevention}}",
        "If anything else needs our attention, please call {{Contact}}.",
        "Thank you for bringing this to us. You placed your trust in us, and I apologise "
        "{{again}} for {{Closing apology}}.",
    ),
}
TITLES = {
    "callback_missed": ("ご連絡遅延のお詫び", "Late or missed call"),
    "service_outage": ("サービス停止のお詫び", "Service outage"),
    "product_defect": ("商品不具合のお詫び", "Product or work defect"),
}


def fields_page() -> str:
    """Return FIELDS.md: every field in both languages."""
    lines = [
        "# 差し込み項目 / Fields",
        "",
        "雛形の中では `{{宛名}}` のように二重の波括弧で囲みます。日本語名と英語名のどちらも使えます。",
        "`{{?記}}` と `{{/記}}` をそれぞれ単独の段落に置くと、値があるときだけ間の段落が残ります。",
        "表の行に `{{記.項目}}` と書くと、値の数だけ行が増えます。",
        "",
        "In a template a field stands in double braces, `{{Addressee}}`; both names work everywhere.",
        "`{{?Facts}}` and `{{/Facts}}`, each in a paragraph of its own, keep what is between them",
        "only while the field has a value.",
        "`{{Facts.item}}` in a table row gives one row per element.",
        "",
        "| 日本語 | English | 必須 / required | 内容 | What it holds | 例 | Example |",
        "|---|---|---|---|---|---|---|",
    ]
    for info in FIELDS:
        names = [f"`{{{{{name}}}}}`" for name in (info.ja, info.en)]
        for ja, en in info.columns:
            names[0] += f"<br>`{{{{{info.ja}.{ja}}}}}`"
            names[1] += f"<br>`{{{{{info.en}.{en}}}}}`"
        samples = [
            text.replace("|", " ").replace("\n", "<br>")
            for text in (info.sample_ja, info.sample_en)
        ]
        mark = "○" if info.required else ""
        cells = [*names, mark, info.about_ja, info.about_en, *samples]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write all templates and the list of fields."""
    for folder, (ja_title, en_title) in TITLES.items():
        package(TARGET / folder / "ja.docx", JA, JA_STYLES, JA_LETTERS[folder], ja_title)
        package(TARGET / folder / "en.docx", EN, EN_STYLES, EN_LETTERS[folder], en_title)
    (TARGET / "FIELDS.md").write_text(fields_page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
