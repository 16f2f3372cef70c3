"""When the records are damaged: the newest good backup, and what can still be read."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop import paths
from desktop.domain.errors import DataUnreadable, DomainError, Refused, WorldError
from desktop.services.restoring import restore_office
from desktop.services.second_place import time_of
from desktop.storage import backup_check, journal, keys, mending, restore, salvage, side_file
from desktop.storage.database import Store
from desktop.storage.faults import translating_files
from desktop.storage.keychain import Keychain
from desktop.storage.salvage import Salvaged

HALF_MADE = (".new", ".restored", ".rekeyed", ".mended", ".mended.new")


@dataclass(frozen=True, slots=True)
class Good:
    """The newest backup that was verified.

    Attributes:
        secret: Opens it.
    """

    path: Path
    facts: backup_check.BackupFacts
    secret: bytes


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a repair did.

    Attributes:
        how: ``whole`` (nothing was damaged), ``mended`` (every row was read and written
            anew: nothing is lost) or ``recovered`` (the newest good backup stands now).
        aside: The damaged records, kept as they were.
        good: The backup that stands now, after ``recovered``.
        salvaged: What could be read of the damaged records and is newer than the backup.
    """

    how: str
    aside: Path | None = None
    good: Good | None = None
    salvaged: Salvaged | None = None


def newest_good(
    folder: Path, secrets: Iterable[bytes], places: Iterable[Path] = (), *, now: datetime
) -> Good | None:
    """Return the newest backup of the folder that opens and is whole, ``None``: there is none.

    Args:
        secrets: Tried one after the other.
        places: Other folders of backups.
        now: What bears a later day was made while the clock was wrong: it comes last.
    """
    known = list(secrets)
    for one in _newest_first((paths.backups_folder(folder), *places), now):
        for secret in known:
            try:
                key = keys.raw_key(secret, backup_check.salt_of(one))
                return Good(one, backup_check.read_facts(one, key), secret)
            except (DomainError, OSError):
                continue
    return None


def known_for(folder: Path, keychain: Keychain, code_file: keys.CodeFile | None) -> list[bytes]:
    """Return the secrets of a folder's records, the present one first, though these be missing.

    Raises:
        DataUnreadable: ``data.no_office``, ``data.no_key``, and what the file with the code says.
    """
    path = paths.database_file(folder)
    if not path.exists():
        path = next(iter(_newest_first((paths.backups_folder(folder),), None)), path)
    return keys.known_secrets(path, keychain, code_file)


def repair(
    folder: Path,
    secrets: Sequence[bytes],
    *,
    keychain: Keychain,
    code_file: keys.CodeFile | None,
    now: Callable[[], datetime],
    report: Callable[[Salvaged], None] = lambda _found: None,
) -> Repaired:
    """Make damaged records whole again; the caller holds the folder's lock.

    First by writing every row anew, which loses nothing. Where rows are out of reach, or
    entries the note beside the records knows are missing, the newest good backup takes
    their place. The damaged file is kept aside in both.

    Args:
        secrets: Of these records, the present one first.
        report: Is handed what can be read and the backup lacks, before anything is changed.

    Raises:
        DataUnreadable: ``data.no_good_backup``, or what keeps the records shut that is no
            damage; nothing was changed.
        WorldError: The disk; nothing was changed.
    """
    path = paths.database_file(folder)
    state, known = _state(path, secrets, now())
    if state == "whole":
        return Repaired("whole")
    good = newest_good(folder, secrets, now=now())
    if state == "older" and (good is None or good.facts.head.entry_id <= known):
        return Repaired("whole")  # no backup knows more: what is missing stays told
    if state == "damaged":
        with suppress(DataUnreadable):
            return Repaired("mended", mending.mend(path, _opening(path, secrets), now=now()).aside)
    found = salvage.read_all(path, secrets, good.facts.made_at if good else None)
    report(found)
    if good is None:
        raise DataUnreadable("data.no_good_backup", cases=found.cases)
    aside = _make_room_for(path, good)
    done = restore_office(
        good.path,
        folder,
        keychain=keychain,
        code_file=code_file,
        now=now,
        secret=good.secret,
        holds_lock=True,
    )
    return Repaired("recovered", done.aside or aside, good, found)


def news_of(done: Repaired) -> DomainError | None:
    """Return what a repair has to tell when the window is open again, as a sentence's code."""
    if done.how == "mended":
        return Refused("data.mended")
    if done.good is None:
        return None
    made = done.good.facts.made_at
    shown = f"{made.astimezone():%Y-%m-%d %H:%M}" if made else "?"
    return Refused("data.recovered", made_at=shown, cases=done.good.facts.cases)


def leftovers(folder: Path) -> list[Path]:
    """Return what work that was cut off left behind; none of it is anybody's records."""
    path = paths.database_file(folder)
    found = [path.with_name(path.name + ending) for ending in HALF_MADE]
    found += [
        one.with_name(one.name + log) for one in found for log in ("-wal", "-shm", "-journal")
    ]
    backups = paths.backups_folder(folder)
    found += sorted(backups.glob("*.part*")) if backups.is_dir() else []
    found += sorted(folder.glob(f"{salvage.PREFIX}*"))
    return [one for one in found if one.exists()]


def clear_leftovers(folder: Path) -> int:
    """Delete what ``leftovers`` names and return how many went; the caller holds the lock."""
    found = leftovers(folder)
    with translating_files("data.cannot_write"):
        for one in found:
            shutil.rmtree(one) if one.is_dir() else one.unlink()
    return len(found)


def _opening(path: Path, secrets: Sequence[bytes]) -> bytes:
    """Return the secret that opens the first page, the present one where none does."""
    salt = keys.file_salt(path)
    opening = (one for one in secrets if backup_check.opens(path, keys.raw_key(one, salt)))
    return next(opening, secrets[0])


def _state(path: Path, secrets: Sequence[bytes], now: datetime) -> tuple[str, int]:
    """Return ``whole``, ``older``, ``damaged`` or ``gone``, and the journal's newest entry.

    A journal somebody rewrote is no damage of the disk: nothing is put in its place.

    Raises:
        DataUnreadable: What keeps the records shut that is no damage.
    """
    if not path.exists():
        return "gone", 0
    try:
        store = Store.open(path, _opening(path, secrets), now=now)
    except DataUnreadable as error:
        is_foreign = error.code == "data.not_encrypted" and side_file.read(path.parent) is not None
        if error.code != "data.damaged" and not is_foreign:
            raise
        return "damaged", 0
    try:
        if store.integrity_faults():
            return "damaged", 0
        is_older = store.gap is not None and store.gap.reason == "older"
        return "older" if is_older else "whole", journal.head(store.db).entry_id
    finally:
        store.abandon()


def _make_room_for(path: Path, good: Good) -> Path | None:
    """A file whose first page is damaged looks like another office's: set it aside first."""
    aside = None
    if path.exists() and _salt(path) != good.facts.salt:
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
    return aside


def _salt(path: Path) -> bytes:
    try:
        return keys.file_salt(path)
    except WorldError:
        return b""


def _newest_first(folders: Iterable[Path], now: datetime | None) -> list[Path]:
    found = [one for folder in folders for one in folder.glob(f"*{backup_check.ENDING}")]

    def is_ahead(one: Path) -> bool:
        at = time_of(one, now.tzinfo or UTC) if now is not None else None
        return at is not None and now is not None and at > now + timedelta(days=1)

    return sorted(found, key=lambda one: (not is_ahead(one), one.name), reverse=True)
