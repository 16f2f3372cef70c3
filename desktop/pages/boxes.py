"""Text at a place of its own on a sheet: an envelope's address, a mark, a label."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desktop.domain.page import Box
from desktop.pages.faces import UNIT, units
from desktop.pages.strips import PlacedRule, Strip, StripMaker, add_to


@dataclass(slots=True)
class Layer:
    """A strip in a frame of its own.

    Attributes:
        origin: Where on the sheet the frame's (0, 0) lies.
        turned: The frame is painted turned a quarter clockwise about its origin.
    """

    strip: Strip
    origin: QPointF
    turned: bool = False


def box_layer(box: Box) -> Layer:
    """Return a box laid out; what is too long for it goes on beyond its end."""
    place = QRectF(units(box.x_mm), units(box.y_mm), units(box.width_mm), units(box.height_mm))
    along, across = place.width(), place.height()
    origin = place.topLeft()
    if box.vertical:
        along, across = across, along
        origin = place.topRight()
    strips, below = StripMaker(vertical=box.vertical).strips(box.blocks, along)
    whole = Strip(0.0)
    length = sum(strip.gap + strip.height for strip in strips) + below
    y = across - length if box.foot else 0.0
    for strip in strips:
        y += strip.gap
        add_to(whole, strip, QPointF(0.0, y))
        y += strip.height
    whole.floats.clear()
    if box.edge:
        whole.rules += _edges(QRectF(0.0, 0.0, along, across), box)
    return Layer(whole, origin, box.vertical)


def _edges(frame: QRectF, box: Box) -> list[PlacedRule]:
    corners = (frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft())
    colour = box.edge_colour or "#000000"
    return [
        PlacedRule(start, end, box.edge * UNIT, colour)
        for start, end in zip(corners, (*corners[1:], corners[0]), strict=True)
    ]
