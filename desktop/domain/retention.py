"""How long a case is kept after its close, and when what old backups hold is gone too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desktop.domain.backup_plan import Kept, to_thin_out
from desktop.domain.case import Tag

BIN_DAYS = 30
"""So long a deleted case can be taken back."""
REVIEW_EVERY_DAYS = 365
MOST_YEARS = 30
_LOOK_AHEAD_DAYS = 800


class KeepAs(StrEnum):
    """What decides how long a case is kept (own judgement on the limits of claims)."""

    ORDINARY = "ordinary"
    MONEY = "money"
    INJURY = "injury"
    HARASSMENT = "harassment"


YEARS: Mapping[KeepAs, int] = {
    KeepAs.ORDINARY: 3,
    KeepAs.MONEY: 5,
    KeepAs.INJURY: 10,
    KeepAs.HARASSMENT: 5,
}
"""Years after the close unless the owner says otherwise."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """A case as the question sees it how long it stays.

    Attributes:
        keep_as: Chosen, or proposed from the case.
        is_chosen: Whether a person chose it.
        closed_on: Day of its close in the office's zone; ``None`` while it is open.
        hold_reason: Why it is not deleted whatever its age; ``""``: not held.
        held_since: Day of the hold.
    """

    case_id: int
    number: str
    person: str
    subject: str
    keep_as: KeepAs
    is_chosen: bool
    closed_on: date | None
    hold_reason: str = ""
    held_since: date | None = None

    @property
    def is_held(self) -> bool:
        """Whether it stays whatever its age."""
        return bool(self.hold_reason)


def proposed(tags: Collection[Tag], *, has_refund: bool) -> KeepAs:
    """Return what a case is kept as while nobody has chosen: the longest that fits."""
    if Tag.INJURY in tags:
        return KeepAs.INJURY
    return KeepAs.MONEY if has_refund else KeepAs.ORDINARY


def keep_until(closed_on: date, years: int) -> date:
    """Return the last day of keeping.

    >>> keep_until(date(2024, 2, 29), 3)
    datetime.date(2027, 2, 28)
    """
    try:
        return closed_on.replace(year=closed_on.year + years)
    except ValueError:
        return date(closed_on.year + years, 2, 28)


def may_go(keeping: Keeping, years: Mapping[KeepAs, int], today: date) -> bool:
    """Whether a case may be deleted: closed, not held, its years are over."""
    if keeping.closed_on is None or keeping.is_held:
        return False
    return keep_until(keeping.closed_on, years[keeping.keep_as]) < today


def backups_gone_on(backups: Iterable[Kept], today: date, *, budget: int) -> date | None:
    """Return the day on which the last of these backups will have been thinned out.

    Counted with one backup a day from tomorrow on, as the plan of backups thins them;
    ``None``: there is none.
    """
    kept = {one.name: one for one in backups}
    old, day = set(kept), today
    if not old:
        return None
    size = max(one.size for one in kept.values())
    zone = next(iter(kept.values())).made_at.tzinfo
    for ahead in range(1, _LOOK_AHEAD_DAYS):
        day = today + timedelta(days=ahead)
        at = datetime(day.year, day.month, day.day, 12, tzinfo=zone)
        kept[f"+{ahead}"] = Kept(f"+{ahead}", at, size)
        for gone in to_thin_out(kept.values(), budget=budget):
            del kept[gone.name]
        if not old & kept.keys():
            return day
    return day
