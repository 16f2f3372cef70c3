"""What stands there instead of a good database, each told apart and left untouched."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import DataUnreadable
from desktop.domain.journal import JournalHead
from desktop.storage import database, journal, migrations, side_file
from desktop.storage.database import JournalGap, Store
from desktop.storage.migrations import STEPS, known_steps
from tests.storage.conftest import NOW, SECRET

OTHER = bytes(20)
PAGE = 4096


@pytest.fixture
def closed(path: Path) -> Path:
    """An office that was used and closed."""
    store = Store.create(path, SECRET, now=NOW)
    _write(store, 3)
    store.close()
    return path


def _write(store: Store, times: int) -> None:
    for number in range(times):
        with store.atomic():
            journal.append(
                store.db,
                at=NOW,
                who="佐藤",
                action="change",
                noun="case",
                noun_id=1,
                case_id=1,
                field="subject",
                before="" if not number else str(number),
                after="x" * 3000,
            )


def _refusal(path: Path, secret: bytes = SECRET, *, read_only: bool = False) -> str:
    with pytest.raises(DataUnreadable) as caught:
        Store.open(path, secret, now=NOW, read_only=read_only)
    return caught.value.code


def _flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def _plain(path: Path) -> None:
    path.unlink()
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE t (x)")
    plain.commit()
    plain.close()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda path: path.unlink(), "data.no_office"),
        (lambda path: path.write_bytes(b""), "data.damaged"),
        (lambda path: path.write_bytes(bytes(range(256)) * 64), "data.damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:1000]), "data.damaged"),
        (lambda path: _flip(path, 3), "data.damaged"),
        (lambda path: _flip(path, 500), "data.damaged"),
        (_plain, "data.not_encrypted"),
    ],
)
def test_a_bad_file_is_told_apart(closed: Path, spoil: Callable[[Path], object], code: str) -> None:
    spoil(closed)
    assert _refusal(closed) == code


def test_a_wrong_code_is_told_from_damage_and_changes_nothing(closed: Path) -> None:
    before = {file.name: file.read_bytes() for file in closed.parent.iterdir()}
    assert _refusal(closed, OTHER) == "data.wrong_key"
    assert {file.name: file.read_bytes() for file in closed.parent.iterdir()} == before
    (closed.parent / side_file.NAME).unlink()
    assert _refusal(closed, OTHER) == "data.wrong_key_or_damaged"
    Store.open(closed, SECRET, now=NOW).close()


def test_a_missing_office_creates_nothing(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "nowhere" / "kikitori.db") == "data.no_office"
    assert list(tmp_path.iterdir()) == []


def test_a_flipped_bit_deep_inside_is_noticed_when_it_is_read(closed: Path) -> None:
    _flip(closed, closed.stat().st_size - PAGE + 100)
    store = Store.open(closed, SECRET, now=NOW)
    assert store.integrity_faults()
    store.close()


def test_the_cipher_never_writes_on_stderr(closed: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _refusal(closed, OTHER)
    _flip(closed, 500)
    _refusal(closed)
    captured = capfd.readouterr()
    assert captured.err + captured.out == ""


def test_a_newer_database_is_left_alone(closed: Path) -> None:
    store = Store.open(closed, SECRET, now=NOW)
    store.db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('kikitori', '0999_from_the_future', '')"
    )
    store.close()
    assert _refusal(closed) == "data.newer_version"


def test_an_upgrade_makes_a_verified_copy_first_and_a_reader_never_upgrades(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def _probe(db: Any) -> None:
        db.execute("CREATE TABLE probe (x TEXT) STRICT")

    monkeypatch.setattr(migrations, "STEPS", [*STEPS, ("9999_probe", _probe)])
    assert _refusal(closed, read_only=True) == "data.older_version"
    store = Store.open(closed, SECRET, now=NOW)
    assert store.schema() == "9999_probe"
    assert store.gap is None
    assert journal.head(store.db).entry_id == 3
    store.close()
    copy = closed.parent / "kikitori-before-20261006-000500.db"
    assert copy.stat().st_size >= PAGE
    monkeypatch.setattr(migrations, "STEPS", STEPS)
    old = Store.open(copy, SECRET, now=NOW)
    assert journal.head(old.db).entry_id == 3
    old.close()


def test_a_failed_step_leaves_the_old_schema_whole(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def _probe(db: Any) -> None:
        db.execute("CREATE TABLE probe (x TEXT) STRICT")
        raise ZeroDivisionError

    monkeypatch.setattr(migrations, "STEPS", [*STEPS, ("9999_probe", _probe)])
    with pytest.raises(ZeroDivisionError):
        Store.open(closed, SECRET, now=NOW)
    monkeypatch.setattr(migrations, "STEPS", STEPS)
    store = Store.open(closed, SECRET, now=NOW)
    assert "probe" not in store.db.table_names()
    assert store.schema() == known_steps()[-1]
    store.close()


def test_a_reading_process_works_beside_the_window_and_writes_nothing(closed: Path) -> None:
    window = Store.open(closed, SECRET, now=NOW)
    reader = Store.open(closed, SECRET, now=NOW, read_only=True)
    _write(window, 1)
    assert journal.head(reader.db).entry_id == 4
    with pytest.raises(Exception, match="readonly"), reader.atomic():
        pass
    reader.close()
    _write(window, 1)
    window.close()


def test_an_older_whole_database_is_noticed(closed: Path) -> None:
    older = closed.read_bytes()
    store = Store.open(closed, SECRET, now=NOW)
    _write(store, 2)
    store.close()
    closed.write_bytes(older)
    store = Store.open(closed, SECRET, now=NOW)
    assert store.gap == JournalGap("older", missing=2)
    store.close()


def test_a_lost_write_ahead_log_is_noticed(closed: Path, tmp_path: Path) -> None:
    store = Store.open(closed, SECRET, now=NOW)
    _write(store, 2)
    store._note_head()
    without_log = tmp_path / "copied" / closed.name
    without_log.parent.mkdir()
    shutil.copy(closed, without_log)
    shutil.copy(closed.parent / side_file.NAME, without_log.parent)
    store.close()
    copy = Store.open(without_log, SECRET, now=NOW)
    assert copy.gap == JournalGap("older", missing=2)
    copy.close()


def test_another_history_of_the_same_length_is_noticed(closed: Path) -> None:
    note = side_file.read(closed.parent)
    assert note is not None
    forged = side_file.SideNote(JournalHead(3, "f" * 64), note.salt, note.key_check)
    side_file.write(closed.parent, forged)
    store = Store.open(closed, SECRET, now=NOW)
    assert store.gap == JournalGap("other")
    store.close()


def test_a_missing_or_torn_note_is_said_and_made_again(closed: Path) -> None:
    (closed.parent / side_file.NAME).write_text('{"entry": 3', encoding="ascii")
    store = Store.open(closed, SECRET, now=NOW)
    assert store.gap == JournalGap("no_note")
    store.close()
    store = Store.open(closed, SECRET, now=NOW)
    assert store.gap is None
    store.close()


def test_a_note_written_beside_a_save_never_sets_the_note_back(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, real = threading.Event(), side_file.write

    def slowly(folder: Path, note: side_file.SideNote) -> None:
        held.wait(5)
        real(folder, note)

    monkeypatch.setattr(database, "HEAD_EVERY_SECONDS", 0.0)
    monkeypatch.setattr(side_file, "write", slowly)
    for number in range(5):
        with store.atomic():
            journal.append(store.db, at=NOW, who="x", action="y", noun="z", noun_id=number)
    head = journal.head(store.db)
    held.set()
    store.close()
    note = side_file.read(path.parent)
    assert note is not None and note.head == head
    for one in threading.enumerate():
        if one.name == "note":
            one.join(5)
    note = side_file.read(path.parent)
    assert note is not None and note.head == head
