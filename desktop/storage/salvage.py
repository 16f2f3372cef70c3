"""Read out of damaged records what can still be read, row by row; nothing is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.domain.errors import DomainError
from desktop.storage import keys, side_file
from desktop.storage.connection import OfficeDatabase, connect
from desktop.storage.faults import DatabaseFault
from desktop.storage.instants import to_text

PARTS = (
    ("cases", "id", "number, subject, apology_object, request, decision, opened_at", "updated_at"),
    ("persons", "id", "name, kana, company, address, notes", "updated_at"),
    ("phones", "id", "person_id, shown", ""),
    ("calls", "id", "case_id, started_at, ended_at, draft, number_shown", "started_at"),
    ("note_lines", "id", "call_id, kind, text, written_at", "written_at"),
    ("points", "rowid", "case_id, name, text, who, when_text, reason", "updated_at"),
    ("promises", "id", "case_id, kind, wall, typed, who, reason, state", "created_at"),
    ("letters", "id", "case_id, kind, number, state, letter_date", "updated_at"),
)
"""Table, its key, what is read of it, and the column that tells when it was written."""
_STEP = 64
_MOST = 10_000_000


@dataclass
class Salvaged:
    """What could be read.

    Attributes:
        rows: Table → rows as (column, text) pairs.
        unread: Table → stretches of rows that could not be read.
        is_open: Whether the file opened at all.
    """

    rows: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    unread: dict[str, int] = field(default_factory=dict)
    is_open: bool = False

    @property
    def count(self) -> int:
        """How many rows were read."""
        return sum(len(rows) for rows in self.rows.values())

    @property
    def cases(self) -> int:
        """How many cases were read."""
        return len(self.rows.get("cases", ()))


def read_all(path: Path, secrets: Sequence[bytes], since: datetime | None) -> Salvaged:
    """Read what can be read on a copy in the data folder, which goes afterwards.

    Args:
        since: Only rows written from this moment on; all without it.
    """
    found = Salvaged()
    if not path.exists():
        return found
    with tempfile.TemporaryDirectory(prefix="salvage-", dir=path.parent) as place:
        copy = Path(place, path.name)
        with suppress(OSError):
            for ending in ("", "-wal"):
                one = path.with_name(path.name + ending)
                if one.exists():
                    shutil.copyfile(one, copy.with_name(copy.name + ending))
        for salt in dict.fromkeys(_salts(path)):
            for secret in secrets:
                with suppress(DomainError, DatabaseFault, OSError, ValueError):
                    db = connect(copy, keys.raw_key(secret, salt))
                    try:
                        found.is_open = True
                        _read(db, found, since)
                    finally:
                        with suppress(DatabaseFault):
                            db.close()
                    return found
    return found


def _salts(path: Path) -> Iterator[bytes]:
    with suppress(DomainError):
        yield keys.file_salt(path)
    note = side_file.read(path.parent)
    if note is not None:
        yield bytes.fromhex(note.salt)


def _read(db: OfficeDatabase, found: Salvaged, since: datetime | None) -> None:
    for table, key, columns, written in PARTS:
        where = f" AND {written} >= '{to_text(since)}'" if since is not None and written else ""
        rows = found.rows.setdefault(table, [])
        last = 0
        while last < _MOST:
            sql = (
                f"SELECT {key} AS key, {columns} FROM {table}"
                f" WHERE {key} > {last}{where} ORDER BY {key} LIMIT {_STEP}"
            )
            try:
                part = db.query(sql)
            except (DomainError, DatabaseFault):
                found.unread[table] = found.unread.get(table, 0) + 1
                following = _behind(db, table, key, last)
                if following is None:
                    break
                last = following
                continue
            rows += [{name: str(value or "") for name, value in row.items()} for row in part]
            if len(part) < _STEP:
                break
            last = int(part[-1]["key"])


def _behind(db: OfficeDatabase, table: str, key: str, last: int) -> int | None:
    """Return a key behind the stretch that can't be read, ``None``: nothing is readable there."""
    step = 1
    while step < _MOST:
        with suppress(DomainError, DatabaseFault):
            sql: str = f"SELECT {key} AS key FROM {table} WHERE {key} > {last + step} LIMIT 1"
            rows: list[dict[str, Any]] = db.query(sql)
            return int(rows[0]["key"]) - 1 if rows else None
        step *= 2
    return None
