"""The register of letters as a list: ids first, the lines in sight when they are painted.

Ids come from one narrow index, however long the letters are; words are looked for in the
index of cases. Nothing here reads a stored copy.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from desktop.domain.letter import LetterRow, LetterState, register_number
from desktop.domain.letter_register import GapReason, NumberGap, RegisterOrder, RegisterSearch
from desktop.domain.search_query import Query, read_query
from desktop.storage import search
from desktop.storage.database import Store
from desktop.storage.instants import optional_day
from desktop.storage.letters import ROW, to_row

_JOINED = (
    " JOIN cases ON cases.id = letters.case_id LEFT JOIN persons ON persons.id = cases.person_id"
)
_STATES = " ".join(f"WHEN '{state.value}' THEN {place}" for place, state in enumerate(LetterState))
_ORDERS = {
    RegisterOrder.NEWEST: "letters.id DESC",
    RegisterOrder.NUMBER: "letters.year {way}, letters.sequence {way}, letters.id {way}",
    RegisterOrder.KIND: "CAST(substr(letters.kind, 2) AS INTEGER) {way}, letters.id {way}",
    RegisterOrder.PERSON: "coalesce(nullif(persons.name, ''), persons.company, '') {way},"
    " letters.id {way}",
    RegisterOrder.SUBJECT: "cases.number {way}, letters.id {way}",
    RegisterOrder.LANGUAGE: "letters.language {way}, letters.id {way}",
    RegisterOrder.WAY: "coalesce(letters.sent_how, json_extract(letters.overrides, '$.way'), '')"
    " {way}, letters.id {way}",
    RegisterOrder.STATE: f"CASE letters.state {_STATES} END {{way}}, letters.id {{way}}",
    RegisterOrder.DAY: "letters.letter_date {way}, letters.id {way}",
}
_NUMBER = re.compile(r"(20\d\d)\W?(\d{4,})")
_BY_CASE = (RegisterOrder.PERSON, RegisterOrder.SUBJECT)


class LetterRegisterRepository:
    """Reads the register; writes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def ids(
        self,
        asked: RegisterSearch,
        kinds: Mapping[str, Sequence[str]],
        limit: int | None = None,
    ) -> list[int]:
        """Return the ids of the letters that are asked for, in their order.

        Args:
            kinds: Searched word → codes of the kinds whose name holds it.
            limit: At most so many.
        """
        where, bound = _where(asked)
        query = read_query(asked.words)
        if asked.words.strip() and not query:
            return []
        for number, (word, wanted) in enumerate(_words(query)):
            said, more = self._said(word, number, kinds.get(word, ()))
            where.append(said if wanted else f"NOT ({said})")
            bound |= more
        joined = _JOINED if asked.order in _BY_CASE else ""
        order = _ORDERS[asked.order].format(way="DESC" if asked.descending else "ASC")
        sql = (
            f"SELECT letters.id FROM letters{joined} WHERE {' AND '.join(where) or 'true'}"
            f" ORDER BY {order}"
        )
        if limit is not None:
            sql, bound = f"{sql} LIMIT :limit", {**bound, "limit": limit}
        found = self._store.db.execute(f"SELECT json_group_array(id) FROM ({sql})", bound)
        listed: list[int] = json.loads(found.fetchone()[0])
        return listed

    def rows(self, ids: Sequence[int]) -> dict[int, LetterRow]:
        """Return the lines of these ids in one query; one that is gone is left out."""
        marks = ", ".join("?" for _ in ids)
        rows = self._store.db.query(f"{ROW} WHERE letters.id IN ({marks})", list(ids))
        return {row["id"]: to_row(row) for row in rows}

    def approvers(self) -> list[str]:
        """Return who has approved letters."""
        return self._column("approved_by", "approved_by != ''")

    def years(self) -> list[int]:
        """Return the years of the letters' days, the newest first."""
        found = self._column("CAST(substr(letter_date, 1, 4) AS INTEGER)", "letter_date != ''")
        return sorted((int(year) for year in found), reverse=True)

    def gaps(self) -> list[NumberGap]:
        """Return the numbers no letter went out under, newest first, each with its reason."""
        found: dict[tuple[int, int], NumberGap] = {}
        used: dict[int, set[int]] = {}
        for year, sequence in self._pairs():
            used.setdefault(year, set()).add(sequence)
        for year, sequences in used.items():
            for sequence in set(range(1, max(sequences) + 1)) - sequences:
                number = register_number(year, sequence)
                found[year, sequence] = NumberGap(number, GapReason.UNKNOWN)
        db = self._store.db
        for row in db.query("SELECT * FROM letter_gaps"):
            gap = NumberGap(row["number"], GapReason.ERASED, optional_day(row["erased_on"]))
            found[row["year"], row["sequence"]] = gap
        sql = (
            "SELECT number, year, sequence, withdrawn_on, withdrawn_because FROM letters"
            " WHERE id IN (SELECT id FROM letters INDEXED BY letters_register"
            " WHERE withdrawn_on IS NOT NULL)"
        )
        for row in db.query(sql):
            found[row["year"], row["sequence"]] = NumberGap(
                row["number"],
                GapReason.WITHDRAWN,
                optional_day(row["withdrawn_on"]),
                row["withdrawn_because"],
            )
        return [found[place] for place in sorted(found, reverse=True)]

    # Inside

    def _said(self, word: str, number: int, kinds: Sequence[str]) -> tuple[str, dict[str, Any]]:
        """Return the condition that one word is found of a letter, and its values."""
        db, asked = self._store.db, Query((word,))
        match = search.match_of(asked, form=search.form_of(db))
        if own := _NUMBER.fullmatch(word):
            return f"letters.number = :number{number}", {f"number{number}": "-".join(own.groups())}
        parts = [
            "letters.case_id IN (SELECT rowid FROM case_index"
            f" WHERE case_index MATCH :match{number})"
        ]
        bound: dict[str, Any] = {f"match{number}": match}
        if kinds:
            parts.append(f"letters.kind IN (SELECT value FROM json_each(:kinds{number}))")
            bound[f"kinds{number}"] = json.dumps(list(kinds))
        return f"({' OR '.join(parts)})", bound

    def _column(self, column: str, condition: str) -> list[Any]:
        sql = f"SELECT DISTINCT {column} AS value FROM letters WHERE {condition} ORDER BY value"
        return [row["value"] for row in self._store.db.query(sql)]

    def _pairs(self) -> list[tuple[int, int]]:
        sql = (
            "SELECT year, sequence FROM letters INDEXED BY letters_register WHERE number IS NOT NULL"
            " UNION ALL SELECT year, sequence FROM letter_gaps"
        )
        return [(row[0], row[1]) for row in self._store.db.execute(sql).fetchall()]


def _words(query: Query) -> list[tuple[str, bool]]:
    return [(word, True) for word in query.wanted] + [(word, False) for word in query.unwanted]


def _where(asked: RegisterSearch) -> tuple[list[str], dict[str, Any]]:
    parts: list[str] = []
    bound: dict[str, Any] = {}
    if asked.states:
        listed = ", ".join(f"'{LetterState(state).value}'" for state in asked.states)
        parts.append(f"letters.state IN ({listed})")
    named = {
        "kind": ("letters.kind = :kind", asked.kind),
        "approver": ("letters.approved_by = :approver", asked.approver),
        "way": ("letters.sent_how = :way", asked.way.value if asked.way else ""),
        "since": ("letters.letter_date >= :since", asked.since and asked.since.isoformat()),
        "until": ("letters.letter_date <= :until", asked.until and asked.until.isoformat()),
    }
    for name, (condition, value) in named.items():
        if value:
            parts.append(condition)
            bound[name] = value
    if asked.withdrawn is not None:
        parts.append(f"letters.withdrawn_on IS {'NOT ' if asked.withdrawn else ''}NULL")
    return parts, bound
