"""Backups without anyone thinking of it: made, verified, thinned out, and a second place."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from desktop.domain.backup_plan import Kept, to_thin_out
from desktop.domain.errors import DataUnreadable, DomainError, WorldError
from desktop.domain.journal import JournalHead
from desktop.services.context import Context
from desktop.services.second_place import (
    NAME,
    SecondPlace,
    backup_files,
    named_by_us,
    size_of,
    time_of,
)
from desktop.services.settings import SettingsService
from desktop.storage.backup_check import ENDING, BackupFacts, Cancelled, CaseInside
from desktop.storage.restore import files_aside

__all__ = ["Backup", "BackupService", "Cancelled", "CaseInside"]

T = TypeVar("T")
BUDGET = 2 * 2**30
"""Bytes that the backups of one place may take unless the owner says otherwise."""
MOST_PACKED = 50 * 2**20
MOST_SHOWN = 500


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup in the list.

    Attributes:
        made_at: Aware, in the office's zone; from the file's own words.
        fault: The code of what is wrong with it, ``""``: every page was verified.
        of_earlier_code: It opens with the recovery code of its time, not the present one.
    """

    path: Path
    made_at: datetime
    size: int
    cases: int = 0
    fault: str = ""
    of_earlier_code: bool = False


class BackupService:
    """Makes and lists backups; restoring is done where nobody has the records open.

    Args:
        context: Store, clock and announcements.
        settings: Remembers the budget and the second place.
        folder: Where the backups lie.
        packed: Folders of the office's own files by the name they get inside.

    Attributes:
        second: The second place the owner chose.
        news: What came of a restore just now, to be told once.
        trouble: Why the last backup of the day could not be made; ``None`` once one was.
    """

    def __init__(
        self,
        context: Context,
        settings: SettingsService,
        *,
        folder: Path,
        packed: Mapping[str, Path],
    ) -> None:
        self._context = context
        self._settings = settings
        self.folder = folder
        self.news: DomainError | None = None
        self.trouble: DomainError | None = None
        self.second = SecondPlace(context, settings, data=folder.parent)
        self._packed = packed
        self._making = threading.Lock()

    # Making

    def make(
        self,
        target: Path | None = None,
        *,
        progress: Callable[[float], None] = lambda _share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Backup:
        """Make a backup and verify it; a job may run this beside the window's work.

        Args:
            target: A file; without it the office's own folder of backups.

        Raises:
            Cancelled: The person stopped it; nothing of it is left.
            WorldError: The disk, the folder; nothing of it is left.
        """
        with self._making:  # that of the day and one asked for in the same second
            now = self._context.now()
            place = target or self._free_name(now)
            facts = self._context.store.make_backup(
                place,
                now=now,
                files=dict(self._ownbackup_files()),
                progress=progress,
                cancelled=cancelled,
            )
        return self._listed(place, facts)

    def make_daily(
        self,
        *,
        progress: Callable[[float], None] = lambda _share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Backup:
        """Today's backup: made, thinned out, and copied to the second place if it is there."""
        made = self.make(progress=progress, cancelled=cancelled)
        self.thin_out()
        with suppress(DomainError):  # the stick is not in: told as ``second.missing_since``
            self._take_to_second(made.path)
        return made

    def _take_to_second(self, made: Path) -> None:
        """Copy it there; where there is no room, the oldest of ours there make some first."""
        try:
            self.second.take(made)
        except WorldError as error:
            if error.code != "data.disk_full":
                raise
            place = self.second.present()
            there = sum(size_of(one) for one in backup_files(place) if named_by_us(one))
            self._thin(place, budget=max(0, there - size_of(made)))
            self.second.take(made)
        self._thin(self.second.present())

    def in_job(self, verb: Callable[[], T]) -> T:
        """Run one of these verbs on a pool thread, with a reading connection of its own."""
        with self._context.store.reader():
            return verb()

    def is_due(self) -> bool:
        """Whether today has no backup yet; a machine that was off makes up for it.

        What bears a later day was made while the clock was wrong, and does not count.
        """
        today = self._context.now().date()
        newest = max(
            (day for one in self._names() if (day := one.made_at.date()) <= today), default=None
        )
        return newest is None or newest < today

    def thin_out(self) -> list[Path]:
        """Delete what the plan lets go in the office's folder; return what went."""
        return self._thin(self.folder)

    # Reading

    def verified(self) -> list[Backup]:
        """Return the backups of the office's folder, newest first, each with its state.

        Each is opened and verified; with many large ones this belongs into a job.
        """
        return [self.examine(one.path) for one in self._names()]

    def heads(self) -> Iterator[tuple[str, JournalHead]]:
        """Yield name and journal head of each backup that opens, newest first."""
        for one in self._names():
            with suppress(DomainError):
                yield one.path.name, self._context.store.backup_facts(one.path).head

    def newest(self) -> Backup | None:
        """Return the newest backup by its name, not opened."""
        return next(iter(self._names()), None)

    def examine(self, path: Path) -> Backup:
        """Open and verify one backup; what is wrong with it stands in ``fault``."""
        try:
            return self._listed(path, self._context.store.backup_facts(path))
        except DomainError as error:
            return Backup(path, self._time_of(path), size_of(path), fault=error.code)

    def cases_in(self, path: Path) -> list[CaseInside]:
        """Look into a backup: its newest cases, read-only; raises as ``examine`` names."""
        return self._context.store.cases_in_backup(path, MOST_SHOWN)

    def learn_code(self, path: Path, typed: str) -> None:
        """Learn the recovery code of a backup's time, until the window closes.

        Raises:
            Refused: ``recovery_code.typing_slip`` …: it is no code.
            DataUnreadable: ``backup.unreadable``: it is not this backup's.
        """
        self._context.store.codes.learn(path, typed)

    def kept_aside(self) -> list[Path]:
        """Return the records kept aside by earlier restores, newest first."""
        return files_aside(self._context.store.path)

    # What the owner sets

    def budget(self) -> int:
        """Return how many bytes the backups of one place may take."""
        return int(self._settings.get("backup_budget", BUDGET))

    def set_budget(self, size: int) -> None:
        """Store it; takes effect with the next backup."""
        self._settings.set("backup_budget", max(0, int(size)))

    # Inside

    def _thin(self, folder: Path, *, budget: int | None = None) -> list[Path]:
        kept = [
            Kept(one.name, self._time_of(one), size_of(one))
            for one in backup_files(folder)
            if named_by_us(one)
        ]
        gone = []
        for one in to_thin_out(kept, budget=self.budget() if budget is None else budget):
            with suppress(OSError):
                (folder / one.name).unlink()
                gone.append(folder / one.name)
        return gone

    def plan(self) -> list[Kept]:
        """Return the office's backups as the plan of thinning sees them."""
        return [Kept(one.path.name, one.made_at, one.size) for one in self._names()]

    def _names(self) -> list[Backup]:
        found = [Backup(one, self._time_of(one), size_of(one)) for one in backup_files(self.folder)]
        return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)

    def _time_of(self, path: Path) -> datetime:
        return time_of(path, self._context.zone()) or self._context.now()

    def _free_name(self, now: datetime) -> Path:
        stem = f"{now.astimezone(self._context.zone()):{NAME}}"
        place, number = self.folder / f"{stem}{ENDING}", 1
        while place.exists():
            number += 1
            place = self.folder / f"{stem}-{number}{ENDING}"
        return place

    def _listed(self, path: Path, facts: BackupFacts) -> Backup:
        at = facts.made_at.astimezone(self._context.zone()) if facts.made_at else None
        earlier = path.parent == self.folder and not self._context.store.codes.is_present(path)
        return Backup(
            path, at or self._time_of(path), facts.size, facts.cases, of_earlier_code=earlier
        )

    def _ownbackup_files(self) -> Iterator[tuple[str, bytes]]:
        room = MOST_PACKED
        for name, folder in self._packed.items():
            for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
                if not file.is_file() or file.is_symlink():
                    continue
                try:
                    data = file.read_bytes()
                except OSError as fault:
                    raise DataUnreadable("backup.file_unreadable", path=str(file)) from fault
                room -= len(data)
                if room < 0:
                    raise WorldError("backup.files_too_large", path=str(folder))
                yield f"{name}/{file.relative_to(folder).as_posix()}", data
