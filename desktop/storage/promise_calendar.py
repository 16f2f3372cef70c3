"""Promises as the calendar file needs them: with what a move keeps and what counts its changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.domain.promise import PromiseKind, PromiseState
from desktop.domain.when import Relation
from desktop.storage.database import Store
from desktop.storage.instants import from_text, optional, to_text

_ROWS = """
SELECT promises.*, cases.number AS case_number, cases.state AS case_state,
  persons.name AS person_name, persons.company AS person_company,
  persons.honorific AS person_honorific,
  (SELECT shown FROM phones WHERE phones.person_id = persons.id
   ORDER BY position, phones.id LIMIT 1) AS phone
FROM promises JOIN cases ON cases.id = promises.case_id
LEFT JOIN persons ON persons.id = cases.person_id
WHERE promises.state = 'open'
   OR (promises.state != 'moved' AND promises.settled_at >= :since)
ORDER BY promises.due_at, promises.id
"""
_MOVES = """
SELECT old.id AS old_id, new.id AS new_id FROM promises AS old
JOIN promises AS new ON new.id = old.moved_to AND new.kind = old.kind
WHERE old.state = 'moved'
"""
_REMOVED = "SELECT * FROM calendar_removals WHERE removed_at >= :since ORDER BY due_at, uid"


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """The last promise of a chain of moves.

    Attributes:
        uid: Of the first promise of the chain.
        changes: How often the entry changed since it was made.
        first_made: When the first one was made.
        is_deleted: Its case is in the bin.

    A promise whose row is gone has the id 0, and nothing of a person.
    """

    promise_id: int
    uid: str
    changes: int
    kind: PromiseKind
    relation: Relation
    state: PromiseState
    due_at: datetime
    zone: str
    is_day: bool
    who: str
    reason: str
    first_made: datetime
    made: datetime
    settled_at: datetime | None
    case_number: str
    is_deleted: bool
    person: str
    honorific: str
    phone: str


class PromiseCalendarRepository:
    """Reads chains of promises; a promise that went on is told by its last one."""

    personal = ()

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, *, since: datetime) -> list[CalendarRow]:
        """Return what is open and what was settled since, by time."""
        query = self._store.db.query
        before = {row["new_id"]: row["old_id"] for row in query(_MOVES)}
        first = {
            row["id"]: row
            for row in query(
                "SELECT id, uid, created_at, calendar_changes FROM promises"
                " WHERE moved_to IS NOT NULL AND state = 'moved'"
            )
        }
        bound, found = {"since": to_text(since)}, []
        for row in query(_ROWS, bound):
            chain = _chain(row["id"], before)
            count = row["calendar_changes"]
            count += sum(first[number]["calendar_changes"] for number in chain[1:])
            found.append(_to_row(row, first.get(chain[-1], row), count))
        return found + [_removed(row) for row in query(_REMOVED, bound)]


def _chain(promise_id: int, before: dict[int, int]) -> list[int]:
    """Return the promise and those it came from, the first of them last."""
    chain = [promise_id]
    while chain[-1] in before:
        chain.append(before[chain[-1]])
    return chain


def _to_row(row: dict[str, Any], first: dict[str, Any], changes: int) -> CalendarRow:
    return CalendarRow(
        promise_id=row["id"],
        uid=first["uid"],
        changes=changes,
        kind=PromiseKind(row["kind"]),
        relation=Relation(row["relation"]),
        state=PromiseState(row["state"]),
        due_at=from_text(row["due_at"]),
        zone=row["zone"],
        is_day=bool(row["is_day"]),
        who=row["who"],
        reason=row["reason"],
        first_made=from_text(first["created_at"]),
        made=from_text(row["created_at"]),
        settled_at=optional(row["settled_at"]),
        case_number=row["case_number"] or "",
        is_deleted=row["case_state"] == "deleted",
        person=row["person_name"] or row["person_company"] or "",
        honorific=row["person_honorific"] or "",
        phone=row["phone"] or "",
    )


def _removed(row: dict[str, Any]) -> CalendarRow:
    return CalendarRow(
        promise_id=0,
        uid=row["uid"],
        changes=row["calendar_changes"],
        kind=PromiseKind(row["kind"]),
        relation=Relation(row["relation"]),
        state=PromiseState.DROPPED,
        due_at=from_text(row["due_at"]),
        zone=row["zone"],
        is_day=bool(row["is_day"]),
        who="",
        reason="",
        first_made=from_text(row["first_made"]),
        made=from_text(row["made"]),
        settled_at=from_text(row["removed_at"]),
        case_number=row["case_number"],
        is_deleted=True,
        person="",
        honorific="",
        phone="",
    )
