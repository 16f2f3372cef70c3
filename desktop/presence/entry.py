"""What a start with the computer needs to say, whatever the system."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Program:
    """The program as it is to be started.

    Attributes:
        command: Path of the program and its words, in order.
        name: Short and of plain letters, other for each data folder.
    """

    command: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    """What the system has written down now.

    Attributes:
        starts: The command as the system writes it, ``""`` where there is none.
        blocked: It stands there, and the system was told not to follow it.
    """

    starts: str = ""
    blocked: bool = False


class LoginEntry(Protocol):
    """The one thing a system reads at login; each method may raise ``OSError``."""

    @property
    def place(self) -> str:
        """Where it stands, for a person to find."""

    @property
    def wanted(self) -> str:
        """The command of this program as the system writes it."""

    def read(self) -> Found:
        """Return what stands there now."""

    def write(self) -> None:
        """Write it, replacing what stood there and any word not to follow it."""

    def remove(self) -> None:
        """Take it away; nothing of it is left, and twice is harmless."""


def name_of(folder: Path, usual: Path) -> str:
    """Return the entry's name: one for the usual data folder, one for each other.

    >>> name_of(Path("/a"), Path("/a"))
    'Kikitori'
    """
    if folder == usual:
        return "Kikitori"
    return f"Kikitori-{hashlib.sha256(str(folder).encode('utf-8', 'replace')).hexdigest()[:8]}"
