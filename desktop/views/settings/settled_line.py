"""A line that is handed over only when it is finished: half a clock time means another one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.qtkit.theme import repolish


class SettledLine(QLineEdit):
    """Hands over on Enter, when the focus leaves, and on ``submit()``.

    Signals:
        settled: (text) changed by the person since it was shown.
    """

    settled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""

    def show_text(self, text: str) -> None:
        """Show what is stored, unless somebody is writing here or was refused."""
        if self.property("failed") or (self.hasFocus() and self.text() != self._known):
            return
        self.load(text)

    def load(self, text: str) -> None:
        """Show what is stored, whatever stood here."""
        self._known = text
        if text != self.text():
            self.setText(text)
        self.mark_failed(False)

    def submit(self) -> None:
        """Hand over now what was changed."""
        if self.text() != self._known:
            self._known = self.text()
            self.settled.emit(self.text())

    def mark_failed(self, failed: bool) -> None:
        """Frame the line in red, or take the frame away."""
        if bool(self.property("failed")) != failed:
            self.setProperty("failed", failed)
            repolish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.submit()


class CalmChoice(QComboBox):
    """A list to choose from that scrolling past does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
