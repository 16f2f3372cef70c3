"""One case after its call, on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.suite import Services
from desktop.views.cases.case_screen import CaseScreen
from desktop.views.frame import Frame
from tests.fixed_clock import FixedClock

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Story:
    """What the tests talk about; ``line_id`` is the line that was corrected once."""

    case_id: int
    call_id: int
    promise_id: int
    person_id: int
    line_id: int
    earlier_id: int


def tell(services: Services, clock: FixedClock) -> Story:
    """A case of last week, then today's call with a promise for half past twelve."""
    services.staff.add(name="仮名 一郎", title="院長", short="院長", is_owner=True)
    clerk = services.staff.add(name="見木", title="受付", short="見木")
    services.staff.sit(clerk.staff_id)
    clock.to(datetime(2026, 9, 28, 14, 0))
    first = services.calls.begin()
    services.calls.set_caller(first.call_id, name="仮山 はなこ", phone="03-0000-1101")
    person_id = services.cases.get(first.case_id).person_id
    assert person_id is not None
    services.cases.set_field(first.case_id, "subject", "予約の書きちがい")
    services.calls.end(first.call_id, "agreed", thanked=True, open_said=True)
    clock.to(datetime(2026, 10, 6, 9, 5))
    call = services.calls.begin()
    services.calls.link_person(call.call_id, person_id)
    services.calls.enter(call.call_id, "「5時までに電話すると言ったでしょう」", starred=True)
    line = services.calls.enter(call.call_id, "外出を取りやめたとのこと")
    clock.forward(minutes=2)
    services.calls.revise(line.line_id, "外出を取りやめて夜までお待ちだった")
    services.cases.set_field(call.case_id, "failing", "yes")
    services.cases.set_field(call.case_id, "apology_object", "お約束のお電話をしなかったこと")
    services.cases.set_field(call.case_id, "request", "今日中に先生から電話がほしい")
    promise = services.promises.set_callback(
        call.case_id, call.call_id, "12時半に", who="院長", reason="検査の結果"
    )
    assert promise is not None
    services.calls.end(call.call_id, "callback", thanked=True, open_said=True)
    return Story(
        call.case_id, call.call_id, promise.promise_id, person_id, line.line_id, first.case_id
    )


@pytest.fixture
def story(
    services: Services, clock: FixedClock, write: Callable[[Callable[[], Story]], Story]
) -> Story:
    return write(lambda: tell(services, clock))


class Hands:
    """The screen as a person meets it: found by name, worked by keys, read as it stands."""

    def __init__(self, screen: QWidget, qtbot: QtBot, settle: Callable[[], None]) -> None:
        self.screen = screen
        self.qtbot = qtbot
        self._settle = settle

    def find(self, name: str) -> QWidget:
        found = self.screen.findChild(QWidget, name)
        assert found is not None, name
        return found

    def focus(self) -> str:
        widget = self.screen.window().focusWidget()
        return widget.objectName() if widget is not None else ""

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        target = self.screen.window().focusWidget() or self.screen
        QTest.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def write(self, text: str) -> None:
        """Type into the box that has the keyboard, as an input method hands text over."""
        box = self.screen.window().focusWidget()
        assert box is not None
        if text.isascii():
            QTest.keyClicks(box, text)
        else:
            box.insertPlainText(text) if hasattr(box, "insertPlainText") else box.insert(text)  # type: ignore[attr-defined]

    def into(self, name: str) -> None:
        self.find(name).setFocus()

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        """Everything written is stored and read again."""
        self._settle()
        self.qtbot.wait(70)
        self._settle()

    def told(self) -> str:
        return "\n".join(
            one.text() for one in self.screen.findChildren(QLabel) if one.isVisibleTo(self.screen)
        )


@pytest.fixture
def screen(frame: Frame, qtbot: QtBot) -> CaseScreen:
    frame.languages.use("ja")
    screen = CaseScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1274, 740)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    return screen


@pytest.fixture
def hands(screen: CaseScreen, story: Story, qtbot: QtBot, settle: Callable[[], None]) -> Hands:
    hands = Hands(screen, qtbot, settle)
    screen.open(story.case_id)
    hands.settle()
    return hands
