"""The keys that work anywhere in the window, and their list for F1."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEYS = {
    "take_call": "Ctrl+N",
    "return_to_call": "Ctrl+Shift+N",
    "search": "Ctrl+F",
    "reminder": "Ctrl+J",
    "today": "Ctrl+Shift+T",
    "cases": "Ctrl+Shift+C",
    "callbacks": "Ctrl+Shift+B",
    "letters": "Ctrl+Shift+M",
    "settings": "Ctrl+,",
    "back": "Alt+Left",
    "keys": "F1",
    "quit": "Ctrl+Q",
}


def install(window: QWidget, verbs: Mapping[str, Callable[[], object]]) -> None:
    """Give the window its shortcuts; ``verbs`` has one for each of :data:`KEYS`."""
    for name, keys in KEYS.items():
        shortcut = QShortcut(QKeySequence(keys), window)
        shortcut.setObjectName(f"key_{name}")
        shortcut.activated.connect(verbs[name])


def window_key_list() -> list[tuple[str, str]]:
    """Return keys and what they do, in the language of the screen."""
    translate = QCoreApplication.translate
    words = {
        "take_call": translate("WindowKeys", "Take a call"),
        "return_to_call": translate("WindowKeys", "Back to the running call"),
        "search": translate("WindowKeys", "Search in all cases"),
        "reminder": translate("WindowKeys", "Go to the reminder, and back"),
        "today": translate("WindowKeys", "Today"),
        "cases": translate("WindowKeys", "Cases"),
        "callbacks": translate("WindowKeys", "Callbacks"),
        "letters": translate("WindowKeys", "Letters"),
        "settings": translate("WindowKeys", "Settings"),
        "back": translate("WindowKeys", "Back to the place before"),
        "keys": translate("WindowKeys", "This list"),
        "quit": translate("WindowKeys", "Close the program"),
    }
    return [(KEYS[name], words[name]) for name in KEYS]
