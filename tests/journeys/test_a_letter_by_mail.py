"""The letter of case 1 goes out as a mail: drafted, approved, copied, opened, sent."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from desktop.domain.four_points import PointName
from desktop.domain.letter import LetterState, SentHow
from tests.case_one_story import tell
from tests.journeys.conftest import Hands


@pytest.fixture
def opened(monkeypatch):
    """What the system's mail program is asked to open; there is none on the test's machine."""
    links: list[str] = []
    monkeypatch.setattr("desktop.app.open_mail_program", lambda link: links.append(link) or True)
    return links


@pytest.fixture
def hands(opened, open_window, settle_session, write_in, clock):
    session = open_window("ja")
    services = session.frame.services

    def before():
        services.settings.save_office(code_confirmed=True, first_run_done=True)
        story = tell(services, clock)
        services.points.save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から")
        return story

    told = []
    write_in(session, lambda: told.append(before()))
    settle = settle_session(session)
    settle()
    session.window.activateWindow()
    settle()
    hands = Hands(session, settle)
    hands.story = told[0]
    return hands


def tab_to(hands, name):
    """Walk with the Tab key to a field."""
    for _ in range(60):
        if hands.focus().objectName() == name:
            return
        hands.press("Tab")
    raise AssertionError(f"the Tab key does not reach {name}")


def test_a_letter_goes_out_as_a_mail_by_keys_alone(hands, opened, qtbot):
    services = hands.session.frame.services
    case_id = hands.story.case_id
    hands.session.window.go(f"case/{case_id}")
    hands.settle()
    hands.press("Ctrl+L")
    letter_id = services.letters.of_case(case_id)[0].letter_id

    # It goes out as a mail: the way is chosen beside the kind.
    tab_to(hands, "segment_paper")
    hands.press("Right")
    assert services.letters.get(letter_id).by_mail
    qtbot.waitUntil(lambda: hands.find("mail_body").isVisible(), timeout=3000)
    assert "〔" not in hands.find("mail_body").toPlainText()

    # The address is missing: the way leads to the person and back.
    hands.press("Ctrl+Return")
    hands.press("Return")
    assert hands.focus().objectName() == "email"
    hands.type("ｈａｎａｋｏ＠example.jp")
    hands.press("Alt+Left")
    person_id = services.cases.get(case_id).person_id
    assert services.persons.get(person_id).email == "hanako@example.jp"
    qtbot.waitUntil(lambda: hands.find("mail_to").text() == "hanako@example.jp", timeout=3000)

    # A draft says so wherever it goes.
    hands.press("Ctrl+2")
    assert QGuiApplication.clipboard().text() == "【下書き】お約束のお電話についてのお詫び"

    # Laid before the owner, approved: numbered and frozen.
    hands.press("Ctrl+Return")
    assert services.letters.get(letter_id).state is LetterState.CHECKED
    hands.press("Ctrl+Return")
    hands.press("Return")
    approved = services.letters.get(letter_id)
    assert (approved.state, approved.number) == (LetterState.APPROVED, "2026-0001")
    kept = services.mails.kept(letter_id)
    qtbot.waitUntil(lambda: hands.find("mail_subject_shown").text() == kept.subject, timeout=3000)

    # Copied and opened as it was approved, character for character.
    body = hands.session.window.findChild(QPlainTextEdit, "mail_body").toPlainText()
    assert body == kept.body
    hands.press("Ctrl+1")
    assert QGuiApplication.clipboard().text() == f"件名: {kept.subject}\n\n{kept.body}"
    hands.press("Ctrl+O")
    link = urlsplit(opened[-1])
    asked = parse_qs(link.query)
    assert (link.scheme, link.path) == ("mailto", "hanako@example.jp")
    assert asked["subject"] == [kept.subject]
    assert asked["body"] == [kept.body.replace("\n", "\r\n")]

    # Sent, and the day noted; the register tells how it went.
    hands.find("action_mark_sent").setFocus()
    hands.press("Space")
    sent = services.letters.get(letter_id)
    assert (sent.state, sent.sent_how) == (LetterState.SENT, SentHow.MAIL)
    shown = [one.text() for one in hands.session.window.findChildren(QLabel) if one.isVisible()]
    assert any("メール · hanako@example.jp" in text for text in shown)
