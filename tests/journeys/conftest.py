"""The whole window on a real office, worked as a person works it: by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Session, Start
from desktop.storage.keychain import MemoryKeychain
from tests.fixed_clock import FixedClock

PATIENCE_MS = 20_000


class Hands:
    """A person at the keyboard; counts the keys that are not text."""

    def __init__(self, session: Session, settle: Callable[[], None]) -> None:
        self.session = session
        self.settle = settle
        self.keys = 0

    @property
    def window(self) -> QWidget:
        """The window the keyboard is in: the main window, or one of its own above it."""
        return QApplication.activeWindow() or self.session.window

    def focus(self) -> QWidget:
        """Where a key would arrive."""
        return QApplication.focusWidget() or self.window

    def press(self, chord: str, *, times: int = 1, counted: bool = True) -> None:
        """Press a chord such as ``Ctrl+N``; one chord counts one."""
        combination = QKeySequence(chord)[0]
        for _ in range(times):
            self.keys += 1 if counted else 0
            QTest.keyClick(self.focus(), combination.key(), combination.keyboardModifiers())
            self.settle()

    def enter_line(self, text: str) -> None:
        """Write a line of the note; its Enter is free."""
        self.type(text)
        self.press("Return", counted=False)

    def type(self, text: str) -> None:
        """Write text, Japanese as an input method commits it; text is free."""
        for part in text:
            target = self.focus()
            if part.isascii() and part.isprintable():
                QTest.keyClicks(target, part)
            else:
                event = QInputMethodEvent("", [])
                event.setCommitString(part)
                QApplication.sendEvent(target, event)
        self.settle()

    def clear(self) -> None:
        """Empty the box the keyboard is in."""
        self.press("Ctrl+A")
        self.press("Backspace")

    def find(self, name: str) -> QWidget:
        """Return a widget by its objectName, for what the eyes see."""
        found = self.session.window.findChild(QWidget, name)
        if found is None:
            found = next(
                (
                    child
                    for top in QApplication.topLevelWidgets()
                    for child in [top, *top.findChildren(QWidget)]
                    if child.objectName() == name
                ),
                None,
            )
        assert found is not None, f"no widget called {name}"
        return found


@pytest.fixture
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture
def open_window(
    qapp: QApplication,
    qtbot: object,
    tmp_path: Path,
    clock: FixedClock,
    keychain: MemoryKeychain,
) -> Iterator[Callable[..., Session]]:
    """Open the real window over the test's data folder; closed at the end."""
    opened: list[Session] = []

    def open_it(language: str = "ja") -> Session:
        session = Session(Start(tmp_path / "data", None, language, keychain, clock), qapp)
        opened.append(session)
        session.window.resize(1366, 768)
        session.show()
        qtbot.waitUntil(  # type: ignore[attr-defined]  # all that comes after the first paint is there
            lambda: session.window.screen_of("call") is not None, timeout=PATIENCE_MS
        )
        return session

    yield open_it
    for session in opened:
        session.window.close()
        session.window.deleteLater()
        QTest.qWait(1)
        session.languages.use("en")


@pytest.fixture
def settle_session() -> Callable[[Session], Callable[[], None]]:
    def of(session: Session) -> Callable[[], None]:
        def run() -> None:
            for _ in range(4):
                session.desk.wait()
                session.tasks.wait()
                QApplication.processEvents()

        return run

    return of


@pytest.fixture
def write_in() -> Callable[[Session, Callable[[], object]], object]:
    """Run a verb on the store thread of a session, for what happened before the story."""

    def run(session: Session, verb: Callable[[], object]) -> object:
        results: list[object] = []
        errors: list[Exception] = []
        session.desk.do(verb, results.append, errors.append)
        session.desk.wait()
        QApplication.processEvents()
        if errors:
            raise errors[0]
        return results[0]

    return run
