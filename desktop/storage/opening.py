"""What happens between a database file and its first use: recognise, classify, upgrade."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import DataUnreadable, WorldError
from desktop.storage import journal, keys, side_file
from desktop.storage.connection import OfficeDatabase, connect
from desktop.storage.creation import remove_database, sync_file
from desktop.storage.faults import translating, translating_files
from desktop.storage.migrations import applied_steps, apply_steps, known_steps

BACKUPS = "backups"
PLAIN_HEADER = b"SQLite format 3\0"


def check_start(path: Path) -> bytes:
    """Return the file's salt.

    Raises:
        DataUnreadable: ``data.no_office``, ``data.cannot_read``, ``data.damaged``
            (empty or cut off), ``data.not_encrypted`` (plain SQLite: not ours).
    """
    salt = keys.file_salt(path)
    if salt == PLAIN_HEADER:
        raise DataUnreadable("data.not_encrypted", path=str(path))
    return salt


def classify(path: Path, secret: bytes) -> DataUnreadable:
    """Return why the first page did not answer; the message alone can't tell.

    The side file knows the salt and what the right secret would derive from it; where
    it is missing, the newest backups tell.
    """
    note = side_file.read(path.parent)
    if note is None:
        return _by_the_backups(path, secret)
    check = keys.key_check(secret, bytes.fromhex(note.salt))
    if check in note.others:
        return DataUnreadable("data.earlier_key")
    return DataUnreadable("data.damaged" if check == note.key_check else "data.wrong_key")


def _by_the_backups(path: Path, secret: bytes) -> DataUnreadable:
    """A secret that opens a backup is the right one: then the file is damaged."""
    from desktop.storage import backup_check

    for one in sorted((path.parent / BACKUPS).glob(f"*{backup_check.ENDING}"), reverse=True):
        with suppress(WorldError):
            if backup_check.opens(one, keys.raw_key(secret, keys.file_salt(one))):
                return DataUnreadable("data.damaged")
    return DataUnreadable("data.wrong_key_or_damaged")


def upgrade(db: OfficeDatabase, path: Path, key: str, now: datetime, writable: bool) -> None:
    """Apply the steps this file lacks, after a verified copy beside it.

    Raises:
        DataUnreadable: ``data.newer_version``: it holds a step unknown here;
            ``data.older_version``: it lacks one and may not be written now.
    """
    applied, known = applied_steps(db), known_steps()
    if not set(applied) <= set(known):
        raise DataUnreadable("data.newer_version", path=str(path))
    if applied == known:
        return
    if not writable:
        raise DataUnreadable("data.older_version")
    target, number = path.with_name(f"{path.stem}-before-{now:%Y%m%d-%H%M%S}.db"), 1
    while target.exists():  # an upgrade that was cut off a moment ago
        number += 1
        target = target.with_name(f"{path.stem}-before-{now:%Y%m%d-%H%M%S}-{number}.db")
    copy_database(db, target, key)
    with translating():
        apply_steps(db)


def copy_database(db: OfficeDatabase, target: Path, key: str) -> None:
    """Write a complete encrypted copy and verify it: same key, same salt.

    Raises:
        WorldError: ``data.exists``, ``data.disk_full``, ``data.copy_failed``; no
            half copy is left behind.
    """
    if target.exists():
        raise WorldError("data.exists", path=str(target))
    try:
        db.execute("VACUUM INTO ?", (str(target),))
        with translating_files("data.copy_failed"):
            target.chmod(0o600)
            sync_file(target)
        _verify_copy(db, target, key)
    except WorldError:
        remove_database(target)
        raise


def _verify_copy(db: OfficeDatabase, target: Path, key: str) -> None:
    copy = connect(target, key)
    try:
        faults = copy.execute("PRAGMA cipher_integrity_check").fetchall()
        faults += [row for row in copy.execute("PRAGMA quick_check") if row[0] != "ok"]
        same = _counts(copy) == _counts(db) and journal.head(copy) == journal.head(db)
    finally:
        copy.close()
    if faults or not same:
        raise WorldError("data.copy_failed")


def _counts(db: OfficeDatabase) -> dict[str, int]:
    names = [name for name in db.table_names() if not name.startswith("case_index")]
    return {
        name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in sorted(names)
    }
