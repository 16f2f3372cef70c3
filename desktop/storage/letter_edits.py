"""Changes by hand in the text of letters: as they stand, step by step, and Word's files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

from desktop.domain.letter_edit import Edit, EditKind, HandText
from desktop.domain.letter_edit_rows import HandChange, RowState
from desktop.storage.database import Store
from desktop.storage.instants import to_text

STEPS_KEPT = 100
Sheets = Mapping[str, HandText]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A copy as it was laid out for Word."""

    sheet: str
    sha256: str
    base: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KeptEdits:
    """What is kept of one letter.

    Attributes:
        sheets: By kind and template, ``"L6/ja"``: a letter that is turned into another
            kind or language and back finds its changes again.
        typing: Key of the paragraph being typed in, ``""`` once it is left.
        laid: Of the copy laid out for Word: its sheet, its digest, and what the template
            said then, by paragraph.
        frozen: Since the approval: what was changed by hand.
        from_word: Since the approval: whether a Word file was the text.
    """

    sheets: Sheets = field(default_factory=lambda: MappingProxyType({}))
    typing: str = ""
    laid: LaidOut | None = None
    frozen: tuple[HandChange, ...] | None = None
    from_word: bool = False


class LetterEditRepository:
    """Rows of changes by hand; they go with their letter."""

    personal = ("state", "laid", "frozen", "content")

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, letter_id: int) -> KeptEdits:
        """Return what is kept of a letter; nothing for one that was never changed."""
        sql = "SELECT * FROM letter_edits WHERE letter_id = :id"
        rows = self._store.db.query(sql, {"id": letter_id})
        if not rows:
            return KeptEdits()
        frozen, laid = rows[0]["frozen"], rows[0]["laid"]
        return KeptEdits(
            _sheets(rows[0]["state"]),
            rows[0]["typing"],
            None if laid is None else LaidOut(**json.loads(laid)),
            None if frozen is None else tuple(_change(one) for one in json.loads(frozen)),
            bool(rows[0]["from_word"]),
        )

    def letters(self) -> frozenset[int]:
        """Return the letters of which anything is kept."""
        sql = (
            "SELECT letter_id FROM letter_edits WHERE state <> '{}' OR frozen <> '[]' OR from_word"
        )
        return frozenset(row["letter_id"] for row in self._store.db.query(sql))

    def put(self, letter_id: int, sheets: Sheets, *, at: datetime, typing: str = "") -> None:
        """Keep the changes as they stand now."""
        self._store.db.execute(
            "INSERT INTO letter_edits (letter_id, state, typing, updated_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (letter_id) DO UPDATE SET state = excluded.state,"
            " typing = excluded.typing, updated_at = excluded.updated_at",
            (letter_id, _state(sheets), typing, to_text(at)),
        )

    def lay_out(self, letter_id: int, laid: LaidOut | None, at: datetime) -> None:
        """Keep what the copy for Word was made from; ``None`` once it is put away."""
        self.put(letter_id, self.get(letter_id).sheets, at=at)
        told = laid and json.dumps(
            {"sheet": laid.sheet, "sha256": laid.sha256, "base": dict(laid.base)},
            ensure_ascii=False,
        )
        self._store.db.execute(
            "UPDATE letter_edits SET laid = ? WHERE letter_id = ?", (told, letter_id)
        )

    def remember(self, letter_id: int, sheets: Sheets, at: datetime) -> None:
        """Keep how it stood before a change, to go back to; the oldest steps are dropped."""
        db = self._store.db
        db.execute(
            "INSERT INTO letter_edit_steps (letter_id, state, at) VALUES (?, ?, ?)",
            (letter_id, _state(sheets), to_text(at)),
        )
        db.execute(
            "DELETE FROM letter_edit_steps WHERE letter_id = ? AND id NOT IN (SELECT id FROM"
            " letter_edit_steps WHERE letter_id = ? ORDER BY id DESC LIMIT ?)",
            (letter_id, letter_id, STEPS_KEPT),
        )

    def steps(self, letter_id: int) -> int:
        """Return how many steps can be gone back."""
        sql = "SELECT count(*) AS found FROM letter_edit_steps WHERE letter_id = :id"
        return int(self._store.db.query(sql, {"id": letter_id})[0]["found"])

    def step_back(self, letter_id: int) -> Sheets | None:
        """Return how it stood before the last change and forget that step."""
        sql = (
            "SELECT id, state FROM letter_edit_steps WHERE letter_id = :id ORDER BY id DESC LIMIT 1"
        )
        rows = self._store.db.query(sql, {"id": letter_id})
        if not rows:
            return None
        self._store.db.execute("DELETE FROM letter_edit_steps WHERE id = ?", (rows[0]["id"],))
        return _sheets(rows[0]["state"])

    # Word's files

    def keep_file(self, letter_id: int, sha256: str, content: bytes) -> None:
        """Keep a file taken back from Word."""
        self._store.db.execute(
            "INSERT INTO letter_edit_files (letter_id, sha256, content) VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (letter_id, sha256, content),
        )

    def drop_unused_files(self, letter_id: int) -> None:
        """Drop the files that neither the letter nor a step back speaks of."""
        self._store.db.execute(
            "DELETE FROM letter_edit_files WHERE letter_id = ? AND NOT EXISTS (SELECT 1 FROM"
            " letter_edits AS now WHERE now.letter_id = letter_edit_files.letter_id"
            " AND instr(now.state, sha256)) AND NOT EXISTS (SELECT 1 FROM letter_edit_steps AS"
            " step WHERE step.letter_id = letter_edit_files.letter_id AND instr(step.state, sha256))",
            (letter_id,),
        )

    def file(self, letter_id: int, sha256: str) -> bytes | None:
        """Return a kept file."""
        sql = "SELECT content FROM letter_edit_files WHERE letter_id = :id AND sha256 = :sha"
        rows = self._store.db.query(sql, {"id": letter_id, "sha": sha256})
        return bytes(rows[0]["content"]) if rows else None

    # Approval

    def freeze(
        self, letter_id: int, changes: tuple[HandChange, ...], *, from_word: bool, at: datetime
    ) -> None:
        """Keep what was changed for good; steps and files go: the stored copies hold the text."""
        db = self._store.db
        self.put(letter_id, self.get(letter_id).sheets, at=at)
        db.execute(
            "UPDATE letter_edits SET frozen = ?, from_word = ?, laid = NULL WHERE letter_id = ?",
            (json.dumps([_told(one) for one in changes], ensure_ascii=False), from_word, letter_id),
        )
        db.execute("DELETE FROM letter_edit_steps WHERE letter_id = ?", (letter_id,))
        db.execute("DELETE FROM letter_edit_files WHERE letter_id = ?", (letter_id,))


