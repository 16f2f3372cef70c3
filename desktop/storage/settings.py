"""Rows of the settings table: one text per key."""

from __future__ import annotations

from datetime import datetime

from desktop.storage.database import Store
from desktop.storage.instants import to_text


class SettingsRepository:
    """Texts by key."""

    personal = ("value",)

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, key: str) -> str | None:
        """Return the stored text, ``None`` if there is none."""
        rows = self._store.db.query("SELECT value FROM settings WHERE key = ?", (key,))
        return str(rows[0]["value"]) if rows else None

    def remove(self, key: str) -> None:
        """Forget a key; nothing happens where there is none."""
        self._store.db.execute("DELETE FROM settings WHERE key = ?", (key,))

    def put(self, key: str, value: str, *, at: datetime) -> None:
        """Insert or replace the text of a key."""
        self._store.db.execute(
            "INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value,"
            " updated_at = excluded.updated_at",
            (key, value, to_text(at)),
        )
