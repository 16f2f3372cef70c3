"""What stands half-typed in a box that can't be stored as a value yet.

A promise box that says 「夕方」 is not a promise, but its text is not lost either:
it lies here until the box holds something that can be stored, or is emptied.
"""

from __future__ import annotations

from desktop.storage.database import Store


class BoxDraftRepository:
    """Half-typed texts by owner (``call``, ``case`` …), its id and the box's name."""

    personal = ("text",)

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, owner: str, owner_id: int) -> dict[str, str]:
        """Return the half-typed texts of one owner, by box."""
        sql = "SELECT box, text FROM box_drafts WHERE owner = :owner AND owner_id = :id"
        rows = self._store.db.query(sql, {"owner": owner, "id": owner_id})
        return {row["box"]: row["text"] for row in rows}

    def put(self, owner: str, owner_id: int, box: str, text: str) -> None:
        """Keep the text; an empty one is dropped."""
        if not text:
            self._store.db.execute(
                "DELETE FROM box_drafts WHERE owner = ? AND owner_id = ? AND box = ?",
                (owner, owner_id, box),
            )
            return
        self._store.db.execute(
            "INSERT INTO box_drafts (owner, owner_id, box, text) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (owner, owner_id, box) DO UPDATE SET text = excluded.text",
            (owner, owner_id, box, text),
        )

    def erase(self, owner: str, owner_id: int) -> None:
        """Drop everything half-typed of one owner."""
        self._store.db.execute(
            "DELETE FROM box_drafts WHERE owner = ? AND owner_id = ?", (owner, owner_id)
        )
