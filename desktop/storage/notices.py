"""Rows of promise_notices: which notice of which promise came up, and what was said to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop.storage.database import Store
from desktop.storage.instants import to_text

COLUMNS = "promises.id, promises.case_id, due_at, promises.created_at, is_day, relation, wall, zone"
OPEN = (
    f"SELECT {COLUMNS} FROM promises JOIN cases ON cases.id = promises.case_id"
    " WHERE promises.state = 'open' AND cases.state != 'deleted'"
)
NEWEST = "ifnull(max(count), 0) FROM promise_changes"
CHANGED = (
    f"SELECT promise_id, count, cases.id IS NOT NULL, {COLUMNS} FROM promise_changes"
    " LEFT JOIN promises ON promises.id = promise_id AND promises.state = 'open'"
    " LEFT JOIN cases ON cases.id = promises.case_id AND cases.state != 'deleted'"
    " WHERE count > ? ORDER BY count LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """What the clock needs of an open promise, as it is stored.

    Attributes:
        due_at, created_at: Instants as UTC text.
        wall: Agreed wall time as text, in ``zone``.
    """

    promise_id: int
    case_id: int
    due_at: str
    created_at: str
    is_day: int
    relation: str
    wall: str
    zone: str


@dataclass(frozen=True, slots=True)
class Change:
    """The promise that changed, as it is now; ``promise``: ``None`` where it is open no more."""

    promise_id: int
    version: int
    promise: OpenPromise | None


@dataclass(frozen=True, slots=True)
class StoredNotice:
    """What became of one notice; instants as UTC text, ``None``: never.

    Attributes:
        until: Put aside until then; with ``answered_at`` alone, until the next stage.
    """

    promise_id: int
    stage: str
    rang_at: str | None
    answered_at: str | None
    until: str | None


class NoticeRepository:
    """Which notice of which promise was put on screen: a fact apart from its answer."""

    personal = ()

    def __init__(self, store: Store) -> None:
        self._store = store

    def version(self) -> int:
        """Return a number that is higher after any change of a promise or a notice."""
        return int(self._store.db.execute(f"SELECT {NEWEST}").fetchone()[0])

    def changed_behind(self, version: int, *, most: int) -> list[Change]:
        """Return the promises that changed after a version, the longest ago first."""
        found = self._store.db.execute(CHANGED, (version, most)).fetchall()
        return [Change(row[0], row[1], OpenPromise(*row[3:]) if row[2] else None) for row in found]

    def open_between(
        self, behind: tuple[str, int], until: datetime, *, most: int
    ) -> list[OpenPromise]:
        """Return the first open promises by time and id.

        Args:
            behind: Time (as ``due_at``) and id of the last one not wanted.
        """
        sql = (
            f"{OPEN} AND (due_at, promises.id) > (?, ?) AND due_at <= ?"
            " ORDER BY due_at, promises.id LIMIT ?"
        )
        found = self._store.db.execute(sql, (*behind, to_text(until), most)).fetchall()
        return [OpenPromise(*row) for row in found]

    def open_behind(self, after: datetime, *, limit: int) -> list[OpenPromise]:
        """Return the first open promises due after ``after``, by time."""
        sql = f"{OPEN} AND due_at > ? ORDER BY due_at, promises.id LIMIT ?"
        found = self._store.db.execute(sql, (to_text(after), limit)).fetchall()
        return [OpenPromise(*row) for row in found]

    def stored(self, promise_ids: Collection[int]) -> list[StoredNotice]:
        """Return the notices of some promises."""
        sql = (
            "SELECT promise_id, stage, rang_at, answered_at, until FROM promise_notices"
            f" WHERE promise_id IN ({', '.join('?' * len(promise_ids))})"
        )
        found = self._store.db.execute(sql, tuple(promise_ids)).fetchall()
        return [StoredNotice(*row) for row in found]

    def running_cases(self, since: datetime) -> set[int]:
        """Return the cases with a call that began after ``since`` and still runs."""
        sql = "SELECT case_id FROM calls WHERE ended_at IS NULL AND started_at >= ?"
        return {row[0] for row in self._store.db.execute(sql, (to_text(since),)).fetchall()}

    def mark(self, notices: Iterable[tuple[int, str]], *, at: datetime) -> None:
        """Store that notices (promise id, stage) rang; call inside a transaction.

        A promise taken back meanwhile is passed over.
        """
        for promise_id, stage in notices:
            self._store.db.execute(
                "INSERT INTO promise_notices (promise_id, stage, shown_at, rang_at)"
                " SELECT id, ?, ?, ? FROM promises WHERE id = ?"
                " ON CONFLICT DO UPDATE SET rang_at = excluded.rang_at",
                (stage, to_text(at), to_text(at), promise_id),
            )

    def forget_ahead(self, now: datetime) -> None:
        """Forget that notices rang at a time still to come: the clock was set back."""
        self._store.db.execute(
            "UPDATE promise_notices SET rang_at = NULL WHERE rang_at > ?", (to_text(now),)
        )

    def put_aside(
        self, promise_id: int, stage: str, *, at: datetime, until: datetime | None
    ) -> None:
        """Store that a person put this notice aside, until a time or its next stage."""
        self._store.db.execute(
            "INSERT INTO promise_notices (promise_id, stage, shown_at, answered_at, until)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET answered_at = excluded.answered_at, until = excluded.until",
            (promise_id, stage, to_text(at), to_text(at), to_text(until) if until else None),
        )

    def forget(self, promise_id: int) -> None:
        """Let the notices of a promise come again."""
        self._store.db.execute("DELETE FROM promise_notices WHERE promise_id = ?", (promise_id,))
