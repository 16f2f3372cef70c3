"""Rows of letter_mails: the mails that were approved, as they went out."""

from __future__ import annotations

from desktop.domain.letter import KeptMail
from desktop.storage.database import Store


class LetterMailRepository:
    """Kept once, read again, gone with the letter."""

    personal = ("recipient", "subject", "body")

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, letter_id: int, mail: KeptMail) -> None:
        """Store the mail of an approved letter; call inside the approval's transaction."""
        self._store.db.execute(
            "INSERT INTO letter_mails (letter_id, recipient, subject, body, sha256)"
            " VALUES (?, ?, ?, ?, ?)",
            (letter_id, mail.recipient, mail.subject, mail.body, mail.sha256),
        )

    def get(self, letter_id: int) -> KeptMail | None:
        """Return the mail as it was approved, ``None`` before."""
        sql = "SELECT recipient, subject, body, sha256 FROM letter_mails WHERE letter_id = :id"
        rows = list(self._store.db.query(sql, {"id": letter_id}))
        return KeptMail(**rows[0]) if rows else None
