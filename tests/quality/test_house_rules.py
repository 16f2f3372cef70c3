"""Sizes, names and the few things that nobody may do anywhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.quality.source_tree import (
    DESKTOP,
    ROOT,
    SKIPPED,
    called_name,
    calls_in,
    desktop_files,
    name_of,
    owner_of,
    python_files,
    tree_of,
)

LINES_MAX = 400
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "base"}
PLAYED = "desktop/demo/"  # plays the window by its keys, outside the loop of the program
MAY_PRINT = ("desktop/cli/", PLAYED, "desktop/launcher/")
MAY_READ_THE_CLOCK = ("desktop/app.py", "desktop/cli/", "desktop/office.py")
CLOCKS = {
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("date", "today"),
    ("time", "time"),
    ("time", "localtime"),
    ("time", "gmtime"),
    ("QDate", "currentDate"),
    ("QTime", "currentTime"),
    ("QDateTime", "currentDateTime"),
    ("QDateTime", "currentDateTimeUtc"),
}
WAITING = {("time", "sleep"), ("QThread", "sleep"), ("QThread", "msleep")}
ANYWHERE = {"processEvents", "terminate"}
"""Of Qt: re-entering the event loop, and killing a thread in the middle."""


def places(found: list[tuple[Path, int]]) -> list[str]:
    return [f"{name_of(file)}:{line}" for file, line in found]


def test_a_file_stays_within_what_one_can_hold_in_mind() -> None:
    sizes = {
        name_of(file): len(file.read_text("utf-8").splitlines())
        for file in python_files("desktop", "tests", "tools", "benchmarks")
    }

    assert {name: lines for name, lines in sizes.items() if lines > LINES_MAX} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    vague = [
        name_of(file)
        for file in desktop_files()
        if FORBIDDEN_NAMES & {part.removesuffix(".py") for part in file.relative_to(ROOT).parts}
    ]

    assert vague == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        name_of(file)
        for file in desktop_files()
        if tree_of(file).body and not ast.get_docstring(tree_of(file))
    ]

    assert silent == []


def test_only_the_composition_root_reads_the_clock() -> None:
    readers = [
        (file, call.lineno)
        for file in desktop_files()
        if not name_of(file).startswith(MAY_READ_THE_CLOCK)
        for call in calls_in(file)
        if (owner_of(call), called_name(call)) in CLOCKS
    ]

    assert places(readers) == []


def test_nothing_waits_by_sleeping() -> None:
    sleepers = [
        (file, call.lineno)
        for file in desktop_files()
        for call in calls_in(file)
        if (owner_of(call), called_name(call)) in WAITING
    ]

    assert places(sleepers) == []


def test_nothing_re_enters_the_event_loop_or_kills_a_thread() -> None:
    found = [
        (file, call.lineno)
        for file in desktop_files()
        if not name_of(file).startswith(PLAYED)
        for call in calls_in(file)
        if called_name(call) in ANYWHERE
    ]

    assert places(found) == []


def test_no_thread_is_a_subclass_of_qthread() -> None:
    found = [
        (file, node.lineno)
        for file in desktop_files()
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "QThread" for base in node.bases)
    ]

    assert places(found) == []


def test_only_the_second_door_and_the_launcher_print() -> None:
    printers = [
        (file, call.lineno)
        for file in desktop_files()
        if not name_of(file).startswith(MAY_PRINT)
        for call in calls_in(file)
        if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]

    assert places(printers) == []


UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|raise NotImplementedError")
TO_BE_GIVEN_BY_A_SUBCLASS = {"desktop/qtkit/widgets/id_table_model.py"}
"""Qt's metaclass and ``ABCMeta`` do not go together: a Qt class cannot say ``abstractmethod``."""


def test_nothing_is_left_for_later() -> None:
    left = [
        (file, number)
        for file in python_files("desktop", "tools")
        if name_of(file) not in TO_BE_GIVEN_BY_A_SUBCLASS
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if UNFINISHED.search(line)
    ]

    assert places(left) == []


TEXT_SUFFIXES = {".py", ".md", ".toml", ".txt", ".lock", ".yml", ".yaml", ".ts", ".svg", ".xml"}
OF_ONE_MACHINE = re.compile(
    r"(?<![\w.])/(?:work|root|home/\w+|Users/\w+)/\w|file:///opt|C:\\\\Users\\\\", re.ASCII
)


def test_no_file_names_a_path_of_one_machine() -> None:
    named = [
        (file, number)
        for file in sorted(ROOT.rglob("*"))
        if file.suffix in TEXT_SUFFIXES
        and not SKIPPED & set(file.relative_to(ROOT).parts)
        and not any(part.startswith(".") and part.endswith("_cache") for part in file.parts)
        and file != Path(__file__)
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if OF_ONE_MACHINE.search(line)
    ]

    assert places(named) == []


def test_the_only_file_that_knows_where_resources_lie_is_paths() -> None:
    knowing = [
        (file, node.lineno)
        for file in desktop_files()
        if file != DESKTOP / "paths.py"
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Constant) and node.value in ("templates_docx", "_data", "resources")
    ]

    assert places(knowing) == []


def test_no_promise_goes_without_calendars_being_told() -> None:
    deleting = [
        name_of(file)
        for file in desktop_files()
        if re.search(r"DELETE FROM promises\b", file.read_text(encoding="utf-8"))
    ]

    assert deleting == ["desktop/storage/promises.py"]
