"""A new recovery code: old or new opens the records at every moment; old backups keep theirs."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.errors import DataUnreadable, Refused, WorldError
from desktop.office import OpenOffice, create_office, open_office
from desktop.services.rekey import change_code, propose_code
from desktop.services.restoring import restore_office
from desktop.storage import keys, rekey
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile
from desktop.storage.recovery_code import format_code, parse_code

NOW = datetime(2026, 10, 6, 0, 5, tzinfo=UTC)


def now() -> datetime:
    return NOW


def opened(folder: Path, keychain: MemoryKeychain, secret: bytes | None = None) -> OpenOffice:
    return open_office(
        folder, keychain=keychain, secret=secret, now=now, announce=lambda _k, _n: None
    )


def an_office(folder: Path, keychain: MemoryKeychain) -> tuple[bytes, Path]:
    """An office with a case and a backup; returns the secret and the backup."""
    office = create_office(folder, keychain=keychain, now=now, announce=lambda _k, _n: None)
    call = office.services.calls.begin()
    office.services.calls.enter(call.call_id, "「品がちがう」")
    made = office.services.backups.make()
    office.close()
    return office.secret, made.path


def test_the_records_open_with_the_new_code_and_no_longer_with_the_old(tmp_path: Path) -> None:
    folder, keychain = tmp_path / "data", MemoryKeychain()
    old, _ = an_office(folder, keychain)
    salt = keys.file_salt(folder / "kikitori.db")
    code = propose_code()

    change_code(folder, old, code, keychain=keychain, code_file=None, now=NOW, who="院長")

    assert keys.file_salt(folder / "kikitori.db") == salt
    office = opened(folder, keychain)
    assert office.secret == parse_code(code)
    assert len(office.services.cases.ids()) == 1
    assert office.store.gap is None
    assert office.services.journal.first_broken() is None
    assert [one.action for one in office.services.journal.newest(1)] == ["rekey"]
    office.close()
    with pytest.raises(DataUnreadable, match=r"data\.earlier_key"):
        opened(folder, MemoryKeychain(), secret=old)
    with pytest.raises(DataUnreadable, match=r"data\.wrong_key"):
        opened(folder, MemoryKeychain(), secret=bytes(20))
    opened(folder, MemoryKeychain(), secret=parse_code(code)).close()


def test_earlier_backups_stay_readable_and_say_that_theirs_is_the_earlier_code(
    tmp_path: Path,
) -> None:
    folder, keychain = tmp_path / "data", MemoryKeychain()
    old, backup = an_office(folder, keychain)
    change_code(folder, old, propose_code(), keychain=keychain, code_file=None, now=NOW)
    office = opened(folder, keychain)
    fresh = office.services.backups.make()
    listed = {one.path: one for one in office.services.backups.verified()}
    assert not listed[backup].fault and listed[backup].of_earlier_code
    assert not listed[fresh.path].fault and not listed[fresh.path].of_earlier_code
    assert len(office.services.backups.cases_in(backup)) == 1
    office.close()

    done = restore_office(backup, folder, keychain=keychain, code_file=None, now=now)

    office = opened(folder, keychain)
    assert (office.secret, done.facts.cases) == (old, 1)
    assert not office.services.backups.examine(fresh.path).fault
    office.close()


def test_on_a_machine_that_knows_neither_the_old_code_is_asked_for_and_opens(
    tmp_path: Path,
) -> None:
    folder, keychain = tmp_path / "data", MemoryKeychain()
    old, backup = an_office(folder, keychain)
    code = propose_code()
    change_code(folder, old, code, keychain=keychain, code_file=None, now=NOW)
    office = opened(folder, MemoryKeychain(available=False), secret=parse_code(code))
    backups = office.services.backups
    assert backups.examine(backup).fault == "backup.unreadable"
    slip = ("1" if (typed := format_code(old))[0] != "1" else "2") + typed[1:]
    with pytest.raises(Refused, match=r"recovery_code\.typing_slip"):
        backups.learn_code(backup, slip)
    with pytest.raises(DataUnreadable, match=r"backup\.unreadable"):
        backups.learn_code(backup, code)
    backups.learn_code(backup, format_code(old))
    assert backups.examine(backup).of_earlier_code
    office.close()


def test_a_file_with_the_code_keeps_the_earlier_one_below(tmp_path: Path) -> None:
    folder, file = tmp_path / "data", tmp_path / "code.txt"
    keychain = MemoryKeychain(available=False)
    code_file = CodeFile(file, folder)
    office = create_office(
        folder, keychain=keychain, code_file=code_file, now=now, announce=lambda _k, _n: None
    )
    made = office.services.backups.make()
    office.close()
    code = propose_code()
    change_code(folder, office.secret, code, keychain=keychain, code_file=code_file, now=NOW)
    assert file.read_text("ascii").split() == [code, format_code(office.secret)]
    assert code_file.is_private()
    again = open_office(
        folder, keychain=keychain, code_file=code_file, now=now, announce=lambda _k, _n: None
    )
    assert again.services.backups.examine(made.path).of_earlier_code
    again.close()


@pytest.mark.parametrize("step", ["_copy", "_encrypt_anew", "keep", "side_file"])
def test_cut_off_at_any_step_the_records_open_all_the_same(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, keychain = tmp_path / "data", MemoryKeychain()
    old, _ = an_office(folder, keychain)

    class PowerCut(BaseException):
        pass

    def cut(*_args: object, **_more: object) -> None:
        raise PowerCut

    if step == "keep":
        real = keys.remember
        monkeypatch.setattr(keys, "remember", lambda *args: (real(*args), cut()))
    elif step == "side_file":
        monkeypatch.setattr(rekey.side_file, "write", cut)
    else:
        monkeypatch.setattr(rekey, step, cut)
    with pytest.raises(PowerCut):
        change_code(folder, old, propose_code(), keychain=keychain, code_file=None, now=NOW)
    monkeypatch.undo()

    office = opened(folder, keychain)
    assert len(office.services.cases.ids()) == 1
    assert office.store.integrity_faults() == []
    office.close()
    opened(folder, keychain).close()
    assert not list(folder.glob("*.rekeyed*"))


def test_a_keychain_that_refuses_leaves_everything_as_it_was(tmp_path: Path) -> None:
    class Locked(MemoryKeychain):
        def write(self, name: str, text: str) -> None:
            raise WorldError("keychain.refused")

    folder, keychain = tmp_path / "data", MemoryKeychain()
    old, _ = an_office(folder, keychain)
    before = (folder / "kikitori.db").read_bytes()
    with pytest.raises(WorldError, match=r"keychain\.refused"):
        change_code(folder, old, propose_code(), keychain=Locked(), code_file=None, now=NOW)
    assert (folder / "kikitori.db").read_bytes() == before
    opened(folder, keychain).close()


def test_without_the_note_beside_them_the_backups_tell_a_wrong_code_from_damage(
    tmp_path: Path,
) -> None:
    folder, keychain = tmp_path / "data", MemoryKeychain()
    secret, _ = an_office(folder, keychain)
    (folder / "journal-head.json").unlink()
    with pytest.raises(DataUnreadable, match=r"data\.wrong_key_or_damaged"):
        opened(folder, MemoryKeychain(), secret=bytes(20))
    file = folder / "kikitori.db"
    for log in folder.glob("kikitori.db-*"):
        log.unlink()
    data = bytearray(file.read_bytes())
    data[100] ^= 0xFF
    file.write_bytes(data)
    with pytest.raises(DataUnreadable, match=r"data\.damaged"):
        opened(folder, MemoryKeychain(), secret=secret)


def test_a_backup_from_another_machine_asks_for_its_code_in_an_empty_folder(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "data"
    secret, backup = an_office(folder, MemoryKeychain())
    carried = tmp_path / "stick.kikitori"
    shutil.copyfile(backup, carried)
    other, empty = tmp_path / "other", MemoryKeychain()
    with pytest.raises(DataUnreadable, match=r"data\.no_key"):
        restore_office(carried, other, keychain=empty, code_file=None, now=now)
    restore_office(carried, other, keychain=empty, code_file=None, now=now, secret=secret)
    office = opened(other, empty)
    assert len(office.services.cases.ids()) == 1
    office.close()
