"""Promises of every kind, and whether they were kept (S1-23, S4-09)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop.domain.when import Relation

BEFORE = timedelta(minutes=10)


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


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise with what its list and reminder show beside it."""

    promise: Promise
    case_number: str
    person: str
    honorific: str
    phone: str
    subject: str


def verdict(promise: Promise, done_at: datetime) -> tuple[PromiseState, int]:
    """Return KEPT or LATE with minutes late, judged by the promise's relation.

    ``at``: up to the minute named counts as kept (earlier too); ``by``: any time
    before; ``after``: any time from then on the same day; earlier counts as kept
    by the caller's leave only, so it is judged kept as well, never late.

    Source: S4-09, S4-10.
    """
    end = promise.due_at
    if promise.relation is Relation.AFTER:
        end = promise.due_at + timedelta(hours=24)
    grace = timedelta(seconds=59)
    if done_at <= end + grace:
        return PromiseState.KEPT, 0
    return PromiseState.LATE, max(1, int((done_at - promise.due_at).total_seconds() // 60))
