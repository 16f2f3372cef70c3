"""The ids of a list of cases: words through the index, everything else through the table."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.domain.case import CaseState, Failing, Kind
from desktop.domain.search_query import Query
from desktop.storage import search
from desktop.storage.connection import OfficeDatabase
from desktop.storage.instants import to_text

NEWEST = "ORDER BY cases.opened_at DESC, cases.id DESC"
FIRST_PART, LARGEST_PART = 200, 6_400
FEW = 2_000
"""Up to so many hits are looked up one by one; beyond, the list is read from end to end."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a case of the list has to be; ``None`` asks nothing.

    Attributes:
        since: Aware; received then or later.
        before: Aware; received earlier.
    """

    state: CaseState | None = None
    kind: Kind | None = None
    failing: Failing | None = None
    since: datetime | None = None
    before: datetime | None = None
    promise_open: bool = False


def newest(db: OfficeDatabase, asked: Query, conditions: Conditions, limit: int) -> list[int]:
    """Return the newest ids of the list, at most ``limit``, in its order.

    Words are looked for from the newest id down, so that a word of every case is as
    quick as a rare one.
    """
    where, bound = _where(conditions)
    if not asked:
        sql = f"SELECT cases.id FROM cases WHERE {where} {NEWEST} LIMIT :limit"
        return _column(db, sql, {**bound, "limit": limit})
    if not asked.wanted:
        return _newest_without(db, asked, where, bound, limit)
    sql = f"""
        SELECT cases.id FROM cases WHERE cases.id IN (
          SELECT case_index.rowid FROM case_index CROSS JOIN cases
          ON cases.id = case_index.rowid
          WHERE {search.condition(asked)} AND {where}
          ORDER BY case_index.rowid DESC LIMIT :limit) {NEWEST}"""
    return _column(db, sql, {**bound, **search.bound_of(db, asked), "limit": limit})


def _newest_without(
    db: OfficeDatabase, asked: Query, where: str, bound: dict[str, Any], limit: int
) -> list[int]:
    """Go through the cases from the newest on and leave out what holds a word, part by part.

    To put together all that holds it first takes half a second where there are a million;
    that is done only when a word stands in nearly all of the newest.
    """
    part = (
        f"SELECT cases.id FROM cases WHERE {where} AND cases.id < :below"
        " ORDER BY cases.id DESC LIMIT :size"
    )
    holding = (
        "SELECT rowid FROM case_index WHERE case_index MATCH :match"
        " AND rowid BETWEEN :least AND :most"
    )
    match = search.bound_of(db, asked)
    found: list[int] = []
    below, size, ids = 2**62, FIRST_PART, [0]
    while ids and len(found) < limit and size <= LARGEST_PART:
        ids = _column(db, part, {**bound, "below": below, "size": size})
        if ids:
            bounds = {"least": ids[-1], "most": ids[0]}
            out = set(_column(db, holding, {**match, **bounds}))
            found += [case_id for case_id in ids if case_id not in out]
            below, size = ids[-1], 2 * size
    if ids and len(found) < limit:
        rest = (
            f"SELECT cases.id FROM cases WHERE {where} AND cases.id < :below AND cases.id NOT IN"
            " (SELECT rowid FROM case_index WHERE case_index MATCH :match)"
            " ORDER BY cases.id DESC LIMIT :size"
        )
        size = limit - len(found)
        found += _column(db, rest, {**bound, **match, "below": below, "size": size})
    sql = (
        "SELECT cases.id FROM json_each(:found) AS found CROSS JOIN cases"
        f" ON cases.id = found.value {NEWEST}"
    )
    return _column(db, sql, {"found": json.dumps(found[:limit])})


def every(db: OfficeDatabase, asked: Query, conditions: Conditions) -> list[int]:
    """Return all ids of the list, newest first."""
    where, bound = _where(conditions)
    if not asked:
        return _ids(db, f"SELECT cases.id FROM cases WHERE {where} {NEWEST}", bound)
    found = _ids(
        db, f"SELECT rowid AS id FROM case_index WHERE {search.condition(asked)}",
        search.bound_of(db, asked),
    )  # fmt: skip
    if len(found) > FEW:
        hits = set(found)
        listed = _ids(db, f"SELECT cases.id FROM cases WHERE {where} {NEWEST}", bound)
        return [case_id for case_id in listed if case_id in hits]
    sql = (
        "SELECT cases.id FROM json_each(:found) AS found CROSS JOIN cases"
        f" ON cases.id = found.value WHERE {where} {NEWEST}"
    )
    return _column(db, sql, {**bound, "found": json.dumps(found)})


def _where(conditions: Conditions) -> tuple[str, dict[str, Any]]:
    parts, bound = ["cases.number IS NOT NULL"], {}
    for name in ("state", "kind", "failing"):
        value = getattr(conditions, name)
        if value is not None:
            parts.append(f"cases.{name} = :{name}")
            bound[name] = value.value
    if conditions.state is None:
        parts.append("cases.state != 'deleted'")
    for name, sign, at in (("since", ">=", conditions.since), ("before", "<", conditions.before)):
        if at is not None:
            parts.append(f"cases.opened_at {sign} :{name}")
            bound[name] = to_text(at)
    if conditions.promise_open:
        parts.append("cases.id IN (SELECT case_id FROM promises WHERE promises.state = 'open')")
    return " AND ".join(parts), bound


def _column(db: OfficeDatabase, sql: str, bound: dict[str, Any]) -> list[int]:
    return [row[0] for row in db.execute(sql, bound).fetchall()]


def _ids(db: OfficeDatabase, sql: str, bound: dict[str, Any]) -> list[int]:
    """Return one column of ids as one JSON text: a third of the time of rows."""
    found = db.execute(f"SELECT json_group_array(id) FROM ({sql})", bound).fetchone()
    ids: list[int] = json.loads(found[0])
    return ids
