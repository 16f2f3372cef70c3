"""The questions before a letter: asked once each, by a click or a key, and kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.domain.four_points import PointName
from desktop.views.letters.letter_screen import LetterScreen


@pytest.fixture
def screen(frame, qtbot, services, write, story, settle):
    save = services.points.save
    write(lambda: save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から"))
    frame.languages.use("ja")
    screen = LetterScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1200, 900)
    screen.show()
    qtbot.waitExposed(screen)
    screen.open_for_case(story.case_id)
    settle()
    frame.tasks.wait()
    settle()
    return screen


def asked(screen) -> list[str]:
    panel = screen.findChild(QWidget, "letter_questions")
    rows = [one for one in panel.findChildren(QWidget) if one.isVisible()]
    return [one.objectName() for one in rows if one.objectName().startswith("question_")]


def click(screen, question, answer, settle):
    row = screen.findChild(QWidget, question)
    row.findChild(QPushButton, f"segment_{answer}").click()
    settle()


def test_each_question_leaves_when_it_is_answered_and_the_answer_is_kept(
    screen, services, story, settle
):
    letter_id = services.letters.of_case(story.case_id)[-1].letter_id
    before = asked(screen)
    assert "question_said_by_phone" in before and "question_publishable" in before
    for question in before:
        click(screen, question, "yes", settle)
    assert asked(screen) == []
    assert not screen.findChild(QWidget, "letter_questions").isVisible()
    kept = services.letters.get(letter_id).overrides
    assert {name for name in kept if name.startswith("question.")} == {
        name.replace("question_", "question.", 1) for name in before
    }
    assert not [
        one for one in services.letters.checks(letter_id) if "answer" in one.code and not one.ok
    ]


def test_a_no_stays_in_sight_and_among_the_checks(screen, services, story, settle):
    letter_id = services.letters.of_case(story.case_id)[-1].letter_id
    click(screen, "question_publishable", "no", settle)
    assert "question_publishable" in asked(screen)
    failed = {one.code for one in services.letters.checks(letter_id) if not one.ok}
    assert "letter_answer.publishable_no" in failed
    assert services.letters.missing(letter_id) == []


def test_an_insurer_not_asked_yet_holds_up_a_letter_that_admits(services, story, write):
    save = services.points.save
    write(lambda: save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から"))
    letter = write(lambda: services.letters.draft(story.case_id, "L1", "ja"))
    answer = services.letters.set_override
    write(lambda: answer(letter.letter_id, "question.insurer", "no"))
    codes = [one.code for one in services.letters.missing(letter.letter_id)]
    assert "letter_answer.insurer_no" in codes
    write(lambda: answer(letter.letter_id, "question.insurer", "yes"))
    assert "letter_answer.insurer_no" not in [
        one.code for one in services.letters.missing(letter.letter_id)
    ]


def test_a_person_who_said_it_is_not_asked_again_whether_they_want_a_letter(
    services, story, write, screen
):
    letter_id = services.letters.of_case(story.case_id)[-1].letter_id
    person = services.cases.get(story.case_id).person_id
    write(lambda: services.persons.save(person, wants_letter=True))
    assert "wanted" not in [str(one) for one, _ in services.letters.questions(letter_id)]


def test_the_keyboard_goes_on_to_the_next_question(screen, settle):
    first, second = asked(screen)[:2]
    row = screen.findChild(QWidget, first)
    row.setFocus()
    QTest.keyClick(row.findChild(QPushButton, "segment_yes"), Qt.Key.Key_Space)
    settle()
    there = screen.findChild(QWidget, second)
    assert any(part.hasFocus() for part in there.findChildren(QPushButton))


def test_a_completion_waits_for_the_last_promise(services, story, write):
    def gate() -> list[str]:
        return [one.code for one in services.letters.missing_gate(story.case_id, "L15", "ja")]

    assert gate() == []
    promise = write(
        lambda: services.promises.set_callback(
            story.case_id, None, "10月8日10時に", who="見木", reason="その後のご様子"
        )
    )
    assert gate() == ["letter_gate.promises_open"]
    write(lambda: services.promises.kept(promise.promise_id))
    assert gate() == []
