"""Dates written with figures: month and day, one of them, with or without a year."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when.pieces import MonthDay, Slashed
from desktop.domain.when.reading import Doubt, day_en, day_ja

RECENT_DAYS = 92  # a date without a year that passed this recently has gone by
NEAR_DAYS = 183  # next year's day this near is meant: it is nearer than the one that passed
NEAR_IN_MONTH = 14  # likewise a day number of next month
FAR_DAYS = 400  # beyond this even a written year is asked


@dataclass(frozen=True, slots=True)
class Day:
    """One day, and what makes it doubtful; ``stretch`` names a vague clock time it brings."""

    day: date
    doubt: str = ""
    details: dict[str, str] = field(default_factory=dict)
    stretch: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What decides besides the words."""

    today: date
    calendar: BusinessCalendar
    japanese: bool
    past_ok: bool
    small_hours: bool = False


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_day(piece: MonthDay, today: date) -> Day:
    """Return the day; without a year the next one that fits, see ``RECENT_DAYS``."""
    if piece.wrong:
        raise Doubt("when.no_such_date")
    year = today.year + piece.in_years if piece.in_years >= 0 else piece.year
    if year:
        found = _date(year, piece.month, piece.day)
        if found is None:
            raise Doubt("when.no_such_date")
        far = (found - today).days > FAR_DAYS
        return Day(found, piece.doubt or ("when.far_off" if far else ""))
    this = _date(today.year, piece.month, piece.day)
    following = _date(today.year + 1, piece.month, piece.day)
    if this is not None and (this >= today or (today - this).days <= RECENT_DAYS):
        return Day(this, piece.doubt)
    if following is None:
        raise Doubt("when.no_such_date")
    near = (following - today).days <= NEAR_DAYS
    return Day(following, piece.doubt or ("" if near else "when.next_year"))


def slashed(piece: Slashed, weekday: int | None, ground: Ground) -> Day:
    """Return the day of ``3/12``: as the office writes it, else asked where both may live."""
    day = _in_order(piece, ground)
    if day is not None:
        return day
    day = _of_either_order(piece, weekday, ground)
    return replace(day, doubt=day.doubt or "when.ambiguous_date") if piece.short_year else day


def _in_order(piece: Slashed, ground: Ground) -> Day | None:
    """Return the day in the order the office chose; ``None`` where it chose none, or none fits.

    Japanese has the month first: there the other order is asked all the same.
    """
    order = ground.calendar.date_order
    if not order or (ground.japanese and order == "day"):
        return None
    month, day = (piece.first, piece.second) if order == "month" else (piece.second, piece.first)
    if not 1 <= month <= 12:
        return None
    return month_day(MonthDay(month, day, piece.year), ground.today)


def _of_either_order(piece: Slashed, weekday: int | None, ground: Ground) -> Day:
    today, japanese, past_ok = ground.today, ground.japanese, ground.past_ok
    japanese = japanese and ground.calendar.date_order != "day"
    readings: list[Day] = []
    orders = [(piece.first, piece.second), (piece.second, piece.first)]
    for month, day in dict.fromkeys(orders):
        try:
            readings.append(month_day(MonthDay(month, day, piece.year), today))
        except Doubt:
            if japanese:  # only month/day is Japanese; the other order is a guess
                if month == piece.first and month <= 12:
                    raise
                continue
        else:
            if japanese and month == piece.first:
                return readings[-1]
    if not readings:
        raise Doubt("when.no_such_date")
    living = [one for one in readings if _lives(one.day, piece.year, today)]
    # Day/month alone is never taken for certain here: as month/day it is a date gone by.
    sure = len(living) == 1 and living[0].day.month == piece.first and not past_ok
    if sure and weekday in (None, living[0].day.weekday()):
        return living[0]
    if past_ok:
        ordered = sorted(readings, key=lambda one: abs(one.day - today))
    else:
        ordered = sorted(readings, key=lambda one: (one.day < today, one.day))
    return _nearest(ordered, weekday, japanese)


def _lives(day: date, year: int, today: date) -> bool:
    """Return whether a promise may mean this day: to come, and soon if no year was said."""
    return day >= today and (year > 0 or (day - today).days <= NEAR_DAYS)


def _nearest(nearest: list[Day], weekday: int | None, japanese: bool) -> Day:
    """Return the first of the readings, the nearest first; asked where there are more."""
    if weekday is not None and nearest[0].day.weekday() == weekday:
        nearest = [one for one in nearest if one.day.weekday() == weekday]
    if len(nearest) == 1:
        only = nearest[0]
        return Day(only.day, "when.ambiguous_date") if japanese else only
    if weekday is not None:
        nearest.sort(key=lambda one: one.day.weekday() != weekday)
    first, second = nearest[0].day, nearest[1].day
    details = {
        "first_ja": day_ja(first),
        "first_en": day_en(first),
        "second_ja": day_ja(second),
        "second_en": day_en(second),
    }
    return Day(first, "when.ambiguous_date", details)


def day_number(number: int, months: list[int], today: date) -> Day:
    """Return the day of ``26日``: this month's, or next month's when that is near."""
    if not 1 <= number <= 31:
        raise Doubt("when.no_such_date")
    if months:
        first = month_start(today, months[0])
        found = _date(first.year, first.month, number)
        if found is None:
            raise Doubt("when.no_such_date")
        return Day(found)
    this = _date(today.year, today.month, number)
    if this is not None and this >= today:
        return Day(this)
    for ahead in (1, 2):
        start = month_start(today, ahead)
        found = _date(start.year, start.month, number)
        if found is not None:
            near = this is not None and (found - today).days <= NEAR_IN_MONTH
            return Day(found, "" if near else "when.next_month")
    raise Doubt("when.no_such_date")


def month_start(today: date, ahead: int) -> date:
    months = today.year * 12 + today.month - 1 + ahead
    found = _date(months // 12, months % 12 + 1, 1)
    if found is None:
        raise Doubt("when.no_such_date")
    return found
