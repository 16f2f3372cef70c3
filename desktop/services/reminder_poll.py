"""One look at the clock: show what stands, ring what is to ring, remember that it rang."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.reminders.due import Notice
from desktop.services.reminders import ReminderService

Show = Callable[[Sequence[Notice]], None]
Ring = Callable[[Sequence[Notice], bool], None]
Later = Callable[[Callable[[], object]], None]


@dataclass(frozen=True, slots=True)
class Heard:
    """A notice that rang here; until that is stored it doesn't ring again."""

    stage: str
    at: datetime


class ReminderPoll:
    """Called every few seconds and after every change; rests on nothing it did before.

    What is shown follows from the stored promises and the clock alone. That a notice
    rang is stored after it rang: a program that dies in between rings once more, and
    none is lost. A call that runs keeps the notice silent; it counts as rung.

    Args:
        now: The present aware time.
        show: Shows what stands, the oldest promise first; nothing: takes it away.
        ring: Makes notices heard; its second argument is true where it has to be silent.
        later: Runs a writing verb, now or soon.
    """

    def __init__(
        self,
        reminders: ReminderService,
        *,
        now: Callable[[], datetime],
        show: Show,
        ring: Ring,
        later: Later,
    ) -> None:
        self._reminders = reminders
        self._now = now
        self._show = show
        self._ring = ring
        self._later = later
        self._heard: dict[int, Heard] = {}
        self._shown: Sequence[Notice] = ()

    def look(self) -> Sequence[Notice]:
        """Show and ring; return what stands."""
        notices = self._reminders.due()
        self._show(notices)
        if notices is not self._shown:
            self._forget_gone(notices)
            self._shown = notices
        if self._reminders.clock_went_back():
            self._later(self._reminders.forget_ahead)
        rings = [one for one in notices if one.rings and not self._has_just_rung(one)]
        if rings:
            self._ring_all(rings)
        return notices

    # Inside

    def _ring_all(self, rings: list[Notice]) -> None:
        reminders, now = self._reminders, self._now()
        self._ring(rings, bool(reminders.running_cases()))
        for one in rings:
            self._heard[one.promise_id] = Heard(one.stage.value, now)
        self._later(lambda: reminders.mark_rung(rings))

    def _has_just_rung(self, notice: Notice) -> bool:
        """Rung here, while the store has not been read again since."""
        heard, now = self._heard.get(notice.promise_id), self._now()
        if heard is None or heard.stage != notice.stage.value:
            return False
        return (now - heard.at).total_seconds() < self._reminders.rules().again_minutes * 60 / 2

    def _forget_gone(self, notices: Sequence[Notice]) -> None:
        standing, now = {one.promise_id for one in notices}, self._now()
        self._heard = {
            promise_id: heard
            for promise_id, heard in self._heard.items()
            if promise_id in standing and heard.at <= now
        }
