"""The box of a time knows whose time it is, and leads to one that suits with one key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.suite import Services
from desktop.views.frame import Frame
from desktop.views.when_box import WhenBox


class Box:
    """A time as a person meets it."""

    def __init__(self, window: QWidget, when: WhenBox) -> None:
        self.window = window  # kept as long as its box
        self.when = when

    def type(self, text: str) -> None:
        self.when.box.setFocus()
        self.when.box.setText(text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.when.box, key)

    def said(self) -> str:
        shown = [one for one in self.when.findChildren(QLabel) if one.isVisibleTo(self.when)]
        return "\n".join(one.text() for one in shown)

    def offer(self) -> str:
        link = self.when.findChild(QPushButton, "when_offer")
        assert link is not None
        return link.text() if link.isVisibleTo(self.when) else ""

    def wish(self) -> QCheckBox:
        tick = self.when.findChild(QCheckBox, "when_wish")
        assert tick is not None
        return tick

    def tone(self) -> str:
        note = self.when.findChild(QLabel, "when_echo")
        assert note is not None
        return str(note.property("tone"))


@pytest.fixture
def person_id(services: Services, write: Callable[..., object]) -> int:
    def verb() -> int:
        doctor = services.staff.add("仮名 一郎", "院長", "院長")
        services.staff.set_free_hours(doctor.staff_id, "平日 12:30-13:00")
        services.staff.add("例木 まさる", "責任者", "例木")
        services.staff.sit(services.staff.add("見木", "受付", "見木").staff_id)
        call = services.calls.begin()
        person = services.calls.set_caller(call.call_id, name="仮山 はなこ")
        services.persons.save(person.person_id, quiet_hours="Sundays; before 10")
        return person.person_id

    made = write(verb)
    assert isinstance(made, int)
    return made


@pytest.fixture
def box(frame: Frame, person_id: int, qtbot: QtBot) -> Box:
    window = QWidget()
    when = WhenBox(frame, "when", asks_wish=True)
    QVBoxLayout(window).addWidget(when)
    qtbot.addWidget(window)
    window.resize(420, 240)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    return Box(window, when)


def test_a_time_in_the_free_hours_of_who_calls_is_green_and_named(box: Box) -> None:
    box.when.set_who("院長")
    box.type("12:30")

    assert "in 院長’s free hours" in box.said()
    assert box.tone() == "green"
    assert not box.offer()


def test_a_time_outside_them_is_amber_and_down_takes_the_next_one_that_suits(box: Box) -> None:
    box.when.set_who("院長")
    box.type("16:00")
    assert "outside 院長’s free hours (weekdays 12:30–13:00)" in box.said()
    assert (box.tone(), box.offer()) == ("amber", "↓ Today Tue 6 Oct, at 12:30")
    assert box.when.is_usable()  # said, not refused

    box.press(Qt.Key.Key_Down)

    reading = box.when.reading()
    assert reading is not None and reading.at == datetime(2026, 10, 6, 12, 30)
    assert (reading.outcome, box.tone()) == ("exact", "green")


def test_a_day_without_a_time_is_answered_by_the_free_hours_of_that_day(box: Box) -> None:
    box.when.set_who("院長")
    box.type("tomorrow")
    assert "Wed 7 Oct, 12:30" in box.said()

    box.press(Qt.Key.Key_Down)

    reading = box.when.reading()
    assert reading is not None and reading.at == datetime(2026, 10, 7, 12, 30)


def test_down_belongs_to_the_input_method_while_it_converts(box: Box) -> None:
    box.when.set_who("院長")
    box.type("16:00")
    QApplication.sendEvent(box.when.box, QInputMethodEvent("じ", []))

    box.press(Qt.Key.Key_Down)

    assert box.when.text() == "16:00"


def test_choosing_another_person_says_the_time_anew(box: Box) -> None:
    box.type("16:00")
    assert box.tone() == "green"
    box.when.set_who("院長")
    assert box.tone() == "amber"
    box.when.set_who("見木")
    assert box.tone() == "green"


def test_a_time_at_which_the_caller_wants_no_call_is_said_until_they_wish_it(
    box: Box, person_id: int
) -> None:
    box.when.set_person(person_id)
    box.type("9:30")
    assert "they want no calls then" in box.said()
    assert box.wish().isVisibleTo(box.when)
    assert box.offer() == "↓ Today Tue 6 Oct, at 10:00"
    heard: list[bool] = []
    box.when.wish_changed.connect(heard.append)

    QTest.keyClick(box.wish(), Qt.Key.Key_Space)

    assert heard == [True] and box.when.is_wished()
    assert "their own wish" in box.said()
    assert (box.tone(), box.offer()) == ("green", "")


def test_the_wish_is_asked_only_where_the_office_would_not_propose_the_time(box: Box) -> None:
    box.type("15:00")
    assert not box.wish().isVisibleTo(box.when)
    box.type("Sat 10 Oct 10:00")
    assert box.wish().isVisibleTo(box.when)
    assert "closed that day" in box.said()


def test_where_nobody_knows_their_hours_down_in_the_empty_box_promises_in_two_steps(
    box: Box,
) -> None:
    box.when.set_who("例木")
    assert "Their free hours are not known" not in box.said()  # nobody would know who keeps it
    taken: list[tuple[str, str]] = []
    box.when.two_step_taken.connect(lambda who, reason: taken.append((who, reason)))
    box.when.show_echo()
    assert "We will let you know by 10:00 today at what time 例木 can ring you." in box.said()

    box.when.box.setFocus()
    box.press(Qt.Key.Key_Down)

    assert taken == [("見木", "to say at what time 例木 can ring")]
    reading = box.when.reading()
    assert reading is not None and reading.at == datetime(2026, 10, 6, 10, 0)
    assert (reading.relation.value, reading.outcome) == ("by", "exact")
    assert "Their free hours are not known" not in box.said()


def test_the_words_follow_the_language_of_the_screen(box: Box, frame: Frame) -> None:
    box.when.set_who("院長")
    box.type("16:00")

    frame.languages.use("ja")
    QApplication.sendPostedEvents()

    assert "院長の空き時間(平日 12:30–13:00)の外" in box.said()
    assert box.offer() == "↓ きょう 10月6日(火) 12:30 に"
    assert box.wish().text() == "ご本人の希望"
