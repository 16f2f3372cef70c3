"""Rows of the calls, note_lines and note_line_wordings tables."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from desktop.domain.call import Call, Direction, Ending, LineKind, NoteLine
from desktop.domain.case import Temper
from desktop.domain.errors import NotFound
from desktop.storage.database import Store
from desktop.storage.instants import from_text, optional, to_text


class CallRepository:
    """Calls with their lines; a line's time of writing never changes."""

    personal = ("draft", "read_back", "number_shown", "text")

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, call_id: int) -> Call:
        """Return the call with its lines in order of writing.

        Raises:
            NotFound: ``call.unknown``.
        """
        found = self._calls("SELECT * FROM calls WHERE id = ?", (call_id,))
        if not found:
            raise NotFound("call.unknown")
        return found[0]

    def add(self, call: Call) -> Call:
        """Insert the call (its id is ignored) and return it with its id."""
        cursor = self._store.db.table("calls").insert(_columns(call))
        assert cursor.last_pk is not None
        return self.get(int(cursor.last_pk))

    def put(self, call: Call) -> None:
        """Replace the row of this call; its lines have methods of their own."""
        self._store.db.table("calls").update(call.call_id, _columns(call))

    def remove(self, call_id: int) -> None:
        """Delete a call nothing was written in."""
        self._store.db.execute("DELETE FROM calls WHERE id = ?", (call_id,))

    def erase(self, case_id: int) -> None:
        """Delete the calls of a case with their lines and earlier wordings."""
        self._store.db.execute("DELETE FROM calls WHERE case_id = ?", (case_id,))

    def save_draft(self, call_id: int, text: str) -> None:
        """Store what stands in the note box."""
        self._store.db.execute("UPDATE calls SET draft = ? WHERE id = ?", (text, call_id))

    def of_case(self, case_id: int) -> list[Call]:
        """Return the calls of a case with their lines, oldest first."""
        sql = "SELECT * FROM calls WHERE case_id = ? ORDER BY started_at, id"
        return self._calls(sql, (case_id,))

    def count(self, case_id: int) -> int:
        """Return how many calls belong to a case."""
        sql = "SELECT count(*) FROM calls WHERE case_id = ?"
        return int(self._store.db.execute(sql, (case_id,)).fetchone()[0])

    def unfinished(self, case_id: int | None = None) -> list[Call]:
        """Return the calls nobody has ended, oldest first; of one case or of all."""
        where = "" if case_id is None else " AND case_id = ?"
        sql = f"SELECT * FROM calls WHERE ended_at IS NULL{where} ORDER BY started_at, id"
        return self._calls(sql, () if case_id is None else (case_id,))

    def without_ending(self) -> list[Call]:
        """Return the calls that are over, or were written up, but nobody said how they ended."""
        sql = (
            "SELECT * FROM calls WHERE ended_at IS NOT NULL AND ending IS NULL"
            " ORDER BY started_at, id"
        )
        return self._calls(sql, ())

    def last_person(self, *, besides: int) -> int | None:
        """Return the person of the newest call other than ``besides`` that has one."""
        sql = (
            "SELECT cases.person_id AS person FROM calls JOIN cases ON cases.id = calls.case_id"
            " WHERE calls.id != ? AND cases.person_id IS NOT NULL"
            " ORDER BY calls.id DESC LIMIT 1"
        )
        rows = self._store.db.query(sql, (besides,))
        return int(rows[0]["person"]) if rows else None

    def spent(self, person_id: int) -> tuple[int, int]:
        """Return the number of ended calls with a person and their length in seconds."""
        sql = (
            "SELECT count(*) AS n, coalesce(sum(unixepoch(calls.ended_at)"
            " - unixepoch(calls.started_at)), 0) AS seconds"
            " FROM calls JOIN cases ON cases.id = calls.case_id"
            " WHERE cases.person_id = ? AND calls.ended_at IS NOT NULL"
            " AND cases.state != 'deleted'"
        )
        count, seconds = self._store.db.execute(sql, (person_id,)).fetchone()
        return int(count), int(seconds)

    def line(self, line_id: int) -> NoteLine:
        """Return one line with its earlier wordings.

        Raises:
            NotFound: ``line.unknown``.
        """
        found = self._lines("id = ?", (line_id,))
        if not found:
            raise NotFound("line.unknown")
        return found[0]

    def add_line(self, line: NoteLine) -> NoteLine:
        """Insert the line (its id is ignored) and return it with its id."""
        row = {
            "call_id": line.call_id,
            "kind": line.kind.value,
            "text": line.text,
            "written_at": to_text(line.written_at),
            "said_at": to_text(line.said_at) if line.said_at else None,
            "starred": int(line.starred),
            "phrase_id": line.phrase_id,
        }
        cursor = self._store.db.table("note_lines").insert(row)
        assert cursor.last_pk is not None
        return self.line(int(cursor.last_pk))

    def star(self, line_id: int, starred: bool) -> None:
        """Mark a line as a key point, or take the mark away."""
        sql = "UPDATE note_lines SET starred = ? WHERE id = ?"
        self._store.db.execute(sql, (int(starred), line_id))

    def set_said_at(self, line_id: int, at: datetime | None) -> None:
        """Store when the words of a line were said."""
        sql = "UPDATE note_lines SET said_at = ? WHERE id = ?"
        self._store.db.execute(sql, (to_text(at) if at else None, line_id))

    def revise(self, line: NoteLine, text: str, kind: LineKind, *, at: datetime) -> None:
        """Give a line new words and keep the old ones."""
        db = self._store.db
        db.execute(
            "INSERT INTO note_line_wordings (line_id, text, replaced_at) VALUES (?, ?, ?)",
            (line.line_id, line.text, to_text(at)),
        )
        sql = "UPDATE note_lines SET text = ?, kind = ? WHERE id = ?"
        db.execute(sql, (text, kind.value, line.line_id))

    def starred(self, case_id: int) -> list[NoteLine]:
        """Return the starred lines of a case in order of writing."""
        where = "starred = 1 AND call_id IN (SELECT id FROM calls WHERE case_id = ?)"
        return self._lines(where, (case_id,))

    def _calls(self, sql: str, values: tuple[Any, ...]) -> list[Call]:
        rows = self._store.db.query(sql, values)
        if not rows:
            return []
        marks = ", ".join("?" for _ in rows)
        lines: dict[int, list[NoteLine]] = {}
        for line in self._lines(f"call_id IN ({marks})", tuple(row["id"] for row in rows)):
            lines.setdefault(line.call_id, []).append(line)
        return [_to_call(row, tuple(lines.get(row["id"], ()))) for row in rows]

    def _lines(self, where: str, values: tuple[Any, ...]) -> list[NoteLine]:
        db = self._store.db
        rows = db.query(f"SELECT * FROM note_lines WHERE {where} ORDER BY id", values)
        if not rows:
            return []
        earlier: dict[int, list[tuple[str, datetime]]] = {}
        sql = (
            "SELECT * FROM note_line_wordings WHERE line_id IN"
            f" (SELECT id FROM note_lines WHERE {where}) ORDER BY id"
        )
        for row in db.query(sql, values):
            wording = (str(row["text"]), from_text(row["replaced_at"]))
            earlier.setdefault(row["line_id"], []).append(wording)
        return [_to_line(row, tuple(earlier.get(row["id"], ()))) for row in rows]


