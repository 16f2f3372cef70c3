"""From pieces to a clock time on a known day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when.pieces import Clock
from desktop.domain.when.reading import Doubt, Relation

LAST_BARE_HOUR = 8  # 1–8 o'clock alone may be either half of the day
NOON = 12

# part of the day: sure before noon, sure after noon (hours as said, 12 h), asked, 24 h hours allowed
_SURE_EARLY: dict[str, range] = {
    "am": range(12),
    "am_ja": range(12),
    "morning": range(4, 12),
    "dawn": range(2, 8),
    "day": range(11, 13),
    "afternoon": range(12, 13),
    "noon": range(12, 13),
}
_SURE_LATE: dict[str, range] = {
    "pm": range(1, 12),
    "pm_ja": range(12),
    "day": range(1, 4),
    "afternoon": range(1, 7),
    "dusk": range(4, 8),
    "evening": range(5, 12),
    "night": range(6, 12),
    "night_en": range(7, 12),
}
_WRITTEN_24: dict[str, range] = {
    "pm": range(12, 24),
    "pm_ja": range(13, 24),
    "day": range(13, 17),
    "afternoon": range(13, 19),
    "dusk": range(15, 20),
    "evening": range(16, 24),
    "night": range(17, 24),
    "night_en": range(18, 24),
    "late_night": range(22, 24),
}
_AFTER_MIDNIGHT = ("night", "night_en", "late_night")


@dataclass(frozen=True, slots=True)
class ClockTime:
    """Candidate moments of one day, the proposal first, and what makes them doubtful."""

    moments: tuple[datetime, ...]
    doubt: str = ""
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class _Hour:
    hour: int
    days: int = 0
    doubt: str = ""


def clock_on(day: date, clock: Clock, periods: tuple[str, ...]) -> ClockTime:
    """Return the moments a clock time may mean on ``day``.

    Raises:
        Doubt: ``when.no_such_time`` (25:00, 午前15時).
    """
    if clock.minute > 59 or clock.hour > 24 or (clock.hour == 24 and clock.minute):
        raise Doubt("when.no_such_time")
    if not 0 <= clock.earlier <= 59:
        raise Doubt("when.no_such_time")
    hours = _hours(clock, periods)
    midnight = datetime.combine(day, time())
    moments = tuple(
        midnight + timedelta(days=one.days, hours=one.hour, minutes=clock.minute - clock.earlier)
        for one in hours
    )
    doubt = clock.doubt or next((one.doubt for one in hours if one.doubt), "")
    return ClockTime(moments, doubt)


def _hours(clock: Clock, periods: tuple[str, ...]) -> tuple[_Hour, ...]:
    """Return the hours of a 24-hour day that are meant."""
    if periods:
        fixed = tuple(_in_period(clock.hour, name) for name in dict.fromkeys(periods))
        if len({(one.hour, one.days) for one in fixed}) > 1:
            raise Doubt("when.no_such_time")
        return (max(fixed, key=lambda one: bool(one.doubt)),)
    if clock.hour == 24:
        return (_Hour(0, 1, "when.midnight"),)
    if clock.hour == 0 and not clock.plain:  # 明日0時: the night before, or the night after?
        return (_Hour(0, 0, "when.midnight"),)
    spoken = clock.hour - 1 if clock.earlier and clock.hour else clock.hour
    if not clock.plain and 1 <= spoken <= LAST_BARE_HOUR:
        late = _Hour(clock.hour + NOON, 0, "when.bare_hour")
        return (_Hour(clock.hour, 0, "when.bare_hour"), late)
    return (_Hour(clock.hour),)


def _in_period(hour: int, name: str) -> _Hour:
    """Return the hour as this part of the day makes it."""
    if name.startswith("am") and hour == NOON:
        doubt = "when.ambiguous_time" if name == "am_ja" else "when.midnight"
        return _Hour(NOON, 0, doubt) if name == "am_ja" else _Hour(0, 1, doubt)
    if name == "pm_ja" and hour == NOON:
        return _Hour(NOON, 0, "when.ambiguous_time")
    if hour in _SURE_EARLY.get(name, ()):
        return _Hour(hour)
    if hour in _SURE_LATE.get(name, ()):
        return _Hour(hour + NOON)
    if hour in _WRITTEN_24.get(name, ()):
        return _Hour(hour)
    return _doubtful(hour, name)


def _doubtful(hour: int, name: str) -> _Hour:
    """Return the likeliest hour, asked; or refuse what contradicts itself."""
    if name in _AFTER_MIDNIGHT:
        if hour in (0, NOON, 24):
            return _Hour(0, 1, "when.midnight")
        if hour <= 5:
            return _Hour(hour, 1, "when.midnight")
        if hour < NOON:
            return _Hour(hour + NOON, 0, "when.ambiguous_time")
        raise Doubt("when.no_such_time")
    if hour >= NOON or name in ("am", "am_ja", "pm", "pm_ja", "noon"):
        raise Doubt("when.no_such_time")
    early = name in ("morning", "dawn") or (name == "day" and hour >= 9)
    return _Hour(hour if early else hour + NOON, 0, "when.ambiguous_time")


# name: proposal, end of the stretch, relation; "open" and "close" follow the office's hours
_VAGUE: dict[str, tuple[str, str, Relation]] = {
    "opening": ("open", "12:00", Relation.AT),
    "morning": ("open", "12:00", Relation.AT),
    "dawn": ("06:00", "09:00", Relation.AT),
    "late_morning": ("11:00", "12:00", Relation.AT),
    "forenoon": ("12:00", "12:00", Relation.BY),
    "am": ("12:00", "12:00", Relation.BY),
    "am_ja": ("12:00", "12:00", Relation.BY),
    "lunch": ("12:00", "13:00", Relation.AT),
    "day": ("12:00", "13:00", Relation.AT),
    "noon": ("12:00", "12:00", Relation.AT),
    "after_lunch": ("13:00", "15:00", Relation.AT),
    "pm": ("13:00", "18:00", Relation.AT),
    "pm_ja": ("13:00", "18:00", Relation.AT),
    "afternoon": ("15:00", "18:00", Relation.AT),
    "dusk": ("17:00", "19:00", Relation.AT),
    "evening": ("18:00", "21:00", Relation.AT),
    "night": ("19:00", "22:00", Relation.AT),
    "night_en": ("19:00", "22:00", Relation.AT),
    "late_night": ("22:00", "23:30", Relation.AT),
    "closing": ("close", "close", Relation.BY),
}


def vague_on(day: date, name: str, now: datetime, calendar: BusinessCalendar) -> ClockTime:
    """Return the proposal for a stretch of ``day``: its usual time, or what is left of it."""
    if name == "midnight":
        coming = datetime.combine(day, time()) + timedelta(days=1)
        return ClockTime((coming,), "when.midnight")
    if name == "same":
        at_this = datetime.combine(day, now.time().replace(second=0, microsecond=0))
        return ClockTime((at_this,), "when.vague_time")
    hours = calendar.usual_hours(day)
    fixed = {"open": hours.opening, "close": hours.closing}

    def at(text: str) -> datetime:
        return datetime.combine(day, fixed.get(text) or time.fromisoformat(text))

    start, end, relation = _VAGUE[name]
    proposal = at(start)
    if proposal <= now < at(end):
        proposal = min(next_half_hour(now), at(end))
    return ClockTime((proposal,), "when.vague_time", relation)


def next_half_hour(now: datetime) -> datetime:
    """Return the next full or half hour after ``now``.

    >>> next_half_hour(datetime(2026, 11, 24, 9, 30))
    datetime.datetime(2026, 11, 24, 10, 0)
    """
    floor = now.replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
    return floor + timedelta(minutes=30)


def likeliest(moments: tuple[datetime, ...], now: datetime, calendar: BusinessCalendar) -> datetime:
    """Return the moment to propose: still to come, and in office hours or nearest to them."""

    def outside(at: datetime) -> timedelta:
        hours = calendar.usual_hours(at.date())
        opening = datetime.combine(at.date(), hours.opening)
        closing = datetime.combine(at.date(), hours.closing)
        return max(opening - at, at - closing, timedelta())

    return min([one for one in moments if one > now] or moments, key=outside)
