"""Placeholders where no value reaches the page: in fields, formulas, hidden or bound text."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from desktop.letters import word_names as n
from desktop.letters.faults import Fault, Place
from desktop.letters.inspection_lines import Line, shortened

_BRACES = "{}｛｝"
_GONE = frozenset({n.DELETED, n.MOVED_AWAY})
_KEPT_FIELDS = ("HYPERLINK", "PAGEREF")
_OFF = ("0", "false", "off")


def out_of_reach(root: Any, lines: list[Line]) -> list[Fault]:
    """Return a fault for every brace that is not filled, or would not stay filled."""
    by_paragraph = {line.text.element: line for line in lines}
    read = {node for line in lines for node in line.text.nodes}
    fields, faults = _Fields(), []
    for node in root.iter():
        fields.see(node)
        text = own_text(node) + (node.tail or "")
        if not any(brace in text for brace in _BRACES):
            continue
        code = _code(node, fields, is_read=node in read and not (node.tail or "").strip())
        if code:
            line = next(
                (by_paragraph[one] for one in node.iterancestors(n.P) if one in by_paragraph), None
            )
            place = line.place if line else Place()
            quote = (line.quote if line else "") or shortened(text)
            faults.append(Fault(code, place, quote, "", {"field": shortened(text)}))
    return faults


def own_text(node: Any) -> str:
    """Return the text straight inside an element; python-docx's own ``text`` is another."""
    from lxml.etree import _Element

    return _Element.text.__get__(node) or ""


def _code(node: Any, fields: _Fields, *, is_read: bool) -> str:
    if node.tag == n.DELETED_TEXT or any(one.tag in _GONE for one in node.iterancestors()):
        return ""
    if node.tag == n.FIELD_CODE or fields.is_inside(node):
        return "template.in_field"
    if not is_read:
        return "template.not_reached"
    if any(_is_bound(one) for one in node.iterancestors(n.w("sdt"))):
        return "template.bound_control"
    return ""


def _is_bound(control: Any) -> bool:
    return control.find(f"{n.w('sdtPr')}/{n.w('dataBinding')}") is not None


class _Fields:
    """Which of Word's own fields the walk is in; Word writes their text anew when it prints."""

    def __init__(self) -> None:
        self._open: list[list[str]] = []

    def see(self, node: Any) -> None:
        """Take note of a field's begin, code and end."""
        if node.tag == n.FIELD_MARK:
            kind = node.get(n.w("fldCharType"))
            if kind == "begin":
                self._open.append([])
            elif kind == "end" and self._open:
                self._open.pop()
        elif node.tag == n.FIELD_CODE and self._open:
            self._open[-1].append(node.text or "")

    def is_inside(self, node: Any) -> bool:
        """Whether the text of this node belongs to a field that is written anew."""
        simple = [one.get(n.w("instr")) or "" for one in node.iterancestors(n.SIMPLE_FIELD)]
        codes = ["".join(parts) for parts in self._open] + simple
        return any(not code.strip().upper().startswith(_KEPT_FIELDS) for code in codes)


def hidden_styles(document: Any) -> frozenset[str]:
    """Return the ids of the styles whose text is not printed."""
    try:
        styles = document.part.styles.element
    except (KeyError, AttributeError):
        return frozenset()
    return frozenset(
        str(style.get(n.w("styleId")))
        for style in styles.iter(n.w("style"))
        if _vanishes(style.find(n.w("rPr")))
    )


def hidden_placeholders(lines: list[Line], hidden: Collection[str]) -> list[Fault]:
    """Return a fault for every placeholder whose value would not be printed."""
    return [
        Fault("template.hidden_text", line.place, line.quote, "", {"field": mark.shown})
        for line in lines
        for mark in line.marks
        if not mark.sign and _is_hidden(line, line.text.home(mark), hidden)
    ]


def _is_hidden(line: Line, node: Any, hidden: Collection[str]) -> bool:
    look = node.getparent().find(n.w("rPr"))
    if look is not None and look.find(n.w("vanish")) is not None:
        return _vanishes(look)
    styles = [None if look is None else look.find(n.w("rStyle"))]
    styles.append(line.text.element.find(f"{n.w('pPr')}/{n.w('pStyle')}"))
    return any(style is not None and style.get(n.w("val")) in hidden for style in styles)


def _vanishes(look: Any) -> bool:
    mark = None if look is None else look.find(n.w("vanish"))
    return mark is not None and mark.get(n.w("val")) not in _OFF
