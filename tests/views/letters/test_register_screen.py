"""The register by the keyboard: the row the keyboard is on can be seen, and Enter opens it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from desktop.views.letters.register_screen import RegisterScreen


@pytest.fixture
def letters(services, write, story):
    def make():
        return [services.letters.draft(story.case_id, kind, "ja") for kind in ("L1", "L6", "L8")]

    return write(make)


@pytest.fixture
def screen(frame, qtbot, letters, settle):
    frame.languages.use("ja")
    screen = RegisterScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    screen.open()
    screen.first_focus()
    settle()
    return screen


@pytest.fixture
def table(screen):
    return screen.findChild(QTableView, "letter_register")


def selected(table):
    return [index.row() for index in table.selectionModel().selectedRows()]


def test_the_first_row_is_marked_and_enter_opens_what_is_marked(table, letters, told):
    assert QApplication.focusWidget() is table
    assert selected(table) == [0]
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert selected(table) == [1]
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.links == [f"letter/{letters[1].letter_id}"]


def test_the_mark_stays_with_its_letter_when_the_register_changes(
    services, write, story, table, letters, settle
):
    QTest.keyClick(table, Qt.Key.Key_Down)
    write(lambda: services.letters.draft(story.case_id, "L6", "en"))
    settle()
    assert selected(table) == [2]


def test_search_and_escape_go_to_and_fro(screen, table):
    search = screen.findChild(QLineEdit, "letter_search")
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is search
    search.setText("仮山")
    assert table.model().rowCount() == 3
    search.setText("例沢")
    assert table.model().rowCount() == 0
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), table.model().rowCount()) == ("", 3)
