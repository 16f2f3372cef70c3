"""Schema history, oldest first. Add at the end; never edit a released step.

A step uses literal names and values only: it must still mean the same thing
when the repositories and domain classes of today no longer exist.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from desktop.storage import schema_0001, schema_foundation

migrations = Migrations("kikitori")


@migrations(name="0001_calls_cases_promises_letters")
def _first(db: Database) -> None:
    schema_foundation.create(db)
    schema_0001.create(db)


def known_steps() -> list[str]:
    """Return the names of all steps this version knows, oldest first."""
    return [step.name for step in migrations.pending(Database(memory=True))]


def applied_steps(db: Database) -> list[str]:
    """Return the names of the steps this file has seen, in order."""
    return [step.name for step in migrations.applied(db)]
