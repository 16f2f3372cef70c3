"""Schema history, oldest first. Add at the end; never edit a released step.

A step uses literal names and values only: it must still mean the same thing
when the repositories and domain classes of today no longer exist.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.storage import schema_0001, schema_0002, schema_foundation
from desktop.storage.connection import OfficeDatabase

HISTORY = "kikitori"


def _first(db: Any) -> None:
    schema_foundation.create(db)
    schema_0001.create(db)


STEPS: list[tuple[str, Callable[[Any], None]]] = [
    ("0001_calls_cases_promises_letters", _first),
    ("0002_whose_time_answers_missed_calls_visits", schema_0002.create),
]
"""Each with the function that makes it, which is handed a sqlite-utils database."""


def known_steps() -> list[str]:
    """Return the names of all steps this version knows, oldest first."""
    return [name for name, _ in STEPS]


def applied_steps(db: OfficeDatabase) -> list[str]:
    """Return the names of the steps this file has seen, in order."""
    if "_sqlite_migrations" not in db.table_names():
        return []
    sql = "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id"
    return [row[0] for row in db.execute(sql, (HISTORY,)).fetchall()]


def apply_steps(db: OfficeDatabase) -> None:
    """Apply the steps this file lacks, each in a transaction of its own with its record."""
    from sqlite_utils import Migrations

    migrations = Migrations(HISTORY)
    for name, step in STEPS:
        migrations(name=name)(step)
    migrations.apply(db.tables())
