"""The office's calendar, from its own data."""

from __future__ import annotations

from datetime import date, time
from functools import lru_cache

from desktop.domain.business_calendar import (
    DATE_ORDERS,
    OBON,
    YEAR_END,
    BusinessCalendar,
    Closing,
    Hours,
)
from desktop.domain.policy import YEARLY_CLOSINGS_OF, Office


@lru_cache(maxsize=8)
def calendar_of(office: Office) -> BusinessCalendar:
    """Return hours, closing days and holidays of an office."""
    hours = tuple(
        Hours(time.fromisoformat(day[0]), time.fromisoformat(day[1])) if day else None
        for day in office.hours
    )
    closings = tuple(
        Closing(date.fromisoformat(first), date.fromisoformat(last), name, name)
        for first, last, name in office.closed_ranges
    )
    if office.country == YEARLY_CLOSINGS_OF:
        closings += (YEAR_END,) * office.closed_year_end + (OBON,) * office.closed_obon
    order = next((one for one in DATE_ORDERS if one == office.date_order), DATE_ORDERS[0])
    return BusinessCalendar(
        country=office.country, hours=hours, closings=closings, date_order=order
    )
