"""``templates``: every kind of letter in each language, shipped or the office's own."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from desktop.cli import values
from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.services.template_infos import TemplateInfo


def list_templates(door: Door, options: argparse.Namespace) -> int:
    """Print the templates; 1 where a file of the office's own has faults and is not used."""
    with door.reading() as office:
        found = office.services.templates.all()
    if options.json:
        print_json([_values(info) for info in found])
    else:
        for info in found:
            print(_line(info, door))
    if faulty := [info for info in found if info.is_faulty]:
        details = {"bad": len(faulty), "count": len(found)}
        print(door.sentence("cli.templates_faulty", details), file=sys.stderr)
        return 1
    return 0


def _values(info: TemplateInfo) -> dict[str, Any]:
    return {
        "kind": info.code or None,
        "name_ja": info.name_ja,
        "name_en": info.name_en,
        "language": info.language,
        "vertical": info.vertical,
        "mail": info.is_mail,
        "origin": info.origin,
        "version": info.version or None,
        "in_use_since": values.instant(info.in_use_since),
        "versions": info.versions,
        "being_changed": info.is_being_changed,
        "ok": not info.is_faulty,
    }


def _line(info: TemplateInfo, door: Door) -> str:
    origin = door.sentence(f"cli.template_{info.origin}", {"version": info.version})
    words = [f"{info.code or '–':4}", f"{info.stem:12}", info.name(door.language), origin]
    if info.is_faulty:
        words.append(door.sentence("cli.template_not_used"))
    if info.is_being_changed:
        words.append(door.sentence("cli.template_being_changed"))
    return "  ".join(words)
