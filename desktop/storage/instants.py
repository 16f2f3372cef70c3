"""Instants as UTC text ``YYYY-MM-DDTHH:MM:SSZ`` and back; wall times as ``YYYY-MM-DDTHH:MM``."""

from __future__ import annotations

from datetime import UTC, date, datetime

INSTANT = "%Y-%m-%dT%H:%M:%SZ"
WALL = "%Y-%m-%dT%H:%M"


def to_text(at: datetime) -> str:
    """Return an aware time as UTC text, whole seconds.

    Raises:
        ValueError: ``at`` is naive.
    """
    if at.tzinfo is None:
        raise ValueError("an instant needs a zone")
    return at.astimezone(UTC).strftime(INSTANT)


def from_text(text: str) -> datetime:
    """Return the aware UTC time of an instant's text."""
    return datetime.fromisoformat(text)  # a tenth of the time of strptime


def optional(text: object) -> datetime | None:
    """Return the aware time of a nullable column."""
    return None if text is None else from_text(str(text))


def wall_to_text(at: datetime) -> str:
    """Return a naive wall time as text, whole minutes."""
    return at.strftime(WALL)


def wall_from_text(text: str) -> datetime:
    """Return the naive wall time of its text."""
    return datetime.fromisoformat(text)


def optional_day(text: object) -> date | None:
    """Return the date of a nullable column."""
    return None if text is None else date.fromisoformat(str(text))
