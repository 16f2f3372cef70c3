"""One call on screen, worked as a clerk works it: by keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.call import Call
from desktop.services.suite import Services
from desktop.views.calls.call_screen import CallScreen
from desktop.views.calls.say_panel import SOON_MS
from desktop.views.frame import Frame


class Clerk:
    """Types, presses keys and reads the screen."""

    def __init__(self, screen: CallScreen, services: Services, settle: Callable[[], None]) -> None:
        self.screen = screen
        self.services = services
        self._settle = settle
        self.call_id = 0

    def open(self, call_id: int) -> None:
        self.call_id = call_id
        self.screen.open(call_id)
        self.settle()

    def settle(self) -> None:
        """Let everything be stored and told, the look-up of the caller included."""
        self._settle()
        QTest.qWait(1)
        if self.screen._say._soon.isActive():
            QTest.qWait(SOON_MS + 1)
        self._settle()

    def look_up(self) -> None:
        """Let the pause pass after which a typed caller is looked up."""
        QTest.qWait(450)
        self.settle()
        QTest.qWait(450)
        self.settle()

    def wait_for(self, condition: Callable[[], bool], msecs: int = 5000) -> None:
        """Let the machine take its time until something holds."""
        for _ in range(msecs // 50):
            if condition():
                return
            QTest.qWait(50)
        assert condition()

    @property
    def call(self) -> Call:
        return self.services.calls.get(self.call_id)

    @property
    def case(self) -> Any:
        return self.services.cases.get(self.call.case_id)

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.screen

    def press(self, chord: str, *, times: int = 1) -> None:
        keys = QKeySequence(chord)[0]
        for _ in range(times):
            QTest.keyClick(self.focus(), keys.key(), keys.keyboardModifiers())
            self.settle()

    def type(self, text: str) -> None:
        for part in text:
            if part.isascii() and part.isprintable():
                QTest.keyClick(self.focus(), part)
            else:
                event = QInputMethodEvent("", [])
                event.setCommitString(part)
                QApplication.sendEvent(self.focus(), event)

    def write(self, line: str) -> None:
        self.type(line)
        self.press("Return")

    def find(self, name: str) -> Any:
        found = self.screen.findChild(QWidget, name)
        assert found is not None, name
        return found

    def lit(self, lamp: str) -> bool:
        return bool(self.find(f"lamp_{lamp}").is_lit())

    def shown(self, name: str) -> bool:
        return bool(self.find(name).isVisible())

    def sentence(self) -> str:
        return str(self.find("next_sentence").plain_text())


@pytest.fixture
def clerk(
    qtbot: Any, frame: Frame, services: Services, settle: Callable[[], None], write: Any
) -> Clerk:
    """A clerk with an incoming call just taken."""
    write(lambda: services.settings.set("language", "en"))
    screen = CallScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1274, 708)
    screen.show()
    screen.activateWindow()
    made = Clerk(screen, services, settle)
    made.open(write(services.calls.begin).call_id)
    return made


@pytest.fixture
def yesterday(services: Services, clock: Any, write: Any) -> Call:
    """Yesterday's call of Hanako Kariyama: a call back by 17:00, never made."""
    write(lambda: services.settings.set("language", "en"))
    today = clock()
    clock.forward(days=-1, hours=5)
    call = write(services.calls.begin)
    write(
        lambda: services.calls.set_caller(
            call.call_id, name="仮山 はなこ", phone="03-0000-1101", honorific="様"
        )
    )
    write(lambda: services.calls.enter(call.call_id, "Asks for the result"))
    write(
        lambda: services.promises.set_callback(
            call.case_id, call.call_id, "by 17:00", reason="the result"
        )
    )
    clock.forward(minutes=9)
    write(lambda: services.calls.end(call.call_id, "callback"))
    clock.to(today)
    return write(lambda: services.calls.get(call.call_id))
