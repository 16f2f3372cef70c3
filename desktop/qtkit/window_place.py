"""A window's place and size as text, kept from one start to the next."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

FIRST = (1366, 768)


def place_text(window: QWidget) -> str:
    """Return the window's place and size."""
    return bytes(window.saveGeometry().data()).hex()


def take_place(window: QWidget, text: str) -> None:
    """Take the place and size of last time; a broken text gives the first one."""
    try:
        data = QByteArray(bytes.fromhex(text))
    except ValueError:
        data = QByteArray()
    if data.isEmpty() or not window.restoreGeometry(data):
        window.resize(*FIRST)
