"""How a typed box is stored: unsettled while one types, settled once it is left.

Journal, search and what hangs on a text follow only when it is settled, so a
pause in typing must not be the last word about a box.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.domain.errors import DomainError
from desktop.qtkit.widgets import AutosaveLine, AutosaveText
from desktop.views.frame import Frame

Store = Callable[[str, bool], None]


class Settling(QObject):
    """Belongs to one box; calls ``store(text, settled)``."""

    def __init__(self, box: AutosaveText | AutosaveLine, store: Store) -> None:
        super().__init__(box)
        self._box = box
        self._store = store
        self._owed = False
        self._leaving = False
        box.submitted.connect(self._on_submitted)
        box.installEventFilter(self)

    def submit(self) -> None:
        """Hand over and settle now: another record, another place, closing."""
        self._leaving = True
        self._box.submit()
        self._leaving = False
        self._settle()

    def _on_submitted(self, text: str) -> None:
        settled = self._leaving or not self._box.hasFocus()
        self._owed = not settled
        self._store(text, settled)

    def _settle(self) -> None:
        if self._owed:
            self._owed = False
            self._store(text_of(self._box), True)

    def _settle_if_left(self) -> None:
        if not self._box.hasFocus():
            self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._owed:
            QTimer.singleShot(0, self, self._settle_if_left)
        return False


def text_of(box: QWidget) -> str:
    """Return what stands in a line or a text box."""
    return box.toPlainText() if isinstance(box, QPlainTextEdit) else box.text()  # type: ignore[attr-defined]  # every other box has a text


def store_typed(
    frame: Frame,
    owner: QWidget,
    verb: Callable[[], Any],
    *,
    text: str,
    is_same: Callable[[], bool],
    done: Callable[[], None],
    refused: Callable[[str], None],
) -> None:
    """Store a typed text; refused after its place was left, it waits at the foot.

    Args:
        owner: The screen.
        text: What was typed, to be copied if it can't be stored.
        is_same: Whether the screen still shows the record it was typed for.
        done: Stored, and the record still shown.
        refused: Receives the sentence to say beside the box.
    """
    caught: list[DomainError] = []

    def run() -> Any:
        try:
            return verb()
        except DomainError as error:
            caught.append(error)
            raise

    def again() -> None:
        store_typed(frame, owner, verb, text=text, is_same=is_same, done=done, refused=refused)

    def on_refused(sentence: str) -> None:
        if is_same():
            refused(sentence)
        if not (is_same() and owner.isVisible()):
            frame.failed(caught[-1], text, again)

    frame.do(run, owner, done=lambda _: done() if is_same() else None, refused=on_refused)
