"""Reading a moment that has gone by: when a call was missed."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when.answers import Frame, refused
from desktop.domain.when.parts import find_clock
from desktop.domain.when.reader import parts_and_day
from desktop.domain.when.reading import Doubt, Reading, moment_en, moment_ja
from desktop.domain.when.typed import LIMIT, tidy

_AGO = re.compile(
    r"(?:(?P<hours>[0-9]{1,2}) ?(?:時間|hours?|h))?(?P<half>半)? ?"
    r"(?:(?P<minutes>[0-9]{1,4}) ?(?:分|minutes?|mins?|m))? ?(?:ほど|くらい)?(?:前|ago)(?:に)?"
)


def read_past(text: str, *, now: datetime, calendar: BusinessCalendar) -> Reading:
    """Return the newest moment up to ``now`` that a text names.

    Args:
        text: ``昨日18:20``, ``10時5分``, ``20分前``, ``yesterday 6pm``; as typed.
        now: Aware time; its zone is the office's.

    Returns:
        ``exact``, also where morning or afternoon was not said (the newest is meant),
        or ``refuse``: ``when.still_ahead``, ``when.no_clock_time``, or what the text lacks.
    """
    frame = Frame(now, calendar)
    try:
        plain = tidy(text) if len(text) <= LIMIT * 4 else ""
        if (found := _AGO.fullmatch(plain)) and (found["hours"] or found["minutes"]):
            return Reading("exact", _ago(found, now))
        parts, day = parts_and_day(text, frame, past_ok=True)
        clock = None if parts.minutes else find_clock(parts, day, frame.wall, calendar)
        if clock is None or not parts.clocks:
            raise Doubt("when.unreadable" if day is None else "when.which_clock_time")
    except Doubt as doubt:
        return refused(doubt)
    gone = [one for one in clock.moments if one <= frame.wall]
    if not gone:
        at = min(clock.moments)
        words = {"at_ja": moment_ja(at), "at_en": moment_en(at)}
        return Reading("refuse", reason="when.still_ahead", details=words)
    return Reading("exact", max(gone))


def _ago(found: re.Match[str], now: datetime) -> datetime:
    """Return the wall time so long ago, changes of clock included."""
    half = 30 if found["half"] else 0
    span = timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0) + half)
    there = (now.astimezone(UTC) - span).astimezone(now.tzinfo)
    return there.replace(tzinfo=None, second=0, microsecond=0)
