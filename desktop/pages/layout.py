"""Lays page values out on sheets; preview, print and PDF paint the same lines."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QTextLayout, QTextLine, QTextOption

from desktop.domain.page import (
    Alignment,
    Block,
    Cell,
    LeadingRule,
    PagedDocument,
    PageField,
    Paragraph,
    Picture,
    Run,
    Table,
)
from desktop.pages.faces import UNIT, format_of

POINTS_PER_MM = 72 / 25.4
_ALIGN = {
    Alignment.LEFT: Qt.AlignmentFlag.AlignLeft,
    Alignment.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Alignment.RIGHT: Qt.AlignmentFlag.AlignRight,
    Alignment.BOTH: Qt.AlignmentFlag.AlignJustify,
    Alignment.DISTRIBUTE: Qt.AlignmentFlag.AlignJustify,
}


@dataclass(slots=True)
class PlacedLine:
    """One line of a paragraph, in layout units from the page's top left."""

    layout: QTextLayout
    index: int
    origin: QPointF
    height: float


@dataclass(slots=True)
class PlacedPicture:
    """A picture on a page."""

    image: QImage
    place: QRectF
    behind: bool


@dataclass(slots=True)
class PlacedRule:
    """A straight line of a table."""

    start: QPointF
    end: QPointF
    width: float


@dataclass(slots=True)
class Page:
    """What one sheet holds."""

    lines: list[PlacedLine] = field(default_factory=list)
    pictures: list[PlacedPicture] = field(default_factory=list)
    rules: list[PlacedRule] = field(default_factory=list)
    filled_to: float = 0.0


@dataclass(slots=True)
class PagedLayout:
    """Pages ready to be painted.

    Attributes:
        width, height: Of a sheet, in layout units.
        last_fill: How far the last page is filled, 0 to 1.
    """

    pages: list[Page]
    width: float
    height: float
    last_fill: float
    keep: list[QTextLayout]

    @property
    def page_count(self) -> int:
        """Number of sheets."""
        return len(self.pages)


def layout_pages(document: PagedDocument) -> PagedLayout:
    """Return the document on its sheets."""
    composer = _Composer(document)
    composer.run()
    return composer.result()


