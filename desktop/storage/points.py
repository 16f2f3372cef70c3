"""Rows of the points table, in and out as domain objects."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from desktop.domain.four_points import Point, PointName, PointState
from desktop.storage.database import Store
from desktop.storage.instants import from_text, optional_day, to_text, wall_from_text, wall_to_text


class PointRepository:
    """The four points of each case; a point never written has no row."""

    personal = ("text", "house_text", "scope", "loss", "who", "when_text", "reason")

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, case_id: int, name: PointName) -> Point:
        """Return the stored point, or an empty one when nothing was written."""
        return self.all(case_id)[name]

    def all(self, case_id: int) -> dict[PointName, Point]:
        """Return the four points of a case in their order; never-written ones are empty."""
        rows = list(
            self._store.db.query("SELECT * FROM points WHERE case_id = :case", {"case": case_id})
        )
        found = {PointName(row["name"]): _to_point(row) for row in rows}
        return {name: found.get(name, Point(case_id, name)) for name in PointName}

    def put(self, point: Point) -> None:
        """Insert or replace the row of this case and point."""
        assert point.updated_at is not None, "a stored point has a time"
        self._store.db.table("points").upsert(
            {
                "case_id": point.case_id,
                "name": point.name.value,
                "mark": point.mark.value if point.mark else None,
                "text": point.text,
                "house_text": point.house_text,
                "scope": point.scope,
                "loss": point.loss,
                "who": point.who,
                "when_text": point.when_text,
                "when_at": wall_to_text(point.when_at) if point.when_at else None,
                "when_is_day": int(point.when_is_day),
                "until": point.until.isoformat() if point.until else None,
                "reason": point.reason,
                "updated_at": to_text(point.updated_at),
            },
            pk=("case_id", "name"),
        )

    def investigating(self, *, until: date) -> list[Point]:
        """Return points under investigation that end on ``until`` or before, oldest first.

        Closed cases are left out.
        """
        rows = list(
            self._store.db.query(
                "SELECT points.* FROM points JOIN cases ON cases.id = points.case_id"
                " WHERE points.mark = 'investigating' AND points.until <= :until"
                " AND cases.state IN ('in_call', 'open') ORDER BY points.until, points.case_id",
                {"until": until.isoformat()},
            )
        )
        return [_to_point(row) for row in rows]

    def erase(self, case_id: int) -> None:
        """Delete every point of a case."""
        self._store.db.execute("DELETE FROM points WHERE case_id = ?", (case_id,))


def _to_point(row: dict[str, Any]) -> Point:
    when_at: datetime | None = wall_from_text(row["when_at"]) if row["when_at"] else None
    return Point(
        case_id=row["case_id"],
        name=PointName(row["name"]),
        mark=PointState(row["mark"]) if row["mark"] else None,
        text=row["text"],
        house_text=row["house_text"],
        scope=row["scope"],
        loss=row["loss"],
        who=row["who"],
        when_text=row["when_text"],
        when_at=when_at,
        when_is_day=bool(row["when_is_day"]),
        until=optional_day(row["until"]),
        reason=row["reason"],
        updated_at=from_text(row["updated_at"]),
    )
