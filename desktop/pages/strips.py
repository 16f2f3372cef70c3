"""Blocks as strips: pieces of full width that a page takes whole, one below the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QTextLayout

from desktop.domain.page import Alignment, Block, Cell, Paragraph, Picture, Row, Run, Table
from desktop.pages.faces import UNIT
from desktop.pages.lines import ONLY_PAGE, PageNumbers, shaped_lines
from desktop.pages.upright import Mark


@dataclass(slots=True)
class PlacedLine:
    """One line of a paragraph; ``origin`` is where its layout's (0, 0) lies.

    ``marks`` are the outlines of a vertical line, measured from ``origin``.
    """

    layout: QTextLayout
    index: int
    origin: QPointF
    height: float
    marks: list[Mark] | None = None


@dataclass(slots=True)
class PlacedPicture:
    """A picture at its place."""

    image: QImage
    place: QRectF
    behind: bool


@dataclass(slots=True)
class PlacedRule:
    """A straight line of a table or around a box, ``width`` units wide."""

    start: QPointF
    end: QPointF
    width: float
    colour: str = "#000000"


@dataclass(slots=True)
class Strip:
    """A line or a table row. Lengths in layout units, from the strip's top left.

    Attributes:
        gap: Space above; falls away at the head of a page the strip was moved to.
        break_before: It begins a page.
        keep_next: The next strip may not stand on another page.
        floats: Pictures with a place of their own, to be set when the page is known.
        repeated: A table's head row, set again where the table goes on.
    """

    height: float
    gap: float = 0.0
    break_before: bool = False
    keep_next: bool = False
    repeated: bool = False
    in_table: bool = False
    lines: list[PlacedLine] = field(default_factory=list)
    pictures: list[PlacedPicture] = field(default_factory=list)
    rules: list[PlacedRule] = field(default_factory=list)
    shades: list[tuple[QRectF, str]] = field(default_factory=list)
    floats: list[Picture] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class StripMaker:
    """Cuts blocks into strips for a column.

    Attributes:
        pitch: The document grid's line in points, 0 where there is none.
        numbers: What page numbers in the text say.
        vertical: The strips will be turned a quarter clockwise.
    """

    pitch: float = 0.0
    numbers: PageNumbers = ONLY_PAGE
    vertical: bool = False

    def strips(self, blocks: Iterable[Block], width: float) -> tuple[list[Strip], float]:
        """Return the strips of a column and the space below the last one."""
        found: list[Strip] = []
        before: Paragraph | None = None
        for block in blocks:
            if isinstance(block, Table):
                rows = self._table(block, width)
                if rows and before is not None:
                    rows[0].gap = before.space_after * UNIT
                found += rows
                before = None
            else:
                found += self._paragraph(block, before, width)
                before = block
        return found, before.space_after * UNIT if before is not None else 0.0

    def _paragraph(self, block: Paragraph, before: Paragraph | None, width: float) -> list[Strip]:
        tight = before is not None and block.tight_with_same_style and before.style == block.style
        after = before.space_after if before is not None else 0.0
        strips = [*self._inline_pictures(block, width), *self._lines(block, width)]
        first, last = strips[0], strips[-1]
        first.gap = 0.0 if tight else max(after, block.space_before) * UNIT
        first.break_before = block.page_break_before
        first.floats = [each for each in block.runs if isinstance(each, Picture) and each.floating]
        last.keep_next = block.keep_next
        return strips

    def _lines(self, block: Paragraph, width: float) -> list[Strip]:
        has_text = any(isinstance(each, Run) for each in block.runs)
        if not has_text and any(_is_inline(each) for each in block.runs):
            return []
        shaped = shaped_lines(
            block, width, pitch=self.pitch, numbers=self.numbers, vertical=self.vertical
        )
        strips = []
        for line in shaped:
            origin = QPointF(0.0, line.rise)
            placed = PlacedLine(line.layout, line.index, origin, line.height, line.marks)
            strips.append(Strip(line.height, lines=[placed]))
        for number, strip in enumerate(strips[:-1]):
            at_edge = block.widow_control and number in (0, len(strips) - 2)
            strip.keep_next = block.keep_lines or at_edge
        return strips

    def _inline_pictures(self, block: Paragraph, width: float) -> list[Strip]:
        strips = []
        for each in block.runs:
            if isinstance(each, Picture) and not each.floating:
                size = QRectF(0.0, 0.0, each.width * UNIT, each.height * UNIT)
                size = size.transposed() if self.vertical else size
                spare = width - size.width() - block.indent_left * UNIT
                share = {Alignment.RIGHT: 1.0, Alignment.CENTER: 0.5}.get(block.alignment, 0.0)
                size.moveLeft(block.indent_left * UNIT + spare * share)
                picture = PlacedPicture(QImage.fromData(each.data), size, behind=False)
                strips.append(Strip(size.height(), keep_next=True, pictures=[picture]))
        if strips:
            strips[-1].keep_next = False
        return strips

    # Tables

    def _table(self, table: Table, width: float) -> list[Strip]:
        columns = [column * UNIT for column in table.columns]
        if not sum(columns):
            columns = [width / max(1, len(columns))] * len(columns)
        left = table.indent * UNIT
        if table.alignment is Alignment.CENTER:
            left = (width - sum(columns)) / 2
        elif table.alignment is Alignment.RIGHT:
            left = width - sum(columns)
        return [self._row(row, columns, left) for row in table.rows]

    def _row(self, row: Row, columns: list[float], left: float) -> Strip:
        filled: list[tuple[Cell, Strip, QRectF]] = []
        x, column = left, 0
        for cell in row.cells:
            width = sum(columns[column : column + cell.span])
            filled.append((cell, self._cell(cell, width), QRectF(x, 0.0, width, 0.0)))
            x, column = x + width, column + cell.span
        height = row.height * UNIT
        if not row.exact:
            height = max([height, *(content.height for _, content, _ in filled)])
        strip = Strip(height, repeated=row.repeated, in_table=True, keep_next=_is_kept(row))
        for cell, content, box in filled:
            box.setHeight(height)
            spare = max(0.0, height - content.height)
            share = {"center": 0.5, "bottom": 1.0}.get(cell.vertical_align, 0.0)
            inside = QPointF(box.left() + cell.padding.left * UNIT, spare * share)
            add_to(strip, content, inside)
            strip.rules += _rules(cell, box)
            if cell.shade:
                strip.shades.append((box, cell.shade))
        return strip

    def _cell(self, cell: Cell, width: float) -> Strip:
        """Return a cell's content as one strip, its padding above and below counted."""
        inner = max(UNIT, width - (cell.padding.left + cell.padding.right) * UNIT)
        whole = Strip(cell.padding.top * UNIT)
        if cell.continued:
            return whole
        strips, below = self.strips(cell.blocks, inner)
        for strip in strips:
            whole.height += strip.gap
            add_to(whole, strip, QPointF(0.0, whole.height))
            whole.height += strip.height
        whole.height += below + cell.padding.bottom * UNIT
        return whole


