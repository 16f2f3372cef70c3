"""One desk per data folder, whichever door it came through."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.domain.errors import WorldError
from desktop.storage.lock import SECOND_DOOR, WINDOW, DataLock, Holder

ROOT = Path(__file__).parents[2]


@contextmanager
def _held_by_another(folder: Path, door: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.holder_process", str(folder), door],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdin is not None
    try:
        assert process.stdout.readline().strip() == b"held"
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


@pytest.mark.parametrize(
    ("door", "code"), [(WINDOW, "desk.window_open"), (SECOND_DOOR, "desk.second_door_busy")]
)
def test_a_second_process_is_told_who_is_there(tmp_path: Path, door: str, code: str) -> None:
    with _held_by_another(tmp_path, door) as process:
        lock = DataLock(tmp_path)
        assert lock.holder() == Holder(door, process.pid)
        with pytest.raises(WorldError) as caught:
            lock.acquire()
        assert (caught.value.code, caught.value.details) == (code, {"pid": process.pid})


def test_a_killed_holder_leaves_the_folder_free(tmp_path: Path) -> None:
    with _held_by_another(tmp_path, WINDOW):
        pass
    lock = DataLock(tmp_path)
    assert lock.holder() is None
    lock.acquire()
    lock.release()


def test_a_released_lock_is_free_and_names_nobody(tmp_path: Path) -> None:
    first, second = DataLock(tmp_path / "data"), DataLock(tmp_path / "data")
    with first:
        assert first.is_held_here()
        assert first.holder() == Holder(WINDOW, os.getpid())
        with pytest.raises(WorldError, match="window_open"):
            second.acquire()
    assert second.holder() is None
    with second:
        pass
    second.release()


def test_asking_who_is_there_makes_no_folder(tmp_path: Path) -> None:
    assert DataLock(tmp_path / "nowhere").holder() is None
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(WorldError, match=r"data\.cannot_write"):
        DataLock(tmp_path / "file" / "data").acquire()
