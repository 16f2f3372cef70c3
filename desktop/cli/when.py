"""``when``: how the box of a promise reads a text; needs no office, but may ask one."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.domain.errors import DomainError
from desktop.domain.policy import Office
from desktop.domain.when import Reading, echo, read_when
from desktop.services.calendar import calendar_of

if TYPE_CHECKING:
    from desktop.domain.business_calendar import BusinessCalendar, Language

ORDERS = {"ask": "", "month-first": "month", "day-first": "day"}
UNSET = ("UTC", "Etc/UTC")
_ZONE = re.compile(r"\[([A-Za-z0-9_+/-]+)\]$")


def moment(text: str) -> datetime:
    """Return the time of ``--now``, aware.

    Args:
        text: ISO 8601, ``2026-10-06T09:05``, with an offset or ``[Asia/Tokyo]`` behind it
            if wanted; without either it is a wall time of the computer's zone.

    Raises:
        argparse.ArgumentTypeError: It is none; the command ends with 2.
    """
    named = _ZONE.search(text)
    try:
        zone = ZoneInfo(named[1]) if named else None
        at = datetime.fromisoformat(text[: named.start()] if named else text)
        if at.tzinfo is None:
            at = at.replace(tzinfo=zone or computers_zone())
        at = at.astimezone(zone) if zone else at
        at.timestamp()
    except (ValueError, KeyError, OSError, OverflowError) as fault:
        raise argparse.ArgumentTypeError(f"no ISO time: {text!r}") from fault
    return at


def computers_zone() -> ZoneInfo:
    """Return the zone a new office on this computer would get: Japan's where it has none."""
    import tzlocal

    try:
        name = tzlocal.get_localzone_name()
        return ZoneInfo(name if name and name not in UNSET else Office().zone)
    except (LookupError, OSError, ValueError):
        return ZoneInfo(Office().zone)


def read_text(door: Door, options: argparse.Namespace) -> int:
    """Print how a text is read; 0 when exact, else 1."""
    now: datetime = options.now or door.now().astimezone(computers_zone())
    calendar = calendar_of(Office(date_order=_date_order(door, options)))
    # Bytes of the command line that are no text become a mark that can't be read.
    text = options.text.encode("utf-8", "replace").decode("utf-8")
    reading = read_when(text, now=now, calendar=calendar)
    if options.json:
        print_json(_values(reading))
    else:
        _say(door, reading, now, calendar)
    return 0 if reading.outcome == "exact" else 1


def _date_order(door: Door, options: argparse.Namespace) -> str:
    """Return how 11/12 is meant: as said, else as the office named by hand has set it."""
    if options.date_order:
        return ORDERS[options.date_order]
    if not door.folder_was_named:
        return ""
    try:
        with door.reading() as office:
            return office.services.settings.office().date_order
    except DomainError:  # no office, or one that can't be opened: this command needs none
        return ""


def _values(reading: Reading) -> dict[str, str | None]:
    return {
        "reading": reading.outcome,
        "at": reading.at.isoformat(timespec="minutes") if reading.at else None,
        "relation": reading.relation.value,
        "reason": reading.reason or None,
    }


def _say(door: Door, reading: Reading, now: datetime, calendar: BusinessCalendar) -> None:
    """Print the time as the box says it back; a doubt or a refusal on stderr."""
    language: Language = "ja" if door.language == "ja" else "en"
    if reading.at is not None:
        line = echo(reading.at, reading.relation, now=now, calendar=calendar, language=language)
        print(line)
    if reading.reason:
        print(door.sentence(reading.reason, reading.details), file=sys.stderr)
