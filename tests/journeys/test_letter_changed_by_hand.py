"""A letter changed by hand, from its draft to the page that goes out: in the window and in Word."""

from __future__ import annotations

import io
import re

import pytest
from docx import Document
from docx.shared import Pt
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.four_points import PointName
from desktop.domain.letter import LetterState
from desktop.letters.opening import plain_text
from desktop.office import open_office
from tests.case_one_story import tell
from tests.journeys.conftest import PATIENCE_MS, Hands

CAUSE = "お電話の予定の管理が行き届いておりませんでした。"
OWN_CAUSE = "お電話の予定を、担当者の手帳だけで管理しておりました。"
THANKS = "お知らせくださいましたこと"
OWN_THANKS = "お知らせくださいましたことに、心より感謝申し上げます。"


@pytest.fixture
def session(open_window):
    return open_window("ja")


@pytest.fixture
def case_id(session, write_in, clock):
    services = session.frame.services
    story = write_in(session, lambda: tell(services, clock))
    save = services.points.save
    write_in(session, lambda: save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から"))
    write_in(session, lambda: services.staff.sit(story.owner))
    return story.case_id


@pytest.fixture
def hands(session, settle_session, case_id):
    settle = settle_session(session)
    settle()
    session.window.activateWindow()
    session.window.go(f"case/{case_id}/letter")
    settle()
    return Hands(session, settle)


def to_paragraph(hands: Hands, words: str) -> None:
    """Go down, or up again, to the paragraph that says these words."""
    for key in ["Down"] * 30 + ["Up"] * 40:
        if words in hands.focus().accessibleName():
            return
        hands.press(key)
    raise AssertionError(words)


def write_over(hands: Hands, words: str, text: str) -> None:
    to_paragraph(hands, words)
    hands.press("Return")
    hands.clear()
    hands.type(text)
    hands.press("Return")


def approve(hands: Hands) -> None:
    hands.press("Ctrl+Return")
    hands.press("Return")
    hands.settle()


def pdf_text(stored: bytes) -> str:
    return re.sub(
        r"\s", "", "".join(one.extract_text() for one in PdfReader(io.BytesIO(stored)).pages)
    )


def test_two_paragraphs_changed_a_value_changed_after_one_taken_back_and_approved(
    hands, case_id, write_in
):
    services = hands.session.frame.services
    letter = services.letters.of_case(case_id)[-1]

    hands.press("Ctrl+T")
    write_over(hands, CAUSE, OWN_CAUSE)
    write_over(hands, THANKS, OWN_THANKS)
    assert [one.after for one in services.letter_editing.changes(letter.letter_id)] == [
        OWN_CAUSE,
        OWN_THANKS,
    ]

    # The cause is written anew in the case: what stands beneath the first change is different now.
    save = services.points.save
    write_in(
        hands.session, lambda: save(case_id, PointName.CAUSE, "text", "台帳に書き落としました。")
    )
    hands.settle()
    assert [one.code for one in services.letters.missing(letter.letter_id)] == [
        "letter_proof.hand_moved_on"
    ]

    # Back to the template with the new value for that one; the other change stays.
    to_paragraph(hands, OWN_CAUSE)
    hands.press("Ctrl+Backspace")
    assert services.letters.missing(letter.letter_id) == []
    hands.press("Ctrl+T")
    approve(hands)

    assert services.letters.get(letter.letter_id).state is LetterState.APPROVED
    printed = pdf_text(services.letters.stored(letter.letter_id, "pdf"))
    assert OWN_THANKS in printed and "台帳に書き落としました。" in printed
    assert OWN_CAUSE not in printed and CAUSE not in printed
    told = services.letter_editing.changes(letter.letter_id)
    assert [one.after for one in told] == [OWN_THANKS]
    assert hands.find("hand_changes").isVisible()


def test_a_letter_changed_in_word_while_the_window_is_open(hands, case_id, monkeypatch, qtbot):
    opened = []
    monkeypatch.setattr(
        "PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )
    services = hands.session.frame.services
    letter = services.letters.of_case(case_id)[-1]
    hands.press("Ctrl+Shift+W")
    qtbot.waitUntil(lambda: bool(opened), timeout=PATIENCE_MS)
    path = services.letter_editing.copy(letter.letter_id)
    assert [str(path)] == opened

    # Somewhere else, in Word: a paragraph is changed, larger now, one is written.
    document = Document(str(path))
    cause = next(one for one in document.paragraphs if CAUSE in one.text)
    cause.runs[0].text = cause.text.replace(CAUSE, OWN_CAUSE)
    cause.runs[0].font.size = Pt(13)
    cause.insert_paragraph_before("Wordで書き加えた一段落です。")
    document.save(str(path))
    editing = services.letter_editing
    qtbot.waitUntil(lambda: len(editing.changes(letter.letter_id)) >= 2, timeout=PATIENCE_MS)
    hands.settle()
    shown = hands.find("letter_preview")
    qtbot.waitUntil(lambda: "書き加えた" in shown._document.text, timeout=PATIENCE_MS)

    # Done in Word: the readable copy is gone, and the owner approves what was written there.
    QTest.mouseClick(hands.find("action_word_done"), Qt.MouseButton.LeftButton)
    hands.settle()
    assert not path.exists()
    hands.press("Ctrl+T")
    approve(hands)
    stored = services.letters.stored(letter.letter_id, "docx")
    assert "Wordで書き加えた一段落です。" in plain_text(stored)
    again = next(one for one in Document(io.BytesIO(stored)).paragraphs if OWN_CAUSE in one.text)
    assert again.runs[0].font.size == Pt(13)
    printed = pdf_text(services.letters.stored(letter.letter_id, "pdf"))
    assert OWN_CAUSE in printed and "Wordで書き加えた一段落です。" in printed


def test_what_word_saved_after_the_window_closed_is_taken_at_the_next_start(
    hands, case_id, monkeypatch, keychain, clock, tmp_path
):
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: True)
    services = hands.session.frame.services
    letter_id = services.letters.of_case(case_id)[-1].letter_id
    hands.press("Ctrl+Shift+W")
    hands.settle()
    path = services.letter_editing.copy(letter_id)
    mark = path.parent / f".~lock.{path.name}#"
    mark.write_bytes(b"x")  # it is still open there
    hands.session.window.close()
    QApplication.processEvents()
    assert path.exists()

    document = Document(str(path))
    cause = next(one for one in document.paragraphs if CAUSE in one.text)
    cause.runs[0].text = OWN_CAUSE
    document.save(str(path))
    mark.unlink()
    again = open_office(
        tmp_path / "data", keychain=keychain, now=clock, announce=lambda kind, number: None
    )

    assert not path.exists()
    told = again.services.letter_editing.changes(letter_id)
    assert OWN_CAUSE in [one.after for one in told]
    again.close()
