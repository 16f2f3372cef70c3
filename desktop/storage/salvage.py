"""Read out of damaged records what can still be read, row by row; nothing is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.domain.errors import DomainError
from desktop.storage import keys, side_file
from desktop.storage.connection import OfficeDatabase, connect
from desktop.storage.faults import DatabaseFault, translating_files
from desktop.storage.instants import to_text

PARTS = (
    ("cases", "id", "number, subject, apology_object, request, decision, opened_at", "updated_at"),
    ("persons", "id", "name, kana, company, address, email, notes", "updated_at"),
    ("phones", "id", "person_id, shown", ""),
    ("calls", "id", "case_id, started_at, ended_at, draft, number_shown", "started_at"),
    ("note_lines", "id", "call_id, kind, text, written_at", "written_at"),
    ("points", "rowid", "case_id, name, text, who, when_text, reason", "updated_at"),
    ("promises", "id", "case_id, kind, wall, typed, who, reason, state", "created_at"),
    ("letters", "id", "case_id, kind, number, state, letter_date", "updated_at"),
)
"""Table, its key, what is read of it, and the column that tells when it was written."""
PREFIX = "salvage-"
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
    with copied(path) as copy:
        for salt in dict.fromkeys(_salts(path)):
            for secret in secrets:
                reader = _Reader(copy, keys.raw_key(secret, salt))
                if reader.query("SELECT count(*) FROM sqlite_master") is not None:
                    found.is_open = True
                    _read(reader, found, since)
                    return found
    return found


class _Reader:
    """Asks on a fresh connection after each fault: a page that fails shuts the old one."""

    def __init__(self, path: Path, key: str) -> None:
        self._path = path
        self._key = key
        self._db: OfficeDatabase | None = None

    def query(self, sql: str) -> list[dict[str, Any]] | None:
        """Return the rows, ``None`` where a page on the way can't be read."""
        try:
            if self._db is None:
                self._db = connect(self._path, self._key)
            return self._db.query(sql)
        except (DomainError, DatabaseFault, OSError):
            self.close()
            return None

    def close(self) -> None:
        """Close the connection, if there is one."""
        if self._db is not None:
            with suppress(DatabaseFault):
                self._db.close()
        self._db = None


@contextmanager
def copied(path: Path) -> Iterator[Path]:
    """A copy of a damaged file with its log, in a folder beside it that goes afterwards.

    Raises:
        WorldError: ``data.disk_full``, ``data.cannot_write``.
    """
    with (
        translating_files("data.cannot_write"),
        tempfile.TemporaryDirectory(prefix=PREFIX, dir=path.parent) as place,
    ):
        copy = Path(place, path.name)
        for ending in ("", "-wal"):
            one = path.with_name(path.name + ending)
            if one.exists():
                shutil.copyfile(one, copy.with_name(copy.name + ending))
        yield copy


def _salts(path: Path) -> Iterator[bytes]:
    with suppress(DomainError):
        yield keys.file_salt(path)
    note = side_file.read(path.parent)
    if note is not None:
        yield bytes.fromhex(note.salt)


def _read(reader: _Reader, found: Salvaged, since: datetime | None) -> None:
    for table, key, columns, written in PARTS:
        where = f" AND {written} >= '{to_text(since)}'" if since is not None and written else ""
        rows = found.rows.setdefault(table, [])
        last, step = 0, _STEP
        while last < _MOST:
            part = reader.query(
                f"SELECT {key} AS key, {columns} FROM {table} NOT INDEXED"
                f" WHERE {key} > {last}{where} ORDER BY {key} LIMIT {step}"
            )
            if part is None and step > 1:
                step = 1  # up to the very row that can't be read
                continue
            if part is None:
                found.unread[table] = found.unread.get(table, 0) + 1
                following = _behind(reader, table, key, last)
                if following is None:
                    break
                last, step = following, _STEP
                continue
            rows += [{name: str(value or "") for name, value in row.items()} for row in part]
            if len(part) < step:
                break
            last = int(part[-1]["key"])
    reader.close()


def _behind(reader: _Reader, table: str, key: str, last: int) -> int | None:
    """Return a key before the next row that can be read, ``None``: none behind can."""
    step = 1
    while step < _MOST:
        sql = (
            f"SELECT {key} AS key FROM {table} NOT INDEXED WHERE {key} > {last + step}"
            f" ORDER BY {key} LIMIT 1"
        )
        if (rows := reader.query(sql)) is not None:
            return int(rows[0]["key"]) - 1 if rows else None
        step *= 2
    return None
