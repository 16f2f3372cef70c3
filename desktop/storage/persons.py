"""Rows of the persons and phones tables."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from desktop.domain.errors import NotFound
from desktop.domain.known import name_key
from desktop.domain.person import Person, Phone
from desktop.storage import spans
from desktop.storage.database import Store
from desktop.storage.instants import to_text

LAST = "\U0010ffff"
TEXTS = (
    "name",
    "kana",
    "honorific",
    "company",
    "department",
    "title",
    "postcode",
    "address",
    "email",
    "language",
    "notes",
)


class PersonRepository:
    """Persons with their numbers."""

    personal = (*TEXTS, "name_key", "shown", "key")

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, person_id: int) -> Person:
        """Return the person with the numbers in their order.

        Raises:
            NotFound: ``person.unknown``.
        """
        found = self._persons("id = ?", (person_id,))
        if not found:
            raise NotFound("person.unknown")
        return found[0]

    def add(self, person: Person, *, at: datetime) -> Person:
        """Insert the person (its id is ignored) and return it with its id."""
        cursor = self._store.db.table("persons").insert(_columns(person, at))
        assert cursor.last_pk is not None
        person_id = int(cursor.last_pk)
        self._put_phones(person_id, person.phones)
        return self.get(person_id)

    def put(self, person: Person, *, at: datetime) -> None:
        """Replace the row and the numbers of this person."""
        self._store.db.table("persons").update(person.person_id, _columns(person, at))
        self._put_phones(person.person_id, person.phones)

    def remove(self, person_id: int) -> None:
        """Delete a person no case uses."""
        db = self._store.db
        pending = "DELETE FROM journal_pending WHERE noun = 'person' AND noun_id = ?"
        db.execute(pending, (person_id,))
        db.execute("DELETE FROM persons WHERE id = ?", (person_id,))

    def erase(self, person_id: int) -> None:
        """Delete a person no case uses, with what the journal keeps of them in words."""
        self._store.db.execute(
            "DELETE FROM journal_texts WHERE entry_id IN"
            " (SELECT id FROM journal WHERE noun = 'person' AND noun_id = ?)",
            (person_id,),
        )
        self.remove(person_id)

    def by_name(self, key: str) -> list[Person]:
        """Return everybody whose normalised name is ``key``; none for ``""``."""
        return self._persons("name_key = ? AND name_key != ''", (key,))

    def by_phone(self, key: str) -> list[Person]:
        """Return everybody with this number's key; none for ``""``."""
        where = "id IN (SELECT person_id FROM phones WHERE key = ?)"
        return self._persons(where, (key,)) if key else []

    def starting(self, text: str, numbers: Sequence[str], *, limit: int) -> list[Person]:
        """Return persons by beginning of name, kana or company, or by part of a number.

        Args:
            text: As typed.
            numbers: Looked for inside the numbers' keys.
        """
        bounds: list[tuple[str, tuple[Any, ...]]] = []
        key = name_key(text)
        if key:
            bounds.append(("name_key >= ? AND name_key < ?", (key, key + LAST)))
            for form in {text.strip(), to_hiragana(text.strip()), to_katakana(text.strip())}:
                bounds.append(("kana >= ? AND kana < ?", (form, form + LAST)))
                bounds.append(("company >= ? AND company < ?", (form, form + LAST)))
        for number in numbers:
            like = "id IN (SELECT person_id FROM phones WHERE key LIKE ?)"
            bounds.append((like, (f"%{number}%",)))
        if not bounds:
            return []
        where = " OR ".join(f"({clause})" for clause, _ in bounds)
        values = tuple(value for _, bound in bounds for value in bound)
        return self._persons(f"{where} ORDER BY updated_at DESC, id DESC LIMIT {limit}", values)

    def names_within(self, text: str, *, other_than: int, limit: int = 5) -> list[str]:
        """Return full names of other persons that stand in a text, blanks or not.

        Persons of the same company as the one named are left out: a letter may speak of them.
        """
        bare = text.replace(" ", "").replace("\u3000", "")
        if not bare.strip():
            return []
        sql = (
            "SELECT DISTINCT name FROM persons WHERE id <> :id AND length(name) > 2"
            " AND instr(:text, replace(replace(name, ' ', ''), '\u3000', '')) > 0"
            " AND (company = '' OR company NOT IN (SELECT company FROM persons WHERE id = :id))"
            " LIMIT :limit"
        )
        bound = {"id": other_than, "text": bare, "limit": limit}
        return [row["name"] for row in self._store.db.query(sql, bound)]

    def _persons(self, where: str, values: tuple[Any, ...]) -> list[Person]:
        db = self._store.db
        rows = db.query(f"SELECT * FROM persons WHERE {where}", values)
        phones: dict[int, list[Phone]] = {}
        marks = ", ".join("?" for _ in rows)
        for row in list(
            db.query(
                f"SELECT * FROM phones WHERE person_id IN ({marks}) ORDER BY position, id",
                [row["id"] for row in rows],
            )
        ):
            phones.setdefault(row["person_id"], []).append(Phone(row["shown"], row["key"]))
        return [_to_person(row, tuple(phones.get(row["id"], ()))) for row in rows]

    def _put_phones(self, person_id: int, phones: tuple[Phone, ...]) -> None:
        db = self._store.db
        db.execute("DELETE FROM phones WHERE person_id = ?", (person_id,))
        for position, phone in enumerate(phones):
            db.execute(
                "INSERT INTO phones (person_id, shown, key, position) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (person_id, phone.shown, phone.key, position),
            )


def to_hiragana(text: str) -> str:
    """Return ``text`` with katakana as hiragana.

    >>> to_hiragana("カリヤマ")
    'かりやま'
    """
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text)


def to_katakana(text: str) -> str:
    """Return ``text`` with hiragana as katakana.

    >>> to_katakana("かりやま")
    'カリヤマ'
    """
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)


def _columns(person: Person, at: datetime) -> dict[str, Any]:
    texts = {field: getattr(person, field) for field in TEXTS}
    wants = person.wants_letter
    return texts | {
        "name_key": name_key(person.name),
        "wants_letter": None if wants is None else int(wants),
        "quiet_hours": spans.to_text(person.quiet_hours),
        "updated_at": to_text(at),
    }


def _to_person(row: dict[str, Any], phones: tuple[Phone, ...]) -> Person:
    texts = {field: row[field] for field in TEXTS}
    wants = row["wants_letter"]
    return Person(
        person_id=row["id"],
        wants_letter=None if wants is None else bool(wants),
        phones=phones,
        quiet_hours=spans.from_text(row["quiet_hours"]),
        **texts,
    )
