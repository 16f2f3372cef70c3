"""Rows of the cases table, whole and as rows of a list."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from desktop.domain.case import (
    Case,
    CaseState,
    Failing,
    Kind,
    Outcome,
    Tag,
    Temper,
    case_number,
)
from desktop.domain.errors import NotFound
from desktop.domain.summary import CaseSummary
from desktop.storage.database import Store
from desktop.storage.instants import from_text, optional, to_text

SUMMARY = (
    "SELECT cases.id, cases.number, cases.subject, cases.kind, cases.secondary, cases.failing,"
    " cases.temper, cases.state, cases.opened_at, persons.name AS person_name,"
    " persons.company AS person_company, persons.honorific AS person_honorific,"
    " (SELECT count(*) FROM promises WHERE promises.case_id = cases.id"
    "  AND promises.state = 'open') AS promises_open"
    " FROM cases LEFT JOIN persons ON persons.id = cases.person_id"
)
NEWEST = "ORDER BY opened_at DESC, id DESC"
ALL_IDS = f"SELECT id FROM cases WHERE number IS NOT NULL {NEWEST}"


class CaseRepository:
    """Cases in and out; a case without a number is in no list."""

    personal = (
        "subject",
        "apology_object",
        "request",
        "tags",
        "decision",
        "close_reason",
        "about_staff",
    )

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, case_id: int) -> Case:
        """Return the case.

        Raises:
            NotFound: ``case.unknown``.
        """
        return self._one("SELECT * FROM cases WHERE id = ?", case_id)

    def by_number(self, number: str) -> Case:
        """Return the case of a number such as ``C-2026-0001``.

        Raises:
            NotFound: ``case.unknown``.
        """
        return self._one("SELECT * FROM cases WHERE number = ?", number)

    def add(self, *, opened_at: datetime, state: CaseState, at: datetime) -> Case:
        """Insert a case without number or content and return it.

        No id comes twice: the journal still speaks of cases that are gone.
        """
        db = self._store.db
        next_id = db.execute(
            "SELECT 1 + max((SELECT coalesce(max(id), 0) FROM cases),"
            " (SELECT coalesce(max(case_id), 0) FROM journal),"
            " (SELECT coalesce(max(case_id), 0) FROM tombstones))"
        ).fetchone()[0]
        row = {"id": next_id} | {
            "state": state.value,
            "opened_at": to_text(opened_at),
            "updated_at": to_text(at),
        }
        db.table("cases").insert(row)
        return self.get(next_id)

    def put(self, case: Case, *, at: datetime) -> None:
        """Replace the row of this case; its number has a method of its own."""
        self._store.db.table("cases").update(case.case_id, _columns(case, at))

    def put_cause(self, case_id: int, promise_id: int | None) -> None:
        """Store which unkept promise a complaint came of."""
        sql = "UPDATE cases SET caused_by = ? WHERE id = ?"
        self._store.db.execute(sql, (promise_id, case_id))

    def remove(self, case_id: int) -> None:
        """Delete a case that never stood by itself, with what hangs on it."""
        db = self._store.db
        db.execute("DELETE FROM journal_pending WHERE case_id = ?", (case_id,))
        db.execute("DELETE FROM cases WHERE id = ?", (case_id,))

    def erase(self, case_id: int) -> None:
        """Delete the row of a case for good; what hung on it was erased before."""
        self.remove(case_id)

    def give_number(self, case_id: int, year: int) -> str:
        """Give the year's next number to a case and return it; no number comes twice.

        The running number is counted apart from the rows, so that the number of a
        removed case stays a gap. Call inside the transaction of the first content.
        """
        db = self._store.db
        counter = f"sequence.case.{year}"
        rows = list(
            db.query(
                "SELECT max(coalesce((SELECT CAST(value AS INTEGER) FROM settings"
                " WHERE key = :counter), 0), coalesce((SELECT max(sequence) FROM cases"
                " WHERE year = :year), 0)) + 1 AS next",
                {"counter": counter, "year": year},
            )
        )
        sequence = int(rows[0]["next"])
        number = case_number(year, sequence)
        db.execute(
            "INSERT INTO settings (key, value, updated_at) VALUES (?, ?, '')"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (counter, str(sequence)),
        )
        db.execute(
            "UPDATE cases SET number = ?, year = ?, sequence = ? WHERE id = ?",
            (number, year, sequence, case_id),
        )
        return number

    def ids(self, state: CaseState | None = None) -> list[int]:
        """Return the ids of all numbered cases, newest first, read from an index alone."""
        if state is not None:
            sql = f"SELECT id FROM cases WHERE number IS NOT NULL AND state = ? {NEWEST}"
            return self._ids(sql, (state.value,))
        ids, deleted = self._ids(ALL_IDS, ()), set(self.ids(CaseState.DELETED))
        return [case_id for case_id in ids if case_id not in deleted] if deleted else ids

    def rows(self, ids: Sequence[int]) -> list[CaseSummary]:
        """Return the rows of the list for ``ids``, in that order; missing ones are left out."""
        sql = f"{SUMMARY} WHERE cases.id IN (SELECT value FROM json_each(:ids))"
        rows = self._store.db.query(sql, {"ids": json.dumps(list(ids))})
        found = {row["id"]: _to_summary(row) for row in rows}
        return [found[case_id] for case_id in ids if case_id in found]

    def of_person(self, person_id: int) -> list[CaseSummary]:
        """Return the numbered cases of a person, newest first."""
        sql = (
            f"{SUMMARY} WHERE cases.person_id = :person AND cases.number IS NOT NULL"
            " AND cases.state != 'deleted' ORDER BY cases.opened_at DESC, cases.id DESC"
        )
        return [_to_summary(row) for row in self._store.db.query(sql, {"person": person_id})]

    def ids_of_person(self, person_id: int) -> list[int]:
        """Return the ids of every case that uses a person, numbered or not."""
        sql = "SELECT id FROM cases WHERE person_id = ? ORDER BY id"
        return [row[0] for row in self._store.db.execute(sql, (person_id,)).fetchall()]

    def has_any(self) -> bool:
        """Whether there is a numbered case at all; costs nothing, however many there are."""
        sql = "SELECT 1 FROM cases WHERE number IS NOT NULL LIMIT 1"
        return bool(self._store.db.query(sql))

    def opened(self, ids: Sequence[int]) -> dict[int, datetime]:
        """Return when each of these cases was opened."""
        sql = "SELECT id, opened_at FROM cases WHERE id IN (SELECT value FROM json_each(:ids))"
        rows = self._store.db.query(sql, {"ids": json.dumps(list(ids))})
        return {row["id"]: from_text(row["opened_at"]) for row in rows}

    def counts(self) -> dict[str, int]:
        """Return how many numbered cases stand in each state."""
        sql = "SELECT state, count(*) AS n FROM cases WHERE number IS NOT NULL GROUP BY state"
        counted = {row["state"]: int(row["n"]) for row in self._store.db.query(sql)}
        return {state.value: counted.get(state.value, 0) for state in CaseState}

    def move_belongings(
        self, call_id: int, from_case: int, to_case: int, *, all_of_it: bool
    ) -> None:
        """Hang the promises of a call (or all, with the letters) under another case."""
        db = self._store.db
        if all_of_it:
            for table in ("promises", "letters"):
                sql = f"UPDATE {table} SET case_id = ? WHERE case_id = ?"
                db.execute(sql, (to_case, from_case))
            db.execute(
                "UPDATE journal_pending SET case_id = ? WHERE case_id = ? AND noun != 'case'",
                (to_case, from_case),
            )
        else:
            db.execute(
                "UPDATE promises SET case_id = ? WHERE case_id = ? AND call_id = ?",
                (to_case, from_case, call_id),
            )

    def _ids(self, sql: str, values: tuple[Any, ...]) -> list[int]:
        """Return one column of ids as one JSON text: a third of the time of rows.

        SQLite keeps the order of a subquery under an aggregate such as this.
        """
        whole = f"SELECT json_group_array(id) FROM ({sql})"
        ids: list[int] = json.loads(self._store.db.execute(whole, values).fetchone()[0])
        return ids

    def _one(self, sql: str, key: object) -> Case:
        rows = self._store.db.query(sql, (key,))
        if not rows:
            raise NotFound("case.unknown")
        return _to_case(rows[0])


def _columns(case: Case, at: datetime) -> dict[str, Any]:
    assert case.opened_at is not None, "a stored case has a time"
    return {
        "person_id": case.person_id,
        "subject": case.subject,
        "subject_is_own": int(case.subject_is_own),
        "kind": case.kind.value,
        "secondary": int(case.secondary),
        "failing": case.failing.value,
        "failing_chosen": int(case.failing_chosen),
        "temper": case.temper.value if case.temper else None,
        "apology_object": case.apology_object,
        "request": case.request,
        "request_none": int(case.request_none),
        "tags": json.dumps(sorted(tag.value for tag in case.tags)),
        "state": case.state.value,
        "opened_at": to_text(case.opened_at),
        "closed_at": to_text(case.closed_at) if case.closed_at else None,
        "outcome": case.outcome.value if case.outcome else None,
        "decision": case.decision,
        "close_reason": case.close_reason,
        "about_staff": case.about_staff,
        "updated_at": to_text(at),
    }


def _to_case(row: dict[str, Any]) -> Case:
    return Case(
        case_id=row["id"],
        number=row["number"] or "",
        person_id=row["person_id"],
        subject=row["subject"],
        subject_is_own=bool(row["subject_is_own"]),
        kind=Kind(row["kind"]),
        secondary=bool(row["secondary"]),
        failing=Failing(row["failing"]),
        failing_chosen=bool(row["failing_chosen"]),
        temper=Temper(row["temper"]) if row["temper"] else None,
        apology_object=row["apology_object"],
        request=row["request"],
        request_none=bool(row["request_none"]),
        tags=frozenset(Tag(tag) for tag in json.loads(row["tags"])),
        state=CaseState(row["state"]),
        opened_at=from_text(row["opened_at"]),
        closed_at=optional(row["closed_at"]),
        outcome=Outcome(row["outcome"]) if row["outcome"] else None,
        decision=row["decision"],
        close_reason=row["close_reason"],
        updated_at=from_text(row["updated_at"]),
        caused_by=row["caused_by"],
        about_staff=row["about_staff"],
    )


def _to_summary(row: dict[str, Any]) -> CaseSummary:
    return CaseSummary(
        case_id=row["id"],
        number=row["number"] or "",
        person=row["person_name"] or row["person_company"] or "",
        subject=row["subject"],
        kind=Kind(row["kind"]),
        secondary=bool(row["secondary"]),
        failing=Failing(row["failing"]),
        temper=Temper(row["temper"]) if row["temper"] else None,
        state=CaseState(row["state"]),
        opened_at=from_text(row["opened_at"]),
        promises_open=int(row["promises_open"]),
        honorific=row["person_honorific"] or "",
    )
