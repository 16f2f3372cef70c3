"""Open days and hours, and the names of closed days."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import jpholiday
import pytest

from desktop.domain.business_calendar import OBON, YEAR_END, BusinessCalendar, Closing, Hours

CALENDAR = BusinessCalendar(closings=(YEAR_END, OBON))


@pytest.mark.parametrize(
    ("day", "ja", "en"),
    [
        (date(2026, 9, 21), "敬老の日", "Respect for the Aged Day"),
        (date(2026, 9, 22), "国民の休日", "National Holiday"),
        (date(2026, 9, 23), "秋分の日", "Autumnal Equinox Day"),
        (date(2026, 5, 6), "振替休日", "Substitute Holiday"),
        (date(2026, 11, 23), "勤労感謝の日", "Labor Thanksgiving Day"),
        (date(2026, 11, 24), "", ""),
    ],
)
def test_holidays_have_names_in_both_languages(day: date, ja: str, en: str) -> None:
    assert CALENDAR.holiday_name(day, "ja") == ja
    assert CALENDAR.holiday_name(day, "en") == en
    assert CALENDAR.is_open_day(day) is (not ja)


def test_the_year_end_closing_returns_every_year_and_crosses_new_year() -> None:
    assert CALENDAR.closed_name(date(2026, 12, 30), "ja") == "年末年始"
    assert CALENDAR.closed_name(date(2028, 1, 3), "en") == "New Year closing"
    assert CALENDAR.closed_name(date(2026, 8, 14), "ja") == "お盆休み"
    assert CALENDAR.next_open_day(date(2026, 12, 29)) == date(2027, 1, 4)


def test_a_closing_of_one_year_does_not_return() -> None:
    move = Closing(date(2026, 10, 7), date(2026, 10, 8), "移転のため休業", "")
    calendar = BusinessCalendar(closings=(move,))
    assert calendar.closed_name(date(2026, 10, 8), "en") == "移転のため休業"
    assert calendar.is_open_day(date(2027, 10, 8))


def test_weekly_closed_days_are_said_to_be_closed() -> None:
    assert CALENDAR.closed_name(date(2026, 11, 28), "ja") == "お休みの日"
    assert CALENDAR.closed_weekdays == {5, 6}
    assert CALENDAR.next_open_day(date(2026, 11, 28)) == date(2026, 11, 30)


def test_hours_count_from_opening_until_before_closing() -> None:
    assert CALENDAR.is_open(datetime(2026, 11, 24, 9, 0))
    assert CALENDAR.is_open(datetime(2026, 11, 24, 17, 59))
    assert not CALENDAR.is_open(datetime(2026, 11, 24, 18, 0))
    assert not CALENDAR.is_open(datetime(2026, 11, 23, 10, 0))
    assert CALENDAR.opening(date(2026, 11, 24)) == time(9, 0)
    assert CALENDAR.opening(date(2026, 11, 23)) is None


def test_an_office_may_work_on_holidays_and_on_single_days() -> None:
    shop = BusinessCalendar(hours=(Hours(),) * 7, open_on_holidays=True)
    assert shop.is_open_day(date(2026, 11, 23))
    assert shop.holiday_name(date(2026, 11, 23), "ja") == "勤労感謝の日"
    inventory = BusinessCalendar(opened=frozenset({date(2026, 11, 28)}))
    assert inventory.is_open(datetime(2026, 11, 28, 10, 0))


def test_another_country_names_its_holidays_as_it_can() -> None:
    london = BusinessCalendar(country="GB")
    assert london.holiday_name(date(2026, 12, 25), "en") == "Christmas Day"
    assert london.holiday_name(date(2026, 12, 25), "ja") == "Christmas Day"
    assert BusinessCalendar(country="XX").is_open_day(date(2026, 12, 25))
    assert BusinessCalendar(country="").is_open_day(date(2026, 11, 23))


def test_an_office_that_never_opens_still_answers() -> None:
    never = BusinessCalendar(hours=(None,) * 7)
    assert never.next_open_day(date(2026, 11, 24)) == date(2026, 11, 24)
    assert never.next_open_day(date.max) == date.max
    assert never.usual_hours(date(2026, 11, 24)) == Hours()


def test_every_day_of_sixteen_years_is_the_holiday_another_library_knows() -> None:
    day, differing = date(2020, 1, 1), []
    while day < date(2036, 1, 1):
        ours, theirs = CALENDAR.holiday_name(day, "ja"), jpholiday.is_holiday_name(day) or ""
        # They say of which holiday it is the substitute: 「文化の日 振替休日」.
        if ours != theirs.rpartition(" ")[2]:
            differing.append((day, ours, theirs))
        assert bool(CALENDAR.holiday_name(day, "en")) is bool(ours), day
        day += timedelta(days=1)

    assert differing == []
