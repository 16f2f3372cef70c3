"""A new database file: made beside its place, complete, then moved there in one step."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import WorldError
from desktop.storage import search
from desktop.storage.connection import connect
from desktop.storage.faults import translating, translating_files
from desktop.storage.instants import to_text
from desktop.storage.migrations import apply_steps


def create_file(path: Path, key: str, *, now: datetime) -> None:
    """Make the encrypted file with today's schema.

    Raises:
        WorldError: ``data.exists``, ``data.cannot_write``, ``data.disk_full``.
    """
    if os.path.lexists(path):
        raise WorldError("data.exists", path=str(path))
    fresh = path.with_name(path.name + ".new")
    with translating_files("data.cannot_write"):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_database(fresh)
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            with translating():
                _fill(fresh, key, now)
            sync_file(fresh)
            fresh.replace(path)
        except BaseException:
            with suppress(OSError):
                remove_database(fresh)
            raise
        sync_folder(path.parent)


def remove_database(path: Path) -> None:
    """Remove a database file and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Bring a finished file to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring a folder's list of names to the disk, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _fill(fresh: Path, key: str, now: datetime) -> None:
    db = connect(fresh, key)
    try:
        apply_steps(db)
        db.execute("INSERT INTO meta VALUES ('created_at', ?)", (to_text(now),))
        search.note_form(db)
    finally:
        db.close()
