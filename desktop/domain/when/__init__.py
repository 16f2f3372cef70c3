"""Reading a date and a clock time as people type them, and saying them back.

Nothing is guessed silently: what leaves a doubt is asked, what can't be read
is refused. Every word of the text must be understood, or nothing is.

The reader's rules are some two hundred patterns; they are loaded at the first text
that is read, or by ``make_ready`` while nobody waits.
"""

from __future__ import annotations

from datetime import datetime

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when.echo import distance, echo, said_time
from desktop.domain.when.reading import Reading, Relation

__all__ = [
    "Reading",
    "Relation",
    "distance",
    "echo",
    "make_ready",
    "read_date",
    "read_past",
    "read_when",
    "said_time",
]


def read_when(text: str, *, now: datetime, calendar: BusinessCalendar) -> Reading:
    """Return what a promise's time means; see ``reader.read_when``."""
    from desktop.domain.when import reader

    return reader.read_when(text, now=now, calendar=calendar)


def read_date(
    text: str, *, now: datetime, calendar: BusinessCalendar, past_ok: bool = False
) -> Reading:
    """Return the day a text names; see ``reader.read_date``."""
    from desktop.domain.when import reader

    return reader.read_date(text, now=now, calendar=calendar, past_ok=past_ok)


def read_past(text: str, *, now: datetime, calendar: BusinessCalendar) -> Reading:
    """Return the moment gone by that a text names; see ``past.read_past``."""
    from desktop.domain.when import past

    return past.read_past(text, now=now, calendar=calendar)


def make_ready() -> None:
    """Load the rules now, so that the first text typed does not wait for them."""
    from desktop.domain.when import reader as _reader  # noqa: F401 - loading is all
