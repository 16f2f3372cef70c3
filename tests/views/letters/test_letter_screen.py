"""The letter beside its page: nothing typed is lost, nothing goes out by a slip."""

from __future__ import annotations

from datetime import date

import pytest
from docx import Document
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.domain.four_points import PointName
from desktop.domain.letter import LetterState
from desktop.pages import printing
from desktop.views.letters.letter_output import LetterOutput

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def letter(services, complete, screen):
    """Reads the case's newest letter as it is stored."""
    return lambda: services.letters.of_case(complete.case_id)[-1]


@pytest.fixture
def hands(screen, frame, settle):
    return Hands(screen, frame, settle)


class Hands:
    """Found by name, worked by keys."""

    def __init__(self, screen, frame, settle):
        self.screen, self._frame, self._settle = screen, frame, settle

    def find(self, name):
        found = self.screen.findChild(QWidget, name)
        assert found is not None, name
        return found

    def focus(self):
        return QApplication.focusWidget()

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.focus(), key, modifiers)
        self.settle()

    def write(self, name, text):
        """Replace what stands in a box; the keyboard stays in it, no pause follows."""
        box = self.find(name)
        box.setFocus()
        box.selectAll()
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(box, event)

    def approve(self):
        """The clerk asks, the owner says yes."""
        self.press(Qt.Key.Key_Return, CTRL)
        self.press(Qt.Key.Key_Return, CTRL)
        self.press(Qt.Key.Key_Return)

    def settle(self):
        for _ in range(2):
            self._settle()
            self._frame.tasks.wait()
        self._settle()

    def words(self):
        return [one.text() for one in self.screen.findChildren(QLabel) if one.isVisible()]


# What is typed


def test_a_letter_opens_with_the_keyboard_in_it(hands):
    assert hands.focus().objectName() == "letter_kind"


def test_text_of_a_letter_left_at_once_is_its_own_and_not_the_next_ones(
    services, write, complete, screen, letter, hands
):
    first = letter().letter_id
    other = write(lambda: services.letters.draft(complete.case_id, "L1", "ja"))
    hands.write("cause", "予定の管理が行き届いておりませんでした。")
    screen.open(other.letter_id)
    hands.settle()
    stored = services.letters.get(first).overrides
    assert stored["cause"] == "予定の管理が行き届いておりませんでした。"
    assert services.letters.get(other.letter_id).overrides == {}
    assert hands.find("cause").toPlainText() == "お電話の予定の管理が行き届いておりませんでした。"


def test_a_text_refused_after_its_letter_was_left_waits_at_the_foot(
    services, write, complete, screen, letter, hands, told
):
    first = letter().letter_id
    other = write(lambda: services.letters.draft(complete.case_id, "L1", "ja"))
    write(lambda: services.letters.remove_draft(first))
    hands.write("cause", "どこへも行けないことば")
    screen.open(other.letter_id)
    hands.settle()
    assert [error.code for error in told.failures] == ["letter.unknown"]


def test_what_was_just_typed_counts_when_approval_is_asked_for(services, letter, hands):
    hands.write("cause", " ")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert letter().state is LetterState.DRAFT
    hands.write("cause", "お電話の予定を書き落としました。")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert letter().state is LetterState.CHECKED


def test_a_letter_that_lacks_something_leads_to_its_box_by_keys(
    services, write, complete, hands, told
):
    save = services.points.save
    write(lambda: save(complete.case_id, PointName.PREVENTION, "when_text", ""))
    write(lambda: save(complete.case_id, PointName.PREVENTION, "text", "改めてまいります。"))
    hands.settle()
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.press(Qt.Key.Key_Return)
    assert told.links == [f"case/{complete.case_id}/points/prevention/when_text"]


# The day


def test_no_letter_is_laid_before_the_owner_while_its_date_is_unreadable(letter, hands):
    hands.write("letter_date", "2月30日")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert letter().state is LetterState.DRAFT
    assert hands.focus().objectName() == "letter_date"
    assert "暦にありません" in hands.find("letter_date_echo").text()
    assert "お約束" not in hands.find("letter_date_echo").text()


def test_an_unreadable_date_stays_until_it_is_put_right(services, letter, hands):
    hands.write("letter_date", "2月30日")
    hands.write("cause", "お電話の予定を書き落としました。")
    hands.find("subject").setFocus()
    hands.settle()
    assert hands.find("letter_date").text() == "2月30日"
    hands.write("letter_date", "10月8日")
    hands.find("subject").setFocus()
    hands.settle()
    assert letter().letter_date == date(2026, 10, 8)
    assert hands.find("letter_date").text() == "2026年10月8日(木)"


def test_a_date_with_two_readings_is_shown_and_confirmed(letter, hands):
    hands.write("letter_date", "10/7")
    assert "10月7日(水)" in hands.find("letter_date_echo").text()
    hands.press(Qt.Key.Key_Return, CTRL)
    assert letter().state is LetterState.DRAFT
    hands.press(Qt.Key.Key_Return)
    assert letter().letter_date == date(2026, 10, 7)


def test_an_emptied_date_comes_back(letter, hands):
    hands.write("letter_date", "")
    hands.find("letter_date").clear()
    hands.find("subject").setFocus()
    hands.settle()
    assert hands.find("letter_date").text() == "2026年10月6日(火)"


