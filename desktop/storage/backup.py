"""A backup: one encrypted file with everything of the office, verified before it counts.

It is a whole SQLCipher database of the same key and salt (``VACUUM INTO``), so it opens
with the recovery code of its day; the office's own templates and texts lie inside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import WorldError
from desktop.domain.journal import JournalHead
from desktop.storage import journal
from desktop.storage.backup_check import (
    STEPS_BETWEEN_LOOKS,
    BackupFacts,
    Cancelled,
    Progress,
    read_facts,
)
from desktop.storage.connection import OfficeDatabase, connect
from desktop.storage.creation import remove_database, sync_file, sync_folder
from desktop.storage.faults import DatabaseFault, translating_files
from desktop.storage.instants import to_text

PACKED = "packed_files"
_COPIED = 0.4
"""Share of the work that is done once everything is copied; the verifying is the rest."""
_SYNCED_AT_ONCE = 16 * 2**20
"""Bytes handed to the disk at a time: all of a large copy at its end stops everything else."""


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
        facts = read_facts(
            part,
            key,
            progress=lambda share: progress(_COPIED + (1 - _COPIED) * share),
            cancelled=cancelled,
        )
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

        synced = 0

        def look() -> int:
            nonlocal synced
            with suppress(OSError):
                size = part.stat().st_size
                progress(_COPIED * min(1.0, size / whole))
                if size - synced > _SYNCED_AT_ONCE:
                    sync_file(part)
                    synced = size
            return 1 if cancelled() else 0

        db.conn.set_progress_handler(look, STEPS_BETWEEN_LOOKS)
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
