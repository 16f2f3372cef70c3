"""Numbers in Japanese, in figures or kanji, as parts of patterns."""

from __future__ import annotations

from desktop.domain.era import number as any_number

KANJI = "〇零一二三四五六七八九十"
N = rf"([0-9]{{1,2}}|[{KANJI}]{{1,4}})"
LONG = rf"([0-9]{{1,3}}|[{KANJI}百]{{1,5}})"
BEHIND = "(?:後|のち|あと|ご(?!ご|ぜん|ろ))"


def number(text: str) -> int:
    """Return the number; 二三 is "two or three" and no number."""
    if len(text) > 1 and all(mark in "一二三四五六七八九" for mark in text):
        raise ValueError(text)
    return any_number(text)
