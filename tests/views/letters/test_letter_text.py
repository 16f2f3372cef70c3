"""The text of a letter on its screen: changed by keys, told beside the template, never lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.four_points import PointName
from desktop.domain.letter import LetterState
from desktop.domain.letter_edit_rows import RowState
from desktop.letters.opening import plain_text
from desktop.views.letters.edit_row import EditRowView
from tests.views.letters.text_hands import CAUSE, CTRL, SHIFT


@pytest.fixture
def letter(services, complete, screen):
    return services.letters.of_case(complete.case_id)[-1]


def test_one_key_turns_from_the_fields_to_the_text_and_back(hands):
    hands.turn()
    assert isinstance(hands.focus(), EditRowView)
    assert hands.find("letter_text").isVisible() and not hands.find("letter_kind").isVisible()

    hands.turn()
    assert hands.find("letter_kind").isVisible() and not hands.find("letter_text").isVisible()


def test_a_paragraph_is_changed_by_keys_alone_and_the_page_follows(hands, qtbot):
    hands.turn()
    hands.change(CAUSE, "手帳だけで管理しておりました。")

    assert hands.changes()[0].after == "手帳だけで管理しておりました。"
    assert hands.focus().accessibleName().startswith("変えた ")
    assert isinstance(hands.focus(), EditRowView) and not hands.focus().is_open()
    assert hands.says("line-through") and hands.says("underline")
    hands.settle()
    qtbot.waitUntil(lambda: "手帳だけ" in hands.find("letter_preview")._document.text, timeout=5000)


def test_a_screen_reader_is_told_what_went_and_what_came(hands):
    hands.turn()
    hands.to("みほん内科クリニック")
    hands.press(Qt.Key.Key_Return)
    hands.focus().moveCursor(hands.focus().textCursor().MoveOperation.End)
    hands.write("分院")
    hands.press(Qt.Key.Key_Return)

    assert hands.focus().accessibleDescription() == "加えたことば：分院"


def test_escape_leaves_the_paragraph_as_it_was_and_no_step_behind(hands, services, letter):
    hands.turn()
    hands.to(CAUSE)
    hands.press(Qt.Key.Key_Return)
    hands.write("まちがえて書いた")
    QTest.qWait(400)  # the pause after which it is stored
    hands.settle()
    assert "まちがえて書いた" in hands.printed()
    hands.press(Qt.Key.Key_Escape)

    assert hands.changes() == ()
    assert CAUSE in hands.printed()
    assert services.letter_editing.view(letter.letter_id).steps == 0


def test_what_is_typed_is_stored_before_the_screen_is_left(hands):
    hands.turn()
    hands.to(CAUSE)
    hands.press(Qt.Key.Key_Return)
    hands.focus().selectAll()
    hands.write("まだ書きかけの")
    hands.screen.submit()
    hands.settle()

    assert hands.changes()[0].after == "まだ書きかけの"


def test_words_of_a_letter_left_at_once_are_its_own_and_not_the_next_ones(
    hands, services, write, letter, complete
):
    other = write(lambda: services.letters.draft(complete.case_id, "L6", "en"))
    write(lambda: services.letters.set_language(letter.letter_id, "ja"))
    hands.turn()
    hands.to(CAUSE)
    hands.press(Qt.Key.Key_Return)
    hands.focus().selectAll()
    hands.write("どちらのことばか")
    hands.screen.open(other.letter_id)
    hands.settle()

    assert [one.after for one in hands.changes()] == ["どちらのことばか"]
    assert services.letter_editing.changes(other.letter_id) == ()
    assert hands.says("Dear ")


def test_a_letter_opened_on_the_side_of_its_fields_shows_its_text_once_turned_to(
    hands, services, write, complete
):
    other = write(lambda: services.letters.draft(complete.case_id, "L6", "en"))
    hands.screen.open(other.letter_id)
    hands.settle()
    hands.turn()

    assert hands.says("Dear ")


def test_enter_that_confirms_a_conversion_does_not_close_the_paragraph(hands):
    hands.turn()
    hands.to(CAUSE)
    hands.press(Qt.Key.Key_Return)
    box = hands.focus()
    QApplication.sendEvent(box, QInputMethodEvent("へんかん", []))
    hands.press(Qt.Key.Key_Return)

    assert hands.focus() is box


def test_shift_and_enter_break_the_line(hands):
    hands.turn()
    hands.to(CAUSE)
    hands.press(Qt.Key.Key_Return)
    hands.focus().selectAll()
    hands.write("一行目")
    hands.press(Qt.Key.Key_Return, SHIFT)
    hands.write("二行目")
    hands.press(Qt.Key.Key_Return)

    assert hands.changes()[0].after == "一行目\n二行目"


def test_one_key_goes_back_to_the_template_and_one_undoes_that(hands):
    hands.turn()
    hands.change(CAUSE, "手帳だけで管理しておりました。")
    hands.press(Qt.Key.Key_Backspace, CTRL)
    assert hands.changes() == ()

    hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.changes()[0].after == "手帳だけで管理しておりました。"
    hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.changes() == ()


def test_a_paragraph_is_left_out_by_a_key_and_comes_back_by_enter(hands):
    hands.turn()
    hands.to(CAUSE)
    hands.press(Qt.Key.Key_Delete)
    assert hands.changes()[0].state is RowState.OUT
    assert hands.says("省いた")

    hands.press(Qt.Key.Key_Return)
    assert hands.changes() == ()


def test_a_paragraph_is_added_below_and_written_at_once(hands):
    hands.turn()
    hands.to(CAUSE)
    hands.press(Qt.Key.Key_Return, CTRL | SHIFT)
    hands.write("書き加えた一行です。")
    hands.press(Qt.Key.Key_Return)

    assert [one.after for one in hands.changes()] == ["書き加えた一行です。"]
    assert "書き加えた一行です。" in hands.printed()


def test_an_added_paragraph_left_empty_is_no_change(hands, services, letter):
    hands.turn()
    hands.to(CAUSE)
    rows = len(services.letter_editing.view(letter.letter_id).rows)
    hands.press(Qt.Key.Key_Return, CTRL | SHIFT)
    assert len(services.letter_editing.view(letter.letter_id).rows) == rows + 1
    hands.press(Qt.Key.Key_Escape)

    assert len(services.letter_editing.view(letter.letter_id).rows) == rows
    assert isinstance(hands.focus(), EditRowView)


def test_the_mouse_opens_a_paragraph_and_the_bar_works_on_it(hands):
    hands.turn()
    row = hands.to(CAUSE)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    hands.settle()
    assert row.is_open()

    QTest.mouseClick(hands.find("action_paragraph_out"), Qt.MouseButton.LeftButton)
    hands.settle()
    assert hands.changes()[0].state is RowState.OUT


def test_a_value_that_changes_later_is_said_at_its_paragraph_and_both_are_offered(
    hands, services, write, complete
):
    hands.turn()
    hands.change(CAUSE, "手帳だけで管理しておりました。")
    save = services.points.save
    write(lambda: save(complete.case_id, PointName.CAUSE, "text", "台帳に書き落としました。"))
    hands.settle()
    assert hands.says("もとの内容(ひな形と項目)が変わりました")
    assert not hands.find("action_ask_approval").isEnabled()

    row = hands.to("手帳だけ")
    QTest.mouseClick(row.findChild(QWidget, "action_keep_mine"), Qt.MouseButton.LeftButton)
    hands.settle()
    assert not hands.says("もとの内容(ひな形と項目)が変わりました")
    assert hands.find("action_ask_approval").isEnabled()
    assert "手帳だけ" in hands.printed()


def test_a_check_about_words_written_by_hand_leads_to_their_paragraph(hands):
    hands.turn()
    hands.change(CAUSE, "11月17日(水)に伺います。")
    hands.turn()
    hands.press(Qt.Key.Key_Return, CTRL)
    line = hands.focus()
    assert "11月17日" in line.accessibleName()
    hands.press(Qt.Key.Key_Return)

    assert isinstance(hands.focus(), EditRowView)
    assert "11月17日(水)" in hands.focus().accessibleName()


def test_who_approves_sees_what_was_changed_before_and_after(hands, services, letter):
    hands.turn()
    hands.change(CAUSE, "手帳だけで管理しておりました。")
    hands.turn()
    assert not hands.find("hand_changes").isVisible()
    hands.press(Qt.Key.Key_Return, CTRL)
    assert hands.find("hand_changes").isVisible()
    assert hands.says("手で変えた段落：1")
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.press(Qt.Key.Key_Return)

    assert services.letters.get(letter.letter_id).state is LetterState.APPROVED
    assert hands.find("hand_changes").isVisible()
    assert "手帳だけ" in "\n".join(plain_text(services.letters.stored(letter.letter_id, "docx")))
    hands.turn()
    assert not hands.find("letter_text").isVisible()


def test_another_language_of_the_letter_says_that_changes_wait(hands, services, write, letter):
    hands.turn()
    hands.change(CAUSE, "手帳だけで管理しておりました。")
    write(lambda: services.letters.set_language(letter.letter_id, "en"))
    hands.settle()

    assert hands.says("1か所は、この文書の別の種類・言語・向き")
