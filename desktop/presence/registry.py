"""The part of the Windows registry that is the person's own."""

from __future__ import annotations

import sys
from typing import Protocol


class Registry(Protocol):
    """Values under HKEY_CURRENT_USER; each method may raise ``OSError``."""

    def value(self, key: str, name: str) -> object:
        """Return a value, ``None`` where there is none."""

    def write(self, key: str, name: str, text: str) -> None:
        """Write a text; the key is made where it is missing."""

    def remove(self, key: str, name: str) -> None:
        """Take a value away if it is there."""


if sys.platform == "win32":
    import winreg

    class WindowsRegistry:
        """The real one."""

        def value(self, key: str, name: str) -> object:
            """Return a value, ``None`` where there is none."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    found: object = winreg.QueryValueEx(opened, name)[0]
                    return found
            except FileNotFoundError:
                return None

        def write(self, key: str, name: str, text: str) -> None:
            """Write a text; the key is made where it is missing."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)

        def remove(self, key: str, name: str) -> None:
            """Take a value away if it is there."""
            try:
                with winreg.OpenKey(
                    winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE
                ) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                return
