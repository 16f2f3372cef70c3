"""What rail, foot and call bar say of the office: counts, open calls, the next reminder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.qtkit.formats import clock_time, date_and_time

if TYPE_CHECKING:
    from desktop.views.call_bar import CallBar
    from desktop.views.foot import Foot
    from desktop.views.frame import Frame
    from desktop.views.rail import Rail

SOON_MS = 50
"""Behind what the screen itself shows of a change."""


class WindowSigns(QObject):
    """Reads them and shows them; says nothing before an office is attached.

    Attributes:
        shown_call: The call on screen, which the bar need not name; 0 for none.
    """

    def __init__(self, rail: Rail, foot: Foot, call_bar: CallBar, parent: QObject) -> None:
        super().__init__(parent)
        self.shown_call = 0
        self._rail, self._foot, self._call_bar = rail, foot, call_bar
        self._frame: Frame | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.show_waiting)

    def attach(self, frame: Frame) -> None:
        """Take the open office."""
        self._frame = frame

    def detach(self) -> None:
        """The office is closing: read nothing more."""
        self._soon.stop()
        self._frame = None

    def show_waiting_soon(self) -> None:
        """Once, with a turn of the event loop of its own, however much has changed."""
        self._soon.start()

    def show_waiting(self) -> None:
        """Show what is due, what waits for approval, which calls are open, the next reminder."""
        if self._frame is None:
            return
        services = self._frame.services
        waiting = services.today.waiting_for_approval()
        self._rail.show_counts(services.today.due_count(), waiting)
        self.show_calls()
        ring = services.reminders.next_ring()
        if ring is None:
            self._foot.show_next("")
            return
        same_day = ring.date() == services.now().date()
        when = clock_time(ring) if same_day else date_and_time(ring, self._frame.language)
        self._foot.show_next(self.tr("next reminder {when}").format(when=when))

    def show_calls(self) -> None:
        """Show the calls that are open but not on screen."""
        if self._frame is None:
            return
        services = self._frame.services
        calls = [one for one in services.today.unfinished() if one.call.call_id != self.shown_call]
        self._call_bar.show_calls(calls, services.now())

    def show_office(self) -> None:
        """Show who sits at the desk, and whose office it is."""
        if self._frame is None:
            return
        staff, office = self._frame.services.staff, self._frame.services.settings.office()
        people = [(member.staff_id, member.shown) for member in staff.all()]
        self._rail.show_people(staff.at_desk().shown, people)
        english = self._frame.language == "en" and office.name_en
        self._foot.show_office(office.name_en if english else office.name)
