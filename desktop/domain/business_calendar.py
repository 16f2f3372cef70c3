"""Which days and hours the office is open, and what closed days are called.

Source: practices S3-18 (no visit on a holiday unless the caller wishes), S4-20.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from importlib.util import find_spec, module_from_spec
from typing import Literal

Language = Literal["ja", "en"]
DateOrder = Literal["", "month", "day"]
DATE_ORDERS: tuple[DateOrder, ...] = ("", "month", "day")

_LOOK_AHEAD_DAYS = 366


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening and closing of one weekday, in the office's wall time."""

    opening: time = time(9, 0)
    closing: time = time(18, 0)


@dataclass(frozen=True, slots=True)
class Closing:
    """Days on which the office is closed for a reason of its own.

    Attributes:
        first: First closed day.
        last: Last closed day, included.
        yearly: Only month and day count; the span may cross the New Year.
    """

    first: date
    last: date
    name_ja: str
    name_en: str
    yearly: bool = False

    def holds(self, day: date) -> bool:
        """Return whether ``day`` is one of these days."""
        if not self.yearly:
            return self.first <= day <= self.last
        low, high = (self.first.month, self.first.day), (self.last.month, self.last.day)
        at = (day.month, day.day)
        return low <= at <= high if low <= high else at >= low or at <= high

    def name(self, language: Language) -> str:
        """Return the name; the other language's where this one is empty."""
        names = (self.name_ja, self.name_en) if language == "ja" else (self.name_en, self.name_ja)
        return names[0] or names[1]


YEAR_END = Closing(date(2000, 12, 29), date(2000, 1, 3), "年末年始", "New Year closing", True)
OBON = Closing(date(2000, 8, 13), date(2000, 8, 15), "お盆休み", "Obon closing", True)

WEEKDAYS_NINE_TO_SIX: tuple[Hours | None, ...] = (Hours(),) * 5 + (None, None)


@dataclass(frozen=True, slots=True)
class BusinessCalendar:
    """The office's own year.

    Attributes:
        country: ISO code of the public holidays; ``""``: none are kept.
        hours: Seven entries, Monday first; ``None``: closed on that weekday.
        closings: The office's own closed days (年末年始, お盆).
        open_on_holidays: Public holidays are named but the office is open.
        opened: Days open against weekday, holiday and closing.
        date_order: What stands first in a date of two figures, ``11/12``; ``""``: either may.
    """

    country: str = "JP"
    hours: tuple[Hours | None, ...] = WEEKDAYS_NINE_TO_SIX
    closings: tuple[Closing, ...] = ()
    open_on_holidays: bool = False
    opened: frozenset[date] = frozenset()
    date_order: DateOrder = ""

    @property
    def closed_weekdays(self) -> frozenset[int]:
        """Weekdays without hours; Monday is 0."""
        return frozenset(day for day in range(7) if self.hours[day] is None)

    def holiday_name(self, day: date, language: Language) -> str:
        """Return the public holiday's name, ``""`` on other days.

        A country without names in ``language`` gives them in its own.
        """
        return _holidays_of(self.country, language, day.year).get(day, "")

    def closed_name(self, day: date, language: Language) -> str:
        """Return why ``day`` is closed, ``""`` when it is open.

        The office's own name comes first, then the holiday's, then 「お休みの日」.
        """
        if day in self.opened:
            return ""
        own = next((one.name(language) for one in self.closings if one.holds(day)), "")
        if own:
            return own
        if not self.open_on_holidays and (holiday := self.holiday_name(day, language)):
            return holiday
        if self.hours[day.weekday()] is None:
            return "お休みの日" if language == "ja" else "closed that day"
        return ""

    def is_open_day(self, day: date) -> bool:
        """Return whether the office works on ``day`` at all."""
        return not self.closed_name(day, "en")

    def hours_on(self, day: date) -> Hours | None:
        """Return the hours of ``day``; ``None`` when closed."""
        return self.usual_hours(day) if self.is_open_day(day) else None

    def opening(self, day: date) -> time | None:
        """Return when the office opens on ``day``; ``None`` when closed."""
        hours = self.hours_on(day)
        return hours.opening if hours else None

    def usual_hours(self, day: date) -> Hours:
        """Return the hours of that weekday, or of the first open one, or 9–18."""
        own = self.hours[day.weekday()]
        return own or next((one for one in self.hours if one is not None), Hours())

    def is_open(self, at: datetime) -> bool:
        """Return whether the office is open at this wall time; closing time is out."""
        hours = self.hours_on(at.date())
        return hours is not None and hours.opening <= at.time() < hours.closing

    def next_open_day(self, day: date) -> date:
        """Return ``day`` if open, else the next open one; ``day`` if a year holds none."""
        for ahead in range(_LOOK_AHEAD_DAYS):
            if date.max - day < timedelta(days=ahead):
                break
            if self.is_open_day(day + timedelta(days=ahead)):
                return day + timedelta(days=ahead)
        return day


@lru_cache(maxsize=64)
def _holidays_of(country: str, language: Language, year: int) -> dict[date, str]:
    """Return one year's holidays; empty for a country or year the table lacks."""
    if not country:
        return {}
    import holidays  # only when a day is named

    _load_no_country_but_the_asked()
    try:
        found = holidays.country_holidays(country, years=year)
    except NotImplementedError:
        return {}
    spoken = [one for one in found.supported_languages if one.startswith(language)]
    wanted = "en_US" if "en_US" in spoken else next(iter(spoken), None)
    if wanted is not None:
        found = holidays.country_holidays(country, years=year, language=wanted)
    return {day: name for day, name in found.items() if day.year == year}


def _load_no_country_but_the_asked() -> None:
    """Let a country be imported without its two hundred neighbours.

    The package ``holidays.countries`` imports every country (0.2 s and 15 MB); its
    modules need nothing of that, so it is put in place without being run.
    """
    name = "holidays.countries"
    if name not in sys.modules and (spec := find_spec(name)) is not None:
        sys.modules[name] = module_from_spec(spec)
