"""Which script a character belongs to, and where a quarter em stands between two."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

HANGING = frozenset("、。，．")
"""Marks that may stand beyond the right margin."""

_WEAK = frozenset("“”‘’…‥—―–×÷°±§¶´¨·")
_EAST_ASIAN = (
    (0x2100, 0x27BF), (0x2E80, 0xA4CF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF), (0x1F000, 0x1FAFF), (0x20000, 0x3FFFF),
)  # fmt: skip


def is_east_asian(letter: str) -> bool:
    """Whether a character takes the East Asian font wherever it stands."""
    code = ord(letter)
    return code == 0x203B or any(first <= code <= last for first, last in _EAST_ASIAN)


def east_asian_places(text: str, *, wide_marks: bool, before: bool) -> list[bool]:
    """Return for each character whether it takes the East Asian font.

    A mark both scripts have (“ ” … —) goes with the character before it, at
    the start of a text with what ``before`` says.

    Args:
        wide_marks: The Word file says that such marks are East Asian.
        before: Whether the text before ends East Asian.

    >>> east_asian_places("あ…a…", wide_marks=False, before=False)
    [True, True, False, False]
    """
    places = []
    for letter in text:
        if letter in _WEAK or unicodedata.combining(letter) or letter in "\ufe0e\ufe0f\u200d":
            before = before or (wide_marks and letter in _WEAK)
        else:
            before = is_east_asian(letter)
        places.append(before)
    return places


def script_gaps(text: str) -> Iterator[int]:
    """Yield the places after which a quarter em stands: かな|abc, 10|月.

    >>> list(script_gaps("10月6日(火)"))
    [1, 2, 3]
    """
    for place in range(len(text) - 1):
        one, other = text[place], text[place + 1]
        if _takes_space(one) and _takes_space(other) and is_east_asian(one) != is_east_asian(other):
            yield place


def _takes_space(letter: str) -> bool:
    """Whether it is a letter or digit, but no full-width form and no sign like ①."""
    code = ord(letter)
    return letter.isalnum() and not (0xFF00 <= code <= 0xFFEF or 0x2460 <= code <= 0x27BF)


def cells(text: str, upright: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield the places ``[start, end)`` of what makes one cell of a vertical line.

    A character with the marks that belong to it, or a run of upright figures.

    >>> list(cells("か\u309910日", [False, False, True, True, False]))
    [(0, 2), (2, 4), (4, 5)]
    """
    start = 0
    for place in range(1, len(text) + 1):
        if place < len(text) and (
            (upright[place] and upright[place - 1])
            or unicodedata.combining(text[place])
            or unicodedata.category(text[place]) in ("Mn", "Me", "Cf")
            or text[place - 1] == "\u200d"
        ):
            continue
        yield start, place
        start = place
