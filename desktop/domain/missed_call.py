"""A call nobody took: number, time, how often (S4-21)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

COUNT_MAX = 999


class MissedState(StrEnum):
    """Open until somebody promised a call, called, or said why not."""

    OPEN = "open"
    PROMISED = "promised"
    CALLED = "called"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class MissedCall:
    """Calls from one number that nobody took.

    Attributes:
        number: As typed, tidied for reading; 「非通知」 when it was not shown.
        number_key: Comparable form; ``""`` without figures: it can't be called.
        count: How often it rang.
        last_at: Aware instant of the last time.
        closed_because: Why it was dropped.
        case_id, promise_id: What came of it.
    """

    missed_id: int
    number: str
    number_key: str
    last_at: datetime
    entered_at: datetime
    count: int = 1
    note: str = ""
    state: MissedState = MissedState.OPEN
    closed_because: str = ""
    case_id: int | None = None
    promise_id: int | None = None


@dataclass(frozen=True, slots=True)
class MissedRow:
    """A missed call with whom the office knows by its number.

    Attributes:
        person_id: The one person with this number; ``None``: nobody, or several.
        person, honorific: Their name; ``""`` when not known.
    """

    missed: MissedCall
    person_id: int | None = None
    person: str = ""
    honorific: str = ""
