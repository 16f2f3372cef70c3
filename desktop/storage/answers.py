"""Rows of the ready_answers table, and what was said before in calls."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from desktop.domain.answer import EarlierAnswer, ReadyAnswer
from desktop.domain.errors import NotFound
from desktop.storage.database import Store
from desktop.storage.instants import from_text, optional, to_text


class AnswerRepository:
    """Ready answers in and out; one taken off the list stays in the journal."""

    personal = ("title", "text")

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[ReadyAnswer]:
        """Return the answers in use, the most used first."""
        sql = (
            "SELECT * FROM ready_answers WHERE active = 1"
            " ORDER BY uses DESC, used_at IS NULL, used_at DESC, id DESC"
        )
        return [_to_answer(row) for row in self._store.db.query(sql)]

    def get(self, answer_id: int) -> ReadyAnswer:
        """Return the answer.

        Raises:
            NotFound: ``answer.unknown``.
        """
        rows = self._store.db.query("SELECT * FROM ready_answers WHERE id = ?", (answer_id,))
        if not rows:
            raise NotFound("answer.unknown")
        return _to_answer(rows[0])

    def add(self, answer: ReadyAnswer, *, at: datetime) -> ReadyAnswer:
        """Insert the answer (its id is ignored) and return it with its id."""
        row = _columns(answer) | {"created_at": to_text(at)}
        cursor = self._store.db.table("ready_answers").insert(row)
        assert cursor.last_pk is not None
        return self.get(int(cursor.last_pk))

    def put(self, answer: ReadyAnswer) -> None:
        """Replace the row of this answer."""
        self._store.db.table("ready_answers").update(answer.answer_id, _columns(answer))

    def said_before(self, limit: int) -> list[EarlierAnswer]:
        """Return our own words of the newest calls, newest first; no proposed sentence."""
        sql = (
            "SELECT note_lines.id, note_lines.text, note_lines.written_at, cases.number"
            " FROM note_lines JOIN calls ON calls.id = note_lines.call_id"
            " JOIN cases ON cases.id = calls.case_id"
            " WHERE note_lines.kind = 'us' AND note_lines.phrase_id = ''"
            " AND cases.state != 'deleted' ORDER BY note_lines.id DESC LIMIT ?"
        )
        return [
            EarlierAnswer(row["id"], row["text"], row["number"] or "", from_text(row["written_at"]))
            for row in self._store.db.query(sql, (limit,))
        ]


def _columns(answer: ReadyAnswer) -> dict[str, Any]:
    return {
        "title": answer.title,
        "text": answer.text,
        "language": answer.language,
        "uses": answer.uses,
        "used_at": to_text(answer.used_at) if answer.used_at else None,
        "active": int(answer.active),
    }


def _to_answer(row: dict[str, Any]) -> ReadyAnswer:
    return ReadyAnswer(
        answer_id=row["id"],
        title=row["title"],
        text=row["text"],
        language=row["language"],
        uses=int(row["uses"]),
        used_at=optional(row["used_at"]),
        active=bool(row["active"]),
    )
