"""A line of text that hands over what is typed, within a second."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.qtkit.theme import repolish
from desktop.qtkit.widgets.draft_state import (
    DraftState,
    DraftTimer,
    differs_in_blanks_only,
)
from desktop.qtkit.widgets.note_keys import finish_composition, is_enter

_BY_KEY = (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.ShortcutFocusReason)
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
LONGEST = 1_000_000
"""UTF-16 units. Qt's own 32,767 would cut a pasted text without a word; what is too long
is told when it is stored."""


class AutosaveLine(QLineEdit):
    """Like ``AutosaveText`` for one line; Enter hands over at once.

    No validator and no mask: they would drop full-width digits.

    Signals:
        submitted: (text) to be stored; answer with ``confirm_saved(text)`` or
            ``show_failed()``.
    """

    submitted = Signal(str)

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setMaxLength(LONGEST)
        self._preedit = ""
        self._state = DraftState()
        self._timer = DraftTimer(self)
        self._timer.due.connect(self._hand_over)
        self._loading = False
        self._place = 0
        self.textChanged.connect(self._on_text_changed)

    def load(self, text: str) -> None:
        """Show another record's text, whatever stood here; ``submit()`` before."""
        self._timer.stop()
        self._write(text)

    def show_text(self, text: str) -> bool:
        """Show what is stored, unless the person is in the middle of writing.

        A blank just typed stays, although the stored text is tidied.

        Returns:
            False when the line is dirty or composing and was left alone.
        """
        if self.is_dirty() or self.is_composing():
            return False
        if self.hasFocus() and differs_in_blanks_only(self.text(), text):
            return True
        if text != self.text():
            self._write(text)
        return True

    def submit(self) -> None:
        """Hand over now (Enter, focus lost, other record, closing)."""
        if self.is_composing():
            finish_composition()
        self._hand_over()

    def confirm_saved(self, text: str | None = None) -> None:
        """What was handed over is stored; with ``text``, exactly that hand-over."""
        self._state.confirm(text)
        self._mark_failed(False)

    def show_failed(self) -> None:
        """It was not stored: the text stays, framed in red; ``submit()`` tries again."""
        self._state.fail()
        self._mark_failed(True)

    def is_dirty(self) -> bool:
        """Whether the line holds text that was never confirmed as stored."""
        return self._state.is_dirty(self.text())

    def is_composing(self) -> bool:
        """Whether an input method holds text that is not committed yet."""
        return bool(self._preedit)

    def _write(self, text: str) -> None:
        self._loading = True
        position = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(position, len(self.text())) if self.hasFocus() else 0)
        self._loading = False
        self._state.start(self.text())
        self._mark_failed(False)

    def _mark_failed(self, failed: bool) -> None:
        if bool(self.property("failed")) != failed:
            self.setProperty("failed", failed)
            repolish(self)

    def _on_text_changed(self) -> None:
        if not self._loading and self._state.needs_handing_over(self.text()):
            self._timer.touch()

    def _hand_over(self) -> None:
        """Reading disturbs no composition; what is still being composed comes after it."""
        self._timer.stop()
        text = self.text()
        if self._state.needs_handing_over(text):
            self._state.hand_over(text)
            self.submitted.emit(text)

    # Overrides of Qt

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._preedit = event.preeditString()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_enter(event):
            super().keyPressEvent(event)
        elif self.is_composing():
            event.accept()
        else:
            self.submit()
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self.setCursorPosition(min(self._place, len(self.text())))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.is_composing():
            finish_composition()
        super().focusOutEvent(event)
        self.submit()
        if event.reason() not in _STAYS:
            self._place = self.cursorPosition()
            self.setCursorPosition(0)  # what is too long is read from its beginning
