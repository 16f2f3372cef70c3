"""Hours of the week: read as typed, said back, and the next free moment in them."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.business_calendar import YEAR_END, BusinessCalendar
from desktop.domain.errors import Refused
from desktop.domain.free_hours import parse, shown
from desktop.domain.weekly_hours import HOLIDAY, Span, holds, next_free

CALENDAR = BusinessCalendar(closings=(YEAR_END,))
DOCTOR = parse("平日 12:30-13:00; 土 9-10")


@pytest.mark.parametrize(
    ("typed", "ja", "en"),
    [
        ("平日 12:30-13:00; 土 9-10", "平日 12:30–13:00; 土 9:00–10:00", "weekdays 12:30–13:00; Sat 9:00–10:00"),
        ("weekdays 12:30–13:00; Sat 9–10", "平日 12:30–13:00; 土 9:00–10:00", "weekdays 12:30–13:00; Sat 9:00–10:00"),
        ("１２：３０〜１３：００", "毎日 12:30–13:00", "every day 12:30–13:00"),
        ("月水金 10時〜11時、15時〜16時半", "月水金 10:00–11:00, 15:00–16:30", "Mon, Wed, Fri 10:00–11:00, 15:00–16:30"),
        ("月曜日から木曜日 午後1時〜2時", "月火水木 13:00–14:00", "Mon, Tue, Wed, Thu 13:00–14:00"),
        ("Mon-Fri 9am-12, 1-2pm", "平日 9:00–12:00, 13:00–14:00", "weekdays 9:00–12:00, 13:00–14:00"),
        ("Tuesdays and Thursdays from 9 to 12", "火木 9:00–12:00", "Tue, Thu 9:00–12:00"),
        ("正午から1時まで", "毎日 12:00–13:00", "every day 12:00–13:00"),
        ("1230-1300", "毎日 12:30–13:00", "every day 12:30–13:00"),
        ("水 22-24", "水 22:00–24:00", "Wed 22:00–24:00"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_free_hours_are_read_as_typed_and_said_in_both_languages(
    typed: str, ja: str, en: str
) -> None:
    hours = parse(typed)

    assert (shown(hours, "ja"), shown(hours, "en")) == (ja, en)
    assert parse(ja) == parse(en, "en") == hours


@pytest.mark.parametrize(
    ("typed", "ja"),
    [
        ("日曜・祝日", "日祝"),
        ("夜9時以降、朝9時まで", "毎日 21:00–24:00, 0:00–9:00"),
        ("21-9", "毎日 21:00–9:00"),
        ("Sundays, holidays; weekdays before 9, after 9 pm", "日祝; 平日 0:00–9:00, 21:00–24:00"),
        ("日祝; 平日 9時まで、21時以降", "日祝; 平日 0:00–9:00, 21:00–24:00"),
    ],
)
def test_hours_without_calls_may_be_whole_days_and_go_over_midnight(typed: str, ja: str) -> None:
    hours = parse(typed, quiet=True)

    assert shown(hours, "ja") == ja
    assert parse(ja, quiet=True) == parse(shown(hours, "en"), "en", quiet=True) == hours


@pytest.mark.parametrize(
    ("typed", "code", "part"),
    [
        ("昼ごろ", "free_hours.unreadable", "昼ごろ"),
        ("平日", "free_hours.no_time", "平日"),
        ("1-2", "free_hours.half_of_day", "1"),
        ("平日 9-5", "free_hours.half_of_day", "5"),
        ("13:00-12:00", "free_hours.order", "13:00-12:00"),
        ("12:00-12:00", "free_hours.order", "12:00-12:00"),
        ("25-26", "free_hours.unreadable", "25"),
        ("9:75-10", "free_hours.unreadable", "9:75"),
        ("12:30", "free_hours.unreadable", "12:30"),
        ("月-", "free_hours.unreadable", "-"),
    ],
)
def test_what_leaves_a_doubt_is_refused_with_the_part_it_is_about(
    typed: str, code: str, part: str
) -> None:
    with pytest.raises(Refused) as refusal:
        parse(typed)

    assert (refusal.value.code, refusal.value.details["part"]) == (code, part)


def test_a_text_of_any_length_is_answered() -> None:
    with pytest.raises(Refused):
        parse("平日 9-10; " * 1000)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        hours = parse(typed, quiet=True)
    except Refused:
        return
    assert parse(shown(hours, "ja"), quiet=True) == hours


@given(
    st.lists(
        st.builds(
            Span,
            st.sets(st.integers(0, 7), min_size=1).map(lambda days: tuple(sorted(days))),
            st.times().map(lambda at: at.replace(second=0, microsecond=0)),
            st.times().map(lambda at: at.replace(second=0, microsecond=0)),
        ),
        max_size=3,
        unique_by=lambda span: span.days,
    )
)
def test_what_is_said_back_is_read_as_the_same_hours(spans: list[Span]) -> None:
    hours = tuple(spans)

    assert parse(shown(hours, "ja"), quiet=True) == hours
    assert parse(shown(hours, "en"), "en", quiet=True) == hours


@pytest.mark.parametrize(
    ("after", "free"),
    [
        (datetime(2026, 10, 6, 9, 13), datetime(2026, 10, 6, 12, 30)),
        (datetime(2026, 10, 6, 12, 41), datetime(2026, 10, 6, 12, 45)),
        (datetime(2026, 10, 6, 12, 57), datetime(2026, 10, 7, 12, 30)),
        (datetime(2026, 10, 9, 13, 0), datetime(2026, 10, 13, 12, 30)),  # Sports Day on Monday
        (datetime(2026, 12, 28, 13, 0), datetime(2027, 1, 4, 12, 30)),  # New Year closing
    ],
)
def test_the_next_free_moment_lies_in_the_hours_of_an_open_day(
    after: datetime, free: datetime
) -> None:
    assert next_free(DOCTOR, after, CALENDAR) == free


def test_nothing_is_free_where_no_hours_are_known_or_the_office_never_opens() -> None:
    assert next_free((), datetime(2026, 10, 6, 9, 0), CALENDAR) is None
    assert next_free(parse("土 9-10"), datetime(2026, 10, 6, 9, 0), CALENDAR) is None
    assert next_free(DOCTOR, datetime(9999, 12, 31, 23, 50), CALENDAR) is None


def test_a_night_reaches_into_the_next_morning() -> None:
    night = (Span((4,), time(21), time(9)),)

    assert holds(night, datetime(2026, 10, 10, 8, 59), CALENDAR)  # Saturday morning
    assert not holds(night, datetime(2026, 10, 9, 8, 59), CALENDAR)
    assert not holds(night, datetime(2026, 10, 10, 9, 0), CALENDAR)


def test_a_public_holiday_counts_whatever_its_weekday() -> None:
    holidays = (Span((HOLIDAY,), time(), time()),)

    assert holds(holidays, datetime(2026, 9, 22, 10, 0), CALENDAR)  # sandwiched
    assert not holds(holidays, datetime(2026, 9, 24, 10, 0), CALENDAR)
