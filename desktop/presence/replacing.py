"""A small text file, put in place whole."""

from __future__ import annotations

from pathlib import Path


def replace_text(file: Path, text: str) -> None:
    """Write ``text`` as UTF-8 with the folders above it; a reader never finds half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f".{file.name}.new")
    try:
        fresh.write_bytes(text.encode("utf-8"))
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)
