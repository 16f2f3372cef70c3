"""What a person changed by hand in the text of one letter; the template is never touched."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from desktop.domain.case import tidy_text

NEAR = 8
"""How many paragraphs before it a change remembers, nearest first."""
ADDED_KEY = "new"
LOST_KEY = "lost:"
"""Before the key of a change whose paragraph is not in the letter any more."""
LEFT_OUT_KEY = "gone:"
"""Before the key of a template's paragraph that the Word file of a letter does not hold."""


class EditKind(StrEnum):
    """What was done to a paragraph."""

    TEXT = "text"
    OUT = "out"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class LetterParagraph:
    """One paragraph of a letter as it would be printed.

    Attributes:
        key: Of the words in the template it came from, so that it is found again whatever
            stands in the fields: ``"3fa9c1d2.0#1"``, the second copy of a repeated one.
        place: ``body`` ``cell`` ``box`` ``header`` or ``footer``.
        text: Line breaks as LF, tabs as tabs.
    """

    key: str
    text: str
    place: str = "body"


@dataclass(frozen=True, slots=True)
class Edit:
    """One change by hand.

    Attributes:
        key: Of the paragraph; of an added one its own, ``new:3``.
        base: What the paragraph said when it was changed.
        text: What it says instead; empty for one left out.
        near: Keys of the paragraphs before it, nearest first: where it stands, or stood.
    """

    key: str
    kind: EditKind
    base: str = ""
    text: str = ""
    near: tuple[str, ...] = ()

    @property
    def leaves_out(self) -> bool:
        """Whether nothing of the paragraph is printed."""
        return self.kind is EditKind.OUT or not self.text.strip()


@dataclass(frozen=True, slots=True)
class HandText:
    """All changes by hand of one letter on one template.

    Attributes:
        edits: In the order they were first made; an added one is put below its place.
        file: SHA-256 of the Word file that is the letter's text; ``""``: the template is.
        base: With a file: what the template said then, by the key of its paragraph.
    """

    edits: tuple[Edit, ...] = ()
    file: str = ""
    base: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def is_empty(self) -> bool:
        """Whether the letter says what its template says."""
        return not self.edits and not self.file

    def edit(self, key: str) -> Edit | None:
        """Return the change of one paragraph."""
        return next((one for one in self.edits if one.key == key), None)

    def put(self, edit: Edit) -> HandText:
        """Return the same with one change more, or changed."""
        if self.edit(edit.key) is None:
            return replace(self, edits=(*self.edits, edit))
        changed = tuple(edit if one.key == edit.key else one for one in self.edits)
        return replace(self, edits=changed)

    def drop(self, key: str) -> HandText:
        """Return the same without the change of one paragraph.

        What was added below it moves to where it stood.
        """
        gone = self.edit(key)
        kept = [one for one in self.edits if one.key != key]
        if gone is not None and gone.kind is EditKind.NEW:
            kept = [replace(one, near=_without(one.near, gone)) for one in kept]
        return replace(self, edits=tuple(kept))

    def accept(self, key: str, text: str | None) -> HandText:
        """Return the same, the template's present words counted as known; with a file only."""
        known = {name: said for name, said in self.base.items() if name != key}
        if text is not None:
            known[key] = text
        return replace(self, base=MappingProxyType(known))

    def next_key(self) -> str:
        """Return the key of the next added paragraph."""
        taken = [one.key.partition(":")[2] for one in self.edits if one.kind is EditKind.NEW]
        return f"{ADDED_KEY}:{max((int(one) for one in taken if one.isdigit()), default=0) + 1}"


def _without(near: tuple[str, ...], gone: Edit) -> tuple[str, ...]:
    if gone.key not in near:
        return near
    found: list[str] = []
    for key in near:
        found += gone.near if key == gone.key else [key]
    return tuple(dict.fromkeys(found))[:NEAR]


def tidy_paragraph(text: str) -> str:
    """Return a typed paragraph as it may stand in a letter: no control signs, no bare ends.

    A blank at its beginning stays: a Japanese paragraph may begin with one.

    Raises:
        Refused: ``text.too_long``.
    """
    plain = "".join(
        sign
        for sign in text.replace("\u2028", "\n").replace("\u2029", "\n")
        if sign in "\n\t\r" or unicodedata.category(sign) not in ("Cc", "Cs")
    )
    return tidy_text(plain)
