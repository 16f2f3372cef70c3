"""Rows of the staff table: the people of the office."""

from __future__ import annotations

from typing import Any

from desktop.domain.errors import NotFound
from desktop.domain.policy import StaffMember
from desktop.storage import spans
from desktop.storage.database import Store


class StaffRepository:
    """The people of the office; nobody is deleted, names stand in the journal."""

    personal = ("name", "title", "short")

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[StaffMember]:
        """Return the active people in their order."""
        sql = "SELECT * FROM staff WHERE active = 1 ORDER BY position, id"
        return [_to_member(row) for row in self._store.db.query(sql)]

    def get(self, staff_id: int) -> StaffMember:
        """Return one person of the office, active or not.

        Raises:
            NotFound: ``staff.unknown``.
        """
        return _to_member(self._row(staff_id))

    def add(self, member: StaffMember) -> StaffMember:
        """Insert the person at the end (the id is ignored) and return them with their id."""
        sql = "SELECT coalesce(max(position), 0) + 1 AS next FROM staff"
        position = int(self._store.db.execute(sql).fetchone()[0])
        cursor = self._store.db.table("staff").insert(_columns(member) | {"position": position})
        assert cursor.last_pk is not None
        return self.get(int(cursor.last_pk))

    def put(self, member: StaffMember) -> None:
        """Replace the row of this person; the PIN has methods of its own."""
        self._store.db.table("staff").update(member.staff_id, _columns(member))

    def put_pin(self, staff_id: int, salt: bytes | None, digest: bytes | None) -> None:
        """Store a PIN's salt and digest, or ``None`` twice for none."""
        sql = "UPDATE staff SET pin_salt = ?, pin_hash = ? WHERE id = ?"
        self._store.db.execute(sql, (salt, digest, staff_id))

    def pin(self, staff_id: int) -> tuple[bytes, bytes] | None:
        """Return a PIN's salt and digest, ``None`` when none is set."""
        row = self._row(staff_id)
        if row["pin_hash"] is None:
            return None
        return bytes(row["pin_salt"]), bytes(row["pin_hash"])

    def _row(self, staff_id: int) -> dict[str, Any]:
        rows = self._store.db.query("SELECT * FROM staff WHERE id = ?", (staff_id,))
        if not rows:
            raise NotFound("staff.unknown")
        return rows[0]


def _columns(member: StaffMember) -> dict[str, Any]:
    return {
        "name": member.name,
        "title": member.title,
        "short": member.short,
        "is_owner": int(member.is_owner),
        "active": int(member.active),
        "free_hours": spans.to_text(member.free_hours),
    }


def _to_member(row: dict[str, Any]) -> StaffMember:
    return StaffMember(
        staff_id=row["id"],
        name=row["name"],
        title=row["title"],
        short=row["short"],
        is_owner=bool(row["is_owner"]),
        has_pin=row["pin_hash"] is not None,
        active=bool(row["active"]),
        free_hours=spans.from_text(row["free_hours"]),
    )
