"""Closed, started with the computer, logged off: the program rings on, and nothing is lost."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from desktop.app import Session, Start
from desktop.domain.promise import PromiseKind
from desktop.storage.keychain import MemoryKeychain
from tests.fixed_clock import FixedClock

Open = Callable[..., Session]


@pytest.fixture
def open_aside(
    qapp: QApplication, tmp_path: Path, clock: FixedClock, keychain: MemoryKeychain, qtbot: Any
) -> Iterator[Open]:
    """Open a session that stays; without ``seen`` as at login."""
    opened: list[Session] = []

    def open_it(*, seen: bool = True, chain: MemoryKeychain | None = None) -> Session:
        start = Start(
            tmp_path / "data",
            None,
            "en",
            chain or keychain,
            clock,
            stays=True,
            in_background=not seen,
        )
        session = Session(start, qapp)
        opened.append(session)
        session.begin()
        qtbot.waitUntil(
            lambda: session.window.background is not None or session._opening.screen is not None,
            timeout=20_000,
        )
        return session

    yield open_it
    for session in opened:
        session.window.let_go()
        session.window.close()
        session.window.deleteLater()
        QTest.qWait(1)
        session.languages.use("en")


@pytest.fixture
def promised(write_in: Any) -> Callable[[Session], int]:
    """Promise a call at 12:30."""

    def of(session: Session) -> int:
        def make() -> int:
            services = session.office.services
            call = services.calls.begin()
            made = services.promises.make(call.case_id, PromiseKind.CALLBACK, "12:30", reason="x")
            services.calls.enter(call.call_id, "a line")
            return made.promise_id

        return write_in(session, make)

    return of


def asked(session: Session) -> QMessageBox | None:
    """The question that is shown, if one is."""
    boxes = [box for box in session.window.findChildren(QMessageBox) if box.isVisible()]
    return boxes[0] if boxes else None


def said_in(session: Session) -> str:
    labels = session.window.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def answer(box: QMessageBox, words: str) -> None:
    [button] = [one for one in box.findChildren(QPushButton) if one.text() == words]
    button.click()
    QTest.qWait(50)


def test_without_promises_closing_the_window_closes_the_program(open_aside, qtbot) -> None:
    session = open_aside()

    with qtbot.waitSignal(session.closed):
        session.window.close()


def test_no_style_is_put_on_while_closing_waits_and_it_comes_where_the_window_stays(
    open_aside, qtbot, monkeypatch
) -> None:
    """A style goes through every widget; the button that closed stands in its click meanwhile."""
    session = open_aside()
    session.desk.wait()
    put_on: list[bool] = []
    monkeypatch.setattr(session.theme, "apply", lambda _app: put_on.append(True))
    session.desk.do(lambda: time.sleep(0.3))
    QTimer.singleShot(0, session, session._dress)

    session.desk.wait()  # as the window does when it is closed

    assert put_on == []
    qtbot.waitUntil(lambda: put_on == [True], timeout=5_000)


def test_with_a_promise_open_closing_says_so_once_and_the_window_is_made_small(
    open_aside, promised, settle_session
) -> None:
    session = open_aside()
    promised(session)

    assert not session.window.close()
    box = asked(session)
    assert box is not None
    assert box.text() == "1 promise is open."
    assert "no place beside the clock" in box.informativeText()
    answer(box, "All right")
    settle_session(session)()
    assert session.window.isMinimized()

    session.window.come_back()
    assert not session.window.isMinimized()
    assert not session.window.close()
    assert asked(session) is None
    assert session.window.isMinimized()


def test_the_reminder_comes_up_while_the_window_is_small(
    open_aside, promised, settle_session, clock, write_in
) -> None:
    session = open_aside()
    promised(session)
    session.window.background.step_aside()
    clock.forward(hours=3, minutes=24)

    session.window.reminders.look()

    assert session.window.reminders.window_shown.isVisible()
    assert session.window.isMinimized()


def test_the_first_question_can_be_answered_by_closing_the_program(
    open_aside, promised, qtbot
) -> None:
    session = open_aside()
    promised(session)
    session.window.close()

    with qtbot.waitSignal(session.closed):
        answer(asked(session), "Close the program")


def test_quitting_by_key_says_what_will_not_ring(open_aside, promised, qtbot) -> None:
    session = open_aside()
    promised(session)

    chord = QKeySequence("Ctrl+Q")[0]
    session.window.activateWindow()
    QTest.qWait(50)
    QTest.keyClick(session.window, chord.key(), chord.keyboardModifiers())
    box = asked(session)
    assert box is not None
    assert "12:20" in box.informativeText()
    answer(box, "Stay")
    assert session.window.isVisible()

    session.window.activateWindow()
    QTest.qWait(50)
    QTest.keyClick(session.window, chord.key(), chord.keyboardModifiers())
    with qtbot.waitSignal(session.closed):
        answer(asked(session), "Close the program")


def test_logging_off_is_never_held_up(open_aside, promised, qtbot) -> None:
    session = open_aside()
    promised(session)

    session.save_before_logoff()
    with qtbot.waitSignal(session.closed):
        session.window.close()


def test_at_login_the_office_opens_without_a_window(open_aside, promised) -> None:
    first = open_aside()
    promised(first)
    first.window.quit()

    session = open_aside(seen=False)

    assert not session.window.isVisible()
    assert session.window.reminders is not None
    session.window.come_back()
    assert session.window.isVisible()


def test_what_was_due_while_closed_is_shown_at_login(open_aside, promised, clock, qtbot) -> None:
    first = open_aside()
    promised(first)
    first.window.quit()
    clock.forward(days=7)

    session = open_aside(seen=False)

    qtbot.waitUntil(lambda: session.window.reminders.window_shown.isVisible(), timeout=5000)
    assert not session.window.isVisible()


def test_at_login_without_the_key_the_window_for_the_code_opens(open_aside) -> None:
    open_aside().window.quit()

    session = open_aside(seen=False, chain=MemoryKeychain())

    assert session.window.isVisible()
    assert session._opening.screen is not None


def test_at_login_without_an_office_none_is_made_and_the_window_says_so(
    open_aside, tmp_path
) -> None:
    session = open_aside(seen=False)

    assert session.window.isVisible()
    assert session._opening.screen is not None
    assert "There is no office here yet" in said_in(session)
    assert not (tmp_path / "data" / "kikitori.db").exists()


def test_without_a_place_beside_the_clock_the_wait_for_it_ends_in_a_small_window(
    open_aside, monkeypatch, qtbot
) -> None:
    monkeypatch.setattr("desktop.views.background.TRAY_AGAIN_MS", 1)
    first = open_aside()
    first.window.quit()
    session = open_aside(seen=False)

    qtbot.waitUntil(session.window.isMinimized, timeout=10_000)
    assert session.window.reminders is not None
