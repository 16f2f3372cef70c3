"""Whether the office kept its word in a month, counted (S4-17)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from desktop.domain.promise import MovedBy, Promise, PromiseState, ending


@dataclass(frozen=True, slots=True)
class KeptFigures:
    """How the promises that came due in a month ended.

    Attributes:
        kept: On time; those done ahead are in ``kept_early`` and not here.
        late: Done, or tried without reaching anybody, behind the time.
        late_minutes_total: Of those together.
        moved_by_us, moved_by_caller: Moved to another time, by whose wish.
        not_reached: Tried in time; a next try stands for them.
        open: Not answered yet.
    """

    kept: int = 0
    kept_early: int = 0
    late: int = 0
    late_minutes_total: int = 0
    moved_by_us: int = 0
    moved_by_caller: int = 0
    not_reached: int = 0
    dropped: int = 0
    broken: int = 0
    open: int = 0

    @property
    def answered(self) -> int:
        """How many were kept, late or broken: what the word is measured by."""
        return self.kept + self.kept_early + self.late + self.broken

    @property
    def percent_kept(self) -> int | None:
        """Kept of those answered, in whole percent rounded down; ``None`` without any."""
        if not self.answered:
            return None
        return 100 * (self.kept + self.kept_early) // self.answered

    @property
    def late_minutes_mean(self) -> int | None:
        """How late a late one was on average, whole minutes; ``None`` without any."""
        return round(self.late_minutes_total / self.late) if self.late else None


COUNTED = tuple(field.name for field in fields(KeptFigures))


def figures_of(promises: Iterable[Promise]) -> KeptFigures:
    """Count the promises of a month; each stands in one figure."""
    counts = dict.fromkeys(COUNTED, 0)
    for promise in promises:
        name = _figure(promise)
        counts[name] += 1
        if name == "late":
            counts["late_minutes_total"] += promise.late_minutes
    return KeptFigures(**counts)


def _figure(promise: Promise) -> str:
    if promise.state is not PromiseState.MOVED:
        return ending(promise, (promise,)).kind
    if promise.late_minutes:
        return "late"
    if promise.moved_by is None:
        return "not_reached"
    return "moved_by_us" if promise.moved_by is MovedBy.US else "moved_by_caller"
