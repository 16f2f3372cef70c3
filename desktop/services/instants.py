"""Agreed wall times as instants."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


def instant_of(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the UTC instant of a naive wall time in ``zone``.

    A wall time in the gap of summer time moves forward, one that comes twice is
    the first of the two (storage decision, section Time).

    >>> instant_of(datetime(2026, 10, 6, 12, 30), ZoneInfo("Asia/Tokyo")).isoformat()
    '2026-10-06T03:30:00+00:00'
    """
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
