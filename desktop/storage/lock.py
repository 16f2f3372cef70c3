"""One desk per data folder: window and second door share an operating system's lock."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from desktop.domain.errors import WorldError
from desktop.storage.faults import translating_files

WINDOW = "window"
SECOND_DOOR = "second_door"
_WAIT_SECONDS = 0.3


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes into the data folder now.

    Attributes:
        door: ``window`` or ``second_door``.
        pid: Process id, 0 when unknown.
    """

    door: str
    pid: int


class DataLock:
    """The lock of one data folder; reading needs none.

    The system releases it when the process ends, however it ends.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = FileLock(folder / "desk.lock", thread_local=False)

    def acquire(self, door: str = WINDOW) -> None:
        """Take the lock and say who holds it; makes the folder (mode 0700) if needed.

        Raises:
            WorldError: ``desk.window_open`` or ``desk.second_door_busy`` (with
                ``pid``): someone else holds it; ``data.cannot_write``.
        """
        with translating_files("data.cannot_write"):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                self._lock.acquire(timeout=_WAIT_SECONDS)
            except Timeout as fault:
                raise self._taken() from fault
            note = json.dumps({"door": door, "pid": os.getpid()})
            self._note.write_text(note, encoding="ascii")

    def release(self) -> None:
        """Give the lock back; nothing happens when it is not held here."""
        if self._lock.is_locked:
            self._note.unlink(missing_ok=True)
            self._lock.release()

    def is_held_here(self) -> bool:
        """Whether this object holds the lock."""
        return self._lock.is_locked

    def holder(self) -> Holder | None:
        """Return who holds the lock now, this process included; ``None``: nobody."""
        if not self.is_held_here():
            if not (self._folder / "desk.lock").exists():
                return None
            try:
                with FileLock(self._folder / "desk.lock", timeout=0, thread_local=False):
                    return None
            except (Timeout, OSError):
                pass  # taken, or not ours to take: the note tells
        return self._read_note()

    def __enter__(self) -> Self:
        if not self.is_held_here():
            self.acquire()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.release()

    @property
    def _note(self) -> Path:
        return self._folder / "desk.json"

    def _read_note(self) -> Holder:
        try:
            values = json.loads(self._note.read_text(encoding="ascii"))
            return Holder(str(values["door"]), int(values["pid"]))
        except (OSError, ValueError, KeyError, TypeError):
            return Holder(WINDOW, 0)

    def _taken(self) -> WorldError:
        holder = self._read_note()
        code = "desk.second_door_busy" if holder.door == SECOND_DOOR else "desk.window_open"
        return WorldError(code, pid=holder.pid)
