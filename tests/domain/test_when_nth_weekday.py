"""The second Wednesday of a month, the last Friday: counted in the month that is named."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when import read_when

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=ZoneInfo("Asia/Tokyo"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 2nd Wed of next month at 3pm", "2026-12-09 15:00"),
        ("second Wednesday in December, 3pm", "2026-12-09 15:00"),
        ("last Friday of the month 10am", "2026-11-27 10:00"),
        ("third Monday in January, 9am", "2027-01-18 09:00"),
        ("来月の第2水曜15時", "2026-12-09 15:00"),
        ("12月第3金曜 10時", "2026-12-18 10:00"),
        ("今月第四火曜16時", "2026-11-24 16:00"),
        ("来月の最終月曜日の10時", "2026-12-28 10:00"),
        ("the fifth Friday of December 10am", "when.no_such_date"),
        ("12月第5月曜10時", "when.no_such_date"),
        ("今月の第1月曜10時", "when.gone_by"),
        ("来月の第2水曜", "when.no_clock_time"),
        ("第2水曜10時", "when.unreadable"),
        ("来月の第2水曜 12月10日 10時", "when.dates_disagree"),
    ],
)
def test_the_nth_weekday_is_a_day_like_any_other(text: str, expected: str) -> None:
    reading = read_when(text, now=NOW, calendar=BusinessCalendar())

    assert (f"{reading.at:%Y-%m-%d %H:%M}" if reading.at else reading.reason) == expected
    assert reading.outcome == ("exact" if reading.at else "refuse")
