"""The envelope beside its letter: as it will print, placed by hand, never by accident."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from desktop.domain.envelope import EnvelopeForm
from desktop.pages import printing
from desktop.pages.preview import PagePreview
from desktop.views.letters.envelope_dialog import EnvelopeDialog
from tests.views.letters.conftest import shown


@pytest.fixture
def letter_id(services, write, story):
    return write(lambda: services.letters.draft(story.case_id)).letter_id


@pytest.fixture
def dialog(frame, qtbot, letter_id, settle):
    frame.languages.use("ja")
    dialog = EnvelopeDialog(frame, letter_id)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    settle()
    return dialog


def named(dialog: QWidget, kind: type, name: str):
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def choose(dialog: QWidget, form: EnvelopeForm) -> None:
    box = named(dialog, QComboBox, "envelope_form")
    box.setCurrentIndex(box.findData(form))
    box.activated.emit(box.currentIndex())


def seen(dialog: QWidget) -> str:
    area = named(dialog, PagePreview, "envelope_preview").focusProxy()
    return area.accessibleDescription()


def sentence(dialog: QWidget) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def test_sender_and_addressee_are_those_of_the_letter(dialog, services, letter_id):
    text = services.envelopes.text(letter_id)
    assert text.addressee
    assert all(line in seen(dialog) for line in (*text.addressee, *text.address, *text.sender))


def test_an_upright_envelope_writes_the_address_in_kanji_figures(
    dialog, services, write, story, letter_id, settle
):
    person = services.cases.get(story.case_id).person_id
    save = services.persons.save
    write(lambda: save(person, postcode="123-0045", address="見本県仮町市例示1-12"))
    settle()
    choose(dialog, EnvelopeForm.LONG_UPRIGHT)
    settle()
    assert "例示一－一二" in seen(dialog)
    assert "1\n2\n3\n0\n0\n4\n5" in seen(dialog)


def test_a_place_set_by_the_millimetre_is_kept_for_the_next_time(
    dialog, services, settle, letter_id
):
    left = named(dialog, QDoubleSpinBox, "envelope_x")
    left.setFocus()
    left.setValue(71.5)
    QTest.keyClick(left, Qt.Key.Key_Return)
    settle()
    assert dialog.isVisible()  # Enter prints nothing and closes nothing
    assert dialog.findChild(QDialog, "print_letter") is None
    assert not any(one.isDefault() or one.autoDefault() for one in dialog.findChildren(QPushButton))
    form = services.envelopes.proposed_form(letter_id)
    assert services.envelopes.setup(form, "ja").x_mm == 71.5


def test_a_place_off_the_paper_is_refused_with_how_far_it_may_go(dialog, services, settle):
    left = named(dialog, QDoubleSpinBox, "envelope_x")
    left.setValue(300.0)
    QTest.keyClick(left, Qt.Key.Key_Return)
    settle()
    assert "105.0" in sentence(dialog)
    assert not named(dialog, QWidget, "action_print_envelope").isEnabled()
    assert services.envelopes.setup(EnvelopeForm.LONG_ACROSS, "ja").x_mm == 60


def test_the_paper_chosen_last_is_proposed_the_next_time(dialog, services, settle, letter_id):
    choose(dialog, EnvelopeForm.LABEL)
    settle()
    assert services.envelopes.proposed_form(letter_id) is EnvelopeForm.LABEL
    assert named(dialog, QSpinBox, "envelope_label").isVisible()


def test_the_test_print_names_nobody(dialog, monkeypatch, services, letter_id):
    printed = []
    monkeypatch.setattr(printing, "open_print_dialog", lambda *a: printed.append(a[1]))
    named(dialog, QWidget, "action_test_envelope").click()
    (document,) = printed
    assert "左から60mm" in document.text
    text = services.envelopes.text(letter_id)
    assert not any(line in document.text for line in (*text.addressee, *text.sender))


def test_the_pdf_is_as_large_as_the_envelope_and_says_the_name(
    dialog, tmp_path, qtbot, services, letter_id
):
    choose(dialog, EnvelopeForm.LONG_UPRIGHT)
    target = tmp_path / "封筒.pdf"
    with qtbot.waitSignal(dialog.written):
        dialog.write(target)
    page = PdfReader(io.BytesIO(target.read_bytes())).pages[0]
    size = (float(page.mediabox.width), float(page.mediabox.height))
    assert size == (pytest.approx(120 / 25.4 * 72, abs=1), pytest.approx(235 / 25.4 * 72, abs=1))
    name = "".join(services.envelopes.text(letter_id).addressee[-1].split())
    assert name in "".join(page.extract_text().split())


def test_the_mark_of_confidence_follows_the_letter(dialog, services, write, settle, letter_id):
    write(lambda: services.letters.set_confidential(letter_id, True))
    settle()
    assert "親展" in seen(dialog)
    write(lambda: services.letters.set_confidential(letter_id, False))
    settle()
    assert "親展" not in seen(dialog)


def test_an_english_letter_is_never_offered_a_vertical_envelope(
    dialog, services, write, settle, letter_id
):
    choose(dialog, EnvelopeForm.LONG_UPRIGHT)
    write(lambda: services.letters.set_language(letter_id, "en"))
    settle()
    box = named(dialog, QComboBox, "envelope_form")
    assert box.findData(EnvelopeForm.LONG_UPRIGHT) < 0
    assert box.currentData() == EnvelopeForm.LONG_ACROSS


def test_the_words_change_with_the_screens_language(dialog, frame, settle):
    assert "封筒" in dialog.windowTitle()
    frame.languages.use("en")
    settle()
    assert dialog.windowTitle() == "Envelope or label"
    assert "Long No. 3" in named(dialog, QComboBox, "envelope_form").currentText()


@pytest.fixture
def screen(frame, qtbot, story, settle, letter_id):
    screen = shown(frame, qtbot)
    screen.open(letter_id)
    settle()
    frame.tasks.wait()
    settle()
    return screen


def test_the_letter_opens_its_envelope_by_a_key(screen, settle):
    screen.activateWindow()
    QTest.keyClick(screen, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert screen.findChild(EnvelopeDialog, "envelope") is not None


def test_only_a_kind_with_a_vertical_template_offers_the_direction(
    screen, services, write, settle, letter_id, frame
):
    choice = named(screen, QWidget, "letter_orientation")
    assert not choice.isVisible()  # a late call back is written across only
    write(lambda: services.letters.set_kind(letter_id, "L3"))
    settle()
    assert choice.isVisible()
    choice.findChild(QWidget, "segment_vertical").click()
    settle()
    frame.tasks.wait()
    settle()
    assert services.letters.get(letter_id).vertical
    assert services.letters.prepare(letter_id)().pages.sheet.vertical
    assert services.envelopes.proposed_form(letter_id) is EnvelopeForm.LONG_UPRIGHT
    write(lambda: services.letters.set_language(letter_id, "en"))
    settle()
    assert not choice.isVisible()
    assert not services.letters.prepare(letter_id)().pages.sheet.vertical


def test_a_kind_without_a_vertical_template_is_written_across(services, write, letter_id):
    write(lambda: services.letters.set_vertical(letter_id, True))
    assert not services.letters.prepare(letter_id)().pages.sheet.vertical


def test_a_vertical_letter_is_looked_through_like_one_across(services, write, letter_id):
    def wrong_days() -> list[str]:
        return [one.code for one in services.letters.checks(letter_id) if not one.ok]

    write(lambda: services.letters.set_kind(letter_id, "L3"))
    remedy = "2026年10月6日（日）に伺いました。"  # it was a Tuesday
    write(lambda: services.letters.set_override(letter_id, "remedy", remedy))
    across = wrong_days()
    write(lambda: services.letters.set_vertical(letter_id, True))
    assert wrong_days() == across
    assert any("weekday" in code for code in across)
    assert "十月六日（日）" in services.letters.prepare(letter_id)().pages.text
