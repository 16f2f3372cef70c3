"""From "End the call" to the case: what is asked, what is refused, what follows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.call import Ending
from desktop.domain.case import Kind
from desktop.domain.errors import DomainError, Refused
from desktop.views.calls.bottom_row import BottomRow
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.ending_panel import EndingPanel
from desktop.views.calls.missing import missing_in
from desktop.views.calls.staff_row import StaffRow


class EndingCourse(QObject):
    """Drives the panel that asks how the call ends.

    Signals:
        asking: The panel is to be shown.
        sent_back: (field) Something the ending needs is missing: to its box.
        ended: The call is over.
    """

    asking = Signal()
    sent_back = Signal(str)
    ended = Signal()

    def __init__(
        self,
        session: CallSession,
        panel: EndingPanel,
        bottom: BottomRow,
        *,
        submit: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = session.frame
        self._panel = panel
        self._bottom = bottom
        self._submit = submit
        panel.ended.connect(self._end)

    def ask(self) -> None:
        """Ask how it ends, once everything typed is stored."""
        if not self._session.is_open:
            return
        self._submit()
        if self._session.is_over and self._session.call.ending is not None:
            self._frame.go(f"case/{self._session.case.case_id}")
            return
        self._frame.desk.do(lambda: None, lambda _: self._show(), owner=self)

    def _show(self) -> None:
        if not self._session.is_open:
            return
        self.asking.emit()
        session, promised = self._session, self._bottom.promise.has_promise()
        missing = missing_in(session.call, session.case, session.person, promised=promised)
        self._panel.ask(has_promise=promised, missing=missing)

    def _end(self, ending: str, thanked: bool, open_said: bool) -> None:
        calls, staff = self._frame.services.calls, self._panel.staff
        lack = calls.lack(self._session.call_id, ending)
        if lack:
            self._send_back(lack)
            return
        is_staff = self._session.case.kind is Kind.STAFF
        if is_staff and ending == Ending.MESSAGE_ONLY.value and not staff.wish():
            self._panel.show_problem(self._frame.explain(Refused("call.wish_not_asked")))
            return
        if is_staff:
            self._keep_wish(staff)
        self._session.do(
            lambda call_id: calls.end(call_id, ending, thanked, open_said),
            self,
            done=lambda _: self.ended.emit(),
            refused=self._panel.show_problem,
        )

    def show_report(self, window: QWidget) -> None:
        """A staff complaint is reported inside at once, never to whom it is about (S4-05)."""
        case = self._session.case
        if case.kind is not Kind.STAFF:
            return
        from desktop.views.staff_report_window import open_staff_report

        try:
            self._frame.services.staff_reports.make(case.case_id, self._frame.language)
        except DomainError:  # nobody may read it here; the case says so
            return
        open_staff_report(self._frame, case.case_id, window)

    def _send_back(self, lack: str) -> None:
        """Without its time, or its reason, a call back is none: the cursor goes there."""
        sentence = self._frame.explain(Refused(lack))
        if lack == "call.no_promise":
            self.sent_back.emit("promise_when")
            self._bottom.promise.need_a_time(sentence)
        else:
            self.sent_back.emit("promise_reason")
            self._bottom.show_problem(sentence)

    def _keep_wish(self, staff: StaffRow) -> None:
        """A letter asked for, or not wanted, is kept with the person."""
        staff.submit()
        wish, person = staff.wish(), self._session.person
        if person is None or wish not in ("letter", "neither"):
            return
        wants = wish == "letter"
        if person.wants_letter is not wants:
            save, person_id = self._frame.services.persons.save, person.person_id
            self._frame.quietly(lambda: save(person_id, wants_letter=wants))
