"""Calls of this number that nobody took: said while the caller is on the line."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.domain.missed_call import MissedCall
from desktop.qtkit.formats import clock_time, date_and_time
from desktop.views.calls.call_session import CallSession


class MissedBefore(QObject):
    """Looks a number up among the missed calls still open.

    Signals:
        found: (words) How often and when last; ``""``: none.
    """

    found = Signal(str)

    def __init__(self, session: CallSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._frame = session.frame
        self._missed: list[MissedCall] = []

    def look(self, number: str) -> None:
        """Look up the number as it is typed."""
        services = self._frame.services
        self._missed = services.missed.of_number(number) if number.strip() else []
        self.found.emit(self._words() if self._missed else "")

    def see_to(self) -> None:
        """The caller is on the line now: nothing is left to be done about them."""
        answered = self._frame.services.missed.answered
        ids = [one.missed_id for one in self._missed]

        def verb(case_id: int) -> None:
            for missed_id in ids:
                answered(missed_id, case_id)

        self._session.do_in_case(verb, self, done=lambda _: self.found.emit(""))

    def _words(self) -> str:
        count = sum(one.count for one in self._missed)
        last = max(one.last_at for one in self._missed).astimezone(self._frame.services.zone())
        same_day = last.date() == self._frame.services.now().date()
        at = clock_time(last) if same_day else date_and_time(last, self._frame.language)
        return self.tr("We missed %n call(s), the last at {at}", "", count).format(at=at)
