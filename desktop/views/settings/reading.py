"""Clock times and minutes as people type them into the settings."""

from __future__ import annotations

import re
import unicodedata

_CLOCK = re.compile(
    r"(?P<half>午前|午後|am|pm)?(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-9]{1,2})?)?(?P<after>am|pm)?"
)
_BARE = re.compile(r"([0-9]{1,2})([0-9]{2})")
MINUTES_MAX = 600


def read_clock(text: str) -> str | None:
    """Return ``HH:MM`` of a time of day, ``None`` when it can't be read.

    >>> [read_clock(one) for one in ("9:00", "９：００", "900", "9", "9時半", "午後6時", "6 pm")]
    ['09:00', '09:00', '09:00', '09:00', '09:30', '18:00', '18:00']
    >>> read_clock("25:00"), read_clock("")
    (None, None)
    """
    plain = "".join(unicodedata.normalize("NFKC", text).lower().replace(".", ":").split())
    plain = plain.replace("時半", ":30").replace("時", ":").replace("分", "")
    bare = _BARE.fullmatch(plain)
    found = _CLOCK.fullmatch(f"{bare[1]}:{bare[2]}" if bare else plain)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = found["half"] or found["after"]
    if half in ("午後", "pm") and hour < 12:
        hour += 12
    elif half in ("午前", "am") and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


def shown_clock(stored: str) -> str:
    """Return ``9:00`` of ``09:00``."""
    return stored.removeprefix("0") if stored else ""


def read_minutes(text: str) -> int | None:
    """Return whole minutes from 1 to 600, ``None`` when it is nothing of the kind.

    >>> read_minutes("２０分"), read_minutes(" 25 min"), read_minutes("soon")
    (20, 25, None)
    """
    plain = unicodedata.normalize("NFKC", text).lower().strip()
    figures = plain.removesuffix("分").removesuffix("minutes").removesuffix("min").strip()
    if not (figures.isascii() and figures.isdigit() and len(figures) <= 4):
        return None
    return int(figures) if 1 <= int(figures) <= MINUTES_MAX else None
