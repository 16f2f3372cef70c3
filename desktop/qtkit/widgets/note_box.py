"""The box in which a conversation is noted, line by line."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.qtkit.widgets.draft_state import DraftState, DraftTimer, split_long_lines
from desktop.qtkit.widgets.note_keys import (
    finish_composition,
    has_shift,
    is_enter,
    is_plain,
)


class NoteBox(QPlainTextEdit):
    """Enter hands the line over and empties the box; Shift+Enter breaks the line.

    The Enter that confirms a conversion does nothing. If a line could not be
    stored, ``restore(text)`` puts it back before what was typed meanwhile.

    Signals:
        entered: (text) a finished line, never blank; storing it ends the draft.
        draft_changed: (text) what stands in the box, after 300 ms or 1 s at most; what is
            being composed stands in it too, since a long sentence is composed in one go.
    """

    entered = Signal(str)
    draft_changed = Signal(str)

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setTabChangesFocus(True)
        self._state = DraftState()
        self._timer = DraftTimer(self)
        self._timer.due.connect(self._hand_over)
        self._loading = False
        self.textChanged.connect(self._on_text_changed)

    def load(self, draft: str) -> None:
        """Show another conversation's draft; ``submit()`` before."""
        self._timer.stop()
        self._loading = True
        self.setPlainText(split_long_lines(draft))
        self._loading = False
        self._state.start(self.toPlainText())
        self.moveCursor(QTextCursor.MoveOperation.End)

    def restore(self, text: str) -> None:
        """Put a line that could not be stored back before what stands here."""
        cursor = QTextCursor(self.document())
        cursor.insertText(text if self.document().isEmpty() else f"{text}\n")

    def enter(self) -> None:
        """Do what the Enter key does: hand over the line, empty the box."""
        text = self.toPlainText()
        if self.is_composing() or not text.strip():
            return
        self._timer.stop()
        self._loading = True
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self._loading = False
        self._state.start("")
        self.entered.emit(text)

    def submit(self) -> None:
        """Hand over the draft now (focus lost, other screen, closing)."""
        if self.is_composing():
            finish_composition()
        self._hand_over()

    def is_dirty(self) -> bool:
        """Whether the draft was not handed over as it stands."""
        return self._state.needs_handing_over(self._written())

    def is_composing(self) -> bool:
        """Whether an input method holds text that is not committed yet."""
        layout = self.textCursor().block().layout()
        return bool(layout.preeditAreaText())

    def _hand_over(self) -> None:
        self._timer.stop()
        text = self._written()
        if self._state.needs_handing_over(text):
            self._state.start(text)
            self.draft_changed.emit(text)

    def _written(self) -> str:
        """What stands in the box with what is being composed in it; it is only read."""
        text, block = self.toPlainText(), self.textCursor().block()
        composed = block.layout().preeditAreaText()
        if not composed:
            return text
        at = block.position() + block.layout().preeditAreaPosition()
        before = QTextCursor(self.document())
        before.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        head = before.selectedText().replace("\u2029", "\n")
        return f"{head}{composed}{text[len(head) :]}"

    def _on_text_changed(self) -> None:
        if not self._loading and self._state.needs_handing_over(self._written()):
            self._timer.touch()

    # Overrides of Qt

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(split_long_lines(source.text()))
            self.ensureCursorVisible()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._on_text_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_enter(event):
            super().keyPressEvent(event)
        elif self.is_composing():
            event.accept()
        elif is_plain(event):
            event.accept()
            self.enter()
        elif has_shift(event):
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        else:
            event.ignore()  # Ctrl+Enter belongs to the window

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.is_composing():
            finish_composition()
        super().focusOutEvent(event)
        self.submit()
