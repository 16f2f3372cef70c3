"""The case after the call: its head, the ways on, and what stands beside the points."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QTextBrowser, QWidget

from desktop.domain.case import Failing, Kind, Tag
from desktop.views.cases.case_screen import CaseScreen
from tests.views.cases.conftest import CTRL, SHIFT, Hands


def test_the_head_says_whose_case_it_is_and_how_old(hands, screen, clock, story):
    clock.forward(hours=3)
    screen.open(story.case_id)

    assert hands.find("action_open_person").text() == "仮山 はなこ 様"
    assert "C-2026-0002・受電 10月6日(火) 9:05 · 3時間前" in hands.told()
    assert screen.title().startswith("C-2026-0002 ")


def test_the_subject_is_changed_in_place_and_journalled_once_it_is_left(
    hands, services, story, told
):
    hands.press(Qt.Key.Key_5, CTRL)
    assert hands.focus() == "subject"
    hands.find("subject").selectAll()
    hands.write("お電話もれ")
    hands.qtbot.waitUntil(lambda: services.cases.get(story.case_id).subject == "お電話もれ")
    assert "subject" not in [one.field for one in services.journal.of_case(story.case_id)]

    hands.press(Qt.Key.Key_Tab)

    changes = [one for one in services.journal.of_case(story.case_id) if one.field == "subject"]
    assert changes[-1].after == "お電話もれ"
    assert services.cases.ids(None, "お電話もれ") == [story.case_id]
    assert told.saves


def test_kind_and_failing_are_chosen_by_keys(hands, services, story):
    hands.into("case_kind")
    hands.press(Qt.Key.Key_Down)
    hands.into("case_failing")
    hands.press(Qt.Key.Key_Down)

    case = services.cases.get(story.case_id)
    assert (case.kind, case.failing) == (Kind.STAFF, Failing.PARTLY)


def test_scrolling_over_our_failing_changes_nothing(hands, services, story):
    box = hands.find("case_failing")
    place = QPointF(box.rect().center())
    wheel = QWheelEvent(
        place,
        QPointF(box.mapToGlobal(box.rect().center())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    hands.settle()

    assert services.cases.get(story.case_id).failing is Failing.YES


def test_circumstances_are_set_and_taken_back(hands, services, story):
    hands.into("tag_illness")
    hands.press(Qt.Key.Key_Space)
    hands.into("tag_bereavement")
    hands.press(Qt.Key.Key_Space)
    assert services.cases.get(story.case_id).tags == {Tag.ILLNESS, Tag.BEREAVEMENT}

    hands.press(Qt.Key.Key_Space)
    assert services.cases.get(story.case_id).tags == {Tag.ILLNESS}


def test_the_ways_on_have_keys(hands, story, told):
    hands.press(Qt.Key.Key_L, CTRL)
    hands.press(Qt.Key.Key_K, CTRL | SHIFT)
    hands.into("action_open_person")
    hands.press(Qt.Key.Key_Space)

    assert told.links == [
        f"case/{story.case_id}/letter",
        f"new_call/{story.case_id}",
        f"person/{story.person_id}",
    ]


def test_the_number_is_copied_by_one_key(hands):
    hands.into("action_copy_number")
    hands.press(Qt.Key.Key_Space)

    assert QGuiApplication.clipboard().text() == "03-0000-1101"


def test_the_foot_leads_to_what_the_letter_still_needs(hands, story, told):
    links = {
        one.text(): one
        for one in hands.screen.findChildren(QPushButton)
        if one.isVisibleTo(hands.screen) and one.property("role") == "link"
    }
    assert "文書まで:" in hands.told()
    assert {"原因", "影響", "対応", "再発防止"} <= set(links)

    links["影響"].click()
    assert told.links == [f"case/{story.case_id}/points/impact"]


def test_a_case_without_a_name_leads_to_the_box_of_the_name(hands, services, write, told):
    call = write(services.calls.begin)
    write(lambda: services.calls.enter(call.call_id, "壊れていた"))
    write(lambda: services.calls.end(call.call_id, "agreed"))
    hands.screen.open(call.case_id)
    hands.settle()
    links = [one for one in hands.screen.findChildren(QPushButton) if one.text() == "お名前"]
    [name] = [one for one in links if one.isVisibleTo(hands.screen)]

    name.click()
    assert told.links == [f"call/{call.call_id}/caller_name"]


def test_a_link_puts_the_keyboard_into_its_box(hands, screen, story):
    for part, name in (
        ("points/prevention", "prevention_text"),
        ("points/prevention/when_text", "prevention_when_text"),
        ("points/impact/loss", "impact_loss"),
        ("failing", "case_failing"),
        ("apology_object", "case_apology_object"),
        ("tags", "tag_celebration"),
    ):
        screen.open(story.case_id, part)
        assert hands.focus() == name


def test_work_begins_at_the_first_point_that_is_empty(hands, screen):
    screen.first_focus()

    assert hands.focus() == "cause_text"


def test_a_starred_line_is_copied(hands):
    hands.click("action_copy_line")

    assert QGuiApplication.clipboard().text() == "「5時までに電話すると言ったでしょう」"


def test_an_earlier_case_of_the_person_is_one_key_away(hands, story, told):
    link = hands.find(f"action_open_case_{story.earlier_id}")
    assert link.text() == "予約の書きちがい"

    link.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert told.links == [f"case/{story.earlier_id}"]


def test_opening_another_case_hands_over_the_first_and_shows_nothing_of_it(
    hands, screen, services, story
):
    hands.into("case_request")
    hands.find("case_request").selectAll()
    hands.write("返金してほしい")
    screen.open(story.earlier_id)
    hands.settle()

    assert services.cases.get(story.case_id).request == "返金してほしい"
    assert services.cases.get(story.earlier_id).request == ""
    assert hands.find("case_request").text() == ""


def test_a_subject_that_is_too_long_is_told_and_stays_in_its_box(hands, services, story):
    before = services.cases.get(story.case_id).subject
    hands.press(Qt.Key.Key_5, CTRL)
    hands.find("subject").selectAll()
    hands.write("長" * 81)
    hands.press(Qt.Key.Key_Tab)

    assert "上限80字" in hands.told()
    assert hands.find("subject").text() == "長" * 81
    assert services.cases.get(story.case_id).subject == before


def test_a_case_that_is_not_there_gets_one_kind_sentence(hands, screen):
    screen.open(999)
    hands.settle()

    assert "この案件は見つかりません" in hands.told()
    assert not hands.find("subject").isVisibleTo(screen)


def test_the_language_is_switched_while_the_case_is_open(hands, frame):
    frame.languages.use("en")
    hands.settle()

    assert "Cause" in hands.told()
    assert "Why did it happen?" in hands.told()
    assert hands.find("case_failing").currentText() == "yes"


def test_every_box_has_a_name_for_screen_readers(hands):
    boxes = ("subject", "case_kind", "case_failing", "cause_text", "impact_loss", "remedy_who")
    for name in boxes:
        assert hands.find(name).accessibleName(), name


def test_the_steps_are_shortened_where_there_is_little_width(hands, screen, frame):
    frame.theme.set_scale(150)
    screen.resize(932, 670)
    hands.settle()

    assert screen.width() == 932


def test_the_box_a_link_leads_to_is_in_sight_in_a_small_window(frame, story, qtbot, settle):
    frame.theme.set_scale(150)
    screen = CaseScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(932, 600)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    screen.open(story.case_id, "points/prevention/when_text")
    hands = Hands(screen, qtbot, settle)
    hands.settle()

    box = hands.find("prevention_when_text")
    assert box.visibleRegion().boundingRect().height() == box.height()
    assert box.hasFocus()


def test_a_complaint_about_staff_leads_to_its_report_but_not_for_whom_it_is_about(
    hands, services, write, story
):
    assert not hands.find("case_about_staff").isVisible()
    write(lambda: services.cases.set_field(story.case_id, "kind", "staff"))
    hands.settle()
    hands.into("case_about_staff")
    about = hands.find("case_about_staff")
    about.setCurrentText("院長")
    hands.press(Qt.Key.Key_Return)
    assert services.cases.get(story.case_id).about_staff == "院長"

    hands.click("action_staff_report")
    window = hands.screen.window().findChild(QWidget, "staff_report")
    page = window.findChild(QTextBrowser, "staff_report_page")
    assert "院長" in page.toPlainText() and "社内限り" in page.toPlainText()

    about.setFocus()
    about.setCurrentText("見木")
    hands.press(Qt.Key.Key_Return)
    assert page.toPlainText() == "", "the person at the desk is the one it is about"
    window.close()


def test_a_time_beside_the_free_hours_of_who_does_it_is_said(hands, services, write, story):
    chief = next(one for one in services.staff.all() if one.shown == "院長")
    write(lambda: services.staff.set_free_hours(chief.staff_id, "平日 12:30-13:00"))
    hands.into("remedy_when_text")
    hands.write("明日15時")
    plain = hands.find("remedy_when_text_echo").text()
    hands.into("remedy_who")
    hands.write("院長")
    hands.settle()

    assert "院長" not in plain
    assert "院長" in hands.find("remedy_when_text_echo").text()


def test_the_next_day_tomorrow_of_a_remedy_still_says_the_day_it_meant(
    hands, screen, services, clock, story
):
    hands.into("remedy_when_text")
    hands.write("明日15時")
    hands.into("subject")
    hands.settle()
    clock.to(datetime(2026, 10, 7, 9, 0))
    screen.open(story.earlier_id)
    screen.open(story.case_id)
    hands.settle()

    assert hands.find("remedy_when_text").text() == "明日15時"
    assert "10月7日" in hands.find("remedy_when_text_echo").text()


def test_the_foot_says_which_letter_needs_nothing_more(hands, services, write):
    """While our failing is open only a note of receipt can be written."""
    call = write(services.calls.begin)
    write(lambda: services.calls.set_caller(call.call_id, name="例木 一"))
    write(lambda: services.calls.end(call.call_id, "cut_off"))
    hands.screen.open(call.case_id)
    hands.settle()
    assert "「受付・調査中のご連絡」に要ることは" in hands.told()


def test_the_subject_goes_below_the_name_where_there_is_little_width(hands, screen, frame):
    subject, name = hands.find("subject"), hands.find("action_open_person")
    for scale, width in ((150, 880), (100, 880), (130, 880), (100, 1274)):
        frame.theme.set_scale(scale)
        screen.resize(width, 640)
        hands.settle()
        ends = subject.fontMetrics().horizontalAdvance("お約束のお電話がなかった")
        assert subject.width() > ends, (scale, width)
        below = subject.mapTo(screen, QPoint(0, 0)).y() > name.mapTo(screen, QPoint(0, 0)).y() + 10
        assert below is (scale > 100), (scale, width)
    frame.theme.set_scale(100)
