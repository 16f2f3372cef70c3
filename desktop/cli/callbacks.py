"""``callbacks``: what was promised and is still open, by time, across all cases."""

from __future__ import annotations

import argparse
from datetime import datetime, time, timedelta
from typing import Any

from desktop.cli import values
from desktop.cli.case_text import promise_line
from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.domain.promise import Promise, PromiseRow, is_overdue, kept_until
from desktop.domain.when import distance


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
    for row, one in zip(rows, listed, strict=True):
        print(_line(one, _delay(row.promise, now, door), door))
    if not listed:
        print(door.sentence("cli.no_promises"))
    return 0


def _tomorrow(now: datetime) -> datetime:
    """Return the beginning of tomorrow in the zone of ``now``."""
    return datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)


def _values(row: PromiseRow, now: datetime) -> dict[str, Any]:
    """One promise with its case; ``overdue_minutes`` is 0 while it can be kept."""
    late = int((now - kept_until(row.promise)).total_seconds() // 60)
    return {
        "number": row.case_number or None,
        "person": row.person or None,
        "phone": row.phone or None,
        "subject": row.subject or None,
        **values.promise(row.promise),
        "due_at": values.instant(row.promise.due_at),
        "overdue_minutes": max(0, late),
    }


def _delay(promise: Promise, now: datetime, door: Door) -> str:
    """Return how late it is as the window says it; ``""`` while it can be kept."""
    if not is_overdue(promise, now):
        return ""
    return distance(promise.due_at, now, "ja" if door.language == "ja" else "en")


def _line(one: dict[str, Any], delay: str, door: Door) -> str:
    words = [one["number"], promise_line(one, door.sentence), one["person"], one["phone"], delay]
    return "  ".join(word for word in words if word)
