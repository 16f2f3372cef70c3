"""The launcher's own environment: made once, whole or not at all, renewed with the list."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.launcher.environment import RUNTIME, TEST, Environment
from desktop.launcher.start import _is_ready_here

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the tiny environment of these tests has POSIX paths"
)


def tree_in(folder: Path) -> Path:
    """A source tree whose lists ask for nothing, so that no network is needed."""
    lists = folder / "requirements"
    lists.mkdir(parents=True)
    (folder / "pyproject.toml").write_text("", "utf-8")
    for level in (RUNTIME, TEST):
        (lists / f"{level}.txt").write_text("# nothing\n", "utf-8")
    return folder


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return tree_in(tmp_path / "kikitori")


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One environment really made, which takes seconds; each test gets a copy."""
    environment = Environment(tree_in(tmp_path_factory.mktemp("made") / "kikitori"))
    assert environment.fill(RUNTIME, quiet=True)
    return environment.root


@pytest.fixture
def filled(made_once: Path, tmp_path: Path) -> Environment:
    root = tmp_path / "kikitori"
    shutil.copytree(made_once, root, symlinks=True)
    return Environment(root)


def test_a_fresh_tree_has_no_environment(tree: Path) -> None:
    environment = Environment(tree)

    assert not environment.is_current(RUNTIME)
    assert not environment.is_ours()
    assert not environment.is_running()


def test_filling_makes_an_environment_that_a_later_start_takes_as_it_is(
    filled: Environment,
) -> None:
    assert filled.python.exists()
    assert Environment(filled.root).is_current(RUNTIME)


def test_the_tests_need_a_list_of_their_own_which_brings_the_programs_along(
    filled: Environment,
) -> None:
    assert not filled.is_current(TEST)

    assert filled.fill(TEST, quiet=True)

    assert filled.is_current(TEST)
    assert filled.is_current(RUNTIME)


def test_a_changed_list_asks_for_an_update(filled: Environment) -> None:
    filled.list_of(RUNTIME).write_text("# another line\n", "utf-8")

    assert filled.was_filled(RUNTIME)
    assert not filled.is_current(RUNTIME)


def test_an_install_cut_off_in_the_middle_begins_afresh(filled: Environment) -> None:
    half = filled.folder / "half-unpacked"
    half.touch()
    (filled.folder / ".kikitori" / "unfinished").touch()
    assert not filled.is_current(RUNTIME)

    assert filled.fill(RUNTIME, quiet=True)

    assert not half.exists()
    assert filled.is_current(RUNTIME)


def test_an_install_that_fails_is_never_taken_for_whole(filled: Environment) -> None:
    filled.list_of(RUNTIME).write_text("no-hash-given==1.0\n", "utf-8")

    assert not filled.fill(RUNTIME, quiet=True)

    assert not filled.is_current(RUNTIME)
    filled.list_of(RUNTIME).write_text("# nothing\n", "utf-8")
    assert not Environment(filled.root).is_current(RUNTIME)


def test_an_environment_whose_python_was_removed_is_made_again(filled: Environment) -> None:
    filled.python.unlink()
    filled.python.symlink_to("/nowhere/python3.11")
    assert not filled.is_current(RUNTIME)

    assert filled.fill(RUNTIME, quiet=True)

    assert filled.is_current(RUNTIME)


def test_an_environment_whose_python_became_another_version_is_made_again(
    filled: Environment,
) -> None:
    packages = filled.folder / "lib" / f"python3.{sys.version_info.minor}"
    packages.rename(packages.with_name("python3.98"))

    assert not filled.is_current(RUNTIME)


def test_its_python_finds_the_source_from_any_folder(filled: Environment) -> None:
    filled.fill(RUNTIME, quiet=True)
    [link] = filled.folder.glob("lib/python3.*/site-packages/kikitori.pth")

    assert link.read_text("utf-8").strip() == str(filled.root)


def test_libraries_found_once_are_not_looked_for_again(filled: Environment) -> None:
    filled.note_libraries({"libGL.so.1"})
    filled.note_libraries({"libEGL.so.1"})

    assert Environment(filled.root).checked_libraries() == {"libGL.so.1", "libEGL.so.1"}


def test_where_everything_can_be_imported_nothing_is_set_up(tree: Path) -> None:
    assert _is_ready_here(None, RUNTIME)
    assert _is_ready_here(Environment(tree), TEST)
    assert not (tree / ".venv").exists()


def test_deciding_loads_nothing_that_only_the_set_up_needs() -> None:
    code = (
        "import sys; from desktop.launcher import start; "
        "sys.exit(bool({'subprocess', 'shutil', 'ctypes', 'venv'} & set(sys.modules)))"
    )

    decided = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, check=False)

    assert decided.returncode == 0
