"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

TOKYO = ZoneInfo("Asia/Tokyo")
START = datetime(2026, 10, 6, 9, 5, tzinfo=TOKYO)
"""The morning on which the calls of the sample office begin."""


class FixedClock:
    """Handed to services wherever they take ``now``; calling it gives the time.

    Differences go through UTC, so that an hour is an hour on the day summer time begins.
    """

    def __init__(self, start: datetime = START) -> None:
        if start.tzinfo is None:
            raise ValueError("the clock needs an aware time")
        self._now = start

    def __call__(self) -> datetime:
        return self._now

    def forward(
        self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> datetime:
        """Let time pass; return the new time."""
        step = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        zone = self._now.tzinfo
        self._now = (self._now.astimezone(ZoneInfo("UTC")) + step).astimezone(zone)
        return self._now

    def to(self, moment: datetime) -> datetime:
        """Stand at ``moment``; a naive one is read in the clock's own zone."""
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=self._now.tzinfo)
        self._now = moment
        return self._now
