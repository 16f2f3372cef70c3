"""Damaged records of which every row can still be read: written anew into a whole file.

The search index and what speeds up looking can be made again; the rows can't. Where one of
them is out of reach nothing is written, and a backup has to help.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from desktop.domain.errors import DataUnreadable, DomainError, WorldError
from desktop.domain.journal import JournalHead
from desktop.storage import journal, keys, restore, side_file
from desktop.storage.connection import OfficeDatabase, connect
from desktop.storage.creation import create_file, remove_database, sync_file, sync_folder
from desktop.storage.faults import DatabaseFault, translating_files
from desktop.storage.migrations import applied_steps, known_steps

T = TypeVar("T")
FRESH = ".mended"
_MADE_ANEW = ("case_index", "sqlite_", "_sqlite_migrations")
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Mended:
    """What writing the rows anew left.

    Attributes:
        aside: Where the damaged file lies now.
        head: The journal's newest entry.
        rows: How many rows were copied.
    """

    aside: Path | None
    head: JournalHead
    rows: int


def mend(path: Path, secret: bytes, *, now: datetime) -> Mended:
    """Write every row into a fresh file and let it take the place; nobody may have it open.

    The search index is empty afterwards: make it anew.

    Raises:
        DataUnreadable: ``data.damaged``: not every row can be read, or the journal in it is
            not whole or ends before what the note beside it remembers. Nothing was changed.
        WorldError: The disk; nothing was changed.
    """
    key = keys.raw_key(secret, keys.file_salt(path))
    fresh = path.with_name(path.name + FRESH)
    with translating_files("data.cannot_write"):
        remove_database(fresh)
    create_file(fresh, key, now=now)
    try:
        with _readable(path, key) as damaged:
            rows = _copy(damaged, fresh, key)
        head = _verified(fresh, key, side_file.read(path.parent))
        with translating_files("data.cannot_write"):
            sync_file(fresh)
            aside = restore.set_aside(path, now)
            fresh.replace(path)
            sync_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            remove_database(fresh)
        raise
    with translating_files("data.cannot_write"):
        side_file.write(path.parent, restore.note_for(path, head, keys.file_salt(path), secret))
    return Mended(aside, head, rows)


@contextmanager
def _readable(path: Path, key: str) -> Iterator[OfficeDatabase]:
    """A connection on a copy of the damaged file, so that not even its log is touched."""
    from desktop.storage.salvage import copied

    with copied(path) as copy:
        db = connect(copy, key)
        try:
            yield db
        except DatabaseFault as fault:
            raise DataUnreadable("data.damaged") from fault
        finally:
            with suppress(DatabaseFault):
                db.close()


def _copy(damaged: OfficeDatabase, fresh: Path, key: str) -> int:
    if applied_steps(damaged) != known_steps():
        raise DataUnreadable("data.damaged")
    db = connect(fresh, key)
    count = 0
    try:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("BEGIN IMMEDIATE")
        for table in sorted(_tables(db)):
            db.execute(f'DELETE FROM "{table}"')
            count += _copy_table(damaged, db, table)
        for table in ("promise_changes",):  # counted by the rows that were just put in
            db.execute(f"DELETE FROM {table}")
            count += _copy_table(damaged, db, table)
        if db.execute("PRAGMA foreign_key_check").fetchall():
            raise DataUnreadable("data.damaged")
        db.execute("COMMIT")
    except DatabaseFault as fault:  # a row that breaks a rule of its table
        raise DataUnreadable("data.damaged") from fault
    finally:
        db.close()
    return count


def _copy_table(damaged: OfficeDatabase, db: OfficeDatabase, table: str) -> int:
    """Copy the rows by their places in the table itself, whatever state its indexes are in."""
    cursor = _read(lambda: damaged.execute(f'SELECT * FROM "{table}" NOT INDEXED ORDER BY rowid'))
    marks, count = ", ".join("?" for _ in cursor.description), 0
    names = ", ".join(f'"{column[0]}"' for column in cursor.description)
    while rows := _read(lambda: cursor.fetchmany(_CHUNK)):
        db.conn.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)
        count += len(rows)
    return count


def _read(look: Callable[[], T]) -> T:
    """Whatever keeps a page from being read: not every row is within reach."""
    try:
        return look()
    except WorldError as fault:
        raise DataUnreadable("data.damaged") from fault


def _tables(db: OfficeDatabase) -> Iterator[str]:
    for name in db.table_names():
        if not name.startswith(_MADE_ANEW) and name != "promise_changes":
            yield name


def _verified(fresh: Path, key: str, note: side_file.SideNote | None) -> JournalHead:
    """The rows must be all of them: the journal is whole and goes on from what is known."""
    db = connect(fresh, key)
    try:
        head = journal.head(db)
        whole = journal.first_broken(db) is None
        reaches = note is None or head.entry_id >= note.head.entry_id
        known = note is None or journal.seal_at(db, note.head.entry_id) in (None, note.head.seal)
        faults = [row for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
    except DomainError as fault:
        raise DataUnreadable("data.damaged") from fault
    finally:
        db.close()
    if faults or not (whole and reaches and known):
        raise DataUnreadable("data.damaged")
    return head
