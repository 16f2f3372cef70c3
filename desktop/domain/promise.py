"""Promises of every kind, and whether they were kept (S1-23, S4-09)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Literal
from zoneinfo import ZoneInfo

from desktop.domain.when import Relation

GRACE = timedelta(seconds=59)
MOVES_BY_US = 2
"""So often the office moves a promise by its own wish; the next time an owner says so."""


class PromiseKind(StrEnum):
    """What was promised; a callback is one kind."""

    CALLBACK = "callback"
    INTERIM = "interim"
    DOCUMENT = "document"
    REFUND = "refund"
    VISIT = "visit"
    RESULT = "result"
    PREVENTION = "prevention"
    FOLLOW_UP = "follow_up"


CALLED = frozenset(
    (PromiseKind.CALLBACK, PromiseKind.INTERIM, PromiseKind.RESULT, PromiseKind.FOLLOW_UP)
)
"""Kinds that are kept by a call."""


class MovedBy(StrEnum):
    """By whose wish a promise was moved (S3-19)."""

    CALLER = "caller"
    US = "us"


class PromiseState(StrEnum):
    """Open until a person settles it."""

    OPEN = "open"
    KEPT = "kept"
    LATE = "late"
    MOVED = "moved"
    DROPPED = "dropped"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise.

    Attributes:
        relation: ``at`` …に, ``by`` …までに, ``after`` …以降.
        wall: Agreed wall time (naive) in ``zone``; a day alone is its last minute 23:59
            for ``by``, else 00:00, with ``is_day`` true.
        due_at: The same as an aware UTC instant.
        typed: What was typed in the box.
        who: Who keeps it, a name of the office.
        reason: Why it can't be answered now / what it is for.
        caller_wish: The caller asked for this very time.
        settled_at: When a person answered how it went.
        done_at: When it was really done (may differ from ``settled_at``).
        late_minutes: Minutes behind the promise; 0 when kept.
        moved_to: Id of the promise that took its place; ``moves`` counts them.
        moved_by: By whose wish it was moved; ``None``: it was not, or nobody was reached.
        consent: Whether the caller agreed to a visit; ``None``: no visit.
        visitors: How many go to a visit; 0: not said.
        visitors_reason: Why more than two go.
    """

    promise_id: int
    case_id: int
    kind: PromiseKind
    relation: Relation
    wall: datetime
    zone: str
    due_at: datetime
    call_id: int | None = None
    is_day: bool = False
    typed: str = ""
    who: str = ""
    reason: str = ""
    caller_wish: bool = False
    state: PromiseState = PromiseState.OPEN
    settled_at: datetime | None = None
    settled_by: str = ""
    done_at: datetime | None = None
    late_minutes: int = 0
    moved_to: int | None = None
    moves: int = 0
    note: str = ""
    created_at: datetime | None = None
    moved_by: MovedBy | None = None
    consent: bool | None = None
    visitors: int = 0
    visitors_reason: str = ""


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise with what its list and reminder show beside it."""

    promise: Promise
    case_number: str
    person: str
    honorific: str
    phone: str
    subject: str


EndedKind = Literal["open", "kept_early", "kept", "late", "moved", "dropped", "broken"]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a promise ended, as the office says it.

    Attributes:
        kind: ``moved`` is a try that reached nobody, too; see ``moved_by``.
        minutes: How early (``kept_early``) or how late (``late``, and a try made late).
        moves_by_us, moves_by_caller: Over the whole chain.
    """

    kind: EndedKind
    minutes: int = 0
    moves_by_us: int = 0
    moves_by_caller: int = 0


def verdict(promise: Promise, done_at: datetime) -> tuple[PromiseState, int]:
    """Return KEPT or LATE with the minutes behind the promise.

    ``at``: up to the minute named counts as kept (earlier too); ``by``: any time
    before; ``after``: any time from then on the same day, earlier by the caller's
    leave only, so it is judged kept as well; a day alone: any time of that day.

    Source: S4-09, S4-10.
    """
    end = kept_until(promise)
    if done_at <= end + GRACE:
        return PromiseState.KEPT, 0
    return PromiseState.LATE, max(1, _minutes(done_at - end))


def kept_until(promise: Promise) -> datetime:
    """Return the last minute at which the promise is kept, as an aware instant."""
    if promise.relation is not Relation.AFTER and not promise.is_day:
        return promise.due_at
    last = datetime.combine(promise.wall.date(), time(23, 59), ZoneInfo(promise.zone))
    return max(promise.due_at, last.astimezone(UTC))


def is_overdue(promise: Promise, now: datetime) -> bool:
    """Return whether it can't be kept in time any more.

    One for …以降 is none before its day is over, however long its time has come.
    """
    return kept_until(promise) < now


def ending(promise: Promise, chain: Sequence[Promise]) -> Ended:
    """Return how a promise ended.

    Args:
        chain: Every promise of its moves, first to last, itself included.
    """
    by_us, by_caller = (
        sum(one.moved_by is wish for one in chain) for wish in (MovedBy.US, MovedBy.CALLER)
    )
    kind: EndedKind = promise.state.value
    minutes = promise.late_minutes
    if promise.state is PromiseState.KEPT and (early := _early(promise)):
        kind, minutes = "kept_early", early
    return Ended(kind, minutes, by_us, by_caller)


def _early(promise: Promise) -> int:
    """Return the whole minutes by which it was done before its time; of a day, its begin."""
    if promise.done_at is None:
        return 0
    begin = promise.due_at
    if promise.is_day:
        zone = ZoneInfo(promise.zone)
        begin = datetime.combine(promise.wall.date(), time(), zone).astimezone(UTC)
    return max(0, _minutes(begin - promise.done_at))


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds() // 60)
