"""Course, completion and enclosures: L14, L15, L16."""

from __future__ import annotations

from letter_layout import ja_heading, ja_kept, ja_letter, ja_list, ja_notes, ja_table, ja_when

LETTERS = {
    "course_report": ja_letter(
        "{{お詫びの対象}}をお詫び申し上げますとともに、その経緯を下記のとおりご報告いたします。",
        "この報告についてのご質問は、{{窓口}}が承ります。",
        number=True,
        after=ja_notes(
            ja_heading("1　経過"),
            ja_table("経過", "日時", "できごと", 44),
            ja_heading("2　影響"),
            "{{影響}}",
            ja_heading("3　原因"),
            "{{原因}}",
            ja_when("推定を含む点", "なお、次の点は推定を含んでおります。{{推定を含む点}}"),
            ja_heading("4　対応"),
            "{{対応}}",
            ja_heading("5　再発を防ぐための手立て"),
            ja_kept("{{再発防止}}"),
            ja_when("同封の書類", ja_heading("別紙"), ja_list("同封の書類")),
        ),
    ),
    "closing_thanks": ja_letter(
        "{{受付日}}にお申し出のございました件につきまして、お約束の対応を終えましたので、"
        "ご報告申し上げます。",
        "{{対応}}{{対応の結果}}",
        "{{再発防止}}",
        "この間お手数をおかけいたしましたことをお詫びいたしますとともに、"
        "終わりまでお待ちくださいましたことに、心より御礼申し上げます。",
        "この先お気づきのことがございましたら、どうぞ{{窓口}}までお聞かせください。",
    ),
    "cover_note": ja_letter(
        "下記の書類をお送りいたします。ご確認のうえ、お納めください。",
        "{{添え書き}}",
        "書類に不足がございましたら、{{窓口}}までお知らせください。",
        after=ja_notes(ja_list("同封の書類"), ja_list("同封の点数")),
    ),
}
