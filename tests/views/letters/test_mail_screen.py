"""A letter that goes out as a mail, on its screen: shown, copied, opened, approved, sent."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from desktop.domain.four_points import PointName
from desktop.domain.letter import LetterState, SentHow
from desktop.views.letters.mail_sheet import MailSheet
from desktop.views.letters.register_model import WAY
from desktop.views.letters.register_screen import RegisterScreen
from desktop.views.letters.templates_screen import TemplatesScreen
from tests.views.letters.conftest import shown

CTRL = Qt.KeyboardModifier.ControlModifier
SUBJECT = "お約束のお電話についてのお詫び"


@pytest.fixture
def person_id(services, story):
    return services.cases.get(story.case_id).person_id


@pytest.fixture
def letter_id(services, write, story, person_id):
    save = services.points.save
    write(lambda: save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から"))
    write(lambda: services.persons.save(person_id, email="hanako@example.jp"))
    letter = write(lambda: services.letters.draft(story.case_id))
    return letter.letter_id


@pytest.fixture
def calm(frame, settle, qtbot):
    def run():
        for _ in range(3):
            settle()
            frame.tasks.wait()
        qtbot.wait(180)  # the pause before a change is shown
        for _ in range(2):
            settle()
            frame.tasks.wait()

    return run


@pytest.fixture
def screen(frame, qtbot, letter_id, calm):
    screen = shown(frame, qtbot)
    screen.open(letter_id)
    screen.first_focus()
    calm()
    return screen


def find(screen, name, kind=QWidget):
    found = screen.findChild(kind, name)
    assert found is not None, name
    return found


def clipboard():
    return QGuiApplication.clipboard().text()


@pytest.fixture
def as_mail(screen, calm):
    find(find(screen, "letter_way"), "segment_mail").click()
    calm()
    return screen


def body(screen):
    return find(screen, "mail_body", QPlainTextEdit).toPlainText()


def said(screen, name="mail_told"):
    return "\n".join(one.text() for one in find(screen, name).findChildren(QLabel))


def test_a_click_turns_the_letter_into_a_mail_and_back(screen, services, letter_id, calm):
    assert not find(screen, "mail_body").isVisible()
    find(find(screen, "letter_way"), "segment_mail").click()
    calm()
    assert services.letters.get(letter_id).by_mail
    assert find(screen, "mail_body").isVisible()
    assert find(screen, "mail_to", QLabel).text() == "hanako@example.jp"
    assert find(screen, "mail_subject_shown", QLabel).text() == f"【下書き】{SUBJECT}"
    assert body(screen).startswith("仮山 はなこ 様\n")
    for name in ("action_open_in_word", "action_print_letter", "confidential", "letter_side"):
        assert not find(screen, name).isVisible(), name

    find(find(screen, "letter_way"), "segment_paper").click()
    calm()
    assert not find(screen, "mail_body").isVisible()
    assert find(screen, "action_open_in_word").isVisible()


def test_what_is_typed_shows_in_the_mail_after_a_pause(as_mail, qtbot):
    box = find(as_mail, "cause")
    box.setFocus()
    box.selectAll()
    box.insertPlainText("台帳が二つありました。")
    qtbot.waitUntil(lambda: "台帳が二つありました。" in body(as_mail), timeout=5000)


def test_the_subject_of_this_mail_alone_can_be_changed(as_mail, calm):
    box = find(as_mail, "mail_subject", QLineEdit)
    assert box.text() == SUBJECT
    box.setFocus()
    box.setText("お電話の件")
    box.textEdited.emit("お電話の件")
    as_mail.submit()
    calm()
    assert find(as_mail, "mail_subject_shown", QLabel).text() == "【下書き】お電話の件"


def test_the_text_of_this_mail_alone_can_be_changed_and_taken_back(as_mail, qtbot, calm):
    before = body(as_mail)
    box = find(as_mail, "mail_text")
    box.setFocus()
    box.selectAll()
    box.insertPlainText("仮山 はなこ 様\n\n私の言葉です。")
    qtbot.waitUntil(lambda: body(as_mail) == "仮山 はなこ 様\n\n私の言葉です。", timeout=5000)
    as_mail.submit()
    calm()
    buttons = box.parentWidget().findChildren(QPushButton)
    proposed = [one for one in buttons if one.isVisible() and one.text() == "提案に戻す"]
    proposed[0].click()
    calm()
    assert body(as_mail) == before


def test_one_key_copies_all_and_one_each_subject_and_text(as_mail, calm):
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_1, CTRL)
    assert clipboard().startswith(f"件名: 【下書き】{SUBJECT}\n\n仮山 はなこ 様\n")
    assert "件名と本文をコピーしました。" in said(as_mail)
    assert "下書きの印" in said(as_mail)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, CTRL)
    assert clipboard() == f"【下書き】{SUBJECT}"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_3, CTRL)
    assert clipboard() == f"【下書き】\n\n{body(as_mail)}"


def test_the_keys_of_the_mail_rest_while_it_is_a_letter(screen):
    QGuiApplication.clipboard().setText("before")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_1, CTRL)
    assert clipboard() == "before"
    assert "Ctrl+1" not in dict(screen.key_list())
    keys = [one for one in screen.findChildren(QShortcut) if one.key().toString() == "Ctrl+1"]
    assert keys and not any(one.isEnabled() for one in keys), "free for whoever needs them"


def test_the_keys_of_the_mail_are_in_the_list_of_keys(as_mail):
    assert {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+O"} <= set(dict(as_mail.key_list()))


def test_the_mail_program_opens_with_address_subject_and_text(as_mail, told, calm):
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_O, CTRL)
    assert len(told.mails) == 1
    assert told.mails[0].startswith("mailto:hanako@example.jp?subject=%E3%80%90")
    assert "&body=" in told.mails[0]
    assert "メールソフトで開きました。" in said(as_mail)


def test_a_text_too_long_for_the_mail_program_is_copied_and_that_is_said(
    as_mail, told, monkeypatch
):
    monkeypatch.setattr("sys.platform", "win32")
    find(as_mail, "action_open_mail").click()
    assert "&body=" not in told.mails[0]
    assert clipboard().startswith("件名: 【下書き】") and body(as_mail) in clipboard()
    assert "本文は長いため渡せません" in said(as_mail)


def test_without_a_mail_program_the_text_is_copied(as_mail, told):
    told.has_mail_program = False
    find(as_mail, "action_open_mail").click()
    assert body(as_mail) in clipboard()
    assert "メールソフトが開きませんでした。" in said(as_mail)


def test_what_only_paper_needs_says_that_this_is_a_mail(as_mail, told):
    QTest.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_W, CTRL | Qt.KeyboardModifier.ShiftModifier
    )
    assert told.files == []
    shown = [one.text() for one in as_mail.findChildren(QLabel) if one.isVisible()]
    assert "この文書はメールで出します。コピーするか、メールソフトで開いてください。" in shown


def test_a_missing_address_leads_to_the_person(as_mail, services, write, person_id, told, calm):
    write(lambda: services.persons.save(person_id, email=""))
    calm()
    line = find(as_mail, f"missing_person_{person_id}_email", QLabel)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert told.links == [f"person/{person_id}/email"]
    assert find(as_mail, "mail_to", QLabel).text() == "メールアドレスがまだありません"


def test_a_gap_is_seen_in_the_text(as_mail, services, write, story, calm):
    write(lambda: services.points.save(story.case_id, PointName.CAUSE, "text", ""))
    calm()
    assert "〔原因〕" in body(as_mail)
    marks = find(as_mail, "mail_body", QPlainTextEdit).extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["〔原因〕"]


def test_from_draft_to_sent(as_mail, services, write, story, letter_id, calm, clock):
    draft = body(as_mail)
    write(lambda: services.letters.approve(letter_id, story.owner, "", lambda *_: b"x"))
    calm()
    assert find(as_mail, "mail_subject_shown", QLabel).text() == SUBJECT
    assert body(as_mail) == draft
    QTest.keyClick(as_mail, Qt.Key.Key_1, CTRL)
    assert clipboard() == f"件名: {SUBJECT}\n\n{draft}"
    assert "下書き" not in clipboard()
    assert not find(as_mail, "sent_how").isVisible() and not find(as_mail, "proof").isVisible()

    find(as_mail, "action_mark_sent").click()
    calm()
    sent = services.letters.get(letter_id)
    assert (sent.state, sent.sent_how, sent.sent_on) == (
        LetterState.SENT, SentHow.MAIL, date(2026, 10, 6),
    )  # fmt: skip
    assert "メール · hanako@example.jp" in said(as_mail, "sending")
    assert not find(as_mail, "mail_told").isVisible(), "what was to be done next is done"


def test_the_mail_is_saved_as_a_draft_for_the_mail_program_or_as_text(
    as_mail, tmp_path, calm, frame
):
    output = find(as_mail, "mail_body").window().findChild(MailSheet).output
    for name, inside in (("m.eml", b"X-Unsent: 1"), ("m.txt", "【下書き】".encode())):
        output.write(tmp_path / name)
        calm()
        assert inside in (tmp_path / name).read_bytes()
    output.write(tmp_path / "none" / "m.txt")
    calm()
    assert "見つかりません" in said(as_mail)
    assert output.file_name().endswith(".eml") and "/" not in output.file_name()


def test_papers_to_attach_are_named(as_mail, services, write, letter_id, calm):
    write(lambda: services.letters.set_kind(letter_id, "L16"))
    write(lambda: services.letters.set_override(letter_id, "enclosures", "明細書 1通\n地図 1枚"))
    calm()
    assert (
        said(as_mail, "mail_enclosures").strip()
        == "メールソフトで添付する書類: 明細書 1通、地図 1枚"
    )


def test_a_notice_says_that_it_belongs_on_paper(as_mail, services, write, letter_id, calm):
    write(lambda: services.letters.set_kind(letter_id, "L12"))
    calm()
    asked = find(as_mail, f"missing_letter_{letter_id}_field_mail_reason", QLabel)
    assert "配達証明か内容証明" in asked.text()
    asked.setFocus()
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "mail_reason"


def test_the_other_language_of_the_screen_changes_the_words_and_not_the_mail(as_mail, frame, calm):
    before = body(as_mail)
    frame.languages.use("en")
    calm()
    assert body(as_mail) == before
    assert find(as_mail, "action_copy_mail").text() == "Copy all"


def test_the_register_says_how_each_letter_goes_out(
    frame, qtbot, services, write, story, letter_id, settle
):
    frame.languages.use("ja")
    write(lambda: services.letters.set_by_mail(letter_id, True))
    write(lambda: services.letters.draft(story.case_id, "L15", "ja"))
    register = RegisterScreen(frame)
    qtbot.addWidget(register)
    register.resize(1200, 700)
    register.show()
    register.open()
    settle()
    table = find(register, "letter_register")
    ways = [table.model().index(row, WAY).data() for row in range(2)]
    assert ways == ["文書", "メール"]
    table.horizontalHeader().setSortIndicator(WAY, Qt.SortOrder.DescendingOrder)
    settle()
    assert [table.model().index(row, WAY).data() for row in range(2)] == ["メール", "文書"]


def test_an_owner_changes_the_text_of_the_mail(frame, qtbot, services, letter_id, told, calm):
    frame.languages.use("ja")
    screen = TemplatesScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1200, 760)
    screen.show()
    screen.open(letter_id, "callback_missed/ja-mail")
    calm()
    assert "深くお詫び申し上げます" in body(screen)
    find(screen, "action_change_template").click()
    calm()
    path = told.files[0]
    assert path.suffix == ".txt"

    path.write_text("件名: x\n\n{{宛な}}\n{{?記}}\n", encoding="utf-8")
    qtbot.waitUntil(lambda: "2" in said(screen, "template_banner"), timeout=8000)
    assert "3行目" in said(screen, "template_faults")
    proposals = find(screen, "template_faults").findChildren(QPushButton)
    assert [one.text() for one in proposals] == ["{{宛名}}"]

    good = path.read_text(encoding="utf-8").replace(
        "{{宛な}}\n{{?記}}", "{{宛名}}\n\n私どもの言葉です。"
    )
    path.write_text(good, encoding="utf-8")
    qtbot.waitUntil(lambda: "私どもの言葉です。" in body(screen), timeout=8000)
    assert services.templates.get("callback_missed", "ja-mail").version == 1

    find(screen, "action_use_shipped").click()
    calm()
    assert "深くお詫び申し上げます" in body(screen)


def test_letters_and_mails_are_two_lists_of_templates(frame, qtbot, letter_id, calm):
    frame.languages.use("ja")
    screen = TemplatesScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(1200, 760)
    screen.show()
    screen.open(letter_id, "callback_missed/ja")
    calm()
    rows = find(screen, "template_list").rows()
    assert len(rows) == 35 and not any("mail" in row.row_id for row in rows)
    find(find(screen, "template_form"), "segment_mail").click()
    calm()
    rows = find(screen, "template_list").rows()
    assert len(rows) == 32 and all(row.row_id.endswith("-mail") for row in rows)
    assert find(screen, "mail_body").isVisible()
    assert "仮山 はなこ 様" in body(screen)
