"""Paints laid-out pages with any painter: screen, printer, PDF."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.pages.faces import UNIT
from desktop.pages.layout import PagedLayout
from desktop.pages.strips import PlacedLine, PlacedPicture, Strip

_QUARTER = 90.0


def paint_page(
    painter: QPainter,
    layout: PagedLayout,
    number: int,
    *,
    per_point: float,
    selectable: bool = False,
) -> None:
    """Paint page ``number`` (from 0) at the painter's origin.

    Args:
        per_point: Device units in a point.
        selectable: Lay the plain characters of vertical lines, unseen, over their
            outlines, so that a PDF can be searched and copied.
    """
    page = layout.pages[number]
    painter.save()
    painter.scale(per_point / UNIT, per_point / UNIT)
    body = QPointF(layout.width, 0.0) if layout.turned else QPointF()
    _Frame(painter, body, layout.turned, selectable).paint(page)
    for layer in page.layers:
        _Frame(painter, layer.origin, layer.turned, selectable).paint(layer.strip)
    painter.restore()


class _Frame:
    """Paints one strip about its origin, turned a quarter clockwise or not."""

    def __init__(self, painter: QPainter, origin: QPointF, turned: bool, selectable: bool) -> None:
        self._painter = painter
        self._origin, self._turned, self._selectable = origin, turned, selectable

    def paint(self, strip: Strip) -> None:
        painter = self._painter
        painter.save()
        painter.translate(self._origin)
        if self._turned:
            painter.rotate(_QUARTER)
        for box, colour in strip.shades:
            painter.fillRect(box, QColor(colour))
        self._pictures(strip, behind=True)
        for rule in strip.rules:
            pen = QPen(QColor(rule.colour), rule.width)
            pen.setCapStyle(Qt.PenCapStyle.SquareCap)
            painter.setPen(pen)
            painter.drawLine(rule.start, rule.end)
        painter.setPen(QColor("black"))
        for placed in strip.lines:
            self._line(placed)
        self._pictures(strip, behind=False)
        painter.restore()

    def _line(self, placed: PlacedLine) -> None:
        painter, line = self._painter, placed.layout.lineAt(placed.index)
        if placed.marks is None:
            line.draw(painter, placed.origin)
            return
        painter.translate(placed.origin)
        for outline, colour in placed.marks:
            painter.fillPath(outline, QColor(colour))
        painter.translate(-placed.origin)
        if self._selectable:
            painter.setOpacity(0.0)
            line.draw(painter, placed.origin)
            painter.setOpacity(1.0)

    def _pictures(self, strip: Strip, *, behind: bool) -> None:
        for picture in strip.pictures:
            if picture.behind == behind:
                self._picture(picture)

    def _picture(self, picture: PlacedPicture) -> None:
        painter, place = self._painter, picture.place
        if not self._turned:
            painter.drawImage(place, picture.image)
            return
        painter.save()  # a picture stands upright on a vertical page, too
        painter.translate(place.bottomLeft())
        painter.rotate(-_QUARTER)
        painter.drawImage(QRectF(0.0, 0.0, place.height(), place.width()), picture.image)
        painter.restore()
