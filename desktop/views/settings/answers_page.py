"""The office's ready answers: what is asked again and again, said the same by everybody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.widgets import ActionButton, Field, Panel, label, rule, show_if
from desktop.views.frame import Frame
from desktop.views.settings.answer_row import AnswerRow
from desktop.views.settings.earlier_answers import EarlierAnswers
from desktop.views.settings.entry import entry_of, fill_panel


class AnswersPage(QWidget):
    """The list, a line at its end for the next one, and what was answered before."""

    needs_owner = False

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._rows: dict[int, AnswerRow] = {}
        self._rules: dict[int, QFrame] = {}
        self._panel = Panel(flush=True)
        self._nothing = label("", wrap=True)
        self._nothing.setObjectName("no_answers")
        self._nothing.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        self._new = QLineEdit()
        self._new.setObjectName("new_answer")
        self._add = ActionButton("", icon="plus")
        self._add.setObjectName("action_add_answer")
        self._add.clicked.connect(self._enter)
        self._field = Field("", entry_of(self._new, self._add))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._earlier = EarlierAnswers(frame)
        self._lay_out()
        self._retranslate()
        self.refresh()
        frame.bus.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show the answers as stored; rows that stay keep what is typed in them."""
        answers = self._frame.services.answers.all()
        for gone in self._rows.keys() - {one.answer_id for one in answers}:
            for part in (self._rows.pop(gone), self._rules.pop(gone)):
                self._list.removeWidget(part)
                part.hide()
                part.deleteLater()
        for answer in answers:
            if answer.answer_id in self._rows:
                self._rows[answer.answer_id].show_answer(answer)
                continue
            row, line = AnswerRow(self._frame, answer), rule()
            self._rows[answer.answer_id], self._rules[answer.answer_id] = row, line
            self._list.addWidget(row)
            self._list.addWidget(line)
        show_if(self._nothing, not answers)
        self._earlier.refresh()

    def submit(self) -> None:
        """Hand over everything typed; a text still in the last line is entered."""
        for row in self._rows.values():
            row.submit()
        if self._new.text().strip():
            self._enter()

    def first_focus(self) -> None:
        """Put the keyboard where the next answer goes."""
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        text, answers = self._new.text(), self._frame.services.answers
        language = self._frame.language
        self._new.clear()

        def refused(sentence: str) -> None:
            if not self._new.text():
                self._new.setText(text)
            self._field.show_note(sentence, "red")

        self._frame.do(
            lambda: answers.add("", text, language),
            self,
            done=lambda _: self._field.show_note(""),
            refused=refused,
        )

    def _on_changed(self, kind: str, _number: int) -> None:
        if kind == "answer" and self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        fill_panel(self._panel, self._nothing, self._list, self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_L)
        column.addWidget(self._panel)
        column.addWidget(self._earlier)

    def _retranslate(self) -> None:
        self._panel.set_title(self.tr("Ready answers"))
        self._nothing.setText(
            self.tr(
                "No answer is ready yet. In a call, Ctrl+9 searches this list, and Ctrl+Shift+K "
                "keeps what was just said; it can also be entered here."
            )
        )
        self._field.set_label(self.tr("The next answer, as it is read to a caller"))
        self._new.setAccessibleName(self.tr("The next answer, as it is read to a caller"))
        self._add.setText(self.tr("Add"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._new.hasFocus():
            self._enter()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
