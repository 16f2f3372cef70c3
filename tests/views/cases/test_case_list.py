"""The list of cases, by the keyboard alone."""

from __future__ import annotations

import logging
import threading
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from desktop.qtkit.theme import current_colours
from desktop.views.cases.list_screen import CaseListScreen
from tests.views.cases.conftest import Hands


def many(services, clock):
    """Three cases: the newest in call, the second open, the first closed."""
    made = []
    for number, (name, words) in enumerate(
        (
            ("例沢 太郎", "屋根の雨漏り"),
            ("仮山 はなこ", "検査結果のご連絡"),
            ("𠮷見 けん", "床のきず"),
        )
    ):
        clock.to(datetime(2026, 10, 1 + number, 9, 0))
        call = services.calls.begin()
        services.calls.set_caller(call.call_id, name=name, phone=f"03-0000-110{number}")
        services.cases.set_field(call.case_id, "subject", words)
        made.append(call)
        if number < 2:
            services.calls.end(call.call_id, "agreed", thanked=True, open_said=True)
    first = made[0].case_id
    services.cases.set_field(first, "kind", "enquiry")
    services.cases.close(first, "thanked")
    return [call.case_id for call in made]


@pytest.fixture
def cases(services, clock, write):
    return write(lambda: many(services, clock))


@pytest.fixture
def hands(frame, qtbot, settle, cases):
    frame.languages.use("ja")
    screen = CaseListScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1274, 740)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    screen.open(None)
    screen.focus_search()
    return Hands(screen, qtbot, settle)


def shown(hands):
    model = hands.find("case_list").model()
    return [model.id_at(row) for row in range(model.rowCount())]


def search(hands, text):
    hands.into("case_search")
    hands.find("case_search").selectAll()
    hands.write(text)
    hands.qtbot.wait(160)
    hands.settle()


def test_the_newest_case_stands_first_and_the_heading_says_so(hands, cases):
    assert shown(hands) == cases[::-1]
    headings = [
        hands.find("case_list").model().headerData(column, Qt.Orientation.Horizontal)
        for column in range(8)
    ]
    assert "受電 ▾" in headings


@pytest.mark.parametrize(
    ("typed", "found"),
    [("漏", 0), ("仮山", 1), ("𠮷", 2), ("０３ー００００ー１１０１", 1), ("けん 床", 2)],
)
def test_a_case_is_found_while_one_types(hands, cases, typed, found):
    search(hands, typed)

    assert shown(hands) == [cases[found]]


def test_down_enter_and_esc_are_all_one_needs(hands, cases, told):
    search(hands, "の")
    hands.press(Qt.Key.Key_Down)
    assert hands.focus() == "case_list"
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert told.links == [f"case/{shown(hands)[1]}"]

    hands.press(Qt.Key.Key_Escape)
    assert hands.focus() == "case_search"
    assert hands.find("case_search").text() == "の"
    hands.press(Qt.Key.Key_Escape)
    assert hands.find("case_search").text() == ""
    hands.qtbot.wait(160)
    assert shown(hands) == cases[::-1]


def test_enter_in_the_box_opens_the_first_found_even_before_the_pause_is_over(hands, cases, told):
    hands.write("雨漏り")
    hands.press(Qt.Key.Key_Return)

    assert told.links == [f"case/{cases[0]}"]


def test_the_states_are_counted_and_filter_the_list(hands, cases):
    state = hands.find("case_state")
    words = [one.text() for one in state.children() if hasattr(one, "text")]
    assert words == ["すべて 3", "通話中 1", "対応中 1", "完了 1"]

    state.setFocus()
    hands.press(Qt.Key.Key_Right)
    assert shown(hands) == [cases[2]]
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Right)
    assert shown(hands) == [cases[0]]


def test_a_case_that_is_closed_leaves_the_list_of_open_ones(hands, cases, services, write):
    hands.find("case_state").setFocus()
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Right)
    assert shown(hands) == [cases[1]]

    write(lambda: services.cases.set_field(cases[1], "kind", "enquiry"))
    write(lambda: services.cases.close(cases[1], "thanked"))
    hands.qtbot.wait(160)
    assert shown(hands) == []


def test_an_answer_that_comes_too_late_is_not_shown(hands, cases, desk):
    gate = threading.Event()
    desk.do(gate.wait)
    hands.write("雨漏り")
    hands.qtbot.wait(160)
    hands.find("case_search").selectAll()
    hands.write("床")
    QTest.keyClick(hands.find("case_search"), Qt.Key.Key_Down)
    assert shown(hands) == [cases[2]]

    gate.set()
    hands.settle()
    assert shown(hands) == [cases[2]]


def test_nothing_found_gets_a_kind_sentence(hands):
    search(hands, "ございません")

    assert "当てはまる案件はありません。" in hands.told()
    assert not hands.find("case_list").isVisibleTo(hands.screen)


def test_nothing_found_in_one_state_points_to_the_others(hands):
    hands.find("case_state").setFocus()
    hands.press(Qt.Key.Key_Right)
    search(hands, "雨漏り")

    assert "「すべて」もご覧ください" in hands.told()


def test_a_new_case_appears_and_the_chosen_one_stays_chosen(hands, cases, services, write):
    table: QTableView = hands.find("case_list")
    table.selectRow(1)
    call = write(lambda: services.calls.begin())
    write(lambda: services.calls.enter(call.call_id, "新しいお電話"))
    hands.qtbot.wait(200)

    assert shown(hands)[0] == call.case_id
    assert table.model().id_at(table.currentIndex().row()) == cases[1]


def test_an_office_without_cases_says_how_the_first_comes(frame, qtbot):
    frame.languages.use("en")
    screen = CaseListScreen(frame)
    qtbot.addWidget(screen)
    screen.open(None)
    screen.show()

    assert "Ctrl+N takes the first call." in Hands(screen, qtbot, lambda: None).told()


def test_words_looked_for_are_in_no_log(hands, caplog):
    with caplog.at_level(logging.DEBUG):
        search(hands, "雨漏り")

    assert "雨漏り" not in caplog.text


def test_what_was_found_is_marked_where_it_stands(hands):
    tint = QColor(current_colours().amber_tint)
    search(hands, "仮山")
    image = hands.find("case_list").viewport().grab().toImage()

    height = hands.find("case_list").rowHeight(0)
    colours = {image.pixelColor(x, y).name() for x in range(0, 500, 2) for y in range(height)}
    assert tint.name() in colours


def test_narrow_and_large_the_list_keeps_name_subject_and_time(hands, frame):
    frame.theme.set_scale(150)
    hands.screen.resize(932, 670)
    hands.settle()

    table: QTableView = hands.find("case_list")
    assert hands.screen.width() == 932
    assert [table.isColumnHidden(column) for column in (1, 2, 5)] == [False, False, False]
    assert table.horizontalScrollBar().maximum() == 0
