"""Rows of the letters table and the stored copies."""

from __future__ import annotations

import json
from datetime import date
from types import MappingProxyType
from typing import Any

from desktop.domain.errors import NotFound
from desktop.domain.journal import JournalHead
from desktop.domain.letter import Letter, LetterRow, LetterState, SentHow
from desktop.storage.database import Store
from desktop.storage.instants import from_text, optional, optional_day, to_text

COUNTER = "sequence.letter."
ROW = (
    "SELECT letters.*, cases.number AS case_number, cases.subject AS case_subject,"
    " persons.name AS person_name, persons.company AS person_company"
    " FROM letters JOIN cases ON cases.id = letters.case_id"
    " LEFT JOIN persons ON persons.id = cases.person_id"
)


class LetterRepository:
    """Letters in and out; a number once given stays with its letter."""

    personal = ("overrides", "proof", "answered_by", "answer", "withdrawn_because")

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, letter_id: int) -> Letter:
        """Return the letter.

        Raises:
            NotFound: ``letter.unknown``.
        """
        sql = "SELECT * FROM letters WHERE id = :id"
        rows = self._store.db.query(sql, {"id": letter_id})
        if not rows:
            raise NotFound("letter.unknown")
        return _to_letter(rows[0])

    def of_case(self, case_id: int) -> list[Letter]:
        """Return the letters of a case, oldest first."""
        sql = "SELECT * FROM letters WHERE case_id = :case ORDER BY id"
        return [_to_letter(row) for row in self._store.db.query(sql, {"case": case_id})]

    def add(self, letter: Letter) -> int:
        """Insert the letter (its id is ignored) and return the new id."""
        cursor = self._store.db.table("letters").insert(_columns(letter))
        assert cursor.last_pk is not None
        return int(cursor.last_pk)

    def put(self, letter: Letter) -> None:
        """Replace the row of this letter; its number has a method of its own."""
        self._store.db.table("letters").update(letter.letter_id, _columns(letter))

    def give_number(self, letter_id: int, year: int) -> int:
        """Give the year's next register number to a letter and return its sequence.

        Call inside the transaction of the approval, so that none is lost or doubled.
        """
        db = self._store.db
        sql = (
            "SELECT max(coalesce((SELECT CAST(value AS INTEGER) FROM settings"
            " WHERE key = :counter), 0), coalesce((SELECT max(sequence) FROM letters"
            " WHERE year = :year), 0)) + 1 AS next"
        )
        bound = {"year": year, "counter": f"{COUNTER}{year}"}
        sequence = int(db.query(sql, bound)[0]["next"])
        number = f"{year}-{sequence:04d}"
        db.execute(
            "UPDATE letters SET number = ?, year = ?, sequence = ? WHERE id = ?",
            (number, year, sequence, letter_id),
        )
        return sequence

    def note_head(self, letter_id: int, head: JournalHead) -> None:
        """Write where the journal stands into a letter's line of the register, once."""
        self._store.db.execute(
            "UPDATE letters SET journal_entry = ?, journal_seal = ? WHERE id = ?",
            (head.entry_id, head.seal, letter_id),
        )

    def heads(self) -> list[tuple[str, JournalHead]]:
        """Return number and noted head of every letter that has one, newest first."""
        sql = (
            "SELECT number, journal_entry, journal_seal FROM letters"
            " WHERE journal_entry > 0 ORDER BY id DESC"
        )
        return [
            (row["number"] or "", JournalHead(row["journal_entry"], row["journal_seal"]))
            for row in self._store.db.query(sql)
        ]

    def keep_copy(self, letter_id: int, form: str, content: bytes) -> None:
        """Store the frozen copy, ``form`` being ``docx`` or ``pdf``."""
        self._store.db.execute(
            "INSERT INTO letter_files (letter_id, form, content) VALUES (?, ?, ?)",
            (letter_id, form, content),
        )

    def copy(self, letter_id: int, form: str) -> bytes | None:
        """Return the frozen copy, or ``None`` before approval."""
        sql = "SELECT content FROM letter_files WHERE letter_id = :id AND form = :form"
        rows = self._store.db.query(sql, {"id": letter_id, "form": form})
        return bytes(rows[0]["content"]) if rows else None

    def remove(self, letter_id: int) -> None:
        """Drop a draft that was never approved."""
        self._store.db.execute(
            "DELETE FROM letters WHERE id = ? AND state IN ('draft', 'checked')", (letter_id,)
        )

    def rows(self, *, states: tuple[LetterState, ...] = ()) -> list[LetterRow]:
        """Return the register, newest first; all states when none is named."""
        where = ""
        if states:
            listed = ", ".join(f"'{LetterState(state).value}'" for state in states)
            where = f" WHERE letters.state IN ({listed})"
        sql = f"{ROW}{where} ORDER BY letters.id DESC"
        return [to_row(row) for row in self._store.db.query(sql)]

    def count_from(self, template_sha256: str) -> int:
        """Return how many approved letters came from the template of this digest."""
        sql = "SELECT count(*) AS found FROM letters WHERE template_sha256 = :digest"
        return int(self._store.db.query(sql, {"digest": template_sha256})[0]["found"])

    def erase(self, case_id: int, on: date) -> None:
        """Delete the letters of a case with their stored copies; no number comes again.

        Args:
            on: The day the register tells beside the numbers that are gone.
        """
        self._store.db.execute(
            "INSERT OR IGNORE INTO letter_gaps (number, year, sequence, erased_on)"
            " SELECT number, year, sequence, ? FROM letters"
            " WHERE case_id = ? AND number IS NOT NULL",
            (on.isoformat(), case_id),
        )
        self._store.db.execute(
            "INSERT INTO settings (key, value, updated_at)"
            f" SELECT '{COUNTER}' || year, max(sequence), '' FROM letters"
            " WHERE year IN (SELECT year FROM letters WHERE case_id = ? AND number IS NOT NULL)"
            " GROUP BY year ON CONFLICT (key) DO UPDATE SET value ="
            " max(CAST(settings.value AS INTEGER), CAST(excluded.value AS INTEGER))",
            (case_id,),
        )
        self._store.db.execute("DELETE FROM letters WHERE case_id = ?", (case_id,))


