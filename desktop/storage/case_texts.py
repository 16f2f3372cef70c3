"""Every text of a case that a person may look for, read for many cases at once.

The search index is made of them and checked against them, and the lines that the list
shows under what was found are taken from them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from desktop.domain.search_hit import CaseText, TextPlace
from desktop.storage.connection import OfficeDatabase

_WANTED = "FROM json_each(:ids) AS wanted CROSS JOIN"
_P = TextPlace

# Each row: case, then texts, in the order of the places.
_SOURCES: tuple[tuple[tuple[TextPlace, ...], str], ...] = (
    (
        (_P.OBJECT, _P.REQUEST, _P.DECISION, _P.CLOSE_REASON, _P.NUMBER, _P.SUBJECT),
        "SELECT cases.id, apology_object, request, decision, close_reason, number, subject"
        f" {_WANTED} cases ON cases.id = wanted.value",
    ),
    (
        (_P.NAME, _P.KANA, _P.COMPANY),
        f"SELECT cases.id, name, kana, company {_WANTED} cases ON cases.id = wanted.value"
        " JOIN persons ON persons.id = cases.person_id",
    ),
    (
        (_P.PHONE, _P.PHONE),
        f"SELECT cases.id, phones.shown, phones.key {_WANTED} cases ON cases.id = wanted.value"
        " JOIN phones ON phones.person_id = cases.person_id"
        " ORDER BY phones.position, phones.id",
    ),
    (
        (_P.PHONE,),
        f"SELECT case_id, number_shown {_WANTED} calls ON calls.case_id = wanted.value",
    ),
    (
        (_P.PROMISE, _P.PROMISE),
        f"SELECT case_id, reason, note {_WANTED} promises ON promises.case_id = wanted.value",
    ),
    (
        (_P.LETTER, _P.LETTER, _P.LETTER, _P.LETTER),
        f"SELECT case_id, number, proof, answered_by, answer {_WANTED} letters"
        " ON letters.case_id = wanted.value",
    ),
)
_LINES = (
    f"SELECT calls.case_id, note_lines.kind, note_lines.text {_WANTED} calls"
    " ON calls.case_id = wanted.value JOIN note_lines ON note_lines.call_id = calls.id"
    " WHERE note_lines.kind != 'hold' ORDER BY calls.started_at, note_lines.id"
)
_POINTS = (
    f"SELECT case_id, name, text, house_text, scope, loss, reason {_WANTED} points"
    " ON points.case_id = wanted.value"
)


def texts_of(db: OfficeDatabase, ids: Sequence[int]) -> dict[int, list[CaseText]]:
    """Return the texts of each case, without blank ones; what the caller said comes first."""
    found: dict[int, list[CaseText]] = {case_id: [] for case_id in ids}
    bound = {"ids": json.dumps(list(ids))}
    for case_id, place, text in _all(db, bound):
        if text and text.strip():
            found[case_id].append(CaseText(place, text))
    return found


def _all(db: OfficeDatabase, bound: dict[str, Any]) -> Iterator[tuple[int, TextPlace, str]]:
    for case_id, kind, text in db.execute(_LINES, bound).fetchall():
        yield case_id, TextPlace(kind), text
    for case_id, name, *texts in db.execute(_POINTS, bound).fetchall():
        for text in texts:
            yield case_id, TextPlace(name), text
    for places, sql in _SOURCES:
        for case_id, *texts in db.execute(sql, bound).fetchall():
            for place, text in zip(places, texts, strict=True):
                yield case_id, place, text
