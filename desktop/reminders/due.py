"""Which notice of a promise stands now: in the morning, ten minutes before, at the time.

Nothing here waits or rings. The wall clock is polled; what should be on screen
follows from the stored promise and the present time alone, so sleep, restart and
a clock set forward or back change nothing but how late it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop.domain.promise import BEFORE, Promise, PromiseRow

FAR = timedelta(days=1)


class Stage(StrEnum):
    """The notices of one promise, in the order in which they come."""

    MORNING = "morning"
    BEFORE = "before"
    AT = "at"


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice that stands on screen now.

    Attributes:
        late: How long the promised time has gone by; zero before it.
    """

    row: PromiseRow
    stage: Stage
    late: timedelta


def stage_of(
    promise: Promise, now: datetime, *, morning_of: Callable[[datetime], datetime]
) -> Stage | None:
    """Return the stage that stands at ``now``, or ``None`` while it is too early.

    Args:
        promise: An open promise; one for a whole day never rings, Today lists it.
        now: Aware.
        morning_of: The start of the office's day on which an aware time lies.

    Source: reminders ten minutes before and at the time; for promises of an
        earlier day in the morning as well.
    """
    if promise.is_day:
        return None
    if now >= promise.due_at:
        return Stage.AT
    if now >= promise.due_at - BEFORE:
        return Stage.BEFORE
    made = promise.created_at or promise.due_at
    morning = morning_of(promise.due_at)
    if made < morning <= now:
        return Stage.MORNING
    return None


def standing(
    rows: Iterable[PromiseRow],
    now: datetime,
    *,
    answered: Mapping[int, set[str]],
    morning_of: Callable[[datetime], datetime],
) -> list[Notice]:
    """Return the notices to show now, oldest promise first.

    A notice put aside before its time stays away until the next stage; the one
    at the time stands until the promise itself is answered.
    """
    notices = []
    for row in rows:
        stage = stage_of(row.promise, now, morning_of=morning_of)
        if stage is None:
            continue
        put_aside = stage.value in answered.get(row.promise.promise_id, set())
        if put_aside and stage is not Stage.AT:
            continue
        late = max(timedelta(0), now - row.promise.due_at)
        notices.append(Notice(row, stage, late))
    return sorted(notices, key=lambda notice: notice.row.promise.due_at)


def next_ring(
    promises: Iterable[Promise], now: datetime, *, morning_of: Callable[[datetime], datetime]
) -> datetime | None:
    """Return when the next notice will come up, for the line "next …"; ``None``: nothing."""
    moments = [
        moment
        for promise in promises
        if not promise.is_day
        for moment in (morning_of(promise.due_at), promise.due_at - BEFORE, promise.due_at)
        if moment > now and (promise.created_at is None or moment > promise.created_at)
    ]
    return min(moments, default=None)
