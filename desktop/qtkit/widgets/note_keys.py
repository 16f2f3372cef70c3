"""What the Enter key may do while an input method is at work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent) -> bool:
    """Whether the key is either Enter key."""
    return event.key() in _ENTER


def has_shift(event: QKeyEvent) -> bool:
    """Whether Shift is held."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def is_plain(event: QKeyEvent) -> bool:
    """Whether no modifier is held (the keypad does not count as one)."""
    return event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )


def finish_composition() -> None:
    """Ask the input method to commit what is being composed."""
    QGuiApplication.inputMethod().commit()
