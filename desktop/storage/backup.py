"""A backup: one encrypted file with everything of the office, verified before it counts.

It is a whole SQLCipher database of the same key and salt (``VACUUM INTO``), so it opens
with the recovery code of its day; the office's own templates and texts lie inside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2  # type: ignore[import-untyped, unused-ignore]  # it comes without types

from desktop.domain.errors import DataUnreadable, WorldError
from desktop.domain.journal import JournalHead
from desktop.storage import journal, keys
from desktop.storage.connection import OfficeDatabase, connect
from desktop.storage.creation import remove_database, sync_file, sync_folder
from desktop.storage.faults import DatabaseFault, translated, translating, translating_files
from desktop.storage.instants import from_text, to_text
from desktop.storage.migrations import applied_steps, known_steps

ENDING = ".kikitori"
PACKED = "packed_files"
_STEPS_BETWEEN_LOOKS = 20_000


class Cancelled(Exception):
    """The person stopped the backup; nothing of it is left."""


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """What a verified backup says of itself.

    Attributes:
        made_at: When, aware; ``None`` for a bare copy that does not say.
        cases: Number of cases in it.
        head: The newest journal entry in it.
        size: Bytes of the file.
        salt: The first 16 bytes; equal salts are one office.
    """

    made_at: datetime | None
    cases: int
    schema: str
    head: JournalHead
    size: int
    salt: bytes


@dataclass(frozen=True, slots=True)
class CaseInside:
    """A case as one sees it through the wrapping of a backup."""

    number: str
    opened_at: datetime
    person: str
    subject: str
    state: str


Progress = Callable[[float], None]


def make_backup(
    path: Path,
    key: str,
    target: Path,
    *,
    now: datetime,
    files: Mapping[str, bytes],
    progress: Progress = lambda _share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> BackupFacts:
    """Write a backup of the database at ``path`` and verify it; on a connection of its own.

    Args:
        key: From ``keys.raw_key``.
        files: Relative path → content, packed in beside the records.
        progress: Told a share from 0 to 1, on this thread.
        cancelled: Asked all the time; ``True`` ends it.

    Raises:
        Cancelled: Nothing of it is left.
        WorldError: ``data.exists``, ``backup.failed``, ``data.disk_full`` …; nothing of it
            is left, the records are as they were.
    """
    if target.exists():
        raise WorldError("data.exists", path=str(target))
    part = target.with_name(target.name + ".part")
    with translating_files("data.cannot_write"):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_database(part)
    try:
        before = _copy(path, key, part, progress, cancelled)
        _pack(part, key, now, files)
        facts = read_facts(part, key)
        _must_continue(path, key, before, facts)
        with translating_files("data.cannot_write"):
            part.chmod(0o600)
            sync_file(part)
            part.replace(target)
            sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            remove_database(part)
        raise
    progress(1.0)
    return facts


def read_facts(backup: Path, key: str) -> BackupFacts:
    """Open a backup without writing beside it, verify every page, and say what it holds.

    Raises:
        DataUnreadable: ``backup.unreadable`` (not with this key, or no backup at all),
            ``backup.damaged``, ``backup.newer_version``.
        WorldError: It can't be read.
    """
    salt = salt_of(backup)
    db = open_sealed(backup, key)
    try:
        with translating():
            faults = db.execute("PRAGMA cipher_integrity_check").fetchall()
            faults += [row for row in db.execute("PRAGMA quick_check") if row[0] != "ok"]
        if faults:
            raise DataUnreadable("backup.damaged", path=str(backup))
        steps = applied_steps(db)
        if not steps or not set(steps) <= set(known_steps()):
            code = "backup.newer_version" if steps else "backup.unreadable"
            raise DataUnreadable(code, path=str(backup))
        if journal.first_broken(db) is not None:
            raise DataUnreadable("backup.damaged", path=str(backup))
        made = db.query("SELECT value FROM meta WHERE key = 'backup_made_at'")
        return BackupFacts(
            made_at=from_text(made[0]["value"]) if made else None,
            cases=int(db.execute("SELECT count(*) FROM cases").fetchone()[0]),
            schema=steps[-1],
            head=journal.head(db),
            size=backup.stat().st_size,
            salt=salt,
        )
    except WorldError as fault:
        if fault.code in ("data.damaged", "data.disk_error"):
            raise DataUnreadable("backup.damaged", path=str(backup)) from fault
        raise
    except DatabaseFault as fault:
        raise DataUnreadable("backup.damaged", path=str(backup)) from fault
    finally:
        db.close()


def open_sealed(backup: Path, key: str) -> OfficeDatabase:
    """Open a finished backup to read it; nothing is written, not even beside it.

    Raises:
        DataUnreadable: ``backup.unreadable``.
        WorldError: It can't be read.
    """
    try:
        address = f"{backup.resolve().as_uri()}?immutable=1"
        conn = dbapi2.connect(address, uri=True, check_same_thread=False, isolation_level=None)
    except DatabaseFault as fault:
        raise translated(fault) or WorldError("data.cannot_open") from fault
    db = OfficeDatabase(conn)
    try:
        conn.execute("PRAGMA cipher_log_level = NONE")
        conn.execute(f'PRAGMA key = "{key}"')
        conn.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except DatabaseFault as fault:
        db.close()
        raise DataUnreadable("backup.unreadable", path=str(backup)) from fault
    return db


def opens(backup: Path, key: str) -> bool:
    """Whether a backup answers to a key; nothing is verified."""
    try:
        open_sealed(backup, key).close()
    except WorldError:
        return False
    return True


def cases_inside(backup: Path, key: str, limit: int) -> list[CaseInside]:
    """Return the newest cases of a backup; raises as ``open_sealed`` says."""
    sql = (
        "SELECT cases.number, cases.opened_at, cases.subject, cases.state,"
        " coalesce(nullif(persons.name, ''), persons.company, '') AS person"
        " FROM cases LEFT JOIN persons ON persons.id = cases.person_id"
        " ORDER BY cases.opened_at DESC, cases.id DESC LIMIT ?"
    )
    db = open_sealed(backup, key)
    try:
        rows = db.query(sql, (limit,))
    finally:
        db.close()
    return [
        CaseInside(
            row["number"] or "",
            from_text(row["opened_at"]),
            row["person"],
            row["subject"],
            row["state"],
        )
        for row in rows
    ]


def packed_files(db: OfficeDatabase) -> dict[str, bytes]:
    """Return the office's own templates and texts that lie in a backup."""
    if PACKED not in db.table_names():
        return {}
    return {row["path"]: bytes(row["data"]) for row in db.query(f"SELECT * FROM {PACKED}")}