def add_to(whole: Strip, part: Strip, at: QPointF) -> None:
    """Set what a strip holds into another at a place; heights stay as they are."""
    for line in part.lines:
        whole.lines.append(replace(line, origin=line.origin + at))
    for picture in part.pictures:
        place = picture.place.translated(at)
        whole.pictures.append(PlacedPicture(picture.image, place, picture.behind))
    for rule in part.rules:
        whole.rules.append(replace(rule, start=rule.start + at, end=rule.end + at))
    whole.shades += [(box.translated(at), colour) for box, colour in part.shades]
    whole.floats += part.floats


def _rules(cell: Cell, box: QRectF) -> list[PlacedRule]:
    sides = [
        (cell.borders.bottom, box.bottomLeft(), box.bottomRight()),
        (cell.borders.left, box.topLeft(), box.bottomLeft()),
        (cell.borders.right, box.topRight(), box.bottomRight()),
    ]
    if not cell.continued:
        sides.insert(0, (cell.borders.top, box.topLeft(), box.topRight()))
    return [PlacedRule(start, end, width * UNIT) for width, start, end in sides if width > 0]


def _is_kept(row: Row) -> bool:
    """Whether a row stays with what follows: every paragraph in it asks for that, as in Word."""
    blocks = [block for cell in row.cells for block in cell.blocks]
    return bool(blocks) and all(isinstance(one, Paragraph) and one.keep_next for one in blocks)


def _is_inline(piece: Run | Picture) -> bool:
    return isinstance(piece, Picture) and not piece.floating
