"""From pieces to one day."""

from __future__ import annotations

import itertools
from calendar import monthrange
from datetime import date, timedelta

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when.dates import (
    FAR_DAYS,
    Day,
    Ground,
    day_number,
    month_day,
    month_start,
    slashed,
)
from desktop.domain.when.pieces import (
    DayNumber,
    DayShift,
    LaterDay,
    MonthDay,
    MonthShift,
    NamedNext,
    NthWeekday,
    Piece,
    Slashed,
    VagueDay,
    Weekday,
    WeekShift,
    WeeksOn,
    WorkingDays,
)
from desktop.domain.when.reading import WEEKDAYS_EN, WEEKDAYS_JA, Doubt, day_en, day_ja
from desktop.domain.when.weeks import SUNDAY, monday_of, named_weekday


def find_day(
    pieces: list[Piece],
    *,
    today: date,
    calendar: BusinessCalendar,
    japanese: bool,
    past_ok: bool = False,
    small_hours: bool = False,
) -> Day | None:
    """Return the day the pieces name, ``None`` when they name none.

    Args:
        small_hours: It is long past midnight: 明日 may be the day that has begun.

    Raises:
        Doubt: no such date, weekday or dates that disagree, or only a week.
    """
    try:
        return _find(pieces, Ground(today, calendar, japanese, past_ok, small_hours))
    except OverflowError:
        raise Doubt("when.no_such_date") from None


def _find(pieces: list[Piece], ground: Ground) -> Day | None:
    today = ground.today
    weekday = _only(pieces, Weekday)
    weeks = [piece.weeks for piece in pieces if isinstance(piece, WeekShift)]
    named = [piece.word for piece in pieces if isinstance(piece, NamedNext)]
    on = [piece.weeks for piece in pieces if isinstance(piece, WeeksOn)]
    fixed = _fixed_days(pieces, weekday, ground)
    if len(weeks) > 1 or len(named) > 1 or len(on) > 1:
        raise Doubt("when.unreadable")
    if (named and (fixed or weeks or not _before_weekday(pieces))) or (on and (weeks or named)):
        raise Doubt("when.unreadable")
    if not fixed:
        if weekday is None:
            if weeks or on:
                raise Doubt("when.not_settled")
            return None
        day, doubt = named_weekday(weekday, today, weeks, named, bool(on))
        day += timedelta(days=7 * sum(on))
        return Day(day, doubt, {"second_day": (day + timedelta(days=7)).isoformat()})
    chosen = _agreed(fixed, weekday)
    if on:
        chosen = Day(chosen.day + timedelta(days=7 * sum(on)), chosen.doubt)
    if weeks and monday_of(chosen.day) != monday_of(today) + timedelta(days=7 * weeks[0]):
        raise Doubt("when.dates_disagree")
    if weeks and SUNDAY in (chosen.day.weekday(), today.weekday()):
        return Day(chosen.day, chosen.doubt or "when.ambiguous_date")
    return chosen


def _before_weekday(pieces: list[Piece]) -> bool:
    """Return whether ``next`` or ``this`` stands right before the weekday."""
    return any(
        isinstance(one, NamedNext) and isinstance(two, Weekday)
        for one, two in itertools.pairwise(pieces)
    )


def _only(pieces: list[Piece], kind: type[Weekday]) -> int | None:
    """Return the weekday named; naming two different ones can't be read."""
    found = {piece.index for piece in pieces if isinstance(piece, kind)}
    if len(found) > 1:
        raise Doubt("when.unreadable")
    return found.pop() if found else None


