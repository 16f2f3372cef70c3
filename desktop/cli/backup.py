"""``backup`` and ``restore``: the same verified files that the window makes and takes back."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop import paths
from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.cli.values import instant
from desktop.domain.errors import Refused


def make_backup(door: Door, options: argparse.Namespace) -> int:
    """Make a backup, to FILE or into the office's folder, and verify it.

    Raises:
        Refused: ``cli.file_exists``.
    """
    target: Path | None = options.file
    if target is not None:
        target = target.expanduser().absolute()
        if target.exists():
            if not options.force:
                raise Refused("cli.file_exists", path=str(target))
            return _replace(door, options, target)
    with door.reading() as office:
        made = office.services.backups.make(target)
    return _say_made(door, options, made)


def restore_backup(door: Door, options: argparse.Namespace) -> int:
    """Let FILE take the place of the present records, which are kept aside.

    Raises:
        DataUnreadable: The backup does not open, is damaged, newer or another office's.
        WorldError: ``desk.window_open`` while the window holds the data.
    """
    from desktop.services.restoring import restore_office

    source: Path = options.file.expanduser().absolute()
    if not options.yes:
        facts = _facts(door, source)
        shown = {"path": str(source), "cases": facts.cases, "made_at": _shown(facts.made_at)}
        print(door.sentence("cli.restore_asks", shown), file=sys.stderr)
        return 1
    done = restore_office(
        source,
        door.folder,
        keychain=door.keychain(),
        code_file=door.code_file(),
        now=door.now,
    )
    aside = str(done.aside) if done.aside else None
    if options.json:
        made = instant(done.facts.made_at) if done.facts.made_at else None
        print_json({"made_at": made, "cases": done.facts.cases, "aside": aside})
        return 0
    shown = {"cases": done.facts.cases, "made_at": _shown(done.facts.made_at)}
    print(door.sentence("cli.restored", shown))
    if aside:
        print(door.sentence("cli.restored_aside", {"path": aside}))
    return 0


def _replace(door: Door, options: argparse.Namespace, target: Path) -> int:
    """Make the new one first; only a verified one takes the old one's place."""
    fresh = target.with_name(f"{target.name}.new")
    fresh.unlink(missing_ok=True)
    with door.reading() as office:
        made = office.services.backups.make(fresh)
    fresh.replace(target)
    return _say_made(door, options, made, target)


def _say_made(door: Door, options: argparse.Namespace, made: Any, path: Path | None = None) -> int:
    shown = str(path or made.path)
    if options.json:
        print_json(
            {
                "path": shown,
                "made_at": instant(made.made_at),
                "cases": made.cases,
                "size": made.size,
                "verified": True,
            }
        )
    else:
        print(door.sentence("cli.backup_made", {"path": shown, "cases": made.cases}))
    return 0


def _facts(door: Door, source: Path) -> Any:
    from desktop.services.restoring import look_at

    return look_at(source, paths.database_file(door.folder), door.keychain(), door.code_file())


def _shown(at: datetime | None) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}" if at else "?"
