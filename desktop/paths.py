"""Where things are: the only file that knows (source tree, installed wheel, frozen app)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APP_NAME = "Kikitori"
DATA_VARIABLE = "KIKITORI_DATA"
_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of shipped content, catalogues, icons and fonts."""
    return _shipped("resources")


def templates() -> Path:
    """Return the folder of shipped letter templates, one sub-folder per kind."""
    return _shipped("templates_docx")


def data_folder(argument: str | None = None) -> Path:
    """Return the absolute data folder; it is not created here.

    Args:
        argument: Value of ``--data``; before ``KIKITORI_DATA``, before the
            platform's *local* application data (never a roaming profile, which
            is copied over a network and breaks the database's locks).
    """
    chosen = argument or os.environ.get(DATA_VARIABLE)
    return Path(chosen).expanduser().resolve() if chosen else usual_data_folder()


def usual_data_folder() -> Path:
    """Return the platform's data folder, whatever was asked for."""
    from platformdirs import user_data_path

    return user_data_path(APP_NAME, appauthor=False, roaming=False)


def start_command(data: Path, *words: str) -> tuple[str, ...]:
    """Return the command that starts this very program over a data folder, from anywhere.

    Windows' Python without a console is taken where there is one.
    """
    program = Path(sys.executable)
    windowed = program.with_name("pythonw.exe")
    if program.name.lower() == "python.exe" and windowed.exists():
        program = windowed
    command = [str(program)]
    if not getattr(sys, "frozen", False):
        command.append(str(_PACKAGE))
    if data != usual_data_folder():
        command += ["--data", str(data)]
    return (*command, *words)


def logs_folder() -> Path:
    """Return the platform's folder for this program's logs; it is not created here."""
    from platformdirs import user_log_path

    return user_log_path(APP_NAME, appauthor=False)


def database_file(data: Path) -> Path:
    """Return the encrypted database of a data folder."""
    return data / "kikitori.db"


def user_templates(data: Path) -> Path:
    """Return the office's own letter templates, looked up beside the shipped ones."""
    return data / "templates"


def user_content(data: Path) -> Path:
    """Return the office's own phrases and texts, looked up beside the shipped ones."""
    return data / "content"


def backups_folder(data: Path) -> Path:
    """Return the office's folder of backups."""
    return data / "backups"


def work_folder(data: Path) -> Path:
    """Return the one folder where plain files lie while Word has them (mode 0700)."""
    return data / "work"


def editing_folder(data: Path) -> Path:
    """Return the folder of letters that are being changed in Word (mode 0700)."""
    return data / "editing"


def _shipped(name: str) -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [
        *([Path(frozen) / name, Path(frozen) / "desktop" / "_data" / name] if frozen else []),
        _PACKAGE / "_data" / name,
        _PACKAGE.parent / name,
    ]
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    return candidates[-1]
