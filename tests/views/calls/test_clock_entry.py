"""A moment gone by, as people type it."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.views.calls.clock_entry import first_moment, last_moment, read_moment
from tests.fixed_clock import START, TOKYO

NOON = START.replace(hour=12, minute=0)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9:05", "10-06 09:05:00"),
        ("９：０５", "10-06 09:05:00"),
        ("905", "10-06 09:05:00"),
        ("0905", "10-06 09:05:00"),
        ("9時5分", "10-06 09:05:00"),
        ("9時半", "10-06 09:30:00"),
        ("午後5時半", "10-06 17:30:00"),
        ("9:05 pm", "10-06 21:05:00"),
        ("3pm", "10-06 15:00:00"),
        ("10/5 17:00", "10-05 17:00:00"),
        ("10月5日(月) 17時", "10-05 17:00:00"),
        ("2026-10-05 17:00", "10-05 17:00:00"),
        ("5 Oct, 17:00", "10-05 17:00:00"),
        ("Oct 5 17:00", "10-05 17:00:00"),
        ("きのう17時", "10-05 17:00:00"),
        ("yesterday at 17:00", "10-05 17:00:00"),
        ("9:05:48", "10-06 09:05:48"),
    ],
)
def test_it_is_read_in_the_offices_zone(text, said):
    found = read_moment(text, now=NOON)
    assert isinstance(found, datetime)
    assert found.tzinfo is NOON.tzinfo
    assert found.strftime("%m-%d %H:%M:%S") == said


@pytest.mark.parametrize("text", ["", "soon", "25:00", "9:75", "2/30 9:05", "9", "10/6", "9:05 x"])
def test_what_can_not_be_read_is_none(text):
    assert read_moment(text, now=NOON) is None


def test_a_day_still_ahead_is_last_years():
    assert read_moment("12/28 10:00", now=NOON).year == NOON.year - 1


def test_a_clock_time_before_the_calls_beginning_is_after_midnight():
    now = datetime(2026, 10, 6, 0, 20, tzinfo=TOKYO)
    began = datetime(2026, 10, 5, 23, 40, tzinfo=TOKYO)
    assert first_moment("0:10", after=began, now=now) == now.replace(minute=10)
    assert first_moment("23:40", after=began.replace(second=30), now=now) == began
    assert first_moment("9:10", after=now.replace(day=5, hour=9, minute=30), now=now) == (
        now.replace(day=5, hour=9, minute=10)
    ), "no such time has come after it: it is refused where the times are stored"


def test_a_clock_time_still_ahead_today_was_yesterdays_and_a_date_is_never_moved():
    now = datetime(2026, 10, 6, 0, 20, tzinfo=TOKYO)
    assert last_moment("23:40", now=now) == datetime(2026, 10, 5, 23, 40, tzinfo=TOKYO)
    assert last_moment("10/6 23:40", now=now) == datetime(2026, 10, 6, 23, 40, tzinfo=TOKYO)
    assert last_moment("30 February", now=now) is None