def _fixed_days(pieces: list[Piece], weekday: int | None, ground: Ground) -> list[Day]:
    """Return a day for each piece that names one by itself."""
    today, calendar = ground.today, ground.calendar
    months = [piece.months for piece in pieces if isinstance(piece, MonthShift)]
    numbers = [piece for piece in pieces if isinstance(piece, DayNumber)]
    if len(months) > 1 or (months and not numbers):
        raise Doubt("when.not_settled" if len(months) == 1 else "when.unreadable")
    days = []
    for piece in pieces:
        match piece:
            case MonthDay():
                days.append(month_day(piece, today))
            case Slashed():
                days.append(slashed(piece, weekday, ground))
            case DayNumber(number):
                days.append(day_number(number, months, today))
            case DayShift(shift, doubt):
                doubtful = doubt or (
                    "when.ambiguous_date" if shift > 0 and ground.small_hours else ""
                )
                days.append(Day(today + timedelta(days=shift), doubtful))
            case LaterDay(ahead, later):
                days.append(_later(today, ahead, later))
            case WorkingDays(count):
                days.append(_working_day(today, count, calendar))
            case NthWeekday():
                days.append(_nth_weekday(piece, today))
            case VagueDay():
                days.append(_vague_day(piece, today, calendar))
            case _:
                pass
    return days


def _agreed(days: list[Day], weekday: int | None) -> Day:
    """Return the one day all pieces name.

    Raises:
        Doubt: They name different days, or another weekday.
    """
    first = next((one for one in days if one.doubt), days[0])
    if len({one.day for one in days}) > 1:
        one, two = sorted({one.day for one in days})[:2]
        raise Doubt(
            "when.dates_disagree",
            first_ja=day_ja(one),
            first_en=day_en(one),
            second_ja=day_ja(two),
            second_en=day_en(two),
        )
    if weekday is not None and first.day.weekday() != weekday:
        raise Doubt(
            "when.weekday_disagrees",
            date=first.day.isoformat(),
            date_ja=day_ja(first.day),
            date_en=day_en(first.day),
            weekday_ja=WEEKDAYS_JA[first.day.weekday()],
            weekday_en=WEEKDAYS_EN[first.day.weekday()],
            said_ja=WEEKDAYS_JA[weekday],
            said_en=WEEKDAYS_EN[weekday],
        )
    return first


def _later(today: date, days: int, months: int) -> Day:
    """Return the day so far ahead; a month too short for it is asked."""
    if not months:
        far = "when.far_off" if days > FAR_DAYS else ""
        return Day(today + timedelta(days=days), far)
    start = month_start(today, months)
    last = monthrange(start.year, start.month)[1]
    doubt = "when.ambiguous_date" if today.day > last else ""
    doubt = "when.far_off" if (start - today).days > FAR_DAYS else doubt
    return Day(start.replace(day=min(today.day, last)), doubt)


def _working_day(today: date, count: int, calendar: BusinessCalendar) -> Day:
    day = today
    for _ in range(count):
        day = calendar.next_open_day(day + timedelta(days=1))
    return Day(day, "when.ambiguous_date")


def _nth_weekday(piece: NthWeekday, today: date) -> Day:
    """Return the n-th or last such weekday of its month; refused where there is none."""
    ahead = (piece.month - today.month) % 12 if piece.month else piece.months
    start = month_start(today, ahead)
    length = monthrange(start.year, start.month)[1]
    found = [
        day
        for number in range(length)
        if (day := start + timedelta(days=number)).weekday() == piece.index
    ]
    if piece.count > len(found):
        raise Doubt("when.no_such_date")
    return Day(found[piece.count - 1] if piece.count > 0 else found[-1])


def _vague_day(piece: VagueDay, today: date, calendar: BusinessCalendar) -> Day:
    """Return the proposal for the end of a month or week, and the hour it brings."""
    monday = monday_of(today) + timedelta(days=7 * piece.shift)
    if piece.name == "weekend":
        return Day(monday + timedelta(days=5), "when.vague_time", stretch="opening")
    if piece.name == "week_start":
        return Day(calendar.next_open_day(monday), "when.vague_time", stretch="opening")
    if piece.name == "month_start":
        first = month_start(today, piece.shift)
        return Day(calendar.next_open_day(first), "when.vague_time", stretch="opening")
    if piece.name == "week_end":
        last = monday + timedelta(days=SUNDAY)
    else:
        ahead = (piece.month - today.month) % 12 if piece.month else piece.shift
        start = month_start(today, ahead)
        last = start.replace(day=monthrange(start.year, start.month)[1])
    for back in range(7):
        day = last - timedelta(days=back)
        if day >= today and calendar.is_open_day(day):
            return Day(day, "when.vague_time", stretch="closing")
    return Day(last, "when.vague_time", stretch="closing")
