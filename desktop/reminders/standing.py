"""The notices that stand, kept up to date entry by entry.

Nothing is counted through: a look at the clock costs what changed since the last,
whether ten promises are open or ten thousand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set

from desktop.reminders.agenda import Agenda
from desktop.reminders.due import NEVER, Clock, Entry, Notice, first_notice, next_change, notice_of


class Standing:
    """Entries of open promises, and the notices of those that stand, in order.

    What it tells is right for a clock once ``follow`` returned true with it; the clock
    only goes forward.
    """

    def __init__(self) -> None:
        self._entries: dict[int, Entry] = {}
        self._places: dict[int, tuple[int, int]] = {}
        self._order: list[tuple[int, int]] = []
        self._in_order: list[Notice] = []
        self._changes, self._begins = Agenda(), Agenda()
        self._latest_ring = 0
        self._notices: tuple[Notice, ...] | None = ()
        self._ringing: tuple[Notice, ...] | None = ()

    def put(self, entry: Entry, clock: Clock) -> None:
        """Take the entry in, in place of the one of the same promise."""
        number = entry.promise_id
        self._entries[number] = entry
        self._latest_ring = max(self._latest_ring, entry.rang)
        self._show(entry, notice_of(entry, clock))
        self._changes.set(number, next_change(entry, clock))
        self._begins.set(number, first_notice(entry, clock.now))

    def drop(self, number: int) -> None:
        """Its promise is open no more."""
        if self._entries.pop(number, None) is not None:
            self._hide(number)
            self._changes.set(number, NEVER)
            self._begins.set(number, NEVER)

    def follow(self, clock: Clock, most: int) -> bool:
        """Let the clock come to ``clock``, for up to ``most`` entries; return whether all are."""
        left = most
        while left > 0:
            numbers = self._changes.due(clock.now, left)
            if not numbers:
                return True
            for number in numbers:
                self.put(self._entries[number], clock)
            left -= len(numbers)
        return self._changes.first() > clock.now

    def notices(self) -> tuple[Notice, ...]:
        """Return what stands, the oldest promise first; the same object until it differs."""
        if self._notices is None:
            self._notices = tuple(self._in_order)
        return self._notices

    def ringing(self) -> tuple[Notice, ...]:
        """Return those that have not rung since they were to ring last, in the same order."""
        if self._ringing is None:
            self._ringing = tuple(one for one in self._in_order if one.rings)
        return self._ringing

    def numbers(self) -> Set[int]:
        """Return the promises of the notices that stand."""
        return self._places.keys()

    def rang_behind(self, now: int) -> bool:
        """Whether anything rang later than ``now``: the clock was set back."""
        if self._latest_ring > now:  # it may have been answered since
            self._latest_ring = max((one.rang for one in self._entries.values()), default=0)
        return self._latest_ring > now

    def first_begin(self, now: int) -> int:
        """Return when the next notice begins; ``NEVER``: none is ahead."""
        return self._begins.first_behind(now)

    # Inside

    def _show(self, entry: Entry, notice: Notice | None) -> None:
        number, place = entry.promise_id, (entry.due, entry.promise_id)
        before = self._places.get(number)
        if notice is None or before not in (None, place):
            self._hide(number)
            before = None
        if notice is None:
            return
        index = self._index(place)
        if before is None:
            self._places[number] = place
            self._order.insert(index, place)
            self._in_order.insert(index, notice)
        elif self._in_order[index] == notice:
            return
        else:
            self._in_order[index] = notice
        self._notices = self._ringing = None

    def _hide(self, number: int) -> None:
        place = self._places.pop(number, None)
        if place is not None:
            index = self._index(place)
            del self._order[index], self._in_order[index]
            self._notices = self._ringing = None

    def _index(self, place: tuple[int, int]) -> int:
        return bisect_left(self._order, place)
