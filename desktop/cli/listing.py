"""``cases`` and ``case``: what the office has, as lines or as JSON."""

from __future__ import annotations

import argparse
import json
from typing import Any

from desktop.cli import values
from desktop.cli.case_text import case_lines
from desktop.cli.door import Door
from desktop.services.suite import Services

PAGE = 500


def list_cases(door: Door, options: argparse.Namespace) -> int:
    """Print the cases, newest first."""
    with door.reading() as office:
        cases = office.services.cases
        ids = list(cases.ids(options.state, options.search))
        rows = [
            row
            for start in range(0, len(ids), PAGE)
            for row in cases.rows(ids[start : start + PAGE])
        ]
        zone = office.services.zone()
    if options.json:
        print_json([values.summary(row) for row in rows])
        return 0
    for row in rows:
        opened = row.opened_at.astimezone(zone)
        state = door.sentence(f"cli.state_{row.state.value}")
        print(f"{row.number}  {opened:%Y-%m-%d %H:%M}  {state}  {row.person}  {row.subject}")
    if not rows:
        print(door.sentence("cli.no_cases"))
    return 0


def show_case(door: Door, options: argparse.Namespace) -> int:
    """Print everything of one case."""
    with door.reading() as office:
        found = case_values(office.services, options.number)
        zone = office.services.zone()
    if options.json:
        print_json(found)
        return 0
    for text in case_lines(found, zone, door.sentence):
        print(text)
    return 0


def case_values(services: Services, number: str) -> dict[str, Any]:
    """Return one case with calls, points, promises and letters.

    Raises:
        NotFound: ``case.unknown``.
    """
    case = services.cases.by_number(values.typed_number(number))
    return values.summary(services.cases.summary(case.case_id)) | {
        "apology_object": case.apology_object or None,
        "request": case.request or None,
        "request_none": case.request_none,
        "tags": sorted(tag.value for tag in case.tags),
        "outcome": case.outcome.value if case.outcome else None,
        "decision": case.decision or None,
        "closed_at": values.instant(case.closed_at),
        "calls": [values.call(call) for call in services.calls.of_case(case.case_id)],
        "points": values.points(services.points.all(case.case_id)),
        "promises": [values.promise(one) for one in services.promises.of_case(case.case_id)],
        "letters": [values.letter(one) for one in services.letters.of_case(case.case_id)],
    }


def print_json(document: object) -> None:
    """Print one JSON document, nothing else."""
    print(json.dumps(document, ensure_ascii=False, indent=1))
