"""Days, times and hours as a letter writes them, by the letter's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import groupby

_REIWA_FIRST = date(2019, 5, 1)
WEEKDAYS_JA = "月火水木金土日"
WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def letter_day(day: date, language: str) -> str:
    """Return the day at the head of a letter: era year in Japanese, Western in English.

    Source: domestic letters carry the era; 令和 year = year − 2018.

    >>> letter_day(date(2026, 10, 6), "ja"), letter_day(date(2026, 10, 6), "en")
    ('令和8年10月6日', '6 October 2026')
    """
    if language != "ja":
        return f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"
    if day < _REIWA_FIRST:
        return f"{day.year}年{day.month}月{day.day}日"
    year = day.year - 2018
    return f"令和{'元' if year == 1 else year}年{day.month}月{day.day}日"


def body_day(
    day: date, language: str, *, letter_date: date | None = None, weekday: bool = False
) -> str:
    """Return a day inside the text; the year only where it is not the letter's.

    >>> body_day(date(2026, 11, 20), "ja", letter_date=date(2026, 11, 17), weekday=True)
    '11月20日（金）'
    >>> body_day(date(2026, 11, 20), "en", letter_date=date(2026, 11, 17), weekday=True)
    'Friday 20 November'
    """
    same_year = letter_date is None or day.year == letter_date.year
    if language == "ja":
        shown = f"{day.month}月{day.day}日" if same_year else letter_day(day, "ja")
        return f"{shown}（{WEEKDAYS_JA[day.weekday()]}）" if weekday else shown
    shown = f"{day.day} {MONTHS_EN[day.month - 1]}" + ("" if same_year else f" {day.year}")
    return f"{WEEKDAYS_EN[day.weekday()]} {shown}" if weekday else shown


def clock(moment: datetime | time, language: str) -> str:
    """Return a clock time as written: ``12時28分``, ``9時`` / ``12:28``."""
    if language != "ja":
        return f"{moment.hour:02d}:{moment.minute:02d}"
    return f"{moment.hour}時{moment.minute}分" if moment.minute else f"{moment.hour}時"


def hours_text(hours: Sequence[tuple[str, str] | None], language: str) -> str:
    """Return the office's hours as words for the contact line.

    Args:
        hours: Seven entries, Monday first: ``("09:00", "18:00")`` or ``None`` when closed.

    >>> hours_text((("09:00", "18:00"),) * 5 + (None, None), "ja")
    '平日9時から18時'
    >>> hours_text((("09:00", "18:00"),) * 5 + (("09:00", "13:00"), None), "en")
    'weekdays 9:00 to 18:00, Saturday 9:00 to 13:00'
    """
    open_days = [(index, span) for index, span in enumerate(hours) if span]
    parts = []
    for span, members in groupby(open_days, key=lambda item: item[1]):
        days = [index for index, _ in members]
        parts.append(_days_text(days, language) + _span_text(span, language))
    return ("、" if language == "ja" else ", ").join(parts)


def _days_text(days: list[int], language: str) -> str:
    if days == [0, 1, 2, 3, 4]:
        return "平日" if language == "ja" else "weekdays "
    if len(days) == 7:
        return "毎日" if language == "ja" else "every day "
    running = len(days) > 2 and days == list(range(days[0], days[-1] + 1))
    if language == "ja":
        names = [WEEKDAYS_JA[day] for day in days]
        return f"{names[0]}曜から{names[-1]}曜の" if running else "・".join(names) + "曜"
    names = [WEEKDAYS_EN[day] for day in days]
    joined = f"{names[0]} to {names[-1]}" if running else " and ".join(names)
    return f"{joined} "


def _span_text(span: tuple[str, str], language: str) -> str:
    first, last = (time.fromisoformat(part) for part in span)
    if language == "ja":
        return f"{clock(first, 'ja')}から{clock(last, 'ja')}"
    return f"{first.hour}:{first.minute:02d} to {last.hour}:{last.minute:02d}"
