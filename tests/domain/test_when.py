"""How the box for a promise's time reads what people type."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when import Reading, Relation, read_when

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=TOKYO)
LATE = datetime(2026, 11, 24, 23, 50, 40, tzinfo=TOKYO)
SUNDAY = datetime(2026, 11, 29, 14, 0, tzinfo=TOKYO)
NEW_YEARS_EVE = datetime(2026, 12, 31, 16, 20, tzinfo=TOKYO)
CALENDAR = BusinessCalendar()


def read(text: str, now: datetime = NOW) -> Reading:
    return read_when(text, now=now, calendar=CALENDAR)


def told(reading: Reading, expected: str) -> str:
    """The reading in the words of the phrase lists, no longer than expected."""
    if reading.outcome == "exact":
        assert reading.at is not None
        return f"E {reading.at:%Y-%m-%dT%H:%M} {reading.relation}"
    mark = "?" if reading.outcome == "ask" else "X"
    at = f" {reading.at:%Y-%m-%dT%H:%M}" if reading.at else ""
    return f"{mark} {reading.reason}{at if len(expected.split()) > 2 else ''}"


@pytest.mark.parametrize(
    ("now", "text", "expected"),
    [
        (LATE, "30分後", "E 2026-11-25T00:20 at"),
        (LATE, "in 10 minutes", "E 2026-11-25T00:00 at"),
        (LATE, "明日10時", "E 2026-11-25T10:00 at"),
        (LATE, "10時", "X when.gone_by"),
        (LATE, "23:50", "X when.gone_by"),
        (LATE, "23:51", "E 2026-11-24T23:51 at"),
        (LATE, "0時", "X when.gone_by"),
        (LATE, "今夜0時", "? when.midnight 2026-11-25T00:00"),
        (LATE, "今日5時", "X when.gone_by"),
        (LATE, "夕方", "? when.vague_time 2026-11-25T17:00"),
        (LATE, "今日の夕方", "X when.gone_by"),
        (LATE, "後ほど", "? when.vague_time 2026-11-25T09:00"),
        (LATE, "火曜15時", "? when.today_or_next_week 2026-12-01T15:00"),
        (SUNDAY, "来週月曜10時", "? when.ambiguous_date 2026-11-30T10:00"),
        (SUNDAY, "next Monday 10am", "? when.ambiguous_date 2026-11-30T10:00"),
        (SUNDAY, "月曜10時", "E 2026-11-30T10:00 at"),
        (SUNDAY, "31日10時", "? when.next_month 2026-12-31T10:00"),
        (NEW_YEARS_EVE, "明日10時", "E 2027-01-01T10:00 at"),
        (NEW_YEARS_EVE, "1/8 10時", "E 2027-01-08T10:00 at"),
        (NEW_YEARS_EVE, "5日 10時", "E 2027-01-05T10:00 at"),
        (NEW_YEARS_EVE, "2/29 10時", "X when.no_such_date"),
        (NEW_YEARS_EVE, "1ヶ月後の10時", "E 2027-01-31T10:00 at"),
        (NEW_YEARS_EVE, "2ヶ月後の10時", "? when.ambiguous_date 2027-02-28T10:00"),
    ],
)
def test_the_present_moment_decides(now: datetime, text: str, expected: str) -> None:
    assert told(read(text, now), expected) == expected


def test_a_time_gone_by_offers_the_same_time_on_the_next_open_day() -> None:
    friday = datetime(2026, 11, 27, 15, 0, tzinfo=TOKYO)
    assert read("今日の14時", friday).next_fitting == datetime(2026, 11, 30, 14, 0)


def test_a_day_without_a_clock_time_offers_its_opening() -> None:
    reading = read("明日")
    assert reading.date_only
    assert reading.next_fitting == datetime(2026, 11, 25, 9, 0)
    assert read("今日").next_fitting == datetime(2026, 11, 24, 10, 0)
    assert read("今日", LATE).next_fitting == datetime(2026, 11, 25, 9, 0)


def test_a_closed_day_is_not_refused_when_the_caller_wishes_it() -> None:
    assert read("土曜10時").at == datetime(2026, 11, 28, 10, 0)
    assert read("11/29 23:00").outcome == "exact"


def test_a_weekday_that_disagrees_names_both() -> None:
    details = read("11/25(木) 10:00").details
    assert (details["weekday_ja"], details["said_ja"]) == ("水", "木")
    assert (details["weekday_en"], details["said_en"]) == ("Wed", "Thu")


def test_two_readings_of_a_date_are_both_named() -> None:
    details = read("3/12 10:00").details
    assert {details["first_en"], details["second_en"]} == {"Thu 3 Dec", "Fri 12 Mar"}


def test_a_month_end_on_a_closed_day_proposes_the_last_open_one() -> None:
    october = datetime(2026, 10, 6, 9, 0, tzinfo=TOKYO)
    assert read("月末", october).at == datetime(2026, 10, 30, 18, 0)


def test_a_clock_time_that_summer_time_skips_is_refused() -> None:
    london = datetime(2027, 3, 27, 12, 0, tzinfo=ZoneInfo("Europe/London"))
    assert read("tomorrow 1.30 am", london).reason == "when.no_such_time"
    assert read("in 24 hours", london).at == datetime(2027, 3, 28, 13, 0)


def test_the_default_relation_is_at() -> None:
    assert read("明日10時").relation is Relation.AT


@pytest.mark.parametrize("text", ["明日10時", "あさって10時", "tomorrow 10am", "明朝9時"])
def test_tomorrow_said_long_past_midnight_is_asked_and_just_before_it_is_sure(text: str) -> None:
    asked = read(text, datetime(2026, 11, 25, 0, 30, tzinfo=TOKYO))
    sure = read(text, datetime(2026, 11, 24, 23, 59, tzinfo=TOKYO))

    assert (asked.outcome, asked.reason) == ("ask", "when.ambiguous_date")
    assert sure.outcome == "exact"
