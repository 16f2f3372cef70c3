"""Thousands of phrases put together of a day, a time and a relation: none is silently another.

A part that is vague, impossible or ambiguous makes the whole one asked or refused, whatever
stands beside it.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import date, datetime, time
from itertools import product
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when import Reading, read_when

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=ZoneInfo("Asia/Tokyo"))
CALENDAR = BusinessCalendar()
SAMPLE = 2500

DAYS_JA = {
    "明日 あした": date(2026, 11, 25),
    "明後日 26日 26日(木) 11月26日 11/26 11/26(木) 木曜 木曜日": date(2026, 11, 26),
    "しあさって 3日後 今週の金曜 27(金)": date(2026, 11, 27),
    "30日": date(2026, 11, 30),
    "来週の火曜 来週火曜日 一週間後": date(2026, 12, 1),
    "12月3日 十二月三日 令和8年12月3日 2026年12月3日(木) 来月3日 12月の第1木曜": date(2026, 12, 3),
    "再来週の月曜": date(2026, 12, 7),
    "来年1月8日": date(2027, 1, 8),
}
TIMES_JA = {
    "朝9時": time(9),
    "10時 午前10時": time(10),
    "10:30 10時半": time(10, 30),
    "正午": time(12),
    "午後3時 15時 十五時 PM3:00": time(15),
    "午後三時十分": time(15, 10),
    "１５：４５": time(15, 45),
    "夕方5時": time(17),
    "夜8時": time(20),
}
ENDS_JA = {
    "に に電話します でお願いします": "at",
    "まで までに までにご連絡いたします": "by",
    "以降 以降に折り返し から": "after",
}
DAYS_EN = {
    "tomorrow": date(2026, 11, 25),
    "Thursday|on Thu|26 Nov|Nov 26|November 26th|Thu 26 Nov|Thursday the 26th|the 26th"
    "|26th of November|the day after tomorrow": date(2026, 11, 26),
    "this Friday|in 3 days": date(2026, 11, 27),
    "coming Monday": date(2026, 11, 30),
    "Wednesday next week|a week tomorrow": date(2026, 12, 2),
    "Thursday week|3 December 2026|Dec 3, 2026|2026-12-03|the first Thursday of December": date(
        2026, 12, 3
    ),
    "a week on Monday": date(2026, 12, 7),
    "in two weeks|a fortnight today": date(2026, 12, 8),
    "25/12": date(2026, 12, 25),
    "8 Jan": date(2027, 1, 8),
}
TIMES_EN = {
    "9 in the morning": time(9),
    "10am|ten o'clock": time(10),
    "10:30|10.30am|half past ten|ten thirty": time(10, 30),
    "quarter to eleven": time(10, 45),
    "noon": time(12),
    "3pm|15:00": time(15),
    "quarter past three in the afternoon": time(15, 15),
    "16h30|1630": time(16, 30),
    "7 in the evening": time(19),
    "8 pm sharp": time(20),
}
FORMS_EN = {
    "{day} {at}|{day} at {at}|{day}, {at}|{at} {day}|{at} on {day}": "at",
    "{day} by {at}|by {at} {day}|{day} before {at}|no later than {at} {day}": "by",
    "{day} after {at}|after {at} {day}|{day} from {at}|not before {at} {day}": "after",
}
JOINED_JA = ("{day}の{at}{end}", "{day}、{at}{end}", "{day} {at}{end}")
VAGUE_JA = (
    "朝 夕方 昼過ぎ 10時頃 10時過ぎ 10時前 午前中 午後 3時 8時半 夜 10時か11時 10時〜11時 10時から11時"
    " 25時 10時60分 午前13時 24時30分 なるべく早く 10時前後 10時台 だいたい10時 0時 24時 深夜1時"
).split()
VAGUE_EN = (
    "morning|in the afternoon|around 10am|10ish|10 or 11|10-11am|3|half three|3:30|25:00|10:75"
    "|first thing|EOD|lunchtime|at night|midnight|between 10 and 11|from 10 to 11am|10am or so"
    "|about noon|sometime|just after 10am|shortly before 10am"
).split("|")
NO_DAY_JA = (
    "11月31日 2/30 26日(金) 11月26日水曜 13月3日 昨日 11月20日 今月31日 令和8年11月31日 木曜か金曜"
    " 12/1〜12/3 今度の木曜 次の木曜 月末 週明け 来週 今月中 年内"
).split()
NO_DAY_EN = (
    "31 Nov|Feb 30|Fri 26 Nov|yesterday|last Monday|20 Nov|Thu or Fri|the 26th or 27th"
    "|next Thursday|next week|end of the month|early December|soon|1/12|3/12"
).split("|")

Value = TypeVar("Value")
Pick = TypeVar("Pick")


def read(text: str) -> Reading:
    return read_when(text, now=NOW, calendar=CALENDAR)


def apart(table: dict[str, Value], mark: str | None) -> list[tuple[str, Value]]:
    """One pair for each word of the keys."""
    return [(word, value) for words, value in table.items() for word in words.split(mark)]


def forms(language: str) -> list[tuple[str, str]]:
    """How a day and a time are put together, each with its relation."""
    if language == "en":
        return apart(FORMS_EN, "|")
    ends = [("", "at"), *apart(ENDS_JA, None)]
    return [(form.replace("{end}", end), mode) for form in JOINED_JA for end, mode in ends]


def parts(language: str) -> tuple[list[tuple[str, date]], list[tuple[str, time]]]:
    """The days and the times that leave no doubt."""
    if language == "en":
        return apart(DAYS_EN, "|"), apart(TIMES_EN, "|")
    return apart(DAYS_JA, None), apart(TIMES_JA, None)


def some(found: Iterable[Pick]) -> list[Pick]:
    """A sample, the same each time."""
    everything = list(found)
    return random.Random(5).sample(everything, min(SAMPLE, len(everything)))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_leaves_no_doubt_is_read_as_it_is(language: str) -> None:
    days, times = parts(language)
    wrong, asked = [], []
    for (day, on), (clock, at), (form, mode) in some(product(days, times, forms(language))):
        text = form.format(day=day, at=clock)
        reading = read(text)
        if reading.outcome != "exact":
            asked.append((text, reading.reason))
        elif (reading.at, reading.relation.value) != (datetime.combine(on, at), mode):
            wrong.append((text, reading.at, reading.relation))

    assert wrong == []
    assert len(asked) <= SAMPLE // 100, asked[:20]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_doubtful_or_impossible_part_is_never_taken_for_certain(language: str) -> None:
    days, times = parts(language)
    vague, no_day = (VAGUE_EN, NO_DAY_EN) if language == "en" else (VAGUE_JA, NO_DAY_JA)
    pairs = [
        *product([day for day, _ in days], vague),
        *product(no_day, [clock for clock, _ in times]),
    ]
    certain = [
        text
        for (day, clock), (form, _) in some(product(pairs, forms(language)))
        if read(text := form.format(day=day, at=clock)).outcome == "exact"
    ]

    assert certain == []
