"""English words for days."""

from __future__ import annotations

import re

from desktop.domain.when.pieces import (
    DayNumber,
    DayShift,
    MonthDay,
    MonthShift,
    NamedNext,
    NoTime,
    NthWeekday,
    Period,
    Piece,
    VagueDay,
    Weekday,
    WeekShift,
    WeeksOn,
    WorkingDays,
)
from desktop.domain.when.reading import MONTHS_EN, WEEKDAYS_EN
from desktop.domain.when.rules import Rules, rule, words

_MONTH = (
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = "([0-9]{1,2})(?:st|nd|rd|th)?"
_CLOCK_BEHIND = r"(?=[ ,]+(?:at )?[0-9]{1,2}(?::[0-9]{2}| ?[ap]\.? ?m))"
_YEAR = rf"(?:[ ,-]+(20[2-9][0-9](?![0-9:])|21[0-9]{{2}}{_CLOCK_BEHIND}))?"
_WEEKDAY = (
    "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
_A_DAY = "(?= (?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow|the))"
_MONTHS = tuple(name.lower() for name in MONTHS_EN)
_ORDERS = ("fir", "sec", "thi", "fou", "fif")
_WEEKDAYS = tuple(name.lower() for name in WEEKDAYS_EN)


def _month_day(month: str, day: str, year: str | None) -> Piece:
    """A year is 2020 or later: ``24 Nov 2015`` is more likely a quarter past eight.

    And ``24 Nov 2130`` half past nine, unless another clock time stands behind it.
    """
    return MonthDay(_MONTHS.index(month[:3]) + 1, int(day), int(year or 0))


def _nth_weekday(found: re.Match[str]) -> Piece:
    word, month = found[1], found[4]
    if word[0].isdigit():
        count = int(word[0])
    else:
        count = -1 if word == "last" else 1 + _ORDERS.index(word[:3])
    index = _WEEKDAYS.index(found[2][:3])
    return NthWeekday(
        count, index, 1 if found[3] else 0, _MONTHS.index(month[:3]) + 1 if month else 0
    )


RULES: Rules = (
    rule(rf"(?:the )?{_DAY}(?: of)?[ -]?{_MONTH}{_YEAR}", lambda m: _month_day(m[2], m[1], m[3])),
    rule(
        rf"{_MONTH} ?(?:the )?{_DAY}(?![:0-9]| ?[ap]\.? ?m){_YEAR}",
        lambda m: _month_day(m[1], m[2], m[3]),
    ),
    rule("(?:on )?the ([0-9]{1,2})(?:st|nd|rd|th)", lambda m: DayNumber(int(m[1]))),
    rule("([0-9]{1,2})(?:st|nd|rd|th)", lambda m: DayNumber(int(m[1]))),
    words("today", DayShift(0)),
    words("tomorrow", DayShift(1)),
    words("(?:the )?day after tomorrow|overmorrow", DayShift(2)),
    words("yesterday", DayShift(-1)),
    words("(?:the )?day before yesterday", DayShift(-2)),
    words("(?:the )?(?:next|following) day", DayShift(1, "when.ambiguous_date")),
    words("tonight|tonite", (DayShift(0), Period("night_en"))),
    words("this morning", (DayShift(0), Period("morning"))),
    words("this afternoon", (DayShift(0), Period("afternoon"))),
    words("this evening", (DayShift(0), Period("evening"))),
    words("(?:the )?next (?:business|working) day", WorkingDays(1)),
    rule("in ([0-9]{1,2}) (?:business|working) days?", lambda m: WorkingDays(int(m[1]))),
    rule(
        rf"{_WEEKDAY},? the ([0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9:/.]| ?[ap]\.? ?m| of | ?{_MONTH})",
        lambda m: (Weekday(_WEEKDAYS.index(m[1][:3])), DayNumber(int(m[2]))),
    ),
    rule(_WEEKDAY, lambda m: Weekday(_WEEKDAYS.index(m[1][:3]))),
    words("(?:this )?coming", NamedNext("coming")),
    words("this", NamedNext("this")),
    words("next", NamedNext("next")),
    words("last", NamedNext("last")),
    words("last week", WeekShift(-1)),
    words("(?:of )?next week", WeekShift(1)),
    words("(?:of |in )?next month", MonthShift(1)),
    words("(?:of |in )?this month", MonthShift(0)),
    rule(f"(?:early|mid|late)[ -](?:in )?{_MONTH}", lambda _: NoTime(soon=False)),
    words("(?:of )?this week", WeekShift(0)),
    words("(?:the )?week after next", WeekShift(2)),
    rule(
        "([2-9]) weeks(?: on| from)?(?= (?:today|tomorrow|mon|tue|wed|thu|fri|sat|sun))",
        lambda m: WeeksOn(int(m[1])),
    ),
    words(f"(?:a )?week(?: on| from{_A_DAY})?|in a week on", WeeksOn(1)),
    words(
        f"(?:a )?fortnight(?: on| from{_A_DAY})?|(?:2|two) weeks (?:on|from{_A_DAY})", WeeksOn(2)
    ),
    rule(
        rf"(?:the )?(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) {_WEEKDAY} "
        rf"(?:of|in) (?:(next month)|(?:the|this) month|{_MONTH})",
        _nth_weekday,
    ),
    words("(?:the )?end of (?:the|this) month|month[ -]end", VagueDay("month_end", 0)),
    words("(?:the )?end of next month", VagueDay("month_end", 1)),
    words("(?:the )?end of (?:the|this) week", VagueDay("week_end", 0)),
    words("(?:the )?end of next week", VagueDay("week_end", 1)),
    words("(?:this |the |at the )?weekend", VagueDay("weekend", 0)),
    words("(?:the )?(?:start|beginning) of next week|early next week", VagueDay("week_start", 1)),
)
