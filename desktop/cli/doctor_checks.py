"""What the doctor looks at: first the program, which needs no key, then the open data."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from desktop import __version__, paths
from desktop.cli.door import Door
from desktop.cli.journal import sentences
from desktop.content.messages import PATTERN as MESSAGES
from desktop.content.messages import explain_problem
from desktop.content.phrases import load_phrases
from desktop.content.texts import Problem, load_texts
from desktop.domain.errors import DomainError
from desktop.letters.check import check_template
from desktop.letters.kinds import read_kinds
from desktop.office import OpenOffice
from desktop.storage.faults import DatabaseFault, translated
from desktop.storage.places import away_from_here

PARTS = ("PySide6-Essentials", "sqlcipher3", "sqlite-utils", "python-docx")
FONTS = (
    "BIZUDMincho_400Regular.ttf",
    "BIZUDGothic_400Regular.ttf",
    "BIZUDGothic_700Bold.ttf",
    "Tinos_400Regular.ttf",
    "Tinos_700Bold.ttf",
    "Arimo_400Regular.ttf",
    "Arimo_700Bold.ttf",
    "NotoSansJP_400Regular.ttf",
    "NotoSansJP_700Bold.ttf",
)
TEXTS = (MESSAGES, "checklist.toml", "read_back.toml", "slip.toml", "staff_report.toml")


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name (fixed, English), its verdict, its sentence."""

    check: str
    ok: bool
    sentence: str


def in_program(door: Door) -> Iterator[Check]:
    """Yield what can be looked at without opening the data."""
    yield _versions(door)
    yield _folder(door)
    yield _leftovers(door)
    yield _fonts(door)
    yield from _templates(door)
    yield from _content(door)


def in_data(door: Door, office: OpenOffice) -> Iterator[Check]:
    """Yield what is found in the open data; trouble in one check leaves the others."""
    yield Check("key", True, door.sentence("doctor.key"))
    for name, look in (
        ("schema", _schema),
        ("integrity", _integrity),
        ("journal", _journal),
        ("backups", _backups),
        ("search index", _index),
    ):
        yield _guarded(door, office, name, look)


# The program


def _versions(door: Door) -> Check:
    found, missing = [], []
    for part in PARTS:
        try:
            found.append(f"{part} {version(part)}")
        except PackageNotFoundError:
            missing.append(part)
    if missing:
        words = {"parts": ", ".join(missing)}
        return Check("versions", False, door.sentence("doctor.versions_wrong", words))
    shown = {
        "version": __version__,
        "python": platform.python_version(),
        "parts": ", ".join(found),
    }
    return Check("versions", True, door.sentence("doctor.versions", shown))


def _folder(door: Door) -> Check:
    folder, shown = door.folder, {"path": str(door.folder)}
    existing = next((one for one in (folder, *folder.parents) if _exists(one)), folder)
    if not existing.is_dir() or not os.access(existing, os.W_OK | os.X_OK):
        return Check("data folder", False, door.sentence("doctor.folder_wrong", shown))
    if elsewhere := away_from_here(folder):
        shown["what"] = elsewhere
        return Check("data folder", False, door.sentence("doctor.folder_away", shown))
    code = "doctor.folder" if existing == folder else "doctor.folder_new"
    return Check("data folder", True, door.sentence(code, shown))


def _leftovers(door: Door) -> Check:
    from desktop.services.salvage import leftovers

    try:
        found = leftovers(door.folder)
    except OSError:
        found = []
    if found:
        words = {"count": len(found), "files": ", ".join(one.name for one in found[:3])}
        return Check("leftovers", False, door.sentence("doctor.leftovers_wrong", words))
    return Check("leftovers", True, door.sentence("doctor.leftovers"))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _fonts(door: Door) -> Check:
    folder = paths.resources() / "fonts"
    missing = [name for name in FONTS if not (folder / name).is_file()]
    if missing:
        words = {"files": ", ".join(missing)}
        return Check("fonts", False, door.sentence("doctor.fonts_wrong", words))
    return Check("fonts", True, door.sentence("doctor.fonts"))


