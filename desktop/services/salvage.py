"""When the records are damaged: the newest good backup, and what can still be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop import paths
from desktop.domain.errors import DataUnreadable, DomainError, WorldError
from desktop.services.restoring import restore_office
from desktop.storage import backup, keys, restore, salvage
from desktop.storage.faults import translating_files
from desktop.storage.keychain import Keychain
from desktop.storage.salvage import Salvaged


@dataclass(frozen=True, slots=True)
class Good:
    """The newest backup that was verified.

    Attributes:
        secret: Opens it.
    """

    path: Path
    facts: backup.BackupFacts
    secret: bytes


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came of a recovery.

    Attributes:
        good: The backup that stands now.
        aside: The damaged records, kept as they were.
        salvaged: What of them could be read and is newer than the backup.
    """

    good: Good
    aside: Path | None
    salvaged: Salvaged


def newest_good(folder: Path, secrets: Iterable[bytes], places: Iterable[Path] = ()) -> Good | None:
    """Return the newest backup of the folder that opens and is whole, ``None``: there is none.

    Args:
        secrets: Tried one after the other.
        places: Other folders of backups.
    """
    known = list(secrets)
    for one in _newest_first((paths.backups_folder(folder), *places)):
        for secret in known:
            try:
                key = keys.raw_key(secret, backup.salt_of(one))
                return Good(one, backup.read_facts(one, key), secret)
            except (DomainError, OSError):
                continue
    return None


def recover(
    folder: Path,
    secrets: Iterable[bytes],
    *,
    keychain: Keychain,
    code_file: keys.CodeFile | None,
    now: Callable[[], datetime],
    report: Callable[[Salvaged], None] = lambda _found: None,
) -> Recovered:
    """Put the newest good backup in the place of damaged records; the caller holds the lock.

    Args:
        report: Is handed what can be read, before anything is changed.

    Raises:
        DataUnreadable: ``data.no_good_backup``; nothing was changed.
        WorldError: The disk; nothing was changed.
    """
    path, known = paths.database_file(folder), list(secrets)
    good = newest_good(folder, known)
    found = salvage.read_all(path, known, good.facts.made_at if good else None)
    report(found)
    if good is None:
        raise DataUnreadable("data.no_good_backup", cases=found.cases)
    _make_room_for(path, good)
    done = restore_office(
        good.path,
        folder,
        keychain=keychain,
        code_file=code_file,
        now=now,
        secret=good.secret,
        holds_lock=True,
    )
    return Recovered(good, done.aside, found)


def _make_room_for(path: Path, good: Good) -> None:
    """A file whose first page is damaged looks like another office's: set it aside first."""
    if path.exists() and keys_of(path) != good.facts.salt:
        name = f"{path.stem}-{restore.ASIDE}-damaged{path.suffix}"
        number, aside = 1, path.with_name(name)
        while aside.exists():
            number += 1
            aside = path.with_name(f"{path.stem}-{restore.ASIDE}-damaged-{number}{path.suffix}")
        with translating_files("data.cannot_write"):
            for ending in ("-wal", "-shm", ""):
                one = path.with_name(path.name + ending)
                if one.exists():
                    one.rename(aside.with_name(aside.name + ending))


def keys_of(path: Path) -> bytes:
    """Return the salt of a file, empty where it has none."""
    try:
        return keys.file_salt(path)
    except WorldError:
        return b""


def _newest_first(folders: Iterable[Path]) -> list[Path]:
    found = [one for folder in folders for one in folder.glob(f"*{backup.ENDING}")]
    return sorted(found, key=lambda one: one.name, reverse=True)
