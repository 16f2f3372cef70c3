"""Personal data disclosed: L7."""

from __future__ import annotations

from letter_layout import ja_facts, ja_letter, ja_when

LETTERS = {
    "data_leak": ja_letter(
        "{{お詫びの対象}}を、衷心よりお詫び申し上げます。お預かりした大切な情報を、お守りすることができませんでした。",
        "{{漏えいの経緯}}{{影響}}{{原因}}",
        ja_when("記", "漏えいに関する事項は、下記のとおりでございます。"),
        "{{二次被害のおそれ}}{{お願いしたいこと}}",
        "{{対応}}{{再発防止}}",
        "ご不安に思われることは、どのようなことでも、{{窓口}}へお尋ねください。",
        "{{結びのお詫び}}に対し、{{重ねて}}お詫び申し上げます。",
        after=ja_facts(36),
    ),
}
