"""A box of text that hands over what is typed, within a second."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.qtkit.theme import repolish
from desktop.qtkit.widgets.draft_state import (
    DraftState,
    DraftTimer,
    differs_in_blanks_only,
    split_long_lines,
)
from desktop.qtkit.widgets.note_keys import finish_composition, is_enter


class AutosaveText(QPlainTextEdit):
    """Hands over its text after a pause of 300 ms, after 1 s of steady typing,
    when the focus leaves and on ``submit()``; what is being composed, when it is committed.

    Signals:
        submitted: (text) to be stored; answer with ``confirm_saved(text)`` or
            ``show_failed()``.
    """

    submitted = Signal(str)

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setTabChangesFocus(True)
        self._state = DraftState()
        self._timer = DraftTimer(self)
        self._timer.due.connect(self._hand_over)
        self._loading = False
        self.textChanged.connect(self._on_text_changed)

    def load(self, text: str) -> None:
        """Show another record's text, whatever stood here; ``submit()`` before."""
        self._timer.stop()
        self._write(split_long_lines(text))

    def show_text(self, text: str) -> bool:
        """Show what is stored, unless the person is in the middle of writing.

        A blank or line end just typed stays, although the stored text is tidied.

        Returns:
            False when the box is dirty or composing and was left alone.
        """
        if self.is_dirty() or self.is_composing():
            return False
        text = split_long_lines(text)
        if self.hasFocus() and differs_in_blanks_only(self.toPlainText(), text):
            return True
        if text != self.toPlainText():
            self._write(text)
        return True

    def submit(self) -> None:
        """Hand over now (focus lost, other record, closing)."""
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
        """Whether the box holds text that was never confirmed as stored."""
        return self._state.is_dirty(self.toPlainText())

    def is_composing(self) -> bool:
        """Whether an input method holds text that is not committed yet."""
        layout = self.textCursor().block().layout()
        return bool(layout.preeditAreaText())

    def _write(self, text: str) -> None:
        self._loading = True
        position = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(position, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)
        self._loading = False
        self._state.start(self.toPlainText())
        self._mark_failed(False)

    def _mark_failed(self, failed: bool) -> None:
        if bool(self.property("failed")) != failed:
            self.setProperty("failed", failed)
            repolish(self)

    def _on_text_changed(self) -> None:
        if not self._loading and self._state.needs_handing_over(self.toPlainText()):
            self._timer.touch()

    def _hand_over(self) -> None:
        """Reading disturbs no composition; what is still being composed comes after it."""
        self._timer.stop()
        text = self.toPlainText()
        if self._state.needs_handing_over(text):
            self._state.hand_over(text)
            self.submitted.emit(text)

    # Overrides of Qt

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not source.hasText():
            return
        self.textCursor().insertText(split_long_lines(source.text()))
        self.ensureCursorVisible()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._on_text_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.is_composing():
            event.accept()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.is_composing():
            finish_composition()
        super().focusOutEvent(event)
        self.submit()
