"""Rows of the promises table: every promise of every kind (S1-23)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from desktop.domain.errors import NotFound
from desktop.domain.promise import MovedBy, Promise, PromiseKind, PromiseRow, PromiseState
from desktop.domain.when import Relation
from desktop.storage.calendar_removals import continue_entry, keep_removal
from desktop.storage.database import Store
from desktop.storage.instants import (
    from_text,
    optional,
    to_text,
    wall_from_text,
    wall_to_text,
)

ROW = (
    "SELECT promises.*, cases.number AS case_number, cases.subject AS case_subject,"
    " persons.name AS person_name, persons.company AS person_company,"
    " persons.honorific AS person_honorific,"
    " (SELECT shown FROM phones WHERE phones.person_id = persons.id"
    "  ORDER BY position, phones.id LIMIT 1) AS phone"
    " FROM promises JOIN cases ON cases.id = promises.case_id"
    " LEFT JOIN persons ON persons.id = cases.person_id"
)

CHAIN = """
WITH RECURSIVE back (id) AS (
  SELECT :id UNION SELECT promises.id FROM promises JOIN back ON promises.moved_to = back.id
  WHERE promises.state = 'moved'
), whole (id) AS (
  SELECT id FROM back UNION SELECT promises.moved_to FROM promises JOIN whole USING (id)
  WHERE promises.state = 'moved' AND promises.moved_to IS NOT NULL
)
SELECT promises.* FROM promises JOIN whole USING (id) ORDER BY promises.id
"""


class PromiseRepository:
    """Promises in and out; none is deleted while its case stands."""

    personal = ("typed", "who", "reason", "note", "visitors_reason")

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, promise_id: int) -> Promise:
        """Return the promise.

        Raises:
            NotFound: ``promise.unknown``.
        """
        return _to_promise(self._one("SELECT * FROM promises WHERE id = :id", promise_id))

    def row(self, promise_id: int) -> PromiseRow:
        """Return the promise with what its list shows beside it.

        Raises:
            NotFound: ``promise.unknown``.
        """
        return _to_row(self._one(f"{ROW} WHERE promises.id = :id", promise_id))

    def add(self, promise: Promise, *, uid: str) -> int:
        """Insert the promise (its id is ignored) and return the new id."""
        cursor = self._store.db.table("promises").insert(_columns(promise) | {"uid": uid})
        assert cursor.last_pk is not None
        return int(cursor.last_pk)

    def put(self, promise: Promise) -> None:
        """Replace the row of this promise."""
        self._store.db.table("promises").update(promise.promise_id, _columns(promise))

    def remove(self, promise_id: int, *, at: datetime) -> None:
        """Take back a promise made by mistake; calendars are told that it is off."""
        keep_removal(self._store.db, promise_id, at=at)
        self._store.db.execute("DELETE FROM promises WHERE id = ?", (promise_id,))

    def remove_following(self, promise: Promise, following: Promise, *, at: datetime) -> None:
        """Take back what took a promise's place.

        Args:
            promise: As it was answered; its row is open again.
        """
        if promise.state is PromiseState.MOVED and promise.kind is following.kind:
            continue_entry(self._store.db, promise.promise_id, following.promise_id)
        else:  # in a calendar the two are entries of their own
            keep_removal(self._store.db, following.promise_id, at=at)
        self._store.db.execute("DELETE FROM promises WHERE id = ?", (following.promise_id,))

    def of_case(self, case_id: int) -> list[Promise]:
        """Return the promises of a case by time."""
        sql = "SELECT * FROM promises WHERE case_id = :case ORDER BY due_at, id"
        return [_to_promise(row) for row in self._store.db.query(sql, {"case": case_id})]

    def of_call(self, call_id: int) -> list[Promise]:
        """Return the promises made in a call by time."""
        sql = "SELECT * FROM promises WHERE call_id = :call ORDER BY due_at, id"
        return [_to_promise(row) for row in self._store.db.query(sql, {"call": call_id})]

    def open_rows(
        self, *, until: datetime | None = None, kinds: Collection[PromiseKind] | None = None
    ) -> list[PromiseRow]:
        """Return open promises by due time, up to and including ``until``."""
        where, bound = ["promises.state = 'open'", "cases.state != 'deleted'"], {}
        if until is not None:
            where.append("promises.due_at <= :until")
            bound["until"] = to_text(until)
        if kinds is not None:
            listed = ", ".join(f"'{PromiseKind(kind).value}'" for kind in kinds)
            where.append(f"promises.kind IN ({listed})")
        sql = f"{ROW} WHERE {' AND '.join(where)} ORDER BY promises.due_at, promises.id"
        return [_to_row(row) for row in self._store.db.query(sql, bound)]

    def open_count(self, *, before: datetime, kinds: Collection[PromiseKind]) -> int:
        """Return how many promises of these kinds are open and due before an instant."""
        listed = ", ".join(f"'{PromiseKind(kind).value}'" for kind in kinds)
        sql = (
            "SELECT count(*) FROM promises JOIN cases ON cases.id = promises.case_id"
            " WHERE promises.state = 'open' AND cases.state != 'deleted'"
            f" AND promises.due_at < ? AND promises.kind IN ({listed})"
        )
        return int(self._store.db.execute(sql, (to_text(before),)).fetchone()[0])

    def settled_rows(self, *, limit: int) -> list[PromiseRow]:
        """Return the promises settled last, newest first."""
        sql = (
            f"{ROW} WHERE promises.state != 'open'"
            " ORDER BY promises.settled_at DESC, promises.id DESC LIMIT :limit"
        )
        return [_to_row(row) for row in self._store.db.query(sql, {"limit": limit})]

    def open_of_person(self, person_id: int) -> list[PromiseRow]:
        """Return the open promises made to a person by due time."""
        sql = (
            f"{ROW} WHERE cases.person_id = :person AND promises.state = 'open'"
            " AND cases.state != 'deleted' ORDER BY promises.due_at, promises.id"
        )
        return [_to_row(row) for row in self._store.db.query(sql, {"person": person_id})]

    def chain(self, promise_id: int) -> list[Promise]:
        """Return the promises of one promise's moves, first to last.

        Raises:
            NotFound: ``promise.unknown``.
        """
        rows = list(self._store.db.query(CHAIN, {"id": promise_id}))
        if not rows:
            raise NotFound("promise.unknown")
        return [_to_promise(row) for row in rows]

    def between(self, first: datetime, last: datetime) -> list[Promise]:
        """Return the promises due from ``first`` to before ``last``, deleted cases left out."""
        sql = (
            "SELECT promises.* FROM promises JOIN cases ON cases.id = promises.case_id"
            " WHERE promises.due_at >= :first AND promises.due_at < :last"
            " AND cases.state != 'deleted' ORDER BY promises.due_at, promises.id"
        )
        bound = {"first": to_text(first), "last": to_text(last)}
        return [_to_promise(row) for row in self._store.db.query(sql, bound)]

    def unkept_before(self, case_id: int, *, now: datetime, limit: int) -> list[PromiseRow]:
        """Return what was late, broken or is overdue towards the person of a case.

        Only promises of other cases that came due before this case was opened, the
        newest first; none while nobody is known.
        """
        sql = (
            f"{ROW} JOIN cases AS this ON this.id = :case"
            " WHERE cases.person_id = this.person_id AND cases.id != this.id"
            " AND cases.state != 'deleted' AND promises.due_at < this.opened_at"
            " AND (promises.state IN ('late', 'broken') OR promises.late_minutes > 0"
            "  OR (promises.state = 'open' AND promises.due_at < :now))"
            " ORDER BY promises.due_at DESC, promises.id DESC LIMIT :limit"
        )
        bound = {"case": case_id, "now": to_text(now), "limit": limit}
        return [_to_row(row) for row in self._store.db.query(sql, bound)]

    def put_due(self, promise_id: int, due_at: datetime) -> None:
        """Store another instant for the same agreed wall time."""
        sql = "UPDATE promises SET due_at = ? WHERE id = ?"
        self._store.db.execute(sql, (to_text(due_at), promise_id))

    def erase(self, case_id: int, *, at: datetime) -> None:
        """Delete every promise of a case; calendars are told that they are off."""
        for promise in self.of_case(case_id):
            if promise.state is not PromiseState.MOVED:
                keep_removal(self._store.db, promise.promise_id, at=at)
        self._store.db.execute("DELETE FROM promises WHERE case_id = ?", (case_id,))

    def _one(self, sql: str, promise_id: int) -> dict[str, Any]:
        rows = self._store.db.query(sql, {"id": promise_id})
        if not rows:
            raise NotFound("promise.unknown")
        return rows[0]


def _columns(promise: Promise) -> dict[str, Any]:
    assert promise.created_at is not None, "a stored promise has a time"
    return {
        "case_id": promise.case_id,
        "call_id": promise.call_id,
        "kind": promise.kind.value,
        "relation": promise.relation.value,
        "wall": wall_to_text(promise.wall),
        "zone": promise.zone,
        "due_at": to_text(promise.due_at),
        "is_day": int(promise.is_day),
        "typed": promise.typed,
        "who": promise.who,
        "reason": promise.reason,
        "caller_wish": int(promise.caller_wish),
        "state": promise.state.value,
        "settled_at": to_text(promise.settled_at) if promise.settled_at else None,
        "settled_by": promise.settled_by,
        "done_at": to_text(promise.done_at) if promise.done_at else None,
        "late_minutes": promise.late_minutes,
        "moved_to": promise.moved_to,
        "moves": promise.moves,
        "note": promise.note,
        "created_at": to_text(promise.created_at),
        "moved_by": promise.moved_by.value if promise.moved_by else "",
        "consent": None if promise.consent is None else int(promise.consent),
        "visitors": promise.visitors,
        "visitors_reason": promise.visitors_reason,
    }


def _to_promise(row: dict[str, Any]) -> Promise:
    return Promise(
        promise_id=row["id"],
        case_id=row["case_id"],
        call_id=row["call_id"],
        kind=PromiseKind(row["kind"]),
        relation=Relation(row["relation"]),
        wall=wall_from_text(row["wall"]),
        zone=row["zone"],
        due_at=from_text(row["due_at"]),
        is_day=bool(row["is_day"]),
        typed=row["typed"],
        who=row["who"],
        reason=row["reason"],
        caller_wish=bool(row["caller_wish"]),
        state=PromiseState(row["state"]),
        settled_at=optional(row["settled_at"]),
        settled_by=row["settled_by"],
        done_at=optional(row["done_at"]),
        late_minutes=row["late_minutes"],
        moved_to=row["moved_to"],
        moves=row["moves"],
        note=row["note"],
        created_at=from_text(row["created_at"]),
        moved_by=MovedBy(row["moved_by"]) if row["moved_by"] else None,
        consent=None if row["consent"] is None else bool(row["consent"]),
        visitors=row["visitors"],
        visitors_reason=row["visitors_reason"],
    )


def _to_row(row: dict[str, Any]) -> PromiseRow:
    return PromiseRow(
        promise=_to_promise(row),
        case_number=row["case_number"] or "",
        person=row["person_name"] or row["person_company"] or "",
        honorific=row["person_honorific"] or "",
        phone=row["phone"] or "",
        subject=row["case_subject"],
    )
