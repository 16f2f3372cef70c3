"""11/12: asked where both may be meant, exact where the office chose an order."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.business_calendar import BusinessCalendar, DateOrder
from desktop.domain.when import Reading, read_date, read_past, read_when

NOW = datetime(2026, 10, 6, 9, 5, tzinfo=ZoneInfo("Asia/Tokyo"))


def read(text: str, order: DateOrder, now: datetime = NOW) -> Reading:
    return read_when(text, now=now, calendar=replace(BusinessCalendar(), date_order=order))


def outcome(text: str, order: DateOrder) -> str:
    reading = read(text, order)
    return f"{reading.outcome} {reading.at:%Y-%m-%d}" if reading.at else reading.reason


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("11/12 10:00", "", "ask 2026-11-12"),
        ("11/12 10:00", "month", "exact 2026-11-12"),
        ("11/12 10:00", "day", "exact 2026-12-11"),
        ("12-11 10am", "month", "exact 2026-12-11"),
        ("12-11 10am", "day", "exact 2026-11-12"),
        ("11.12 at 10am", "day", "exact 2026-12-11"),
        ("11/12/2026 10:00", "", "ask 2026-11-12"),
        ("11/12/2026 10:00", "month", "exact 2026-11-12"),
        ("11/12/2026 10:00", "day", "exact 2026-12-11"),
        ("11/12/26 10:00", "", "ask 2026-11-12"),
        ("11/12/26 10:00", "month", "exact 2026-11-12"),
        ("11/12/26 10:00", "day", "exact 2026-12-11"),
        ("by 3/12, 5pm", "month", "exact 2027-03-12"),
        ("by 3/12, 5pm", "day", "exact 2026-12-03"),
        ("Thu 11/12 10:00", "month", "exact 2026-11-12"),
        ("Thu 11/12 10:00", "day", "when.weekday_disagrees"),
        ("31/11 10:00", "day", "when.no_such_date"),
        ("11/31 10:00", "month", "when.no_such_date"),
        ("24/11 10:00", "month", "exact 2026-11-24"),
        ("2026/11/12 10:00", "day", "exact 2026-11-12"),
        ("11/12 10時", "", "exact 2026-11-12"),
        ("11/12 10時", "month", "exact 2026-11-12"),
        ("11月12日 10時", "day", "exact 2026-11-12"),
    ],
)
def test_the_order_the_office_chose_is_taken(text: str, order: DateOrder, expected: str) -> None:
    assert outcome(text, order) == expected


def test_in_japanese_the_month_stands_first_so_the_other_order_is_asked() -> None:
    assert outcome("11/12 10時", "day").startswith("ask ")


def test_a_year_of_two_figures_that_may_stand_first_is_asked_in_any_order() -> None:
    for order in ("", "month", "day"):
        assert read("27/11/26 10:00", order).outcome == "ask"


def test_dates_alone_and_moments_gone_by_keep_to_it_as_well() -> None:
    calendar = replace(BusinessCalendar(), date_order="day")
    day = read_date("5/10", now=NOW, calendar=calendar, past_ok=True)
    assert (day.outcome, f"{day.at:%m-%d}") == ("exact", "10-05")
    gone = read_past("5/10 10:00", now=NOW, calendar=calendar)
    assert (gone.outcome, f"{gone.at:%m-%d}") == ("exact", "10-05")
