"""The form in which texts are searched, and the way back to what was written.

A text becomes runs of letters, kana, kanji, digits and pictures, parted by
``BREAK``. Screens use the same form to highlight, so what is found is what is marked.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from desktop.domain.variant_kanji import VARIANTS

BREAK = " "
# Private signs of the index; in a text they are breaks.
END_MARK = "\U0010fffd"
BREAK_MARK = "\U0010fffc"

# Full-width forms have become these by then; ー is typed for a hyphen often enough.
_INSIDE_NUMBERS = frozenset("-‐‑‒–—―−ー─━(),")
_MARK_IN_NUMBER = re.compile(f"(?<=[0-9])[{re.escape(''.join(sorted(_INSIDE_NUMBERS)))}](?=[0-9])")
_HIRAGANA = {code: chr(code - 0x60) for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}


@dataclass(frozen=True, slots=True)
class SearchForm:
    """A text as it is searched.

    Attributes:
        text: Runs parted by single ``BREAK`` signs, none at either end.
        starts: Shape (len(text),), offset in the original where the sign begins.
        ends: Shape (len(text),), offset in the original behind it.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def normalise(text: str) -> str:
    """Return the searched form of a text without the way back.

    >>> normalise("髙﨑様 ０３-1234-5678、¥1,280")
    '高崎様 0312345678 1280'
    """
    try:
        folded = text.translate(_FOLDS)
    except _Continued:
        return "".join(sign for sign, _, _ in _signs(text))
    runs = _MARK_IN_NUMBER.sub("", folded).translate(_RUNS)
    return BREAK.join(runs.split())


def search_form(text: str) -> SearchForm:
    """Return the searched form with the offsets of each sign in ``text``."""
    signs = _signs(text)
    return SearchForm(
        "".join(sign for sign, _, _ in signs),
        tuple(start for _, start, _ in signs),
        tuple(end for _, _, end in signs),
    )


def continues(char: str) -> bool:
    """Whether a sign belongs to the one before it: accents, voicing, selectors."""
    if char < "\u0300":
        return False
    return (
        unicodedata.combining(char) != 0
        or _is_selector(char)
        or char in "ﾞﾟ"
        or "\u1160" <= char <= "\u11ff"
        or "\uffa0" <= char <= "\uffdc"
    )


class _Continued(Exception):
    """A text holds a sign that belongs to the one before it."""


class _Folds(dict[int, str]):
    """The fold of each sign that stands alone, found when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if continues(char):
            raise _Continued
        if len(self) >= _MOST_FOLDS:
            self.clear()
        self[code] = found = _fold(char)
        return found


class _Runs(dict[int, str]):
    """Each folded sign as itself, or as a break."""

    def __missing__(self, code: int) -> str:
        if len(self) >= _MOST_FOLDS:
            self.clear()
        self[code] = found = chr(code) if _is_run(chr(code)) else BREAK
        return found


_MOST_FOLDS = 20_000
_FOLDS, _RUNS = _Folds(), _Runs()


def _signs(text: str) -> list[tuple[str, int, int]]:
    """Return (sign, start, end) of the searched form, breaks already single."""
    folded = _folded(text)
    signs: list[tuple[str, int, int]] = []
    for index, (sign, start, end) in enumerate(folded):
        if _joins_digits(folded, index):
            continue
        if _is_run(sign):
            signs.append((sign, start, end))
        elif signs and signs[-1][0] != BREAK:
            signs.append((BREAK, start, end))
    if signs and signs[-1][0] == BREAK:
        signs.pop()
    return signs


def _folded(text: str) -> list[tuple[str, int, int]]:
    """Fold cluster by cluster, so that each sign knows where it came from."""
    signs: list[tuple[str, int, int]] = []
    start, length = 0, len(text)
    while start < length:
        end = start + 1
        while end < length and continues(text[end]):
            end += 1
        signs += [(sign, start, end) for sign in _fold(text[start:end])]
        start = end
    return signs


@lru_cache(maxsize=8192)
def _fold(cluster: str) -> str:
    if cluster.isascii():
        return cluster.lower()
    # Twice: folding may leave what NFKC composes or takes apart again.
    plain = unicodedata.normalize("NFKC", cluster).casefold()
    plain = unicodedata.normalize("NFKC", plain).translate(_HIRAGANA).translate(VARIANTS)
    return "".join(sign for sign in plain if not _is_ignored(sign))


def _is_selector(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _is_ignored(char: str) -> bool:
    """Marks of direction, joiners, soft hyphens, selectors: nobody types them."""
    return _is_selector(char) or unicodedata.category(char) == "Cf"


@lru_cache(maxsize=8192)
def _is_run(char: str) -> bool:
    if char.isascii():
        return char.isalnum()
    category = unicodedata.category(char)
    if category in ("So", "Co", "Cn"):
        return char not in (END_MARK, BREAK_MARK)
    if category == "Sk":
        return char > "\uffff"  # skin tones; the others are loose accents
    return category[0] in "LMN"


def _joins_digits(signs: list[tuple[str, int, int]], index: int) -> bool:
    """Whether the mark at ``index`` stands inside a number: 03-1234, 1,280, 03(12)."""
    if not 0 < index < len(signs) - 1 or signs[index][0] not in _INSIDE_NUMBERS:
        return False
    return _is_digit(signs[index - 1][0]) and _is_digit(signs[index + 1][0])


def _is_digit(char: str) -> bool:
    return char.isascii() and char.isdigit()
