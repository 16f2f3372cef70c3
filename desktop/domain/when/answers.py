"""The answers of the reader: told, asked with a proposal, or refused with an offer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when.clocks import next_half_hour
from desktop.domain.when.dates import Day
from desktop.domain.when.reading import Doubt, Reading, Relation, moment_en, moment_ja

_ORDER = (
    "when.ambiguous_date",
    "when.next_year",
    "when.next_month",
    "when.far_off",
    "when.today_or_next_week",
    "when.midnight",
    "when.bare_hour",
    "when.ambiguous_time",
    "when.vague_time",
)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the reader stands: the present wall time and the office's year."""

    now: datetime
    calendar: BusinessCalendar

    @property
    def wall(self) -> datetime:
        return self.now.replace(tzinfo=None)

    @property
    def today(self) -> date:
        return self.now.date()


def told(
    doubt: str,
    at: datetime,
    relation: Relation,
    details: dict[str, str],
    *,
    date_only: bool = False,
) -> Reading:
    """Return an exact reading, or the same asked where there is a doubt."""
    if not doubt:
        return Reading("exact", at, relation, date_only)
    words = {"at_ja": moment_ja(at), "at_en": moment_en(at)}
    words |= {"first_ja": "", "first_en": "", "second_ja": "", "second_en": ""}
    return Reading("ask", at, relation, date_only, doubt, words | details)


def refused(doubt: Doubt) -> Reading:
    return Reading("refuse", None, reason=doubt.reason, details=dict(doubt.details))


def no_clock_time(day: Day, relation: Relation, frame: Frame) -> Reading:
    """Refuse a day alone, offering its opening; today, the next half hour."""
    if day.day < frame.today:
        return gone_by(datetime.combine(day.day, time()), relation, frame, True)
    at = datetime.combine(day.day, time())
    return _refusal("when.no_clock_time", at, offer_on(day.day, frame), relation, True)


def offer_on(day: date, frame: Frame) -> datetime:
    """Return a time to propose where none was said: the opening; today, the next half hour."""
    opening = datetime.combine(day, frame.calendar.usual_hours(day).opening)
    if opening > frame.wall:
        return opening
    soon = next_half_hour(frame.wall)
    return soon if frame.calendar.is_open(soon) else _next_opening(frame)


def _next_opening(frame: Frame) -> datetime:
    tomorrow = frame.calendar.next_open_day(frame.today + timedelta(days=1))
    return datetime.combine(tomorrow, frame.calendar.usual_hours(tomorrow).opening)


def gone_by(at: datetime, relation: Relation, frame: Frame, date_only: bool) -> Reading:
    """Refuse a moment that has passed, offering the same time on the next open day."""
    tomorrow = frame.calendar.next_open_day(frame.today + timedelta(days=1))
    opening = frame.calendar.usual_hours(tomorrow).opening
    offer = datetime.combine(tomorrow, opening if date_only else at.time())
    return _refusal("when.gone_by", at, offer, relation, date_only)


def _refusal(
    reason: str, at: datetime, offer: datetime, relation: Relation, date_only: bool
) -> Reading:
    details = {
        "date": at.date().isoformat(),
        "date_ja": moment_ja(at) if not date_only else moment_ja(at).split()[0],
        "date_en": moment_en(at) if not date_only else moment_en(at).split(",")[0],
        "next_ja": moment_ja(offer),
        "next_en": moment_en(offer),
    }
    return Reading("refuse", None, relation, date_only, reason, details, offer)


def first(doubts: set[str]) -> str:
    """Return the doubt that matters most, ``""`` when there is none."""
    return next((one for one in _ORDER if one in doubts), "")
