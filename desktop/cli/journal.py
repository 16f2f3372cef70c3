"""``journal``: who changed what and when; with ``--verify`` whether anybody rewrote it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.cli.values import instant
from desktop.services.journal import Verdict

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
        found = office.services.journal.verify()
    if options.json:
        print_json(_values(found))
        return 0 if found.is_whole else 1
    for sentence in sentences(door, found):
        print(sentence)
    return 0 if found.is_whole else 1


def sentences(door: Door, found: Verdict) -> Iterator[str]:
    """Yield what is wrong with the journal; one sentence of praise where nothing is."""
    entries = found.head.entry_id
    if found.fault is not None:
        words: dict[str, object] = {"entry": found.fault.entry_id}
        yield door.sentence("cli.journal_broken", words)
    for one in found.behind:
        place = door.sentence(f"cli.journal_of_{one.keeper.value}", {"name": one.place})
        words = {"place": place, "known": one.entry_id, "entries": entries}
        yield door.sentence("cli.journal_behind", words)
    if found.is_whole:
        words = {"entries": entries, "compared": len(found.known)}
        yield door.sentence("cli.journal_whole", words)


def _values(found: Verdict) -> dict[str, Any]:
    fault = found.fault
    return {
        "ok": found.is_whole,
        "entries": found.head.entry_id,
        "head": found.head.seal,
        "first_broken": {"entry": fault.entry_id, "reason": fault.reason} if fault else None,
        "compared": [
            {
                "in": one.keeper.value,
                "place": one.place,
                "entry": one.entry_id,
                "ok": one.fits,
            }
            for one in found.known
        ],
    }
