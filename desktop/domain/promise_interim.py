"""When a long investigation owes a word in between (process 4.4: no word is the worst)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.four_points import Point, PointState
from desktop.domain.promise import Promise, PromiseKind, PromiseState

LONG_DAYS = 3
WORD = (PromiseKind.INTERIM, PromiseKind.CALLBACK)
SPOKEN = (PromiseState.KEPT, PromiseState.LATE)


def interim_day(
    points: Iterable[Point],
    promises: Iterable[Promise],
    *,
    today: date,
    calendar: BusinessCalendar,
    zone: ZoneInfo,
) -> date | None:
    """Return the day to propose for an interim call, ``None`` when none is due.

    A point is investigated for more than three days since it was marked or since the
    last word to the caller, and no interim call or callback stands before its end: the
    third working day from the last word on, always after today and before the end.

    Source: defaults (interim interval 3 working days), W122.
    """
    stretches = [(point, point.until) for point in points if _is_investigated(point)]
    ends = [until for _, until in stretches if until is not None and until > today]
    if not ends:
        return None
    until = min(ends)
    known = list(promises)
    if any(_stands_before(promise, until) for promise in known):
        return None
    begun = [point.updated_at.astimezone(zone).date() for point, _ in stretches if point.updated_at]
    spoken = [
        one.done_at.astimezone(zone).date()
        for one in known
        if one.kind in WORD and one.state in SPOKEN and one.done_at is not None
    ]
    since = min(today, max((*begun, *spoken), default=today))
    if (until - since).days <= LONG_DAYS:
        return None
    return _between(since, today, until, calendar)


def _is_investigated(point: Point) -> bool:
    return point.state is PointState.INVESTIGATING


def _stands_before(promise: Promise, until: date) -> bool:
    is_word = promise.kind in WORD and promise.state is PromiseState.OPEN
    return is_word and promise.wall.date() < until


def _between(since: date, today: date, until: date, calendar: BusinessCalendar) -> date | None:
    """Return the third open day after ``since``, moved between today and the end."""
    days = (since + timedelta(days=step) for step in range(1, (until - since).days))
    open_days = [day for day in days if calendar.is_open_day(day)]
    ahead = [day for day in open_days if day > today]
    if not ahead:
        return None
    third = open_days[min(LONG_DAYS, len(open_days)) - 1]
    return next((day for day in ahead if day >= third), ahead[-1])
