"""What is asked once before a letter is written; an answered question leaves the panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.letter_kind_questions import NOT_YET, PREFIX, YES, Question
from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.widgets import Panel, Segmented, label, show_if

Explain = Callable[[str, Mapping[str, object]], str]


class QuestionsPanel(Panel):
    """One row a question, with yes and not yet.

    Signals:
        answered: (field, answer) Kept with the letter, as a field of its own.
    """

    answered = Signal(str, str)

    def __init__(self, explain: Explain, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("letter_questions")
        self._explain = explain
        self._asked: Sequence[tuple[Question, str]] = ()
        self._rows: dict[str, Segmented] = {}
        self.body.setSpacing(GAP_S)
        self.hide()

    def show_questions(self, asked: Sequence[tuple[Question, str]]) -> None:
        """Show what is still to be asked; the keyboard goes on to the next one."""
        if list(asked) != list(self._asked):
            had = next((key for key, row in self._rows.items() if _holds_focus(row)), "")
            self._asked = asked
            self._lay_out()
            if had and self._rows:
                self.focus_question(had if had in self._rows else next(iter(self._rows)))
        show_if(self, bool(asked))

    def focus_question(self, field: str) -> bool:
        """Put the keyboard on a question named as a field; false where it is not one."""
        row = self._rows.get(field)
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)
        return field.startswith(PREFIX)

    def _lay_out(self) -> None:
        while (item := self.body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._rows = {}
        self.set_title(self._explain("letter_question.title", {}))
        for question, answer in self._asked:
            self.body.addWidget(self._row(question, answer))

    def _row(self, question: Question, answer: str) -> QWidget:
        words = self._explain(f"letter_question.{question}", {})
        choices = [
            (YES, self._explain("letter_question.yes", {})),
            (NOT_YET, self._explain("letter_question.no", {})),
        ]
        choice = Segmented(choices, "")
        choice.setObjectName(question.key.replace(".", "_"))
        choice.setAccessibleName(words)
        choice.choose(answer)
        choice.chosen.connect(partial(self.answered.emit, question.key))
        self._rows[question.key] = choice
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_M)
        layout.addWidget(label(words, wrap=True), 1)
        layout.addWidget(choice)
        return row

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._lay_out()
        super().changeEvent(event)


def _holds_focus(row: Segmented) -> bool:
    return any(part.hasFocus() for part in row.findChildren(QWidget))
