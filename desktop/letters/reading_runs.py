"""The content of one paragraph: text in its look, pictures, page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.domain.page import MISSING, PageField, Picture, Run
from desktop.letters.reading_package import MC, Package, R, W
from desktop.letters.reading_pictures import read_drawing
from desktop.letters.reading_styles import Properties, Styles, is_on, merged, properties

if TYPE_CHECKING:
    from lxml.etree import _Element

PAGE_BREAK = "\f"
"""Stands alone in a run where Word says that a new page begins."""

_DROPPED = {"del", "moveFrom", "rPr", "pPr", "instrText", "delText", "commentReference"}
_ENTERED = {
    "hyperlink",
    "ins",
    "moveTo",
    "smartTag",
    "sdt",
    "sdtContent",
    "customXml",
    "dir",
    "bdo",
}
_RUN_GAPS = {
    "fitText": "fit_text",
    "em": "emphasis_marks",
    "eastAsianLayout.combine": "combined_characters",
    "w": "scaled_text",
}
_ELEMENT_GAPS = {
    "ruby": "ruby",
    "footnoteReference": "notes",
    "endnoteReference": "notes",
    "sym": "symbol",
    "object": "embedded_object",
    "pict": "old_drawing",
    "oMath": "formula",
    "oMathPara": "formula",
    "ptab": "aligned_tab",
}
_HIGHLIGHTS = {
    "yellow": MISSING, "green": "#00FF00", "cyan": "#00FFFF", "magenta": "#FF00FF",
    "blue": "#0000FF", "red": "#FF0000", "darkBlue": "#000080", "darkCyan": "#008080",
    "darkGreen": "#008000", "darkMagenta": "#800080", "darkRed": "#800000",
    "darkYellow": "#808000", "darkGray": "#808080", "lightGray": "#C0C0C0", "black": "#000000",
}  # fmt: skip
_MARKED = re.compile(r"(⟦[^⟦⟧]*⟧)")


@dataclass
class RunReader:
    """Reads the runs of one part (body, header, …).

    Attributes:
        gaps: Codes of what was seen and can't be shown; added to while reading.
    """

    package: Package
    part: str
    styles: Styles
    gaps: set[str]
    _fields: list[_Field] = field(default_factory=list)

    def read(self, paragraph: _Element, inherited: Properties) -> list[Run | Picture]:
        """Return the runs and pictures of a paragraph, adjoining equal looks joined.

        Args:
            inherited: Run properties of defaults, table and paragraph style.
        """
        return list(_joined(self._walk(paragraph, inherited)))

    def look(self, found: Properties) -> Run:
        """Return an empty run with the look that resolved properties say."""
        styles = self.styles
        raised = {"superscript": 1, "subscript": -1}.get(found.get("vertAlign", ""), 0)
        size, kerned_from = _number(found.get("sz"), 20.0), _number(found.get("kern"), 0.0)
        return Run(
            "",
            latin=styles.face(found, "ascii") or styles.face(found, "hAnsi"),
            east_asian=styles.face(found, "eastAsia"),
            size=size / 2,
            bold=is_on(found, "b"),
            italic=is_on(found, "i"),
            underline=is_on(found, "u"),
            strike=is_on(found, "strike") or is_on(found, "dstrike"),
            colour=_colour(found.get("color", "")),
            highlight=_highlight(found),
            raised=raised,
            tracking=_number(found.get("spacing.val"), 0.0) / 20,
            kerned=0 < kerned_from <= size,
            wide_marks=found.get("rFonts.hint") == "eastAsia",
            upright=is_on(found, "eastAsianLayout.vert"),
        )

    def _walk(self, parent: _Element, inherited: Properties) -> Iterator[Run | Picture]:
        for child in parent:
            name = _local(child)
            if name == "r":
                yield from self._run(child, inherited)
            elif name in _ENTERED:
                yield from self._walk(child, inherited)
            elif name == "fldSimple":
                yield from self._simple_field(child, inherited)
            elif name == "AlternateContent":
                branch = child.find(MC + "Choice")
                yield from self._walk(child if branch is None else branch, inherited)
            elif name in _ELEMENT_GAPS:
                self.gaps.add(_ELEMENT_GAPS[name])

    def _simple_field(self, element: _Element, inherited: Properties) -> Iterator[Run | Picture]:
        number = self._page_number(element.get(W + "instr") or "")
        inside = list(self._walk(element, inherited))
        if number is PageField.NONE:
            yield from inside
            return
        looks = [run for run in inside if isinstance(run, Run)]
        yield replace(looks[0] if looks else self.look(inherited), text="", number=number)

    def _run(self, element: _Element, inherited: Properties) -> Iterator[Run | Picture]:
        direct = properties(element.find(W + "rPr"))
        style = self.styles.run(direct.get("rStyle", ""))
        found = merged(inherited, style, direct)
        if is_on(found, "vanish") and not is_on(found, "specVanish"):
            self._field_marks(element)
            return
        self.gaps.update(
            code
            for name, code in _RUN_GAPS.items()
            if found.get(name, "none") not in ("none", "100")
        )
        if found.get("bdr.val", "none") not in ("none", "nil"):
            self.gaps.add("text_border")
        look = self.look(found)
        for piece in self._pieces(element, look):
            if isinstance(piece, Run) and is_on(found, "caps"):
                piece = replace(piece, text=piece.text.upper())
            yield piece

    def _field_marks(self, element: _Element) -> None:
        for mark in element.findall(W + "fldChar"):
            self._field_mark(mark.get(W + "fldCharType") or "")

    def _pieces(self, element: _Element, look: Run) -> Iterator[Run | Picture]:
        for child in element:
            name = _local(child)
            if name == "fldChar":
                number = self._field_mark(child.get(W + "fldCharType") or "")
                if number is not PageField.NONE:
                    yield replace(look, number=number)
                continue
            if name == "instrText" and self._fields:
                self._fields[-1].instruction += child.text or ""
                continue
            if any(not each.shown for each in self._fields):
                continue
            yield from self._piece(child, name, look)

    def _piece(self, child: _Element, name: str, look: Run) -> Iterator[Run | Picture]:
        if name == "t":
            yield from _marked(child.text or "", look)
        elif name == "tab":
            yield replace(look, text="\t")
        elif name in ("br", "cr"):
            yield from self._line_break(child, look)
        elif name == "noBreakHyphen":
            yield replace(look, text="\u2011")
        elif name == "drawing":
            yield from self._drawing(child)
        elif name == "AlternateContent":
            branch = child.find(MC + "Choice")
            yield from self._pieces(child if branch is None else branch, look)
        elif name == "ruby":
            self.gaps.add("ruby")
            for run in child.iterfind(f"{W}rubyBase/{W}r"):
                yield from self._pieces(run, look)
        elif name in _ELEMENT_GAPS and name not in _DROPPED:
            self.gaps.add(_ELEMENT_GAPS[name])

    def _line_break(self, child: _Element, look: Run) -> Iterator[Run]:
        kind = child.get(W + "type") or "textWrapping"
        if kind == "column":
            self.gaps.add("columns")
        yield replace(look, text=PAGE_BREAK if kind == "page" else "\n")

    def _drawing(self, child: _Element) -> Iterator[Picture]:
        picture, gap = read_drawing(child, self._image)
        if gap:
            self.gaps.add(gap)
        if picture is not None:
            yield picture

    def _image(self, blip: _Element) -> bytes | None:
        target = self.package.target(self.part, blip.get(R + "embed") or "")
        return None if target is None else self.package.bytes_of(target)

    def _field_mark(self, kind: str) -> PageField:
        """Follow begin, separate and end; return the number a page field stands for."""
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            current = self._fields[-1]
            current.shown = self._page_number(current.instruction) is PageField.NONE
        elif kind == "end" and self._fields:
            return self._page_number(self._fields.pop().instruction)
        return PageField.NONE

    def _page_number(self, instruction: str) -> PageField:
        word = (instruction.split() or [""])[0].upper()
        if word in ("PAGE", "NUMPAGES"):
            return PageField.PAGE if word == "PAGE" else PageField.PAGES
        if word not in ("HYPERLINK", ""):
            self.gaps.add("field")
        return PageField.NONE


@dataclass
class _Field:
    instruction: str = ""
    shown: bool = False


def _marked(text: str, look: Run) -> Iterator[Run]:
    """Part ⟦…⟧, the mark of a value still missing, from what stands around it."""
    for piece in _MARKED.split(text):
        if piece.startswith("⟦") and piece.endswith("⟧"):
            yield replace(look, text=piece[1:-1], highlight=MISSING)
        elif piece:
            yield replace(look, text=piece)


def _joined(pieces: Iterator[Run | Picture]) -> Iterator[Run | Picture]:
    last: Run | None = None
    for piece in pieces:
        if isinstance(piece, Run) and last is not None and _same_look(last, piece):
            last = replace(last, text=last.text + piece.text)
            continue
        if last is not None:
            yield last
        last = piece if isinstance(piece, Run) else None
        if not isinstance(piece, Run):
            yield piece
    if last is not None:
        yield last


def _same_look(one: Run, other: Run) -> bool:
    apart = PAGE_BREAK in (one.text, other.text) or one.number or other.number
    return not apart and replace(one, text="") == replace(other, text="")


def _highlight(found: Properties) -> str:
    name = found.get("highlight", "none")
    if name != "none":
        return _HIGHLIGHTS.get(name, "")
    return _colour(found.get("shd.fill", ""))


def _colour(value: str) -> str:
    return "#" + value.upper() if re.fullmatch(r"[0-9A-Fa-f]{6}", value) else ""


def _number(value: str | None, default: float) -> float:
    try:
        return default if value is None else float(value)
    except ValueError:
        return default


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]
