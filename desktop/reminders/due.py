"""Which notice of a promise stands now, and when it was to ring last.

Nothing here waits or rings. The wall clock is polled; what should be on screen
follows from the stored promise and the present time alone, so sleep, restart and
a clock set forward or back change nothing but how late it is. Times are whole
seconds since 1970, UTC: ten thousand of them are compared within milliseconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from desktop.domain.reminder_rules import OWNER_AFTER

HOUR: Final = 3600
NEVER: Final = 1 << 62
UNTIL_NEXT_STAGE: Final = NEVER
OWNER_SECONDS: Final = int(OWNER_AFTER.total_seconds())


class Stage(StrEnum):
    """The notices of one promise, in the order in which they come."""

    MORNING = "morning"
    BEFORE = "before"
    AT = "at"


@dataclass(frozen=True, slots=True)
class Entry:
    """One open promise as the clock sees it; seconds since 1970.

    Attributes:
        due: The time promised; they stand in this order.
        at: From here on it stands until it is answered: the time promised; of a promise
            for a whole day, the next morning.
        last: The last second at which it is kept; behind it, it is overdue.
        morning, before: The notices ahead of it; ``NEVER`` where there is none.
        rang: When it last rang; 0: never.
        aside: Stages put aside, each with the time until which.
    """

    promise_id: int
    case_id: int
    due: int
    at: int
    last: int
    morning: int = NEVER
    before: int = NEVER
    rang: int = 0
    aside: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice that stands on screen now.

    Attributes:
        last: Behind this second since 1970 the promise is overdue.
        rings: It has not rung since it was to ring last; in the quiet hours it waits.
    """

    promise_id: int
    case_id: int
    stage: Stage
    last: int
    rings: bool

    def late(self, now: datetime) -> timedelta:
        """Return how long the promise is overdue; zero before."""
        return max(timedelta(0), now - instant(self.last))


@dataclass(frozen=True, slots=True)
class Clock:
    """What a look at the clock goes by.

    Attributes:
        now: Seconds since 1970.
        again: Seconds from notice to notice of an overdue promise.
        morning: The latest start of an office day, at or before ``now``.
        next_morning: The one after it.
    """

    now: int
    again: int
    morning: int
    next_morning: int


def stage_of(entry: Entry, now: int) -> Stage | None:
    """Return the stage that stands at ``now``; ``None`` while it is too early.

    Source: reminders ten minutes before and at the time; for promises of an
        earlier day in the morning as well.
    """
    if now >= entry.at:
        return Stage.AT
    if now >= entry.before:
        return Stage.BEFORE
    return Stage.MORNING if now >= entry.morning else None


def notice_of(entry: Entry, clock: Clock) -> Notice | None:
    """Return the notice that stands now; one put aside stays away until its time."""
    stage = stage_of(entry, clock.now)
    if stage is None:
        return None
    until = 0 if stage is Stage.AT else entry.aside.get(stage.value, 0)
    if until > clock.now:
        return None
    due_ring = _ring_of(entry, stage, until, clock)
    return Notice(
        entry.promise_id,
        entry.case_id,
        stage,
        entry.last,
        rings=not due_ring <= entry.rang <= clock.now,
    )


def next_change(entry: Entry, clock: Clock) -> int:
    """Return the next second behind ``now`` at which its notice may look different."""
    change = _next_stage(entry, clock)
    return min(change, entry.rang) if entry.rang > clock.now else change


def first_notice(entry: Entry, now: int) -> int:
    """Return when the next stage begins that was not put aside; ``NEVER``: none is left."""
    stages = ((Stage.MORNING, entry.morning), (Stage.BEFORE, entry.before), (Stage.AT, entry.at))
    begins = [
        moment if stage is Stage.AT else max(moment, entry.aside.get(stage.value, 0))
        for stage, moment in stages
    ]
    return min((moment for moment in begins if moment > now), default=NEVER)


def seconds(at: datetime) -> int:
    """Return an aware time as whole seconds since 1970."""
    return int(at.timestamp())


def instant(moment: int) -> datetime:
    """Return seconds since 1970 as an aware UTC time."""
    return datetime.fromtimestamp(moment, UTC)


# Inside


def _next_stage(entry: Entry, clock: Clock) -> int:
    now = clock.now
    if now >= entry.last:
        for_owner = entry.last + OWNER_SECONDS
        if now >= for_owner:
            return clock.next_morning
        rang = entry.last + (now - entry.last) // clock.again * clock.again
        return min(rang + clock.again, for_owner)
    if now >= entry.at:
        return min(_ring_of(entry, Stage.AT, 0, clock) + HOUR, entry.last)
    ahead = [entry.morning, entry.before, entry.at, *entry.aside.values()]
    return min(moment for moment in ahead if moment > now)


def _begin_of(entry: Entry, stage: Stage) -> int:
    begins = {Stage.MORNING: entry.morning, Stage.BEFORE: entry.before, Stage.AT: entry.at}
    return begins[stage]


def _ring_of(entry: Entry, stage: Stage, until: int, clock: Clock) -> int:
    """When the notice that stands was to ring last."""
    if stage is not Stage.AT:
        return max(_begin_of(entry, stage), until)
    if clock.now < entry.last:  # …以降: time to call, but not late before the day is over
        return entry.at + (clock.now - entry.at) // HOUR * HOUR
    for_owner = entry.last + OWNER_SECONDS
    if clock.now < for_owner:
        return entry.last + (clock.now - entry.last) // clock.again * clock.again
    return max(for_owner, clock.morning)