class _Composer:
    def __init__(self, document: PagedDocument) -> None:
        sheet = document.sheet
        self._document = document
        self._width = sheet.width_mm * POINTS_PER_MM * UNIT
        self._height = sheet.height_mm * POINTS_PER_MM * UNIT
        self._left = sheet.left_mm * POINTS_PER_MM * UNIT
        self._right = self._width - sheet.right_mm * POINTS_PER_MM * UNIT
        self._top = sheet.top_mm * POINTS_PER_MM * UNIT
        self._bottom = self._height - sheet.bottom_mm * POINTS_PER_MM * UNIT
        self._pages = [Page()]
        self._y = self._top
        self._keep: list[QTextLayout] = []

    def run(self) -> None:
        blocks = self._document.blocks
        before: Paragraph | None = None
        for block in blocks:
            if isinstance(block, Table):
                self._table(block)
                before = None
            else:
                self._paragraph(block, before)
                before = block
        self._edges()

    def result(self) -> PagedLayout:
        last = self._pages[-1]
        whole = self._bottom - self._top
        fill = max(0.0, min(1.0, (last.filled_to - self._top) / whole))
        return PagedLayout(self._pages, self._width, self._height, fill, self._keep)

    # Paragraphs

    def _paragraph(self, block: Paragraph, before: Paragraph | None) -> None:
        if block.page_break_before and self._pages[-1].lines:
            self._new_page()
        tight = before is not None and block.tight_with_same_style and before.style == block.style
        gap = 0.0
        if before is not None and self._y > self._top and not tight:
            gap = max(before.space_after, block.space_before) * UNIT
        elif before is None and self._y == self._top:
            gap = block.space_before * UNIT
        self._y += gap
        layout, heights = self._shaped(block, self._left, self._right)
        for picture in block.runs:
            if isinstance(picture, Picture):
                self._picture(picture, self._y)
        for index, height in enumerate(heights):
            if self._y + height > self._bottom + 1 and self._pages[-1].lines:
                self._new_page()
            line = layout.lineAt(index)
            self._pages[-1].lines.append(
                PlacedLine(layout, index, QPointF(0.0, self._baseline(line, height)), height)
            )
            self._y += height
            self._pages[-1].filled_to = self._y

    def _shaped(
        self, block: Paragraph, left: float, right: float, pages: int = 1, page: int = 1
    ) -> tuple[QTextLayout, list[float]]:
        """Return the paragraph broken into lines, and each line's height."""
        text, formats = _text_of(block, page, pages)
        layout = QTextLayout(text or "\u200b")
        layout.setCacheEnabled(True)
        option = QTextOption(_ALIGN[block.alignment])
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(block.default_tab * UNIT)
        option.setTabs([QTextOption.Tab(s.at * UNIT, _tab_type(s.align)) for s in block.tabs])
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.setFont(format_of(block.mark).font())
        layout.setFormats(formats)
        layout.beginLayout()
        heights: list[float] = []
        start = left + block.indent_left * UNIT
        first = block.first_line * UNIT
        while (line := layout.createLine()).isValid():
            indent = first if not heights else 0.0
            line.setLineWidth(max(UNIT, right - block.indent_right * UNIT - start - indent))
            line.setPosition(QPointF(start + indent, 0.0))
            heights.append(_height(block, line))
        layout.endLayout()
        self._keep.append(layout)
        return layout, heights

    def _baseline(self, line: QTextLine, height: float) -> float:
        """Where the line's top lies so that its text stands in the middle of its height."""
        return self._y + (height - line.height()) / 2

    # Tables

    def _table(self, table: Table) -> None:
        left = self._left + table.indent * UNIT
        widths = [column * UNIT for column in table.columns]
        if table.alignment is Alignment.CENTER:
            left = self._left + (self._right - self._left - sum(widths)) / 2
        for row in table.rows:
            shaped, x, column = [], left, 0
            tallest = row.height * UNIT
            for cell in row.cells:
                width = sum(widths[column : column + cell.span])
                content = [] if cell.continued else self._cell_lines(cell, x, width)
                needed = sum(height for _, heights in content for height in heights)
                needed += (cell.padding.top + cell.padding.bottom) * UNIT
                tallest = max(tallest, needed) if not row.exact else tallest
                shaped.append((cell, content, x, width, needed))
                x, column = x + width, column + cell.span
            if self._y + tallest > self._bottom + 1 and self._pages[-1].lines:
                self._new_page()
            self._place_row(shaped, tallest)
            self._y += tallest
            self._pages[-1].filled_to = self._y

    def _cell_lines(
        self, cell: Cell, x: float, width: float
    ) -> list[tuple[QTextLayout, list[float]]]:
        left = x + cell.padding.left * UNIT
        right = x + width - cell.padding.right * UNIT
        return [
            self._shaped(block, left, right)
            for block in cell.blocks
            if isinstance(block, Paragraph)
        ]

    def _place_row(self, shaped: list, tallest: float) -> None:  # type: ignore[type-arg]
        page, top = self._pages[-1], self._y
        for cell, content, x, width, needed in shaped:
            offset = {"center": (tallest - needed) / 2, "bottom": tallest - needed}
            self._y = top + cell.padding.top * UNIT + offset.get(cell.vertical_align, 0.0)
            for layout, heights in content:
                for index, height in enumerate(heights):
                    line = layout.lineAt(index)
                    place = QPointF(0.0, self._baseline(line, height))
                    page.lines.append(PlacedLine(layout, index, place, height))
                    self._y += height
            self._rules(page, cell, QRectF(x, top, width, tallest))
        self._y = top

    def _rules(self, page: Page, cell: Cell, box: QRectF) -> None:
        edges = (
            (cell.borders.top, box.topLeft(), box.topRight()),
            (cell.borders.bottom, box.bottomLeft(), box.bottomRight()),
            (cell.borders.left, box.topLeft(), box.bottomLeft()),
            (cell.borders.right, box.topRight(), box.bottomRight()),
        )
        page.rules += [PlacedRule(start, end, width * UNIT) for width, start, end in edges if width]

    # Pictures, edges, pages

    def _picture(self, picture: Picture, anchor: float) -> None:
        image = QImage.fromData(picture.data)
        if image.isNull():
            return
        width, height = picture.width * UNIT, picture.height * UNIT
        x0, x1 = (0.0, self._width) if picture.x_from == "page" else (self._left, self._right)
        y0, y1 = (0.0, self._height) if picture.y_from == "page" else (self._top, self._bottom)
        x = {"left": x0, "center": (x0 + x1 - width) / 2, "right": x1 - width}.get(
            picture.x_align, x0 + picture.x * UNIT
        )
        base = anchor if picture.y_from == "text" else y0
        y = {"top": y0, "center": (y0 + y1 - height) / 2, "bottom": y1 - height}.get(
            picture.y_align, base + picture.y * UNIT
        )
        self._pages[-1].pictures.append(
            PlacedPicture(image, QRectF(x, y, width, height), picture.behind)
        )
        if not picture.floating:
            self._y += height

    def _edges(self) -> None:
        document, count = self._document, len(self._pages)
        sheet = document.sheet
        for number, page in enumerate(self._pages, start=1):
            is_first = document.first_differs and number == 1
            header = document.first_header if is_first else document.header
            footer = document.first_footer if is_first else document.footer
            self._edge(page, header, sheet.header_mm * POINTS_PER_MM * UNIT, number, count)
            height = sum(
                sum(self._shaped(block, self._left, self._right, count, number)[1])
                for block in footer
                if isinstance(block, Paragraph)
            )
            foot = self._height - sheet.footer_mm * POINTS_PER_MM * UNIT - height
            self._edge(page, footer, foot, number, count)

    def _edge(
        self, page: Page, blocks: tuple[Block, ...], top: float, number: int, count: int
    ) -> None:
        self._y = top
        for block in blocks:
            if not isinstance(block, Paragraph):
                continue
            layout, heights = self._shaped(block, self._left, self._right, count, number)
            for index, height in enumerate(heights):
                line = layout.lineAt(index)
                place = QPointF(0.0, self._baseline(line, height))
                page.lines.append(PlacedLine(layout, index, place, height))
                self._y += height

    def _new_page(self) -> None:
        self._pages.append(Page())
        self._y = self._top


