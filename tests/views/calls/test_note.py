"""Writing while somebody speaks."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.call import LineKind


def words(clerk):
    return [line.text for line in clerk.call.lines]


def test_a_call_opens_with_the_cursor_in_the_note(clerk):
    assert clerk.focus().objectName() == "note"


def test_enter_writes_a_line_and_a_quotation_mark_makes_it_the_callers_words(clerk):
    clerk.write("「ずっと待っていたのに」")
    clerk.write("Gave up going out")
    kinds = [line.kind for line in clerk.call.lines]
    assert kinds == [LineKind.CALLER, LineKind.NOTE]
    assert clerk.find("note").toPlainText() == ""
    assert clerk.find("case_number").text() == clerk.case.number != ""


def test_the_enter_of_a_conversion_writes_nothing(clerk):
    QApplication.sendEvent(clerk.focus(), QInputMethodEvent("まって", []))
    clerk.press("Return")
    assert words(clerk) == []


def test_what_stands_in_the_box_is_stored_within_a_second_and_found_again(clerk, qtbot):
    clerk.type("They wait since")
    qtbot.waitUntil(lambda: clerk.call.draft == "They wait since", timeout=2000)
    clerk.open(clerk.call_id)
    assert clerk.find("note").toPlainText() == "They wait since"


def test_ctrl_b_stars_what_is_being_written_and_else_the_last_line(clerk):
    clerk.type("Waited all evening")
    clerk.press("Ctrl+B")
    clerk.press("Return")
    clerk.write("Calm now")
    assert [line.starred for line in clerk.call.lines] == [True, False]
    clerk.press("Ctrl+B")
    assert [line.starred for line in clerk.call.lines] == [True, True]
    clerk.press("Ctrl+B")
    assert [line.starred for line in clerk.call.lines] == [True, False]


def test_a_click_on_the_star_leaves_the_cursor_in_the_note(clerk):
    clerk.write("Waited all evening")
    clerk.settle()
    lines = clerk.find("note_lines")
    row = lines.visualRect(lines.model().index(0, 0))
    spot = QPoint(row.right() - 20, row.center().y())
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    clerk.settle()
    assert clerk.call.lines[0].starred
    assert clerk.focus().objectName() == "note"


def test_a_line_is_corrected_in_its_place_and_keeps_its_old_wording(clerk):
    clerk.write("Waited until nine")
    clerk.press("Shift+Tab")
    clerk.press("Up")
    clerk.press("Return")
    assert clerk.focus().objectName() == "line_text"
    clerk.press("Ctrl+A")
    clerk.type("Waited until ten")
    clerk.press("Return")
    line = clerk.call.lines[0]
    assert line.text == "Waited until ten"
    assert [text for text, _ in line.earlier] == ["Waited until nine"]
    assert "Waited until nine" in clerk.find("note_lines").model().index(0, 0).data(3)
    assert clerk.focus().objectName() == "note"


def test_when_it_was_said_is_entered_for_a_line_typed_later(clerk, clock):
    clock.forward(minutes=20)
    clerk.write("「電話がなかった」")
    clerk.find("note_lines").edit_line(clerk.call.lines[0].line_id)
    clerk.find("line_said_at").setFocus()
    clerk.type("９時７分")
    clerk.press("Return")
    assert clerk.call.lines[0].said_at.astimezone(clock().tzinfo).strftime("%H:%M") == "09:07"


def test_a_time_nobody_can_read_is_said_beside_it_and_the_correction_stays(clerk):
    clerk.write("Waited")
    clerk.find("note_lines").edit_line(clerk.call.lines[0].line_id)
    clerk.type(" long")
    clerk.find("line_said_at").setFocus()
    clerk.type("2/30 9:05")
    clerk.press("Return")
    editor = clerk.find("note_lines").editor()
    assert editor is not None and editor.is_changed()
    assert clerk.call.lines[0].text == "Waited"
    clerk.press("Esc")
    assert clerk.find("note_lines").editor() is None
    assert clerk.call.lines[0].text == "Waited"


def test_fifty_thousand_pasted_characters_become_a_line_and_are_listed_short(clerk):
    data = QMimeData()
    data.setText("あ" * 50_000)
    clerk.find("note").insertFromMimeData(data)
    clerk.press("Return")
    assert sum(text.count("あ") for text in words(clerk)) == 50_000
    assert len(clerk.find("note_lines").model().index(0, 0).data()) < 500


def test_a_line_too_long_stays_in_the_box_with_the_reason_above_it(clerk):
    data = QMimeData()
    data.setText("x" * 61_000)
    clerk.find("note").insertFromMimeData(data)
    clerk.press("Return")
    assert words(clerk) == []
    assert clerk.find("note").toPlainText().count("x") == 61_000
    assert clerk.shown("note_problem")


def test_emoji_rare_characters_and_direction_marks_are_kept(clerk):
    clerk.write("𠮷野 😀 \u200fשלום")
    assert words(clerk) == ["𠮷野 😀 \u200fשלום"]


def test_lines_lie_at_the_lower_edge_next_to_the_box(clerk):
    clerk.write("first")
    clerk.settle()
    lines = clerk.find("note_lines")
    assert lines.viewportMargins().top() > 100
    assert lines.visualRect(lines.model().index(0, 0)).bottom() >= lines.viewport().height() - 3


def test_correcting_the_words_leaves_the_time_they_were_said_alone(clerk, clock, write):
    clerk.write("typed later")
    line = clerk.call.lines[0]
    said = clock() - timedelta(days=1, hours=3, seconds=12)
    write(lambda: clerk.services.calls.set_said_at(line.line_id, said))
    clerk.settle()
    clerk.press("Shift+Tab")
    clerk.press("Return")
    clerk.type(" and corrected")
    clerk.press("Return")
    corrected = clerk.call.lines[0]
    assert corrected.text == "typed later and corrected"
    assert corrected.said_at == said
