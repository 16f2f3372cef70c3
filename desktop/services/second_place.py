"""The second place for backups: a stick or a folder the owner chose, and whether it is there."""

from __future__ import annotations

import hashlib
import shutil
import threading
from contextlib import suppress
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path

from desktop.domain.errors import WorldError
from desktop.services.context import Context
from desktop.services.settings import SettingsService
from desktop.storage.backup_check import ENDING
from desktop.storage.creation import sync_file, sync_folder
from desktop.storage.faults import translating_files

NAME = "kikitori-%Y-%m-%d-%H%M%S"
MISSING_AFTER = timedelta(days=7)
_NAMED = len("kikitori-2026-11-24-093000")
_CHUNK = 2**20


class SecondPlace:
    """Takes a copy of each day's backup.

    Args:
        data: The data folder, in which it may not lie.
    """

    def __init__(self, context: Context, settings: SettingsService, *, data: Path) -> None:
        self._context = context
        self._settings = settings
        self._data = data
        self._taking = threading.Lock()

    def folder(self) -> Path | None:
        """Return the owner's second folder, such as on a stick; ``None``: none was chosen."""
        named = self._settings.get("backup_second_place", "")
        return Path(named) if named else None

    def choose(self, folder: Path | None) -> None:
        """Choose the second folder.

        Raises:
            WorldError: ``backup.second_inside``: it would lie beside the records, and be
                lost with them; ``backup.second_missing``.
        """
        if folder is not None:
            chosen, data = folder.expanduser().resolve(), self._data.resolve()
            if chosen.is_relative_to(data):
                raise WorldError("backup.second_inside", path=str(chosen))
            if not chosen.is_dir():
                raise WorldError("backup.second_missing", path=str(chosen))
            folder = chosen
        self._settings.set("backup_second_place", str(folder) if folder else "")
        self.note_seen()  # a week to bring the first copy there

    def missing_since(self) -> date | None:
        """Return the day of the newest copy in the second place once it is a week old.

        ``None`` while all is well or no second place was chosen. A place that can't be
        seen counts from the day remembered last.
        """
        second = self.folder()
        if second is None:
            return None
        today = self._context.now().date()
        times = [time_of(one, self._context.zone()) for one in backup_files(second)]
        known = self._settings.get("backup_second_seen", "")
        days = [at.date() for at in times if at is not None]
        days += [date.fromisoformat(known)] if known and not days else []
        # A later day was written while the clock was wrong: nothing is known from it.
        last = max((day for day in days if day <= today), default=None)
        if last is None or today - last >= MISSING_AFTER:
            return last or today
        return None

    def present(self) -> Path:
        """Return the folder, which is there now.

        Raises:
            WorldError: ``backup.no_second_place``, ``backup.second_missing``.
        """
        second = self.folder()
        if second is None:
            raise WorldError("backup.no_second_place")
        if not second.is_dir():
            raise WorldError("backup.second_missing", path=str(second))
        return second

    def take(self, made: Path) -> Path:
        """Copy a finished backup to the second place and compare it byte by byte.

        Raises:
            WorldError: ``backup.no_second_place``, ``backup.second_missing``,
                ``backup.copy_differs``, ``data.disk_full`` …; nothing half is left there.
        """
        with self._taking:  # that of the day and one asked for clear each other's halves else
            return self._take(made)

    def _take(self, made: Path) -> Path:
        second = self.present()
        target, part = second / made.name, second / f"{made.name}.part"
        try:
            with translating_files("backup.second_missing"):
                self._clear_halves(second)
                shutil.copyfile(made, part)
                sync_file(part)  # a stick may be pulled out as soon as it is said to be there
                if _digest(part) != _digest(made):
                    raise WorldError("backup.copy_differs", path=str(second))
                part.replace(target)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
        with suppress(OSError):  # network folders and some sticks can't; the copy stands
            sync_folder(second)
        return target

    def note_seen_if_there(self) -> None:
        """After a backup: remember the day if its copy stands there.

        A place that is there but takes nothing, full or closed to writing, is missed too.
        """
        second, today = self.folder(), self._context.now().date()
        copies = backup_files(second) if second is not None else []
        times = [time_of(one, self._context.zone()) for one in copies]
        if any(at is not None and at.date() == today for at in times):
            self.note_seen()

    @staticmethod
    def _clear_halves(second: Path) -> None:
        """Remove what was begun there when the stick was pulled out in the middle of a copy."""
        for half in second.glob(f"*{ENDING}.part"):
            if named_by_us(half):
                with suppress(OSError):
                    half.unlink()

    def note_seen(self) -> None:
        """Remember that a copy arrived today; a verb of the thread that writes."""
        self._settings.set("backup_second_seen", self._context.now().date().isoformat())


def backup_files(folder: Path) -> list[Path]:
    """Return the backups in a folder by name; none where it can't be read."""
    try:
        return sorted(one for one in folder.glob(f"*{ENDING}") if one.is_file())
    except OSError:
        return []


def size_of(path: Path) -> int:
    """Return the bytes of a file, 0 where it went away meanwhile."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def named_by_us(path: Path) -> bool:
    """Whether the file has a name this program gives; no other is ever thinned out."""
    try:
        datetime.strptime(path.stem[:_NAMED], NAME)
    except ValueError:
        return False
    return True


def time_of(path: Path, zone: tzinfo) -> datetime | None:
    """Return when a backup was made by its name, else by the file's own time."""
    try:
        return datetime.strptime(path.stem[:_NAMED], NAME).replace(tzinfo=zone)
    except ValueError:
        with suppress(OSError):
            return datetime.fromtimestamp(path.stat().st_mtime, zone)
    return None


def _digest(path: Path) -> bytes:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_CHUNK):
            digest.update(block)
    return digest.digest()
