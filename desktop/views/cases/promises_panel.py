"""What was promised in a case: open by time, then how the others ended; and a new one."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.case import Case, CaseState
from desktop.domain.promise import Promise, PromiseKind, PromiseState
from desktop.qtkit.formats import short_date
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, Banner, LinkButton, Panel, RowList, show_if
from desktop.views.cases.cause_line import CauseLine
from desktop.views.cases.promise_row import promise_row
from desktop.views.frame import Frame
from desktop.views.promise_form import PromiseForm, Wanted
from desktop.views.visit_decline import VisitDecline
from desktop.views.when_line import unmistakable

INTERIM_AT = time(10, 0)


class PromisesPanel(Panel):
    """The ledger of one case.

    Signals:
        wanted: (link) A promise is to be answered, another case opened.
    """

    wanted = Signal(str)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setObjectName("case_promises")
        self._frame = frame
        self._case: Case | None = None
        self._new = ActionButton("", "small", icon="plus")
        self._new.setObjectName("action_new_promise")
        self._new.clicked.connect(lambda: self.start())
        self.head.addStretch(1)
        self.head.addWidget(self._new)
        self._rows = RowList()
        self._rows.setObjectName("case_promise_rows")
        self._rows.activated.connect(self._open)
        self.cause = CauseLine(frame)
        self.cause.wanted.connect(self.wanted)
        self._interim = Banner("amber")
        self._interim.setObjectName("interim_proposal")
        self._form = PromiseForm(frame, "new_promise")
        self._form.made.connect(lambda _: self._put_away())
        self._form.left.connect(self._put_away)
        self._decline = VisitDecline(frame)
        self._decline.recorded.connect(lambda _: self._rows.focus_current())
        self._decline.left.connect(self._rows.focus_current)
        self._declines = QVBoxLayout()
        self._lay_out()
        self._retranslate()

    def show_case(self, case: Case) -> None:
        """Show the promises of a case as they stand now; a form begun for it stays."""
        if self._case is None or self._case.case_id != case.case_id:
            self._form.hide()
            self._decline.put_away()
        self._case = case
        found = self._shown(self._frame.services.promises.of_case(case.case_id))
        self._rows.show_words([promise_row(self._frame, one) for one in found])
        show_if(self._rows, bool(found))
        self._show_declines([one for one in found if _is_open_visit(one)])
        self._show_interim(case)
        self.cause.show_case(case)
        show_if(self._new, case.state is not CaseState.CLOSED and self._form.isHidden())
        self._margins.setVisible(self._has_parts())

    def start(self, kind: PromiseKind | None = None, *, when: str = "", reason: str = "") -> None:
        """Ask for a new promise, with a proposal in its boxes."""
        case = self._case
        if case is None:
            return
        promises, case_id = self._frame.services.promises, case.case_id

        def store(wanted: Wanted) -> Promise:
            values = asdict(wanted)
            values["kind"] = wanted.kind
            return promises.make(case_id, **values)

        self._form.start(store, kind=kind, when=when, reason=reason, person_id=case.person_id)
        self._form.show()
        self._margins.show()
        self._new.hide()
        self._form.focus_when()

    def focus_on(self, promise_id: str) -> None:
        """Put the keyboard on a promise, or where :meth:`focus_first` does."""
        if not promise_id or not self._rows.focus_row(promise_id):
            self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard on the first promise, or on the way to a new one."""
        if self._rows.is_empty():
            self._new.setFocus()
        else:
            self._rows.focus_current()

    # Inside

    def _lay_out(self) -> None:
        self._margins = QWidget()
        inner = QVBoxLayout(self._margins)
        inner.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_M)
        inner.setSpacing(GAP_S)
        inner.addLayout(self._declines)
        for part in (self._interim, self._form, self._decline, self.cause):
            inner.addWidget(part)
        self.body.addWidget(self._rows)
        self.body.addWidget(self._margins)
        self._form.hide()

    def _shown(self, promises: list[Promise]) -> list[Promise]:
        """Open ones by time, then the ended ones, newest first; of a chain its last alone."""
        ends = [one for one in promises if one.state is not PromiseState.MOVED]
        opened = [one for one in ends if one.state is PromiseState.OPEN]
        ended = [one for one in ends if one.state is not PromiseState.OPEN]
        return opened + ended[::-1]

    def _has_parts(self) -> bool:
        parts = (self._interim, self._form, self._decline, self.cause)
        return self._declines.count() > 0 or any(not part.isHidden() for part in parts)

    def _show_declines(self, visits: list[Promise]) -> None:
        while (item := self._declines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for visit in visits:
            day = short_date(visit.wall.date(), self._frame.language)
            words = self.tr("The visit of {day} is declined…").format(day=day)
            link = LinkButton(words, partial(self._ask_decline, visit))
            link.setObjectName(f"action_decline_{visit.promise_id}")
            self._declines.addWidget(link)
        if not any(self._decline.is_about(one.promise_id) for one in visits):
            self._decline.put_away()

    def _ask_decline(self, visit: Promise) -> None:
        self._decline.ask(visit)
        self._margins.show()

    def _show_interim(self, case: Case) -> None:
        """A long investigation without a word: propose a day in between."""
        self._interim.clear_actions()
        day = None
        if case.state is CaseState.OPEN and self._form.isHidden():
            day = self._frame.services.promises.interim_needed(case.case_id)
        if day is None:
            self._interim.say("")
            return
        shown = short_date(day, self._frame.language)
        self._interim.say(
            "",
            self.tr("The investigation takes long. Ring in between, on {day}?").format(day=shown),
        )
        self._interim.add_action(self.tr("Promise it"), partial(self._start_interim, day))

    def _start_interim(self, day: date) -> None:
        when = unmistakable(datetime.combine(day, INTERIM_AT), self._frame.language)
        reason = self.tr("how the investigation stands, result or not")
        self.start(PromiseKind.INTERIM, when=when, reason=reason)

    def _open(self, row_id: str) -> None:
        promise = self._frame.services.promises.get(int(row_id))
        if promise.state is PromiseState.OPEN:
            self.wanted.emit(f"promise/{promise.promise_id}")

    def _put_away(self) -> None:
        self._form.hide()
        if self._case is not None:
            self.show_case(self._case)
        self.focus_first()

    def _retranslate(self) -> None:
        self.set_title(self.tr("Promises"))
        self._rows.setAccessibleName(self.tr("Promises"))
        self._new.setText(self.tr("New promise"))
        if self._case is not None:
            self.show_case(self._case)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _is_open_visit(promise: Promise) -> bool:
    return promise.kind is PromiseKind.VISIT and promise.state is PromiseState.OPEN
