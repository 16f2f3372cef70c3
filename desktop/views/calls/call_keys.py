"""The keys of the call screen: one list, for the shortcuts and for F1."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEYS = {
    "name": "Ctrl+1",
    "phone": "Ctrl+2",
    "note": "Ctrl+3",
    "promise": "Ctrl+4",
    "temper": "Ctrl+5",
    "object": "Ctrl+6",
    "request": "Ctrl+7",
    "failing": "Ctrl+8",
    "answer": "Ctrl+9",
    "promise_kind": "Ctrl+Shift+P",
    "keep_answer": "Ctrl+Shift+K",
    "said": "F2",
    "another": "F3",
    "hold": "F4",
    "copy": "F5",
    "star": "Ctrl+B",
    "read_back": "Ctrl+R",
    "step_on": "Ctrl+Down",
    "step_back": "Ctrl+Up",
    "attach": "Ctrl+Shift+A",
    "link": "Ctrl+Shift+J",
    "next_known": "Ctrl+Shift+Y",
    "same": "Ctrl+Shift+2",
    "end": "Ctrl+Return",
    "later": "Ctrl+Shift+W",
}


def install(screen: QWidget, verbs: Mapping[str, Callable[[], object]]) -> None:
    """Give the screen its shortcuts; ``verbs`` has one for each of :data:`KEYS`."""
    for name, keys in KEYS.items():
        sequences = [QKeySequence(keys)]
        if name == "end":
            sequences.append(QKeySequence("Ctrl+Enter"))  # the keypad's
        shortcut = QShortcut(screen)
        shortcut.setKeys(sequences)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(verbs[name])


def call_key_list() -> list[tuple[str, str]]:
    """Return keys and what they do, in the language of the screen."""
    translate = QCoreApplication.translate
    words = {
        "name": translate("CallKeys", "Name"),
        "phone": translate("CallKeys", "Phone"),
        "note": translate("CallKeys", "Note"),
        "promise": translate("CallKeys", "Promise"),
        "temper": translate("CallKeys", "Temper: high, mid, low"),
        "object": translate("CallKeys", "What the apology is for"),
        "request": translate("CallKeys", "Request"),
        "failing": translate("CallKeys", "Our failing"),
        "answer": translate("CallKeys", "It can be answered now: search the ready answers"),
        "promise_kind": translate("CallKeys", "Another kind of promise: document, visit …"),
        "keep_answer": translate("CallKeys", "Keep what we said as a ready answer"),
        "said": translate("CallKeys", "Said: write it down as our words"),
        "another": translate("CallKeys", "Another way of saying it"),
        "hold": translate("CallKeys", "Hold, and back"),
        "copy": translate("CallKeys", "Copy the number to ring"),
        "star": translate("CallKeys", "Star a key point"),
        "read_back": translate("CallKeys", "Read back"),
        "step_on": translate("CallKeys", "Next step"),
        "step_back": translate("CallKeys", "Step before"),
        "attach": translate("CallKeys", "Attach the call to the open case offered"),
        "link": translate("CallKeys", "It is the known person offered"),
        "next_known": translate("CallKeys", "It is another one of that name"),
        "same": translate("CallKeys", "Same person as in the call before"),
        "end": translate("CallKeys", "End the call"),
        "later": translate("CallKeys", "Write the call up afterwards, with its own times"),
    }
    listed = [(KEYS[name], words[name]) for name in KEYS]
    return [
        *listed,
        ("Shift+Tab", translate("CallKeys", "From the note to its lines: Enter corrects")),
        ("Esc", translate("CallKeys", "Back to the note; an empty call is discarded")),
    ]
