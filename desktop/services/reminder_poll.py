"""One look at the clock: show what stands, ring what is to ring, remember that it rang."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from desktop.reminders.due import Notice, Stage
from desktop.services.reminders import ReminderService

Show = Callable[[Sequence[Notice]], None]
Ring = Callable[[Sequence[Notice], bool], None]
Later = Callable[[Callable[[], object]], None]

PORTION = 200
"""So many rings are stored in one go; the store thread is free for what is typed in between."""


NOTHING = (None, None)
Heard = tuple[Stage, datetime]
"""A notice that rang here and when; until that is stored it doesn't ring again."""


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
        again: Has ``look`` called again at once, after what else is waiting; where it is
            not given, a look waits until everything is read.
    """

    def __init__(
        self,
        reminders: ReminderService,
        *,
        now: Callable[[], datetime],
        show: Show,
        ring: Ring,
        later: Later,
        again: Callable[[], None] | None = None,
    ) -> None:
        self._reminders = reminders
        self._now = now
        self._show = show
        self._ring = ring
        self._later = later
        self._again = again
        self._heard: dict[int, Heard] = {}
        self._shown: Sequence[Notice] = ()

    def look(self) -> Sequence[Notice]:
        """Show and ring; return what stands. What changed by the thousand takes several looks."""
        if self._again is None:
            self._reminders.due()
        elif not self._reminders.catch_up():
            self._again()
            return self._shown
        notices = self._reminders.standing()
        self._show(notices)
        if notices is not self._shown:
            self._heard = self._still_heard(self._now())
            self._shown = notices
        if self._reminders.clock_went_back():
            self._later(self._reminders.forget_ahead)
        if ringing := self._reminders.ringing():
            self._ring_all(ringing)
        return notices

    # Inside

    def _ring_all(self, ringing: Sequence[Notice]) -> None:
        reminders, now = self._reminders, self._now()
        self._heard = self._still_heard(now)
        heard = self._heard
        rings = [one for one in ringing if heard.get(one.promise_id, NOTHING)[0] is not one.stage]
        if not rings:
            return
        self._ring(rings, bool(reminders.running_cases()))
        rung = {stage: (stage, now) for stage in Stage}
        heard.update({one.promise_id: rung[one.stage] for one in rings})
        for first in range(0, len(rings), PORTION):
            portion = rings[first : first + PORTION]
            self._later(partial(reminders.mark_rung, portion))

    def _still_heard(self, now: datetime) -> dict[int, Heard]:
        """What rang a short while ago and still stands; behind that the store knows of it."""
        last = timedelta(minutes=self._reminders.rules().again_minutes) / 2
        standing = self._reminders.standing_ids()
        return {
            promise_id: heard
            for promise_id, heard in self._heard.items()
            if promise_id in standing and timedelta(0) <= now - heard[1] < last
        }
