"""What calendars have to be told of promises whose rows are gone: that they are off."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.storage.connection import OfficeDatabase
from desktop.storage.instants import to_text

KEPT_FOR = timedelta(days=366)
"""Longer than any file tells of them; behind that the rows go, too."""

_BACK = """
WITH RECURSIVE back (id, kind) AS (
  SELECT id, kind FROM promises WHERE id = :id
  UNION SELECT promises.id, promises.kind FROM promises JOIN back ON promises.moved_to = back.id
  WHERE promises.state = 'moved' AND promises.kind = back.kind
)
"""
_KEEP = f"""{_BACK}
INSERT OR REPLACE INTO calendar_removals (uid, calendar_changes, kind, relation, due_at, zone,
  is_day, first_made, made, case_number, removed_at)
SELECT first.uid, 1 + (SELECT sum(calendar_changes) FROM promises JOIN back USING (id)),
  last.kind, last.relation, last.due_at, last.zone, last.is_day, first.created_at,
  last.created_at, ifnull(cases.number, ''), :at
FROM promises AS last JOIN cases ON cases.id = last.case_id
JOIN promises AS first ON first.id = (SELECT min(id) FROM back)
WHERE last.id = :id
"""


def keep_removal(db: OfficeDatabase, promise_id: int, *, at: datetime) -> None:
    """Remember the entry of a promise that is about to go; call inside its transaction."""
    db.execute("DELETE FROM calendar_removals WHERE removed_at < ?", (to_text(at - KEPT_FOR),))
    db.execute(_KEEP, {"id": promise_id, "at": to_text(at)})


def continue_entry(db: OfficeDatabase, promise_id: int, following_id: int) -> None:
    """Let the entry of a promise count on from what takes its place no more."""
    db.execute(
        "UPDATE promises SET calendar_changes = calendar_changes + 1"
        " + (SELECT calendar_changes FROM promises WHERE id = ?) WHERE id = ?",
        (following_id, promise_id),
    )
