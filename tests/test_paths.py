"""Where things are, in the source tree, a wheel and a frozen app."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop import paths


def test_the_source_trees_data_is_found() -> None:
    assert (paths.resources() / "content").is_dir()
    assert paths.templates().name == "templates_docx"


def test_a_wheels_data_goes_before_a_folder_beside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site" / "desktop" / "_data" / "resources").mkdir(parents=True)
    (tmp_path / "site" / "resources").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "site" / "desktop")
    assert paths.resources() == tmp_path / "site" / "desktop" / "_data" / "resources"


def test_a_frozen_apps_data_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates_docx").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.templates() == tmp_path / "templates_docx"


def test_the_argument_goes_before_the_variable_before_the_platform(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paths.data_folder(None).name == "Kikitori"
    monkeypatch.setenv("KIKITORI_DATA", str(tmp_path / "variable"))
    assert paths.data_folder(None) == (tmp_path / "variable").resolve()
    assert paths.data_folder(str(tmp_path / "argument")) == (tmp_path / "argument").resolve()
    monkeypatch.chdir(tmp_path)
    assert paths.data_folder("here/../there") == (tmp_path / "there").resolve()
    assert not (tmp_path / "there").exists()


def test_asking_where_things_are_loads_nothing_else() -> None:
    code = (
        "import sys, desktop.paths; desktop.paths.resources(); "
        "print(sorted({'platformdirs', 'sqlite_utils', 'sqlcipher3', 'keyring', 'PySide6'}"
        " & set(sys.modules)))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert ran.stdout.strip() == "[]"
