"""The search over the office's ready answers while the caller is on the line (S4-04)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.answer import ReadyAnswer
from desktop.views.calls.call_session import CallSession

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerSearch(QLineEdit):
    """Words to find an answer by; no key of a conversion ever acts.

    Signals:
        moved: (step) Down or Up: another of those found.
        taken: Enter: the one shown is to be read aloud.
        left_off: Esc: none of them.
        reached: The keyboard is in the box.
    """

    moved = Signal(int)
    taken = Signal()
    left_off = Signal()
    reached = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer_search")
        self._preedit = ""

    # Overrides of Qt

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._preedit or not plain:
            super().keyPressEvent(event)
        elif event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in ENTER:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left_off.emit()
        else:
            super().keyPressEvent(event)


class AnswerFinder(QObject):
    """Which answers were found, and which of them is shown.

    Signals:
        changed: Others were found, or another one is shown.
    """

    changed = Signal()

    def __init__(self, session: CallSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._found: list[ReadyAnswer] = []
        self._at = -1
        self._query = ""

    def found(self) -> list[ReadyAnswer]:
        """The answers found, the best first."""
        return self._found

    def current(self) -> ReadyAnswer | None:
        """The answer that is shown to be read; ``None`` while none is picked."""
        return self._found[self._at] if 0 <= self._at < len(self._found) else None

    def is_open(self) -> bool:
        """Whether answers stand beside the note."""
        return bool(self._found)

    def has_any(self) -> bool:
        """Whether the office has a ready answer at all in the caller's language."""
        return bool(self._search(""))

    def look(self, query: str) -> None:
        """Find; words typed pick the best at once, none typed shows the most used."""
        self._query = query
        self._found = self._search(query)
        self._at = 0 if query.strip() and self._found else -1
        self.changed.emit()

    def look_again(self) -> None:
        """An answer was added or changed: find again."""
        if self.is_open():
            self.look(self._query)

    def move(self, step: int) -> None:
        """Show the next one or the one before, round at the ends."""
        if self._found:
            start = self._at if self._at >= 0 else (-1 if step > 0 else 0)
            self._at = (start + step) % len(self._found)
            self.changed.emit()

    def pick(self, answer_id: int) -> None:
        """Show this one."""
        ids = [one.answer_id for one in self._found]
        if answer_id in ids:
            self._at = ids.index(answer_id)
            self.changed.emit()

    def clear(self) -> None:
        """Show none of them any more."""
        if self._found or self._query:
            self._found, self._at, self._query = [], -1, ""
            self.changed.emit()

    def _search(self, query: str) -> list[ReadyAnswer]:
        person, frame = self._session.person, self._session.frame
        language = person.language if person else frame.language
        return frame.services.answers.search(query, language)
