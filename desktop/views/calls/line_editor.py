"""Correcting a line in its place: its words, and when they were said."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.call import NoteLine
from desktop.qtkit.formats import clock_time
from desktop.qtkit.metrics import GAP_M, GAP_S, GAP_XS, em
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import Field, KeyHint, label, show_if

ROWS_MAX = 6


class LineEditor(QFrame):
    """Enter keeps the correction, Esc leaves the line as it was.

    Signals:
        committed: (text, said at as typed)
        cancelled: Nothing is to be changed.
    """

    committed = Signal(str, str)
    cancelled = Signal()

    def __init__(self, line: NoteLine, row: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.row = line, row
        set_role(self, "plain")
        self.setAutoFillBackground(True)
        self._text = _CorrectionBox()
        self._text.setObjectName("line_text")
        self._text.setPlainText(line.text)
        self._text.entered.connect(self.commit)
        self._said = QLineEdit(clock_time(line.said_at) if line.said_at else "")
        self._said.setObjectName("line_said_at")
        self._said.returnPressed.connect(self.commit)
        self._said.setPlaceholderText(clock_time(line.written_at))
        self._said_field = Field("", self._said)
        self._said_field.setFixedWidth(em(self, 7))
        self._text_field = Field("", self._text)
        self._problem = label("", "red", wrap=True)
        self._hints = [label("", "second"), label("", "second")]
        show_if(self._problem, False)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(GAP_S)
        fields.addWidget(self._said_field, 0, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self._text_field, 1)
        keys = QHBoxLayout()
        keys.setSpacing(GAP_XS)
        for key, hint in zip(("Return", "Esc"), self._hints, strict=True):
            keys.addWidget(KeyHint(key))
            keys.addWidget(hint)
            keys.addSpacing(GAP_S)
        keys.addWidget(self._problem, 1)
        keys.addStretch(1)
        rows = min(ROWS_MAX, max(2, self._text.document().blockCount() + 1))
        self._text.setFixedHeight(self.fontMetrics().lineSpacing() * rows + 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        column.setSpacing(GAP_XS)
        column.addLayout(fields)
        column.addLayout(keys)

    def take_focus(self) -> None:
        """Put the keyboard at the end of the words."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)

    def commit(self) -> None:
        """Hand over words and time as they stand."""
        self.committed.emit(self._text.toPlainText(), self._said.text())

    def is_changed(self) -> bool:
        """Whether something else stands here than in the line."""
        return self._text.toPlainText() != self.line.text or self.is_retimed()

    def is_retimed(self) -> bool:
        """Whether another time stands here; a line shows its time without day and seconds."""
        said = clock_time(self.line.said_at) if self.line.said_at else ""
        return self._said.text().strip() != said

    def show_problem(self, sentence: str) -> None:
        """Say in red why it was not kept; what was typed stays."""
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _retranslate(self) -> None:
        self._said_field.set_label(self.tr("Said at"))
        self._text_field.set_label(self.tr("Correct the line (the old wording is kept)"))
        for hint, text in zip(
            self._hints, (self.tr("keep"), self.tr("leave as it was")), strict=True
        ):
            hint.setText(text)

    # Overrides of Qt

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), super().sizeHint().height() + GAP_S)

    def event(self, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class _CorrectionBox(QPlainTextEdit):
    """Enter keeps; Shift+Enter breaks the line; the Enter of a conversion does nothing."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter:
            super().keyPressEvent(event)
        elif self.textCursor().block().layout().preeditAreaText():
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            self.entered.emit()