def _state(sheets: Sheets) -> str:
    told = {name: _hand_told(hand) for name, hand in sheets.items() if not hand.is_empty}
    return json.dumps(told, ensure_ascii=False)


def _hand_told(hand: HandText) -> dict[str, Any]:
    edits = [
        {"key": e.key, "kind": e.kind.value, "base": e.base, "text": e.text, "near": list(e.near)}
        for e in hand.edits
    ]
    return {"edits": edits, "file": hand.file, "base": dict(hand.base)}


def _sheets(state: str) -> Sheets:
    return MappingProxyType({name: _hand(told) for name, told in json.loads(state).items()})


def _hand(told: Mapping[str, Any]) -> HandText:
    edits = tuple(
        Edit(e["key"], EditKind(e["kind"]), e["base"], e["text"], tuple(e["near"]))
        for e in told["edits"]
    )
    return HandText(edits, told["file"], MappingProxyType(told["base"]))


def _told(one: HandChange) -> dict[str, str]:
    return {
        "key": one.key,
        "place": one.place,
        "state": one.state.value,
        "before": one.before,
        "after": one.after,
    }


def _change(told: Mapping[str, str]) -> HandChange:
    state = RowState(told["state"])
    return HandChange(told["key"], told["place"], state, told["before"], told["after"])