def unpack(db: OfficeDatabase) -> dict[str, bytes]:
    """Take the packed files out of a restored copy, so that it is a plain database again."""
    files = packed_files(db)
    db.execute(f"DROP TABLE IF EXISTS {PACKED}")
    db.execute("DELETE FROM meta WHERE key = 'backup_made_at'")
    return files


# Inside


def _copy(
    path: Path, key: str, part: Path, progress: Progress, cancelled: Callable[[], bool]
) -> JournalHead:
    db = connect(path, key)
    try:
        head = journal.head(db)
        whole = max(1, path.stat().st_size)

        def look() -> int:
            with suppress(OSError):
                progress(min(0.9, part.stat().st_size / whole * 0.9))
            return 1 if cancelled() else 0

        db.conn.set_progress_handler(look, _STEPS_BETWEEN_LOOKS)
        try:
            db.execute("VACUUM INTO ?", (str(part),))
        except DatabaseFault as fault:
            if cancelled():
                raise Cancelled from fault
            raise WorldError("backup.failed", path=str(part.parent)) from fault
        if cancelled():
            raise Cancelled
    finally:
        db.close()
    return head


def _pack(part: Path, key: str, now: datetime, files: Mapping[str, bytes]) -> None:
    db = connect(part, key)
    try:
        db.execute(f"CREATE TABLE {PACKED} (path TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT")
        for name, data in sorted(files.items()):
            db.execute(f"INSERT INTO {PACKED} VALUES (?, ?)", (name, data))
        moment = ("backup_made_at", to_text(now))
        db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", moment)
        # One file from here on: no log may have to travel with it.
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
    finally:
        db.close()


def _must_continue(path: Path, key: str, before: JournalHead, facts: BackupFacts) -> None:
    """The copy holds at least what was there when it began, and nothing foreign."""
    db = connect(path, key)
    try:
        number = facts.head.entry_id
        known = journal.seal_at(db, number) if number else facts.head.seal
    finally:
        db.close()
    if number < before.entry_id or known != facts.head.seal:
        raise WorldError("backup.failed", path=str(path.parent))


def salt_of(backup: Path) -> bytes:
    """Return a backup's first 16 bytes; raises DataUnreadable ``backup.missing``, ``.unreadable``."""
    try:
        return keys.file_salt(backup)
    except DataUnreadable as fault:
        code = "backup.missing" if fault.code == "data.no_office" else "backup.unreadable"
        raise DataUnreadable(code, path=str(backup)) from fault
