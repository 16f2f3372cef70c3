"""What came of an approved letter: the answer to it, or that it is not to go out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.letter import Letter, LetterState
from desktop.qtkit.formats import long_date
from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import ActionButton, Field, LinkButton, Panel, label, show_if
from desktop.views.frame import Frame
from desktop.views.letters.day_box import DayBox

SENT = (LetterState.SENT, LetterState.ANSWERED)


class LifePanel(Panel):
    """Asks for the answer once the letter is sent; before that it can be withdrawn.

    Attributes:
        letter: The letter that is shown.

    Signals:
        refused: (sentence) Why nothing was noted.
    """

    refused = Signal(str)

    def __init__(self, frame: Frame, screen: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("letter_life")
        self._frame = frame
        self._screen = screen
        self.letter: Letter | None = None
        self._told = label("", wrap=True)
        self._told.setObjectName("life_told")
        self._begin = LinkButton("", self._open)
        self._begin.setObjectName("action_begin_withdraw")
        self._by, self._answer = QLineEdit(), QLineEdit()
        self._by.setObjectName("answered_by")
        self._answer.setObjectName("answer")
        self._reason = QLineEdit()
        self._reason.setObjectName("withdraw_reason")
        self._day = DayBox(frame, "answered_on")
        self._by_field, self._day_field = Field("", self._by), Field("", self._day)
        self._answer_field, self._reason_field = Field("", self._answer), Field("", self._reason)
        self._came, self._withdraw = ActionButton(""), ActionButton("", "danger")
        self._came.setObjectName("action_mark_answered")
        self._withdraw.setObjectName("action_withdraw_letter")
        self._came.clicked.connect(self._note_answer)
        self._withdraw.clicked.connect(self._note_withdrawal)
        self._answer.returnPressed.connect(self._note_answer)
        self._reason.returnPressed.connect(self._note_withdrawal)
        self.body.setSpacing(GAP_M)
        for part in (self._told, self._begin, *self._answer_parts(), *self._withdraw_parts()):
            self.body.addWidget(part)
        self.hide()
        self._retranslate()

    def show_letter(self, letter: Letter) -> None:
        """Ask for, or tell, what came of the letter."""
        is_other = self.letter is None or self.letter.letter_id != letter.letter_id
        before = self.letter
        self.letter = letter
        if is_other or (before is not None and before.state is not letter.state):
            self._clear()
        self.setVisible(letter.state.is_frozen)
        waits = letter.state is LetterState.SENT
        for part in self._answer_parts():
            show_if(part, waits)
        can_withdraw = letter.state not in SENT and not letter.is_withdrawn
        if not can_withdraw:
            for part in self._withdraw_parts():
                part.hide()
        show_if(self._begin, can_withdraw and self._reason_field.isHidden())
        told = self._words(letter)
        self._told.setText(told)
        show_if(self._told, bool(told))
        self._name(letter)

    # Inside

    def _answer_parts(self) -> tuple[QWidget, ...]:
        return self._by_field, self._day_field, self._answer_field, self._came

    def _withdraw_parts(self) -> tuple[QWidget, ...]:
        return self._reason_field, self._withdraw

    def _clear(self) -> None:
        for box in (self._by, self._answer, self._reason):
            box.clear()
        self._day.load(None)
        for part in self._withdraw_parts():
            part.hide()

    def _open(self) -> None:
        self._begin.hide()
        for part in self._withdraw_parts():
            part.show()
        self._reason.setFocus()

    def _words(self, letter: Letter) -> str:
        language = self._frame.language
        if letter.withdrawn_on is not None:
            words = self.tr(
                "Withdrawn on {day}: {reason}\nThe letter and its number stay in the register;"
                " it does not go out."
            )
            day = long_date(letter.withdrawn_on, language)
            return words.format(day=day, reason=letter.withdrawn_because)
        if letter.answered_on is not None:
            day = long_date(letter.answered_on, language)
            return " · ".join(part for part in (day, letter.answered_by, letter.answer) if part)
        return ""

    def _name(self, letter: Letter) -> None:
        if letter.state in SENT:
            self.set_title(self.tr("Answer"))
        else:
            self.set_title(self.tr("Not to go out") if letter.is_withdrawn else "")

    def _note_answer(self) -> None:
        letter = self.letter
        if letter is None:
            return
        if self._day.is_open():
            self._day.setFocus()
            return
        self._day.show_problem("")
        register, day = self._frame.services.register, self._day.day()
        by, answer = self._by.text(), self._answer.text()
        self._frame.do(
            lambda: register.mark_answered(letter.letter_id, by, day, answer),
            self._screen,
            refused=self._day.show_problem if answer.strip() else self._refuse_answer,
        )

    def _refuse_answer(self, sentence: str) -> None:
        self._answer.setFocus()
        self.refused.emit(sentence)

    def _note_withdrawal(self) -> None:
        letter = self.letter
        if letter is None:
            return
        register, reason = self._frame.services.register, self._reason.text()
        self._frame.do(
            lambda: register.withdraw(letter.letter_id, reason),
            self._screen,
            refused=self._refuse_withdrawal,
        )

    def _refuse_withdrawal(self, sentence: str) -> None:
        self._reason.setFocus()
        self.refused.emit(sentence)

    def _retranslate(self) -> None:
        self._begin.setText(self.tr("This letter is not to go out …"))
        self._by_field.set_label(self.tr("Who answered"))
        self._day_field.set_label(self.tr("Day of the answer"))
        self._day.line.setPlaceholderText(self.tr("today"))
        self._day.line.setAccessibleName(self.tr("Day of the answer"))
        self._answer_field.set_label(self.tr("What it said, in one line"))
        self._came.setText(self.tr("An answer came"))
        self._reason_field.set_label(self.tr("Why it is not to go out"))
        self._withdraw.setText(self.tr("Withdraw the letter"))
        if self.letter is not None:
            self.show_letter(self.letter)

    # Overrides of Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
