"""The answers a promise can be given, each with its key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.promise import CALLED, Promise
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import ActionButton, show_if

REACHED, NOT_REACHED, INTERIM, MOVED, DROPPED = "reached not_reached interim moved dropped".split()
KEYS: dict[int, str] = {
    Qt.Key.Key_1: REACHED,
    Qt.Key.Key_2: NOT_REACHED,
    Qt.Key.Key_3: INTERIM,
    Qt.Key.Key_4: MOVED,
    Qt.Key.Key_5: DROPPED,
}


class AnswerButtons(QWidget):
    """Five answers to a promised call, three to anything else: nobody is reached by a document.

    Signals:
        chosen: (answer) By the mouse.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._promise: Promise | None = None
        self._buttons: dict[str, ActionButton] = {}
        flow = FlowLayout(self, spacing=GAP_S)
        for number, answer in enumerate(KEYS.values(), start=1):
            button = ActionButton("", "primary" if answer == REACHED else "", keys=str(number))
            button.setObjectName(f"action_{answer}")
            button.clicked.connect(lambda _=False, answer=answer: self.chosen.emit(answer))
            self._buttons[answer] = button
            flow.addWidget(button)
        self._retranslate()

    def show_promise(self, promise: Promise | None) -> None:
        """Offer what can be said of this promise."""
        self._promise = promise
        possible = self.possible()
        for answer, button in self._buttons.items():
            show_if(button, answer in possible)
        self._retranslate()

    def possible(self) -> tuple[str, ...]:
        """Return the answers that can be given."""
        if self._promise is None or self._promise.kind in CALLED:
            return tuple(KEYS.values())
        return REACHED, MOVED, DROPPED

    def _retranslate(self) -> None:
        is_call = NOT_REACHED in self.possible()
        for answer, text in (
            (REACHED, self.tr("Reached") if is_call else self.tr("Done")),
            (NOT_REACHED, self.tr("Not reached")),
            (INTERIM, self.tr("Interim call made")),
            (MOVED, self.tr("Move the time")),
            (DROPPED, self.tr("No longer wanted")),
        ):
            self._buttons[answer].setText(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
