"""Paints laid-out pages with any painter: screen, printer, PDF."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.pages.faces import UNIT
from desktop.pages.layout import PagedLayout


def paint_page(painter: QPainter, layout: PagedLayout, number: int, *, per_point: float) -> None:
    """Paint page ``number`` (from 0) at the painter's origin.

    Args:
        per_point: Device units in a point.
    """
    page = layout.pages[number]
    painter.save()
    painter.scale(per_point / UNIT, per_point / UNIT)
    for box, colour in page.shades:
        painter.fillRect(box, QColor(colour))
    for picture in page.pictures:
        if picture.behind:
            painter.drawImage(picture.place, picture.image)
    for rule in page.rules:
        pen = QPen(QColor("black"), rule.width)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        painter.setPen(pen)
        painter.drawLine(rule.start, rule.end)
    painter.setPen(QColor("black"))
    for placed in page.lines:
        placed.layout.lineAt(placed.index).draw(painter, placed.origin)
    for picture in page.pictures:
        if not picture.behind:
            painter.drawImage(picture.place, picture.image)
    painter.restore()
