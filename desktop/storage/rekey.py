"""A new recovery code: the records are encrypted anew beside their place, then put there.

Each step may be the last one before the power goes: what stands under the database's name
opens with the former code or with the new one, and both are kept before it is touched.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import WorldError
from desktop.domain.journal import JournalHead
from desktop.storage import journal, keys, side_file
from desktop.storage.connection import OfficeDatabase, connect
from desktop.storage.creation import remove_database, sync_file, sync_folder
from desktop.storage.faults import DatabaseFault, translating, translating_files

FRESH = ".rekeyed"


def rekey(
    path: Path, old: bytes, new: bytes, *, now: datetime, who: str, keep: Callable[[], object]
) -> None:
    """Let the records open with another secret; nobody may have them open.

    Args:
        old: The secret that opens them now.
        new: The secret that shall; their salt stays.
        now: Aware, for the journal.
        who: Stands in the journal.
        keep: Keeps the new secret before the old one; called when nothing can fail any
            more but the last step.

    Raises:
        DataUnreadable: ``data.wrong_key``, ``data.damaged``; nothing was changed.
        WorldError: The disk, the keychain; nothing was changed.
    """
    salt = keys.file_salt(path)
    fresh = path.with_name(path.name + FRESH)
    try:
        _copy(path, keys.raw_key(old, salt), fresh)
        head = _encrypt_anew(fresh, keys.raw_key(old, salt), keys.raw_key(new, salt), now, who)
        with translating_files("data.cannot_write"):
            sync_file(fresh)
        keep()
        with translating_files("data.cannot_write"):
            fresh.replace(path)
            sync_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            remove_database(fresh)
        raise
    note = side_file.read(path.parent)
    former = keys.key_check(old, salt)
    others = (former, *(one for one in (note.others if note else ()) if one != former))
    fresh_note = side_file.SideNote(head, salt.hex(), keys.key_check(new, salt), others)
    with translating_files("data.cannot_write"):
        side_file.write(path.parent, fresh_note)


def _copy(path: Path, key: str, fresh: Path) -> None:
    """Copy the database once its log is empty, so that one file is all of it."""
    db = connect(path, key)
    try:
        busy = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        db.close()
    if busy:
        raise WorldError("data.locked")
    with translating_files("data.cannot_write"):
        remove_database(fresh)
        shutil.copyfile(path, fresh)
        fresh.chmod(0o600)
        for log in ("-wal", "-shm"):
            path.with_name(path.name + log).unlink(missing_ok=True)


def _encrypt_anew(fresh: Path, old_key: str, new_key: str, now: datetime, who: str) -> JournalHead:
    db = connect(fresh, old_key)
    try:
        with translating():
            db.execute("PRAGMA journal_mode = DELETE").fetchall()
            db.execute(f'PRAGMA rekey = "{new_key}"').fetchall()
    finally:
        db.close()
    db = connect(fresh, new_key)
    try:
        db.execute("BEGIN IMMEDIATE")
        journal.append(
            db, at=now, who=who, action="rekey", noun="office", noun_id=0, field="recovery_code"
        )
        db.execute("COMMIT")
        _must_be_whole(db)
        head = journal.head(db)
        db.execute("PRAGMA journal_mode = DELETE").fetchall()  # one file, no log
    finally:
        db.close()
    return head


def _must_be_whole(db: OfficeDatabase) -> None:
    try:
        faults = db.execute("PRAGMA cipher_integrity_check").fetchall()
        faults += [row for row in db.execute("PRAGMA quick_check") if row[0] != "ok"]
    except DatabaseFault as fault:
        raise WorldError("data.copy_failed") from fault
    if faults:
        raise WorldError("data.copy_failed")
