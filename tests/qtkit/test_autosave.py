"""What is typed is handed over within a second, and never destroyed."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from desktop.qtkit.widgets import AutosaveLine, AutosaveText, NoteBox
from desktop.qtkit.widgets.draft_state import LONGEST_LINE, split_long_lines


def compose(box, text):
    QApplication.sendEvent(box, QInputMethodEvent(text, []))


def commit(box, text):
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(box, event)


def leave(box):
    QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusOut))


def text_of(box):
    return box.text() if isinstance(box, AutosaveLine) else box.toPlainText()


@pytest.fixture(params=[AutosaveText, AutosaveLine])
def box(request, qtbot):
    box = request.param("影響")
    qtbot.addWidget(box)
    box.told = []
    box.submitted.connect(box.told.append)
    return box


def test_a_pause_hands_over(qtbot, box):
    with qtbot.waitSignal(box.submitted, timeout=1000):
        qtbot.keyClicks(box, "abc")
    assert box.told == ["abc"]


def test_steady_typing_is_handed_over_after_a_second(qtbot, box):
    for _ in range(14):
        qtbot.keyClicks(box, "a")
        qtbot.wait(100)
    assert box.told
    assert len(box.told[0]) < 14


def test_leaving_hands_over_at_once_and_only_once(qtbot, box):
    qtbot.keyClicks(box, "x")
    leave(box)
    assert box.told == ["x"]
    qtbot.wait(350)
    assert box.told == ["x"]


def test_typing_back_to_the_stored_text_is_handed_over_too(qtbot, box):
    box.load("ab")
    qtbot.keyClick(box, Qt.Key.Key_End)
    qtbot.keyClicks(box, "c")
    box.submit()
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    box.submit()
    assert box.told == ["abc", "ab"]


def test_nothing_is_handed_over_while_composing(qtbot, box):
    compose(box, "ねむれ")
    box.submit()
    qtbot.wait(350)
    assert box.is_composing()
    assert box.told == []
    commit(box, "眠れない")
    box.submit()
    assert box.told == ["眠れない"]


def test_what_was_committed_is_handed_over_though_the_next_words_are_being_composed(qtbot, box):
    """Written in Japanese there is hardly a pause in which nothing is composed."""
    commit(box, "眠れない。")
    compose(box, "よるも")
    qtbot.wait(1200)
    assert box.told == ["眠れない。"]
    assert box.is_composing()
    with qtbot.waitSignal(box.submitted, timeout=1500):
        commit(box, "夜も")
    assert box.told[-1] == "眠れない。夜も"


def test_enter_during_composition_does_nothing(qtbot, box):
    compose(box, "ねむ")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.is_composing()
    assert text_of(box) == ""


def test_stored_text_never_overwrites_typing_or_a_composition(qtbot, box):
    qtbot.keyClicks(box, "mine")
    assert not box.show_text("theirs")
    assert text_of(box) == "mine"
    box.load("")
    compose(box, "ねむ")
    assert not box.show_text("theirs")
    assert box.is_composing()


def test_stored_text_appears_in_a_clean_box(box):
    assert box.show_text("theirs")
    assert text_of(box) == "theirs"
    assert not box.is_dirty()
    box.submit()
    assert box.told == []


def test_it_stays_dirty_until_the_last_hand_over_is_confirmed(qtbot, box):
    qtbot.keyClicks(box, "a")
    box.submit()
    qtbot.keyClicks(box, "b")
    box.submit()
    box.confirm_saved("a")
    assert box.is_dirty()
    box.confirm_saved("ab")
    assert not box.is_dirty()


def test_a_late_confirmation_for_another_record_changes_nothing(qtbot, box):
    qtbot.keyClicks(box, "old")
    box.submit()
    box.load("new")
    qtbot.keyClicks(box, "x")
    box.submit()
    box.confirm_saved("old")
    assert box.is_dirty()


def test_a_failure_keeps_the_text_and_submit_tries_again(qtbot, box):
    qtbot.keyClicks(box, "a")
    box.submit()
    box.show_failed()
    assert text_of(box) == "a"
    assert box.property("failed")
    box.submit()
    assert box.told == ["a", "a"]
    box.confirm_saved()
    assert not box.property("failed")
    assert not box.is_dirty()


def test_undo_works_after_a_save(qtbot, box):
    qtbot.keyClicks(box, "a")
    box.submit()
    box.confirm_saved()
    box.undo()
    assert text_of(box) == ""
    assert box.is_dirty()


@pytest.mark.parametrize(
    "text",
    ["あ" * 50_000, "これは文です。" * 8_000, "か\u3099" * 20_000, "𠮷👨\u200d👩\u200d👧" * 9_000],
)
def test_very_long_lines_are_split_without_losing_a_character(text):
    split = split_long_lines(text)
    assert split.replace("\n", "") == text
    assert max(map(len, split.split("\n"))) <= LONGEST_LINE
    assert not any(line[0] in "\u3099\u200d" for line in split.split("\n"))


def test_pasting_a_very_long_line_can_be_undone_in_one_step(qtbot):
    box = AutosaveText()
    qtbot.addWidget(box)
    pasted = QMimeData()
    pasted.setText("あ" * 5000)
    box.insertFromMimeData(pasted)
    assert box.toPlainText().replace("\n", "") == "あ" * 5000
    assert box.blockCount() == 5
    box.undo()
    assert box.toPlainText() == ""


@pytest.fixture
def note(qtbot):
    note = NoteBox("メモ")
    qtbot.addWidget(note)
    note.lines, note.drafts = [], []
    note.entered.connect(note.lines.append)
    note.draft_changed.connect(note.drafts.append)
    return note


def test_enter_hands_the_line_over_and_empties_the_box(qtbot, note):
    qtbot.keyClicks(note, "waited")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert note.lines == ["waited"]
    assert note.toPlainText() == ""
    qtbot.wait(350)
    assert note.drafts == []


def test_shift_enter_breaks_the_line(qtbot, note):
    qtbot.keyClicks(note, "a")
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(note, "b")
    assert note.lines == []
    assert note.toPlainText() == "a\nb"


def test_a_blank_line_is_not_handed_over(qtbot, note):
    qtbot.keyClicks(note, "  ")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert note.lines == []


def test_the_enter_that_confirms_a_conversion_does_nothing(qtbot, note):
    qtbot.keyClicks(note, "a")
    compose(note, "ねむ")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert note.lines == []
    commit(note, "眠")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert note.lines == ["a眠"]


def test_a_draft_is_told_after_a_pause(qtbot, note):
    with qtbot.waitSignal(note.draft_changed, timeout=1000):
        qtbot.keyClicks(note, "half")
    assert note.drafts == ["half"]


def test_a_draft_holds_what_is_being_composed_in_its_place(qtbot, note):
    commit(note, "一行目\n𠮷田様が")
    qtbot.keyClick(note, Qt.Key.Key_Left)
    compose(note, "ねむれない")
    qtbot.wait(1200)
    assert note.drafts[-1] == "一行目\n𠮷田様ねむれないが"
    assert note.is_composing()
    commit(note, "")
    qtbot.wait(400)
    assert note.drafts[-1] == "一行目\n𠮷田様が"


def test_a_draft_left_in_the_middle_of_a_composition_is_handed_over(qtbot, note):
    commit(note, "途中の")
    compose(note, "へんかん")
    note.submit()
    assert note.drafts == ["途中のへんかん"]


def test_a_line_that_was_not_stored_comes_back_before_new_words(qtbot, note):
    qtbot.keyClicks(note, "first")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.keyClicks(note, "second")
    note.restore("first")
    assert note.toPlainText() == "first\nsecond"


def test_a_very_long_paste_is_handed_over_whole(box):
    QApplication.clipboard().setText("長い" * 25_000)
    box.paste()
    leave(box)
    assert sum(map(len, box.told[-1].split("\n"))) == 50_000
