"""Rows of the missed_calls table."""

from __future__ import annotations

from typing import Any

from desktop.domain.errors import NotFound
from desktop.domain.missed_call import MissedCall, MissedState
from desktop.storage.database import Store
from desktop.storage.instants import from_text, to_text


class MissedCallRepository:
    """Missed calls in and out."""

    personal = ("number", "number_key", "note", "closed_because")

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, missed_id: int) -> MissedCall:
        """Return the missed call.

        Raises:
            NotFound: ``missed.unknown``.
        """
        found = self._where("id = ?", (missed_id,))
        if not found:
            raise NotFound("missed.unknown")
        return found[0]

    def add(self, missed: MissedCall) -> MissedCall:
        """Insert it (its id is ignored) and return it with its id."""
        cursor = self._store.db.table("missed_calls").insert(_columns(missed))
        assert cursor.last_pk is not None
        return self.get(int(cursor.last_pk))

    def put(self, missed: MissedCall) -> None:
        """Replace the row of this missed call."""
        self._store.db.table("missed_calls").update(missed.missed_id, _columns(missed))

    def open(self) -> list[MissedCall]:
        """Return those nobody has seen to, the longest waiting first."""
        return self._where("state = 'open'", ())

    def open_of_number(self, key: str) -> list[MissedCall]:
        """Return the open ones of a number's key; none for ``""``."""
        return self._where("state = 'open' AND number_key = ? AND number_key != ''", (key,))

    def erase(self, case_id: int) -> None:
        """Delete what led to a case."""
        self._store.db.execute("DELETE FROM missed_calls WHERE case_id = ?", (case_id,))

    def _where(self, where: str, values: tuple[Any, ...]) -> list[MissedCall]:
        sql = f"SELECT * FROM missed_calls WHERE {where} ORDER BY last_at, id"
        return [_to_missed(row) for row in self._store.db.query(sql, values)]


def _columns(missed: MissedCall) -> dict[str, Any]:
    return {
        "number": missed.number,
        "number_key": missed.number_key,
        "count": missed.count,
        "last_at": to_text(missed.last_at),
        "note": missed.note,
        "entered_at": to_text(missed.entered_at),
        "state": missed.state.value,
        "closed_because": missed.closed_because,
        "case_id": missed.case_id,
        "promise_id": missed.promise_id,
    }


def _to_missed(row: dict[str, Any]) -> MissedCall:
    return MissedCall(
        missed_id=row["id"],
        number=row["number"],
        number_key=row["number_key"],
        count=row["count"],
        last_at=from_text(row["last_at"]),
        note=row["note"],
        entered_at=from_text(row["entered_at"]),
        state=MissedState(row["state"]),
        closed_because=row["closed_because"],
        case_id=row["case_id"],
        promise_id=row["promise_id"],
    )
