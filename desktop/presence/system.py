"""Which entry this system reads at login."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from desktop.presence.entry import LoginEntry, Program
from desktop.presence.linux import Autostart
from desktop.presence.macos import LaunchAgent


def login_entry(program: Program) -> LoginEntry:
    """Return the entry of the person who is logged in."""
    if sys.platform == "win32":
        from desktop.presence.registry import WindowsRegistry
        from desktop.presence.windows import RunKey

        return RunKey(program, WindowsRegistry())
    if sys.platform == "darwin":
        return LaunchAgent(program, Path.home())
    config = os.environ.get("XDG_CONFIG_HOME", "")
    is_whole = config.startswith("/")  # a relative one is to be ignored, says its standard
    return Autostart(program, Path(config) if is_whole else Path.home() / ".config")
