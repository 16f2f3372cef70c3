"""Windows: a value of the person's Run key."""

from __future__ import annotations

from subprocess import list2cmdline

from desktop.domain.errors import Refused
from desktop.presence.entry import Found, Program
from desktop.presence.registry import Registry

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
LONGEST = 260


class RunKey:
    """One value; another beside it holds what the Task Manager was told about it.

    Source: Microsoft, "Run and RunOnce Registry Keys" (at most 260 characters).
    """

    def __init__(self, program: Program, registry: Registry) -> None:
        self._name = program.name
        self._command = program.command
        self._registry = registry

    @property
    def place(self) -> str:
        """The key and the value's name."""
        return f"HKEY_CURRENT_USER\\{RUN}\\{self._name}"

    @property
    def wanted(self) -> str:
        """The command as one line."""
        return list2cmdline(self._command)

    def read(self) -> Found:
        """Return the value; an odd first byte beside it means switched off."""
        value = self._registry.value(RUN, self._name)
        told = self._registry.value(APPROVED, self._name)
        off = isinstance(told, bytes) and bool(told[:1]) and told[0] % 2 == 1
        return Found(value if isinstance(value, str) else "", off)

    def write(self) -> None:
        """Write the value.

        Raises:
            Refused: ``presence.too_long``; Windows would cut it off.
        """
        if len(self.wanted) > LONGEST:
            raise Refused("presence.too_long", longest=LONGEST)
        self._registry.remove(APPROVED, self._name)
        self._registry.write(RUN, self._name, self.wanted)

    def remove(self) -> None:
        """Take the value away, and what the Task Manager was told."""
        self._registry.remove(RUN, self._name)
        self._registry.remove(APPROVED, self._name)
