"""Where the shipped fonts of paper lie; said once, read when paper is first drawn."""

from __future__ import annotations

from pathlib import Path

_folders: list[Path] = []


def set_font_folder(folder: Path) -> None:
    """Say where the fonts lie."""
    _folders[:] = [folder]


def font_folders() -> list[Path]:
    """Return the folder said, or nothing: then the system's fonts are used."""
    return list(_folders)
