"""Put a backup in the place of the present database; the present one is kept aside.

Each step may be the last one before the power goes: what stands under the database's
name is always a whole one, the old or the new.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import DataUnreadable, WorldError
from desktop.domain.journal import JournalHead
from desktop.storage import backup, backup_check, journal, keys, side_file
from desktop.storage.connection import connect
from desktop.storage.creation import remove_database, sync_file, sync_folder
from desktop.storage.faults import translating_files

ASIDE = "before-restore"
LOGS = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore left.

    Attributes:
        facts: Of the backup that stands now.
        aside: Where the former database lies, ``None`` where there was none.
        files: The office's own templates and texts that lay in the backup.
    """

    facts: backup_check.BackupFacts
    aside: Path | None
    files: dict[str, bytes]


def restore(source: Path, path: Path, secret: bytes, *, now: datetime) -> Restored:
    """Verify a backup and let it take the database's place; nobody may have it open.

    Args:
        source: The backup; it is only read.
        path: The database's place; there may be none yet.
        secret: Of the backup.
        now: Aware, for the name of the file kept aside.

    Raises:
        DataUnreadable: As ``backup_check.read_facts`` says; nothing was changed.
        WorldError: Nothing was changed.
    """
    key = keys.raw_key(secret, backup_check.salt_of(source))
    facts = backup_check.read_facts(source, key)
    fresh = path.with_name(path.name + ".restored")
    with translating_files("data.cannot_write"):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_database(fresh)
    try:
        with translating_files("data.cannot_write"):
            shutil.copyfile(source, fresh)
            fresh.chmod(0o600)
        files = _settle(fresh, key)
        _empty_log(path, secret)
        with translating_files("data.cannot_write"):
            sync_file(fresh)
            aside = set_aside(path, now)
            fresh.replace(path)
            sync_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            remove_database(fresh)
        raise
    note = note_for(path, facts.head, facts.salt, secret)
    with translating_files("data.cannot_write"):
        side_file.write(path.parent, note)
    return Restored(facts, aside, files)


def undo(aside: Path, path: Path, secret: bytes, *, now: datetime) -> Path:
    """Let the database kept aside stand again; the restored one is kept aside in its turn.

    Returns:
        Where the restored one lies now.

    Raises:
        DataUnreadable: The one kept aside does not open; nothing was changed.
        WorldError: Nothing was changed.
    """
    salt = backup_check.salt_of(aside)
    key = keys.raw_key(secret, salt)
    db = connect(aside, key)
    try:
        head = journal.head(db)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        db.close()
    _empty_log(path, secret)
    with translating_files("data.cannot_write"):
        other = set_aside(path, now)
        aside.replace(path)
        for log in LOGS:
            aside.with_name(aside.name + log).unlink(missing_ok=True)
        sync_folder(path.parent)
        side_file.write(path.parent, note_for(path, head, salt, secret))
    assert other is not None, "a restored database stood there"
    return other


def files_aside(path: Path) -> list[Path]:
    """Return the databases kept aside by restores, newest first."""
    return sorted(path.parent.glob(f"{path.stem}-{ASIDE}-*{path.suffix}"), reverse=True)


def safety_copies(path: Path) -> list[Path]:
    """Return the copies made before an upgrade of the records, newest first."""
    found = path.parent.glob(f"{path.stem}-before-*{path.suffix}")
    return sorted((one for one in found if ASIDE not in one.name), reverse=True)


# Inside


def note_for(path: Path, head: JournalHead, salt: bytes, secret: bytes) -> side_file.SideNote:
    """The note beside the records; codes they had meanwhile are still known as theirs."""
    check, before = keys.key_check(secret, salt), side_file.read(path.parent)
    known = (before.key_check, *before.others) if before and before.salt == salt.hex() else ()
    others = tuple(dict.fromkeys(one for one in known if one != check))
    return side_file.SideNote(head, salt.hex(), check, others)


def _settle(fresh: Path, key: str) -> dict[str, bytes]:
    """Make a plain database of the copy, in one file without a log."""
    db = connect(fresh, key)
    try:
        files = backup.unpack(db)
        db.execute("PRAGMA journal_mode = DELETE").fetchall()
    finally:
        db.close()
    return files


def _empty_log(path: Path, secret: bytes) -> None:
    """Bring what the present log holds into its database, where the secret opens it.

    Should the power go in the next moment, the former database is whole without a log.
    """
    with suppress(DataUnreadable, WorldError):
        db = connect(path, keys.raw_key(secret, keys.file_salt(path)))
        try:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            db.close()


def set_aside(path: Path, now: datetime) -> Path | None:
    """Copy the present database aside, its log with it; then its log goes.

    A log that stayed beside another database would be played into it.
    """
    if not path.exists():
        return None
    aside = path.with_name(f"{path.stem}-{ASIDE}-{now:%Y%m%d-%H%M%S}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}-{ASIDE}-{now:%Y%m%d-%H%M%S}-{number}{path.suffix}")
    for ending in ("", *LOGS):
        one = path.with_name(path.name + ending)
        if one.exists():
            twin = aside.with_name(aside.name + ending)
            shutil.copyfile(one, twin)
            twin.chmod(0o600)
            sync_file(twin)
    if not aside.exists():
        raise WorldError("data.cannot_write", path=str(aside))
    for log in LOGS:
        path.with_name(path.name + log).unlink(missing_ok=True)
    return aside
