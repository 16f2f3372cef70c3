"""``callbacks``: what was promised and is still open, by time, across all cases."""

from __future__ import annotations

import argparse
from datetime import datetime, time, timedelta
from typing import Any

from desktop.cli import values
from desktop.cli.case_text import promise_line
from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.domain.promise import PromiseRow


def list_callbacks(door: Door, options: argparse.Namespace) -> int:
    """Print the open promises of every kind; with ``--due`` those of today and gone by."""
    with door.reading() as office:
        rows = office.services.promises.list_open()
        now = office.services.now()
    if options.due:
        rows = [row for row in rows if row.promise.due_at < _tomorrow(now)]
    listed = [_values(row, now) for row in rows]
    if options.json:
        print_json(listed)
        return 0
    for one in listed:
        print(_line(one, door))
    if not listed:
        print(door.sentence("cli.no_promises"))
    return 0


def _tomorrow(now: datetime) -> datetime:
    """Return the beginning of tomorrow in the zone of ``now``."""
    return datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)


def _values(row: PromiseRow, now: datetime) -> dict[str, Any]:
    """One promise with its case; ``overdue_minutes`` is 0 before its time."""
    late = int((now - row.promise.due_at).total_seconds() // 60)
    return {
        "number": row.case_number or None,
        "person": row.person or None,
        "phone": row.phone or None,
        "subject": row.subject or None,
        **values.promise(row.promise),
        "due_at": values.instant(row.promise.due_at),
        "overdue_minutes": max(0, late),
    }


def _line(one: dict[str, Any], door: Door) -> str:
    words = [one["number"], promise_line(one, door.sentence), one["person"], one["phone"]]
    if one["overdue_minutes"]:
        words.append(door.sentence("cli.overdue", {"minutes": one["overdue_minutes"]}))
    return "  ".join(word for word in words if word)
