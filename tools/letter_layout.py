"""The sheet around a letter's own paragraphs: named styles, heads, lists and closings."""

from __future__ import annotations

from template_package import Face, Style, facts_table, paragraph

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
    # The list of facts stays on one sheet with 以上.
    Style("記書き", "Kigaki", 11, keep_next=True),
    Style("経過", "Keika", 11),
    Style("一覧", "Ichiran", 11, left_chars=3, keep_next=True),
    Style("見出し", "Midashi", 11, before=9, keep_next=True),
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
    Style("Report Heading", "ReportHeading", 11.5, after=2, bold=True, keep_next=True),
    Style("Fact", "Fact", 11.5),
    Style("Offer", "Offer", 11.5, left_chars=2),
    Style("Complimentary Close", "ComplimentaryClose", 11.5, before=8, after=44, keep_next=True),
    Style("Signature Line", "SignatureLine", 11.5),
    Style("Spacer", "Spacer", 11.5),
]


class Part(str):
    """A ready piece of the body, unlike the plain text of one paragraph."""

    __slots__ = ()


def ja_when(field: str, *parts: str) -> Part:
    """Return paragraphs that stand only while ``field`` has a value."""
    marks = (paragraph("Honbun", f"{{{{{sign}{field}}}}}") for sign in ("?", "/"))
    begin, end = marks
    return Part(begin + "".join(_ja(part) for part in parts) + end)


def ja_list(field: str) -> Part:
    """Return the indented lines of a field, one paragraph each."""
    return Part(paragraph("Ichiran", f"{{{{{field}}}}}"))


def ja_kept(text: str) -> Part:
    """Return a paragraph on one sheet with what follows."""
    return Part(paragraph("Honbun", text, keep_next=True))


def ja_heading(text: str) -> Part:
    """Return the heading of one part of a report."""
    return Part(paragraph("Midashi", text))


def ja_table(field: str, left: str, right: str, label_mm: float) -> Part:
    """Return the rows of a field with two columns."""
    cells = (f"{{{{{field}.{left}}}}}", f"{{{{{field}.{right}}}}}")
    return Part(facts_table("Keika", *cells, indent_mm=8, label_mm=label_mm))


def ja_facts(label_mm: float = 28) -> Part:
    """Return 記, the list of facts and 以上; all of it only where a fact is written."""
    return Part(
        paragraph("Ki", "{{?記}}")
        + paragraph("Ki", "記")
        + facts_table("Kigaki", "{{記.項目}}", "{{記.内容}}", indent_mm=14, label_mm=label_mm)
        + paragraph("Ijo", "以上")
        + paragraph("Ijo", "{{/記}}")
    )


def ja_notes(*parts: str) -> Part:
    """Return 記, the parts given and 以上."""
    inner = "".join(_ja(part) for part in parts)
    return Part(paragraph("Ki", "記") + inner + paragraph("Ijo", "以上"))


def _ja(part: str, *, keep_next: bool = False) -> str:
    return part if isinstance(part, Part) else paragraph("Honbun", part, keep_next=keep_next)


def ja_letter(
    *body: str, number: bool = False, pair: bool = True, after: Part | None = None
) -> str:
    """Return the body of a Japanese letter around its own paragraphs.

    Args:
        pair: With opening and closing words; a notice has neither.
        after: What follows the closing word, see :func:`ja_facts`.
    """
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
    ]
    if pair:
        parts += [p("Togo", "{{頭語}}"), *map(_ja, body[:-1])]
        # The last words never leave the closing word alone on a sheet.
        parts += [_ja(body[-1], keep_next=True), p("Ketsugo", "{{結語}}")]
    else:
        parts += map(_ja, body)
    return "".join([*parts, after or ""])


def en_when(field: str, *parts: str) -> Part:
    """Return paragraphs that stand only while ``field`` has a value."""
    begin, end = (paragraph("LetterBody", f"{{{{{sign}{field}}}}}") for sign in ("?", "/"))
    return Part(begin + "".join(_en(part) for part in parts) + end)


def en_list(field: str) -> Part:
    """Return the indented lines of a field, a blank line behind them."""
    return Part(paragraph("Offer", f"{{{{{field}}}}}") + paragraph("Spacer", ""))


def en_heading(text: str) -> Part:
    """Return the heading of one part of a report."""
    return Part(paragraph("ReportHeading", text))


def en_table(field: str, left: str, right: str, label_mm: float) -> Part:
    """Return the rows of a field with two columns, a blank line behind them."""
    cells = (f"{{{{{field}.{left}}}}}", f"{{{{{field}.{right}}}}}")
    table = facts_table("Fact", *cells, indent_mm=0, label_mm=label_mm)
    return Part(table + paragraph("Spacer", ""))


def en_facts(label_mm: float = 28) -> Part:
    """Return the list of facts; all of it only where a fact is written."""
    return Part(
        paragraph("Fact", "{{?Facts}}")
        + en_table("Facts", "item", "content", label_mm)
        + paragraph("Fact", "{{/Facts}}")
    )


def _en(part: str, *, keep_next: bool = False) -> str:
    return part if isinstance(part, Part) else paragraph("LetterBody", part, keep_next=keep_next)


def en_letter(*body: str, number: bool = False) -> str:
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
        *map(_en, body[:-1]),
        _en(body[-1], keep_next=True),
        p("ComplimentaryClose", "{{Closing}}"),
        p("SignatureLine", "{{Signer}}", keep_next=True),
        p("SignatureLine", "{{Signer title}}", keep_next=True),
        p("SignatureLine", "{{Sender}}"),
    ]
    return "".join(parts)
