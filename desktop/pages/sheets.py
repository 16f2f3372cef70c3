"""The sheets of a preview, one below the other on a warm desk."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.pages.faces import UNIT
from desktop.pages.layout import PagedLayout
from desktop.pages.painting import paint_page

GAP = 16
SCREEN_DPI = 96.0
PAPER = "#FFFFFF"
DESK = {"light": "#EBE8E1", "dark": "#15181B"}
EDGE = {"light": "#D8D4CB", "dark": "#3B4149"}
_KEPT = 3


class Sheets(QWidget):
    """Paints the sheets in view; each is drawn once per size and then kept."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._layout: PagedLayout | None = None
        self._factor = 1.0
        self._drawn: dict[int, QPixmap] = {}

    def show_layout(self, layout: PagedLayout) -> None:
        """Show other pages at the same size."""
        self._layout = layout
        self._drawn.clear()
        self._size_up()
        self.update()

    def page_count(self) -> int:
        """Number of sheets."""
        return self._layout.page_count if self._layout else 0

    def page_at(self, y: int) -> int:
        """Return the number, from 1, of the sheet at a height of this widget."""
        step = self.sheet_size().height() + GAP
        return max(1, min(self.page_count(), (y - GAP) // step + 1))

    def factor(self) -> float:
        """The zoom; 1 shows paper at its own size on a 96 dpi screen."""
        return self._factor

    def set_factor(self, factor: float) -> None:
        """Zoom."""
        if factor != self._factor:
            self._factor = factor
            self._drawn.clear()
            self._size_up()
            self.update()

    def factor_for(self, width: int) -> float:
        """Return the zoom at which a sheet is as wide as ``width`` pixels."""
        if self._layout is None or width <= 0:
            return 1.0
        return width / (self._layout.width / UNIT * SCREEN_DPI / 72)

    def factor_for_height(self, height: int) -> float:
        """Return the zoom at which a sheet is as high as ``height`` pixels."""
        if self._layout is None or height <= 0:
            return 1.0
        return height / (self._layout.height / UNIT * SCREEN_DPI / 72)

    def sheet_size(self) -> QSize:
        """Size of one sheet in pixels."""
        if self._layout is None:
            return QSize()
        scale = self._factor * SCREEN_DPI / 72 / UNIT
        return QSize(round(self._layout.width * scale), round(self._layout.height * scale))

    def _size_up(self) -> None:
        sheet = self.sheet_size()
        height = self.page_count() * (sheet.height() + GAP) + GAP
        self.resize(sheet.width() + 2 * GAP, height)

    def _page(self, number: int) -> QPixmap:
        """Return a sheet's picture, drawn for this screen's own pixels."""
        if number not in self._drawn:
            assert self._layout is not None
            ratio = self.devicePixelRatioF()
            picture = QPixmap((self.sheet_size().toSizeF() * ratio).toSize())
            picture.setDevicePixelRatio(ratio)
            picture.fill(QColor(PAPER))
            painter = QPainter(picture)
            painter.setRenderHints(_HINTS)
            paint_page(painter, self._layout, number, per_point=self._factor * SCREEN_DPI / 72)
            painter.end()
            while len(self._drawn) >= _KEPT:
                del self._drawn[next(iter(self._drawn))]
            self._drawn[number] = picture
        return self._drawn[number]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = look_of(self.palette())
        painter.fillRect(event.rect(), QColor(DESK[look]))
        sheet = self.sheet_size()
        for number in range(self.page_count()):
            place = QRect(GAP, GAP + number * (sheet.height() + GAP), sheet.width(), sheet.height())
            if place.intersects(event.rect()):
                painter.drawPixmap(place.topLeft(), self._page(number))
                painter.setPen(QColor(EDGE[look]))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(place.adjusted(0, 0, -1, -1))


_HINTS = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)


def look_of(palette: QPalette) -> str:
    """Return ``light`` or ``dark``, after the window's ground."""
    return "dark" if palette.color(QPalette.ColorRole.Window).lightness() < 128 else "light"
