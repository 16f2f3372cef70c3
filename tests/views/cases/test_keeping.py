"""How long a case is kept, held, deleted into the bin and taken back, as a person meets it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.case import CaseState
from desktop.services.suite import Services
from desktop.views.cases.case_screen import CaseScreen
from desktop.views.frame import Frame

Settle = Callable[[], None]


class Screen:
    def __init__(self, screen: CaseScreen, settle: Settle) -> None:
        self.screen, self.settle = screen, settle

    def press(self, name: str) -> None:
        found = self.screen.findChild(QPushButton, name)
        assert found is not None and found.isVisibleTo(self.screen), name
        found.click()
        self.settle()
        QTest.qWait(150)

    def box(self, name: str) -> QLineEdit:
        found = self.screen.findChild(QLineEdit, name)
        assert found is not None
        return found

    def told(self) -> str:
        labels = self.screen.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisibleTo(self.screen))


@pytest.fixture
def case_id(services: Services, write: Callable[..., object]) -> int:
    def make() -> int:
        call = services.calls.begin()
        services.calls.set_caller(call.call_id, name="仮山 太郎", phone="03-0000-1234")
        services.calls.enter(call.call_id, "「品がちがう」")
        services.calls.end(call.call_id, "agreed", thanked=True, open_said=True)
        return services.calls.get(call.call_id).case_id

    made = write(make)
    assert isinstance(made, int)
    return made


@pytest.fixture
def screen(frame: Frame, qtbot: QtBot, settle: Settle, case_id: int) -> Screen:
    made = CaseScreen(frame)
    qtbot.addWidget(made)
    made.resize(1150, 760)
    made.show()
    made.open(case_id)
    settle()
    return Screen(made, settle)


def test_it_says_how_long_and_a_hold_has_a_reason(
    screen: Screen, services: Services, case_id: int
) -> None:
    assert "3 years after its close" in screen.told()
    screen.press("action_hold_case")
    screen.press("action_hold_case")
    assert "Say why the case is to be held" in screen.told()
    screen.box("hold_reason").setText("dispute running")
    screen.press("action_hold_case")
    assert "dispute running" in screen.told()
    assert services.retention.of_case(case_id).is_held
    assert not screen.screen.findChild(QPushButton, "action_delete_case").isVisibleTo(screen.screen)
    screen.press("action_hold_case")
    assert not services.retention.of_case(case_id).is_held


def test_deleting_asks_first_and_the_way_back_stands_above_the_case(
    screen: Screen, services: Services, case_id: int
) -> None:
    screen.press("action_delete_case")
    assert "30 days" in screen.told()
    assert services.cases.get(case_id).state is CaseState.OPEN
    screen.press("action_leave_delete")
    assert services.cases.get(case_id).state is CaseState.OPEN

    screen.press("action_delete_case")
    screen.press("action_confirm_delete")

    assert services.cases.get(case_id).state is CaseState.DELETED
    assert "This case lies in the bin." in screen.told()
    boxes = screen.screen.findChild(QWidget, "case_request")
    assert boxes is not None and not boxes.isEnabled()

    banner = screen.screen.findChild(QWidget, "in_the_bin")
    assert banner is not None
    banner.findChildren(QPushButton)[0].click()
    screen.settle()
    QTest.qWait(150)

    assert services.cases.get(case_id).state is CaseState.OPEN
    assert "This case lies in the bin." not in screen.told()
    assert boxes.isEnabled()


def test_a_wrong_pin_deletes_nothing(
    screen: Screen, services: Services, case_id: int, write: Callable[..., object]
) -> None:
    boss = write(lambda: services.staff.add("見本 院長", is_owner=True))
    write(lambda: services.staff.set_pin(boss.staff_id, "2468"))
    screen.press("action_delete_case")
    screen.box("delete_pin").setText("1111")
    screen.press("action_confirm_delete")
    assert services.cases.get(case_id).state is CaseState.OPEN
    assert "PIN" in screen.told()
    screen.box("delete_pin").setText("2468")
    screen.press("action_confirm_delete")
    assert services.cases.get(case_id).state is CaseState.DELETED
