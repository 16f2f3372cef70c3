"""The line of a time: Enter, Down and leaving are told; conversion keys stay the input method's."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.when import Relation

_AROUND = {
    Relation.AT: ("", ""),
    Relation.BY: ("までに", "by "),
    Relation.AFTER: ("以降", "after "),
}


class WhenLine(QLineEdit):
    """Tells Enter, Down and leaving; the Enter that confirms a conversion never acts."""

    entered = Signal()
    offered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preedit = ""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if not self._preedit:
                self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Down and plain and not self._preedit:
            self.offered.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def typed_as(at: datetime, relation: Relation, language: str) -> str:
    """Return what is typed for a time with its relation, read as this very time."""
    after_ja, before_en = _AROUND[relation]
    clock = unmistakable(at, language)
    return f"{clock}{after_ja}" if language == "ja" else f"{before_en}{clock}"


def unmistakable(at: datetime, language: str) -> str:
    """Return a wall time as text that is read as this very time; a bare 08:00 would be asked."""
    hour, half = at.hour % 12, at.hour >= 12
    if language == "ja":
        return f"{at:%Y-%m-%d} {'午後' if half else '午前'}{hour}:{at:%M}"
    if not at.hour:
        return f"{at:%Y-%m-%d %H:%M}"
    return f"{at:%Y-%m-%d} {hour or 12}:{at:%M} {'pm' if half else 'am'}"
