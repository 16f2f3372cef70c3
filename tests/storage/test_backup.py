"""A backup is whole, sealed and verified, or it is not there."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import DataUnreadable, DomainError, WorldError
from desktop.storage import backup, backup_check, journal, keys, restore
from desktop.storage.backup import make_backup, packed_files
from desktop.storage.backup_check import Cancelled, open_sealed, read_facts
from desktop.storage.database import Store
from tests.storage.conftest import NOW, SECRET

FILES = {"templates/own/ja.docx": b"PK word", "content/phrases.toml": b'[a]\nja = "x"\n'}


def write(store: Store, text: str) -> None:
    with store.atomic():
        store.db.execute("INSERT OR REPLACE INTO meta VALUES ('probe', ?)", (text,))
        write_entry(store, text)


def write_entry(store: Store, text: str) -> None:
    journal.append(
        store.db,
        at=NOW,
        who="受付",
        action="change",
        noun="meta",
        noun_id=1,
        field="probe",
        before="",
        after=text,
    )


def probe(store: Store) -> str:
    return str(store.db.query("SELECT value FROM meta WHERE key = 'probe'")[0]["value"])


@pytest.fixture
def make(store: Store, path: Path) -> Callable[..., backup_check.BackupFacts]:
    def run(target: Path, **more: object) -> backup_check.BackupFacts:
        return make_backup(path, store._key, target, now=NOW, files=FILES, **more)  # type: ignore[arg-type]

    return run


def test_it_holds_the_records_and_the_offices_own_files_in_one_encrypted_file(
    store: Store, make: Callable[..., backup_check.BackupFacts], tmp_path: Path
) -> None:
    write(store, "仮山 はなこ")
    target = tmp_path / "there" / "one.kikitori"

    facts = make(target)

    assert facts.made_at == NOW
    assert facts.head.entry_id == 1
    assert [one.name for one in target.parent.iterdir()] == ["one.kikitori"]
    raw = target.read_bytes()
    assert "仮山".encode() not in raw and b"PK word" not in raw
    db = open_sealed(target, store._key)
    assert packed_files(db) == FILES
    db.close()


def test_it_is_made_while_somebody_writes(
    store: Store, make: Callable[..., backup_check.BackupFacts], tmp_path: Path
) -> None:
    write(store, "before")
    stop = threading.Event()

    def work() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            write(store, f"line {number}")
        store.close_thread()

    clerk = threading.Thread(target=work)
    clerk.start()
    try:
        for number in range(3):
            assert make(tmp_path / f"{number}.kikitori").head.entry_id >= 1
    finally:
        stop.set()
        clerk.join()


def test_stopped_half_way_nothing_of_it_is_left(
    make: Callable[..., backup_check.BackupFacts], tmp_path: Path
) -> None:
    with pytest.raises(Cancelled):
        make(tmp_path / "b" / "one.kikitori", cancelled=lambda: True)
    assert list((tmp_path / "b").iterdir()) == []


def test_one_that_stands_there_is_never_overwritten(
    make: Callable[..., backup_check.BackupFacts], tmp_path: Path
) -> None:
    target = tmp_path / "one.kikitori"
    target.write_bytes(b"somebody's")
    with pytest.raises(WorldError, match=r"data\.exists"):
        make(target)
    assert target.read_bytes() == b"somebody's"


def test_it_can_be_stopped_while_it_is_verified_too_and_tells_how_far_it_is(
    store: Store, make: Callable[..., backup_check.BackupFacts], tmp_path: Path
) -> None:
    with store.atomic():
        for number in range(900):
            write_entry(store, f"{number}")
    shares: list[float] = []

    with pytest.raises(Cancelled):
        make(
            tmp_path / "one.kikitori",
            progress=shares.append,
            cancelled=lambda: bool(shares) and shares[-1] > 0.8,
        )

    assert list(tmp_path.glob("one*")) == []
    assert shares == sorted(shares)
    assert 0.8 < shares[-1] < 1
    make(tmp_path / "one.kikitori", progress=shares.append)
    assert shares[-1] == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_closed_to_writing_is_told(
    make: Callable[..., backup_check.BackupFacts], tmp_path: Path
) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(WorldError):
        make(tmp_path / "closed" / "one.kikitori")


def spoil(target: Path, how: str) -> None:
    data = bytearray(target.read_bytes())
    if how == "flipped":
        data[len(data) // 2] ^= 1
    elif how == "zeroed":
        data[8192:12288] = bytes(4096)
    elif how == "cut":
        del data[len(data) // 2 :]
    elif how == "random":
        data = bytearray(os.urandom(len(data)))
    target.write_bytes(data)


@pytest.mark.parametrize("how", ["flipped", "zeroed", "cut", "random"])
def test_a_spoilt_one_is_told_and_changes_nothing(
    store: Store,
    make: Callable[..., backup_check.BackupFacts],
    tmp_path: Path,
    path: Path,
    how: str,
) -> None:
    write(store, "mine")
    target = tmp_path / "one.kikitori"
    make(target)
    spoil(target, how)

    with pytest.raises(DataUnreadable, match=r"backup\.(damaged|unreadable)"):
        read_facts(target, store._key)
    store.close()
    before = path.read_bytes()
    with pytest.raises(DomainError):
        restore.restore(target, path, SECRET, now=NOW)
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir()) == [
        "journal-head.json",
        "kikitori.db",
    ]


def test_a_restore_keeps_the_present_records_aside_and_can_be_undone(
    store: Store, make: Callable[..., backup_check.BackupFacts], tmp_path: Path, path: Path
) -> None:
    write(store, "old")
    make(tmp_path / "one.kikitori")
    write(store, "new")
    store.close()

    done = restore.restore(tmp_path / "one.kikitori", path, SECRET, now=NOW)

    assert done.files == FILES and done.aside is not None
    again = Store.open(path, SECRET, now=NOW)
    assert (probe(again), again.gap) == ("old", None)
    assert backup.PACKED not in again.db.table_names()
    again.close()

    other = restore.undo(done.aside, path, SECRET, now=NOW + timedelta(minutes=1))

    back = Store.open(path, SECRET, now=NOW)
    assert (probe(back), back.gap) == ("new", None)
    back.close()
    assert other in restore.files_aside(path) and done.aside not in restore.files_aside(path)


def test_what_still_lay_in_the_log_is_kept_aside_too(
    store: Store, make: Callable[..., backup_check.BackupFacts], tmp_path: Path, path: Path
) -> None:
    write(store, "old")
    make(tmp_path / "one.kikitori")
    write(store, "only in the log")  # the process dies here: nobody closes the store

    done = restore.restore(tmp_path / "one.kikitori", path, SECRET, now=NOW)

    assert done.aside is not None
    aside = Store.open(done.aside, SECRET, now=NOW)
    assert probe(aside) == "only in the log"
    aside.close()


class PowerCut(BaseException):
    """The machine stops in the middle of a step."""


@pytest.mark.parametrize("step", range(8))
def test_a_restore_cut_off_at_any_step_leaves_a_whole_database(
    store: Store,
    make: Callable[..., backup_check.BackupFacts],
    tmp_path: Path,
    path: Path,
    step: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write(store, "old")
    make(tmp_path / "one.kikitori")
    write(store, "new")
    store.close()
    left = step

    def cut(real: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            nonlocal left
            if left == 0:
                raise PowerCut
            left -= 1
            return real(*given, **named)

        return run

    with monkeypatch.context() as patch:
        patch.setattr(restore.shutil, "copyfile", cut(restore.shutil.copyfile))
        patch.setattr(restore, "_settle", cut(restore._settle))
        patch.setattr(restore, "sync_file", cut(restore.sync_file))
        patch.setattr(restore, "sync_folder", cut(restore.sync_folder))
        patch.setattr(restore.side_file, "write", cut(restore.side_file.write))
        with suppress(PowerCut):
            restore.restore(tmp_path / "one.kikitori", path, SECRET, now=NOW)

    after = Store.open(path, SECRET, now=NOW)
    assert probe(after) in ("old", "new")
    assert after.integrity_faults() == []
    after.close()


def test_on_another_computer_the_code_alone_brings_it_back(
    store: Store, make: Callable[..., backup_check.BackupFacts], tmp_path: Path
) -> None:
    write(store, "mine")
    make(tmp_path / "one.kikitori")
    elsewhere = tmp_path / "other computer" / "kikitori.db"

    done = restore.restore(tmp_path / "one.kikitori", elsewhere, SECRET, now=NOW)

    assert done.aside is None
    there = Store.open(elsewhere, SECRET, now=NOW)
    assert probe(there) == "mine"
    there.close()


def test_with_another_code_it_does_not_open(
    make: Callable[..., backup_check.BackupFacts], tmp_path: Path
) -> None:
    target = tmp_path / "one.kikitori"
    make(target)
    with pytest.raises(DataUnreadable, match=r"backup\.unreadable"):
        read_facts(target, keys.raw_key(bytes(20), keys.file_salt(target)))