def _templates(door: Door) -> Iterator[Check]:
    both = (paths.templates(), paths.user_templates(door.folder))
    roots = [root for root in both if _exists(root)]
    files = [file for root in roots for file in sorted(root.rglob("*.docx"))]
    files = [file for file in files if not file.name.startswith(("~$", "."))]
    wrong = [
        Check(
            "templates", False, f"{file.parent.name}/{file.name}: {fault.sentence(door.sentence)}"
        )
        for file in files
        for fault in check_template(file)
    ]
    try:
        read_kinds(roots)
    except DomainError as error:
        wrong.append(Check("templates", False, door.sentence(error.code, error.details)))
    words = door.sentence("doctor.templates", {"count": len(files)})
    yield from wrong or [Check("templates", True, words)]


def _content(door: Door) -> Iterator[Check]:
    problems: list[Problem] = [
        problem for pattern in TEXTS for problem in load_texts(door.roots, pattern).problems
    ]
    problems += load_phrases(door.roots).problems
    wrong = [
        Check("content", False, explain_problem(problem, door.language, door.roots))
        for problem in problems
    ]
    yield from wrong or [Check("content", True, door.sentence("doctor.content"))]


# The data


def _guarded(
    door: Door, office: OpenOffice, name: str, look: Callable[[Door, OpenOffice], Check]
) -> Check:
    try:
        return look(door, office)
    except DomainError as error:
        return Check(name, False, door.sentence(error.code, error.details))
    except DatabaseFault as fault:
        found = translated(fault) or DomainError("data.damaged")
        return Check(name, False, door.sentence(found.code, found.details))


def _schema(door: Door, office: OpenOffice) -> Check:
    words = {"step": office.store.schema()}
    return Check("schema", True, door.sentence("doctor.schema", words))


def _integrity(door: Door, office: OpenOffice) -> Check:
    faults = office.store.integrity_faults()
    if faults:
        words = door.sentence("doctor.integrity_wrong", {"count": len(faults)})
        return Check("integrity", False, words)
    return Check("integrity", True, door.sentence("doctor.integrity"))


def _journal(door: Door, office: OpenOffice) -> Check:
    found = office.services.journal.verify()
    if found.fault is not None:
        words = door.sentence("journal.broken", {"entry": found.fault.entry_id})
        return Check("journal", False, words)
    gap = office.store.gap
    if gap is not None:
        words = door.sentence(f"journal.{gap.reason}", {"missing": gap.missing})
        return Check("journal", gap.reason == "no_note" and found.is_whole, words)
    if not found.is_whole:
        return Check("journal", False, " ".join(sentences(door, found)))
    return Check("journal", True, door.sentence("doctor.journal"))


def _backups(door: Door, office: OpenOffice) -> Check:
    found = office.services.backups.verified()
    good = [one for one in found if not one.fault]
    if bad := len(found) - len(good):
        words = door.sentence("doctor.backups_wrong", {"count": bad, "good": len(good)})
        return Check("backups", bool(good), words)
    if not found:
        return Check("backups", True, door.sentence("doctor.backups_none"))
    newest = f"{good[0].made_at:%Y-%m-%d %H:%M}"
    words = door.sentence("doctor.backups", {"count": len(good), "newest": newest})
    return Check("backups", True, words)


def _index(door: Door, office: OpenOffice) -> Check:
    state = office.services.cases.index.check()
    if state.damaged:
        return Check("search index", False, door.sentence("doctor.index_damaged"))
    if state.is_old and not state.missing:
        return Check("search index", False, door.sentence("doctor.index_old"))
    if not state.is_sound():
        words = {"count": state.missing + state.stale + state.left_over}
        return Check("search index", False, door.sentence("doctor.index_wrong", words))
    words = {"count": state.cases, "compared": state.looked_at}
    return Check("search index", True, door.sentence("doctor.index", words))
