"""One stretch of clock times out of typed weekly hours, and which half of the day is meant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time

from desktop.domain.errors import Refused

DOUBTFUL = range(1, 7)  # alone, 1 to 6 o'clock may be either half of the day
NOON = 12


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time as typed.

    Attributes:
        half: ``early`` and ``late`` as said; ``fixed``: by the 24-hour clock; ``""``: not said.
        text: As typed.
    """

    hour: int
    minute: int
    half: str
    text: str


def read_range(rest: list[tuple[str, object]], *, quiet: bool) -> tuple[time, time]:
    """Take one stretch from the front of the tokens.

    Raises:
        Refused: see :func:`desktop.domain.free_hours.parse`.
    """
    kind = rest[0][0]
    if kind in ("after", "before"):
        rest.pop(0)
        one = _take_clock(rest)
        if kind == "after" and rest and rest[0][0] == "-":  # from 9 to 12
            rest.pop(0)
            return _ordered(one, _take_clock(rest), quiet)
        return _open_ended(one, starts=kind == "after")
    first = _take_clock(rest)
    follows = rest[0][0] if rest else ""
    if follows in ("from", "until"):
        rest.pop(0)
        return _open_ended(first, starts=follows == "from")
    if follows != "-":
        raise Refused("free_hours.unreadable", part=first.text)
    rest.pop(0)
    if not (rest and rest[0][0] == "clock"):  # 21時から, 21:00-
        return _open_ended(first, starts=True)
    last = _take_clock(rest)
    if rest and rest[0][0] == "until":  # 9時から12時まで
        rest.pop(0)
    return _ordered(first, last, quiet)


def _take_clock(rest: list[tuple[str, object]]) -> Clock:
    if not rest or not isinstance(rest[0][1], Clock):
        raise Refused("free_hours.unreadable", part=str(rest[0][1]) if rest else "")
    found = rest.pop(0)[1]
    assert isinstance(found, Clock)
    return found


def _open_ended(one: Clock, *, starts: bool) -> tuple[time, time]:
    at = _time(_sure(one))
    return (at, time()) if starts else (time(), at)


def _ordered(first: Clock, last: Clock, quiet: bool) -> tuple[time, time]:
    part = f"{first.text}-{last.text}"
    first, last = _halves(first, last)
    start, end = _time(_sure(first)), _time(_sure(last))
    overnight = end <= start and end != time()
    if overnight and not quiet:
        raise Refused("free_hours.order", part=part)
    return start, end


def _halves(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    """Give a side that names no half what the other side says of it."""
    if first.hour == NOON and first.half != "early" and not last.half:  # 12-1
        return first, (replace(last, half="late") if last.hour in DOUBTFUL else last)
    if max(first.hour, last.hour) > NOON:
        return _as_written(first), _as_written(last)
    if last.half in ("early", "late") and not first.half:
        same = replace(first, half=last.half)
        return (same if _time(same) < _time(last) else _other(same)), last
    if first.half in ("early", "late") and not last.half:
        same = replace(last, half=first.half)
        return first, (same if _time(first) < _time(same) else _other(same))
    return first, last


def _as_written(one: Clock) -> Clock:
    return one if one.half else replace(one, half="fixed")


def _other(one: Clock) -> Clock:
    return replace(one, half="late" if one.half == "early" else "early")


def _sure(one: Clock) -> Clock:
    if not one.half and one.hour in DOUBTFUL:
        raise Refused("free_hours.half_of_day", part=one.text)
    return one


def _time(one: Clock) -> time:
    """Return the time of day; 24:00 is 0:00.

    Raises:
        Refused: ``free_hours.unreadable``: there is no such time.
    """
    hour = one.hour
    if one.half == "late" and hour < NOON:
        hour += NOON
    elif one.half == "early" and hour == NOON:
        hour = 0
    if hour > 24 or one.minute > 59 or (hour == 24 and one.minute):
        raise Refused("free_hours.unreadable", part=one.text)
    return time(hour % 24, one.minute)
