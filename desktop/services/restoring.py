"""Let a backup stand as the office's records: done while nobody has them open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from desktop import paths
from desktop.domain.errors import DataUnreadable, WorldError
from desktop.storage import backup_check, keys, restore
from desktop.storage.faults import translating_files
from desktop.storage.keychain import Keychain
from desktop.storage.lock import SECOND_DOOR, DataLock

KEPT_ASIDE = ("templates", "content")


def look_at(
    source: Path, present: Path, keychain: Keychain, code_file: keys.CodeFile | None
) -> backup_check.BackupFacts:
    """Verify a backup that may take the place of ``present``; nothing is changed.

    Raises:
        DataUnreadable: ``backup.other_office`` where the present records hold cases of
            another office, ``data.no_key``, and as ``backup_check.read_facts`` says.
    """
    secret = secret_for(source, keychain, code_file)
    salt = backup_check.salt_of(source)
    if present.exists() and keys.file_salt(present) != salt and present.stat().st_size:
        raise DataUnreadable("backup.other_office", path=str(source))
    return _verified(source, present, secret)


def _verified(source: Path, present: Path, secret: bytes) -> backup_check.BackupFacts:
    """Verify a backup; one of this very office that does not open is damaged, not foreign."""
    salt = backup_check.salt_of(source)
    try:
        return backup_check.read_facts(source, keys.raw_key(secret, salt))
    except DataUnreadable as error:
        is_ours = present.exists() and keys.file_salt(present) == salt
        if error.code == "backup.unreadable" and is_ours:
            raise DataUnreadable("backup.damaged", path=str(source)) from error
        raise


def secret_for(source: Path, keychain: Keychain, code_file: keys.CodeFile | None) -> bytes:
    """Return the secret of a backup: from the file with its code, else from the keychain.

    Of several known, after a change of the code, the one that opens it.
    """
    salt = backup_check.salt_of(source)
    known = keys.known_secrets(source, keychain, code_file)
    opening = (one for one in known if backup_check.opens(source, keys.raw_key(one, salt)))
    return next(opening, known[0])


def restore_office(
    source: Path,
    folder: Path,
    *,
    keychain: Keychain,
    code_file: keys.CodeFile | None,
    now: Callable[[], datetime],
    secret: bytes | None = None,
    door: str = SECOND_DOOR,
    holds_lock: bool = False,
) -> restore.Restored:
    """Verify ``source`` and put it in the place of the folder's records.

    Args:
        secret: Typed just now; else the file with the code or the keychain give it.
        door: Who does it, for the lock.
        holds_lock: The caller holds the folder's lock already.

    Raises:
        DataUnreadable: Nothing was changed.
        WorldError: ``desk.window_open``, the disk …; nothing was changed.
    """
    path = paths.database_file(folder)
    known = secret or secret_for(source, keychain, code_file)
    lock = DataLock(folder)
    if not holds_lock:
        _verified(source, path, known)  # before any trace is left
        lock.acquire(door)
    try:
        if path.exists() and keys.file_salt(path) != backup_check.salt_of(source):
            raise DataUnreadable("backup.other_office", path=str(source))
        done = restore.restore(source, path, known, now=now())
        _lay_out(done.files, folder, now())
        if code_file is None and keychain.available():
            keys.remember(path, known, keychain)
    finally:
        if not holds_lock:
            lock.release()
    return done


def _lay_out(files: Mapping[str, bytes], folder: Path, now: datetime) -> None:
    """Put the office's own files back; the present ones are kept aside beside them."""
    with translating_files("data.cannot_write"):
        for name in KEPT_ASIDE:
            present = folder / name
            if present.is_dir() and any(present.iterdir()):
                aside = folder / f"{name}-{restore.ASIDE}-{now:%Y%m%d-%H%M%S}"
                if not aside.exists():
                    present.rename(aside)
        for name, data in files.items():
            target = (folder / name).resolve()
            parts = Path(name).parts
            if not parts or parts[0] not in KEPT_ASIDE:
                continue
            if not target.is_relative_to((folder / parts[0]).resolve()):
                raise WorldError("backup.damaged", path=name)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)


def forget_aside(aside: Path) -> None:
    """Delete the records kept aside, with their logs; the owner asked for it."""
    with translating_files("data.cannot_write"):
        for ending in ("", *restore.LOGS):
            aside.with_name(aside.name + ending).unlink(missing_ok=True)
