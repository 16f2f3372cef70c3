"""What came of a letter, on its own screen: the answer, the withdrawal, the marked copy."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from desktop.domain.four_points import PointName
from desktop.domain.letter import LetterState, SentHow
from desktop.views.letters.letter_screen import LetterScreen


def no_page(*_: object) -> bytes:
    return b"%PDF-"


@pytest.fixture
def letter_id(services, write, story):
    def make():
        services.points.save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から")
        letter_id = services.letters.draft(story.case_id, "L6", "ja").letter_id
        services.letters.approve(letter_id, story.owner, "", no_page)
        return letter_id

    return write(make)


@pytest.fixture
def screen(frame, qtbot, letter_id, settle):
    screen = LetterScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    screen.show()
    qtbot.waitExposed(screen)
    screen.open(letter_id)
    settle()
    return screen


def part(screen, kind, name):
    return screen.findChild(kind, name)


def test_an_approved_letter_is_withdrawn_with_its_reason_and_then_asks_for_no_sending(
    screen, services, letter_id, settle
):
    assert part(screen, QPushButton, "action_withdraw_letter").isHidden()
    part(screen, QPushButton, "action_begin_withdraw").click()
    part(screen, QPushButton, "action_withdraw_letter").click()
    settle()
    assert not services.letters.get(letter_id).is_withdrawn
    part(screen, QLineEdit, "withdraw_reason").setText("金額を改めるため")
    part(screen, QPushButton, "action_withdraw_letter").click()
    settle()
    assert services.letters.get(letter_id).is_withdrawn
    assert not part(screen, QPushButton, "action_mark_sent").isVisible()
    assert not part(screen, QPushButton, "action_begin_withdraw").isVisible()
    told = screen.findChild(QLabel, "life_told").text()
    assert "金額を改めるため" in told


def test_the_answer_is_asked_for_once_the_letter_is_sent(
    screen, services, write, letter_id, settle
):
    assert not part(screen, QLineEdit, "answer").isVisible()
    write(lambda: services.letters.mark_sent(letter_id, SentHow.POST))
    settle()
    part(screen, QLineEdit, "answered_by").setText("仮山 はなこ")
    part(screen, QPushButton, "action_mark_answered").click()
    settle()
    assert services.letters.get(letter_id).state is LetterState.SENT
    part(screen, QLineEdit, "answer").setText("了承とのお電話")
    part(screen, QPushButton, "action_mark_answered").click()
    settle()
    letter = services.letters.get(letter_id)
    assert (letter.state, letter.answer) == (LetterState.ANSWERED, "了承とのお電話")
    assert "了承とのお電話" in screen.findChild(QLabel, "life_told").text()
    assert not part(screen, QLineEdit, "answer").isVisible()


def test_what_is_printed_after_the_sending_is_a_marked_copy(
    screen, services, write, letter_id, settle, qtbot, monkeypatch
):
    shown = []
    monkeypatch.setattr(
        "desktop.pages.printing.open_print_dialog",
        lambda _parent, pages, printed, _error: shown.append((pages, printed)),
    )
    screen._output.print()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0][0].marks == ()
    shown[0][1]()
    settle()
    assert services.letters.get(letter_id).state is LetterState.PRINTED
    write(lambda: services.letters.mark_sent(letter_id, SentHow.POST))
    settle()
    screen._output.print()
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert len(shown[1][0].marks) == 1
    shown[1][1]()
    settle()
    letter = services.letters.get(letter_id)
    assert (letter.state, letter.copies) == (LetterState.SENT, 2)
