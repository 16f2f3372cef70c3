"""Typed fields saved but not journalled yet: what stood there before, and since when."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from desktop.storage.connection import OfficeDatabase
from desktop.storage.instants import from_text, to_text


@dataclass(frozen=True, slots=True)
class Pending:
    """A field whose change is not in the journal yet."""

    noun: str
    noun_id: int
    field: str
    case_id: int | None
    before: str
    since: datetime


def remember(
    db: OfficeDatabase,
    noun: str,
    noun_id: int,
    field: str,
    *,
    case_id: int | None,
    before: str,
    since: datetime,
) -> Pending:
    """Keep what stood there before the first unjournalled save; return what is kept."""
    db.execute(
        "INSERT INTO journal_pending (noun, noun_id, field, case_id, before, since)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (noun, noun_id, field, case_id, before, to_text(since)),
    )
    row = next(
        iter(
            list(
                db.query(
                    "SELECT * FROM journal_pending WHERE noun = ? AND noun_id = ? AND field = ?",
                    (noun, noun_id, field),
                )
            )
        )
    )
    return _to_pending(row)


def forget(db: OfficeDatabase, noun: str, noun_id: int, field: str) -> None:
    """Drop the note once the change is in the journal."""
    db.execute(
        "DELETE FROM journal_pending WHERE noun = ? AND noun_id = ? AND field = ?",
        (noun, noun_id, field),
    )


def all_pending(db: OfficeDatabase) -> list[Pending]:
    """Return every field still waiting (after a crash, or typed minutes ago)."""
    return [_to_pending(row) for row in db.query("SELECT * FROM journal_pending ORDER BY since")]


def _to_pending(row: dict[str, object]) -> Pending:
    case_id = row["case_id"]
    return Pending(
        noun=str(row["noun"]),
        noun_id=int(str(row["noun_id"])),
        field=str(row["field"]),
        case_id=None if case_id is None else int(str(case_id)),
        before=str(row["before"]),
        since=from_text(str(row["since"])),
    )


PARAGRAPH = "paragraph."
"""Before sheet and key of a letter's paragraph: ``paragraph.L6/ja:3fa9c1d2.0#0``."""
TYPED = {
    "case": ("cases", ("subject", "apology_object", "request", "decision")),
    "person": (
        "persons",
        ("name", "kana", "company", "department", "title", "postcode", "address", "email", "notes"),
    ),
}


def present_text(db: OfficeDatabase, waiting: Pending) -> str | None:
    """Return what stands in the field now, ``None`` when its row or field is gone."""
    if waiting.noun == "point":
        return _point_text(db, waiting)
    if waiting.noun == "letter":
        return _letter_text(db, waiting)
    table, columns = TYPED.get(waiting.noun, ("", ()))
    if waiting.field not in columns:
        return None
    rows = list(
        db.query(
            f"SELECT {waiting.field} AS text FROM {table} WHERE id = :id", {"id": waiting.noun_id}
        )
    )
    return str(rows[0]["text"]) if rows else None


def _point_text(db: OfficeDatabase, waiting: Pending) -> str | None:
    name, _, column = waiting.field.partition(".")
    if column not in ("text", "house_text", "scope", "loss", "who", "when_text", "reason"):
        return None
    rows = list(
        db.query(
            f"SELECT {column} AS text FROM points WHERE case_id = :case AND name = :name",
            {"case": waiting.case_id, "name": name},
        )
    )
    return str(rows[0]["text"]) if rows else None


def _letter_text(db: OfficeDatabase, waiting: Pending) -> str | None:
    if waiting.field.startswith(PARAGRAPH):
        return _paragraph_text(db, waiting)
    sql = "SELECT overrides FROM letters WHERE id = :id"
    rows = db.query(sql, {"id": waiting.noun_id})
    if not rows:
        return None
    return str(json.loads(rows[0]["overrides"]).get(waiting.field, ""))


def _paragraph_text(db: OfficeDatabase, waiting: Pending) -> str | None:
    """Return what a person's change makes of a paragraph now; without one, what was before."""
    sheet, _, key = waiting.field.removeprefix(PARAGRAPH).partition(":")
    sql = "SELECT state FROM letter_edits WHERE letter_id = :id"
    rows = db.query(sql, {"id": waiting.noun_id})
    edits = json.loads(rows[0]["state"]).get(sheet, {}).get("edits", []) if rows else []
    return next((str(one["text"]) for one in edits if one["key"] == key), waiting.before)
