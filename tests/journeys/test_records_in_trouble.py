"""The window over damaged records, in a doubtful folder, and with a new recovery code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.app import Session, Start
from desktop.domain.errors import DataUnreadable, NotFound, WorldError
from desktop.office import create_office
from desktop.qtkit.crash import CrashWatch
from desktop.qtkit.widgets import LinkButton
from desktop.running import of_the_world
from desktop.storage import keys, places
from desktop.storage.connection import connect
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.recovery_code import format_code
from desktop.views.trouble_bar import TroubleBar
from tests.fixed_clock import FixedClock

PAGE = 4096
Open = Callable[..., Session]


@pytest.fixture
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture
def opened(
    qtbot: QtBot, qapp: object, tmp_path: Path, clock: FixedClock, keychain: MemoryKeychain
) -> Iterator[Open]:
    sessions: list[Session] = []

    def start(chain: MemoryKeychain | None = None) -> Session:
        start = Start(tmp_path / "data", None, "en", chain or keychain, clock)
        session = Session(start, qapp)  # type: ignore[arg-type]
        sessions.append(session)
        session.show()
        return session

    yield start
    for session in sessions:
        if isValid(session.window):
            session.window.let_go()
            session.window.close()
            session.window.deleteLater()
    qtbot.wait(1)


@pytest.fixture
def secret(tmp_path: Path, clock: FixedClock, keychain: MemoryKeychain) -> bytes:
    """An office with a case and a backup."""
    office = create_office(
        tmp_path / "data", keychain=keychain, now=clock, announce=lambda _k, _n: None
    )
    call = office.services.calls.begin()
    office.services.calls.enter(call.call_id, "「品がちがう」")
    office.services.calls.end(call.call_id, "agreed", thanked=True, open_said=True)
    office.services.backups.make()
    office.close()
    return office.secret


def said(session: Session) -> str:
    labels = session.window.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisibleTo(session.window))


def shown_code(session: Session) -> str:
    """The code as it stands on the screen, group by group."""
    box = session.window.findChild(QFrame, "recovery_code")
    assert box is not None
    groups = [one.text() for one in box.findChildren(QLabel) if one.isVisibleTo(session.window)]
    assert len(groups) == 9
    return "-".join(groups)


def press(session: Session, name: str) -> None:
    found = session.window.findChild(QPushButton, name)
    assert found is not None and found.isVisibleTo(session.window), name
    found.click()


def damage(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[PAGE : 12 * PAGE] = bytes(11 * PAGE)
    data[200] ^= 1
    file.write_bytes(data)


def test_damaged_records_are_repaired_from_the_window(
    opened: Open, secret: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    damage(tmp_path / "data" / "kikitori.db")
    session = opened()
    qtbot.waitUntil(lambda: "damaged" in said(session), timeout=10_000)

    press(session, "action_repair_records")

    qtbot.waitUntil(lambda: session.frame is not None, timeout=20_000)
    qtbot.waitUntil(lambda: "newest good backup stands now" in said(session), timeout=10_000)
    assert len(session.frame.services.cases.ids()) == 1
    assert len(session.frame.services.backups.kept_aside()) == 1


def test_damaged_records_without_a_backup_stay_as_they_are(
    opened: Open, secret: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    for one in (tmp_path / "data" / "backups").iterdir():
        one.unlink()
    file = tmp_path / "data" / "kikitori.db"
    damage(file)
    before = file.read_bytes()
    session = opened()
    qtbot.waitUntil(lambda: "damaged" in said(session), timeout=10_000)
    press(session, "action_repair_records")
    qtbot.waitUntil(lambda: "No usable backup was found" in said(session), timeout=10_000)
    assert file.read_bytes() == before


def test_a_synced_folder_is_warned_about_before_anything_is_made(
    opened: Open, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "away_from_here", lambda _folder: "OneDrive")
    session = opened()
    qtbot.waitUntil(lambda: "OneDrive" in said(session), timeout=10_000)
    assert not (tmp_path / "data" / "kikitori.db").exists()
    press(session, "action_accept_folder")
    qtbot.waitUntil(lambda: session.frame is not None, timeout=20_000)
    assert (tmp_path / "data" / "kikitori.db").exists()


def test_an_emptied_keychain_asks_for_the_code_and_tells_a_slip_from_another_office(
    opened: Open, secret: bytes, qtbot: QtBot
) -> None:
    empty = MemoryKeychain()
    session = opened(empty)
    qtbot.waitUntil(
        lambda: session.window.findChild(QLineEdit, "recovery_code") is not None, timeout=10_000
    )
    box = session.window.findChild(QLineEdit, "recovery_code")
    assert box is not None
    code = format_code(secret)
    slip = code[:-1] + ("0" if code[-1] != "0" else "1")
    for typed, words in ((slip, "typing slip"), (format_code(bytes(20)), "another office")):
        box.setText(typed)
        press(session, "action_open_office")
        qtbot.waitUntil(lambda words=words: words in said(session), timeout=10_000)
    box.setText(code.lower().replace("-", " "))
    press(session, "action_open_office")
    qtbot.waitUntil(lambda: session.frame is not None, timeout=20_000)
    assert empty.read(keys.key_name(keys.file_salt(session.office.store.path))) == code


def test_a_new_code_is_taken_down_put_in_force_and_told(
    opened: Open, secret: bytes, qtbot: QtBot, keychain: MemoryKeychain, tmp_path: Path
) -> None:
    session = opened()
    qtbot.waitUntil(lambda: session.frame is not None, timeout=20_000)
    session.window.go("settings/recovery")
    press(session, "action_renew_code")
    assert "stays in force until" in said(session)
    code = shown_code(session)
    groups = code.split("-")
    press(session, "action_take_down_code")
    first = session.window.findChild(QLineEdit, "code_second_group")
    last = session.window.findChild(QLineEdit, "code_last_group")
    assert first is not None and last is not None
    first.setText(groups[1][:2])
    last.setText(groups[-1][-2:])
    press(session, "action_confirm_code")
    qtbot.waitUntil(lambda: not session.window.isVisible(), timeout=20_000)

    following = session.follows()

    assert following is not None
    following.show()
    qtbot.waitUntil(lambda: following.frame is not None, timeout=20_000)
    qtbot.waitUntil(lambda: "recovery code was changed" in said(following), timeout=10_000)
    name = keys.key_name(keys.file_salt(tmp_path / "data" / "kikitori.db"))
    assert keychain.read(name) == f"{code}\n{format_code(secret)}"
    assert format_code(following.office.secret) == code
    following.window.let_go()
    following.window.close()
    following.window.deleteLater()


@pytest.fixture
def watch(qtbot: QtBot) -> Iterator[CrashWatch]:
    """As the program watches over itself."""
    watch = CrashWatch(of_the_world=of_the_world)
    watch.install()
    yield watch
    watch.remove()


def spoil(file: Path, secret: bytes, *tables: str) -> None:
    """Flip a bit in the first page of these tables, as a disk does that fails."""
    db = connect(file, keys.raw_key(secret, keys.file_salt(file)))
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    marks = ", ".join("?" * len(tables))
    sql = f"SELECT rootpage FROM sqlite_master WHERE name IN ({marks})"
    pages = [row[0] for row in db.execute(sql, tables).fetchall()]
    db.close()
    data = bytearray(file.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE + 1000] ^= 4
    file.write_bytes(data)


def link(session: Session, words: str) -> None:
    bar = session.window.findChild(TroubleBar, "trouble")
    assert bar is not None
    (found,) = [one for one in bar.findChildren(LinkButton) if one.text() == words]
    found.click()


def visit(session: Session, place: str) -> None:
    """Follow a link as a click does it: in a slot."""
    QTimer.singleShot(0, session.window, lambda: session.window.go(place))


def test_a_page_that_fails_in_the_middle_of_work_is_a_sentence_and_no_crash(
    opened: Open, secret: bytes, tmp_path: Path, qtbot: QtBot, watch: CrashWatch
) -> None:
    spoil(tmp_path / "data" / "kikitori.db", secret, "note_lines")
    session = opened()
    crashes: list[str] = []
    watch.crashed.connect(crashes.append)
    watch.troubled.connect(session.tell_trouble)
    qtbot.waitUntil(lambda: session.window.screen_of("call") is not None, timeout=20_000)
    assert "can't be read" not in said(session)

    visit(session, "case/1")

    qtbot.waitUntil(lambda: "A part of the records can't be read." in said(session))
    assert "What was saved was not touched" in said(session)
    assert crashes == []
    link(session, "Later")
    assert "can't be read" not in said(session)

    visit(session, "today")
    visit(session, "case/1")
    qtbot.waitUntil(lambda: "A part of the records can't be read." in said(session))
    link(session, "Close and repair")
    following = session.follows()
    assert following is not None
    following.show()
    qtbot.waitUntil(lambda: "newest good backup stands now" in said(following), timeout=20_000)
    assert following.frame is not None
    (case_id,) = following.frame.services.cases.ids()
    following.window.go(f"case/{case_id}")
    (call,) = following.frame.services.calls.of_case(case_id)
    assert [line.text for line in call.lines] == ["「品がちがう」"]
    following.window.let_go()
    following.window.close()
    following.window.deleteLater()


def test_today_itself_that_can_not_be_read_is_said_the_same_way(
    opened: Open, secret: bytes, tmp_path: Path, qtbot: QtBot, watch: CrashWatch
) -> None:
    indexes = ("letters_register", "letters_waiting", "promises_due", "calls_without_ending")
    spoil(tmp_path / "data" / "kikitori.db", secret, "promises", "letters", *indexes)
    session = opened()
    watch.troubled.connect(session.tell_trouble)
    qtbot.waitUntil(lambda: "A part of the records can't be read." in said(session), timeout=9000)
    link(session, "Close and repair")
    following = session.follows()
    assert following is not None
    following.show()
    qtbot.waitUntil(lambda: "newest good backup stands now" in said(following), timeout=20_000)
    following.window.let_go()
    following.window.close()
    following.window.deleteLater()


def test_a_spoiled_index_is_mended_without_losing_a_row(
    opened: Open, secret: bytes, tmp_path: Path, qtbot: QtBot, watch: CrashWatch
) -> None:
    for one in (tmp_path / "data" / "backups").iterdir():
        one.unlink()
    spoil(tmp_path / "data" / "kikitori.db", secret, "cases_list", "cases_newest", "cases_by_state")
    spoil(tmp_path / "data" / "kikitori.db", secret, "case_index_data", "case_index_docsize")
    session = opened()
    watch.troubled.connect(session.tell_trouble)
    qtbot.waitUntil(lambda: session.window.screen_of("call") is not None, timeout=20_000)
    session.tell_trouble(DataUnreadable("data.damaged"))
    link(session, "Close and repair")
    following = session.follows()
    assert following is not None
    following.show()
    qtbot.waitUntil(lambda: "nothing is lost" in said(following), timeout=20_000)
    assert following.frame is not None
    assert len(following.frame.services.cases.ids()) == 1
    following.window.let_go()
    following.window.close()
    following.window.deleteLater()


def test_a_bug_is_still_a_bug(opened: Open) -> None:
    assert of_the_world(KeyError("x")) is None
    assert of_the_world(NotFound("case.unknown")) is None
    wrapped = RuntimeError("while painting")
    wrapped.__cause__ = WorldError("data.locked")
    found = of_the_world(wrapped)
    assert found is not None and found.code == "data.locked"


def test_records_that_are_gone_are_never_buried_under_new_ones(
    opened: Open, secret: bytes, tmp_path: Path, qtbot: QtBot, keychain: MemoryKeychain
) -> None:
    (tmp_path / "data" / "kikitori.db").unlink()
    session = opened()
    qtbot.waitUntil(lambda: "The data file is missing" in said(session), timeout=10_000)
    assert not (tmp_path / "data" / "kikitori.db").exists()

    press(session, "action_repair_records")

    qtbot.waitUntil(lambda: session.frame is not None, timeout=20_000)
    qtbot.waitUntil(lambda: "newest good backup stands now" in said(session), timeout=10_000)
    assert len(session.frame.services.cases.ids()) == 1


def test_on_another_computer_they_come_back_by_the_code(
    opened: Open, secret: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "data" / "kikitori.db").unlink()
    session = opened(MemoryKeychain())
    qtbot.waitUntil(lambda: "The data file is missing" in said(session), timeout=10_000)
    press(session, "action_repair_records")
    box = session.window.findChild(QLineEdit, "recovery_code")
    assert box is not None
    qtbot.waitUntil(lambda: box.isVisibleTo(session.window), timeout=10_000)
    box.setText(format_code(secret))
    press(session, "action_open_office")
    qtbot.waitUntil(lambda: "The data file is missing" in said(session), timeout=10_000)
    press(session, "action_repair_records")
    qtbot.waitUntil(lambda: session.frame is not None, timeout=20_000)
    assert len(session.frame.services.cases.ids()) == 1
