"""Dates in a finished letter: do they exist, does the weekday agree, is the era year right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.letters.dates import MONTHS_EN, WEEKDAYS_EN, WEEKDAYS_JA

_MONTH_EN = "|".join(name[:3] for name in MONTHS_EN)
_DAY_EN = "Mon|Tue|Wed|Thu|Fri|Sat|Sun"
_JA = re.compile(
    r"(?:(?:令和(?P<era>\d{1,2}|元)|(?P<year>\d{4}))年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    rf"(?:\s*[（(]?(?P<weekday>[{WEEKDAYS_JA}])(?:曜日?|[)）]))?"
)
_DOUBLE_YEAR = re.compile(r"令和(\d{1,2}|元)年[^。\n]{0,8}[（(](\d{4})年?[)）]")
_EN = (
    re.compile(
        rf"(?:\b(?P<weekday>{_DAY_EN})[a-z]*\.?,?\s+)?\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+"
        rf"(?P<month>{_MONTH_EN})[a-z]*\.?(?:,?\s+(?P<year>\d{{4}}))?"
        rf"(?:\s*\((?P<behind>{_DAY_EN})[a-z]*\.?\))?"
    ),
    re.compile(
        rf"(?:\b(?P<weekday>{_DAY_EN})[a-z]*\.?,?\s+)?\b(?P<month>{_MONTH_EN})[a-z]*\.?\s+"
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*:)(?:,?\s+(?P<year>\d{{4}}))?"
        rf"(?:\s*\((?P<behind>{_DAY_EN})[a-z]*\.?\))?"
    ),
)
_FULL_WIDTH = {ord("０") + number: str(number) for number in range(10)}


@dataclass(frozen=True, slots=True)
class WrongDate:
    """One date that can't be right: ``code`` and what the sentence needs."""

    code: str
    details: Mapping[str, object]


def wrong_dates(text: str, language: str, letter_date: date | None) -> list[WrongDate]:
    """Return the dates of ``text`` that don't exist or whose weekday or era disagrees.

    A date without a year is read as the one nearest to the day of the letter.

    >>> [w.code for w in wrong_dates("11月17日（水）に補修します。", "ja", date(2026, 11, 13))]
    ['weekday_wrong']
    """
    plain = text.translate(_FULL_WIDTH)
    patterns = (_JA,) if language == "ja" else _EN
    found = [
        w for pattern in patterns for m in pattern.finditer(plain) for w in _judge(m, letter_date)
    ]
    for match in _DOUBLE_YEAR.finditer(plain):
        if _reiwa(match[1]) != int(match[2]):
            found.append(WrongDate("era_wrong", {"found": match.group()}))
    return found


def days_named(text: str, language: str, letter_date: date) -> list[tuple[str, date]]:
    """Return every day a text names, as written and as a date; impossible ones are left out."""
    plain = text.translate(_FULL_WIDTH)
    found = []
    for pattern in (_JA,) if language == "ja" else _EN:
        for match in pattern.finditer(plain):
            groups = match.groupdict()
            day = _date(_year(groups), _month(groups["month"]), int(groups["day"]), letter_date)
            if day is not None:
                found.append((text[match.start() : match.end()].strip(" ."), day))
    return found


def _judge(match: re.Match[str], letter_date: date | None) -> Iterator[WrongDate]:
    groups = match.groupdict()
    shown = match.group().strip()
    weekday = groups.get("weekday") or groups.get("behind")
    year = _year(groups)
    if year is None and letter_date is None:
        return
    day = _date(year, _month(groups["month"]), int(groups["day"]), letter_date)
    if day is None:
        yield WrongDate("date_impossible", {"found": shown})
    elif weekday and not _agrees(day, weekday):
        details = {"found": shown, "weekday": WEEKDAYS_JA[day.weekday()]}
        if weekday.isascii():
            details["weekday"] = WEEKDAYS_EN[day.weekday()]
        yield WrongDate("weekday_wrong", details)


def _year(groups: Mapping[str, str | None]) -> int | None:
    if era := groups.get("era"):
        return _reiwa(era)
    return int(year) if (year := groups.get("year")) else None


def _reiwa(year: str) -> int:
    return 2018 + (1 if year == "元" else int(year))


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    return [name[:3] for name in MONTHS_EN].index(text[:3]) + 1


def _date(year: int | None, month: int, day: int, letter_date: date | None) -> date | None:
    years = [year] if year is not None else []
    if not years and letter_date is not None:
        years = [letter_date.year - 1, letter_date.year, letter_date.year + 1]
    days = []
    for candidate in years:
        try:
            days.append(date(candidate, month, day))
        except ValueError:
            continue
    if not days or letter_date is None:
        return days[0] if days else None
    return min(days, key=lambda found: abs((found - letter_date).days))


def _agrees(day: date, weekday: str) -> bool:
    if weekday.isascii():
        return WEEKDAYS_EN[day.weekday()].startswith(weekday[:3])
    return WEEKDAYS_JA[day.weekday()] == weekday
