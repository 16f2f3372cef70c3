"""Distances: one scale of gaps in pixels, everything else in em of the font."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

GAP_XS = 4
GAP_S = 8
GAP_M = 12
GAP_L = 16
GAP_XL = 24

CORNER = 6
LINE = 1
FOCUS_LINE = 2


def em(widget: QWidget, count: float) -> int:
    """Return ``count`` times the width of a full-width character of the widget's font, in pixels.

    A Japanese character is one em wide, a Latin letter about half.
    """
    metrics = QFontMetricsF(widget.font())
    return round(max(metrics.horizontalAdvance("あ"), metrics.height() * 0.7) * count)


def row_height(widget: QWidget, lines: float = 1.0) -> int:
    """Return the height in pixels of a table row holding ``lines`` lines of text."""
    return round(QFontMetricsF(widget.font()).height() * (lines + 0.7))
