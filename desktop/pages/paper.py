"""A sheet as Qt's printers and PDF writers want it."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

from desktop.domain.page import Sheet

_NAMED = (
    QPageSize.PageSizeId.A4,
    QPageSize.PageSizeId.EnvelopeChou3,
    QPageSize.PageSizeId.EnvelopeKaku2,
)
_TOLERANCE_MM = 0.6


def paper_layout(sheet: Sheet) -> QPageLayout:
    """Return the paper without margins: its own name where a printer knows it by one.

    A sheet that is wider than high is the upright paper laid across, as printers
    feed it.
    """
    across = sheet.width_mm > sheet.height_mm
    short, long = sorted((sheet.width_mm, sheet.height_mm))
    way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    return QPageLayout(_size(short, long), way, QMarginsF())


def _size(short: float, long: float) -> QPageSize:
    for name in _NAMED:
        known = QPageSize.size(name, QPageSize.Unit.Millimeter)
        near = abs(known.width() - short) + abs(known.height() - long)
        if near < _TOLERANCE_MM:
            return QPageSize(name)
    return QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter)
