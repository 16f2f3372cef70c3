"""From a text to a reading: exact, asked or refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when.answers import (
    Frame,
    first,
    gone_by,
    no_clock_time,
    offer_on,
    refused,
    told,
)
from desktop.domain.when.clocks import ClockTime, likeliest
from desktop.domain.when.dates import Day
from desktop.domain.when.days import find_day
from desktop.domain.when.parts import Parts, find_clock, split
from desktop.domain.when.pieces import Minutes
from desktop.domain.when.reading import Doubt, Reading, Relation
from desktop.domain.when.scan import scan
from desktop.domain.when.typed import HAS_JAPANESE, LIMIT, tidy
from desktop.domain.when.zones import by_our_clock, split_zone

SMALL_HOURS = 4
"""Until then the night is not over for who says 明日."""


def read_when(text: str, *, now: datetime, calendar: BusinessCalendar) -> Reading:
    """Return what a promise's time means, as typed in one box.

    Args:
        text: Japanese or English, any width.
        now: Aware time; its zone is the office's.
        calendar: For proposals only; a closed day is never refused.

    Returns:
        ``exact`` with a future wall time, ``ask`` with a proposal, or ``refuse``.
    """
    frame = Frame(now, calendar)
    try:
        plain, said, zone = split_zone(_plain(text))
        if zone is not None:
            there = Frame(now.astimezone(zone), calendar)
            return by_our_clock(_read(plain, there), said, zone, now)
        return _read(plain, frame)
    except Doubt as doubt:
        return refused(doubt)


def _read(plain: str, frame: Frame) -> Reading:
    parts, day = _parts_and_day(plain, frame)
    return _finished(_moment(parts, day, frame), frame)


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
    frame = Frame(now, calendar)
    try:
        parts, day = parts_and_day(text, frame, dates_only=True, past_ok=past_ok)
        if day is None or parts.bare:
            vague = parts.no_time or parts.stretch
            raise Doubt("when.not_settled" if vague else "when.unreadable")
        if day.day < frame.today and not past_ok:
            return gone_by(datetime.combine(day.day, time()), parts.relation, frame, True)
        clock_said = bool(parts.clocks or parts.minutes)
        doubts = {day.doubt, "when.vague_time" if clock_said or parts.unsure else ""}
        at = datetime.combine(day.day, time())
        stretch_by = day.stretch == "closing" and parts.relation is Relation.AT
        relation = Relation.BY if stretch_by else parts.relation
        return told(first(doubts), at, relation, day.details, date_only=True)
    except Doubt as doubt:
        return refused(doubt)


def parts_and_day(
    text: str, frame: Frame, *, dates_only: bool = False, past_ok: bool = False
) -> tuple[Parts, Day | None]:
    """Return the pieces of a text and the day they name; raises Doubt."""
    return _parts_and_day(_plain(text), frame, dates_only=dates_only, past_ok=past_ok)


def _plain(text: str) -> str:
    if len(text) > LIMIT * 4:
        raise Doubt("when.unreadable")
    plain = tidy(text)
    if not plain or len(plain) > LIMIT:
        raise Doubt("when.unreadable")
    return plain


def _parts_and_day(
    plain: str, frame: Frame, *, dates_only: bool = False, past_ok: bool = False
) -> tuple[Parts, Day | None]:
    parts = split(scan(plain), dates_only=dates_only)
    day = find_day(
        parts.days,
        today=frame.today,
        calendar=frame.calendar,
        japanese=HAS_JAPANESE.search(plain) is not None,
        past_ok=past_ok,
        small_hours=frame.wall.hour < SMALL_HOURS,
    )
    return parts, day


@dataclass(frozen=True, slots=True)
class _Found:
    clock: ClockTime
    relation: Relation
    doubt: str
    details: dict[str, str]


def _moment(parts: Parts, day: Day | None, frame: Frame) -> _Found | Reading:
    """Return the moments meant, or at once a reading where there is no clock time."""
    if parts.minutes:
        return _from_now(parts, parts.minutes[0], day, frame)
    if parts.no_day and day is None:
        raise Doubt("when.not_settled")  # 後日15時: any day but the one to be proposed
    clock = find_clock(parts, day, frame.wall, frame.calendar)
    if clock is None:
        if parts.no_time:
            return _soon(parts, day, frame)
        if day is None:
            raise Doubt("when.unreadable")
        return no_clock_time(day, parts.relation, frame)
    if day and day.doubt == "when.today_or_next_week" and max(clock.moments) <= frame.wall:
        clock = replace(clock, moments=tuple(one + timedelta(days=7) for one in clock.moments))
    unsure = parts.unsure or parts.no_time or parts.misplaced
    doubts = {clock.doubt, day.doubt if day else "", "when.vague_time" if unsure else ""}
    relation = clock.relation if clock.relation and not parts.related else parts.relation
    return _Found(clock, relation, first(doubts), day.details if day else {})


def _soon(parts: Parts, day: Day | None, frame: Frame) -> _Found:
    """Return a proposal for 後ほど or ``later``."""
    at = offer_on(day.day if day else frame.today, frame)
    doubts = {"when.vague_time", day.doubt if day else ""}
    if day and day.day < frame.today:
        at = datetime.combine(day.day, time())
    return _Found(ClockTime((at,)), parts.relation, first(doubts), day.details if day else {})


def _from_now(parts: Parts, span: Minutes, day: Day | None, frame: Frame) -> _Found:
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


def _finished(found: _Found | Reading, frame: Frame) -> Reading:
    """Return the reading of moments: gone by, asked or exact."""
    if isinstance(found, Reading):
        return found
    at = likeliest(found.clock.moments, frame.wall, frame.calendar)
    if at <= frame.wall:
        return gone_by(at, found.relation, frame, False)
    doubt = found.doubt or _clock_change(at, frame.now)
    details = dict(found.details)
    if len(found.clock.moments) > 1:
        details |= {"early": f"{found.clock.moments[0]:%H:%M}"}
        details |= {"late": f"{found.clock.moments[1]:%H:%M}"}
    return told(doubt, at, found.relation, details)


def _clock_change(at: datetime, now: datetime) -> str:
    """Return a doubt where the wall clock shows this time twice; refuse one it skips."""
    there = at.replace(tzinfo=now.tzinfo)
    if there.astimezone(UTC).astimezone(now.tzinfo).replace(tzinfo=None) != at:
        raise Doubt("when.no_such_time")
    again = there.replace(fold=1)
    return "when.ambiguous_time" if there.utcoffset() != again.utcoffset() else ""
