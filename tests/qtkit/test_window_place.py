"""A window stays where a person can see it, whatever happens to the monitors."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit.window_place import (
    KeptOnScreen,
    place_text,
    room_for,
    screen_rooms,
    seen_place,
    take_place,
)
from desktop.views.promises.floating_window import MARGIN, FloatingWindow

LAPTOP = QRect(0, 0, 1366, 728)
RIGHT = QRect(1366, 0, 1920, 1040)
ABOVE = QRect(-200, -1080, 1920, 1040)


@pytest.mark.parametrize(
    ("place", "rooms", "expected"),
    [
        (QRect(2000, 100, 900, 600), [LAPTOP, RIGHT], QRect(2000, 100, 900, 600)),
        (QRect(2000, 100, 900, 600), [LAPTOP], QRect(466, 100, 900, 600)),
        (QRect(2000, 100, 1800, 1000), [LAPTOP], QRect(0, 0, 1366, 728)),
        (QRect(100, -900, 900, 600), [LAPTOP, RIGHT], QRect(100, 0, 900, 600)),
        (QRect(-100, -900, 900, 600), [LAPTOP, ABOVE], QRect(-100, -900, 900, 600)),
        (QRect(3200, 900, 900, 600), [LAPTOP, RIGHT], QRect(2386, 440, 900, 600)),
        (QRect(100, -30, 900, 600), [LAPTOP], QRect(100, 0, 900, 600)),
        (QRect(-780, 100, 900, 600), [LAPTOP], QRect(-780, 100, 900, 600)),
        (QRect(2000, 100, 900, 600), [], QRect(2000, 100, 900, 600)),
    ],
    ids=[
        "both there",
        "its monitor gone",
        "larger than the one left",
        "the one above gone",
        "the one above there",
        "beyond a corner",
        "its upper edge out of reach",
        "a corner to take hold of",
        "no monitor at all",
    ],
)
def test_a_window_nobody_could_take_hold_of_comes_onto_a_screen(
    place: QRect, rooms: list[QRect], expected: QRect
) -> None:
    assert seen_place(place, rooms) == expected


def test_the_room_of_a_window_is_the_one_it_lies_in_for_the_most_part() -> None:
    assert room_for(QRect(1000, 0, 700, 500), [LAPTOP, RIGHT]) == LAPTOP
    assert room_for(QRect(1100, 0, 700, 500), [LAPTOP, RIGHT]) == RIGHT
    assert room_for(QRect(9000, 0, 700, 500), [LAPTOP, RIGHT]) == LAPTOP
    assert room_for(QRect(0, 0, 700, 500), []) is None


def test_the_rooms_are_those_of_the_screens_there_are(qtbot: QtBot) -> None:
    rooms = screen_rooms()

    assert rooms[0] == QGuiApplication.primaryScreen().availableGeometry()
    assert len(rooms) == len(QGuiApplication.screens())


def test_a_monitor_unplugged_brings_the_main_window_to_the_one_left(
    qtbot: QtBot, wait: Callable[[], None]
) -> None:
    rooms = [LAPTOP, RIGHT]
    window = QWidget()
    qtbot.addWidget(window)
    KeptOnScreen(window, rooms=lambda: rooms)
    window.setGeometry(QRect(2000, 100, 900, 600))
    window.show()
    wait()
    assert window.geometry().left() == 2000

    rooms.remove(RIGHT)
    _unplugged()
    wait()

    assert LAPTOP.contains(window.frameGeometry())


def test_hidden_while_the_monitor_goes_it_comes_up_on_the_one_left(
    qtbot: QtBot, wait: Callable[[], None]
) -> None:
    rooms = [LAPTOP, RIGHT]
    window = QWidget()
    qtbot.addWidget(window)
    KeptOnScreen(window, rooms=lambda: rooms)
    window.setGeometry(QRect(2000, 100, 900, 600))
    window.show()
    wait()
    window.hide()
    rooms.remove(RIGHT)
    window.show()
    wait()

    assert LAPTOP.contains(window.frameGeometry())


def test_the_reminder_goes_along_and_back(qtbot: QtBot, wait: Callable[[], None]) -> None:
    rooms = [LAPTOP, RIGHT]
    main, words = QWidget(), QWidget()
    QVBoxLayout(words).addWidget(_wrapped("検査の結果をお伝えする"))
    qtbot.addWidget(main)
    main.setGeometry(QRect(2000, 100, 900, 600))
    main.show()
    reminder = FloatingWindow(main, words, rooms=lambda: rooms)
    qtbot.addWidget(reminder)
    reminder.inside.addWidget(_wrapped("12:30"))
    reminder.inside.addWidget(reminder.words)
    reminder.come_up()
    wait()
    assert RIGHT.contains(reminder.frameGeometry())

    rooms.remove(RIGHT)
    _unplugged()
    wait()
    assert LAPTOP.contains(reminder.frameGeometry()), "the main window may still be out there"
    assert reminder.frameGeometry().right() <= LAPTOP.right() - MARGIN + 1

    rooms.append(RIGHT)
    _unplugged()
    wait()
    assert RIGHT.contains(reminder.frameGeometry())


def test_without_any_monitor_nothing_moves_until_one_is_back(
    qtbot: QtBot, wait: Callable[[], None]
) -> None:
    rooms: list[QRect] = []
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(QRect(2000, 100, 900, 600))
    window.show()
    KeptOnScreen(window, rooms=lambda: rooms).look()

    assert window.geometry().left() == 2000


def test_a_place_is_kept_and_a_broken_one_gives_the_first(qtbot: QtBot) -> None:
    window, other = QWidget(), QWidget()
    qtbot.addWidget(window), qtbot.addWidget(other)
    window.setGeometry(40, 50, 640, 480)

    take_place(other, place_text(window))
    assert other.size() == window.size()
    take_place(other, "no place")
    assert other.width() == 1366


@pytest.fixture
def wait(qtbot: QtBot) -> Callable[[], None]:
    """Let what is waiting happen."""
    return lambda: qtbot.wait(20)


def _unplugged() -> None:
    """What the program is told when a monitor goes or comes."""
    program = QApplication.instance()
    assert isinstance(program, QGuiApplication)
    program.screenRemoved.emit(QGuiApplication.primaryScreen())


def _wrapped(text: str) -> QLabel:
    said = QLabel(text)
    said.setWordWrap(True)
    return said
