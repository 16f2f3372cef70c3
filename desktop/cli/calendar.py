"""``calendar``: every promise as a file for a telephone or another calendar program."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.calendar_file.writing import write_calendar
from desktop.cli.door import Door
from desktop.domain.errors import Refused


def write_promises(door: Door, options: argparse.Namespace) -> int:
    """Write the calendar file; the database is not touched.

    Raises:
        Refused: The target's form, an existing file without ``--force``.
    """
    target: Path = options.file.expanduser()
    if target.suffix.lower() != ".ics":
        raise Refused("calendar.unknown_form")
    if target.exists() and not target.is_dir() and not options.force:
        raise Refused("cli.file_exists", path=str(target))
    with door.reading() as office:
        data, count = office.services.calendar_file.content(door.language)
    write_calendar(target.absolute(), data)
    print(door.sentence("calendar.written", {"path": str(target), "count": count}))
    return 0