def _flag(value: bool | None) -> int | None:
    return None if value is None else int(value)


def _columns(call: Call) -> dict[str, Any]:
    return {
        "case_id": call.case_id,
        "direction": call.direction.value,
        "started_at": to_text(call.started_at),
        "ended_at": to_text(call.ended_at) if call.ended_at else None,
        "ending": call.ending.value if call.ending else None,
        "handler": call.handler,
        "draft": call.draft,
        "step": call.step,
        "hold_since": to_text(call.hold_since) if call.hold_since else None,
        "hold_seconds": call.hold_seconds,
        "read_back": call.read_back,
        "read_back_at": to_text(call.read_back_at) if call.read_back_at else None,
        "thanked": _flag(call.thanked),
        "open_said": _flag(call.open_said),
        "temper_before": call.temper_before.value if call.temper_before else None,
        "written_up": int(call.written_up),
        "number_shown": call.number_shown,
        "withheld": int(call.withheld),
    }


def _to_call(row: dict[str, Any], lines: tuple[NoteLine, ...]) -> Call:
    thanked, open_said = row["thanked"], row["open_said"]
    return Call(
        call_id=row["id"],
        case_id=row["case_id"],
        direction=Direction(row["direction"]),
        started_at=from_text(row["started_at"]),
        ended_at=optional(row["ended_at"]),
        ending=Ending(row["ending"]) if row["ending"] else None,
        handler=row["handler"],
        draft=row["draft"],
        step=row["step"],
        hold_since=optional(row["hold_since"]),
        hold_seconds=row["hold_seconds"],
        read_back=row["read_back"],
        read_back_at=optional(row["read_back_at"]),
        thanked=None if thanked is None else bool(thanked),
        open_said=None if open_said is None else bool(open_said),
        temper_before=Temper(row["temper_before"]) if row["temper_before"] else None,
        written_up=bool(row["written_up"]),
        number_shown=row["number_shown"],
        withheld=bool(row["withheld"]),
        lines=lines,
    )


def _to_line(row: dict[str, Any], earlier: tuple[tuple[str, datetime], ...]) -> NoteLine:
    return NoteLine(
        line_id=row["id"],
        call_id=row["call_id"],
        kind=LineKind(row["kind"]),
        text=row["text"],
        written_at=from_text(row["written_at"]),
        said_at=optional(row["said_at"]),
        starred=bool(row["starred"]),
        phrase_id=row["phrase_id"],
        earlier=earlier,
    )
