"""A promise made in a real call, and the places in which it is answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.promise import Promise
from desktop.qtkit.widgets import Row, RowList
from desktop.services.suite import Services
from desktop.views.frame import Frame
from desktop.views.promises.callbacks_screen import CallbacksScreen
from desktop.views.promises.reminder_watch import ReminderWatch

Make = Callable[..., Promise]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def make(services: Services, write: Callable[..., object]) -> Make:
    """Promise to ring somebody back, in an ended call of its own."""

    def run(when: str, name: str = "仮山 はなこ", *, language: str = "ja") -> Promise:
        def verb() -> Promise:
            call = services.calls.begin()
            person = services.calls.set_caller(call.call_id, name=name, phone="03-0000-1101")
            services.persons.save(person.person_id, language=language)
            promise = services.promises.set_callback(
                call.case_id, call.call_id, when, who="院長", reason="検査の結果"
            )
            assert promise is not None
            services.calls.end(call.call_id, "callback", thanked=True, open_said=True)
            return promise

        made = write(verb)
        assert isinstance(made, Promise)
        return made

    return run


class Desk:
    """The main window with a box one writes in, and the watch beside it."""

    def __init__(self, frame: Frame, settle: Callable[[], None]) -> None:
        self.frame = frame
        self.settle = settle
        self.main = QWidget()
        self.note = QLineEdit()
        QVBoxLayout(self.main).addWidget(self.note)
        self.main.resize(900, 600)
        self.main.show()
        QTest.qWaitForWindowExposed(self.main)
        self.main.activateWindow()
        self.note.setFocus()
        self.counts: list[int] = []
        self.start()

    def start(self) -> None:
        """Start the watch, as the program does when its office is open."""
        self.watch = ReminderWatch(self.frame, self.main)
        self.watch.count_changed.connect(self.counts.append)
        self.settle()

    def look(self) -> None:
        """Fifteen seconds go by."""
        self.watch.look()
        self.settle()

    def go_to_reminder(self) -> None:
        """Press Ctrl+J."""
        self.watch.focus_reminder()
        self.settle()

    @property
    def reminder(self) -> QWidget:
        return self.watch.window_shown

    def words(self, name: str) -> str:
        found = self.reminder.findChild(QWidget, name)
        assert found is not None, name
        return found.text() if isinstance(found, QLabel) else found.accessibleName()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.reminder, key)
            self.settle()

    def type(self, text: str) -> None:
        box = QApplication.focusWidget()
        assert isinstance(box, QLineEdit)
        QTest.keyClicks(box, text)
        self.settle()


@pytest.fixture
def at_desk(frame: Frame, settle: Callable[[], None], qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(frame, settle)
    qtbot.addWidget(desk.main)
    yield desk
    desk.watch.stop()
    settle()


class Callbacks:
    """The screen as a person works it."""

    def __init__(self, screen: CallbacksScreen, settle: Callable[[], None]) -> None:
        self.screen = screen
        self.settle = settle

    def open(self, promise_id: int | None = None) -> None:
        self.screen.open(promise_id)
        self.screen.first_focus()
        self.settle()

    def press(self, *keys: Qt.Key, ctrl: bool = False) -> None:
        held = CTRL if ctrl else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.screen, key, held)
            self.settle()

    def type(self, text: str) -> None:
        box = QApplication.focusWidget()
        assert isinstance(box, QLineEdit)
        QTest.keyClicks(box, text)
        self.settle()

    def ids(self, section: str) -> list[str]:
        found = self.screen.findChild(RowList, f"promises_{section}")
        assert found is not None
        return [row.row_id for row in found.rows()]

    def here(self) -> str:
        """The promise the keyboard is on."""
        row = QApplication.focusWidget()
        return row.row_id if isinstance(row, Row) else ""

    def says(self, name: str) -> str:
        found = self.screen.findChild(QWidget, name)
        assert found is not None
        return found.text() if isinstance(found, QLabel) else found.accessibleName()


@pytest.fixture
def callbacks(frame: Frame, settle: Callable[[], None], qtbot: QtBot) -> Callbacks:
    screen = CallbacksScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(932, 670)
    screen.show()
    QTest.qWaitForWindowExposed(screen)
    screen.activateWindow()
    return Callbacks(screen, settle)
