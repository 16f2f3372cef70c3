"""Posting a letter proposes the call that asks whether it has arrived."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.domain.four_points import PointName
from desktop.domain.promise import PromiseKind
from desktop.pages.pdf import pdf_bytes
from desktop.views.letters.sending_panel import SendingPanel


@pytest.fixture
def send(services, story, write):
    """Approve the letter of the case and send it, by post unless said otherwise."""

    def run(way="post"):
        def verb():
            services.points.save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から")
            letter = services.letters.draft(story.case_id)
            letter = services.letters.approve(letter.letter_id, story.owner, "", pdf_bytes)
            return services.letters.mark_sent(letter.letter_id, way, date(2026, 10, 6), "")

        return write(verb)

    return run


@pytest.fixture
def panel(frame, qtbot, story):
    panel = SendingPanel(frame)
    qtbot.addWidget(panel)
    panel.resize(420, 600)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel


def proposal(panel):
    found = panel.findChild(QWidget, "arrival_proposal")
    return found.accessibleName() if found.isVisible() else ""


def test_three_days_after_the_posting_on_an_open_day(panel, send, services, story, settle):
    letter = send()
    panel.show_letter(letter, "en")
    assert "Fri 9 Oct, 10:00" in proposal(panel)

    panel.findChild(QPushButton, "action_promise_arrival").click()
    focused = QApplication.focusWidget()
    assert focused.objectName() == "arrival_when"
    QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()

    made = services.promises.of_case(story.case_id)[-1]
    assert (made.kind, made.wall) == (PromiseKind.CALLBACK, datetime(2026, 10, 9, 10, 0))
    assert letter.number in made.reason
    panel.show_letter(letter, "en")
    assert proposal(panel) == ""


def test_another_time_is_written_over_the_proposed_one(panel, send, services, story, settle):
    panel.show_letter(send(), "en")
    panel.findChild(QPushButton, "action_promise_arrival").click()
    QTest.keyClicks(QApplication.focusWidget(), "13 Oct 15:00")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()

    assert services.promises.of_case(story.case_id)[-1].wall == datetime(2026, 10, 13, 15, 0)


def test_given_by_hand_it_needs_no_such_call(panel, send, services, story, write):
    panel.show_letter(send("hand"), "en")
    assert proposal(panel) == ""


def test_a_call_that_stands_behind_the_posting_is_enough(panel, send, services, story, write):
    letter = send()
    make = services.promises.make
    write(lambda: make(story.case_id, PromiseKind.FOLLOW_UP, "12 Oct 11:00", reason="how it is"))

    panel.show_letter(letter, "en")

    assert proposal(panel) == ""
