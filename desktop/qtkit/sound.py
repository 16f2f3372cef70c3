"""A short sound: the platform's own player where there is one, else the system's beep."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

LINUX_PLAYERS = ("pw-play", "paplay", "aplay")


class Sound:
    """One sound file; a machine without a player, or without the file, beeps.

    Args:
        file: A wave file.
        platform: As ``sys.platform`` says.
        search: Where players are looked for; ``None``: where the system looks.
    """

    def __init__(
        self, file: Path, *, platform: str = sys.platform, search: str | None = None
    ) -> None:
        self._file = file
        self._platform = platform
        self._search = search

    def play(self) -> str:
        """Begin to play and come back at once; return what plays: a player, or ``beep``."""
        if not self._file.exists():
            return self._beep()
        if self._platform == "win32":
            return self._play_on_windows()
        for player in self._players():
            found = shutil.which(player, path=self._search)
            if found and _start(found, self._file):
                return player
        return self._beep()

    def _players(self) -> tuple[str, ...]:
        return ("afplay",) if self._platform == "darwin" else LINUX_PLAYERS

    def _play_on_windows(self) -> str:
        try:
            import winsound  # only there
        except ImportError:
            return self._beep()
        flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT  # type: ignore[attr-defined, unused-ignore]  # Windows only
        try:
            winsound.PlaySound(str(self._file), flags)  # type: ignore[attr-defined, unused-ignore]  # Windows only
        except RuntimeError:  # no sound device
            return self._beep()
        return "winsound"

    def _beep(self) -> str:
        QApplication.beep()
        return "beep"


def _start(program: str, file: Path) -> bool:
    """Start a player whose own words go nowhere."""
    process = QProcess()
    process.setProgram(program)
    process.setArguments([str(file)])
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    return bool(process.startDetached())
