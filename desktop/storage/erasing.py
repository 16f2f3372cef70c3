"""What stays of an erased case, and that nothing of it stays in pages nobody uses any more."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop.storage.connection import OfficeDatabase
from desktop.storage.instants import from_text, to_text

PURGE_DUE = "purge_due"
_PAGES_A_STEP = 200


@dataclass(frozen=True, slots=True)
class Tombstone:
    """All that is left of an erased case.

    Attributes:
        erased_at: Aware.
        reason: ``bin`` or ``retention``.
    """

    case_id: int
    number: str
    erased_at: datetime
    reason: str


def put_tombstone(db: OfficeDatabase, stone: Tombstone) -> None:
    """Keep number, day and reason; call inside the transaction of the erasing."""
    db.execute(
        "INSERT INTO tombstones (case_id, number, erased_at, reason) VALUES (?, ?, ?, ?)",
        (stone.case_id, stone.number, to_text(stone.erased_at), stone.reason),
    )


def tombstones(db: OfficeDatabase, limit: int) -> list[Tombstone]:
    """Return what was erased, newest first."""
    sql = "SELECT * FROM tombstones ORDER BY erased_at DESC, case_id DESC LIMIT ?"
    return [
        Tombstone(row["case_id"], row["number"], from_text(row["erased_at"]), row["reason"])
        for row in db.query(sql, (limit,))
    ]


def erase_journal_texts(
    db: OfficeDatabase, case_id: int, nouns: Mapping[str, Collection[int]]
) -> None:
    """Delete the texts of every entry about a case or its parts; the chain stays whole.

    Args:
        nouns: Noun → ids of the case's lines, calls, promises …: their entries may stand
            under another case, from which a call was moved.
    """
    calls = ", ".join(str(int(one)) for one in nouns.get("call", ()))
    cases = {case_id}
    if calls:
        # The provisional case of a call that was moved here has no row any more.
        sql = (
            "SELECT DISTINCT case_id FROM journal WHERE noun = 'call' AND case_id IS NOT NULL"
            f" AND noun_id IN ({calls}) AND case_id NOT IN (SELECT id FROM cases)"
        )
        cases |= {row[0] for row in db.execute(sql).fetchall()}
    for one in sorted(cases):
        _erase(db, "case_id = ?", one)
    for noun, ids in nouns.items():
        for one in sorted(ids):
            _erase(db, "noun = ? AND noun_id = ?", noun, one)


def erase_lost_texts(db: OfficeDatabase, before: datetime) -> None:
    """Delete old texts of calls that were discarded: no case leads to them any more."""
    _erase(
        db,
        "at < ? AND case_id IS NOT NULL AND case_id NOT IN (SELECT id FROM cases)"
        " AND NOT EXISTS (SELECT 1 FROM journal AS call JOIN calls ON calls.id = call.noun_id"
        " WHERE call.case_id = journal.case_id AND call.noun = 'call')"
        " AND case_id NOT IN (SELECT case_id FROM tombstones)",
        to_text(before),
    )


def mark_purge_due(db: OfficeDatabase) -> None:
    """Remember that the search index still holds words of cases taken out of it."""
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, '1')", (PURGE_DUE,))


def is_purge_due(db: OfficeDatabase) -> bool:
    """Whether the index waits for ``purge_step``."""
    return bool(db.query("SELECT 1 AS due FROM meta WHERE key = ?", (PURGE_DUE,)))


def purge_step(db: OfficeDatabase, *, first: bool) -> bool:
    """Rewrite a part of the index without what was taken out; ``False`` once all is done.

    Some milliseconds each; call inside a transaction.
    """
    before = db.conn.total_changes
    pages = -_PAGES_A_STEP if first else _PAGES_A_STEP
    db.execute("INSERT INTO case_index (case_index, rank) VALUES ('merge', ?)", (pages,))
    if db.conn.total_changes - before >= 2:
        return True
    db.execute("DELETE FROM meta WHERE key = ?", (PURGE_DUE,))
    return False


def empty_log(db: OfficeDatabase) -> None:
    """Bring the log into the file and cut it to nothing: old pages lie there, too."""
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _erase(db: OfficeDatabase, where: str, *values: object) -> None:
    db.execute(
        f"DELETE FROM journal_texts WHERE entry_id IN (SELECT id FROM journal WHERE {where})",
        values,
    )
