"""Imports go down the drawing, never up, never sideways."""

from __future__ import annotations

import subprocess
import sys

import pytest
from importlinter.cli import lint_imports

from tests.quality.source_tree import (
    DESKTOP,
    ROOT,
    desktop_files,
    imports_at_start,
    imports_in,
    name_of,
    tree_of,
)

WITH_QT = (
    "desktop/app.py",
    "desktop/opening.py",
    "desktop/running.py",
    "desktop/qtkit/",
    "desktop/pages/",
    "desktop/views/",
)
QT_WHEN_CALLED = ("desktop/cli/",)
PLAYED = "desktop/demo/"  # plays the window by its keys; the second door opens it when asked


def test_every_import_contract_is_kept(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    assert lint_imports(no_cache=True) == 0, capsys.readouterr().out


def test_qt_is_imported_only_where_there_are_screens_or_paper() -> None:
    strangers = [
        f"{name_of(file)}:{line}: {module}"
        for file in desktop_files()
        if not name_of(file).startswith((*WITH_QT, *QT_WHEN_CALLED, PLAYED))
        for line, module in imports_in(tree_of(file))
        if module.split(".")[0] == "PySide6"
    ]

    assert strangers == []


def test_the_window_is_never_imported_before_it_is_asked_for() -> None:
    early = [
        f"{name_of(file)}:{line}: {module}"
        for file in desktop_files()
        if not name_of(file).startswith((*PLAYED, "desktop/running.py"))
        for line, module in imports_at_start(file)
        if module.startswith("desktop.app")
    ]

    assert early == []


def test_the_second_door_is_imported_without_qt() -> None:
    code = "import desktop.cli, sys; sys.exit('PySide6' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_no_feature_imports_the_screens_of_another() -> None:
    views = DESKTOP / "views"
    features = {folder.name for folder in views.iterdir() if (folder / "__init__.py").is_file()}
    sideways = [
        f"{name_of(file)}:{line}: {module}"
        for feature in sorted(features)
        for file in sorted((views / feature).rglob("*.py"))
        for line, module in imports_in(tree_of(file))
        if module.startswith("desktop.views.") and module.split(".")[2] in features - {feature}
    ]

    assert sideways == []


def test_a_feature_never_reaches_up_to_the_window_around_it() -> None:
    upward = [
        f"{name_of(file)}:{line}: {module}"
        for file in sorted((DESKTOP / "views").glob("*/**/*.py"))
        for line, module in imports_in(tree_of(file))
        if module.startswith(("desktop.views.main_window", "desktop.app"))
    ]

    assert upward == []


def test_each_calculator_has_one_module() -> None:
    for calculator in ("phonenumbers", "holidays"):
        users = {
            name_of(file)
            for file in desktop_files()
            for _, module in imports_in(tree_of(file))
            if module.split(".")[0] == calculator
        }
        assert len(users) <= 1, users
        assert all(name.startswith("desktop/domain/") for name in users)


NETWORK = (
    "PySide6.QtNetwork",
    "socket",
    "ssl",
    "urllib",
    "http",
    "ftplib",
    "smtplib",
    "asyncio",
    "xmlrpc",
)
NEIGHBOUR_ONLY = {"PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket"}
"""A local socket: how a second start raises the first window."""


def test_nothing_can_reach_a_network() -> None:
    reached = [
        f"{name_of(file)}:{line}: {module}"
        for file in desktop_files()
        for line, module in imports_in(tree_of(file))
        if any(module == name or module.startswith(f"{name}.") for name in NETWORK)
        and module not in NEIGHBOUR_ONLY
    ]

    assert reached == []
