"""A finished backup: opened without a trace beside it, verified page by page, looked into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2  # type: ignore[import-untyped, unused-ignore]  # it comes without types

from desktop.domain.errors import DataUnreadable, WorldError
from desktop.domain.journal import JournalHead
from desktop.storage import journal, keys
from desktop.storage.connection import OfficeDatabase
from desktop.storage.faults import DatabaseFault, translated, translating
from desktop.storage.instants import from_text
from desktop.storage.migrations import applied_steps, known_steps

ENDING = ".kikitori"
STEPS_BETWEEN_LOOKS = 20_000
_PAGES_READ = 0.5
"""Share of the verifying at which every page has been read and the journal begins."""

Progress = Callable[[float], None]


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


def read_facts(
    backup: Path,
    key: str,
    *,
    progress: Progress = lambda _share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> BackupFacts:
    """Open a backup without writing beside it, verify every page, and say what it holds.

    Args:
        key: From ``keys.raw_key``.
        progress: Told a share from 0 to 1, on this thread.
        cancelled: Asked all the time; ``True`` ends it.

    Raises:
        Cancelled: It was ended.
        DataUnreadable: ``backup.unreadable`` (not with this key, or no backup at all),
            ``backup.damaged``, ``backup.newer_version``.
        WorldError: It can't be read.
    """
    salt = salt_of(backup)
    db = open_sealed(backup, key)
    try:
        _read_all_pages(db, backup, cancelled)
        progress(_PAGES_READ)
        steps = applied_steps(db)
        if not steps or not set(steps) <= set(known_steps()):
            code = "backup.newer_version" if steps else "backup.unreadable"
            raise DataUnreadable(code, path=str(backup))
        head = journal.head(db)

        def between(verified: int) -> None:
            if cancelled():
                raise Cancelled
            progress(_PAGES_READ + (1 - _PAGES_READ) * verified / max(1, head.entry_id))

        if journal.first_broken(db, between=between) is not None:
            raise DataUnreadable("backup.damaged", path=str(backup))
        made = db.query("SELECT value FROM meta WHERE key = 'backup_made_at'")
        return BackupFacts(
            made_at=from_text(made[0]["value"]) if made else None,
            cases=int(db.execute("SELECT count(*) FROM cases").fetchone()[0]),
            schema=steps[-1],
            head=head,
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


def _read_all_pages(db: OfficeDatabase, backup: Path, cancelled: Callable[[], bool]) -> None:
    db.conn.set_progress_handler(lambda: 1 if cancelled() else 0, STEPS_BETWEEN_LOOKS)
    try:
        with translating():
            faults = db.execute("PRAGMA cipher_integrity_check").fetchall()
            faults += [row for row in db.execute("PRAGMA quick_check") if row[0] != "ok"]
    except (DatabaseFault, WorldError) as fault:
        if cancelled():
            raise Cancelled from fault
        raise
    finally:
        db.conn.set_progress_handler(None, 0)
    if cancelled():
        raise Cancelled
    if faults:
        raise DataUnreadable("backup.damaged", path=str(backup))


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


def salt_of(backup: Path) -> bytes:
    """Return a backup's first 16 bytes; raises DataUnreadable ``backup.missing``, ``.unreadable``."""
    try:
        return keys.file_salt(backup)
    except DataUnreadable as fault:
        code = "backup.missing" if fault.code == "data.no_office" else "backup.unreadable"
        raise DataUnreadable(code, path=str(backup)) from fault
