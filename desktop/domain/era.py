"""Japanese era dates both ways, and numbers written in kanji."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

# Name, Latin letter, first day. Days before Meiji's proclamation are written in our years.
ERAS: tuple[tuple[str, str, date], ...] = (
    ("令和", "R", date(2019, 5, 1)),
    ("平成", "H", date(1989, 1, 8)),
    ("昭和", "S", date(1926, 12, 25)),
    ("大正", "T", date(1912, 7, 30)),
    ("明治", "M", date(1868, 10, 23)),
)

_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5} | {
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_TENS = {"十": 10, "百": 100, "千": 1000}
KANJI_DIGITS = "〇零一二三四五六七八九十百千"
_NUMBER = rf"(?:[0-9]{{1,4}}|[{KANJI_DIGITS}]{{1,6}})"
_ERA_DATE = re.compile(
    rf"(?P<era>令和|平成|昭和|大正|明治|[rhstm])\.?\s*(?P<y>元|{_NUMBER})\s*[年./-]\s*"
    rf"(?P<m>{_NUMBER})\s*[月./-]\s*(?P<d>{_NUMBER})\s*日?",
    re.IGNORECASE,
)


def number(text: str) -> int:
    """Return the whole number written in figures or in kanji, up to 9999.

    >>> number("24"), number("二十四"), number("二〇二六"), number("百二"), number("元")
    (24, 24, 2026, 102, 1)

    Raises:
        ValueError: It is not a number as people write one (``十十``, ``""``).
    """
    if text == "元":
        return 1
    if text.isascii() and text.isdigit():
        return int(text)
    if text and all(mark in _DIGITS for mark in text):
        return int("".join(str(_DIGITS[mark]) for mark in text))
    return _counted(text)


def _counted(text: str) -> int:
    """Return the value of a numeral with 十, 百, 千, each once and falling."""
    total, pending, ceiling = 0, -1, 10_000
    for mark in text:
        if mark in _TENS:
            unit = _TENS[mark]
            if unit >= ceiling or pending == 0:
                raise ValueError(text)
            total += unit * (1 if pending < 0 else pending)
            pending, ceiling = -1, unit
        elif mark in _DIGITS and pending < 0:
            pending = _DIGITS[mark]
        else:
            raise ValueError(text)
    if not text or pending == 0:
        raise ValueError(text)
    return total + max(pending, 0)


def era_of(day: date) -> tuple[str, int]:
    """Return era and year of ``day``; ``("", year)`` before 23 October 1868.

    >>> era_of(date(2019, 5, 1)), era_of(date(2019, 4, 30))
    (('令和', 1), ('平成', 31))
    """
    for name, _, first in ERAS:
        if day >= first:
            return name, day.year - first.year + 1
    return "", day.year


def era_date(day: date) -> str:
    """Return ``day`` as a Japanese letter dates itself.

    >>> era_date(date(2026, 10, 6)), era_date(date(2019, 5, 1))
    ('令和8年10月6日', '令和元年5月1日')
    """
    name, year = era_of(day)
    written = "元" if name and year == 1 else str(year)
    return f"{name}{written}年{day.month}月{day.day}日"


def date_in_era(era: str, year: int, month: int, day: int) -> date:
    """Return the day that era name (or Latin letter), year, month and day name.

    >>> date_in_era("R", 8, 11, 24)
    datetime.date(2026, 11, 24)

    Raises:
        ValueError: No such era or day, or the day lies outside the era (平成38年).
    """
    for name, letter, first in ERAS:
        if era in (name, letter, letter.lower()):
            if year < 1:
                raise ValueError(f"{era}{year}")
            found = date(first.year + year - 1, month, day)
            if era_of(found)[0] != name:
                raise ValueError(f"{era}{year}-{month}-{day}")
            return found
    raise ValueError(era)


def read_era(text: str) -> date | None:
    """Return the day of an era date as typed, or ``None`` when it is not one.

    >>> read_era("令和８年１１月２４日"), read_era("R8.11.24"), read_era("令和元年五月一日")
    (datetime.date(2026, 11, 24), datetime.date(2026, 11, 24), datetime.date(2019, 5, 1))
    >>> read_era("平成38年11月24日") is None
    True
    """
    found = _ERA_DATE.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if found is None:
        return None
    try:
        year, month, day = (number(found[part]) for part in ("y", "m", "d"))
        return date_in_era(found["era"], year, month, day)
    except ValueError:
        return None
