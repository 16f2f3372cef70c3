"""Closing a case asks as few things as S0-03 lets it, and loses nothing of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.domain.case import CaseState, Outcome
from desktop.domain.four_points import PointName
from tests.views.cases.conftest import CTRL


@pytest.fixture
def state(services, story):
    return lambda: services.cases.get(story.case_id).state


def write_both(services, story):
    services.points.save(story.case_id, PointName.CAUSE, "text", "予定の管理の不備です。")
    services.points.save(story.case_id, PointName.PREVENTION, "text", "台帳にまとめます。")


def needs(hands):
    return [
        one
        for one in hands.screen.findChildren(QPushButton, "closing_need")
        if one.isVisibleTo(hands.screen)
    ]


def test_what_is_still_open_is_listed_with_the_way_there(hands, story, told):
    hands.press(Qt.Key.Key_Return, CTRL)

    text = hands.told()
    assert "10月6日(火) 12:30 · 折り返しのお電話 · 院長" in text
    assert "原因が書かれていません" in text
    assert "再発防止が書かれていません" in text

    for link in needs(hands):
        link.click()
    assert told.links == [
        f"promise/{story.promise_id}",
        f"case/{story.case_id}/points/cause",
        f"case/{story.case_id}/points/prevention",
    ]


def test_a_case_is_closed_by_keys_alone(hands, services, story, write, state):
    write(lambda: write_both(services, story))
    write(lambda: services.promises.kept(story.promise_id))
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Tab)
    assert hands.focus() == "decision"
    hands.write("本日、医師からお電話する")
    hands.press(Qt.Key.Key_Return, CTRL)

    case = services.cases.get(story.case_id)
    assert (case.state, case.outcome) == (CaseState.CLOSED, Outcome.ACCEPTED)
    assert case.decision == "本日、医師からお電話する"
    assert "完了 · 了承" in hands.told()
    assert not hands.find("closing").isVisibleTo(hands.screen)


def test_what_is_missing_is_said_and_the_case_stays_open(hands, state):
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.press(Qt.Key.Key_Return, CTRL)

    assert state() is CaseState.OPEN
    assert hands.find("closing_problem").text()


def test_a_reason_lets_cause_and_prevention_stand(hands, services, story, write, state):
    write(lambda: services.promises.kept(story.promise_id))
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.press(Qt.Key.Key_Right)
    hands.into("decision")
    hands.write("お断りした")
    hands.into("close_reason")
    hands.write("先方のご希望で、調べずに終える")
    hands.press(Qt.Key.Key_Return, CTRL)

    assert state() is CaseState.CLOSED
    assert services.cases.get(story.case_id).close_reason == "先方のご希望で、調べずに終える"


def test_esc_goes_back_to_the_points_and_what_was_begun_is_still_there(hands, services, story):
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.into("decision")
    hands.write("返金する")
    hands.into("close_reason")
    hands.write("ご本人のご希望")
    hands.press(Qt.Key.Key_Escape)
    assert hands.focus() == "cause_text"
    assert services.cases.get(story.case_id).decision == "返金する"

    hands.press(Qt.Key.Key_Return, CTRL)
    assert hands.find("decision").text() == "返金する"
    assert hands.find("close_reason").text() == "ご本人のご希望"


def test_the_list_shortens_while_the_panel_stands(hands, services, story, write):
    hands.press(Qt.Key.Key_Return, CTRL)
    before = len(needs(hands))
    write(lambda: services.promises.kept(story.promise_id))
    hands.settle()

    assert len(needs(hands)) == before - 1


def test_a_closed_case_is_opened_again(hands, screen, services, story, write, state):
    write(lambda: write_both(services, story))
    write(lambda: services.promises.kept(story.promise_id))
    write(lambda: services.cases.close(story.case_id, "thanked", "お電話した"))
    screen.open(story.case_id)
    assert not hands.find("action_close_case").isVisibleTo(screen)

    hands.into("action_reopen_case")
    hands.press(Qt.Key.Key_Space)

    assert state() is CaseState.OPEN
    assert hands.find("action_close_case").isVisibleTo(screen)


def test_a_link_of_today_opens_the_panel(hands, screen, story):
    screen.open(story.case_id, "close")

    assert hands.find("closing").isVisibleTo(screen)


def test_a_letter_nobody_has_sent_is_named_and_holds_nothing_open(
    hands, services, story, write, state
):
    write(lambda: write_both(services, story))
    write(lambda: services.promises.kept(story.promise_id))
    letter = write(lambda: services.letters.draft(story.case_id))
    kinds = {one.code: one.name_ja for one in services.letters.kinds()}
    hands.press(Qt.Key.Key_Return, CTRL)
    assert f"まだ送っていない文書({kinds[letter.kind]})" in hands.told()
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.press(Qt.Key.Key_Tab)
    hands.write("お電話する")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert state() is CaseState.CLOSED
