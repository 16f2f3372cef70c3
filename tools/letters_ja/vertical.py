"""The vertical letters: the same words as the horizontal ones, in the order of a vertical sheet.

Opening word and first sentence share a column; after the closing word come date,
sender (low) and addressee (high), then the list of facts. A4 lies across, so that
a column holds some thirty-five characters.
"""

from __future__ import annotations

import re

from letter_layout import paragraph
from template_package import Face, Sheet, Style

FOLDERS = ("product_defect", "staff_manner", "secondary_complaint")
FACE = Face("ja", latin="Times New Roman", east_asian="ＭＳ 明朝", size=12, leading=22)
SHEET = Sheet(
    width=297, height=210, top=28, right=28, bottom=25, left=25, header=12, footer=10, vertical=True
)
STYLES = [
    Style("冒頭", "Boto", 12, align="both"),
    Style("本文", "Honbun", 12, align="both", indent_chars=1),
    Style("見出し", "Midashi", 12, before=9, keep_next=True),
    Style("一覧", "Ichiran", 12, left_chars=2, keep_next=True),
    Style("結語", "Ketsugo", 12, align="right", right_chars=1),
    Style("発信日", "Hasshinbi", 12, before=11, left_chars=2, keep_next=True),
    Style("差出人住所", "SashidashininJusho", 10.5, align="right", right_chars=1, keep_next=True),
    Style("差出人", "Sashidashinin", 12, align="right", right_chars=1, keep_next=True),
    Style("署名者", "Shomeisha", 13, align="right", right_chars=1, keep_next=True),
    Style("宛名", "Atena", 15, before=8, left_chars=1),
    Style("記", "Ki", 12, align="center", before=22, after=4, keep_next=True),
    Style("記書き", "Kigaki", 12, keep_next=True),
    Style("以上", "Ijo", 12, align="right", before=4, right_chars=1),
]
_PIECE = re.compile(r"<w:p>.*?</w:p>|<w:tbl>.*?</w:tbl>", re.DOTALL)
_POINTING = {"下記": "左記", "上記": "右記"}


def vertical(body: str) -> str:
    """Return the body of a horizontal letter as that of a vertical one."""
    pieces = _PIECE.findall(body)
    begin = _index(pieces, "Togo")
    end = _index(pieces, "Ketsugo")
    first = re.sub(r'w:val="Honbun"', 'w:val="Boto"', pieces[begin + 1])
    first = re.sub(r'(<w:t xml:space="preserve">)', r"\1{{頭語}}　", first, count=1)
    whole = [first, *pieces[begin + 2 : end + 1], *_after(), *pieces[end + 1 :]]
    text = "".join(whole)
    for level, upright in _POINTING.items():
        text = text.replace(level, upright)
    return text


def _after() -> list[str]:
    """Date, sender and addressee, as they follow the closing word."""
    p = paragraph
    return [
        p("Hasshinbi", "{{発信日}}"),
        p("SashidashininJusho", "{{差出人住所}}"),
        p("Sashidashinin", "{{差出人}}"),
        p("Shomeisha", "{{署名者}}"),
        p("Atena", "{{宛名}}"),
    ]


def _index(pieces: list[str], style: str) -> int:
    return next(place for place, piece in enumerate(pieces) if f'w:val="{style}"' in piece)
