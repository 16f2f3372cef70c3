"""Reading a moment gone by as people type it: 9:05, 905, ９時５分, 10/6 9:05, yesterday 17:00."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta

_DAYS = {
    "おととい": -2,
    "一昨日": -2,
    "きのう": -1,
    "昨日": -1,
    "yesterday": -1,
    "きょう": 0,
    "今日": 0,
    "本日": 0,
    "today": 0,
}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = "|".join(_MONTHS)
_FULL = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_SHORT = re.compile(r"(\d{1,2})[/月](\d{1,2})日?(?:\([月火水木金土日]\))?")
_EN_DAY = re.compile(rf"(\d{{1,2}}) ?({_MONTH})[a-z]*")
_EN_MONTH = re.compile(rf"({_MONTH})[a-z]* ?(\d{{1,2}})")
_CLOCK = re.compile(
    r"(?P<before>午前|午後|am|pm)? ?"
    r"(?:(?P<h>\d{1,2}):(?P<m>\d{2})(?::(?P<s>\d{2}))?"
    r"|(?P<jh>\d{1,2})時(?:(?P<half>半)|(?P<jm>\d{1,2})分(?:(?P<js>\d{1,2})秒)?)?"
    r"|(?P<run>\d{3,4})|(?P<hour>\d{1,2})(?= ?[ap]m))"
    r" ?(?P<after>am|pm)?"
)
_JOINTS = re.compile(r"[\s,、の]|\bat\b")


def read_moment(text: str, *, now: datetime, day: date | None = None) -> datetime | None:
    """Return the moment in the zone of ``now``, or ``None`` when it can't be read.

    Args:
        text: A clock time, a date before it where it was another day.
        now: Aware time; names the year, and the day where none is typed.
        day: Day meant by a clock time alone; by default that of ``now``.

    >>> from zoneinfo import ZoneInfo
    >>> at = datetime(2026, 10, 6, 12, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
    >>> [f"{read_moment(t, now=at):%m-%d %H:%M}" for t in ("９：０５", "905", "きのう 午後5時半")]
    ['10-06 09:05', '10-06 09:05', '10-05 17:30']
    >>> read_moment("2/30 9:05", now=at) is None
    True
    """
    plain = unicodedata.normalize("NFKC", text).strip().lower().replace("∶", ":")
    try:
        named, rest = _day(plain, now)
        clock = _JOINTS.sub(" ", rest).strip()
        found = _CLOCK.fullmatch(clock)
        if found is None:
            return None
        hour, minute, second = _hour_of(found)
        at = named or day or now.date()
        return datetime(at.year, at.month, at.day, hour, minute, second, tzinfo=now.tzinfo)
    except ValueError:
        return None


def last_moment(text: str, *, now: datetime) -> datetime | None:
    """Return a moment gone by: a clock time alone still ahead today was yesterday's.

    >>> from zoneinfo import ZoneInfo
    >>> at = datetime(2026, 10, 6, 0, 20, tzinfo=ZoneInfo("Asia/Tokyo"))
    >>> [f"{last_moment(t, now=at):%m-%d %H:%M}" for t in ("23:40", "0:10", "10/6 23:40")]
    ['10-05 23:40', '10-06 00:10', '10-06 23:40']
    """
    at = read_moment(text, now=now)
    if at is None or at <= now:
        return at
    yesterday = now.date() - timedelta(days=1)
    return read_moment(text, now=now, day=yesterday)


def first_moment(text: str, *, after: datetime | None, now: datetime) -> datetime | None:
    """Return the first moment a clock time names from ``after`` on, over midnight too.

    >>> from zoneinfo import ZoneInfo
    >>> at = datetime(2026, 10, 6, 0, 20, tzinfo=ZoneInfo("Asia/Tokyo"))
    >>> began = at.replace(day=5, hour=23, minute=40)
    >>> [f"{first_moment(t, after=began, now=at):%m-%d %H:%M}" for t in ("23:50", "0:10")]
    ['10-05 23:50', '10-06 00:10']
    """
    if after is None:
        return last_moment(text, now=now)
    at = read_moment(text, now=now, day=after.date())
    if at is None or at >= after.replace(second=0, microsecond=0):
        return at
    next_day = read_moment(text, now=now, day=after.date() + timedelta(days=1))
    return next_day if next_day is not None and next_day <= now else at


def _day(plain: str, now: datetime) -> tuple[date | None, str]:
    for word, away in _DAYS.items():
        if plain.startswith(word):
            return now.date() + timedelta(days=away), plain.removeprefix(word)
    if found := _FULL.match(plain):
        return date(int(found[1]), int(found[2]), int(found[3])), plain[found.end() :]
    if found := _SHORT.match(plain):
        return _latest(int(found[1]), int(found[2]), now), plain[found.end() :]
    if found := _EN_DAY.match(plain):
        return _latest(_MONTHS.index(found[2]) + 1, int(found[1]), now), plain[found.end() :]
    if found := _EN_MONTH.match(plain):
        return _latest(_MONTHS.index(found[1]) + 1, int(found[2]), now), plain[found.end() :]
    return None, plain


def _latest(month: int, day: int, now: datetime) -> date:
    """Return that day of this year, or of the last one where it is still ahead."""
    this = date(now.year, month, day)
    return this if this <= now.date() else date(now.year - 1, month, day)


def _hour_of(found: re.Match[str]) -> tuple[int, int, int]:
    if found["run"]:
        hour, minute, second = int(found["run"][:-2]), int(found["run"][-2:]), 0
    elif found["hour"]:
        hour, minute, second = int(found["hour"]), 0, 0
    elif found["jh"]:
        hour = int(found["jh"])
        minute, second = 30 if found["half"] else int(found["jm"] or 0), int(found["js"] or 0)
    else:
        hour, minute, second = int(found["h"]), int(found["m"]), int(found["s"] or 0)
    half = found["before"] or found["after"] or ""
    if half in ("午後", "pm") and hour < 12:
        hour += 12
    if half in ("午前", "am") and hour == 12:
        hour = 0
    return hour, minute, second
