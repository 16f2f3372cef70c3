"""Agreed times as they are said on the telephone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desktop.domain.when import Relation

WEEKDAYS_JA = "月火水木金土日"
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS_EN = (
    "January February March April May June July August September October November December"
).split()
PARTICLES_JA = {Relation.AT: "に", Relation.BY: "までに", Relation.AFTER: "以降に"}


def spoken_when(
    wall: datetime, relation: Relation, *, today: date, language: str, is_day: bool = False
) -> str:
    """Return an agreed time with its particle or preposition, as it is read aloud.

    >>> at, today = datetime(2026, 10, 6, 12, 30), date(2026, 10, 6)
    >>> spoken_when(at, Relation.AT, today=today, language="ja")
    '本日12時30分に'
    >>> spoken_when(at, Relation.BY, today=date(2026, 10, 5), language="en")
    'by 12:30 tomorrow'
    """
    if language == "ja":
        clock = "" if is_day else spoken_clock_ja(wall)
        return f"{spoken_day_ja(wall.date(), today)}{clock}{PARTICLES_JA[relation]}"
    day = spoken_day_en(wall.date(), today)
    if is_day:
        word = {Relation.AT: "", Relation.BY: "by ", Relation.AFTER: "after "}[relation]
        return f"{word}{day}"
    return f"{relation.value} {wall:%H:%M} {day}"


def spoken_clock_ja(wall: datetime) -> str:
    """Return 12時30分, or 10時 on the hour."""
    return f"{wall.hour}時" + (f"{wall.minute}分" if wall.minute else "")


def spoken_day_ja(day: date, today: date) -> str:
    """Return 本日, 明日, or 10月8日(木曜日), with the year when it is another one."""
    if day == today:
        return "本日"
    name = f"{day.month}月{day.day}日({WEEKDAYS_JA[day.weekday()]}曜日)"
    if day == today + timedelta(days=1):
        return f"明日{name}"
    return name if day.year == today.year else f"{day.year}年{name}"


def spoken_day_en(day: date, today: date) -> str:
    """Return today, tomorrow, or "on Thursday 8 October", with the year when it is another."""
    if day == today:
        return "today"
    if day == today + timedelta(days=1):
        return "tomorrow"
    name = f"on {WEEKDAYS_EN[day.weekday()]} {day.day} {MONTHS_EN[day.month - 1]}"
    return name if day.year == today.year else f"{name} {day.year}"


def spoken_length(minutes: int, language: str) -> str:
    """Return a length as said: 20分 / 20 minutes, 1時間5分 / 1 hour 5 minutes, 3日 / 3 days."""
    days, rest = divmod(minutes, 24 * 60)
    hours, left = divmod(rest, 60)
    if days:
        return f"{days}日" if language == "ja" else _plural(days, "day")
    if language == "ja":
        return (f"{hours}時間" if hours else "") + (f"{left}分" if left or not hours else "")
    parts = [_plural(hours, "hour")] if hours else []
    if left or not hours:
        parts.append(_plural(left, "minute"))
    return " ".join(parts)


def _plural(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
