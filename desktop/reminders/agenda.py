"""Numbers by the moment at which each is to be looked at next."""

from __future__ import annotations

from heapq import heappop, heappush

from desktop.reminders.due import NEVER


class Agenda:
    """One moment for each number; the earliest is found without looking at the others.

    Many numbers of one moment cost no more than one when it comes to the earliest.
    """

    def __init__(self) -> None:
        self._moment_of: dict[int, int] = {}
        self._at: dict[int, set[int]] = {}
        self._moments: list[int] = []

    def set(self, number: int, moment: int) -> None:
        """Put a number at a moment; ``NEVER`` takes it out."""
        before = self._moment_of.get(number, NEVER)
        if before == moment:
            return
        if before != NEVER:
            self._at[before].discard(number)
        if moment == NEVER:
            self._moment_of.pop(number, None)
            return
        self._moment_of[number] = moment
        if moment not in self._at:
            self._at[moment] = set()
            heappush(self._moments, moment)
        self._at[moment].add(number)

    def first(self) -> int:
        """Return the earliest moment at which there is a number; ``NEVER``: there is none."""
        while self._moments:
            moment = self._moments[0]
            if self._at[moment]:
                return moment
            del self._at[moment]
            heappop(self._moments)
        return NEVER

    def first_behind(self, now: int) -> int:
        """Return the earliest moment behind ``now``; ``NEVER``: there is none."""
        if (first := self.first()) > now:
            return first
        behind = (moment for moment, numbers in self._at.items() if moment > now and numbers)
        return min(behind, default=NEVER)

    def due(self, now: int, most: int) -> list[int]:
        """Return up to ``most`` numbers of the earliest moment, if it has come.

        They stay until they are put elsewhere.
        """
        moment = self.first()
        if moment > now:
            return []
        numbers = self._at[moment]
        return [number for number, _ in zip(numbers, range(most), strict=False)]
