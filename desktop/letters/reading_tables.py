"""Tables of a Word file: columns, rows, cells and their lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.page import Alignment, Block, Borders, Cell, Row, Table
from desktop.letters.reading_package import W
from desktop.letters.reading_styles import Properties, Styles, merged, properties

if TYPE_CHECKING:
    from lxml.etree import _Element

Look = tuple[Properties, Properties]
ReadBlocks = Callable[["_Element", Look], tuple[Block, ...]]

_SIDES = ("top", "right", "bottom", "left")
_OLD_SIDES = {"right": "end", "left": "start"}
_WORD_PADDING = {"top": 0.0, "right": 5.4, "bottom": 0.0, "left": 5.4}


@dataclass
class TableReader:
    """Reads tables, nested ones too.

    Attributes:
        read_blocks: Reads a cell's content, given the table style's properties.
    """

    styles: Styles
    gaps: set[str]
    read_blocks: ReadBlocks

    def read(self, element: _Element) -> Table:
        """Return one ``w:tbl``."""
        found = _TableLook(self.styles, element)
        if found.has_conditions:
            self.gaps.add("table_style")
        if element.find(f"{W}tblPr/{W}tblpPr") is not None:
            self.gaps.add("floating_table")
        rows = [self._row(row, found) for row in _inside(element, "tr")]
        columns = tuple(_twips(column.get(W + "w")) for column in element.iter(W + "gridCol"))
        width = max((sum(cell.span for cell in row.cells) for row in rows), default=1)
        return Table(
            columns[:width] if len(columns) >= width else (0.0,) * width,
            tuple(_with_edges(rows, found)),
            indent=found.indent,
            alignment=found.alignment,
        )

    def _row(self, element: _Element, look: _TableLook) -> Row:
        found = element.find(W + "trPr")
        height = None if found is None else found.find(W + "trHeight")
        cells = [self._cell(cell, look) for cell in _inside(element, "tc")]
        before = None if found is None else found.find(W + "gridBefore")
        if before is not None:
            cells.insert(0, Cell((), span=int(before.get(W + "val") or 1)))
        return Row(
            tuple(cells),
            height=0.0 if height is None else _twips(height.get(W + "val")),
            exact=height is not None and height.get(W + "hRule") == "exact",
            repeated=found is not None and found.find(W + "tblHeader") is not None,
        )

    def _cell(self, element: _Element, look: _TableLook) -> Cell:
        found = properties(element.find(W + "tcPr"))
        merge = element.find(f"{W}tcPr/{W}vMerge")
        if "textDirection" in found:
            self.gaps.add("vertical_text")
        padding = _lengths(element.find(f"{W}tcPr/{W}tcMar"))
        fill = found.get("shd.fill", "auto")
        return Cell(
            self.read_blocks(element, look.inherited),
            span=int(found.get("gridSpan", "1")),
            borders=_borders(element.find(f"{W}tcPr/{W}tcBorders"), unset=-1.0),
            padding=Borders(**(look.padding | padding)),
            shade="" if fill == "auto" else "#" + fill.upper(),
            vertical_align=found.get("vAlign", "top"),
            continued=merge is not None and merge.get(W + "val") != "restart",
        )


class _TableLook:
    """What a table's style and its own properties say for all cells."""

    def __init__(self, styles: Styles, element: _Element) -> None:
        own = element.find(W + "tblPr")
        name = None if own is None else own.find(W + "tblStyle")
        style = styles.default("table") if name is None else name.get(W + "val") or ""
        chain = styles.chain(style)
        layers = [each.find(W + "tblPr") for each in chain] + [own]
        self.inherited: Look = (styles.paragraph(style), styles.run(style))
        self.has_conditions = any(each.find(W + "tblStylePr") is not None for each in chain)
        self.padding = dict(_WORD_PADDING)
        self.lines: dict[str, float] = {}
        found: Properties = {}
        for layer in layers:
            if layer is None:
                continue
            found = merged(found, properties(layer))
            self.padding |= _lengths(layer.find(W + "tblCellMar"))
            self.lines |= _widths(layer.find(W + "tblBorders"))
        indent = None if own is None else own.find(W + "tblInd")
        inset = 0.0 if indent is None else _twips(indent.get(W + "w"))
        modern = styles.settings is not None and _is_modern(styles.settings)
        self.indent = inset if modern else inset - self.padding["left"]
        self.alignment = {"center": Alignment.CENTER, "right": Alignment.RIGHT}.get(
            found.get("jc", ""), Alignment.LEFT
        )


def _is_modern(settings: _Element) -> bool:
    """Whether a table's edge, not its text, stands at the margin (Word 2013 and later)."""
    for item in settings.iter(W + "compatSetting"):
        if item.get(W + "name") == "compatibilityMode":
            return int(item.get(W + "val") or 0) >= 15
    return False


def _with_edges(rows: list[Row], look: _TableLook) -> list[Row]:
    """Give every cell side it does not set itself the table's outer or inner line."""
    result = []
    for number, row in enumerate(rows):
        cells = []
        for place, cell in enumerate(row.cells):
            lines = look.lines
            usual = {
                "top": lines.get("top" if number == 0 else "insideH", 0.0),
                "bottom": lines.get("bottom" if number == len(rows) - 1 else "insideH", 0.0),
                "left": lines.get("left" if place == 0 else "insideV", 0.0),
                "right": lines.get("right" if place == len(row.cells) - 1 else "insideV", 0.0),
            }
            own = {side: getattr(cell.borders, side) for side in _SIDES}
            chosen = {side: usual[side] if own[side] < 0 else own[side] for side in _SIDES}
            cells.append(replace(cell, borders=Borders(**chosen)))
        result.append(replace(row, cells=tuple(cells)))
    return result


def _borders(element: _Element | None, *, unset: float) -> Borders:
    found = _widths(element)
    return Borders(**{side: found.get(side, unset) for side in _SIDES})


def _widths(element: _Element | None) -> dict[str, float]:
    found: dict[str, float] = {}
    for line in () if element is None else element:
        side = str(line.tag).rpartition("}")[2]
        side = {"start": "left", "end": "right"}.get(side, side)
        drawn = line.get(W + "val") not in ("nil", "none")
        found[side] = int(line.get(W + "sz") or 4) / 8 if drawn else 0.0
    return found


def _lengths(element: _Element | None) -> dict[str, float]:
    found: dict[str, float] = {}
    if element is None:
        return found
    for side in _SIDES:
        length = element.find(W + side)
        if length is None and side in _OLD_SIDES:
            length = element.find(W + _OLD_SIDES[side])
        if length is not None:
            found[side] = _twips(length.get(W + "w"))
    return found


def _inside(element: _Element, name: str) -> list[_Element]:
    """Return rows or cells, also those inside content controls."""
    found: list[_Element] = []
    for child in element:
        local = str(child.tag).rpartition("}")[2]
        if local == name:
            found.append(child)
        elif local in ("sdt", "sdtContent", "customXml", "ins"):
            found += _inside(child, name)
    return found


def _twips(value: str | None) -> float:
    try:
        return float(value or 0) / 20
    except ValueError:
        return 0.0
