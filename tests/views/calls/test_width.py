"""In a small window nothing of the call lies outside it, whatever has been filled in."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from desktop.domain.call import Call
from desktop.views.frame import Frame
from tests.views.calls.conftest import Clerk

SMALL_WINDOW = (930, 648)
"""What 1024 × 700 leaves to a screen beside the rail."""


@pytest.fixture
def small(clerk: Clerk, frame: Frame) -> Clerk:
    """The same call in the smallest window one works in."""
    clerk.screen.resize(*SMALL_WINDOW)
    clerk.settle()
    return clerk


def room_left(clerk: Clerk) -> int:
    """Pixels between what the page holds and its right edge; below 0 something is cut."""
    QTest.qWait(20)
    clerk.settle()
    box = clerk.find("promise_when")
    page = next(one for one in clerk.screen.findChildren(QScrollArea) if one.isAncestorOf(box))
    content = page.widget()
    assert content is not None
    return page.viewport().width() - content.width()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("answer", ["segment_yes", "segment_no"])
def test_a_small_window_holds_the_call_with_a_proposal_and_an_answer(
    yesterday: Call, small: Clerk, frame: Frame, language: str, answer: str
) -> None:
    frame.languages.use(language)
    assert room_left(small) >= 0
    small.press("Ctrl+2")
    small.type("03-0000-1101")
    small.look_up()
    assert small.shown("action_undo_proposal")
    assert room_left(small) >= 0
    small.find(answer).click()
    assert small.shown("promise_reason" if answer == "segment_no" else "decision")
    assert room_left(small) >= 0


def test_lines_are_measured_anew_when_the_note_comes_back_narrower(small: Clerk) -> None:
    small.write("“You said you would ring me with the results by five o’clock yesterday evening.”")
    small.write("“I waited.”")
    notes = small.find("note_lines")
    small.press("Ctrl+R")
    small.press("Return")
    small.screen.resize(SMALL_WINDOW[0] - 60, SMALL_WINDOW[1])
    QTest.qWait(20)
    first, second = (notes.model().index(row, 0) for row in range(2))
    assert notes.visualRect(first).height() == notes.sizeHintForIndex(first).height()
    assert notes.visualRect(second).top() > notes.visualRect(first).bottom()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_small_window_holds_a_visit_with_its_questions_and_the_end_of_a_staff_complaint(
    small: Clerk, frame: Frame, language: str
) -> None:
    frame.languages.use(language)
    small.press("Ctrl+4")
    small.type("12:30")
    small.press("Ctrl+Shift+P", times=4)
    small.type("15:00")
    many = small.find("visitors")
    many.setCurrentIndex(3)
    many.activated.emit(3)
    small.settle()
    assert small.shown("visitors_reason")
    assert room_left(small) >= 0
    small.find("kind").findChild(object, "segment_staff").click()
    small.settle()
    small.press("Ctrl+Return")
    assert small.shown("about_staff")
    assert room_left(small) >= 0
    ending = small.find("ending")
    assert ending.height() >= ending.minimumSizeHint().height()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("scale", [115, 130, 150])
def test_larger_text_folds_the_call_rather_than_cut_it(
    clerk: Clerk, frame: Frame, language: str, scale: int
) -> None:
    frame.languages.use(language)
    frame.theme.set_scale(scale)
    for width in (930, 1000, 1100, 1190, 1240, 1340):
        clerk.screen.resize(width, 648)
        assert room_left(clerk) >= 0, width


def test_the_box_being_written_in_stays_in_sight_when_the_text_grows(
    small: Clerk, frame: Frame
) -> None:
    small.press("Ctrl+3")
    small.type("half a li")
    frame.theme.set_scale(150)
    QTest.qWait(50)
    small.settle()
    box = small.find("note")
    page = next(one for one in small.screen.findChildren(QScrollArea) if one.isAncestorOf(box))
    top = box.mapTo(page.viewport(), box.rect().topLeft()).y()
    assert 0 <= top < page.viewport().height() - 20
    assert small.focus() is box