def _columns(letter: Letter) -> dict[str, Any]:
    assert letter.created_at is not None and letter.updated_at is not None
    return {
        "case_id": letter.case_id,
        "kind": letter.kind,
        "language": letter.language,
        "state": letter.state.value,
        "letter_date": letter.letter_date.isoformat() if letter.letter_date else None,
        "overrides": json.dumps(dict(letter.overrides), ensure_ascii=False),
        "approved_by": letter.approved_by,
        "approved_at": to_text(letter.approved_at) if letter.approved_at else None,
        "printed_at": to_text(letter.printed_at) if letter.printed_at else None,
        "sent_on": letter.sent_on.isoformat() if letter.sent_on else None,
        "sent_how": letter.sent_how.value if letter.sent_how else None,
        "proof": letter.proof,
        "answered_on": letter.answered_on.isoformat() if letter.answered_on else None,
        "answered_by": letter.answered_by,
        "answer": letter.answer,
        "withdrawn_on": letter.withdrawn_on.isoformat() if letter.withdrawn_on else None,
        "withdrawn_because": letter.withdrawn_because,
        "confidential": int(letter.confidential),
        "docx_sha256": letter.docx_sha256,
        "pdf_sha256": letter.pdf_sha256,
        "template_sha256": letter.template_sha256,
        "copies": letter.copies,
        "created_at": to_text(letter.created_at),
        "updated_at": to_text(letter.updated_at),
    }


def _to_letter(row: dict[str, Any]) -> Letter:
    return Letter(
        letter_id=row["id"],
        case_id=row["case_id"],
        kind=row["kind"],
        language=row["language"],
        state=LetterState(row["state"]),
        number=row["number"] or "",
        letter_date=optional_day(row["letter_date"]),
        overrides=MappingProxyType(json.loads(row["overrides"])),
        approved_by=row["approved_by"],
        approved_at=optional(row["approved_at"]),
        printed_at=optional(row["printed_at"]),
        sent_on=optional_day(row["sent_on"]),
        sent_how=SentHow(row["sent_how"]) if row["sent_how"] else None,
        proof=row["proof"],
        answered_on=optional_day(row["answered_on"]),
        answered_by=row["answered_by"],
        answer=row["answer"],
        withdrawn_on=optional_day(row["withdrawn_on"]),
        withdrawn_because=row["withdrawn_because"],
        confidential=bool(row["confidential"]),
        docx_sha256=row["docx_sha256"],
        pdf_sha256=row["pdf_sha256"],
        template_sha256=row["template_sha256"],
        copies=row["copies"],
        journal_entry=row["journal_entry"],
        journal_seal=row["journal_seal"],
        created_at=from_text(row["created_at"]),
        updated_at=from_text(row["updated_at"]),
    )


def to_row(row: dict[str, Any]) -> LetterRow:
    """Return a line of the register from a row of ``ROW``."""
    return LetterRow(
        letter=_to_letter(row),
        case_number=row["case_number"] or "",
        person=row["person_name"] or row["person_company"] or "",
        subject=row["case_subject"],
    )
