"""``check-template``: every fault of each file, with place, quoted line and way out; no office."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.letters.faults import Fault
from desktop.letters.template_forms import MAIL_TEXT, WORD_FILE


def check_templates(door: Door, options: argparse.Namespace) -> int:
    """Judge the files; 1 where any has a fault."""
    judged = [(file, _judge(_place(file))) for file in options.files]
    bad = [file for file, faults in judged if faults]
    if options.json:
        print_json([_values(file, faults, door) for file, faults in judged])
    else:
        for file, faults in judged:
            _print(file, faults, door)
    if bad:
        details = {"bad": len(bad), "count": len(judged)}
        print(door.sentence("cli.templates_faulty", details), file=sys.stderr)
    return 1 if bad else 0


def _judge(file: Path) -> list[Fault]:
    """A text is judged as a mail's, anything else as a Word file."""
    form = MAIL_TEXT if file.suffix.lower() == MAIL_TEXT.suffix else WORD_FILE
    return form.check_file(file)


def _place(file: Path) -> Path:
    try:
        return file.expanduser()
    except RuntimeError:  # ~nobody
        return file


def _print(file: Path, faults: list[Fault], door: Door) -> None:
    if not faults:
        print(door.sentence("cli.template_sound", {"path": _shown(file)}))
        return
    print(door.sentence("cli.template_faulty", {"path": _shown(file), "count": len(faults)}))
    for fault in faults:
        print(f"  {_sound(fault.sentence(door.sentence))}")


def _values(file: Path, faults: list[Fault], door: Door) -> dict[str, Any]:
    return {"file": _shown(file), "ok": not faults, "faults": [_fault(f, door) for f in faults]}


def _fault(fault: Fault, door: Door) -> dict[str, Any]:
    """One fault; what is unknown is null."""
    place = fault.place
    return {
        "code": fault.code,
        "part": place.part,
        "paragraph": place.paragraph,
        "table": place.table,
        "row": place.row,
        "column": place.column,
        "inside": place.file or None,
        "quote": _sound(fault.quote) or None,
        "proposal": _sound(fault.proposal) or None,
        "sentence": _sound(fault.sentence(door.sentence)),
    }


def _shown(file: Path) -> str:
    return _sound(str(file))


def _sound(text: str) -> str:
    """Return text any stream can take: a file's name may hold bytes that are no text."""
    return text.encode("utf-8", "replace").decode("utf-8")
