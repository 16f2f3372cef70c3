"""The application as Qt sees it, with the one thing Qt does not tell by a signal."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication


class Program(QApplication):
    """The application; it tells when the system, or macOS' own menu, wants it to end.

    Signals:
        ending: Before the windows are asked to close.
    """

    ending = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.ending.emit()
        return super().event(event)
