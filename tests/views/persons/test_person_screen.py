"""The person: every field by itself, in any form in which it is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from desktop.qtkit.widgets import RowList
from desktop.views.persons.person_screen import PersonScreen


def tell(services, clock):
    call = services.calls.begin()
    services.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
    clock.forward(minutes=12)
    services.calls.end(call.call_id, "agreed", thanked=True, open_said=True)
    case = services.cases.get(call.case_id)
    other = services.calls.begin()
    services.calls.set_caller(other.call_id, name="例沢 太郎")
    return case, services.cases.get(other.case_id)


@pytest.fixture
def both(services, clock, write):
    return write(lambda: tell(services, clock))


@pytest.fixture
def person(both, services):
    return lambda: services.persons.get(both[0].person_id)


@pytest.fixture
def screen(frame, qtbot, both, person, settle):
    frame.languages.use("ja")
    screen = PersonScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(932, 670)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    screen.open(person().person_id)
    screen.first_focus()
    settle()
    return screen


@pytest.fixture
def hands(screen, qtbot, settle):
    return Hands(screen, qtbot, settle)


class Hands:
    """Found by name, worked by keys."""

    def __init__(self, screen, qtbot, settle):
        self.screen, self.qtbot, self._settle = screen, qtbot, settle

    def find(self, name):
        found = self.screen.findChild(QWidget, name)
        assert found is not None, name
        return found

    def focus(self):
        return self.screen.window().focusWidget().objectName()

    def fill(self, name, text):
        """Replace what stands in a box and leave it by Tab."""
        box = self.find(name)
        box.setFocus()
        box.selectAll()
        box.insertPlainText(text) if hasattr(box, "insertPlainText") else box.insert(text)
        self.press(Qt.Key.Key_Tab)

    def press(self, key):
        QTest.keyClick(self.screen.window().focusWidget(), key)
        self.settle()

    def settle(self):
        self._settle()
        self.qtbot.wait(70)
        self._settle()

    def told(self):
        labels = self.screen.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisibleTo(self.screen))


def test_every_field_is_stored_by_itself(hands, person):
    for name, text in (
        ("kana", "かりやま はなこ"),
        ("company", "見本企画"),
        ("department", "経理部"),
        ("title", "部長"),
        ("postcode", "０００－００００"),
        ("address", "見本県仮町市見本2-3-4\n見本ビル5階"),
        ("notes", "水曜は不在"),
    ):
        hands.fill(name, text)
        assert getattr(person(), name) == text, name


def test_a_field_that_was_left_is_in_the_journal_and_found(hands, services, both):
    hands.find("company").setFocus()
    hands.find("company").insert("見本企画")
    hands.qtbot.wait(400)
    hands.settle()
    hands.press(Qt.Key.Key_Tab)

    entries = services.journal.of_case(both[0].case_id)
    assert [one.after for one in entries if one.field == "company"] == ["見本企画"]
    assert services.cases.ids(None, "見本企画") == [both[0].case_id]


def test_numbers_are_read_in_any_form_one_a_line(hands, person):
    hands.fill("phones", "０３ー００００ー１１０１\n+81 90-0000-2202\n\n03-0000-3303 内線12")

    assert [phone.key for phone in person().phones] == [
        "+81300001101",
        "+819000002202",
        "+81300003303",
    ]


def test_an_extension_stays_with_its_number(hands, person):
    hands.fill("phones", "０３ー００００ー３３０３　内線１２\n+1-202-555-0117 x5")

    assert [phone.shown for phone in person().phones] == [
        "03-0000-3303 内線12",
        "+1-202-555-0117 ext. 5",
    ]
    hands.fill("phones", hands.find("phones").toPlainText())
    assert len(person().phones) == 2
    assert "内線12" in hands.find("phones").toPlainText()


def test_a_second_number_can_be_begun_after_a_pause(hands, person):
    box = hands.find("phones")
    box.setFocus()
    box.moveCursor(box.textCursor().MoveOperation.End)
    QTest.keyClick(box, Qt.Key.Key_Return)
    hands.qtbot.wait(500)
    QTest.keyClicks(box, "090-0000-2202")
    hands.press(Qt.Key.Key_Tab)

    assert len(person().phones) == 2


def test_a_number_is_not_rewritten_under_the_hand_that_types_it(hands, person):
    box = hands.find("phones")
    box.setFocus()
    box.selectAll()
    box.insertPlainText("０３ー００００")
    hands.qtbot.wait(500)
    assert box.toPlainText() == "０３ー００００"

    box.insertPlainText("ー４４０４")
    hands.press(Qt.Key.Key_Tab)
    assert box.toPlainText() == "03-0000-4404"


def test_a_line_without_figures_is_told_and_not_dropped_in_silence(hands, person):
    hands.fill("phones", "03-0000-1101\n非通知")

    assert "番号がないため、残していません:非通知" in hands.told()
    assert len(person().phones) == 1


def test_the_honorific_is_chosen_and_follows_the_language_of_letters(hands, person):
    hands.find("honorific").setFocus()
    hands.press(Qt.Key.Key_Down)
    assert person().honorific == "先生"
    assert "仮山 はなこ 先生" in hands.told()

    hands.find("language").setFocus()
    hands.press(Qt.Key.Key_Right)
    assert person().language == "en"
    box = hands.find("honorific")
    assert "Ms" in [box.itemText(index) for index in range(box.count())]


def test_whether_a_letter_is_wanted_can_be_taken_back(hands, person):
    assert person().wants_letter is None
    hands.find("wants_letter").setFocus()
    hands.press(Qt.Key.Key_Right)
    assert person().wants_letter is True
    hands.press(Qt.Key.Key_Right)
    assert person().wants_letter is False
    hands.press(Qt.Key.Key_Right)
    assert person().wants_letter is None


def test_calls_minutes_and_cases_stand_beside(hands, both, told):
    assert "お電話1回 · 通算12分" in hands.told()
    rows = hands.screen.findChild(RowList, "person_cases")
    rows.focus_current()
    hands.press(Qt.Key.Key_Return)

    assert told.links == [f"case/{both[0].case_id}"]


def test_the_way_back_leads_to_the_newest_case(hands, both, told):
    back = hands.find("action_back_to_case")
    assert back.text() == f"← 案件 {both[0].number}"
    back.setFocus()
    hands.press(Qt.Key.Key_Space)

    assert told.links == [f"case/{both[0].case_id}"]


def test_a_link_puts_the_keyboard_into_its_field(hands, screen, person):
    for name in ("address", "honorific", "postcode"):
        screen.open(person().person_id, name)
        assert hands.focus() == name


def test_another_person_shows_nothing_of_the_first(hands, screen, both, person):
    hands.find("notes").setFocus()
    hands.find("notes").insertPlainText("水曜は不在")
    screen.open(both[1].person_id)
    hands.settle()

    assert person().notes == "水曜は不在"
    assert hands.find("notes").toPlainText() == ""
    assert hands.find("name").text() == "例沢 太郎"


def test_a_name_that_is_too_long_is_told_beside_the_box_and_stays(hands, person):
    hands.fill("name", "長" * 121)

    assert "上限120字" in hands.told()
    assert hands.find("name").text() == "長" * 121
    assert person().name == "仮山 はなこ"


def test_a_person_who_is_not_there_gets_one_kind_sentence(hands, screen):
    screen.open(999)

    assert "この方の記録は見つかりません" in hands.told()


def test_tab_follows_the_order_of_the_page(hands):
    order = [hands.focus()]
    for _ in range(5):
        hands.press(Qt.Key.Key_Tab)
        order.append(hands.focus())

    assert order == ["name", "honorific", "kana", "segment_ja", "phones", "segment_"]


def test_large_text_in_a_small_window_folds_and_fits(hands, screen, frame):
    frame.theme.set_scale(150)
    screen.resize(932, 670)
    hands.settle()

    assert screen.width() == 932
    assert hands.find("name").width() > 250


def test_hours_without_calls_are_stored_and_shown_tidied(hands, person):
    hands.fill("quiet_hours", "日曜・祝日;夜９時以降")

    assert hands.find("quiet_hours").text() == "日祝; 毎日 21:00–24:00"
    assert len(person().quiet_hours) == 2


def test_hours_are_left_alone_while_they_are_typed(hands, person):
    box = hands.find("quiet_hours")
    box.setFocus()
    box.insert("平日 9時-")
    hands.qtbot.wait(400)
    hands.settle()
    assert "読み取れません" not in hands.told()

    box.insert("17")
    hands.qtbot.wait(400)
    hands.settle()

    assert box.text() == "平日 9時-17"
    hands.press(Qt.Key.Key_Tab)
    assert box.text() == "平日 9:00–17:00"


def test_hours_that_leave_a_doubt_stay_with_the_reason(hands, person):
    hands.fill("quiet_hours", "夜はいや")

    assert hands.find("quiet_hours").text() == "夜はいや"
    assert "「夜はいや」を曜日と時間として読み取れませんでした" in hands.told()
    assert person().quiet_hours == ()
