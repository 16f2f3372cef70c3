"""Whether a time suits the office, who is to call, and who is to be called (S3-18, S4-09, S4-21).

A time is never refused for it: what does not suit is said, and a time that does is offered.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.weekly_hours import WeeklyHours, holds, next_free, next_step, stretches
from desktop.domain.when import Relation

_MINUTE = timedelta(minutes=1)
_AHEAD_DAYS = 100
TWO_STEP_AT_LEAST = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Whose:
    """Between whom a time is agreed.

    Attributes:
        who: Who calls, as the office says it.
        free: When they are free for calls; empty: not known.
        quiet: When the person called wants no call.
        wish: The caller asked for this very time: it overrides the office's days and hours
            and their own quiet hours.
    """

    who: str = ""
    free: WeeklyHours = ()
    quiet: WeeklyHours = ()
    wish: bool = False


class Trouble(StrEnum):
    """Why a time does not suit."""

    CLOSED_DAY = "closed_day"
    OUT_OF_HOURS = "out_of_hours"
    NOT_FREE = "not_free"
    QUIET = "quiet"


NOBODY = Whose()
BEYOND_THE_OFFICE = frozenset({Trouble.CLOSED_DAY, Trouble.OUT_OF_HOURS, Trouble.QUIET})
"""What the caller's own wish overrides."""


def troubles(
    at: datetime, relation: Relation, *, now: datetime, calendar: BusinessCalendar, whose: Whose
) -> frozenset[Trouble]:
    """Return why a time does not suit, whatever the caller wishes; empty when it does.

    Args:
        at: Naive wall time.
        now: Naive wall time; a promise "by" needs a free stretch between the two.
    """
    found: set[Trouble] = set()
    free = is_free(at, relation, now=now, calendar=calendar, whose=whose)
    if not calendar.is_open_day(at.date()):
        found.add(Trouble.CLOSED_DAY)
    elif not _in_office_hours(at, relation, calendar) and not (whose.free and free):
        found.add(Trouble.OUT_OF_HOURS)
    if not free:
        found.add(Trouble.NOT_FREE)
    if is_quiet(at, relation, calendar=calendar, whose=whose):
        found.add(Trouble.QUIET)
    return frozenset(found)


def unsolved(found: frozenset[Trouble], whose: Whose) -> frozenset[Trouble]:
    """Return what still does not suit once the caller's wish counts."""
    return found - BEYOND_THE_OFFICE if whose.wish else found


def is_free(
    at: datetime, relation: Relation, *, now: datetime, calendar: BusinessCalendar, whose: Whose
) -> bool:
    """Return whether who calls can do it then; true when nothing is known of them."""
    if not whose.free:
        return True
    if relation is Relation.BY:
        first = next_free(whose.free, now, calendar)
        return first is not None and first < at
    if relation is Relation.AFTER:
        first = next_free(whose.free, at - _MINUTE, calendar)
        return first is not None and first.date() == at.date()
    return holds(whose.free, at, calendar)


def is_quiet(at: datetime, relation: Relation, *, calendar: BusinessCalendar, whose: Whose) -> bool:
    """Return whether the person called wants no call then."""
    last = at - _MINUTE if relation is Relation.BY else at
    return holds(whose.quiet, last, calendar)


def next_fitting(
    at: datetime, relation: Relation, *, now: datetime, calendar: BusinessCalendar, whose: Whose
) -> datetime | None:
    """Return the time nearest to ``at`` on its day that suits everybody, else the next one.

    On later days the clock time stays where it can. ``None`` when there is none for long.

    Args:
        at: Naive wall time that was typed or proposed.
        now: Naive wall time; nothing before it is offered.
    """

    def suits(one: datetime) -> bool:
        if one <= now:
            return False
        found = troubles(one, relation, now=now, calendar=calendar, whose=whose)
        return not unsolved(found, whose)

    start = max(at, now)
    same_day = [
        one
        for one in _marks(start.date(), relation, now, calendar, whose)
        if one != at and suits(one)
    ]
    if same_day:
        return min(same_day, key=lambda one: (abs(one - start), one))
    for ahead in range(1, min(_AHEAD_DAYS, (date.max - start.date()).days)):
        day = start.date() + timedelta(days=ahead)
        usual = datetime.combine(day, at.time())
        for one in (usual, *sorted(_marks(day, relation, now, calendar, whose))):
            if suits(one):
                return one
    return None


def two_step_by(now: datetime, calendar: BusinessCalendar) -> datetime:
    """Return until when to say at what time somebody will call: half an hour off at least.

    Args:
        now: Naive wall time.

    Returns:
        A full or half hour in office hours; an hour after the next opening otherwise.
    """
    least = now + TWO_STEP_AT_LEAST
    at = least.replace(minute=least.minute // 30 * 30, second=0, microsecond=0)
    if at < least:
        at += timedelta(minutes=30)
    hours = calendar.hours_on(now.date())
    if hours is not None:
        opening = datetime.combine(now.date(), hours.opening)
        closing = datetime.combine(now.date(), hours.closing)
        if now < opening:
            return opening + timedelta(hours=1)
        if at <= closing:
            return at
    day = calendar.next_open_day(now.date() + timedelta(days=1))
    return datetime.combine(day, calendar.usual_hours(day).opening) + timedelta(hours=1)


def _marks(
    day: date,
    relation: Relation,
    now: datetime,
    calendar: BusinessCalendar,
    whose: Whose,
) -> Iterable[datetime]:
    """Return the times of a day at which something begins, or ends for a promise "by"."""
    hours = calendar.usual_hours(day)
    office = [(datetime.combine(day, hours.opening), datetime.combine(day, hours.closing))]
    begun = stretches(whose.free, day, calendar) or office
    quiet = stretches(whose.quiet, day, calendar)
    if relation is Relation.BY:
        return [*(end for _, end in begun), *(start for start, _ in quiet)]
    soon = [next_step(now)] if day == now.date() else []
    return [*(start for start, _ in begun), *(end for _, end in quiet), *soon]


def _in_office_hours(at: datetime, relation: Relation, calendar: BusinessCalendar) -> bool:
    closing = calendar.usual_hours(at.date()).closing
    return calendar.is_open(at) or (relation is Relation.BY and at.time() == closing)
