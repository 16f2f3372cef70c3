"""``doctor --repair``: what is safe to do about damage, and a report of what can be read."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop.cli.door import Door
from desktop.domain.errors import DataUnreadable, Refused
from desktop.office import is_orphaned
from desktop.services.salvage import Repaired, clear_leftovers, known_for, repair
from desktop.storage.lock import SECOND_DOOR, DataLock
from desktop.storage.salvage import Salvaged


def repair_office(door: Door, options: argparse.Namespace) -> int:
    """Make the records whole, the index too, and say on stderr what was done.

    Raises:
        DataUnreadable: Nothing could be done; nothing was changed.
        WorldError: ``desk.window_open`` while the window holds the data.
    """
    if not (door.has_office() or is_orphaned(door.folder)):
        raise DataUnreadable("data.no_office", path=str(door.folder))
    report: Path | None = options.report
    if report is not None:
        report = report.expanduser().absolute()
        if report.exists():
            raise Refused("cli.file_exists", path=str(report))
    keychain, code_file = door.keychain(), door.code_file()
    known = known_for(door.folder, keychain, code_file)
    written: list[Salvaged] = []

    def write(found: Salvaged) -> None:
        if report is not None:
            _write(report, found)
            written.append(found)

    lock = DataLock(door.folder)
    lock.acquire(SECOND_DOOR)
    with lock:
        cleared = clear_leftovers(door.folder)
        done = repair(
            door.folder,
            known,
            keychain=keychain,
            code_file=code_file,
            now=lambda: door.now(),
            report=write,
        )
    indexed = _make_index(door, options, force=done.how == "mended")
    for line in _told(door, done, report if written else None, cleared, indexed):
        print(line, file=sys.stderr)
    return 0


def _make_index(door: Door, options: argparse.Namespace, *, force: bool) -> int:
    """Make the search index anew where it does not agree; return how many cases it holds."""
    with door.making() as office:
        index = office.services.cases.index
        if not force and index.check().is_sound():
            return -1
        return index.rebuild()


def _told(
    door: Door, done: Repaired, report: Path | None, cleared: int, indexed: int
) -> Iterator[str]:
    if cleared:
        yield door.sentence("cli.repair_leftovers", {"count": cleared})
    if done.how == "mended":
        yield door.sentence("cli.repair_mended", {"aside": str(done.aside)})
    if done.good is not None:
        made = done.good.facts.made_at
        shown = {
            "path": str(done.good.path),
            "cases": done.good.facts.cases,
            "made_at": f"{made.astimezone():%Y-%m-%d %H:%M}" if made else "?",
            "aside": str(done.aside),
        }
        yield door.sentence("cli.repair_recovered", shown)
        rows = done.salvaged.count if done.salvaged else 0
        if report is not None:
            yield door.sentence("cli.repair_report", {"rows": rows, "path": str(report)})
        elif rows:
            yield door.sentence("cli.repair_salvaged", {"rows": rows})
    if indexed >= 0:
        yield door.sentence("cli.repair_index", {"cases": indexed})
    if done.how == "whole" and not cleared and indexed < 0:
        yield door.sentence("cli.repair_nothing")


def _write(report: Path, found: Salvaged) -> None:
    """Write what was read, a block for each row; only its owner can read the file."""
    handle = os.open(report, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        for table, rows in found.rows.items():
            for row in rows:
                file.write(f"[{table} {row.get('key', '')}]\n")
                for name, text in row.items():
                    if name != "key" and text:
                        file.write(f"{name}: {text}\n")
                file.write("\n")
        for table, count in found.unread.items():
            file.write(f"[{table}] {count} unreadable\n")
