"""When a call was missed, as people type it."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when import read_past
from tests.fixed_clock import TOKYO

NOW = datetime(2026, 11, 4, 9, 40, tzinfo=TOKYO)  # a Wednesday


def read(text: str):
    return read_past(text, now=NOW, calendar=BusinessCalendar())


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("昨日18:20", datetime(2026, 11, 3, 18, 20)),
        ("きのうの午後6時", datetime(2026, 11, 3, 18, 0)),
        ("9時5分", datetime(2026, 11, 4, 9, 5)),
        ("９：０５", datetime(2026, 11, 4, 9, 5)),
        ("11/3 13:02", datetime(2026, 11, 3, 13, 2)),
        ("20分前", datetime(2026, 11, 4, 9, 20)),
        ("1時間半前", datetime(2026, 11, 4, 8, 10)),
        ("yesterday 6pm", datetime(2026, 11, 3, 18, 0)),
        ("20 min ago", datetime(2026, 11, 4, 9, 20)),
        ("2 hours ago", datetime(2026, 11, 4, 7, 40)),
        ("昨日6時", datetime(2026, 11, 3, 18, 0)),
    ],
)
def test_the_newest_moment_gone_by_is_meant(text: str, at: datetime) -> None:
    reading = read(text)

    assert (reading.outcome, reading.at) == ("exact", at)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("15:30", "when.still_ahead"),
        ("明日10:00", "when.still_ahead"),
        ("昨日", "when.which_clock_time"),
        ("夕方", "when.unreadable"),
        ("11月31日 10:00", "when.no_such_date"),
        ("25:00", "when.no_such_time"),
        ("30分後", "when.unreadable"),
        ("前", "when.unreadable"),
        ("", "when.unreadable"),
        ("9:00" * 500, "when.unreadable"),
    ],
)
def test_what_is_no_moment_gone_by_is_refused(text: str, reason: str) -> None:
    reading = read(text)

    assert (reading.outcome, reading.at, reading.reason) == ("refuse", None, reason)
