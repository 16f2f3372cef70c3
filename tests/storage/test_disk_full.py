"""A disk that is really full, in the middle of each kind of work: a sentence, nothing lost."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import WorldError
from desktop.office import OpenOffice, create_office, open_office
from desktop.services.rekey import change_code, propose_code
from desktop.services.restoring import restore_office
from desktop.storage import mending
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile
from desktop.storage.lock import DataLock

NOW = datetime(2026, 10, 6, 0, 5, tzinfo=UTC)
OLD = Path(__file__).parents[1] / "databases" / "0001"
SIZE_MB = 4


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    words = ["-t", "tmpfs", "-o", f"size={SIZE_MB}m,mode=0700", "tmpfs", str(place)]
    if sys.platform == "win32" or mount is None:
        pytest.skip("no small disk can be made here")
    if subprocess.run([mount, *words], capture_output=True, check=False).returncode:
        pytest.skip("only root may make a small disk")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False, capture_output=True)


def fill(disk: Path, left: int = 8192) -> Path:
    """Fill the disk up to a few bytes."""
    ballast = disk / "ballast"
    room = shutil.disk_usage(disk).free - left
    ballast.write_bytes(bytes(max(0, room)))
    return ballast


def opened(folder: Path, keychain: MemoryKeychain) -> OpenOffice:
    return open_office(folder, keychain=keychain, now=lambda: NOW, announce=lambda _k, _n: None)


@pytest.fixture
def office(disk: Path) -> tuple[Path, MemoryKeychain, bytes]:
    """A closed office with a case, on the small disk."""
    folder, keychain = disk / "data", MemoryKeychain()
    made = create_office(folder, keychain=keychain, now=lambda: NOW, announce=lambda _k, _n: None)
    call = made.services.calls.begin()
    made.services.calls.enter(call.call_id, "「品がちがう」")
    made.close()
    return folder, keychain, made.secret


def test_a_save_is_refused_and_goes_through_once_there_is_room(
    office: tuple[Path, MemoryKeychain, bytes], disk: Path
) -> None:
    folder, keychain, _ = office
    house = opened(folder, keychain)
    calls = house.services.calls
    call_id = calls.unfinished()[0].call.call_id
    ballast = fill(disk)
    stored = 1

    def speak() -> None:
        nonlocal stored
        for _ in range(200):
            calls.enter(call_id, "「聞こえていますか」" * 20)
            stored += 1

    with pytest.raises(WorldError, match=r"data\.(disk_full|disk_error)"):
        speak()
    ballast.unlink()
    calls.enter(call_id, "「もう一度」")
    assert len(calls.get(call_id).lines) == stored + 1
    assert house.store.integrity_faults() == []
    house.close()


WORKS: dict[str, Callable[[Path, MemoryKeychain, bytes], object]] = {
    "backup": lambda folder, chain, _secret: _with(
        opened(folder, chain), lambda house: house.services.backups.make()
    ),
    "rekey": lambda folder, chain, secret: change_code(
        folder, secret, propose_code(), keychain=chain, code_file=None, now=NOW
    ),
    "mend": lambda folder, _chain, secret: mending.mend(folder / "kikitori.db", secret, now=NOW),
    "restore": lambda folder, chain, _secret: restore_office(
        folder.parent.parent / "one.kikitori",
        folder,
        keychain=chain,
        code_file=None,
        now=lambda: NOW,
    ),
}


def _with(house: OpenOffice, work: Callable[[OpenOffice], object]) -> None:
    try:
        work(house)
    finally:
        house.close()


@pytest.mark.parametrize("name", list(WORKS))
def test_work_that_needs_room_leaves_the_records_as_they_were(
    office: tuple[Path, MemoryKeychain, bytes], disk: Path, name: str
) -> None:
    folder, keychain, secret = office
    house = opened(folder, keychain)
    made = house.services.backups.make().path
    shutil.move(made, folder.parent.parent / "one.kikitori")
    house.close()
    before = {one.name for one in folder.rglob("*")} | {"desk.lock"}
    ballast = fill(disk, left=60_000)

    with pytest.raises(WorldError) as refused:
        WORKS[name](folder, keychain, secret)

    assert refused.value.code in ("data.disk_full", "data.disk_error", "backup.failed")
    ballast.unlink()
    left = {one.name for one in folder.rglob("*")} - before
    assert not {one for one in left if not one.startswith("kikitori.db-")}, left
    house = opened(folder, keychain)
    assert (house.secret, len(house.services.cases.ids())) == (secret, 1)
    assert house.store.integrity_faults() == []
    house.close()


def test_an_upgrade_without_room_leaves_the_old_schema(disk: Path, tmp_path: Path) -> None:
    shutil.copytree(OLD, disk / "data")
    shutil.move(disk / "data" / "code.txt", tmp_path / "code.txt")
    code_file = CodeFile(tmp_path / "code.txt", disk / "data")

    def again() -> OpenOffice:
        return open_office(
            disk / "data",
            keychain=MemoryKeychain(available=False),
            code_file=code_file,
            now=lambda: NOW,
            announce=lambda _k, _n: None,
        )

    ballast = fill(disk, left=200_000)
    with pytest.raises(WorldError, match=r"data\.disk_(full|error)"):
        again()
    assert not list((disk / "data").glob("kikitori-before-*"))
    ballast.unlink()
    house = again()
    assert len(house.services.cases.ids()) > 10
    assert house.store.integrity_faults() == []
    house.close()


def test_a_full_stick_lets_go_of_the_oldest_copies_for_the_newest(
    disk: Path, tmp_path: Path
) -> None:
    now = [NOW]
    house = create_office(
        tmp_path / "data",
        keychain=MemoryKeychain(),
        now=lambda: now[0],
        announce=lambda _k, _n: None,
    )
    backups = house.services.backups
    backups.second.choose(disk)
    for _ in range(4):
        backups.make_daily()
        now[0] += timedelta(days=1)
    assert len(list(disk.glob("*.kikitori"))) == 4
    fill(disk)
    (disk / "mine.txt").write_bytes(b"mine")

    made = backups.make_daily()

    copies = sorted(one.name for one in disk.glob("*.kikitori"))
    assert made.path.name == copies[-1] and 2 <= len(copies) < 5
    assert (disk / copies[-1]).read_bytes() == made.path.read_bytes()
    assert not list(disk.glob("*.part")) and (disk / "mine.txt").exists()
    assert len(list((tmp_path / "data" / "backups").glob("*.kikitori"))) == 5
    house.close()


def test_a_folder_that_can_only_be_read_is_said_and_left_as_it_is(
    office: tuple[Path, MemoryKeychain, bytes], disk: Path
) -> None:
    folder, keychain, _ = office
    before = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(WorldError) as refused:
        opened(folder, keychain)
    assert refused.value.code in ("data.cannot_write", "data.cannot_open")
    with pytest.raises(WorldError, match=r"data\.cannot_write"):
        DataLock(folder).acquire()
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    assert {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()} == before
    opened(folder, keychain).close()
