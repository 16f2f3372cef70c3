"""``doctor --repair``: nothing is lost that can be read; else the newest good backup stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop import paths
from desktop.office import OpenOffice, open_office
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile
from desktop.storage.lock import WINDOW, DataLock
from tests.cli.conftest import NOW, Folder, Run

PAGE = 4096


def opened(folder: Folder) -> OpenOffice:
    return open_office(
        folder.data,
        keychain=MemoryKeychain(available=False),
        code_file=CodeFile(folder.code, folder.data),
        now=lambda: NOW,
        announce=lambda _k, _n: None,
    )


def pages_of(folder: Folder, table: str) -> set[int]:
    """The pages (from 1) of a table, so that a test can damage just these."""
    office = opened(folder)
    try:
        db = office.store.db
        root = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        return {int(root[0])}
    finally:
        office.close()


def zero(folder: Folder, pages: set[int]) -> None:
    file = folder.data / "kikitori.db"
    data = bytearray(file.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    file.write_bytes(data)


def test_a_sound_office_needs_no_repair(samples: Folder, run: Run) -> None:
    answer = run("--language", "en", *samples.words, "doctor", "--repair")
    assert answer.code == 0
    assert "nothing to repair" in answer.err


def test_damage_beside_the_rows_loses_nothing(samples: Folder, run: Run) -> None:
    before = run(*samples.words, "cases", "--json").json
    zero(samples, pages_of(samples, "persons_by_kana") | pages_of(samples, "case_index_data"))
    assert run(*samples.words, "doctor", "--json").code == 1

    answer = run("--language", "en", *samples.words, "doctor", "--repair", "--json")

    assert answer.code == 0
    assert all(one["ok"] for one in answer.json)
    assert "nothing is lost" in answer.err and "search index was made anew" in answer.err
    assert run(*samples.words, "cases", "--json").json == before
    assert run(*samples.words, "cases", "--search", before[0]["number"], "--json").json


def test_rows_out_of_reach_come_from_the_newest_good_backup_and_the_rest_into_a_report(
    samples: Folder, run: Run, tmp_path: Path
) -> None:
    run(*samples.words, "backup")
    count = len(run(*samples.words, "cases", "--json").json)
    office = opened(samples)
    call = office.services.calls.begin()
    office.services.calls.enter(call.call_id, "「あとから書いた一行」")
    office.close()
    zero(samples, pages_of(samples, "cases"))
    report = tmp_path / "report.txt"

    answer = run(
        "--language", "en", *samples.words, "doctor", "--repair", "--report", report, "--json"
    )

    assert answer.code == 0, answer.err
    assert "newest good backup" in answer.err and str(report) in answer.err
    assert len(run(*samples.words, "cases", "--json").json) == count
    assert "あとから書いた一行" in report.read_text("utf-8")
    assert report.stat().st_mode & 0o077 == 0
    assert list(samples.data.glob("kikitori-before-restore-*.db"))
    assert not list(samples.data.glob("salvage-*"))


def test_without_a_usable_backup_nothing_is_changed(samples: Folder, run: Run) -> None:
    zero(samples, pages_of(samples, "cases"))
    before = (samples.data / "kikitori.db").read_bytes()
    answer = run("--language", "en", *samples.words, "doctor", "--repair")
    assert answer.code == 3
    assert "No usable backup" in answer.err
    assert (samples.data / "kikitori.db").read_bytes() == before


def test_a_damaged_backup_is_passed_over(samples: Folder, run: Run) -> None:
    run(*samples.words, "backup")
    (good,) = (samples.data / "backups").iterdir()
    data = bytearray(good.read_bytes())
    data[20 * PAGE] ^= 1
    good.with_name("kikitori-2030-01-01-000000.kikitori").write_bytes(data)
    zero(samples, pages_of(samples, "note_lines"))
    answer = run("--language", "en", *samples.words, "doctor", "--repair")
    assert answer.code == 0
    assert good.name in answer.err


def test_what_cut_off_work_left_goes(samples: Folder, run: Run) -> None:
    backups = samples.data / "backups"
    backups.mkdir(exist_ok=True)
    left = [samples.data / "kikitori.db.restored", backups / "x.kikitori.part"]
    for one in left:
        one.write_bytes(b"half")
    assert run(*samples.words, "doctor", "--json").code == 1
    assert run(*samples.words, "doctor", "--repair").code == 0
    assert not any(one.exists() for one in left)


def test_beside_an_open_window_nothing_is_repaired(samples: Folder, run: Run) -> None:
    lock = DataLock(samples.data)
    lock.acquire(WINDOW)
    try:
        answer = run("--language", "en", *samples.words, "doctor", "--repair")
    finally:
        lock.release()
    assert answer.code == 1
    assert "window" in answer.err


@pytest.mark.parametrize("name", ["report.txt"])
def test_a_report_overwrites_nothing(samples: Folder, run: Run, tmp_path: Path, name: str) -> None:
    report = tmp_path / name
    report.write_text("mine", "utf-8")
    answer = run(*samples.words, "doctor", "--repair", "--report", report)
    assert answer.code == 1
    assert report.read_text("utf-8") == "mine"


def test_records_that_are_gone_come_back_from_the_newest_good_backup(
    run: Run, samples: Folder
) -> None:
    run(*samples.words, "backup")
    paths.database_file(samples.data).unlink()

    told = run(*samples.words, "--language", "en", "cases")
    assert told.code == 3 and "missing" in told.err and "doctor --repair" in told.err
    assert run(*samples.words, "samples").code in (1, 3)
    assert not paths.database_file(samples.data).exists()

    mended = run(*samples.words, "--language", "en", "doctor", "--repair", "--json")
    assert mended.code == 0, mended.err
    assert len(run(*samples.words, "cases", "--json").json) > 5


def test_a_backup_of_a_day_to_come_is_not_the_newest(
    run: Run, samples: Folder, tmp_path: Path
) -> None:
    folder = paths.backups_folder(samples.data)
    run(*samples.words, "backup")
    (old,) = folder.glob("*.kikitori")
    old.rename(folder / "kikitori-2091-01-01-090000.kikitori")
    number = run(*samples.words, "cases", "--json").json[0]["number"]
    run(
        *samples.words,
        "letter",
        number,
        "--kind",
        "L1",
        "--language",
        "ja",
        "--to",
        tmp_path / "x.docx",
    )
    made = run(*samples.words, "backup", "--json").json["path"]
    data = paths.database_file(samples.data)
    data.write_bytes(data.read_bytes()[:40_000])

    mended = run(*samples.words, "--language", "en", "doctor", "--repair")
    assert Path(made).name in mended.err
