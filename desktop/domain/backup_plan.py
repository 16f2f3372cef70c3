"""Which backups stay: the last 7 days, 4 weeks and 12 months, within a budget of room."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 4, 12
LEAST = 2
"""However little room there is, this many stay."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One backup as the plan sees it; ``name`` tells it from the others."""

    name: str
    made_at: datetime
    size: int


def to_thin_out(backups: Iterable[Kept], *, budget: int) -> list[Kept]:
    """Return the backups that may go, oldest first.

    The newest of each of the last seven days, four weeks and twelve months that have
    one stays; beyond the budget the oldest of these go too, never the newest two.

    Args:
        backups: Local wall times or instants, all of one kind.
        budget: Bytes that all together may take.
    """
    newest_first = sorted(backups, key=lambda one: (one.made_at, one.name), reverse=True)
    staying: dict[str, Kept] = {}
    for spans, of in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        for one in _newest_of_each(newest_first, of)[:spans]:
            staying[one.name] = one
    for one in newest_first[:LEAST]:
        staying[one.name] = one
    kept = [one for one in newest_first if one.name in staying]
    while len(kept) > LEAST and sum(one.size for one in kept) > budget:
        del staying[kept.pop().name]
    return [one for one in reversed(newest_first) if one.name not in staying]


def _newest_of_each(newest_first: list[Kept], of: Callable[[datetime], Hashable]) -> list[Kept]:
    found: dict[Hashable, Kept] = {}
    for one in newest_first:
        found.setdefault(of(one.made_at), one)
    return list(found.values())


def _day(at: datetime) -> Hashable:
    return at.date()


def _week(at: datetime) -> Hashable:
    return at.isocalendar()[:2]


def _month(at: datetime) -> Hashable:
    return (at.year, at.month)
