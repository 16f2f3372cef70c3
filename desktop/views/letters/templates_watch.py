"""Notices that Word saved a template: the working copies are looked at again and again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

POLL_MS = 600
Stamp = tuple[int, int]


class TemplateWatch(QObject):
    """Polls files; a file is told once it has changed and then rested for one round.

    No watcher of the system is used: they lose a file that Word writes anew under
    another name, and say nothing on network folders.

    Args:
        files: Returns what is to be looked at, by a name of the caller's.

    Signals:
        saved: (name) The file was saved.
        gone: (name) It is not there any more, round after round.
    """

    saved = Signal(str)
    gone = Signal(str)

    def __init__(self, files: Callable[[], dict[str, Path]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._known: dict[str, Stamp] = {}
        self._moving: dict[str, Stamp] = {}
        self._missed: dict[str, int] = {}
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self.look)

    def start(self, name: str, *, anew: bool = False) -> None:
        """Watch a file from now on; ``anew`` tells it once even if it never changes."""
        path = self._files().get(name)
        stamp = _stamp(path) if path else None
        if name not in self._known or anew:
            self._known[name] = (0, 0) if anew or stamp is None else stamp
        self._missed.pop(name, None)
        self._timer.start()

    def stop(self, name: str) -> None:
        """Watch this file no longer."""
        self._known.pop(name, None)
        self._moving.pop(name, None)
        self._missed.pop(name, None)
        if not self._known:
            self._timer.stop()

    def is_watching(self, name: str) -> bool:
        """Whether this file is watched."""
        return name in self._known

    def look(self) -> None:
        """One round."""
        files = self._files()
        for name in list(self._known):
            path = files.get(name)
            stamp = _stamp(path) if path else None
            if stamp is None:  # Word renames while it saves: one round without is nothing
                self._missed[name] = self._missed.get(name, 0) + 1
                if self._missed[name] > 5:
                    self.stop(name)
                    self.gone.emit(name)
                continue
            self._missed.pop(name, None)
            if stamp == self._known[name]:
                self._moving.pop(name, None)
            elif self._moving.get(name) == stamp:
                self._known[name] = stamp
                self.saved.emit(name)
            else:
                self._moving[name] = stamp


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if found.st_size else None
