"""Saying a time back beside the box."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.business_calendar import YEAR_END, BusinessCalendar, Language
from desktop.domain.when import Relation, distance, echo

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 10, 6, 9, 13, 20, tzinfo=TOKYO)
CALENDAR = BusinessCalendar(closings=(YEAR_END,))
AT, BY, AFTER = Relation.AT, Relation.BY, Relation.AFTER


@pytest.mark.parametrize(
    ("at", "relation", "ja", "en"),
    [
        (
            datetime(2026, 10, 6, 12, 30),
            AT,
            "きょう 10月6日(火) 12:30 に・3時間17分後",
            "Today Tue 6 Oct, at 12:30 · in 3 h 17 min",
        ),
        (
            datetime(2026, 10, 7, 10, 0),
            BY,
            "あす 10月7日(水) 10:00 までに・1日後",
            "Tomorrow Wed 7 Oct, by 10:00 · in 1 day",
        ),
        (
            datetime(2026, 10, 8, 10, 0),
            AFTER,
            "あさって 10月8日(木) 10:00 以降・2日後",
            "Thu 8 Oct, after 10:00 · in 2 days",
        ),
        (
            datetime(2026, 10, 12, 10, 0),
            AT,
            "10月12日(月) 10:00 に・6日後・スポーツの日・お休みの日",
            "Mon 12 Oct, at 10:00 · in 6 days · Sports Day · closed that day",
        ),
        (
            datetime(2026, 10, 10, 10, 0),
            AT,
            "10月10日(土) 10:00 に・4日後・お休みの日",
            "Sat 10 Oct, at 10:00 · in 4 days · closed that day",
        ),
        (
            datetime(2026, 10, 6, 19, 0),
            AT,
            "きょう 10月6日(火) 19:00 に・9時間47分後・営業時間外",
            "Today Tue 6 Oct, at 19:00 · in 9 h 47 min · outside office hours",
        ),
        (
            datetime(2026, 10, 6, 18, 0),
            BY,
            "きょう 10月6日(火) 18:00 までに・8時間47分後",
            "Today Tue 6 Oct, by 18:00 · in 8 h 47 min",
        ),
        (
            datetime(2027, 1, 2, 10, 0),
            AT,
            "2027年1月2日(土) 10:00 に・88日後・年末年始・お休みの日",
            "Sat 2 Jan 2027, at 10:00 · in 88 days · New Year closing · closed that day",
        ),
    ],
)
def test_a_time_is_said_back_in_both_languages(
    at: datetime, relation: Relation, ja: str, en: str
) -> None:
    assert echo(at, relation, now=NOW, calendar=CALENDAR, language="ja") == ja
    assert echo(at, relation, now=NOW, calendar=CALENDAR, language="en") == en


@pytest.mark.parametrize(
    ("at", "language", "said"),
    [
        (datetime(2026, 10, 6, 8, 59), "ja", "14分すぎ"),
        (datetime(2026, 10, 6, 8, 59), "en", "14 min late"),
        (datetime(2026, 10, 4, 9, 0), "ja", "2日すぎ"),
        (datetime(2026, 10, 5, 9, 0), "en", "1 day late"),
        (datetime(2026, 10, 6, 9, 13), "ja", "いま"),
        (datetime(2026, 10, 6, 9, 13), "en", "now"),
        (datetime(2026, 10, 6, 11, 13), "ja", "2時間後"),
        (datetime(2026, 10, 6, 0, 20, tzinfo=ZoneInfo("UTC")), "en", "in 7 min"),
    ],
)
def test_distance_tells_how_far_or_how_late(at: datetime, language: Language, said: str) -> None:
    assert distance(at, NOW, language) == said


def test_just_past_midnight_is_minutes_away_not_a_day() -> None:
    late = datetime(2026, 10, 6, 23, 50, tzinfo=TOKYO)
    assert distance(datetime(2026, 10, 7, 0, 20), late, "ja") == "30分後"


def test_distance_counts_real_hours_over_a_change_of_clock() -> None:
    now = datetime(2027, 3, 28, 0, 30, tzinfo=ZoneInfo("Europe/London"))
    assert distance(datetime(2027, 3, 28, 2, 30), now, "en") == "in 1 h"
