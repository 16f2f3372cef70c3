"""The encrypted file: whole or absent, safe settings, one lane each, no plain word in it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import DomainError, WorldError
from desktop.storage import journal, search
from desktop.storage.connection import connect
from desktop.storage.database import Store
from desktop.storage.faults import DatabaseFault, translating
from desktop.storage.opening import copy_database
from tests.storage.conftest import NOW, SECRET

MARKERS = ("目印山田太郎様", "MarkerWordXyz")


def _set(store: Store, value: str) -> None:
    store.db.execute("INSERT OR REPLACE INTO meta VALUES ('probe', ?)", (value,))


def _probe(store: Store) -> str | None:
    rows = list(store.db.query("SELECT value FROM meta WHERE key = 'probe'"))
    return rows[0]["value"] if rows else None


def _set_and_fail(store: Store, value: str) -> None:
    with store.atomic():
        _set(store, value)
        raise ZeroDivisionError


def _in_thread(work: Callable[[], object]) -> Any:
    answers: list[object] = []

    def run() -> None:
        try:
            answers.append(work())
        except Exception as error:
            answers.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return answers[0]


def test_every_connection_has_the_safe_settings(store: Store) -> None:
    expected = {
        "foreign_keys": 1,
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "recursive_triggers": 1,
        "query_only": 0,
    }

    def settings() -> dict[str, object]:
        names = expected
        return {name: store.db.execute(f"PRAGMA {name}").fetchone()[0] for name in names}

    assert settings() == expected
    assert _in_thread(settings) == expected


def test_a_reading_thread_cannot_write_and_says_so_loudly(store: Store) -> None:
    def write() -> None:
        store.reading_thread()
        with store.atomic():
            _set(store, "never")

    assert "readonly" in str(_in_thread(write))
    assert not isinstance(_in_thread(write), DomainError)
    store.db.execute("SELECT 1")
    store.reading_thread()
    with pytest.raises(DatabaseFault, match="readonly"):
        _set(store, "never")


def test_a_job_reads_on_a_connection_of_its_own(store: Store) -> None:
    with store.atomic():
        _set(store, "seen")

    def job() -> object:
        with store.reader() as db:
            return db.query("SELECT value FROM meta WHERE key = 'probe'")[0]["value"]

    assert _in_thread(job) == "seen"
    with store.atomic():
        _set(store, "still writable here")


def test_a_failed_block_leaves_nothing_and_an_inner_one_only_its_own(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        _set_and_fail(store, "lost")
    assert _probe(store) is None
    with store.atomic():
        _set(store, "outer")
        with pytest.raises(ZeroDivisionError):
            _set_and_fail(store, "inner")
    assert _probe(store) == "outer"


def test_a_thread_sees_what_another_committed(store: Store) -> None:
    assert _probe(store) is None

    def write() -> None:
        with store.atomic():
            _set(store, "theirs")
        store.close_thread()

    _in_thread(write)
    assert _probe(store) == "theirs"


def test_a_query_never_holds_the_snapshot_open(store: Store) -> None:
    store.db.query("SELECT name FROM sqlite_master")

    def write() -> None:
        with store.atomic():
            _set(store, "newer")

    _in_thread(write)
    assert _probe(store) == "newer"


def test_a_busy_database_is_a_trouble_of_the_world(store: Store, path: Path) -> None:
    other = connect(path, store._key)
    other.execute("PRAGMA busy_timeout = 0")
    with store.atomic():
        _set(store, "mine")
        with pytest.raises(WorldError, match=r"data\.locked"):
            other.execute("INSERT INTO meta VALUES ('other', 'x')")
    other.close()


def test_a_full_disk_loses_only_what_was_not_saved(store: Store) -> None:
    with store.atomic():
        _set(store, "kept")
    pages = store.db.execute("PRAGMA page_count").fetchone()[0]
    store.db.execute(f"PRAGMA max_page_count = {pages}").fetchall()
    with pytest.raises(WorldError, match=r"data\.disk_full"), store.atomic():
        _set(store, "x" * 100_000)
    assert _probe(store) == "kept"


def test_constraints_are_not_troubles_of_the_world(store: Store) -> None:
    with pytest.raises(DatabaseFault, match="UNIQUE"), translating():
        store.db.execute("INSERT INTO meta VALUES ('created_at', 'again')")


def test_no_word_lies_in_any_file_in_plain(store: Store, path: Path) -> None:
    with store.atomic():
        for case_id, marker in enumerate(MARKERS, 1):
            _set(store, marker)
            search.put_case(store.db, case_id, [marker])
            journal.append(
                store.db, at=NOW, who=marker, action="change", noun="case", noun_id=1, after=marker
            )
    copy_database(store.db, path.with_name("copy.db"), store._key)
    for _ in range(2):  # with the write-ahead log lying there, and after closing
        files = {file.name: file.read_bytes() for file in path.parent.iterdir()}
        assert "kikitori.db" in files
        for marker in (*MARKERS, "CREATE TABLE", "journal_texts"):
            for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
                assert not [name for name, data in files.items() if marker.encode(encoding) in data]
        store.close()


def test_the_file_and_its_folder_are_the_owners_only(store: Store, path: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows gives the profile folder its rights")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_closing_leaves_one_database_file_and_the_note(store: Store, path: Path) -> None:
    _in_thread(lambda: _probe(store))
    store.close()
    store.close()
    assert sorted(file.name for file in path.parent.iterdir()) == [
        "journal-head.json",
        "kikitori.db",
    ]
    with pytest.raises(RuntimeError, match="closed"):
        _ = store.db


def test_nothing_is_made_over_an_existing_file(store: Store, path: Path) -> None:
    with pytest.raises(WorldError, match=r"data\.exists"):
        Store.create(path, SECRET, now=NOW)


def test_a_creation_that_was_killed_halfway_is_simply_done_again(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("kikitori.db.new").write_bytes(b"half")
    path.with_name("kikitori.db.new-wal").write_bytes(b"half")
    Store.create(path, SECRET, now=NOW).close()
    assert not path.with_name("kikitori.db.new").exists()


def test_a_folder_that_cannot_be_written_is_said_and_nothing_is_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", "utf-8")
    with pytest.raises(WorldError, match=r"data\.cannot_write"):
        Store.create(tmp_path / "file" / "kikitori.db", SECRET, now=NOW)
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_a_copy_is_whole_opens_with_the_same_code_and_overwrites_nothing(
    store: Store, path: Path, tmp_path: Path
) -> None:
    with store.atomic():
        _set(store, "copied")
    target = tmp_path / "copy" / "kikitori.db"
    target.parent.mkdir()
    copy_database(store.db, target, store._key)
    with pytest.raises(WorldError, match=r"data\.exists"):
        copy_database(store.db, target, store._key)
    copy = Store.open(target, SECRET, now=NOW)
    assert _probe(copy) == "copied"
    assert copy.integrity_faults() == []
    copy.close()


def test_plain_sqlite_can_never_slip_in_under_the_tables() -> None:
    for first in ("import desktop.storage", "import sqlite_utils, desktop.storage"):
        code = f"{first}; import sqlite_utils.utils as u; print(u.sqlite3.__name__)"
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8")
        assert ("sqlcipher3" in ran.stdout) != ("RuntimeError" in ran.stderr)
