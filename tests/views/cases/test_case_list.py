"""The list of cases, by the keyboard alone."""

from __future__ import annotations

import logging
import threading
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTableView

from desktop.domain.case_search import CaseSearch
from desktop.qtkit.theme import current_colours
from desktop.views.cases.list_model import LINES_ROLE
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
    rest(hands)


def rest(hands):
    """The pause after typing is over, and what was looked for beside the window is there."""
    hands.qtbot.wait(160)
    for _ in range(2):
        hands.screen._frame.tasks.wait()
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

    def words():
        return [one.text() for one in state.children() if hasattr(one, "text")]

    counted = ["すべて 3", "通話中 1", "対応中 1", "完了 1"]
    hands.qtbot.waitUntil(lambda: words() == counted)

    state.setFocus()
    hands.press(Qt.Key.Key_Right)
    rest(hands)
    assert shown(hands) == [cases[2]]
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Right)
    rest(hands)
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


def test_an_answer_that_comes_too_late_is_not_shown(hands, cases, services, monkeypatch):
    gate, searches = threading.Event(), services.cases.searches
    real = searches.newest

    def slow(asked, *rest):
        if asked.words == "雨漏り":
            gate.wait(5)
        return real(asked, *rest)

    monkeypatch.setattr(searches, "newest", slow)
    hands.write("雨漏り")
    hands.qtbot.wait(160)
    hands.find("case_search").selectAll()
    hands.write("床")
    QTest.keyClick(hands.find("case_search"), Qt.Key.Key_Down)
    assert shown(hands) == [cases[2]]

    gate.set()
    rest(hands)
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


def lines(hands, row=0):
    index = hands.find("case_list").model().index(row, 2)
    return [(one.place.value, one.text) for one in index.data(LINES_ROLE)]


@pytest.fixture
def told_more(services, cases, write):
    def tell():
        call = services.calls.begin()
        services.calls.set_caller(call.call_id, name="見本 じろう", phone="03-0000-1109")
        services.calls.enter(call.call_id, "「ｱﾏもりのせいで床が\nぬれました」")
        services.calls.enter(call.call_id, "費用は調査のあとで")
        return call.case_id

    return write(tell)


def test_a_hit_beyond_the_row_shows_the_line_it_stands_in(hands, told_more):
    search(hands, "雨もり アマ")
    assert shown(hands) == []
    search(hands, "あまもり 費用")

    assert shown(hands) == [told_more]
    assert lines(hands) == [
        ("caller", "「ｱﾏもりのせいで床が ぬれました」"),
        ("note", "費用は調査のあとで"),
    ]
    spoken = hands.find("case_list").model().index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "お客様: 「ｱﾏもり" in spoken


def test_a_row_that_was_not_looked_up_beforehand_finds_its_line_when_painted(hands, told_more):
    hands.write("費用")
    hands.press(Qt.Key.Key_Down)  # at once: only the ids are there
    assert lines(hands) == [("note", "費用は調査のあとで")]


def test_kind_time_and_open_promise_narrow_the_list_and_esc_widens_it_again(
    hands, cases, services, write
):
    write(lambda: services.promises.set_callback(cases[1], None, "明日15時", confirmed=True))
    kind = hands.find("case_kind_filter")
    kind.setFocus()
    for _ in range(3):
        hands.press(Qt.Key.Key_Down)
    rest(hands)
    assert (kind.currentText(), shown(hands)) == ("お問い合わせ", [cases[0]])
    assert "1件" in hands.told()

    hands.into("case_search")
    hands.press(Qt.Key.Key_Escape)
    rest(hands)
    assert shown(hands) == cases[::-1]

    hands.into("case_promise_filter")
    hands.press(Qt.Key.Key_Space)
    rest(hands)
    assert shown(hands) == [cases[1]]


def test_days_are_typed_and_what_is_no_day_asks_nothing(hands, cases):
    period = hands.find("case_period_filter")
    period.setFocus()
    hands.press(Qt.Key.Key_End)
    assert period.currentText() == "日付で選ぶ"
    hands.into("case_since")
    hands.write("10/2")
    hands.press(Qt.Key.Key_Tab)
    rest(hands)
    assert hands.find("case_since").text() == "2026-10-02"
    assert shown(hands) == cases[:0:-1]

    hands.write("いつか")
    hands.press(Qt.Key.Key_Return)
    rest(hands)
    assert hands.find("case_until").property("failed") is True
    assert shown(hands) == cases[:0:-1]


def test_a_search_that_led_to_a_case_is_offered_again_and_can_be_kept(hands, cases, services):
    search(hands, "雨漏り")
    hands.press(Qt.Key.Key_Return)
    hands.settle()
    assert services.cases.searches.recent() == [CaseSearch("雨漏り")]
    hands.find("case_search").clear()
    rest(hands)

    menu = open_menu(hands)
    assert [one.text() for one in menu.actions() if one.text()] == [
        "最近の検索",
        "雨漏り",
        "最近の検索を消す",
    ]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    rest(hands)
    assert shown(hands) == [cases[0]]
    assert hands.focus() == "case_search"

    keep = open_menu(hands).findChild(QAction, "action_keep_search")
    keep.trigger()
    hands.settle()
    assert services.cases.searches.saved() == [CaseSearch("雨漏り")]
    assert "外す" in open_menu(hands).findChild(QAction, "action_keep_search").text()


def open_menu(hands):
    hands.into("case_search")
    for old in hands.screen.findChildren(QMenu, "search_menu"):
        old.close()
    hands.qtbot.wait(1)
    QTest.keyClick(hands.find("case_search"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    return hands.screen.findChildren(QMenu, "search_menu")[-1]


def test_words_brought_from_elsewhere_are_looked_for_in_all_cases(hands, cases):
    hands.find("case_state").setFocus()
    hands.press(Qt.Key.Key_Right)
    rest(hands)
    hands.screen.open("雨漏り ")
    hands.write("屋根")
    rest(hands)

    assert hands.find("case_search").text() == "雨漏り 屋根"
    assert shown(hands) == [cases[0]]


def test_more_than_a_window_full_is_shown_at_once_and_whole_a_moment_later(
    hands, cases, monkeypatch
):
    monkeypatch.setattr("desktop.views.cases.list_screen.FIRST", 2)
    search(hands, "の")

    assert shown(hands) == cases[::-1]
    assert "3件" in hands.told()