def _text_of(block: Paragraph, page: int, pages: int) -> tuple[str, list[QTextLayout.FormatRange]]:
    text, formats = "", []
    for run in block.runs:
        if not isinstance(run, Run):
            continue
        words = run.text
        if run.number is PageField.PAGE:
            words = str(page)
        elif run.number is PageField.PAGES:
            words = str(pages)
        words = words.replace("\n", "\u2028")
        span = QTextLayout.FormatRange()
        span.start, span.length = _units(text), _units(words)
        span.format = format_of(replace(run, text=""))
        formats.append(span)
        text += words
    return text, formats


def _units(text: str) -> int:
    """Return the length in UTF-16 units, which is how Qt counts."""
    return len(text.encode("utf-16-le")) // 2


def _height(block: Paragraph, line: QTextLine) -> float:
    rule, value = block.leading.rule, block.leading.value
    if rule is LeadingRule.EXACT:
        return value * UNIT
    if rule is LeadingRule.AT_LEAST:
        return max(value * UNIT, line.height())
    return line.height() * value


def _tab_type(align: str) -> QTextOption.TabType:
    kinds = QTextOption.TabType
    return {"right": kinds.RightTab, "center": kinds.CenterTab, "decimal": kinds.DelimiterTab}.get(
        align, kinds.LeftTab
    )
