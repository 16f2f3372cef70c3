"""A letter in Word while its screen is open: noticed, taken, put away; trouble is said."""

from __future__ import annotations

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.letters.files import lock_names
from tests.views.letters.text_hands import CAUSE, CTRL, SHIFT


@pytest.fixture
def letter(services, complete, screen):
    return services.letters.of_case(complete.case_id)[-1]


def save_in_word(path, words, instead):
    document = Document(str(path))
    for one in document.paragraphs:
        if words in one.text:
            one.runs[0].text = one.text.replace(words, instead)
    document.save(str(path))


def test_what_word_saves_is_noticed_taken_and_shown(hands, told, qtbot):
    hands.press(Qt.Key.Key_W, CTRL | SHIFT)
    path = told.files[-1]
    assert path.parent.parent.name == "editing"
    assert hands.says("Wordで直しているところです")
    assert hands.find("word_copy_place").full_text() == str(path.parent)

    save_in_word(path, CAUSE, "Wordで書き直しました。")
    qtbot.waitUntil(lambda: hands.says("Wordの内容を取り込みました"), timeout=8000)
    assert "Wordで書き直しました。" in hands.printed()
    assert "Wordで書き直しました。" in hands.to("Wordで書き直しました。").accessibleName()

    QTest.mouseClick(hands.find("action_word_done"), Qt.MouseButton.LeftButton)
    hands.settle()
    assert not path.exists()
    assert hands.says("書式を含めてWordのファイルです")


def test_a_copy_closed_in_word_is_put_away_by_itself(hands, told, qtbot):
    hands.press(Qt.Key.Key_W, CTRL | SHIFT)
    path = told.files[-1]
    mark = path.parent / lock_names(path.name)[0]
    mark.write_bytes(b"x")
    QTest.qWait(900)  # a round of looking
    save_in_word(path, CAUSE, "Wordで書き直しました。")
    mark.unlink()
    qtbot.waitUntil(lambda: not path.exists(), timeout=8000)
    hands.settle()

    assert "Wordで書き直しました。" in hands.printed()


def test_a_file_that_may_not_be_taken_is_said_and_the_letter_stands(hands, told, qtbot):
    hands.press(Qt.Key.Key_W, CTRL | SHIFT)
    told.files[-1].write_bytes(b"PK no Word file")
    qtbot.waitUntil(lambda: hands.says("Wordの文書(.docx)ではない"), timeout=8000)

    assert CAUSE in hands.printed()
    assert not hands.find("action_ask_approval").isEnabled()


def test_a_file_that_is_gone_is_said_and_the_letter_stands(hands, told, qtbot):
    hands.press(Qt.Key.Key_W, CTRL | SHIFT)
    told.files[-1].unlink()
    qtbot.waitUntil(lambda: hands.says("ファイルが見つかりません"), timeout=12000)

    assert CAUSE in hands.printed()
    assert hands.find("action_ask_approval").isEnabled()


def test_a_mark_left_by_a_crash_does_not_hold_the_letter_up(hands, told):
    hands.press(Qt.Key.Key_W, CTRL | SHIFT)
    path = told.files[-1]
    (path.parent / lock_names(path.name)[1]).write_bytes(b"x")
    QTest.mouseClick(hands.find("action_word_done"), Qt.MouseButton.LeftButton)
    hands.settle()
    assert path.exists() and hands.says("まだほかのプログラムで開かれています")

    QTest.mouseClick(hands.find("action_word_force"), Qt.MouseButton.LeftButton)
    hands.settle()
    assert not path.exists()
    assert hands.find("action_ask_approval").isEnabled()
