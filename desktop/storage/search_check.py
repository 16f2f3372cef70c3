"""Whether the search index holds what the cases hold, no more and no less."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date

from desktop.storage import search
from desktop.storage.connection import OfficeDatabase

CHECKED = "search_checked"


def numbered(db: OfficeDatabase) -> int:
    """Return how many cases have a number."""
    sql = "SELECT count(*) FROM cases WHERE number IS NOT NULL"
    return int(db.execute(sql).fetchone()[0])


def next_numbered(db: OfficeDatabase, after: int, limit: int) -> list[int]:
    """Return the next ids of cases with a number behind an id, oldest first."""
    sql = "SELECT id FROM cases WHERE id > ? AND number IS NOT NULL ORDER BY id LIMIT ?"
    return [row[0] for row in db.execute(sql, (after, limit)).fetchall()]


def numbered_among(db: OfficeDatabase, ids: Sequence[int]) -> list[int]:
    """Return which of these are cases with a number."""
    sql = "SELECT id FROM cases WHERE number IS NOT NULL AND id IN (SELECT value FROM json_each(?))"
    return [row[0] for row in db.execute(sql, (json.dumps(list(ids)),)).fetchall()]


def missing(db: OfficeDatabase) -> list[int]:
    """Return the numbered cases that the index does not hold, oldest first."""
    sql = (
        "SELECT id FROM cases WHERE number IS NOT NULL"
        " AND id NOT IN (SELECT id FROM case_index_docsize) ORDER BY id"
    )
    return [row[0] for row in db.execute(sql).fetchall()]


def left_over(db: OfficeDatabase) -> list[int]:
    """Return the ids in the index that are no case."""
    sql = "SELECT id FROM case_index_docsize WHERE id NOT IN (SELECT id FROM cases) ORDER BY id"
    return [row[0] for row in db.execute(sql).fetchall()]


def is_damaged(db: OfficeDatabase) -> bool:
    """Whether the index itself does not fit together; reads all of it.

    Ask on a fresh connection: FTS5 keeps the number of rows of an earlier look.
    """
    return any(row[0] != "ok" for row in db.execute("PRAGMA quick_check(case_index)").fetchall())


def has_length_of(db: OfficeDatabase, case_id: int, texts: Iterable[str]) -> bool:
    """Whether the row of a case is as long as these texts: quick, and most changes show."""
    sizes = db.execute("SELECT sz FROM case_index_docsize WHERE id = ?", (case_id,)).fetchall()
    return bool(sizes) and _varint(sizes[0][0]) == len(search.grams_of(texts).split())


def is_up_to_date(db: OfficeDatabase, case_id: int, texts: Iterable[str]) -> bool:
    """Whether the row of a case is made of these texts and of nothing else.

    Each text is looked for as one phrase, and the row has to be as long as all of them;
    some 35 ms for 300 characters.
    """
    texts = list(texts)
    sql = "SELECT 1 FROM case_index WHERE case_index MATCH ? AND rowid = ?"
    phrases = set(map(search.phrase_of, texts)) - {""}
    return has_length_of(db, case_id, texts) and all(
        db.execute(sql, (f'"{phrase}"', case_id)).fetchone() for phrase in phrases
    )


def checked_on(db: OfficeDatabase) -> date | None:
    """Return the day on which all of the index was read last and was sound."""
    rows = db.execute("SELECT value FROM meta WHERE key = ?", (CHECKED,)).fetchall()
    return date.fromisoformat(rows[0][0]) if rows else None


def note_checked(db: OfficeDatabase, day: date) -> None:
    """Remember that day."""
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (CHECKED, day.isoformat()))


def spread(db: OfficeDatabase, count: int) -> list[int]:
    """Return the newest numbered cases and others spread over all years, ``count`` of each."""
    sql = (
        "SELECT json_group_array(id) FROM"
        " (SELECT id FROM cases WHERE number IS NOT NULL ORDER BY id DESC)"
    )
    ids: Sequence[int] = json.loads(db.execute(sql).fetchone()[0])
    older = ids[count:]
    return [*ids[:count], *older[:: max(1, len(older) // count)][:count]]


def _varint(blob: bytes) -> int:
    """Return SQLite's variable-length number: seven bits a byte, the highest first."""
    value = 0
    for byte in blob:
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            break
    return value
