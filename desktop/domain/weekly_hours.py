"""Stretches of the week: when somebody is free for calls, or wants none (S4-09, S4-21)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.domain.business_calendar import BusinessCalendar

HOLIDAY = 7  # beside Monday 0 to Sunday 6: a public holiday, whatever its weekday
STEP_MINUTES = 5  # a proposal inside a stretch that has begun
_LOOK_AHEAD_DAYS = 366
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """The same stretch on several days.

    Attributes:
        days: Weekdays, Monday is 0; ``HOLIDAY`` for public holidays.
        start: First minute, the office's wall time.
        end: First minute after it; not later than ``start`` means on the next day, so
            that 0:00 to 0:00 is a whole day.
    """

    days: tuple[int, ...]
    start: time
    end: time

    @property
    def is_whole_day(self) -> bool:
        """Whether it has no clock times of its own."""
        return self.start == self.end == time()

    def on(self, day: date) -> tuple[datetime, datetime]:
        """Return its first minute on ``day`` and the first one after it."""
        end = datetime.combine(day, self.end)
        return datetime.combine(day, self.start), end + _DAY if self.end <= self.start else end


WeeklyHours = tuple[Span, ...]


def stretches(
    hours: WeeklyHours, day: date, calendar: BusinessCalendar
) -> list[tuple[datetime, datetime]]:
    """Return the stretches that begin on ``day`` by time, first and end excluded."""
    found = [span.on(day) for span in hours if _is_on(span, day, calendar)]
    return sorted(found)


def holds(hours: WeeklyHours, at: datetime, calendar: BusinessCalendar) -> bool:
    """Return whether a naive wall time lies in one of the stretches; the end is out."""
    begun = [*stretches(hours, at.date(), calendar), *_of_the_night_before(hours, at, calendar)]
    return any(start <= at < end for start, end in begun)


def next_free(hours: WeeklyHours, after: datetime, calendar: BusinessCalendar) -> datetime | None:
    """Return the first wall time later than ``after`` in these hours, on an open day.

    Inside a stretch that has begun, the next five minutes; ``None`` when a year has none.

    Args:
        after: Naive wall time.
    """
    soon = next_step(after)
    for day in _days_from(after.date()):
        if not calendar.is_open_day(day):
            continue
        for start, end in stretches(hours, day, calendar):
            at = max(start, soon)
            if at < end:
                return at
    return None


def next_step(after: datetime) -> datetime:
    """Return the next full five minutes.

    >>> next_step(datetime(2026, 10, 6, 12, 50, 30))
    datetime.datetime(2026, 10, 6, 12, 55)
    """
    whole = after.replace(second=0, microsecond=0)
    return whole + timedelta(minutes=STEP_MINUTES - whole.minute % STEP_MINUTES)


def _is_on(span: Span, day: date, calendar: BusinessCalendar) -> bool:
    if day.weekday() in span.days:
        return True
    return HOLIDAY in span.days and bool(calendar.holiday_name(day, "en"))


def _of_the_night_before(
    hours: WeeklyHours, at: datetime, calendar: BusinessCalendar
) -> list[tuple[datetime, datetime]]:
    overnight = tuple(span for span in hours if span.end <= span.start)
    return stretches(overnight, at.date() - _DAY, calendar) if overnight else []


def _days_from(day: date) -> Iterator[date]:
    for ahead in range(min(_LOOK_AHEAD_DAYS, (date.max - day).days)):
        yield day + timedelta(days=ahead)
