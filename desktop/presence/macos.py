"""macOS: a property list in the person's LaunchAgents."""

from __future__ import annotations

import plistlib
import shlex
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from desktop.presence.entry import Found, Program
from desktop.presence.replacing import replace_text

FAMILY = "app.kikitori"


class LaunchAgent:
    """One agent, read by launchd at the next login; a running program is left alone.

    Args:
        home: The person's home folder.

    Source: launchd.plist(5).
    """

    def __init__(self, program: Program, home: Path) -> None:
        self._program = program
        self._file = home / "Library" / "LaunchAgents" / f"{label_of(program)}.plist"

    @property
    def place(self) -> str:
        """The file."""
        return str(self._file)

    @property
    def wanted(self) -> str:
        """The command, quoted as a shell would have it."""
        return shlex.join(self._program.command)

    def read(self) -> Found:
        """Return what stands in the file; one that is no property list counts as none."""
        if not self._file.exists():
            return Found()
        try:
            held: Any = plistlib.loads(self._file.read_bytes())
        except (plistlib.InvalidFileException, ExpatError, ValueError):
            return Found()
        words = held.get("ProgramArguments") if isinstance(held, dict) else None
        if not isinstance(words, list):
            return Found()
        return Found(shlex.join(str(word) for word in words), bool(held.get("Disabled")))

    def write(self) -> None:
        """Write the file."""
        replace_text(self._file, agent_text(self._program))

    def remove(self) -> None:
        """Delete the file."""
        self._file.unlink(missing_ok=True)


def label_of(program: Program) -> str:
    """Return the agent's label, which is its file's name, too."""
    return f"{FAMILY}.{program.name.lower()}"


def agent_text(program: Program) -> str:
    """Return the whole property list.

    Only in a session with a screen, and not held back as background work is.
    """
    held = {
        "Label": label_of(program),
        "ProgramArguments": list(program.command),
        "RunAtLoad": True,
        "LimitLoadToSessionType": "Aqua",
        "ProcessType": "Interactive",
    }
    return plistlib.dumps(held).decode("utf-8")
