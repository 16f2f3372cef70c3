"""Our placeholder engine: fills the tree of an opened Word document.

In the template a person writes ``{{宛名}}`` for a value (a list gives one
paragraph per element), ``{{?記}}`` … ``{{/記}}`` in paragraphs of their own for
a block kept only while the value is not empty, and ``{{記.項目}}`` in a table
row for one row per element. There is no expression language.

The tree is first brought into shape (blocks, rows, lists) and then filled in a
single pass, so that braces inside a value are never read as a placeholder.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from desktop.domain.errors import Refused
from desktop.letters import word_names as n
from desktop.letters.placeholders import ParagraphText, Placeholder, name_key
from desktop.letters.word_tree import accept_changes, copies, mend

Rows = Sequence[Mapping[str, str]]
Value = str | Sequence[str] | Rows | None
_PICTURES = ("drawing", "pict", "object", "br", "sectPr", "footnoteReference")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def clean(value: str | None) -> str:
    """Return text a Word file can hold: no control characters, no lone surrogates.

    Line ends become LF; LF and tab stay. Marks that turn the direction of
    writing are dropped, since they would turn the rest of the line.
    """
    if value is None:
        return ""
    unified = value.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    return _FORBIDDEN.sub("", unified)


def roots(document: Any) -> list[Any]:
    """Return the root elements a template may be filled in: body, headers, footers.

    Comments of the XML are taken out of them: Word does not know them, and text that
    stands behind one would be overlooked.
    """
    from lxml import etree

    found = [document.element.body]
    for part in document.part.package.iter_parts():
        element = getattr(part, "element", None)
        if element is not None and element.tag in (n.HEADER, n.FOOTER):
            found.append(element)
    for root in found:
        etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    return found


def fill(
    document: Any, values: Mapping[str, Value], turned: Callable[[Value], Value] | None = None
) -> None:
    """Fill every placeholder of an opened python-docx document in place.

    Args:
        document: ``docx.document.Document``.
        values: Field name in any accepted spelling → text, list of texts, or
            list of rows (mapping of column → text). ``None`` counts as empty.
        turned: Makes of a value what this document prints of it (figures in kanji);
            asked only for values the template has a place for.

    Raises:
        Refused: ``template.unknown_field`` for a name without a value given,
            ``template.block_open`` for a block without its end.
    """
    fill_roots(roots(document), values, turned)


def fill_roots(
    found: Sequence[Any],
    values: Mapping[str, Value],
    turned: Callable[[Value], Value] | None = None,
) -> None:
    """The same for root elements, as :func:`roots` returns them."""
    known = {name_key(name): value for name, value in values.items()}
    for root in found:
        accept_changes(root)
        _Filling(known, turned).run(root)


def _tidy(value: Value) -> Any:
    """Return a clean string, a list of clean strings or a list of row mappings."""
    if value is None or isinstance(value, str):
        return clean(value)
    tidy: list[Any] = []
    for item in value:
        if isinstance(item, Mapping):
            tidy.append({name_key(str(k)): clean(str(v)) for k, v in item.items()})
        elif text := clean(item):
            tidy.append(text)
    return tidy


class _Filling:
    """One part of the package being filled; remembers which copy stands for which element."""

    def __init__(
        self, values: Mapping[str, Value], turned: Callable[[Value], Value] | None
    ) -> None:
        self._values = values
        self._turned = turned
        self._clean: dict[str, Any] = {}
        self._row_of: dict[Any, Mapping[str, str]] = {}
        self._place_of: dict[Any, int] = {}

    def run(self, root: Any) -> None:
        seen: dict[Any, ParagraphText | None] = {}
        marked = _marked(root, seen)
        if not marked:
            return
        # Each step looks again only where the one before changed the tree.
        for step in (self._settle_blocks, self._repeat_rows, self._repeat_lists):
            if step(marked):
                marked = _marked(root, seen)
        for text in marked:
            self._fill(text)
        mend(root)

    def _value(self, placeholder: Placeholder) -> Any:
        key = placeholder.key
        if key not in self._values:
            key = key.split(".", 1)[0]
        if key not in self._clean:
            if key not in self._values:
                raise Refused("template.unknown_field", field=placeholder.shown)
            value = self._values[key]
            self._clean[key] = _tidy(value if self._turned is None else self._turned(value))
        return self._clean[key]

    def _settle_blocks(self, marked: list[ParagraphText]) -> bool:
        """Drop the marks of kept blocks, and empty blocks with all between their marks."""
        changed = False
        waiting: list[tuple[Placeholder, Any]] = []
        for text in marked:
            for mark in text.marks:
                if mark.sign == "?":
                    waiting.append((mark, text.element))
                elif mark.sign == "/":
                    if not waiting or waiting[-1][0].key != mark.key:
                        raise Refused("template.block_open", field=mark.shown)
                    opened, first = waiting.pop()
                    _settle(first, text.element, keep=bool(self._value(opened)))
                    changed = True
        if waiting:
            raise Refused("template.block_open", field=waiting[-1][0].shown)
        return changed

    def _repeat_rows(self, marked: list[ParagraphText]) -> bool:
        """Give every table row that names columns one copy per element."""
        bases: dict[Any, Placeholder] = {}
        for text in marked:
            for mark in text.marks:
                row = next(text.element.iterancestors(n.TR), None)
                if "." in mark.key and row is not None and row not in bases:
                    bases[row] = mark
        for row, mark in bases.items():
            elements = [item for item in self._value(mark) if isinstance(item, Mapping)]
            for made, element in zip(copies(row, len(elements)), elements, strict=True):
                self._row_of[made] = element
            table = row.getparent() if not elements else None
            if table is not None:
                table.remove(row)
                if table.find(n.TR) is None:
                    table.getparent().remove(table)
        return bool(bases)

    def _repeat_lists(self, marked: list[ParagraphText]) -> bool:
        """Give a paragraph that holds a list one copy per element."""
        changed = False
        for text in marked:
            lengths = [
                len(value)
                for mark in text.marks
                if "." not in mark.key and isinstance(value := self._value(mark), list)
            ]
            count = max(lengths, default=0)
            for place, made in enumerate(copies(text.element, count)):
                self._place_of[made] = place
            changed = changed or count > 1
        return changed

    def _fill(self, text: ParagraphText) -> None:
        marks = text.marks
        filled = [(mark, self._text(mark, text.element)) for mark in marks]
        if not any(value for _, value in filled) and _is_bare(text, marks):
            text.element.getparent().remove(text.element)
            return
        for mark, value in reversed(filled):
            text.put(mark, value)

    def _text(self, mark: Placeholder, paragraph: Any) -> str:
        if "." in mark.key and mark.key not in self._values:
            return self._column(mark, paragraph)
        value = self._value(mark)
        if isinstance(value, str):
            return value
        place = self._place_of.get(paragraph, 0)
        item = value[place] if place < len(value) else ""
        return item if isinstance(item, str) else ""

    def _column(self, mark: Placeholder, paragraph: Any) -> str:
        for row in paragraph.iterancestors(n.TR):
            if row in self._row_of:
                return self._row_of[row].get(mark.key.split(".", 1)[1], "")
        return ""


def _marked(root: Any, seen: dict[Any, ParagraphText | None]) -> list[ParagraphText]:
    """Return the paragraphs below ``root`` that hold placeholders, in document order.

    ``seen`` keeps what was read before: steps move, copy and drop paragraphs but
    do not change their text.
    """
    found = []
    for paragraph in root.iter(n.P):
        if paragraph in seen:
            text = seen[paragraph]
        else:
            text = ParagraphText(paragraph) if _has_brace(paragraph) else None
            seen[paragraph] = text
        if text is not None and text.marks:
            found.append(text)
    return found


def _has_brace(paragraph: Any) -> bool:
    joined = "".join(paragraph.itertext(n.T))
    return "{" in joined or "｛" in joined


def _settle(first: Any, last: Any, *, keep: bool) -> None:
    """Remove both marks of a block, and what stands between them unless kept."""
    container = first.getparent()
    if container is None or last.getparent() is not container:
        if container is not None and last.getparent() is not None:
            raise Refused("template.block_open", field="".join(first.itertext()))
        return  # the block lay inside an outer block that was dropped
    start, end = container.index(first), container.index(last)
    doomed = [first, last] if keep else list(container[start : end + 1])
    for element in doomed:
        container.remove(element)


def _is_bare(text: ParagraphText, marks: Sequence[Placeholder]) -> bool:
    """Whether the paragraph would be empty and holds nothing the page needs."""
    if not text.holds_only(marks):
        return False
    return not any(True for _ in text.element.iter(*(n.w(tag) for tag in _PICTURES)))
