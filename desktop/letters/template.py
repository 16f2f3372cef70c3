"""Our placeholder engine: fills the tree of an opened Word document.

In the template a person writes ``{{宛名}}`` for a value (a list gives one
paragraph per element), ``{{?記}}`` … ``{{/記}}`` in paragraphs of their own for
a block kept only while the value is not empty, and ``{{記.項目}}`` in a table
row for one row per element. There is no expression language.

The tree is first brought into shape (blocks, rows, lists) and then filled in a
single pass, so that braces inside a value are never read as a placeholder.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from desktop.domain.errors import Refused
from desktop.letters import word_names as n
from desktop.letters.placeholders import ParagraphText, Placeholder, name_key

Rows = Sequence[Mapping[str, str]]
Value = str | Sequence[str] | Rows | None
_PICTURES = ("drawing", "pict", "object", "br", "sectPr", "footnoteReference")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_UNIQUE = (f"{{{n.W14_NS}}}paraId", f"{{{n.W14_NS}}}textId")


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
    """Return the root elements a template may be filled in: body, headers, footers."""
    found = [document.element.body]
    for part in document.part.package.iter_parts():
        element = getattr(part, "element", None)
        if element is not None and element.tag in (n.HEADER, n.FOOTER):
            found.append(element)
    return found


def fill(document: Any, values: Mapping[str, Value]) -> None:
    """Fill every placeholder of an opened python-docx document in place.

    Args:
        document: ``docx.document.Document``.
        values: Field name in any accepted spelling → text, list of texts, or
            list of rows (mapping of column → text). ``None`` counts as empty.

    Raises:
        Refused: ``template.unknown_field`` for a name without a value given,
            ``template.block_open`` for a block without its end.
    """
    known = {name_key(name): _tidy(value) for name, value in values.items()}
    for root in roots(document):
        _Filling(known).run(root)


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

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values
        self._row_of: dict[Any, Mapping[str, str]] = {}
        self._place_of: dict[Any, int] = {}

    def run(self, root: Any) -> None:
        marked = _marked(root)
        if not marked:
            return
        self._settle_blocks(marked)
        self._repeat_rows(_marked(root))
        for text in _marked(root):
            self._repeat_paragraph(text)
        for text in _marked(root):
            self._fill(text)
        _mend(root)

    def _value(self, placeholder: Placeholder) -> Any:
        base = placeholder.key.split(".", 1)[0]
        if placeholder.key in self._values:
            return self._values[placeholder.key]
        if base not in self._values:
            raise Refused("template.unknown_field", field=placeholder.shown)
        return self._values[base]

    def _settle_blocks(self, marked: list[ParagraphText]) -> None:
        """Drop the marks of kept blocks, and empty blocks with all between their marks."""
        waiting: list[tuple[Placeholder, Any]] = []
        for text in marked:
            for mark in text.placeholders():
                if mark.sign == "?":
                    waiting.append((mark, text.element))
                elif mark.sign == "/":
                    if not waiting or waiting[-1][0].key != mark.key:
                        raise Refused("template.block_open", field=mark.shown)
                    opened, first = waiting.pop()
                    _settle(first, text.element, keep=bool(self._value(opened)))
        if waiting:
            raise Refused("template.block_open", field=waiting[-1][0].shown)

    def _repeat_rows(self, marked: list[ParagraphText]) -> None:
        """Give every table row that names columns one copy per element."""
        bases: dict[Any, Placeholder] = {}
        for text in marked:
            for mark in text.placeholders():
                row = next(text.element.iterancestors(n.TR), None)
                if "." in mark.key and row is not None and row not in bases:
                    bases[row] = mark
        for row, mark in bases.items():
            elements = [item for item in self._value(mark) if isinstance(item, Mapping)]
            for made, element in zip(_copies(row, len(elements)), elements, strict=True):
                self._row_of[made] = element
            table = row.getparent() if not elements else None
            if table is not None:
                table.remove(row)
                if table.find(n.TR) is None:
                    table.getparent().remove(table)

    def _repeat_paragraph(self, text: ParagraphText) -> None:
        """Give a paragraph that holds a list one copy per element."""
        lengths = [
            len(value)
            for mark in text.placeholders()
            if "." not in mark.key and isinstance(value := self._value(mark), list)
        ]
        if not lengths or max(lengths) < 1:
            return
        for place, made in enumerate(_copies(text.element, max(lengths))):
            self._place_of[made] = place

    def _fill(self, text: ParagraphText) -> None:
        marks = text.placeholders()
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


def _marked(root: Any) -> list[ParagraphText]:
    """Return the paragraphs below ``root`` that hold placeholders, in document order."""
    texts = (ParagraphText(paragraph) for paragraph in root.iter(n.P))
    return [text for text in texts if text.placeholders()]


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


def _copies(element: Any, count: int) -> list[Any]:
    """Return ``element`` and ``count - 1`` copies placed behind it, ids made unique."""
    made = [element][:count]
    for _ in range(count - 1):
        twin = copy.deepcopy(element)
        _forget_ids(twin)
        made[-1].addnext(twin)
        made.append(twin)
    return made


def _forget_ids(element: Any) -> None:
    for node in list(element.iter(n.w("bookmarkStart"), n.w("bookmarkEnd"))):
        node.getparent().remove(node)
    for node in element.iter(n.P, n.TR):
        for name in _UNIQUE:
            node.attrib.pop(name, None)
    for node in list(element.iter(n.w("id"))):
        if node.getparent().tag == n.w("sdtPr"):
            node.getparent().remove(node)


def _is_bare(text: ParagraphText, marks: list[Placeholder]) -> bool:
    """Whether the paragraph would be empty and holds nothing the page needs."""
    if not text.holds_only(marks):
        return False
    return not any(True for _ in text.element.iter(*(n.w(tag) for tag in _PICTURES)))


def _mend(root: Any) -> None:
    """Keep the file valid: cells and boxes end in a paragraph, picture ids are unique."""
    owners: Iterable[Any] = [root, *root.iter(*n.MUST_HOLD_PARAGRAPH)]
    for owner in owners:
        if owner.tag not in n.MUST_HOLD_PARAGRAPH:
            continue
        if len(owner) == 0 or owner[-1].tag not in (n.P, n.w("sdt")):
            owner.append(owner.makeelement(n.P))
    seen: set[str] = set()
    for node in root.iter(f"{{{n.WP_NS}}}docPr"):
        number = node.get("id", "0")
        if number in seen:
            number = str(max(int(known) for known in seen if known.isdigit()) + 1)
            node.set("id", number)
        seen.add(number)
