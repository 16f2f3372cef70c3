"""Code that Python would compile at every start is compiled once and kept."""

from __future__ import annotations

import builtins
import dataclasses
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.qtkit.kept_code import NEVER_RUN, KeptCode, beside
from tests.quality.source_tree import ROOT

START = """
import builtins, json, sys
from pathlib import Path
from desktop.qtkit import start_up
from desktop.qtkit.kept_code import KeptCode
start_up.beside = lambda module_file: Path(sys.argv[1])
compiled, plain = [], builtins.compile
def counted(source, name, *rest, **named):
    compiled.append(str(name))
    return plain(source, name, *rest, **named)
builtins.compile = counted
start_up.begin()
import desktop.domain.promise
from PySide6.QtCore import QObject
try:
    QObject().setObjectName(3, 4)
except TypeError as error:
    told = str(error)
start_up.settle()
qt = [name for name in compiled if name.startswith("shibokensupport")]
texts = [name for name in compiled if name == "<string>"]
print(json.dumps({"qt": len(qt), "texts": len(texts), "told": told}))
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "start.kept"


@pytest.fixture(autouse=True)
def writes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    yield
    assert "exec" not in vars(dataclasses)


def kept_in(file: Path, source: str = "answer = 6 * 7") -> KeptCode:
    first = KeptCode(file)
    first.code("<string>", source)
    first.keep()
    return KeptCode(file)


def is_compiled(code: KeptCode, source: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a source has to be compiled."""
    asked: list[object] = []
    plain = builtins.compile

    def counted(*given: object, **named: object) -> object:
        asked.append(given)
        return plain(*given, **named)  # type: ignore[call-overload]  # handed on as it came

    with monkeypatch.context() as patch:
        patch.setattr(builtins, "compile", counted)
        code.code("<string>", source)
    return bool(asked)


def started(file: Path) -> dict[str, object]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    answer = subprocess.run(
        [sys.executable, "-c", START, str(file)],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        cwd=ROOT,
        check=True,
        timeout=60,
    )
    found: dict[str, object] = json.loads(answer.stdout)
    return found


def test_the_second_start_compiles_nothing_of_qt_and_no_dataclass(file: Path) -> None:
    first, second = started(file), started(file)

    assert first["qt"] and first["texts"]
    assert (second["qt"], second["texts"]) == (0, 0)


def test_qt_still_says_what_was_wrong_with_a_call(file: Path) -> None:
    first, second = started(file), started(file)

    assert "setObjectName" in str(second["told"])
    assert first["told"] == second["told"]


def test_kept_code_does_what_its_source_says(file: Path) -> None:
    places: dict[str, object] = {}

    exec(kept_in(file).code("<string>", "answer = 6 * 7"), places)

    assert places["answer"] == 42


def test_a_source_that_changed_in_one_sign_is_compiled(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = kept_in(file, "answer = 6 * 7")

    assert not is_compiled(kept, "answer = 6 * 7", monkeypatch)
    assert is_compiled(kept, "answer = 6 * 8", monkeypatch)


def test_a_dataclass_made_from_kept_code_is_like_any_other(file: Path) -> None:
    def make() -> type:
        @dataclasses.dataclass(frozen=True, order=True)
        class Point:
            x: int
            y: int = 2

        return Point

    plain = make()
    for _ in ("compiled", "kept"):
        code = KeptCode(file)
        code.for_dataclasses()
        point = make()
        code.keep()

        assert repr(point(1)).endswith("Point(x=1, y=2)")
        assert point(1) == point(1, 2) and point(1) < point(2)
        assert hash(point(1)) == hash(plain(1))
        with pytest.raises(dataclasses.FrozenInstanceError):
            point(1).x = 3


@pytest.mark.parametrize("length", [0, 5, 20, -1])
def test_a_file_cut_off_is_an_empty_one_and_is_written_anew(
    file: Path, length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_in(file)
    file.write_bytes(file.read_bytes()[:length])

    assert is_compiled(KeptCode(file), "answer = 6 * 7", monkeypatch)
    assert not is_compiled(kept_in(file), "answer = 6 * 7", monkeypatch)


@pytest.mark.parametrize("place", [0, 6, 12, -3])
def test_a_file_with_one_wrong_byte_is_never_run(
    file: Path, place: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_in(file)
    wrong = bytearray(file.read_bytes())
    wrong[place] ^= 0x40
    file.write_bytes(wrong)

    assert is_compiled(KeptCode(file), "answer = 6 * 7", monkeypatch)


def test_where_it_cannot_be_written_the_next_start_compiles_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "no_folder").write_text("a file stands where the folder should be")
    file = tmp_path / "no_folder" / "start.kept"

    assert is_compiled(kept_in(file), "answer = 6 * 7", monkeypatch)


def test_nothing_is_written_where_python_writes_no_compiled_code(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept_in(file)

    assert not file.exists()


def test_what_a_start_does_not_use_any_more_is_let_go(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_in(file, "answer = 1")
    kept_in(file, "answer = 2")

    assert not is_compiled(KeptCode(file), "answer = 2", monkeypatch)
    assert is_compiled(KeptCode(file), "answer = 1", monkeypatch)
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_a_start_that_needs_less_takes_nothing_away(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = KeptCode(file)
    for source in ("answer = 1", "answer = 2"):
        first.code("<string>", source)
    first.keep()
    kept_in(file, "answer = 1")

    assert not is_compiled(KeptCode(file), "answer = 2", monkeypatch)


def test_what_only_the_makers_of_qt_run_is_left_out(file: Path) -> None:
    code = KeptCode(file)
    with code.for_qt():
        empty = compile(b"import argparse", NEVER_RUN, "exec")
        own = compile("answer = 1", "another.py", "exec")
    code.keep()

    assert "argparse" not in empty.co_names
    assert "answer" in own.co_names


def test_it_lies_with_the_compiled_modules(tmp_path: Path) -> None:
    place = beside(str(tmp_path / "start_up.py"))

    assert place.suffix == ".kept"
    assert f"cpython-{sys.version_info.major}{sys.version_info.minor}" in place.name
