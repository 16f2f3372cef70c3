"""From a text to a reading: exact, asked or refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when.clocks import ClockTime, likeliest, next_half_hour
from desktop.domain.when.dates import Day
from desktop.domain.when.days import find_day
from desktop.domain.when.parts import Parts, find_clock, split
from desktop.domain.when.pieces import Minutes
from desktop.domain.when.reading import Doubt, Reading, Relation, moment_en, moment_ja
from desktop.domain.when.scan import scan
from desktop.domain.when.typed import HAS_JAPANESE, LIMIT, tidy

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
class _Frame:
    """Where the reader stands: the present wall time and the office's year."""

    now: datetime
    calendar: BusinessCalendar

    @property
    def wall(self) -> datetime:
        return self.now.replace(tzinfo=None)

    @property
    def today(self) -> date:
        return self.now.date()


def read_when(text: str, *, now: datetime, calendar: BusinessCalendar) -> Reading:
    """Return what a promise's time means, as typed in one box.

    Args:
        text: Japanese or English, any width.
        now: Aware time; its zone is the office's.
        calendar: For proposals only; a closed day is never refused.

    Returns:
        ``exact`` with a future wall time, ``ask`` with a proposal, or ``refuse``.
    """
    frame = _Frame(now, calendar)
    try:
        parts, day = _parts_and_day(text, frame)
        return _finished(_moment(parts, day, frame), frame)
    except Doubt as doubt:
        return _refused(doubt)


def read_date(
    text: str, *, now: datetime, calendar: BusinessCalendar, past_ok: bool = False
) -> Reading:
    """Return the day a text names, at 0:00 and with ``date_only`` set.

    Args:
        text: As for :func:`read_when`; a clock time beside the day is asked.
        now: Aware time; its zone is the office's.
        calendar: For the ends of weeks and months.
        past_ok: Whether a day gone by may be meant.
    """
    frame = _Frame(now, calendar)
    try:
        parts, day = _parts_and_day(text, frame, dates_only=True)
        if day is None or parts.bare:
            vague = parts.no_time or parts.stretch
            raise Doubt("when.vague_time" if vague else "when.unreadable")
        if day.day < frame.today and not past_ok:
            return _gone_by(datetime.combine(day.day, time()), parts.relation, frame, True)
        clock_said = bool(parts.clocks or parts.minutes)
        doubts = {day.doubt, "when.vague_time" if clock_said or parts.unsure else ""}
        at = datetime.combine(day.day, time())
        stretch_by = day.stretch == "closing" and parts.relation is Relation.AT
        relation = Relation.BY if stretch_by else parts.relation
        return _told(_first(doubts), at, relation, day.details, date_only=True)
    except Doubt as doubt:
        return _refused(doubt)


def _parts_and_day(
    text: str, frame: _Frame, *, dates_only: bool = False
) -> tuple[Parts, Day | None]:
    if len(text) > LIMIT * 4:
        raise Doubt("when.unreadable")
    plain = tidy(text)
    if not plain or len(plain) > LIMIT:
        raise Doubt("when.unreadable")
    parts = split(scan(plain), dates_only=dates_only)
    japanese = HAS_JAPANESE.search(plain) is not None
    day = find_day(parts.days, today=frame.today, calendar=frame.calendar, japanese=japanese)
    return parts, day


@dataclass(frozen=True, slots=True)
class _Found:
    clock: ClockTime
    relation: Relation
    doubt: str
    details: dict[str, str]


def _moment(parts: Parts, day: Day | None, frame: _Frame) -> _Found | Reading:
    """Return the moments meant, or at once a reading where there is no clock time."""
    if parts.minutes:
        return _from_now(parts, parts.minutes[0], day, frame)
    clock = find_clock(parts, day, frame.wall, frame.calendar)
    if clock is None:
        if parts.no_time or day is None:
            raise Doubt("when.vague_time" if parts.no_time else "when.unreadable")
        return _no_clock_time(day, parts.relation, frame)
    unsure = parts.unsure or parts.no_time or parts.misplaced
    doubts = {clock.doubt, day.doubt if day else "", "when.vague_time" if unsure else ""}
    relation = clock.relation if clock.relation and not parts.related else parts.relation
    return _Found(clock, relation, _first(doubts), day.details if day else {})


