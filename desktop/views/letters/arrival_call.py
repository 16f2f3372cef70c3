"""A letter is in the post: the call that asks whether it has arrived."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.letter import Letter, LetterState, SentHow
from desktop.domain.promise import Promise, PromiseKind
from desktop.domain.promise_arrival import arrival_call
from desktop.qtkit.formats import date_and_time
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import Banner, show_if
from desktop.views.frame import Frame
from desktop.views.promise_form import PromiseForm, Wanted
from desktop.views.when_line import unmistakable


class ArrivalCall(QWidget):
    """Proposed once the letter is posted, gone once a call is promised."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._letter: Letter | None = None
        self._at: datetime | None = None
        self._banner = Banner("accent")
        self._banner.setObjectName("arrival_proposal")
        self._form = PromiseForm(frame, "arrival", (PromiseKind.CALLBACK,))
        self._form.made.connect(lambda _: self._put_away())
        self._form.left.connect(self._put_away)
        self._form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._banner)
        column.addWidget(self._form)
        self.hide()

    def show_letter(self, letter: Letter) -> None:
        """Propose the call where the letter is posted and none is promised yet."""
        if self._letter is None or self._letter.letter_id != letter.letter_id:
            self._form.hide()
        self._letter = letter
        self._at = self._proposed(letter)
        self._show()

    # Inside

    def _proposed(self, letter: Letter) -> datetime | None:
        is_posted = letter.state is LetterState.SENT and letter.sent_how is SentHow.POST
        if not is_posted or letter.sent_on is None:
            return None
        services = self._frame.services
        return arrival_call(
            letter.sent_on,
            services.promises.of_case(letter.case_id),
            today=services.now().date(),
            calendar=services.calendar(),
        )

    def _show(self) -> None:
        self._banner.clear_actions()
        if self._at is None:
            self._banner.say("")
            show_if(self, not self._form.isHidden())
            return
        when = date_and_time(self._at, self._frame.language)
        asked = self.tr("Ring on {when} to ask whether it has arrived?").format(when=when)
        if self._form.isHidden():
            self._banner.say("", asked)
            button = self._banner.add_action(self.tr("Promise the call…"), self._start)
            button.setObjectName("action_promise_arrival")
        else:
            self._banner.say("")
        show_if(self, True)

    def _start(self) -> None:
        letter, at = self._letter, self._at
        if letter is None or at is None:
            return
        services, case_id = self._frame.services, letter.case_id

        def store(wanted: Wanted) -> Promise:
            values = asdict(wanted)
            values["kind"] = wanted.kind
            return services.promises.make(case_id, **values)

        self._form.start(
            store,
            when=unmistakable(at, self._frame.language),
            reason=self.tr(
                "whether letter {number} has arrived, and whether anything is open"
            ).format(number=letter.number),
            person_id=services.cases.get(case_id).person_id,
        )
        self._form.show()
        self._show()
        self._form.focus_when()

    def _put_away(self) -> None:
        self._form.hide()
        if self._letter is not None:
            self.show_letter(self._letter)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
