"""``doctor``: what is well and what is not, each with a sentence; alone it changes nothing."""

from __future__ import annotations

import argparse
import sys

from desktop.cli.doctor_checks import Check, in_data, in_program
from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.domain.errors import DataUnreadable, DomainError

_PLACES = {
    "data.no_office": "office",
    "data.records_gone": "office",
    "data.newer_version": "schema",
    "data.older_version": "schema",
    "data.damaged": "integrity",
    "data.not_encrypted": "integrity",
    "data.cannot_read": "data folder",
    "data.cannot_open": "data folder",
    "data.cannot_write": "data folder",
}


def examine(door: Door, options: argparse.Namespace) -> int:
    """Print every check; 1 when something is wrong, 3 when the data can't be opened.

    With ``--repair`` what is safe is done first, and the checks show what came of it.
    """
    if options.repair:
        from desktop.cli.doctor_repair import repair_office

        repair_office(door, options)
    checks = list(in_program(door))
    unreadable = ""
    try:
        with door.reading() as office:
            checks += in_data(door, office)
    except DomainError as error:
        sentence = door.sentence(error.code, error.details)
        checks.append(Check(_PLACES.get(error.code, "key"), False, sentence))
        unreadable = sentence if isinstance(error, DataUnreadable) else ""
    _print(checks, as_json=options.json)
    if unreadable:
        print(unreadable, file=sys.stderr)
        return 3
    return 0 if all(one.ok for one in checks) else 1


def _print(checks: list[Check], *, as_json: bool) -> None:
    if as_json:
        print_json([{"check": one.check, "ok": one.ok, "sentence": one.sentence} for one in checks])
        return
    for one in checks:
        print(f"{'✓' if one.ok else '✗'} {one.check}: {one.sentence}")