def _from_now(parts: Parts, span: Minutes, day: Day | None, frame: _Frame) -> _Found:
    """Return now and so many minutes; nothing else may be said beside it."""
    if day is not None or parts.clocks or parts.stretch or len(parts.minutes) > 1:
        raise Doubt("when.unreadable")
    at = _wall_after(frame.now, timedelta(minutes=span.count))
    relation = Relation.BY if span.within else parts.relation
    vague = span.doubt or ("when.vague_time" if parts.unsure or parts.no_time else "")
    return _Found(ClockTime((at,)), relation, vague, {})


def _wall_after(now: datetime, span: timedelta) -> datetime:
    """Return the wall time after a real span, changes of clock included."""
    there = (now.astimezone(UTC) + span).astimezone(now.tzinfo)
    return there.replace(tzinfo=None, second=0, microsecond=0)


def _finished(found: _Found | Reading, frame: _Frame) -> Reading:
    """Return the reading of moments: gone by, asked or exact."""
    if isinstance(found, Reading):
        return found
    at = likeliest(found.clock.moments, frame.wall, frame.calendar)
    if at <= frame.wall:
        return _gone_by(at, found.relation, frame, False)
    doubt = found.doubt or _clock_change(at, frame.now)
    details = dict(found.details)
    if len(found.clock.moments) > 1:
        details |= {"early": f"{found.clock.moments[0]:%H:%M}"}
        details |= {"late": f"{found.clock.moments[1]:%H:%M}"}
    return _told(doubt, at, found.relation, details)


def _clock_change(at: datetime, now: datetime) -> str:
    """Return a doubt where the wall clock shows this time twice; refuse one it skips."""
    there = at.replace(tzinfo=now.tzinfo)
    if there.astimezone(UTC).astimezone(now.tzinfo).replace(tzinfo=None) != at:
        raise Doubt("when.no_such_time")
    again = there.replace(fold=1)
    return "when.ambiguous_time" if there.utcoffset() != again.utcoffset() else ""


def _told(
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
    told = {"at_ja": moment_ja(at), "at_en": moment_en(at)}
    told |= {"first_ja": "", "first_en": "", "second_ja": "", "second_en": ""}
    return Reading("ask", at, relation, date_only, doubt, told | details)


def _refused(doubt: Doubt) -> Reading:
    return Reading("refuse", None, reason=doubt.reason, details=dict(doubt.details))


def _no_clock_time(day: Day, relation: Relation, frame: _Frame) -> Reading:
    """Refuse a day alone, offering its opening; today, the next half hour."""
    if day.day < frame.today:
        return _gone_by(datetime.combine(day.day, time()), relation, frame, True)
    opening = frame.calendar.usual_hours(day.day).opening
    offer = datetime.combine(day.day, opening)
    if offer <= frame.wall:
        offer = next_half_hour(frame.wall)
        if not frame.calendar.is_open(offer):
            offer = _next_opening(frame)
    return _refusal("when.no_clock_time", datetime.combine(day.day, time()), offer, relation, True)


def _next_opening(frame: _Frame) -> datetime:
    tomorrow = frame.calendar.next_open_day(frame.today + timedelta(days=1))
    return datetime.combine(tomorrow, frame.calendar.usual_hours(tomorrow).opening)


def _gone_by(at: datetime, relation: Relation, frame: _Frame, date_only: bool) -> Reading:
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


def _first(doubts: set[str]) -> str:
    """Return the doubt that matters most, ``""`` when there is none."""
    return next((one for one in _ORDER if one in doubts), "")
