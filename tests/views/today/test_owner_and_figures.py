"""What is overdue too long reaches the owner; whether the office kept its word stands below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.promise import PromiseKind
from desktop.qtkit.widgets import RowList
from desktop.services.suite import Services
from desktop.views.frame import Frame
from desktop.views.today.today_screen import TodayScreen
from tests.fixed_clock import FixedClock

Write = Callable[..., object]


class People:
    """An owner and a clerk, one of whom sits at the desk."""

    def __init__(self, services: Services, write: Write) -> None:
        self._services, self._write = services, write
        self._ids: dict[str, int] = {}

        def add() -> None:
            staff = services.staff
            self._ids["owner"] = staff.add("仮院 長助", "院長", "院長", True).staff_id
            self._ids["clerk"] = staff.add("見木 さき", "受付", "見木", False).staff_id

        write(add)

    def sit(self, who: str) -> None:
        self._write(lambda: self._services.staff.sit(self._ids[who]))


@pytest.fixture
def people(services: Services, write: Write) -> People:
    return People(services, write)


@pytest.fixture
def screen(frame: Frame, qtbot: QtBot) -> TodayScreen:
    screen = TodayScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1274, 738)
    screen.show()
    QTest.qWaitForWindowExposed(screen)
    return screen


@pytest.fixture
def promise(services: Services, write: Write) -> Callable[[str, str], int]:
    """Promise a call in somebody's name."""

    def run(when: str, who: str) -> int:
        def verb() -> int:
            call = services.calls.begin()
            services.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
            made = services.promises.set_callback(
                call.case_id, call.call_id, when, who=who, reason="検査の結果"
            )
            services.calls.end(call.call_id, "callback", thanked=True, open_said=True)
            assert made is not None
            return made.promise_id

        made = write(verb)
        assert isinstance(made, int)
        return made

    return run


def rows(screen: TodayScreen, name: str) -> list[str]:
    screen.open()
    QTest.qWait(10)
    found = screen.findChild(RowList, f"today_{name}")
    assert found is not None
    return [row.accessibleName() for row in found.rows()] if found.isVisible() else []


def test_half_an_hour_overdue_the_owner_sees_what_others_promised(
    screen: TodayScreen, people: People, promise: Callable[[str, str], int], clock: FixedClock
) -> None:
    promise("9:30", "見木"), promise("9:30", "院長")
    people.sit("owner")
    clock.to(datetime(2026, 10, 6, 10, 0))
    assert rows(screen, "overdue") == []

    clock.to(datetime(2026, 10, 6, 10, 1))

    (theirs,) = rows(screen, "overdue")
    (own,) = rows(screen, "callbacks")
    assert "見木" in theirs and "院長" in own


def test_the_clerk_sees_that_the_owner_was_told(
    screen: TodayScreen, people: People, promise: Callable[[str, str], int], clock: FixedClock
) -> None:
    promise("9:30", "見木")
    people.sit("clerk")
    clock.to(datetime(2026, 10, 6, 10, 1))

    (own,) = rows(screen, "callbacks")

    assert rows(screen, "overdue") == [] and "on the owner's list" in own


def test_an_office_of_one_person_has_one_list(
    screen: TodayScreen, promise: Callable[[str, str], int], clock: FixedClock
) -> None:
    promise("9:30", "見木")
    clock.to(datetime(2026, 10, 6, 11, 0))

    assert rows(screen, "overdue") == []
    assert len(rows(screen, "callbacks")) == 1


def test_the_month_says_what_was_kept_and_what_was_late(
    screen: TodayScreen,
    promise: Callable[[str, str], int],
    write: Write,
    services: Services,
    clock: FixedClock,
) -> None:
    panel = screen.findChild(QWidget, "kept_figures")
    assert panel is not None
    early, late = promise("15:00", "見木"), promise("9:30", "見木")
    rows(screen, "callbacks")
    assert not panel.isVisible(), "nothing was answered yet"

    clock.to(datetime(2026, 10, 6, 9, 44))
    write(lambda: services.promises.kept(early))
    write(lambda: services.promises.kept(late))
    rows(screen, "callbacks")

    line = screen.findChild(QLabel, "kept_this_month")
    assert line is not None and line.isVisible()
    assert "kept 1 of 2" in line.text() and "late 1, 14 min on average" in line.text()
    before = screen.findChild(QLabel, "kept_before_month")
    assert before is not None and not before.isVisible()


def test_very_many_are_listed_in_part_with_the_way_to_the_rest(
    screen: TodayScreen, promise: Callable[[str, str], int], write: Write, services: Services
) -> None:
    case_id = services.promises.get(promise("15:00", "見木")).case_id

    def many() -> None:
        for _ in range(60):
            services.promises.make(case_id, PromiseKind.CALLBACK, "16:00")

    write(many)

    screen.open()
    found = screen.findChild(RowList, "today_callbacks")
    assert found is not None
    QTest.qWait(300)
    names = [row.accessibleName() for row in found.rows()]

    assert len(names) == 51 and "and 11 more" in names[-1]


def test_missed_calls_stand_with_number_time_and_how_often(
    screen: TodayScreen, write: Write, services: Services
) -> None:
    write(lambda: services.missed.enter("03-0000-1199", "9:01", 3, ""))

    (row,) = rows(screen, "missed")

    assert "03-0000-1199" in row and "9:01" in row and "3 times" in row
