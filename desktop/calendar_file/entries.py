"""One entry of the calendar, and the whole file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from desktop.calendar_file.lines import (
    day_value,
    lasting,
    line,
    text_value,
    utc_value,
    wall_value,
    written,
)
from desktop.calendar_file.zones import zone_lines

DAY_MINUTES = 24 * 60
PROGRAM = "-//Kikitori//Promises//EN"


class EntryState(StrEnum):
    """What an entry is to the calendar that reads it."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Entry:
    """One promise as a calendar shows it.

    Attributes:
        uid: The same for a promise and everything it was moved to; world-wide unique.
        sequence: Counts what happened to it since it was made.
        start: Aware; its zone is a ``ZoneInfo`` with a key, or UTC.
        is_day: A day without a clock time; ``start`` is any time of it.
        minutes: How long it is shown.
        alarm: Minutes from the start to the bell, negative before it; ``None`` is silent.
        summary: One line.
        description: Any number of lines, may be empty.
    """

    uid: str
    sequence: int
    state: EntryState
    start: datetime
    created: datetime
    changed: datetime
    summary: str
    description: str = ""
    is_day: bool = False
    minutes: int = 15
    alarm: int | None = None

    @property
    def zone(self) -> ZoneInfo | None:
        """The zone it stands in, ``None`` for UTC."""
        zone = self.start.tzinfo
        is_named = isinstance(zone, ZoneInfo) and zone.key not in ("UTC", "Etc/UTC")
        return zone if is_named and isinstance(zone, ZoneInfo) else None


def calendar_bytes(
    entries: Sequence[Entry], *, name: str, stamp: datetime, home: ZoneInfo
) -> bytes:
    """Return the file: its zones, then the entries in the order given.

    Args:
        name: How a program that subscribes calls the calendar.
        stamp: Aware time of writing.
        home: The office's zone; it stands there even when nothing else does, since a
            calendar must hold something.

    Source: RFC 5545; NAME from RFC 7986, with the older X-WR-CALNAME beside it.
    """
    lines = [
        line("BEGIN", "VCALENDAR"),
        line("VERSION", "2.0"),
        line("PRODID", PROGRAM),
        line("CALSCALE", "GREGORIAN"),
        line("NAME", text_value(name)),
        line("X-WR-CALNAME", text_value(name)),
    ]
    years = {home.key: (home, {stamp.year})}
    for entry in entries:
        if entry.zone is not None and not entry.is_day:
            years.setdefault(entry.zone.key, (entry.zone, set()))[1].add(entry.start.year)
    for zone, found in years.values():
        lines += zone_lines(zone, found)
    for entry in entries:
        lines += _entry_lines(entry, stamp)
    return written([*lines, line("END", "VCALENDAR")])


def _entry_lines(entry: Entry, stamp: datetime) -> list[str]:
    is_off = entry.state is EntryState.CANCELLED
    lines = [
        line("BEGIN", "VEVENT"),
        line("UID", text_value(entry.uid)),
        line("SEQUENCE", str(entry.sequence)),
        line("DTSTAMP", utc_value(stamp)),
        line("CREATED", utc_value(entry.created)),
        line("LAST-MODIFIED", utc_value(entry.changed)),
        *_when(entry),
        line("STATUS", "CANCELLED" if is_off else "CONFIRMED"),
        line("TRANSP", "OPAQUE" if entry.state is EntryState.OPEN else "TRANSPARENT"),
        line("CLASS", "PRIVATE"),
        line("SUMMARY", text_value(entry.summary)),
    ]
    if entry.description:
        lines.append(line("DESCRIPTION", text_value(entry.description)))
    if entry.state is EntryState.OPEN and entry.alarm is not None:
        lines += _alarm(entry.alarm, entry.summary)
    return [*lines, line("END", "VEVENT")]


def _when(entry: Entry) -> list[str]:
    if entry.is_day:
        day = day_value(entry.start.date())
        return [line("DTSTART", day, VALUE="DATE"), line("DURATION", lasting(DAY_MINUTES))]
    # A length, not an end: at the change to winter time the end could be named before the start.
    length = line("DURATION", lasting(entry.minutes))
    if entry.zone is None:
        return [line("DTSTART", utc_value(entry.start)), length]
    shown = wall_value(_as_read(entry.start))
    return [line("DTSTART", shown, TZID=entry.zone.key), length]


def _as_read(start: datetime) -> datetime:
    """Return the wall time; one that summer time leaves out is named as the clock shows it."""
    return start.astimezone(UTC).astimezone(start.tzinfo).replace(tzinfo=None)


def _alarm(minutes: int, words: str) -> list[str]:
    return [
        line("BEGIN", "VALARM"),
        line("ACTION", "DISPLAY"),
        line("DESCRIPTION", text_value(words)),
        line("TRIGGER", lasting(minutes)),
        line("END", "VALARM"),
    ]
