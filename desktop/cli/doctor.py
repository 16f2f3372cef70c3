"""``doctor``: what is well and what is not, each with a sentence; it changes nothing."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop import __version__, paths
from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.content.messages import explain_problem
from desktop.content.phrases import load_phrases
from desktop.domain.errors import DataUnreadable, DomainError
from desktop.letters.check import check_template
from desktop.office import OpenOffice

FONTS = ("BIZUDMincho_400Regular.ttf", "BIZUDGothic_400Regular.ttf", "NotoSansJP_400Regular.ttf")


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, its verdict, its sentence."""

    check: str
    ok: bool
    sentence: str


def examine(door: Door, options: argparse.Namespace) -> int:
    """Print every check; 1 when something is wrong, 3 when the data can't be opened."""
    checks = list(_program(door))
    unreadable = False
    try:
        with door.reading() as office:
            checks += _data(door, office)
    except DataUnreadable as error:
        unreadable = True
        checks.append(Check("data", False, door.sentence(error.code, error.details)))
    except DomainError as error:
        checks.append(Check("data", False, door.sentence(error.code, error.details)))
    if options.json:
        print_json([{"check": one.check, "ok": one.ok, "sentence": one.sentence} for one in checks])
    else:
        for one in checks:
            print(f"{'✓' if one.ok else '✗'} {one.check}: {one.sentence}")
    if unreadable:
        return 3
    return 0 if all(one.ok for one in checks) else 1


def _program(door: Door) -> Iterator[Check]:
    words = {"version": __version__, "python": platform.python_version()}
    yield Check("versions", True, door.sentence("doctor.versions", words))
    yield _folder(door)
    yield _fonts(door)
    yield from _templates(door)
    yield _content(door)


def _folder(door: Door) -> Check:
    folder, shown = door.folder, {"path": str(door.folder)}
    existing = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    if not existing.is_dir() or not os.access(existing, os.W_OK):
        return Check("data folder", False, door.sentence("doctor.folder_wrong", shown))
    return Check("data folder", True, door.sentence("doctor.folder", shown))


def _fonts(door: Door) -> Check:
    missing = [name for name in FONTS if not (paths.resources() / "fonts" / name).is_file()]
    if missing:
        return Check("fonts", False, door.sentence("doctor.fonts_wrong", {"files": missing[0]}))
    return Check("fonts", True, door.sentence("doctor.fonts"))


def _templates(door: Door) -> Iterator[Check]:
    count, wrong = 0, False
    for root in (paths.templates(), paths.user_templates(door.folder)):
        for template in sorted(root.glob("*/*.docx")) if root.is_dir() else []:
            count += 1
            name = f"{template.parent.name}/{template.name}"
            for fault in check_template(template):
                wrong = True
                words = door.sentence(fault.code, fault.sentence_details())
                yield Check("templates", False, f"{name}: {words}")
    if not wrong:
        yield Check("templates", True, door.sentence("doctor.templates", {"count": count}))


def _content(door: Door) -> Check:
    problems = load_phrases(door.roots).problems
    if problems:
        words = explain_problem(problems[0], door.language, door.roots)
        return Check("content", False, words)
    return Check("content", True, door.sentence("doctor.content"))


def _data(door: Door, office: OpenOffice) -> Iterator[Check]:
    yield Check("key", True, door.sentence("doctor.key"))
    schema = office.store.schema()
    yield Check("schema", True, door.sentence("doctor.schema", {"step": schema}))
    yield _guarded(door, "integrity", lambda: _integrity(door, office))
    yield _guarded(door, "journal", lambda: _journal(door, office))
    yield _guarded(door, "search index", lambda: _index(door, office))


def _guarded(door: Door, name: str, look: Callable[[], Check]) -> Check:
    try:
        return look()
    except DomainError as error:
        return Check(name, False, door.sentence(error.code, error.details))


def _integrity(door: Door, office: OpenOffice) -> Check:
    faults = office.store.integrity_faults()
    if faults:
        words = door.sentence("doctor.integrity_wrong", {"count": len(faults)})
        return Check("integrity", False, words)
    return Check("integrity", True, door.sentence("doctor.integrity"))


def _journal(door: Door, office: OpenOffice) -> Check:
    broken = office.services.journal.first_broken()
    if broken is not None:
        words = door.sentence("journal.broken", {"entry": broken.entry_id})
        return Check("journal", False, words)
    gap = office.store.gap
    if gap is not None:
        words = door.sentence(f"journal.{gap.reason}", {"missing": gap.missing})
        return Check("journal", gap.reason == "no_note", words)
    return Check("journal", True, door.sentence("doctor.journal"))


def _index(door: Door, office: OpenOffice) -> Check:
    missing = office.services.cases.unindexed()
    if missing:
        words = door.sentence("doctor.index_wrong", {"count": missing})
        return Check("search index", False, words)
    return Check("search index", True, door.sentence("doctor.index"))