def test_the_wheel_over_the_kind_does_not_make_another_letter(letter, hands):
    hands.find("subject").setFocus()
    kind, before = hands.find("letter_kind"), letter().kind
    down = QWheelEvent(
        QPointF(5, 5),
        kind.mapToGlobal(QPointF(5, 5)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(kind, down)
    hands.settle()
    assert (letter().kind, kind.currentData()) == (before, before)


# What leaves


def test_word_gets_what_was_just_typed(hands, told):
    hands.write("cause", "書いたばかりの原因です。")
    hands.press(Qt.Key.Key_W, CTRL | SHIFT)
    text = "\n".join(part.text for part in Document(str(told.files[0])).paragraphs)
    assert "書いたばかりの原因です。" in text


@pytest.fixture
def dialogs(monkeypatch):
    """The print dialog, pressed by the test."""
    asked = []
    monkeypatch.setattr(printing, "open_print_dialog", lambda *given: asked.append(given))
    return asked


def test_the_printer_gets_what_was_just_typed_marked_as_draft(hands, dialogs, letter):
    hands.write("cause", "書いたばかりの原因です。")
    hands.press(Qt.Key.Key_P, CTRL)
    _, pages, printed, _ = dialogs[0]
    assert "書いたばかりの原因です。" in repr(pages)
    assert "下書き" in repr(pages)
    printed()
    hands.settle()
    assert (letter().state, letter().copies) == (LetterState.DRAFT, 0)


def test_a_letter_printed_right_after_approval_carries_no_mark(hands, dialogs, letter):
    hands.approve()
    hands.press(Qt.Key.Key_P, CTRL)
    _, pages, printed, _ = dialogs[0]
    assert "下書き" not in repr(pages)
    printed()
    hands.settle()
    assert (letter().state, letter().copies) == (LetterState.PRINTED, 1)


def test_a_refused_file_is_said_until_one_is_written(screen, hands, told, tmp_path):
    output = screen.findChild(LetterOutput)
    output.write(tmp_path / "missing" / "letter.pdf", "pdf")
    hands.settle()
    assert any("見つかりません" in words for words in hands.words())
    saves = told.saves
    output.write(tmp_path / "letter.pdf", "pdf")
    hands.settle()
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    assert not any("見つかりません" in words for words in hands.words())
    assert told.saves == saves + 1


# Where there is no letter


def test_a_case_without_a_name_shows_no_other_letter_to_write_in(
    services, write, screen, letter, hands, told
):
    shown = letter().letter_id

    def nameless():
        call = services.calls.begin()
        services.calls.enter(call.call_id, "名乗らずに切られた")
        services.calls.end(call.call_id, "agreed", thanked=True, open_said=True)
        return call.case_id

    case_id = write(nameless)
    screen.open_for_case(case_id)
    hands.settle()
    assert any("お名前" in words for words in hands.words())
    assert not hands.find("cause").isVisible()
    assert services.letters.of_case(case_id) == []
    hands.press(Qt.Key.Key_Space)
    assert told.links == [f"case/{case_id}"]
    screen.open(shown)
    hands.settle()
    assert hands.find("cause").isVisible()


def test_a_letter_that_is_gone_shows_nothing_of_the_one_before(screen, hands):
    screen.open(999)
    hands.settle()
    assert not hands.find("cause").isVisible()
    assert any("取り消され" in words for words in hands.words())


# After the approval


def test_the_key_of_the_case_shows_the_approved_letter_and_makes_no_second_one(
    services, complete, screen, letter, hands
):
    hands.approve()
    assert letter().state is LetterState.APPROVED
    screen.open_for_case(complete.case_id)
    hands.settle()
    assert len(services.letters.of_case(complete.case_id)) == 1
    again = next(
        one
        for one in screen.findChildren(QWidget)
        if one.property("text") and one.property("text") == "別の文書を書く"
    )
    again.setFocus()
    hands.press(Qt.Key.Key_Space)
    states = [one.state for one in services.letters.of_case(complete.case_id)]
    assert states == [LetterState.APPROVED, LetterState.DRAFT]


def test_a_day_of_sending_is_read_asked_and_never_in_the_future(services, letter, hands):
    hands.approve()
    done = hands.find("action_mark_sent")
    for typed, said in (("2月30日", "暦にありません"), ("明日", "まだ先の日")):
        hands.write("sent_on", typed)
        done.click()
        hands.settle()
        assert letter().state is LetterState.APPROVED
        assert said in hands.find("sent_on_echo").text()
        assert hands.focus().objectName() == "sent_on"
    hands.write("sent_on", "きょう")
    hands.find("proof").setText("1234-5678")
    done.click()
    hands.settle()
    sent = letter()
    assert (sent.state, sent.sent_on, sent.proof) == (
        LetterState.SENT,
        date(2026, 10, 6),
        "1234-5678",
    )


def test_one_letters_proof_number_does_not_stand_in_the_next(
    services, write, complete, screen, letter, hands
):
    hands.approve()
    hands.find("proof").setText("1234-5678")
    other = write(lambda: services.letters.draft(complete.case_id, "L1", "ja"))
    screen.open(other.letter_id)
    hands.settle()
    assert hands.find("proof").text() == ""
