"""English words for days and clock times."""

from __future__ import annotations

import re

from desktop.domain.when.pieces import (
    Choice,
    Clock,
    DayNumber,
    DayShift,
    LaterDay,
    Minutes,
    MonthDay,
    MonthShift,
    NamedNext,
    NoTime,
    Period,
    Piece,
    Related,
    Unsure,
    VagueClock,
    VagueDay,
    Weekday,
    WeekShift,
    WeeksOn,
    WorkingDays,
)
from desktop.domain.when.reading import MONTHS_EN, WEEKDAYS_EN, Relation
from desktop.domain.when.rules import Rules, rule, words

_MONTH = (
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = "([0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:[ ,-]+(20[2-9][0-9])(?![0-9:]))?"
_WEEKDAY = (
    "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
_MONTHS = tuple(name.lower() for name in MONTHS_EN)
_WEEKDAYS = tuple(name.lower() for name in WEEKDAYS_EN)


def _month_day(month: str, day: str, year: str | None) -> Piece:
    """A year is 2020 or later: ``24 Nov 2015`` is more likely a quarter past eight."""
    return MonthDay(_MONTHS.index(month[:3]) + 1, int(day), int(year or 0))


def _past(found: re.Match[str]) -> Piece:
    part = found[1]
    minutes = 30 if part.startswith("half") else 15 if "quarter" in part else int(found[2])
    return Clock(int(found[3]), minutes)


def _to(found: re.Match[str]) -> Piece:
    """``quarter to 11`` is sure; ``ten to eleven`` may be a span of hours."""
    if "quarter" in found[1]:
        return Clock(int(found[4]), earlier=15)
    sure = bool(found[3]) or int(found[2]) > 12  # no hours begin at 20 with "to 6"
    if not sure and int(found[2]) % 5:
        raise ValueError(found[0])  # 2 to 3: hours
    return Clock(int(found[4]), earlier=int(found[2]), doubt="" if sure else "when.ambiguous_time")


def _minutes(found: re.Match[str]) -> Piece:
    amount = found["amount"]
    if amount == "a":
        raise ValueError(found[0])  # in a minute: soon
    vague = "couple" in amount or bool(found["or_so"] or found["about"])
    value = _amount(amount)
    unit = found["unit"][0]
    half = 0.5 if found["half"] else 0.0
    more = int(found["more"] or found["more2"] or 0)
    total = (value + half) * (60 if unit == "h" else 1) + more
    if total != int(total):
        raise ValueError(found[0])
    front, behind = found["front"] or "", found["behind"]
    short = found["unit"] in ("h", "m")  # 15h45 is a clock time, "a m" half of a.m.
    if (short and not (front and amount[0].isdigit())) or (more and unit != "h"):
        raise ValueError(found[0])
    sure = (front in ("in", "within") or behind) and not vague
    return Minutes(int(total), front == "within", "" if sure else "when.vague_time")


def _later_day(found: re.Match[str]) -> tuple[Piece, ...]:
    value = _amount(found["amount"])
    if value != int(value):
        raise ValueError(found[0])
    count, unit = int(value), found["unit"]
    if unit.startswith("mo"):
        day: Piece = LaterDay(months=count)
    else:
        day = LaterDay(days=count * {"d": 1, "w": 7, "f": 14}[unit[0]])
    pieces: tuple[Piece, ...] = (day,)
    if found["front"] == "within":
        pieces += (Related(Relation.BY, in_front=True),)
    elif not (found["front"] or found["behind"]):
        pieces += (Unsure(),)
    return (*pieces, Unsure()) if "couple" in found["amount"] else pieces


def _amount(text: str) -> float:
    fixed = {"a": 1.0, "an": 1.0, "half an": 0.5, "half a": 0.5, "a half": 0.5}
    if text in fixed:
        return fixed[text]
    if text.replace("-", " ").startswith(("three quarters", "3 quarters")):
        return 0.75
    if "quarter" in text:
        return 0.25
    if "couple" in text:
        return 2.0
    if text.endswith(" and a half"):
        return int(text.split()[0]) + 0.5
    return 0.5 if text == "half" else float(text)


_AMOUNT = (
    r"(?P<amount>half an?|a half|half|(?:a )?quarter of an|(?:three|3)[ -]quarters of an"
    r"|(?:a )?couple(?: of)?|[0-9]{1,3}(?:\.5|\.25|\.75)?(?: and a half)?|an?)"
)
_FRONT = r"(?:(?P<front>in|within|after) (?:the next )?)?"
_BEHIND = r"(?P<behind> from (?:now|today)| later|'?s?'? time)?"
_SPAN = (
    rf"{_FRONT}(?P<about>(?:about|around|roughly|approximately) )?{_AMOUNT} ?(?P<unit>minutes?|mins?|hours?|hrs?|h|m)\.?(?P<half> and a half)?"
    r"(?:(?: and)? ?(?P<more>[0-9]{1,2})(?! ?[0-9a-z/:.])"
    r"|(?: and)? ?(?P<more2>[0-9]{1,2}) ?(?:minutes?|mins?|m))?"
    rf"{_BEHIND}(?P<or_so> or so)?"
)
_DAYS_ON = rf"{_FRONT}{_AMOUNT} ?(?P<unit>days?|weeks?|wks?|months?|fortnight)'?{_BEHIND}"


_DAYS: Rules = (
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
    words("(?:a )?week(?: on| from)?|in a week on", WeeksOn(1)),
    words("(?:a )?fortnight(?: on| from)?|(?:2|two) weeks (?:on|from)", WeeksOn(2)),
    rule(_DAYS_ON, _later_day),
    words("(?:the )?end of (?:the|this) month|month[ -]end", VagueDay("month_end", 0)),
    words("(?:the )?end of next month", VagueDay("month_end", 1)),
    words("(?:the )?end of (?:the|this) week", VagueDay("week_end", 0)),
    words("(?:the )?end of next week", VagueDay("week_end", 1)),
    words("(?:this |the |at the )?weekend", VagueDay("weekend", 0)),
    words("(?:the )?(?:start|beginning) of next week|early next week", VagueDay("week_start", 1)),
)

_OF_DAY = "(?: (?:in|at) the|in the| in)?"
_CLOCKS: Rules = (
    rule(
        r"([0-9]{1,2})(?:[:.]([0-9]{2}))? ?([ap])\.? ?m\.?",
        lambda m: (Clock(int(m[1]), int(m[2] or 0)), Period(f"{m[3]}m")),
    ),
    words(r"a\.?m\.?", Period("am")),
    words(r"p\.?m\.?", Period("pm")),
    rule(
        "((?:a )?half[ -]past|(?:a )?quarter (?:past|after)|([0-9]{1,2})(?: ?min(?:ute)?s?)? past) "
        "([0-9]{1,2})(?![0-9:/.])",
        _past,
    ),
    rule(
        "((?:a )?quarter (?:to|of|before)|([0-9]{1,2})( ?min(?:ute)?s?)? (?:to|before)) "
        "([0-9]{1,2})(?![0-9:/.])",
        _to,
    ),
    rule(
        "from ([0-9]{1,2})(?::([0-9]{2}))?(?: ?[ap]\\.? ?m\\.?)? ?(?:to|until|till?|-) "
        "?([0-9]{1,2})(?::([0-9]{2}))?(?![0-9:/])",
        lambda m: (Clock(int(m[1]), int(m[2] or 0)), Choice(), Clock(int(m[3]), int(m[4] or 0))),
    ),
    rule(
        "half ([0-9]{1,2})(?![0-9:/.])",
        lambda m: Clock(int(m[1]), 30, doubt="when.ambiguous_time"),
    ),
    rule("([0-9]{1,2}) ?o'? ?clock", lambda m: Clock(int(m[1]))),
    words(
        "12 noon|12:00 noon|(?:high )?noon|midday|mid-day", (Clock(12, plain=True), Period("noon"))
    ),
    words("12 midnight|midnight", VagueClock("midnight")),
    words("(?:in the )?morning", Period("morning")),
    words("(?:in the )?afternoon", Period("afternoon")),
    words("(?:in the )?evening", Period("evening")),
    words("(?:at )?night", Period("night_en")),
    rule(_SPAN, _minutes),
    rule(
        r"(?:in|within) [0-9]{1,2} ?(?:-|to|or) ?([0-9]{1,2}) (hours|hrs|minutes|mins)",
        lambda m: Minutes(int(m[1]) * (60 if m[2][0] == "h" else 1), doubt="when.vague_time"),
    ),
    words("(?:some ?time|any ?time) next week", VagueDay("week_end", 1)),
    words("within the hour", Minutes(60, within=True, doubt="when.vague_time")),
    words(
        "first thing(?: in the morning)?|at opening(?: time)?|when (?:you|we) open",
        VagueClock("opening"),
    ),
    words("mid[ -]morning|late morning", VagueClock("late_morning")),
    words("mid[ -]afternoon", VagueClock("afternoon")),
    words("(?:early|mid|late)[ -]evening", VagueClock("evening")),
    words("late (?:at )?(?:to)?night", VagueClock("late_night")),
    words("(?:the )?same time|this time|about now", VagueClock("same")),
    words(
        "(?:the )?end of(?= (?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow))", VagueClock("closing")
    ),
    words("early", VagueClock("opening")),
    words("late", VagueClock("closing")),
    words("last thing(?: at night| in the (?:day|afternoon))?", VagueClock("closing")),
    words("early (?:in the )?morning", Period("morning")),
    words("early (?:in the )?afternoon|after lunch", VagueClock("after_lunch")),
    words("late(?:r)? (?:in the |this )?afternoon", VagueClock("dusk")),
    words("before lunch", VagueClock("forenoon")),
    words("(?:at |over )?lunch(?: ?time)?", VagueClock("lunch")),
    words("noonish|noon-ish|midday-ish", VagueClock("lunch")),
    words(
        "(?:the )?end of (?:the |business )?day|eod|cob|eob|(?:the )?(?:close|end) of (?:business|play)|closing(?: time)?",
        VagueClock("closing"),
    ),
)

RULES: Rules = _DAYS + _CLOCKS
