"""A case shows its own promises, takes new ones of any kind, and knows what caused it."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton

from desktop.domain.four_points import PointName
from desktop.domain.promise import PromiseKind, PromiseState
from desktop.qtkit.widgets import RowList
from desktop.views.calm_choice import CalmChoice
from tests.views.cases.conftest import CTRL, SHIFT


def rows(hands):
    found = hands.find("case_promise_rows")
    assert isinstance(found, RowList)
    return [row.accessibleName() for row in found.rows()]


def choose(hands, kind):
    box = hands.find("new_promise_kind")
    assert isinstance(box, CalmChoice)
    box.choose(kind.value)
    box.chosen.emit(kind.value)


def agree(hands):
    box = hands.find("visit_consent")
    assert isinstance(box, QCheckBox)
    box.setChecked(True)


def promises(services, story):
    return services.promises.of_case(story.case_id)


def test_what_was_promised_stands_beside_the_points_with_how_long_still(hands):
    assert len(rows(hands)) == 1
    assert "12:30" in rows(hands)[0]
    assert "院長から" in rows(hands)[0]
    assert "あと3時間" in rows(hands)[0]


def test_enter_goes_to_where_the_promise_is_answered(hands, story, told):
    hands.press(Qt.Key.Key_7, CTRL)
    hands.press(Qt.Key.Key_Return)

    assert told.links == [f"promise/{story.promise_id}"]


def test_a_document_is_promised_by_keys_alone(hands, services, story):
    hands.press(Qt.Key.Key_O, CTRL | SHIFT)
    assert hands.focus() == "new_promise_when"
    choose(hands, PromiseKind.DOCUMENT)
    hands.write("9日17時まで")
    hands.press(Qt.Key.Key_Return)
    hands.write("検査結果の写し")
    hands.press(Qt.Key.Key_Return, CTRL)

    made = promises(services, story)[-1]
    assert (made.kind, made.wall) == (PromiseKind.DOCUMENT, datetime(2026, 10, 9, 17, 0))
    assert (made.who, made.reason) == ("見木", "検査結果の写し")
    assert len(rows(hands)) == 2
    assert not hands.find("closing").isVisibleTo(hands.screen)


def test_without_a_clock_time_or_a_reason_nothing_is_promised(hands, services, story):
    hands.press(Qt.Key.Key_O, CTRL | SHIFT)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert "時刻" in hands.find("new_promise_when_echo").text()

    hands.write("15時")
    hands.press(Qt.Key.Key_Return, CTRL)

    assert hands.focus() == "new_promise_reason"
    assert hands.find("new_promise_problem").text()
    assert len(promises(services, story)) == 1


def test_a_visit_needs_a_yes_and_more_than_two_a_reason(hands, services, story):
    hands.press(Qt.Key.Key_O, CTRL | SHIFT)
    choose(hands, PromiseKind.VISIT)
    assert "土下座" in hands.find("visit_guide").text()
    hands.write("9日14時")
    hands.into("new_promise_reason")
    hands.write("お詫びに伺う")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert "ご承諾" in hands.find("new_promise_problem").text()
    assert hands.focus() == "visit_consent"

    agree(hands)
    many = hands.find("visitors")
    assert isinstance(many, CalmChoice)
    many.choose("3")
    many.chosen.emit("3")
    assert hands.focus() == "visitors_reason"
    hands.press(Qt.Key.Key_Return, CTRL)
    assert hands.focus() == "visitors_reason"
    assert len(promises(services, story)) == 1

    hands.write("検査技師が説明する")
    hands.press(Qt.Key.Key_Return, CTRL)

    made = promises(services, story)[-1]
    assert (made.consent, made.visitors) == (True, 3)
    assert made.visitors_reason == "検査技師が説明する"


def test_a_visit_on_a_sunday_stands_only_at_their_wish(hands, services, story):
    hands.press(Qt.Key.Key_O, CTRL | SHIFT)
    choose(hands, PromiseKind.VISIT)
    agree(hands)
    hands.write("11日(日) 14時")
    hands.into("new_promise_reason")
    hands.write("お詫びに伺う")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert len(promises(services, story)) == 1

    wish = hands.find("new_promise_when_wish")
    assert isinstance(wish, QCheckBox)
    wish.click()
    hands.into("new_promise_reason")
    hands.press(Qt.Key.Key_Return, CTRL)

    made = promises(services, story)[-1]
    assert (made.wall, made.caller_wish) == (datetime(2026, 10, 11, 14, 0), True)


@pytest.fixture
def visit(services, story, write, hands):
    made = write(
        lambda: services.promises.make(
            story.case_id, PromiseKind.VISIT, "8日14時", who="院長", reason="お詫び", consent=True
        )
    )
    hands.settle()
    return made


def test_a_declined_visit_is_dropped_only_with_the_next_contact(hands, services, visit):
    hands.click(f"action_decline_{visit.promise_id}")
    hands.write("「来なくていい、電話で」")
    hands.click("action_record_declined")
    assert services.promises.get(visit.promise_id).state is PromiseState.OPEN
    assert "時刻" in hands.find("declined_when_echo").text()

    hands.into("declined_when")
    hands.write("8日10時")
    hands.press(Qt.Key.Key_Return)

    dropped = services.promises.get(visit.promise_id)
    assert (dropped.state, dropped.note) == (PromiseState.DROPPED, "「来なくていい、電話で」")
    contact = services.promises.get(dropped.moved_to)
    assert (contact.kind, contact.wall) == (PromiseKind.CALLBACK, datetime(2026, 10, 8, 10, 0))


def test_of_a_promise_moved_twice_its_last_stands_with_the_count(hands, services, story, write):
    def move_twice():
        second = services.promises.move(story.promise_id, "15時", by_caller=False)
        third = services.promises.move(second.promise_id, "16時", by_caller=True)
        services.promises.kept(third.promise_id)

    write(move_twice)
    hands.settle()

    assert len(rows(hands)) == 1
    assert "守った" in rows(hands)[0]
    assert "2回変更(うち1回はこちらの都合)" in rows(hands)[0]


def test_a_long_investigation_proposes_a_word_in_between(hands, services, story, write):
    write(lambda: services.promises.kept(story.promise_id))
    write(lambda: services.points.investigate(story.case_id, PointName.CAUSE, "2026-10-20"))
    hands.settle()
    proposal = hands.find("interim_proposal")
    assert "途中のご連絡" in proposal.accessibleName()

    proposal.findChild(QPushButton).click()
    assert hands.focus() == "new_promise_when"
    hands.into("new_promise_reason")
    hands.press(Qt.Key.Key_Return, CTRL)

    made = promises(services, story)[-1]
    assert made.kind is PromiseKind.INTERIM
    assert not proposal.isVisibleTo(hands.screen)


@pytest.fixture
def late_id(services, story, write, clock, screen, hands):
    """A promise of the earlier case that was kept two hours late, before this one came."""

    def tell():
        clock.to(datetime(2026, 9, 28, 15, 0))
        made = services.promises.make(story.earlier_id, PromiseKind.CALLBACK, "17時", reason="結果")
        clock.to(datetime(2026, 9, 28, 19, 0))
        services.promises.kept(made.promise_id)
        clock.to(datetime(2026, 10, 6, 9, 30))
        return made.promise_id

    number = write(tell)
    screen.open(story.case_id)
    hands.settle()
    return number


def test_a_complaint_is_linked_to_the_late_call_it_came_of(hands, services, story, late_id, told):
    hands.click(f"action_link_cause_{late_id}")

    case = services.cases.get(story.case_id)
    assert (case.caused_by, case.secondary) == (late_id, True)
    assert "2時間遅れ" in hands.find("cause_words").text()
    hands.click("action_open_cause")
    assert told.links == [f"case/{story.earlier_id}"]

    hands.click("action_unlink_cause")
    assert services.cases.get(story.case_id).caused_by is None


def test_what_is_begun_survives_a_change_elsewhere_and_esc_puts_it_away(
    hands, services, story, write
):
    hands.press(Qt.Key.Key_O, CTRL | SHIFT)
    hands.write("15:0")
    write(lambda: services.cases.set_field(story.case_id, "request", "電話がほしい"))
    hands.settle()
    assert hands.find("new_promise_when").text() == "15:0"

    hands.press(Qt.Key.Key_Escape)

    assert not hands.find("new_promise_when").isVisibleTo(hands.screen)
    assert len(promises(services, story)) == 1
