"""Writing the four points: checked while one types, stored within a second, settled when left."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from desktop.domain.four_points import PointName, PointState
from desktop.domain.promise import PromiseKind
from tests.views.cases.conftest import CTRL


@pytest.fixture
def point(services, story):
    return lambda name: services.points.all(story.case_id)[PointName(name)]


def chip(hands, name):
    return hands.find(f"{name}_chip").text()


def test_typing_is_stored_after_a_pause_and_settled_by_leaving(hands, services, story, point):
    hands.press(Qt.Key.Key_1, CTRL)
    hands.write("お電話の予定の管理が行き届いておりませんでした。")
    hands.qtbot.waitUntil(lambda: bool(point("cause").text))
    hands.settle()
    assert services.cases.ids(None, "行き届いて") == []

    hands.press(Qt.Key.Key_Tab)

    assert services.cases.ids(None, "行き届いて") == [story.case_id]
    fields = [one.field for one in services.journal.of_case(story.case_id)]
    assert fields.count("cause.text") == 1


def test_the_check_follows_every_letter(hands):
    assert chip(hands, "cause") == "まだ"
    hands.press(Qt.Key.Key_1, CTRL)
    hands.write("予定の管理が行き届いておりませんでした。")

    assert chip(hands, "cause") == "書けた"
    assert hands.find("cause_counts").text() == "20字・1文 / 120字まで"


def test_a_long_cause_is_said_to_be_too_long(hands):
    hands.press(Qt.Key.Key_1, CTRL)
    hands.write("言い訳。" * 4)

    assert chip(hands, "cause") == "長すぎる"


def test_an_impact_without_a_number_or_a_time_asks_for_one(hands):
    hands.press(Qt.Key.Key_2, CTRL)
    hands.write("お待ちいただく間、少々ご不便をおかけしました。")
    assert chip(hands, "impact") == "数か日時を"

    hands.find("impact_text").selectAll()
    hands.write("17時から夜までお待ちいただきました。")
    assert chip(hands, "impact") == "どこまで · ご損失"

    hands.press(Qt.Key.Key_Tab)
    hands.write("お一人")
    hands.press(Qt.Key.Key_Tab)
    hands.write("当日のお出かけ")
    assert chip(hands, "impact") == "書けた"


def test_the_house_text_of_the_cause_is_kept_apart(hands, point):
    hands.press(Qt.Key.Key_1, CTRL)
    hands.press(Qt.Key.Key_Tab)
    assert hands.focus() == "cause_house_text"
    hands.write("紙の付箋だけで管理していた")
    hands.press(Qt.Key.Key_Tab)

    assert (point("cause").text, point("cause").house_text) == ("", "紙の付箋だけで管理していた")


def test_a_prevention_with_its_day_becomes_a_promise_once_the_box_is_left(hands, services, story):
    hands.press(Qt.Key.Key_4, CTRL)
    hands.write("電話の予定を一つの台帳にまとめます。")
    hands.press(Qt.Key.Key_Tab)
    hands.write("見木")
    hands.press(Qt.Key.Key_Tab)
    hands.write("10月7日から")
    assert "10月7日" in hands.find("prevention_when_text_echo").text()
    hands.press(Qt.Key.Key_Tab)

    made = services.promises.of_case(story.case_id)
    found = [one for one in made if one.kind is PromiseKind.PREVENTION]
    assert [(one.wall.date(), one.who) for one in found] == [(date(2026, 10, 7), "見木")]
    assert chip(hands, "prevention") == "書けた"


def test_a_time_being_typed_is_in_the_table_before_the_box_is_left(hands, point):
    hands.into("remedy_when_text")
    hands.write("12時半に")

    hands.qtbot.waitUntil(lambda: point("remedy").when_text == "12時半に", timeout=2000)
    assert point("remedy").when_at == datetime(2026, 10, 6, 12, 30)


def test_a_day_stored_in_a_pause_still_becomes_a_promise_when_its_box_is_left(
    hands, services, story, point
):
    hands.press(Qt.Key.Key_4, CTRL)
    hands.write("電話の予定を一つの台帳にまとめます。")
    hands.into("prevention_when_text")
    hands.write("10月7日から")
    hands.qtbot.waitUntil(lambda: bool(point("prevention").when_text), timeout=2000)
    hands.settle()
    hands.press(Qt.Key.Key_Tab)

    kinds = [one.kind for one in services.promises.of_case(story.case_id)]
    assert PromiseKind.PREVENTION in kinds


def test_a_time_nobody_can_read_is_asked_for_again(hands, point):
    hands.press(Qt.Key.Key_3, CTRL)
    hands.write("医師よりお電話いたします。")
    hands.into("remedy_who")
    hands.write("院長")
    hands.into("remedy_when_text")
    hands.write("そのうち")
    hands.press(Qt.Key.Key_Tab)

    assert point("remedy").when_at is None
    assert chip(hands, "remedy") == "いつ"


def test_a_point_is_under_investigation_until_a_day(hands, point):
    hands.into("action_investigate_cause")
    hands.press(Qt.Key.Key_Space)
    assert hands.focus() == "cause_until"
    hands.write("10月9日")
    hands.press(Qt.Key.Key_Return)

    assert (point("cause").state, point("cause").until) == (
        PointState.INVESTIGATING,
        date(2026, 10, 9),
    )
    assert chip(hands, "cause") == "調査中"
    assert "10月9日(金)まで調査中" in hands.told()


def test_a_day_that_can_be_read_in_two_ways_is_stored_only_after_enter(hands, point):
    hands.into("action_investigate_cause")
    hands.press(Qt.Key.Key_Space)
    hands.write("11/12")
    assert "11月12日" in hands.find("cause_until_echo").text()
    hands.press(Qt.Key.Key_Tab)
    assert point("cause").until is None

    hands.into("cause_until")
    hands.press(Qt.Key.Key_Return)
    assert point("cause").until == date(2026, 11, 12)


def test_a_day_that_is_no_day_is_refused_beside_the_box_and_stays_there(hands, point):
    hands.into("action_investigate_cause")
    hands.press(Qt.Key.Key_Space)
    hands.write("2/30")
    hands.press(Qt.Key.Key_Return)

    assert hands.find("cause_until_echo").text()
    assert hands.find("cause_until").text() == "2/30"
    assert point("cause").state is PointState.EMPTY

    hands.press(Qt.Key.Key_Escape)
    assert not hands.find("cause_until").isVisibleTo(hands.screen)
    assert hands.focus() == "cause_text"


def test_a_remedy_on_a_day_that_needs_a_yes_is_written_out_by_enter(hands, point):
    hands.into("remedy_when_text")
    hands.write("11/12")
    hands.press(Qt.Key.Key_Return)

    assert point("remedy").when_text == "2026-11-12"
    assert point("remedy").when_is_day


def test_not_applicable_asks_for_its_reason(hands, point):
    hands.into("action_not_applicable_remedy")
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Return)
    assert hands.find("remedy_mark_note").text()

    hands.write("すでにお済みのため")
    hands.press(Qt.Key.Key_Return)
    assert point("remedy").state is PointState.NOT_APPLICABLE
    assert "当てはまらない:すでにお済みのため" in hands.told()

    hands.into("action_unmark_remedy")
    hands.press(Qt.Key.Key_Space)
    assert point("remedy").state is PointState.EMPTY
    assert hands.focus() == "remedy_text"


def test_a_blank_typed_at_the_end_is_not_taken_away(hands, point):
    hands.press(Qt.Key.Key_1, CTRL)
    hands.write("We lost ")
    hands.qtbot.waitUntil(lambda: point("cause").text == "We lost")
    hands.settle()
    hands.write("your order.")
    hands.press(Qt.Key.Key_Tab)

    assert point("cause").text == "We lost your order."


def test_only_committed_japanese_is_checked_and_stored(hands, screen, point):
    hands.press(Qt.Key.Key_1, CTRL)
    box = hands.find("cause_text")
    QApplication.sendEvent(box, QInputMethodEvent("よてい", []))
    hands.qtbot.wait(400)
    assert point("cause").text == ""

    event = QInputMethodEvent("", [])
    event.setCommitString("予定の管理")
    QApplication.sendEvent(box, event)
    screen.submit()
    hands.settle()
    assert point("cause").text == "予定の管理"


def test_a_change_from_elsewhere_never_overwrites_typing(hands, services, story, write):
    hands.press(Qt.Key.Key_1, CTRL)
    hands.write("mine")
    write(lambda: services.points.save(story.case_id, PointName.CAUSE, "text", "theirs"))
    hands.qtbot.wait(70)

    assert hands.find("cause_text").toPlainText() == "mine"


def test_a_text_that_is_too_long_is_told_beside_the_box_and_stays(hands, point):
    hands.press(Qt.Key.Key_2, CTRL)
    hands.write("あ" * 4001)
    hands.press(Qt.Key.Key_Tab)

    assert "4001字" in hands.find("impact_problem").text()
    assert len(hands.find("impact_text").toPlainText().replace("\n", "")) == 4001
    assert point("impact").text == ""


def test_a_text_refused_after_its_case_was_left_waits_at_the_foot(hands, screen, story, told):
    hands.press(Qt.Key.Key_2, CTRL)
    hands.write("あ" * 4001)
    screen.open(story.earlier_id)
    hands.settle()

    assert [error.code for error in told.failures] == ["text.too_long"]
    assert hands.find("impact_text").toPlainText() == ""
    assert not hands.find("impact_problem").isVisibleTo(screen)


def test_question_hint_and_example_stand_at_every_box(hands):
    assert "なぜ起きたのですか" in hands.told()
    assert hands.find("cause_text").placeholderText().startswith("例:")
    assert "数や時間で、そのまま。小さく言い換えません。" in hands.told()


def test_a_mark_being_asked_for_is_kept_with_its_case_when_another_one_is_opened(
    hands, screen, services, story, point
):
    hands.into("action_investigate_cause")
    hands.press(Qt.Key.Key_Space)
    hands.write("10月20日")
    hands.into("action_not_applicable_impact")
    hands.press(Qt.Key.Key_Space)
    hands.write("お客様に影響なし")
    screen.open(story.earlier_id)
    hands.settle()

    assert point("cause").until is not None
    assert point("impact").reason == "お客様に影響なし"
    others = services.points.all(story.earlier_id).values()
    assert all(one.mark is None for one in others)
