"""One entry at the edges of summer time, and for a whole day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from desktop.calendar_file.entries import Entry, EntryState, calendar_bytes

LONDON, TOKYO = ZoneInfo("Europe/London"), ZoneInfo("Asia/Tokyo")
MADE = datetime(2026, 10, 6, 0, 5, tzinfo=UTC)


def entry_at(start: datetime, **more: object) -> Entry:
    given = {"is_day": False, "alarm": -10, **more}
    return Entry("u@x", 0, EntryState.OPEN, start, MADE, MADE, "Call back", **given)


def read(entry: Entry) -> icalendar.Event:
    data = calendar_bytes([entry], name="x", stamp=MADE, home=TOKYO)
    [event] = icalendar.Calendar.from_ical(data).walk("VEVENT")
    return event


def test_a_time_that_summer_time_leaves_out_is_named_as_the_clock_will_show_it() -> None:
    agreed = datetime(2027, 3, 28, 1, 30, tzinfo=LONDON)

    event = read(entry_at(agreed))

    assert event["DTSTART"].to_ical() == b"20270328T023000"
    assert event["DTSTART"].dt.astimezone(UTC) == agreed.astimezone(UTC)


@pytest.mark.parametrize("minute", [0, 50])
def test_in_the_hour_that_comes_twice_the_entry_never_ends_before_it_begins(minute: int) -> None:
    event = read(entry_at(datetime(2026, 10, 25, 1, minute, tzinfo=LONDON)))

    assert event["DURATION"].dt == timedelta(minutes=15)
    assert "DTEND" not in event


def test_a_day_without_a_clock_time_rings_in_its_morning() -> None:
    event = read(entry_at(datetime(2026, 10, 7, 23, 59, tzinfo=TOKYO), is_day=True, alarm=540))

    assert event["DTSTART"].dt == date(2026, 10, 7)
    assert event["DURATION"].dt == timedelta(days=1)
    assert event.walk("VALARM")[0]["TRIGGER"].dt == timedelta(hours=9)


def test_a_time_in_utc_needs_no_zone() -> None:
    event = read(entry_at(datetime(2026, 10, 7, 1, 0, tzinfo=UTC)))

    assert event["DTSTART"].to_ical() == b"20261007T010000Z"
