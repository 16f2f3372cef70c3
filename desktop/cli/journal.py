"""``journal``: who changed what and when; with ``--verify`` whether anybody rewrote it."""

from __future__ import annotations

import argparse
from typing import Any

from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.cli.values import instant

SHOWN = 200


def show_journal(door: Door, options: argparse.Namespace) -> int:
    """Print the newest entries, oldest of them first; or verify the whole chain."""
    if options.verify:
        return _verify(door, options)
    with door.reading() as office:
        entries = office.services.journal.newest(SHOWN)
        zone = office.services.zone()
    if options.json:
        print_json(
            [
                {
                    "entry": one.entry_id,
                    "at": instant(one.at),
                    "who": one.who,
                    "action": one.action,
                    "noun": one.noun,
                    "number": one.noun_id,
                    "field": one.field,
                }
                for one in entries
            ]
        )
        return 0
    for one in entries:
        at = one.at.astimezone(zone)
        what = " ".join(part for part in (one.noun, str(one.noun_id), one.field) if part)
        print(f"{one.entry_id:>6}  {at:%Y-%m-%d %H:%M:%S}  {one.who}  {one.action}  {what}")
    return 0


def _verify(door: Door, options: argparse.Namespace) -> int:
    with door.reading() as office:
        journal = office.services.journal
        head, fault = journal.head(), journal.first_broken()
        behind = journal.known_elsewhere(office.services.backups.heads())
    ok = fault is None and all(one.fits for one in behind)
    if options.json:
        found: dict[str, Any] = {
            "ok": ok,
            "entries": head.entry_id,
            "head": head.seal,
            "first_broken": None,
            "compared": [
                {"place": one.place, "entry": one.entry_id, "ok": one.fits} for one in behind
            ],
        }
        if fault is not None:
            found["first_broken"] = {"entry": fault.entry_id, "reason": fault.reason}
        print_json(found)
        return 0 if ok else 1
    if fault is not None:
        words: dict[str, object] = {"entry": fault.entry_id, "reason": fault.reason}
        print(door.sentence("cli.journal_broken", words))
    for one in behind:
        if not one.fits:
            place = one.place or door.sentence("cli.journal_side_file")
            words = {"place": place, "known": one.entry_id, "entries": head.entry_id}
            print(door.sentence("cli.journal_behind", words))
    if ok:
        print(door.sentence("cli.journal_whole", {"entries": head.entry_id}))
    return 0 if ok else 1
