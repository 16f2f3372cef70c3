"""Where changes by hand stand in a letter whose fields, or whose template, changed since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from desktop.domain.letter_edit import LOST_KEY, Edit, EditKind, LetterParagraph

ALIKE = 0.6
"""From this share of common pairs of characters on, two wordings are one paragraph."""
_RELATED = 0.3
Fold = Callable[[str], str]


def settled(
    edits: Sequence[Edit], paragraphs: Sequence[LetterParagraph], fold: Fold = str
) -> tuple[Edit, ...]:
    """Return the changes, each named by the paragraph it is about in the letter as it is now.

    A paragraph is found by the words of the template it came from; where rows were added
    or the template was changed, by what it said; at last by likeness. A change whose
    paragraph is nowhere has ``lost:`` before its key and comes back with the paragraph.

    Args:
        fold: Makes two wordings comparable (figures in kanji).
    """
    names = _names(edits, paragraphs, fold)
    return tuple(
        replace(
            edit,
            key=names[edit.key],
            near=tuple(dict.fromkeys(names.get(key, key) for key in edit.near)),
        )
        for edit in edits
    )


def anchor_of(edit: Edit, keys: Collection[str]) -> str:
    """Return the paragraph an added one stands below, ``""`` when none of them is there."""
    return next((key for key in edit.near if key in keys), "")


def _names(
    edits: Sequence[Edit], paragraphs: Sequence[LetterParagraph], fold: Fold
) -> dict[str, str]:
    names = {one.key: one.key for one in edits if one.kind is EditKind.NEW}
    free = {one.key: one for one in paragraphs}
    open_ones = [one for one in edits if one.kind is not EditKind.NEW]
    for find in (_same, _same_origin, _same_words, _same_key, _alike):
        for edit in list(open_ones):
            if key := find(edit, free, fold):
                names[edit.key] = key
                del free[key]
                open_ones.remove(edit)
    for edit in open_ones:
        lost = LOST_KEY + _home(edit)
        while lost in names.values():
            lost = LOST_KEY + lost
        names[edit.key] = lost
    return names


def _home(edit: Edit) -> str:
    return edit.key.replace(LOST_KEY, "")


def _same(edit: Edit, free: Mapping[str, LetterParagraph], fold: Fold) -> str:
    there = free.get(_home(edit))
    return there.key if there and fold(there.text) == fold(edit.base) else ""


def _same_origin(edit: Edit, free: Mapping[str, LetterParagraph], fold: Fold) -> str:
    origin = _home(edit).partition("#")[0]
    alike = [one for one in free.values() if one.key.partition("#")[0] == origin]
    return next((one.key for one in alike if fold(one.text) == fold(edit.base)), "")


def _same_words(edit: Edit, free: Mapping[str, LetterParagraph], fold: Fold) -> str:
    wanted = fold(edit.base)
    found = [key for key, one in free.items() if wanted.strip() and fold(one.text) == wanted]
    return found[0] if len(found) == 1 else ""


def _same_key(edit: Edit, free: Mapping[str, LetterParagraph], _fold: Fold) -> str:
    return _home(edit) if _home(edit) in free else ""


def _alike(edit: Edit, free: Mapping[str, LetterParagraph], fold: Fold) -> str:
    wanted = fold(edit.base)
    rated = [(likeness(wanted, fold(one.text)), key) for key, one in free.items()]
    best = max(rated, default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else ""


def likeness(one: str, other: str) -> float:
    """Return how many pairs of neighbouring characters two wordings share, 0 to 1."""
    if one == other:
        return 1.0
    first, second = Counter(_pairs(one)), Counter(_pairs(other))
    total = sum(first.values()) + sum(second.values())
    return 2 * sum((first & second).values()) / total if total else 0.0


def _pairs(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(len(text) - 1)] or [text]


def aligned(old: Sequence[str], new: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Return two rows of paragraphs side by side; ``None`` where one has no counterpart.

    >>> aligned(["a", "b", "c"], ["a", "c", "d"])
    [(0, 0), (1, None), (2, 1), (None, 2)]
    """
    found: list[tuple[int | None, int | None]] = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal" or i2 - i1 == j2 - j1:
            found += zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            found += _paired(old, new, range(i1, i2), range(j1, j2))
    return found


def _paired(
    old: Sequence[str], new: Sequence[str], left: range, right: range
) -> list[tuple[int | None, int | None]]:
    """Pair what is related, in order, so that the likeness of all pairs together is greatest."""
    rate = {(i, j): likeness(old[i], new[j]) for i in left for j in right}
    best: dict[tuple[int, int], float] = {}
    for i in reversed(range(len(left) + 1)):
        for j in reversed(range(len(right) + 1)):
            if i == len(left) or j == len(right):
                best[i, j] = 0.0
                continue
            alike = rate[left[i], right[j]]
            both = best[i + 1, j + 1] + alike if alike >= _RELATED else -1.0
            best[i, j] = max(both, best[i + 1, j], best[i, j + 1])
    found: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < len(left) and j < len(right):
        alike = rate[left[i], right[j]]
        if alike >= _RELATED and best[i, j] == best[i + 1, j + 1] + alike:
            found.append((left[i], right[j]))
            i, j = i + 1, j + 1
        elif best[i, j] == best[i + 1, j]:
            found.append((left[i], None))
            i += 1
        else:
            found.append((None, right[j]))
            j += 1
    found += [(left[at], None) for at in range(i, len(left))]
    return found + [(None, right[at]) for at in range(j, len(right))]
