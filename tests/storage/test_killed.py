"""Killed in the middle of writing: every commit that was said to be there is there."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import DataUnreadable
from desktop.storage import journal, search
from desktop.storage.database import Store
from tests.storage.conftest import NOW, SECRET

ROOT = Path(__file__).parents[2]
KILLS = 6


def _write_until_killed(path: Path, commits: int) -> int:
    """Kill -9 after ``commits`` were said; return the last number said."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.writer_process", str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    for _ in range(commits):
        process.stdout.readline()
    process.kill()
    said = [line for line in process.stdout.read().split() if line]
    process.wait()
    process.stdout.close()
    return int(said[-1]) if said else 0


def test_a_kill_in_the_middle_of_writing_loses_nothing_that_was_saved(path: Path) -> None:
    Store.create(path, SECRET, now=NOW).close()
    dice = random.Random(9)
    for _ in range(KILLS):
        said = _write_until_killed(path, dice.randint(1, 60))
        store = Store.open(path, SECRET, now=NOW)
        newest = journal.head(store.db).entry_id
        assert newest >= said
        assert store.gap is None
        assert store.integrity_faults() == []
        assert journal.first_broken(store.db) is None
        assert newest % 7 + 1 in search.find(store.db, f"行{newest}")
        store.close()


def test_a_wrong_code_after_a_kill_does_not_touch_what_waits_in_the_log(path: Path) -> None:
    Store.create(path, SECRET, now=NOW).close()
    said = _write_until_killed(path, 20)
    assert path.with_name(path.name + "-wal").stat().st_size > 0
    for _ in range(2):
        with pytest.raises(DataUnreadable, match=r"data\.wrong_key"):
            Store.open(path, bytes(20), now=NOW)
    store = Store.open(path, SECRET, now=NOW)
    assert journal.head(store.db).entry_id >= said
    assert store.integrity_faults() == []
    store.close()
