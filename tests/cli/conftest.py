"""The second door as a script uses it: words in, exit code and two streams out."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import door, main
from desktop.sample_office import ZONE
from desktop.storage.keychain import MemoryKeychain

NOW = datetime(2026, 11, 24, 19, 30, tzinfo=ZONE)
"""A Tuesday evening; the sample cases are moved close to it."""


@dataclass(frozen=True)
class Answer:
    """What a command gave back."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on stdout."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Folder:
    """A data folder and the file with its recovery code."""

    data: Path
    code: Path

    @property
    def words(self) -> list[str]:
        """What leads to it on the command line."""
        return ["--data", str(self.data), "--recovery-code-file", str(self.code)]


Run = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _a_machine_without_a_keychain(qapp: object) -> Iterator[None]:
    """No test touches the keychain of the person who runs it; the clock stands still."""
    with _second_door():
        yield


@contextmanager
def _second_door() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(door.Door, "keychain", lambda _: MemoryKeychain(available=False))
        patch.setattr(door, "system_clock", lambda: NOW)
        yield


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def of(*words: object) -> Answer:
        capsys.readouterr()
        code = main([str(word) for word in words])
        streams = capsys.readouterr()
        assert "Traceback" not in streams.err
        return Answer(code, streams.out, streams.err)

    return of


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Folder:
    """The sample office, made once by the command; read it, copy it, never change it."""
    place = tmp_path_factory.mktemp("samples")
    folder = Folder(place / "data", place / "code.txt")
    with _second_door():
        assert main([*folder.words, "--language", "en", "samples"]) == 0
    return folder


@pytest.fixture
def samples(told: Folder, tmp_path: Path) -> Folder:
    """A sample office of one's own."""
    folder = Folder(tmp_path / "data", tmp_path / "code.txt")
    shutil.copytree(told.data, folder.data)
    shutil.copy(told.code, folder.code)
    return folder
