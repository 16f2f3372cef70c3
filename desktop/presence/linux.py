"""Linux: a file in the autostart folder of the desktop."""

from __future__ import annotations

from pathlib import Path

from desktop.presence.entry import Found, Program
from desktop.presence.replacing import replace_text

RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")
QUOTED = '"`$\\'


class Autostart:
    """One ``.desktop`` file.

    Args:
        config: The person's configuration folder, ``~/.config`` or ``XDG_CONFIG_HOME``.

    Source: freedesktop.org, Desktop Application Autostart 0.5; Desktop Entry 1.5.
    """

    def __init__(self, program: Program, config: Path) -> None:
        self._program = program
        self._file = config / "autostart" / f"{program.name.lower()}.desktop"

    @property
    def place(self) -> str:
        """The file."""
        return str(self._file)

    @property
    def wanted(self) -> str:
        """The Exec value."""
        return exec_value(self._program.command)

    def read(self) -> Found:
        """Return what stands in the file; one that is no entry counts as none."""
        if not self._file.exists():
            return Found()
        keys: dict[str, str] = {}
        for line in self._file.read_text(encoding="utf-8", errors="replace").splitlines():
            name, equals, value = line.partition("=")
            if equals:
                keys.setdefault(name.strip(), value.strip())
        off = keys.get("Hidden") == "true" or keys.get("X-GNOME-Autostart-enabled") == "false"
        return Found(keys.get("Exec", ""), off)

    def write(self) -> None:
        """Write the file."""
        replace_text(self._file, entry_text(self._program))

    def remove(self) -> None:
        """Delete the file."""
        self._file.unlink(missing_ok=True)


def entry_text(program: Program) -> str:
    """Return the whole ``.desktop`` file."""
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Kikitori",
        "Comment=Reminds of promised calls",
        "Comment[ja]=お約束のお電話をお知らせします",
        f"Exec={exec_value(program.command)}",
        "Icon=kikitori",
        "Terminal=false",
        "StartupNotify=false",
        "X-GNOME-Autostart-enabled=true",
        "X-KDE-autostart-after=panel",
    ]
    return "\n".join(lines) + "\n"


def exec_value(command: tuple[str, ...]) -> str:
    r"""Return the words of a command as the value of Exec.

    Quoted as an argument first, then escaped as any value of the file is: a quoted
    backslash becomes four, and a per cent sign two of them.

    >>> exec_value(("/opt/my app/run", "--data", "/a"))
    '"/opt/my app/run" --data /a'
    """
    return " ".join(_quoted(word) for word in command).replace("\\", "\\\\").replace("\n", "\\n")


def _quoted(word: str) -> str:
    plain = word.replace("%", "%%")
    if plain and not RESERVED & set(plain):
        return plain
    return '"' + "".join(f"\\{sign}" if sign in QUOTED else sign for sign in plain) + '"'
