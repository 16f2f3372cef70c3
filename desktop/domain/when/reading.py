"""What comes out of reading a text: exact, asked or refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

Outcome = Literal["exact", "ask", "refuse"]

WEEKDAYS_JA = "月火水木金土日"
WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Relation(StrEnum):
    """How the promise stands to its time: …に, …までに, …以降 (S4-09)."""

    AT = "at"
    BY = "by"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text was read.

    Attributes:
        outcome: ``exact`` may be stored; ``ask`` only after a person's yes;
            ``refuse`` never.
        at: Naive wall time to the minute; the proposal when asked; ``None`` when refused.
        date_only: A day was read and no clock time.
        reason: ``""`` when exact, else a code with its sentence in ``messages/when.toml``.
        details: Values for the sentence; dates ready in both languages.
        next_fitting: A naive wall time to offer instead, if there is one.
    """

    outcome: Outcome
    at: datetime | None = None
    relation: Relation = Relation.AT
    date_only: bool = False
    reason: str = ""
    details: dict[str, str] = field(default_factory=dict)
    next_fitting: datetime | None = None


class Doubt(Exception):
    """The text can't stand; raised and caught inside this package only."""

    def __init__(self, reason: str, **details: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details


def day_ja(day: date) -> str:
    """Return ``11月24日(火)``."""
    return f"{day.month}月{day.day}日({WEEKDAYS_JA[day.weekday()]})"


def day_en(day: date) -> str:
    """Return ``Tue 24 Nov``."""
    return f"{WEEKDAYS_EN[day.weekday()]} {day.day} {MONTHS_EN[day.month - 1]}"


def moment_ja(at: datetime) -> str:
    """Return ``11月24日(火) 10:30``."""
    return f"{day_ja(at.date())} {at:%H:%M}"


def moment_en(at: datetime) -> str:
    """Return ``Tue 24 Nov, 10:30``."""
    return f"{day_en(at.date())}, {at:%H:%M}"
