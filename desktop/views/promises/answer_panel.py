"""How a promise went: one key, and a next time where one is owed (S3-19)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.promise import Promise
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import ActionButton, Segmented, label, show_if
from desktop.views.frame import Frame
from desktop.views.promises.answer_buttons import (
    DROPPED,
    INTERIM,
    KEYS,
    MOVED,
    NOT_REACHED,
    REACHED,
    AnswerButtons,
)
from desktop.views.promises.owner_agrees import OwnerAgrees
from desktop.views.when_box import WhenBox

WISHES = {REACHED: "caller", NOT_REACHED: "us"}
"""The keys 1 and 2, while a move asks by whose wish."""


class AnswerPanel(QWidget):
    """Five answers with the keys 1 to 5; three of what is not kept by a call.

    The third move by our own wish asks an owner before it is recorded.

    Signals:
        answered: (promise id) It is recorded.
        asked: A next time or a reason is being asked; the panel needs the keyboard.
        put_away: The question was put away without an answer.
    """

    answered = Signal(int)
    asked = Signal()
    put_away = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._promise: Promise | None = None
        self._answer = ""
        self._buttons = AnswerButtons()
        self._buttons.chosen.connect(self.choose)
        self._question = label("", "strong", wrap=True)
        self._wish = Segmented([("caller", ""), ("us", "")], "")
        self._wish.setObjectName("moved_by")
        self._wish.chosen.connect(self._on_wish)
        self._when = WhenBox(frame, "next_when")
        self._when.settled.connect(self._maybe_record)
        self._when.box.entered.connect(self._on_enter)
        self._reason = QLineEdit()
        self._reason.setObjectName("drop_reason")
        self._reason.returnPressed.connect(self._record)
        self._done = ActionButton("", "primary")
        self._done.setObjectName("action_record_answer")
        self._done.clicked.connect(self._record)
        self._cancel = ActionButton("", keys="Esc")
        self._cancel.clicked.connect(self._put_away)
        self._problem = label("", "red", wrap=True)
        self._owner = OwnerAgrees(frame)
        self._owner.agreed.connect(self._record_agreed)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(self._done)
        row.addWidget(self._cancel)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        for part in (
            self._buttons,
            self._question,
            self._wish,
            self._when,
            self._reason,
            self._problem,
            self._owner,
        ):
            layout.addWidget(part)
        layout.addLayout(row)
        self._retranslate()
        self.reset()

    def show_promise(self, promise: Promise | None) -> None:
        """Answer this promise from here on."""
        if (
            self._promise is None
            or promise is None
            or (promise.promise_id != self._promise.promise_id)
        ):
            self.reset()
        self._promise = promise
        self.setEnabled(promise is not None)
        self._buttons.show_promise(promise)
        if promise is not None:
            self._when.set_who(promise.who)
            self._when.set_person(self._frame.services.cases.get(promise.case_id).person_id)

    def press(self, key: int) -> bool:
        """Take one of the keys 1 to 5; false for any other, or while a box is filled in.

        A move asks by whose wish first: there 1 and 2 are the two wishes.
        """
        answer = KEYS.get(key)
        if answer is None or self._promise is None:
            return False
        if not self._answer and answer not in self._buttons.possible():
            return False
        if self._answer == MOVED and self._wish.value() is None and answer in WISHES:
            self._wish.choose(WISHES[answer])
            self._on_wish(WISHES[answer])
            return True
        if self._answer:
            return False
        self.choose(answer)
        return True

    def choose(self, answer: str) -> None:
        """Record an answer, or ask for what it still needs."""
        if self._promise is None or self._answer:
            return
        self._answer = answer
        self._problem.setText("")
        if answer == REACHED:
            self._record()
            return
        self._show_question()
        self.asked.emit()
        first = {DROPPED: self._reason, MOVED: self._wish}.get(answer, self._when.box)
        first.setFocus()

    def reset(self) -> None:
        """Back to the buttons."""
        self._answer = ""
        self._owner.hide()
        self._when.set_text("")
        self._reason.clear()
        self._wish.choose(None)
        self._problem.setText("")
        self._show_question()

    def is_asking(self) -> bool:
        """Whether a next time or a reason is being filled in."""
        return bool(self._answer)

    # Inside

    def _put_away(self) -> None:
        self.reset()
        self.put_away.emit()

    def _on_wish(self, _value: str) -> None:
        self._say_problem("")
        self._when.box.setFocus()

    def _on_enter(self) -> None:
        """Enter in an empty box is told what is missing."""
        if not self._when.text():
            self._record()

    def _show_question(self) -> None:
        answer = self._answer
        asks_time = answer in (NOT_REACHED, INTERIM, MOVED)
        questions = {
            NOT_REACHED: self.tr("When is the next try?"),
            INTERIM: self.tr("When do we ring next?"),
            MOVED: self.tr("By whose wish, and to what time?"),
            DROPPED: self.tr("Why is it no longer wanted?"),
        }
        self._question.setText(questions.get(answer, ""))
        show_if(self._buttons, answer not in questions)
        show_if(self._question, answer in questions)
        show_if(self._when, asks_time)
        show_if(self._wish, answer == MOVED)
        show_if(self._reason, answer == DROPPED)
        show_if(self._done, answer in questions)
        show_if(self._cancel, answer in questions)
        show_if(self._problem, bool(self._problem.text()))

    def _maybe_record(self) -> None:
        if self._when.box.hasFocus() and self._when.is_usable():
            self._record()

    def _record(self) -> None:
        promise, answer = self._promise, self._answer
        if promise is None or not answer:
            return
        if answer == MOVED and self._wish.value() is None:
            self._say_problem(self.tr("Whose wish is it?"))
            self._wish.setFocus()
            return
        promises, number = self._frame.services.promises, promise.promise_id
        text, sure = self._when.to_store(), self._when.is_confirmed()
        by_caller, reason = self._wish.value() != "us", self._reason.text()
        verbs: dict[str, Callable[[], Promise]] = {
            REACHED: lambda: promises.kept(number),
            NOT_REACHED: lambda: promises.not_reached(number, text, confirmed=sure),
            INTERIM: lambda: promises.interim(number, text, confirmed=sure),
            MOVED: lambda: promises.move(number, text, by_caller=by_caller, confirmed=sure),
            DROPPED: lambda: promises.drop(number, reason),
        }
        self._store(number, verbs[answer])

    def _record_agreed(self, staff_id: int, pin: str) -> None:
        """Move it once more, an owner having agreed."""
        promise = self._promise
        if promise is None or self._answer != MOVED:
            return
        services, number = self._frame.services, promise.promise_id
        text, sure = self._when.to_store(), self._when.is_confirmed()

        def move() -> Promise:
            services.staff.check_owner(staff_id, pin)
            return services.promises.move(number, text, by_caller=False, confirmed=sure, owner=True)

        self._store(number, move)

    def _store(self, number: int, verb: Callable[[], Promise]) -> None:
        codes: list[str] = []

        def run() -> Promise:
            try:
                return verb()
            except DomainError as error:
                codes.append(error.code)
                raise

        self._frame.do(
            run,
            self,
            done=lambda _: self._on_done(number),
            refused=lambda sentence: self._on_refused(sentence, codes[-1]),
        )

    def _on_done(self, number: int) -> None:
        """Recorded; meanwhile another promise may stand here already."""
        if self._promise is not None and self._promise.promise_id == number:
            self.reset()
        self.answered.emit(number)

    def _on_refused(self, sentence: str, code: str) -> None:
        if code == "promise.third_move":
            self._say_problem(sentence)
            self._owner.ask()
            return
        if code.startswith("staff."):
            self._say_problem(sentence)
            return
        if self._answer in (NOT_REACHED, INTERIM, MOVED):
            self._when.show_problem(sentence)
            return
        if self._answer == REACHED:
            self._answer = ""
        self._say_problem(sentence)

    def _say_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _retranslate(self) -> None:
        wishes = (("caller", self.tr("their wish")), ("us", self.tr("our wish")))
        self._wish.set_choices(
            [(value, f"{number} {text}") for number, (value, text) in enumerate(wishes, 1)]
        )
        self._wish.setAccessibleName(self.tr("By whose wish"))
        self._when.box.setAccessibleName(self.tr("Next time"))
        self._when.box.setPlaceholderText(self.tr("e.g. 15:00, tomorrow 10:30"))
        self._reason.setAccessibleName(self.tr("Reason"))
        self._done.setText(self.tr("Record"))
        self._cancel.setText(self.tr("Cancel"))
        self._show_question()

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._answer:
            self._put_away()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
