"""Dates, times and spans as people read them, in the language asked for.

Pure: nothing here looks at the system's locale or the clock. ``language`` is
``"ja"`` or ``"en"``.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

_JA_DAYS = "月火水木金土日"
_EN_DAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
_EN_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def weekday(day: date, language: str, *, full: bool = False) -> str:
    """Return 火 / 火曜日, Tue / Tuesday."""
    if language == "ja":
        return _JA_DAYS[day.weekday()] + ("曜日" if full else "")
    return _EN_DAYS[day.weekday()] if full else _EN_DAYS[day.weekday()][:3]


def short_date(day: date, language: str) -> str:
    """Return 10月6日(火) or Tue 6 Oct, without the year."""
    if language == "ja":
        return f"{day.month}月{day.day}日({weekday(day, 'ja')})"
    return f"{weekday(day, 'en')} {day.day} {_EN_MONTHS[day.month - 1][:3]}"


def long_date(day: date, language: str) -> str:
    """Return 2026年10月6日(火) or Tuesday 6 October 2026."""
    if language == "ja":
        return f"{day.year}年{short_date(day, 'ja')}"
    return f"{weekday(day, 'en', full=True)} {day.day} {_EN_MONTHS[day.month - 1]} {day.year}"


def day_title(day: date, language: str) -> str:
    """Return the day as a heading: 11月23日 月曜日 or Monday 23 November."""
    if language == "ja":
        return f"{day.month}月{day.day}日 {weekday(day, 'ja', full=True)}"
    return f"{weekday(day, 'en', full=True)} {day.day} {_EN_MONTHS[day.month - 1]}"


def relative_day(day: date, today: date, language: str) -> str:
    """Return きょう, あす, きのう (Today, Tomorrow, Yesterday), else the short date."""
    near = {
        -1: ("きのう", "Yesterday"),
        0: ("きょう", "Today"),
        1: ("あす", "Tomorrow"),
    }
    words = near.get((day - today).days)
    if words is None:
        return short_date(day, language)
    return words[0] if language == "ja" else words[1]


def clock_time(moment: time | datetime, *, seconds: bool = False) -> str:
    """Return 9:05 or 9:05:48, the same in both languages."""
    text = f"{moment.hour}:{moment.minute:02d}"
    return f"{text}:{moment.second:02d}" if seconds else text


def date_and_time(moment: datetime, language: str) -> str:
    """Return 10月6日(火) 9:05 or Tue 6 Oct, 9:05."""
    joint = " " if language == "ja" else ", "
    return f"{short_date(moment.date(), language)}{joint}{clock_time(moment)}"


def running_clock(seconds: float) -> str:
    """Return mm:ss of a running clock; minutes go on past 59: 75:10."""
    whole = max(0, int(seconds))
    return f"{whole // 60:02d}:{whole % 60:02d}"


def span(length: timedelta, language: str) -> str:
    """Return 1時間16分 or 1 h 16 min, 3日 or 3 days; under a minute in seconds."""
    seconds = abs(int(length.total_seconds()))
    days, hours, minutes = seconds // 86400, seconds // 3600, seconds % 3600 // 60
    if seconds < 60:
        return f"{seconds}秒" if language == "ja" else f"{seconds} s"
    if hours < 1:
        return f"{minutes}分" if language == "ja" else f"{minutes} min"
    if days < 2:
        if language == "ja":
            return f"{hours}時間{minutes}分" if minutes else f"{hours}時間"
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    return f"{days}日" if language == "ja" else f"{days} days"


def ago(length: timedelta, language: str) -> str:
    """Return 3時間前 or 3 h ago: one unit only; under a minute たった今 or just now."""
    seconds = int(length.total_seconds())
    if seconds < 60:
        return "たった今" if language == "ja" else "just now"
    rounded = timedelta(seconds=seconds - seconds % (3600 if seconds >= 3600 else 60))
    text = span(rounded, language)
    return f"{text}前" if language == "ja" else f"{text} ago"


def until(length: timedelta, language: str) -> str:
    """Return what is left or passed: あと10分 / 14分すぎ, in 10 min / 14 min late."""
    minutes = timedelta(minutes=abs(int(length.total_seconds())) // 60)
    if not minutes:
        return "いま" if language == "ja" else "now"
    text = span(minutes, language)
    if length > timedelta(0):
        return f"あと{text}" if language == "ja" else f"in {text}"
    return f"{text}すぎ" if language == "ja" else f"{text} late"
