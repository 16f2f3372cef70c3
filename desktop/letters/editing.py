"""Changes by hand in an opened letter: its paragraphs named, read, and written.

Paragraphs are named before a template is filled, by the template's own words, and the
names taken off again afterwards: a change is found whatever the fields hold.
"""

from __future__ import annotations

import copy
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from desktop.domain.letter_edit import Edit, EditKind, LetterParagraph
from desktop.domain.letter_edit_placing import Fold, anchor_of, settled
from desktop.letters import word_names as n
from desktop.letters.editing_text import EditableText
from desktop.letters.template import roots
from desktop.letters.word_tree import mend

_ORIGIN = "{urn:kikitori:by-hand}origin"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CHOICE = _FALLBACK.replace("Fallback", "Choice")
_PLACES = {n.TC: "cell", n.TEXT_BOX: "box", n.HEADER: "header", n.FOOTER: "footer"}
_ROOM = (*(n.w(tag) for tag in ("drawing", "pict", "object", "sectPr")),)


class NamedParagraphs:
    """The paragraphs of one document, by key; made before it is filled.

    Args:
        document: ``docx.document.Document``.
    """

    def __init__(self, document: Any) -> None:
        self._document = document
        seen: Counter[str] = Counter()
        for paragraph in _paragraphs(document):
            if _is_twin(paragraph):
                continue
            words = EditableText(paragraph).text
            name = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:8]
            paragraph.set(_ORIGIN, f"{name}.{seen[name]}")
            seen[name] += 1
        for choice in _choices(document):
            for one, twin in _twins(choice):
                twin.set(_ORIGIN, one.get(_ORIGIN, ""))

    def read(self) -> list[LetterParagraph]:
        """Return the paragraphs that say something, in the order of the file."""
        found = []
        for key, elements in self._elements().items():
            text = EditableText(elements[0]).text
            if text.strip():
                found.append(LetterParagraph(key, text, _place(elements[0])))
        return found

    def apply(
        self, edits: Sequence[Edit], fold: Fold = str, turned: Callable[[str], str] = str
    ) -> None:
        """Write the changes into the document.

        Args:
            fold: Makes two wordings comparable.
            turned: Makes of a typed text what is written (figures for a reading).
        """
        elements = self._elements()
        shown = self.read()
        known = settled(edits, shown, fold)
        keys = {one.key for one in shown}
        doomed = []
        for edit in known:
            if edit.kind is EditKind.NEW:
                anchor = anchor_of(edit, keys)
                if anchor and edit.text.strip():
                    elements[edit.key] = _added(elements[anchor], turned(edit.text))
                    keys.add(edit.key)
            elif edit.key in elements:
                for element in elements[edit.key]:
                    if edit.leaves_out:
                        doomed.append(element)
                    else:
                        EditableText(element).put(turned(edit.text))
        for element in doomed:
            _leave_out(element)
        for root in roots(self._document):
            mend(root)

    def rewrite(self, turned: Callable[[str], str]) -> None:
        """Write every paragraph anew as ``turned`` makes it."""
        for paragraph in _paragraphs(self._document):
            words = EditableText(paragraph)
            words.put(turned(words.text))

    def forget(self) -> None:
        """Take the names off: no file holds them."""
        for paragraph in _paragraphs(self._document):
            paragraph.attrib.pop(_ORIGIN, None)

    def _elements(self) -> dict[str, list[Any]]:
        """Return each named paragraph with its twins, by key, in the order of the file."""
        found: dict[str, list[Any]] = {}
        for is_twin in (False, True):
            seen: Counter[str] = Counter()
            for paragraph in _paragraphs(self._document):
                origin = paragraph.get(_ORIGIN)
                if origin is None or _is_twin(paragraph) is not is_twin:
                    continue
                found.setdefault(f"{origin}#{seen[origin]}", []).append(paragraph)
                seen[origin] += 1
        return found


def _paragraphs(document: Any) -> Iterator[Any]:
    for root in roots(document):
        yield from root.iter(n.P)


def _choices(document: Any) -> Iterator[Any]:
    for root in roots(document):
        yield from root.iter(_CHOICE)


def _twins(choice: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each paragraph of a text box with the same one for older programs."""
    fallback = choice.getparent().find(_FALLBACK)
    if fallback is not None:
        yield from zip(choice.iter(n.P), fallback.iter(n.P), strict=False)


def _is_twin(paragraph: Any) -> bool:
    return next(paragraph.iterancestors(_FALLBACK), None) is not None


def _place(paragraph: Any) -> str:
    for holder in paragraph.iterancestors():
        if holder.tag in _PLACES:
            return _PLACES[holder.tag]
    return "body"


def _added(anchors: Sequence[Any], text: str) -> list[Any]:
    """Put a paragraph of the same look below another one, and below its twins."""
    made = []
    for anchor in anchors:
        fresh = anchor.makeelement(n.P)
        look = anchor.find(n.w("pPr"))
        if look is not None:
            fresh.append(copy.deepcopy(look))
            for section in list(fresh.iter(n.w("sectPr"))):
                section.getparent().remove(section)
        run = fresh.makeelement(n.R)
        first = next((one for one in anchor.iter(n.R) if one.find(n.T) is not None), None)
        run_look = None if first is None else first.find(n.w("rPr"))
        if run_look is not None:
            run.append(copy.deepcopy(run_look))
            for upright in list(run.iter(n.w("eastAsianLayout"))):
                upright.getparent().remove(upright)
        run.append(run.makeelement(n.T))
        fresh.append(run)
        anchor.addnext(fresh)
        _write_new(fresh, text)
        made.append(fresh)
    return made


def _write_new(paragraph: Any, text: str) -> None:
    # An empty text node has no sign to hold on to: one is put in and written over.
    node = next(paragraph.iter(n.T))
    node.text = text[:1] if text[:1] not in ("\n", "\t") else "\u200b"
    EditableText(paragraph).put(text)


def _leave_out(paragraph: Any) -> None:
    """Take a paragraph away; one that holds a picture or a section only loses its words."""
    if next(paragraph.iter(*_ROOM), None) is not None:
        EditableText(paragraph).put("")
        return
    row = next(paragraph.iterancestors(n.TR), None)
    paragraph.getparent().remove(paragraph)
    if row is None or any(EditableText(one).text.strip() for one in row.iter(n.P)):
        return
    table = row.getparent()
    if table is not None and next(row.iter(*_ROOM), None) is None:
        table.remove(row)
        if table.find(n.TR) is None and table.getparent() is not None:
            table.getparent().remove(table)
