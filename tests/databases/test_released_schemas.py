"""The records of every released version are opened, brought up to date, and hold the same."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import DataUnreadable, WorldError
from desktop.office import open_office
from desktop.storage import keys, migrations, opening
from desktop.storage.connection import OfficeDatabase, connect
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile
from desktop.storage.migrations import known_steps

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
RELEASED = sorted(folder.name for folder in HERE.iterdir() if (folder / "kikitori.db").exists())
NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
OWN = ("_sqlite_migrations", "meta", "settings")
"""Tables in which an upgrade or an opening leaves its own trace."""


@pytest.fixture(params=RELEASED)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the records of one released version, and the code in ``code.txt`` beside."""
    source = HERE / request.param
    shutil.copytree(source, tmp_path / "data")
    (tmp_path / "data" / "code.txt").rename(tmp_path / "code.txt")
    return tmp_path / "data"


def code_of(folder: Path) -> CodeFile:
    return CodeFile(folder.parent / "code.txt", folder)


def key_of(folder: Path) -> str:
    return keys.raw_key(code_of(folder).read(), keys.file_salt(folder / "kikitori.db"))


def content(db: OfficeDatabase, like: dict[str, list[dict[str, Any]]] | None = None) -> Any:
    """Every row of every table; with ``like`` only its tables and columns."""
    found = {}
    for name in sorted(like or db.table_names()):
        if name.startswith(("case_index", "sqlite_")) or name in OWN:
            continue
        rows = db.query(f'SELECT * FROM "{name}" ORDER BY rowid')
        if like and like[name]:
            rows = [{column: row[column] for column in like[name][0]} for row in rows]
        found[name] = rows
    return found


def opened(folder: Path) -> Any:
    return open_office(
        folder,
        keychain=MemoryKeychain(available=False),
        code_file=code_of(folder),
        now=lambda: NOW,
        announce=lambda _k, _n: None,
    )


def test_there_is_one_for_every_step_but_the_newest() -> None:
    assert [name[:4] for name in known_steps()[:-1]] == RELEASED


def test_they_hold_the_same_after_the_upgrade_and_a_copy_of_before_lies_beside(
    folder: Path,
) -> None:
    db = connect(folder / "kikitori.db", key_of(folder))
    before = content(db)
    db.close()
    assert sum(map(len, before.values())) > 200, "the old records hold something"

    office = opened(folder)

    assert office.store.schema() == known_steps()[-1]
    assert office.store.integrity_faults() == []
    assert office.store.gap is None
    assert content(office.store.db, before) == before
    assert office.services.journal.first_broken() is None
    ids = office.services.cases.ids()
    assert len(ids) == len(before["cases"])
    for case_id in ids:  # every screen's reading works on them
        office.services.cases.steps(case_id)
        office.services.cases.timeline(case_id)
        assert office.services.retention.of_case(case_id).number
    number = office.services.cases.get(ids[0]).number
    assert ids[0] in office.services.cases.ids(None, number)
    office.services.calls.enter(office.services.calls.begin().call_id, "更新のあとの一行")
    office.close()
    (copy,) = folder.glob("kikitori-before-*.db")
    old = connect(copy, key_of(folder))
    assert content(old) == before
    old.close()


def test_a_second_opening_makes_no_second_copy(folder: Path) -> None:
    opened(folder).close()
    opened(folder).close()
    assert len(list(folder.glob("kikitori-before-*.db"))) == 1


def test_the_second_door_changes_nothing_in_them(folder: Path) -> None:
    before = (folder / "kikitori.db").read_bytes()
    with pytest.raises(DataUnreadable, match=r"data\.older_version"):
        open_office(
            folder,
            keychain=MemoryKeychain(available=False),
            code_file=code_of(folder),
            now=lambda: NOW,
            announce=lambda _k, _n: None,
            read_only=True,
        )
    assert (folder / "kikitori.db").read_bytes() == before


def test_a_newer_one_is_refused_and_unchanged(folder: Path) -> None:
    opened(folder).close()
    db = connect(folder / "kikitori.db", key_of(folder))
    db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('kikitori', '9999_from_the_future', '2031-01-01')"
    )
    db.close()
    before = (folder / "kikitori.db").read_bytes()
    with pytest.raises(DataUnreadable, match=r"data\.newer_version"):
        opened(folder)
    assert (folder / "kikitori.db").read_bytes() == before


def test_an_upgrade_that_fails_in_its_middle_leaves_the_old_state(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = connect(folder / "kikitori.db", key_of(folder))
    before, steps = content(db), migrations.applied_steps(db)
    db.close()
    name, real = migrations.STEPS[-1]

    def half(inner: Any) -> None:
        real(inner)
        raise WorldError("data.disk_full")

    monkeypatch.setattr(migrations, "STEPS", [*migrations.STEPS[:-1], (name, half)])
    with pytest.raises(WorldError, match=r"data\.disk_full"):
        opened(folder)
    monkeypatch.undo()

    db = connect(folder / "kikitori.db", key_of(folder))
    assert (content(db), migrations.applied_steps(db)) == (before, steps)
    db.close()
    opened(folder).close()


def test_no_room_for_the_copy_means_no_upgrade(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise WorldError("data.disk_full")

    monkeypatch.setattr(opening, "copy_database", full)
    with pytest.raises(WorldError, match=r"data\.disk_full"):
        opened(folder)
    db = connect(folder / "kikitori.db", key_of(folder))
    assert [name[:4] for name in migrations.applied_steps(db)] == [RELEASED[0]]
    db.close()


KILLED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from desktop.storage import migrations
from desktop.storage.database import Store
from desktop.storage.keys import CodeFile
folder = Path(sys.argv[1])
name, real = migrations.STEPS[-1]
def killed(db):
    real(db)
    os.kill(os.getpid(), 9)
migrations.STEPS[-1] = (name, killed)
secret = CodeFile(folder.parent / "code.txt", folder).read()
Store.open(folder / "kikitori.db", secret, now=datetime(2026, 12, 1, tzinfo=UTC))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
def test_killed_in_the_middle_of_the_upgrade_the_next_start_does_it_again(folder: Path) -> None:
    db = connect(folder / "kikitori.db", key_of(folder))
    before = content(db)
    db.close()
    code = subprocess.run([sys.executable, "-c", KILLED, str(folder)], cwd=ROOT, check=False)
    assert code.returncode == -9
    db = connect(folder / "kikitori.db", key_of(folder))
    assert content(db) == before
    db.close()
    office = opened(folder)
    assert content(office.store.db, before) == before
    office.close()
