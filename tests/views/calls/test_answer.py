"""Can it be answered now? Found by a word, read aloud, logged as our words."""

from __future__ import annotations

import pytest

from desktop.domain.call import Ending, LineKind

REFUND = "A refund is on your account within five working days."
WARRANTY = "Your machine has a warranty of two years."


@pytest.fixture
def ready(clerk, write, services):
    """The clerk of an office with two ready answers."""
    write(lambda: services.answers.add("Refund", REFUND, "en"))
    write(lambda: services.answers.add("Warranty", WARRANTY, "en"))
    return clerk


def test_a_word_brings_the_answer_to_be_read_and_f2_logs_it_as_our_words(ready):
    ready.write("How long does it take?")
    ready.press("Ctrl+9")
    assert ready.focus().objectName() == "answer_search"
    ready.type("refund")
    assert ready.sentence() == REFUND
    ready.press("F2")
    line = ready.call.lines[-1]
    assert (line.kind, line.text) == (LineKind.US, REFUND)
    assert ready.case.decision == REFUND
    assert ready.focus().objectName() == "note"
    assert ready.sentence() != REFUND
    assert ready.find("decision").text() == REFUND


def test_an_answered_call_ends_as_agreed(ready):
    ready.press("Ctrl+9")
    ready.type("refund")
    ready.press("F2")
    ready.press("Ctrl+Return")
    ready.press("Return")
    assert ready.call.ending is Ending.AGREED


def test_nothing_typed_shows_the_most_used_and_arrows_choose_among_them(ready):
    before = ready.sentence()
    ready.press("Ctrl+9")
    assert ready.sentence() == before
    assert ready.shown("ready_answer_2")
    ready.press("Down")
    first = ready.sentence()
    ready.press("Down")
    assert {first, ready.sentence()} == {REFUND, WARRANTY}
    ready.press("F3")
    assert ready.sentence() == first


def test_enter_leads_back_to_the_note_and_the_answer_stays_in_sight(ready):
    ready.press("Ctrl+9")
    ready.type("warranty")
    ready.press("Return")
    assert ready.focus().objectName() == "note"
    assert ready.sentence() == WARRANTY
    ready.write("asks for two years")
    assert ready.sentence() == WARRANTY
    ready.press("F2")
    assert ready.case.decision == WARRANTY


def test_esc_leaves_the_search_and_nothing_is_said(ready):
    ready.write("something")
    before = ready.sentence()
    ready.press("Ctrl+9")
    ready.type("refund")
    ready.press("Esc")
    assert ready.focus().objectName() == "note"
    assert ready.sentence() == before
    assert ready.case.decision == ""


def test_what_is_not_ready_is_written_instead(ready):
    ready.press("Ctrl+9")
    ready.type("parking")
    ready.press("Return")
    assert ready.focus().objectName() == "decision"
    ready.type("Behind the house")
    ready.press("Return")
    assert ready.case.decision == "Behind the house"


def test_an_office_without_ready_answers_writes_at_once(clerk):
    clerk.press("Ctrl+9")
    assert clerk.focus().objectName() == "decision"
    assert not clerk.shown("answer_search")


def test_what_we_said_becomes_a_ready_answer_by_one_key(ready, services):
    ready.write("How long?")
    ready.press("Ctrl+9")
    ready.type("refund")
    ready.press("F2")
    ready.press("Ctrl+Shift+K")
    assert "same words" in ready.find("note_problem").text()
    spoken = ready.sentence()
    ready.press("F2")
    ready.press("Ctrl+Shift+K")
    assert "Kept as a ready answer" in ready.find("note_told").text()
    assert services.answers.search(spoken.split()[0], "en")
