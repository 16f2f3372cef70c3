"""A remark that is to stay: its reason typed beside it, seen by whoever approves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.domain.four_points import PointName
from desktop.views.letters.letter_screen import LetterScreen
from desktop.views.letters.link_line import LinkLine
from desktop.views.letters.reasons_panel import ReasonsPanel


@pytest.fixture
def letter_id(services, write, story):
    def make():
        services.points.save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から")
        services.points.save(
            story.case_id, PointName.IMPACT, "text", "夜まで！お待ちいただきました。"
        )
        return services.letters.draft(story.case_id, "L6", "ja").letter_id

    return write(make)


@pytest.fixture
def screen(frame, qtbot, letter_id, settle):
    screen = LetterScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    screen.open(letter_id)
    settle()
    return screen


def test_ctrl_enter_leads_to_the_missing_reason_and_with_it_the_letter_can_be_approved(
    screen, services, letter_id, settle
):
    panel = screen.findChild(ReasonsPanel)
    assert panel.isVisible()
    screen._ask_approval()
    settle()
    assert not screen._approval.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # the link to it
    (words,) = panel.findChildren(LinkLine)
    assert words.textFormat() is Qt.TextFormat.RichText and "<a" not in words.accessibleName()
    (box,) = panel.findChildren(QLineEdit)
    assert QApplication.focusWidget() is box
    QTest.keyClicks(box, "The caller's own words")
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle()
    assert services.letters.missing(letter_id) == []
    assert panel.isVisible() and box.text() == "The caller's own words"


def test_a_remark_that_was_mended_asks_for_nothing(screen, services, write, story, settle):
    panel = screen.findChild(ReasonsPanel)
    write(
        lambda: services.points.save(
            story.case_id, PointName.IMPACT, "text", "夜までお待ちいただきました。"
        )
    )
    settle()
    assert not panel.isVisible()


def test_the_remark_leads_to_where_it_can_be_mended(screen, story, told):
    (words,) = screen.findChild(ReasonsPanel).findChildren(LinkLine)
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert told.links == [f"case/{story.case_id}/points/impact"]
