"""Rows of the journal: appended, read, verified; never changed, never deleted."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any

from desktop.domain.journal import (
    JournalEntry,
    JournalFault,
    JournalHead,
    Link,
    first_fault,
    seal_of,
    text_digest,
)
from desktop.storage.connection import OfficeDatabase
from desktop.storage.instants import from_text, to_text

_SALT_BYTES = 16
_CHUNK, _REST_SECONDS = 200, 0.004
_never = threading.Event()
_SELECT = """
SELECT journal.*, b.text AS before, b.salt AS before_salt, a.text AS after, a.salt AS after_salt
FROM journal
LEFT JOIN journal_texts AS b ON b.entry_id = journal.id AND b.side = 'before'
LEFT JOIN journal_texts AS a ON a.entry_id = journal.id AND a.side = 'after'
"""
_PARTS = ("id", "at", "who", "action", "noun", "noun_id", "case_id", "field")
_SEALED = (*_PARTS, "before_digest", "after_digest", "previous")
_BEFORE_DIGEST, _SEAL = len(_PARTS), len(_SEALED)
_CHAIN = f"""
SELECT {", ".join(f"journal.{name}" for name in (*_SEALED, "seal"))}, b.salt, b.text, a.salt, a.text
FROM journal
LEFT JOIN journal_texts AS b ON b.entry_id = journal.id AND b.side = 'before'
LEFT JOIN journal_texts AS a ON a.entry_id = journal.id AND a.side = 'after'
WHERE journal.id > ? ORDER BY journal.id LIMIT ?
"""


def append(
    db: OfficeDatabase,
    *,
    at: datetime,
    who: str,
    action: str,
    noun: str,
    noun_id: int,
    case_id: int | None = None,
    field: str = "",
    before: str | None = None,
    after: str | None = None,
) -> int:
    """Append one entry and return its number; call inside the change's transaction.

    Args:
        at: Aware time of the change.
        who: Name of the person at the desk.
        before: Text before, ``""`` or ``None`` when there was none.
        after: Text after, in the same way.
    """
    last = head(db)
    sides = {"before": _salted(before), "after": _salted(after)}
    entry: dict[str, Any] = {
        "id": last.entry_id + 1,
        "at": to_text(at),
        "who": who,
        "action": action,
        "noun": noun,
        "noun_id": noun_id,
        "case_id": case_id,
        "field": field,
        "before_digest": sides["before"][2],
        "after_digest": sides["after"][2],
        "previous": last.seal,
    }
    values = [*entry.values(), seal_of(*entry.values())]
    db.execute(f"INSERT INTO journal VALUES ({', '.join('?' * len(values))})", values)
    for side, (salt, text, digest) in sides.items():
        if digest:
            db.execute(
                "INSERT INTO journal_texts VALUES (?, ?, ?, ?)",
                (entry["id"], side, salt, text),
            )
    return last.entry_id + 1


def head(db: OfficeDatabase) -> JournalHead:
    """Return number and seal of the newest entry."""
    rows = db.query("SELECT id, seal FROM journal ORDER BY id DESC LIMIT 1")
    return JournalHead(rows[0]["id"], rows[0]["seal"]) if rows else JournalHead()


def entries_of_case(db: OfficeDatabase, case_id: int) -> list[JournalEntry]:
    """Return all entries of one case, oldest first."""
    sql = f"{_SELECT} WHERE journal.case_id = ? ORDER BY journal.id"
    return [_to_entry(row) for row in db.query(sql, (case_id,))]


def entries(db: OfficeDatabase, *, after: int = 0, limit: int = 200) -> list[JournalEntry]:
    """Return up to ``limit`` entries with a number above ``after``, oldest first."""
    sql = f"{_SELECT} WHERE journal.id > ? ORDER BY journal.id LIMIT ?"
    return [_to_entry(row) for row in db.query(sql, (after, limit))]


def seal_at(db: OfficeDatabase, entry_id: int) -> str | None:
    """Return the seal of one entry, or ``None`` when there is no such entry."""
    rows = db.query("SELECT seal FROM journal WHERE id = ?", (entry_id,))
    return rows[0]["seal"] if rows else None


def first_broken(
    db: OfficeDatabase, *, between: Callable[[int], None] = lambda _verified: None
) -> JournalFault | None:
    """Verify the whole chain and the texts still kept; return the first fault.

    Beside the window, on any thread but the main one, it rests between its pieces: Qt
    gives the interpreter up with each call and would get it back late every time.

    Args:
        between: Told now and then how many entries are verified; may raise to end it.
    """
    last = JournalHead()
    rest = 0.0 if threading.current_thread() is threading.main_thread() else _REST_SECONDS
    while rows := db.execute(_CHAIN, (last.entry_id, _CHUNK)).fetchall():
        if fault := first_fault(map(_link, rows), after=last):
            return fault
        last = JournalHead(rows[-1][0], rows[-1][_SEAL])
        between(last.entry_id)
        _never.wait(rest)
    return None


def erase_texts(db: OfficeDatabase, case_id: int) -> None:
    """Delete the texts of one case's entries for good; the chain stays whole."""
    db.execute(
        "DELETE FROM journal_texts WHERE entry_id IN (SELECT id FROM journal WHERE case_id = ?)",
        (case_id,),
    )


def _salted(text: str | None) -> tuple[bytes, str, str]:
    if not text:
        return b"", "", ""
    salt = secrets.token_bytes(_SALT_BYTES)
    return salt, text, text_digest(salt, text)


def _link(row: tuple[Any, ...]) -> Link:
    """One row of ``_CHAIN``; a hundred thousand a second, so nothing is given names first."""
    *sealed, seal, before_salt, before, after_salt, after = row
    fit = (before_salt is None or text_digest(before_salt, before) == sealed[_BEFORE_DIGEST]) and (
        after_salt is None or text_digest(after_salt, after) == sealed[_BEFORE_DIGEST + 1]
    )
    return Link(row[0], sealed[-1], seal, seal_of(*sealed), fit)


def _to_entry(row: dict[str, Any]) -> JournalEntry:
    return JournalEntry(
        entry_id=row["id"],
        at=from_text(row["at"]),
        **{name: row[name] for name in _PARTS[2:]},
        before=row["before"] if row["before_digest"] else "",
        after=row["after"] if row["after_digest"] else "",
        before_digest=row["before_digest"],
        after_digest=row["after_digest"],
        previous=row["previous"],
        seal=row["seal"],
    )
