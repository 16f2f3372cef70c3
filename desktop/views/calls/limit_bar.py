"""The thin bar beside the clock: how much of the office's limit is used."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.qtkit.metrics import em
from desktop.qtkit.theme import current_colours

THICK = 6


def clock_tone(minutes: float, limits: tuple[int, int, int]) -> str:
    """Return the tone of the clock: quiet, ``amber`` and ``red`` from the marks on.

    >>> [clock_tone(m, (20, 25, 30)) for m in (19.9, 20, 25, 31)]
    ['', 'amber', 'red', 'red']
    """
    amber, red, _ = limits
    return "red" if minutes >= red else "amber" if minutes >= amber else ""


class LimitBar(QWidget):
    """Fills from left to right until the limit, with a mark at each change of tone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes = 0.0
        self._limits = (20, 25, 30)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_minutes(self, minutes: float, limits: tuple[int, int, int]) -> None:
        """Show the minutes gone by, against (amber, red, limit)."""
        self._minutes, self._limits = max(0.0, minutes), limits
        self.update()

    # Overrides of Qt

    def sizeHint(self) -> QSize:
        return QSize(em(self, 9), 18)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 4), 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top, width, limit = (self.height() - THICK) / 2, self.width(), max(1, self._limits[2])
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(QRectF(0, top, width, THICK), 3, 3)
        tone = clock_tone(self._minutes, self._limits)
        filled = width * min(1.0, self._minutes / limit)
        painter.setBrush(QColor(getattr(colours, tone or "accent")))
        if filled >= 1:
            painter.drawRoundedRect(QRectF(0, top, max(filled, THICK), THICK), 3, 3)
        painter.setBrush(QColor(colours.second))
        for mark in self._limits[:2]:
            painter.drawRect(QRectF(width * mark / limit, top - 2, 1, THICK + 4))
