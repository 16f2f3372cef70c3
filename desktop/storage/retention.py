"""How long cases are kept and what lies in the bin: columns of the cases table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.domain.case import CaseState, Tag
from desktop.domain.errors import NotFound
from desktop.domain.retention import KeepAs, Keeping, proposed
from desktop.storage.database import Store
from desktop.storage.instants import from_text, optional, to_text

PART = 200
ROW = (
    "SELECT cases.id, cases.number, cases.subject, cases.tags, cases.closed_at, cases.deleted_at,"
    " cases.keep_as, cases.hold_reason, cases.held_since,"
    " coalesce(nullif(persons.name, ''), persons.company, '') AS person,"
    " EXISTS (SELECT 1 FROM promises WHERE promises.case_id = cases.id"
    "  AND promises.kind = 'refund') AS has_refund"
    " FROM cases LEFT JOIN persons ON persons.id = cases.person_id"
)


@dataclass(frozen=True, slots=True)
class Deleted:
    """A case in the bin.

    Attributes:
        deleted_at: Aware.
    """

    case_id: int
    number: str
    person: str
    subject: str
    deleted_at: datetime


class RetentionRepository:
    """What decides when a case goes."""

    personal = ("hold_reason",)

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, case_id: int, zone: Any) -> Keeping:
        """Return how a case is kept, days in ``zone``; raises NotFound ``case.unknown``."""
        rows = self._store.db.query(f"{ROW} WHERE cases.id = ?", (case_id,))
        if not rows:
            raise NotFound("case.unknown")
        return _to_keeping(rows[0], zone)

    def closed_before(self, moment: datetime, zone: Any) -> Iterator[Keeping]:
        """Yield the cases closed before a moment, longest closed first.

        Read part by part: who asks for the first one only waits for one part.
        """
        sql = (
            f"{ROW} WHERE cases.state = 'closed' AND cases.closed_at < ?"
            " AND (cases.closed_at, cases.id) > (?, ?)"
            f" ORDER BY cases.closed_at, cases.id LIMIT {PART}"
        )
        last: tuple[str, int] = ("", 0)
        while rows := self._store.db.query(sql, (to_text(moment), *last)):
            yield from (_to_keeping(row, zone) for row in rows)
            last = (rows[-1]["closed_at"], rows[-1]["id"])

    def held(self, zone: Any) -> list[Keeping]:
        """Return the cases that are held, longest held first."""
        sql = (
            f"{ROW} WHERE cases.hold_reason != '' AND cases.state != 'deleted'"
            " ORDER BY cases.held_since, cases.id"
        )
        return [_to_keeping(row, zone) for row in self._store.db.query(sql)]

    def put_keep_as(self, case_id: int, keep_as: KeepAs) -> None:
        """Store what a case is kept as."""
        self._store.db.execute(
            "UPDATE cases SET keep_as = ? WHERE id = ?", (keep_as.value, case_id)
        )

    def put_hold(self, case_id: int, reason: str, since: datetime | None) -> None:
        """Hold a case, or with ``""`` release it."""
        self._store.db.execute(
            "UPDATE cases SET hold_reason = ?, held_since = ? WHERE id = ?",
            (reason, to_text(since) if since else None, case_id),
        )

    def put_deleted(self, case_id: int, at: datetime | None) -> None:
        """Store since when a case lies in the bin, ``None``: it does not."""
        state = CaseState.DELETED if at else CaseState.OPEN
        self._store.db.execute(
            "UPDATE cases SET deleted_at = ?, state = ? WHERE id = ?",
            (to_text(at) if at else None, state.value, case_id),
        )

    def deleted(self, before: datetime | None = None) -> list[Deleted]:
        """Return what lies in the bin, last deleted first; only older than ``before``."""
        where, values = "cases.state = 'deleted'", []
        if before is not None:
            where += " AND cases.deleted_at <= ?"
            values.append(to_text(before))
        sql = f"{ROW} WHERE {where} ORDER BY cases.deleted_at DESC, cases.id DESC"
        return [
            Deleted(
                row["id"],
                row["number"] or "",
                row["person"],
                row["subject"],
                from_text(row["deleted_at"]),
            )
            for row in self._store.db.query(sql, values)
            if row["deleted_at"]
        ]


def _to_keeping(row: dict[str, Any], zone: Any) -> Keeping:
    closed, held = optional(row["closed_at"]), optional(row["held_since"])
    tags = [Tag(tag) for tag in json.loads(row["tags"])]
    own = KeepAs(row["keep_as"]) if row["keep_as"] else None
    return Keeping(
        case_id=row["id"],
        number=row["number"] or "",
        person=row["person"],
        subject=row["subject"],
        keep_as=own or proposed(tags, has_refund=bool(row["has_refund"])),
        is_chosen=own is not None,
        closed_on=closed.astimezone(zone).date() if closed else None,
        hold_reason=row["hold_reason"],
        held_since=held.astimezone(zone).date() if held else None,
    )
