"""When to ring whether a posted letter has arrived."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.promise import CALLED, Promise

DAYS_AFTER = 3
ASKED_WITHIN = timedelta(days=14)
CLOCK = time(10, 0)


def arrival_call(
    sent_on: date, promises: Iterable[Promise], *, today: date, calendar: BusinessCalendar
) -> datetime | None:
    """Return the wall time to propose, ``None`` where nothing needs to be asked.

    Three days after the posting, on an open day and never before tomorrow; nothing when
    a call of this case lies behind the posting already, or it is two weeks ago.

    Args:
        promises: Of the letter's case.

    Source: letters (posting proposes a promise to ring some three days later: has it
    arrived, is it accepted, is anything open).

    >>> from datetime import date
    >>> friday = date(2026, 10, 9)
    >>> arrival_call(friday, (), today=friday, calendar=BusinessCalendar())
    datetime.datetime(2026, 10, 13, 10, 0)
    """
    if today - sent_on > ASKED_WITHIN:
        return None
    if any(one.kind in CALLED and one.wall.date() > sent_on for one in promises):
        return None
    day = max(sent_on + timedelta(days=DAYS_AFTER), today + timedelta(days=1))
    return datetime.combine(calendar.next_open_day(day), CLOCK)
