"""What changed between two wordings: by word in English, by character in Japanese."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\s+|[\w'’\-]+|[^\w\s]", re.UNICODE)
_LONGEST = 4000
_ISLAND = 1
"""A single character that both wordings share between two changes is no common ground."""


class Piece(StrEnum):
    """Where a stretch of words stands."""

    SAME = "same"
    GONE = "gone"
    FRESH = "fresh"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand in both wordings, in the old one only, or in the new one only."""

    piece: Piece
    text: str


def differences(before: str, after: str, language: str) -> list[Stretch]:
    """Return both wordings as one row of stretches, what went before what came.

    >>> [(one.piece.value, one.text) for one in differences("12時に伺います", "13時に伺います", "ja")]
    [('same', '1'), ('gone', '2'), ('fresh', '3'), ('same', '時に伺います')]
    >>> [one.text for one in differences("We call today.", "We rang today.", "en")]
    ['We ', 'call', 'rang', ' today.']
    """
    old, new = _units(before, language), _units(after, language)
    if len(old) > _LONGEST or len(new) > _LONGEST:
        pairs = [(Piece.GONE, before), (Piece.FRESH, after)]
    else:
        pairs = _matched(old, new, island=_ISLAND if language == "ja" else 0)
    return _joined(pairs)


def _units(text: str, language: str) -> list[str]:
    return list(text) if language == "ja" else _WORDS.findall(text)


def _matched(old: Sequence[str], new: Sequence[str], *, island: int) -> list[tuple[Piece, str]]:
    found: list[tuple[Piece, str]] = []
    blocks = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    for place, (kind, i1, i2, j1, j2) in enumerate(blocks):
        inner = 0 < place < len(blocks) - 1
        if kind == "equal" and not (inner and i2 - i1 <= island):
            found.append((Piece.SAME, "".join(old[i1:i2])))
        else:
            found += [(Piece.GONE, "".join(old[i1:i2])), (Piece.FRESH, "".join(new[j1:j2]))]
    return found


def _joined(pairs: Sequence[tuple[Piece, str]]) -> list[Stretch]:
    """Put neighbours together: between two same stretches one gone and one fresh at most."""
    stretches: list[Stretch] = []
    gone = fresh = ""
    for piece, text in [*pairs, (Piece.SAME, "")]:
        if piece is Piece.GONE:
            gone += text
        elif piece is Piece.FRESH:
            fresh += text
        elif text or piece is Piece.SAME:
            stretches += [Stretch(Piece.GONE, gone), Stretch(Piece.FRESH, fresh)]
            stretches.append(Stretch(Piece.SAME, text))
            gone = fresh = ""
    return [one for one in stretches if one.text]
