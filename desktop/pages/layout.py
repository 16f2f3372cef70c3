"""Lays page values out on sheets; preview, print and PDF paint the same lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from desktop.domain.page import Block, PagedDocument, Picture
from desktop.pages.boxes import Layer, box_layer
from desktop.pages.faces import POINTS_PER_MM, UNIT, units
from desktop.pages.lines import PageNumbers
from desktop.pages.strips import PlacedPicture, Strip, StripMaker, add_to

__all__ = ["POINTS_PER_MM", "Page", "PagedLayout", "layout_pages"]
_TOLERANCE = 1.0


@dataclass(slots=True)
class Page(Strip):
    """What one sheet holds, in layout units from its top left corner.

    Of a vertical document the body lies in a frame that is painted turned a
    quarter clockwise, so that its lines become columns from right to left.

    Attributes:
        filled_to: Where the text of the body ends.
        layers: What lies on the sheet in frames of its own.
    """

    filled_to: float = 0.0
    layers: list[Layer] = field(default_factory=list)


@dataclass(slots=True)
class PagedLayout:
    """Pages ready to be painted.

    Attributes:
        width, height: Of a sheet, in layout units.
        last_fill: How far the last page is filled, 0 to 1.
        turned: The body is painted turned: the document is vertical.
    """

    pages: list[Page] = field(default_factory=list)
    width: float = 0.0
    height: float = 0.0
    last_fill: float = 0.0
    turned: bool = False

    @property
    def page_count(self) -> int:
        """Number of sheets."""
        return len(self.pages)


def layout_pages(document: PagedDocument) -> PagedLayout:
    """Return the document on its sheets; runs on any thread."""
    return _Composer(document).composed()


class _Composer:
    def __init__(self, document: PagedDocument) -> None:
        sheet = document.sheet
        self._document = document
        self._turned = sheet.vertical
        width, height = units(sheet.width_mm), units(sheet.height_mm)
        self._layout = PagedLayout(width=width, height=height, turned=self._turned)
        self._edge_left = units(sheet.left_mm)
        self._edge_width = max(UNIT, width - self._edge_left - units(sheet.right_mm))
        # A vertical page's lines run along its height, and its columns along its width.
        self._length = width if self._turned else height
        self._left, self._column = self._edge_left, self._edge_width
        if self._turned:
            self._left, self._column = self._upright_column()
        self._top = self._bottom = self._y = 0.0
        self._is_fresh = True

    def _upright_column(self) -> tuple[float, float]:
        """Return where vertical columns begin and how long they are, beside every edge."""
        document, sheet = self._document, self._document.sheet
        heads = (document.header, document.first_header if document.first_differs else ())
        feet = (document.footer, document.first_footer if document.first_differs else ())
        head = max(self._height_of(blocks) for blocks in heads)
        foot = max(self._height_of(blocks) for blocks in feet)
        top = max(units(sheet.top_mm), units(sheet.header_mm) + head if head else 0.0)
        bottom = max(units(sheet.bottom_mm), units(sheet.footer_mm) + foot if foot else 0.0)
        return top, max(UNIT, self._layout.height - top - bottom)

    def composed(self) -> PagedLayout:
        maker = StripMaker(pitch=self._document.sheet.line_pitch, vertical=self._turned)
        strips, _ = maker.strips(self._document.blocks, self._column)
        self._new_page()
        heads: list[Strip] = []
        for number, strip in enumerate(strips):
            if not strip.in_table:
                heads = []
            elif strip.repeated:
                heads.append(strip)
            if self._must_turn(strips, number):
                moved = not strip.break_before
                self._new_page()
                for head in heads if strip.in_table and not strip.repeated else ():
                    self._place(head, 0.0)
                self._place(strip, 0.0 if moved else strip.gap)
            else:
                self._place(strip, strip.gap)
        self._number_pages()
        self._layout.pages[0].layers += [box_layer(box) for box in self._document.boxes]
        for page in self._layout.pages:
            page.layers += [box_layer(box) for box in self._document.marks]
        last = self._layout.pages[-1]
        fill = (last.filled_to - self._top) / max(UNIT, self._bottom - self._top)
        self._layout.last_fill = max(0.0, min(1.0, fill))
        return self._layout

    def _must_turn(self, strips: list[Strip], number: int) -> bool:
        """Whether a strip, with all that must stay with it, belongs to the next page."""
        strip = strips[number]
        if self._is_fresh:
            return False
        if strip.break_before:
            return True
        room = self._bottom - self._y + _TOLERANCE
        if strip.gap + strip.height > room:
            return True
        together = strip.gap + strip.height
        whole_page = self._bottom - self._top
        for before, after in zip(strips[number:], strips[number + 1 :], strict=False):
            if not before.keep_next or after.break_before:
                break
            together += after.gap + after.height
        return room < together <= whole_page

    def _place(self, strip: Strip, gap: float) -> None:
        page = self._layout.pages[-1]
        self._y += gap
        add_to(page, strip, QPointF(self._left, self._y))
        for picture in strip.floats:
            self._float(page, picture, self._y)
        page.floats.clear()
        self._y += strip.height
        page.filled_to = self._y
        self._is_fresh = False

    def _new_page(self) -> None:
        """Begin a sheet; a tall header or footer takes room from the body."""
        sheet, is_first = self._document.sheet, not self._layout.pages
        if self._turned:
            self._top, bottom = units(sheet.right_mm), units(sheet.left_mm)
        else:
            header, footer = self._edges(is_first)
            head = units(sheet.header_mm) + self._height_of(header)
            foot = units(sheet.footer_mm) + self._height_of(footer)
            self._top = max(units(sheet.top_mm), head if header else 0.0)
            bottom = max(units(sheet.bottom_mm), foot if footer else 0.0)
        self._bottom = self._length - bottom
        self._layout.pages.append(Page(0.0, filled_to=self._top))
        self._y, self._is_fresh = self._top, True

    # Header, footer, floating pictures

    def _edges(self, is_first: bool) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
        document = self._document
        if document.first_differs and is_first:
            return document.first_header, document.first_footer
        return document.header, document.footer

    def _height_of(self, blocks: tuple[Block, ...]) -> float:
        if not blocks:
            return 0.0
        strips, below = StripMaker().strips(blocks, self._edge_width)
        return sum(strip.gap + strip.height for strip in strips) + below

    def _number_pages(self) -> None:
        sheet, count = self._document.sheet, self._layout.page_count
        for number, page in enumerate(self._layout.pages, start=1):
            header, footer = self._edges(number == 1)
            foot = self._layout.height - units(sheet.footer_mm) - self._height_of(footer)
            numbers = PageNumbers(number, count)
            self._place_edge(page, header, units(sheet.header_mm), numbers)
            self._place_edge(page, footer, foot, numbers)

    def _place_edge(
        self, page: Page, blocks: tuple[Block, ...], y: float, numbers: PageNumbers
    ) -> None:
        strips, _ = StripMaker(numbers=numbers).strips(blocks, self._edge_width)
        target: Strip = page
        if self._turned and strips:
            target = Strip(0.0)
            page.layers.append(Layer(target, QPointF()))
        for strip in strips:
            y += strip.gap
            add_to(target, strip, QPointF(self._edge_left, y))
            for picture in strip.floats:
                self._float(page, picture, y)
            y += strip.height
        target.floats.clear()

    def _float(self, page: Page, picture: Picture, anchor: float) -> None:
        image = QImage.fromData(picture.data)
        if image.isNull():
            return
        size = (picture.width * UNIT, picture.height * UNIT)
        across, down = self._spans(picture)
        x = _aligned(picture.x_align, across, size[0], across[0] + picture.x * UNIT)
        base = down[0] if self._turned or picture.y_from != "text" else anchor
        y = _aligned(picture.y_align, down, size[1], base + picture.y * UNIT)
        place = QRectF(x, y, *size)
        if self._turned:  # the sheet's own right edge is the frame's top
            place = QRectF(y, self._length - x - size[0], size[1], size[0])
        page.pictures.append(PlacedPicture(image, place, picture.behind))

    def _spans(self, picture: Picture) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return what a picture's place is measured in, across and down the sheet."""
        across = (self._edge_left, self._edge_left + self._edge_width)
        down = (self._top, self._bottom)
        if self._turned:
            down = (self._left, self._left + self._column)
        if picture.x_from == "page":
            across = (0.0, self._layout.width)
        if picture.y_from == "page":
            down = (0.0, self._layout.height)
        return across, down


def _aligned(align: str, span: tuple[float, float], size: float, otherwise: float) -> float:
    places = {"center": (sum(span) - size) / 2, "right": span[1] - size, "bottom": span[1] - size}
    return span[0] if align in ("left", "top") else places.get(align, otherwise)
