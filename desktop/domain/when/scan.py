"""Cutting a text into pieces; every character must belong to one."""

from __future__ import annotations

from desktop.domain.when import (
    english,
    english_around,
    english_clocks,
    english_spans,
    figures,
    japanese,
    japanese_around,
    japanese_clocks,
)
from desktop.domain.when.pieces import CallWord, Filler, Piece
from desktop.domain.when.reading import Doubt

_RULES = (
    japanese.RULES
    + japanese_clocks.RULES
    + japanese_around.RULES
    + english.RULES
    + english_clocks.RULES
    + english_spans.RULES
    + english_around.RULES
    + figures.RULES
)
_NUMERALS = "〇零一二三四五六七八九十百千"


def scan(text: str) -> list[Piece]:
    """Return the pieces of a tidied text, fillers left out.

    The longest rule wins at each place; of two alike the first.

    Raises:
        Doubt: ``when.unreadable``: a part belongs to no rule;
            ``when.not_settled``: 折り返し and no more.
    """
    pieces: list[Piece] = []
    at = 0
    while at < len(text):
        end, found = _longest(text, at)
        if end == at:
            raise Doubt("when.unreadable")
        pieces.extend(found)
        at = end
    said: list[Piece] = [piece for piece in pieces if not isinstance(piece, Filler | CallWord)]
    if not said and any(isinstance(piece, CallWord) for piece in pieces):
        raise Doubt("when.not_settled")
    return said


def _longest(text: str, at: int) -> tuple[int, tuple[Piece, ...]]:
    """Return where the longest piece at this place ends, and what it is."""
    best_end, best = at, ()
    best_found: tuple[Piece, ...] = best
    if _inside_a_word(text, at):
        return best_end, best_found
    for rule in _RULES:
        found = rule.pattern.match(text, at)
        if found is None or found.end() <= best_end or _inside_a_word(text, found.end()):
            continue
        try:
            built = rule.build(found)
        except ValueError:
            continue
        best_end, best_found = found.end(), built if isinstance(built, tuple) else (built,)
    return best_end, best_found


def _inside_a_word(text: str, at: int) -> bool:
    """Return whether a cut here would split a number or an English word."""
    if not 0 < at < len(text):
        return False
    before, behind = text[at - 1], text[at]
    return any(before in kind and behind in kind for kind in ("0123456789", _NUMERALS)) or (
        before.isascii() and behind.isascii() and before.isalpha() and behind.isalpha()
    )
