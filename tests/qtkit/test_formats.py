"""Dates and spans as people read them."""

from datetime import date, datetime, timedelta

import pytest

from desktop.qtkit import formats

DAY = date(2026, 10, 6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (formats.short_date(DAY, "ja"), "10月6日(火)"),
        (formats.short_date(DAY, "en"), "Tue 6 Oct"),
        (formats.long_date(DAY, "ja"), "2026年10月6日(火)"),
        (formats.long_date(DAY, "en"), "Tuesday 6 October 2026"),
        (formats.day_title(date(2026, 11, 23), "ja"), "11月23日 月曜日"),
        (formats.day_title(date(2026, 11, 23), "en"), "Monday 23 November"),
        (formats.relative_day(DAY, DAY, "ja"), "きょう"),
        (formats.relative_day(DAY + timedelta(1), DAY, "en"), "Tomorrow"),
        (formats.relative_day(DAY + timedelta(2), DAY, "ja"), "10月8日(木)"),
        (formats.clock_time(datetime(2026, 10, 6, 9, 5, 48)), "9:05"),
        (formats.clock_time(datetime(2026, 10, 6, 9, 5, 48), seconds=True), "9:05:48"),
        (formats.date_and_time(datetime(2026, 10, 6, 9, 5), "en"), "Tue 6 Oct, 9:05"),
        (formats.running_clock(761), "12:41"),
        (formats.running_clock(4510.9), "75:10"),
        (formats.running_clock(-3), "00:00"),
        (formats.span(timedelta(minutes=76), "ja"), "1時間16分"),
        (formats.span(timedelta(minutes=76), "en"), "1 h 16 min"),
        (formats.span(timedelta(hours=2), "ja"), "2時間"),
        (formats.span(timedelta(seconds=38), "en"), "38 s"),
        (formats.span(timedelta(days=3, hours=2), "ja"), "3日"),
        (formats.ago(timedelta(hours=3, minutes=20), "ja"), "3時間前"),
        (formats.ago(timedelta(minutes=5), "en"), "5 min ago"),
        (formats.ago(timedelta(seconds=5), "ja"), "たった今"),
        (formats.until(timedelta(minutes=10), "ja"), "あと10分"),
        (formats.until(-timedelta(minutes=14), "ja"), "14分すぎ"),
        (formats.until(-timedelta(minutes=14), "en"), "14 min late"),
        (formats.until(timedelta(seconds=-20), "ja"), "いま"),
    ],
)
def test_it_reads_as_people_say_it(text, expected):
    assert text == expected
