"""The boxes that take a day alone."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when import read_date

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
CALENDAR = BusinessCalendar()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11/24", "E 2026-11-24 at"),
        ("11月30日", "E 2026-11-30 at"),
        ("１１月３０日（月）", "E 2026-11-30 at"),
        ("令和8年12月1日", "E 2026-12-01 at"),
        ("令和八年十二月一日", "E 2026-12-01 at"),
        ("R8.12.1", "E 2026-12-01 at"),
        ("2026-11-24", "E 2026-11-24 at"),
        ("２０２６／１２／１", "E 2026-12-01 at"),
        ("20261201", "E 2026-12-01 at"),
        ("来週金曜", "E 2026-12-04 at"),
        ("金曜", "E 2026-11-27 at"),
        ("明日", "E 2026-11-25 at"),
        ("30日", "E 2026-11-30 at"),
        ("来月1日", "E 2026-12-01 at"),
        ("一週間後", "E 2026-12-01 at"),
        ("10日以内", "E 2026-12-04 by"),
        ("12月1日まで", "E 2026-12-01 by"),
        ("12月1日から", "E 2026-12-01 after"),
        ("Friday", "E 2026-11-27 at"),
        ("24 Nov", "E 2026-11-24 at"),
        ("Dec 1", "E 2026-12-01 at"),
        ("1 December 2026", "E 2026-12-01 at"),
        ("until 1 Dec", "E 2026-12-01 by"),
        ("from 1 December", "E 2026-12-01 after"),
        ("in two weeks", "E 2026-12-08 at"),
        ("next Tuesday", "E 2026-12-01 at"),
        ("next Friday", "? when.ambiguous_date"),
        ("3/12", "? when.ambiguous_date"),
        ("12.1", "? when.ambiguous_date"),
        ("火曜", "? when.today_or_next_week"),
        ("月末", "? when.vague_time 2026-11-30"),
        ("12月末", "? when.vague_time 2026-12-31"),
        ("年内", "? when.vague_time 2026-12-31"),
        ("今週中", "? when.vague_time 2026-11-27"),
        ("end of the month", "? when.vague_time 2026-11-30"),
        ("12/1 10時", "? when.vague_time 2026-12-01"),
        ("来週", "X when.not_settled"),
        ("later", "X when.not_settled"),
        ("昨日", "X when.gone_by"),
        ("11/20", "X when.gone_by"),
        ("11/31", "X when.no_such_date"),
        ("12/1(月)", "X when.weekday_disagrees"),
        ("10時", "X when.unreadable"),
        ("30", "X when.unreadable"),
        ("", "X when.unreadable"),
    ],
)
def test_a_day_is_read_asked_or_refused(text: str, expected: str) -> None:
    reading = read_date(text, now=NOW, calendar=CALENDAR)
    mark = {"exact": "E", "ask": "?", "refuse": "X"}[reading.outcome]
    at = f"{reading.at:%Y-%m-%d}" if reading.at else ""
    said = [mark, at, str(reading.relation)] if mark == "E" else [mark, reading.reason, at]
    assert said[: len(expected.split())] == expected.split()
    assert reading.date_only or reading.outcome == "refuse"


def test_where_the_past_may_be_meant_both_orders_live() -> None:
    assert read_date("1/8", now=NOW, calendar=CALENDAR).outcome == "exact"
    assert read_date("1/8", now=NOW, calendar=CALENDAR, past_ok=True).outcome == "ask"


def test_a_day_gone_by_is_taken_where_it_may_be_meant() -> None:
    reading = read_date("11/20から", now=NOW, calendar=CALENDAR, past_ok=True)
    assert reading.at == datetime(2026, 11, 20)


def test_where_a_day_gone_by_may_be_meant_the_nearest_one_is_proposed() -> None:
    october = datetime(2026, 10, 6, 12, 0, tzinfo=NOW.tzinfo)
    reading = read_date("10/5", now=october, calendar=CALENDAR, past_ok=True)
    assert (reading.outcome, reading.at) == ("ask", datetime(2026, 10, 5))
    coming = read_date("10/5", now=october, calendar=CALENDAR)
    assert coming.at is None or coming.at.date() > october.date()
