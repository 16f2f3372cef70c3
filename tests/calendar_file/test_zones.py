"""A zone spelled out in the file says the same as the zone itself, at every hour."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from desktop.calendar_file.lines import written
from desktop.calendar_file.zones import zone_lines

ZONES = (
    "Asia/Tokyo",
    "Europe/London",
    "Europe/Dublin",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Asia/Kathmandu",
)


@pytest.mark.parametrize("name", ZONES)
def test_every_sixth_hour_of_three_years_has_the_offset_of_the_zone(name: str) -> None:
    zone = ZoneInfo(name)
    text = written(["BEGIN:VCALENDAR", *zone_lines(zone, [2026, 2027]), "END:VCALENDAR"])
    read = tzical(io.StringIO(text.decode("utf-8"))).get(name)
    moment = datetime(2026, 1, 1, tzinfo=UTC)

    wrong = []
    while moment.year < 2028:
        wall = moment.astimezone(zone).replace(tzinfo=None)
        ours, theirs = wall.replace(tzinfo=zone), wall.replace(tzinfo=read)
        if ours.utcoffset() != theirs.utcoffset() or ours.tzname() != theirs.tzname():
            wrong.append(wall)
        moment += timedelta(hours=6)

    assert wrong == []


def test_years_far_apart_are_both_right_and_those_between_take_no_room() -> None:
    zone = ZoneInfo("America/New_York")
    lines = zone_lines(zone, [2026, 2100])
    text = written(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR"]).decode("utf-8")
    read = tzical(io.StringIO(text)).get(zone.key)

    for wall in (datetime(2026, 7, 1, 9), datetime(2100, 1, 15, 9), datetime(2100, 7, 1, 9)):
        assert wall.replace(tzinfo=read).utcoffset() == wall.replace(tzinfo=zone).utcoffset()
    assert len(lines) < 40
    assert "2060" not in text
