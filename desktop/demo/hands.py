"""Hands at the keyboard of a real window: they press chords and write text."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Session

ROUNDS = 4
PATIENCE_S = 10.0
REST_MS = 800


class Hands:
    """Works a session as a person does; counts the keys that are not text."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.keys = 0

    def settle(self) -> None:
        """Wait until everything asked for is done and painted."""
        for _ in range(ROUNDS):
            self._session.desk.wait()
            self._session.tasks.wait()
            QApplication.processEvents()

    def press(self, chord: str, *, times: int = 1) -> None:
        """Press a chord such as ``Ctrl+N`` where the keyboard is."""
        combination = QKeySequence(chord)[0]  # type: ignore[index]  # the stubs forget it
        for _ in range(times):
            self.keys += 1
            QTest.keyClick(self._focus(), combination.key(), combination.keyboardModifiers())
            self.settle()

    def write(self, text: str, *, enter: bool = False) -> None:
        """Write text, Japanese as an input method commits it; with Enter behind it or not."""
        for part in text:
            if part.isascii() and part.isprintable():
                QTest.keyClicks(self._focus(), part)
            else:
                event = QInputMethodEvent("", [])
                event.setCommitString(part)
                QApplication.sendEvent(self._focus(), event)
        self.settle()
        if enter:
            self.press("Return")

    def to_main_window(self) -> None:
        """Let the keyboard be in the main window again."""
        self._session.window.activateWindow()
        self.settle()

    def wait_until(self, done: Callable[[], bool]) -> None:
        """Give the window time for what it does a moment after the last key; at most 10 s."""
        until = time.perf_counter() + PATIENCE_S
        while not done() and time.perf_counter() < until:
            QTest.qWait(20)
            self.settle()

    def rest(self) -> None:
        """Do nothing for a moment: the page is drawn when the typing pauses."""
        QTest.qWait(REST_MS)
        self.settle()

    def picture(self, target: Path) -> None:
        """Keep what the main window shows."""
        self.settle()
        self._session.window.grab().save(str(target))

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or QApplication.activeWindow() or self._session.window
