"""A caller in another zone: their time is turned into ours and asked, never taken for ours."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when import read_when

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 24, 14, 20, tzinfo=TOKYO)


def outcome(text: str, now: datetime = NOW) -> str:
    reading = read_when(text, now=now, calendar=BusinessCalendar())
    said = f"{reading.at:%m-%d %H:%M} {reading.relation.value}" if reading.at else ""
    return f"{reading.outcome} {said} {reading.reason}".replace("  ", " ").strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3pm GMT", "ask 11-25 00:00 at when.other_zone"),
        ("tomorrow 10am EST", "ask 11-26 00:00 at when.other_zone"),
        ("tomorrow 10am (New York time)", "ask 11-26 00:00 at when.other_zone"),
        ("by 5pm London time", "ask 11-25 02:00 by when.other_zone"),
        ("Thu 9:30 Pacific time", "ask 11-27 02:30 at when.other_zone"),
        ("明日ニューヨーク時間の10時", "ask 11-26 00:00 at when.other_zone"),
        ("韓国時間で15時", "exact 11-24 15:00 at"),
        ("明日10時(日本時間)", "exact 11-25 10:00 at"),
        ("16:00 JST", "exact 11-24 16:00 at"),
        ("現地時間10時", "refuse when.which_zone"),
        ("明日の10時、先方の時間", "refuse when.which_zone"),
        ("3pm your time", "refuse when.which_zone"),
        ("3pm GMT or EST", "refuse when.which_zone"),
        ("10am yesterday GMT", "refuse when.gone_by"),
        ("tomorrow GMT", "refuse when.no_clock_time"),
        ("GMT", "refuse when.unreadable"),
        ("this time tomorrow", "ask 11-25 14:20 at when.vague_time"),
        ("best tomorrow 10am", "refuse when.unreadable"),
    ],
)
def test_the_time_of_another_place_is_asked_by_our_clock(text: str, expected: str) -> None:
    assert outcome(text) == expected


def test_what_today_and_tomorrow_are_is_decided_there() -> None:
    early = datetime(2026, 11, 24, 8, 0, tzinfo=TOKYO)  # in New York it is the evening before

    assert outcome("tomorrow 10am EST", early) == "ask 11-25 00:00 at when.other_zone"


def test_summer_time_over_there_counts() -> None:
    summer = datetime(2026, 7, 1, 9, 0, tzinfo=TOKYO)

    assert outcome("3pm London time", summer).startswith("ask 07-01 23:00")


def test_the_sentence_names_both_times() -> None:
    reading = read_when("tomorrow 10am EST", now=NOW, calendar=BusinessCalendar())

    assert reading.details["there_en"] == "Wed 25 Nov, 10:00 EST"
    assert reading.details["at_en"] == "Thu 26 Nov, 00:00"
    assert reading.details["there_ja"] == "EST 11月25日(水) 10:00"
