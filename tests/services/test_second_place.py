"""A copy on the stick is one that can be read there, or it is missed."""

from __future__ import annotations

import errno
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.services import second_place
from desktop.services.suite import Services
from tests.fixed_clock import FixedClock


@pytest.fixture
def stick(house: Services, tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    house.backups.second.choose(stick)
    return stick


def test_a_stick_pulled_out_in_the_middle_leaves_the_backup_whole_and_the_next_day_no_half(
    house: Services, stick: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled(source: Path, target: Path) -> None:
        Path(target).write_bytes(Path(source).read_bytes()[:5000])
        stick.rename(stick.with_name("in a pocket"))
        raise OSError(errno.EIO, "Input/output error", str(target))

    with monkeypatch.context() as patch:
        patch.setattr(second_place.shutil, "copyfile", pulled)
        made = house.backups.make_daily()
    house.backups.second.note_seen_if_there()

    assert [one.fault for one in house.backups.verified()] == [""]
    assert made.path.exists()
    stick.with_name("in a pocket").rename(stick)
    assert [one.suffix for one in stick.iterdir()] == [".part"]
    (stick / "notes of the owner.part").write_text("mine", encoding="utf-8")
    clock.forward(days=1)
    house.backups.make_daily()
    assert sorted(one.suffix for one in stick.iterdir()) == [".kikitori", ".part"]
    assert (stick / "notes of the owner.part").exists()


@pytest.mark.parametrize("reason", [errno.EROFS, errno.EACCES, errno.EIO])
def test_a_stick_that_is_in_but_takes_nothing_is_missed_after_a_week(
    house: Services,
    stick: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    reason: int,
) -> None:
    def closed(_source: Path, target: Path) -> None:
        raise OSError(reason, "no", str(target))

    monkeypatch.setattr(second_place.shutil, "copyfile", closed)
    for _ in range(8):
        clock.forward(days=1)
        house.backups.make_daily()
        house.backups.second.note_seen_if_there()

    assert list(stick.iterdir()) == []
    assert house.backups.second.missing_since() == (clock() - timedelta(days=8)).date()


def test_a_stick_that_was_in_today_is_not_missed_once_it_is_out(
    house: Services, stick: Path, clock: FixedClock
) -> None:
    clock.forward(days=6)
    house.backups.make_daily()
    house.backups.second.note_seen_if_there()
    shutil.rmtree(stick)
    clock.forward(days=6)
    assert house.backups.second.missing_since() is None
    clock.forward(days=1)
    assert house.backups.second.missing_since() is not None


def test_a_place_that_cannot_bring_its_list_of_names_to_the_disk_keeps_the_copy(
    house: Services, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(_folder: Path) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(second_place, "sync_folder", cannot)
    made = house.backups.make()
    assert house.backups.second.take(made.path).read_bytes() == made.path.read_bytes()
