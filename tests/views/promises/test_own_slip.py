"""What was promised in one person's name: in a window, on paper, in one file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from desktop.services.suite import Services
from desktop.views.frame import Frame
from desktop.views.promises.own_slip import OwnSlip, open_own_slip
from tests.fixed_clock import FixedClock
from tests.views.conftest import Told
from tests.views.promises.conftest import Make


@pytest.fixture
def slip(
    frame: Frame,
    services: Services,
    make: Make,
    write: Callable[..., object],
    settle: Callable[[], None],
    qtbot: QtBot,
) -> OwnSlip:
    def people() -> None:
        doctor = services.staff.add("仮名 一郎", "院長", "院長")
        services.staff.set_free_hours(doctor.staff_id, "平日 12:30-13:00")
        services.staff.add("見木", "受付", "見木")

    write(people)
    make("12:30")
    make("by 17:00", "例沢 太郎")
    slip = open_own_slip(frame, None, "院長")  # type: ignore[arg-type]
    qtbot.addWidget(slip)
    QTest.qWaitForWindowExposed(slip)
    settle()
    return slip


def page(slip: OwnSlip) -> str:
    found = slip.findChild(QTextBrowser, "own_slip_page")
    assert found is not None
    return found.toPlainText()


def test_the_slip_lists_what_was_promised_with_whom_and_when(slip: OwnSlip) -> None:
    shown = page(slip)

    assert "Promised in the name of 院長" in slip.windowTitle()
    assert "Free hours for calls: weekdays 12:30–13:00" in shown
    assert shown.index("at 12:30 · in 3 h 25 min") < shown.index("by 17:00")
    assert "仮山 はなこ 03-0000-1101" in shown and "例沢 太郎" in shown


def test_a_promise_made_meanwhile_comes_onto_the_slip(
    slip: OwnSlip, make: Make, settle: Callable[[], None]
) -> None:
    make("15:00", "見原 けん")
    settle()

    assert "見原 けん" in page(slip)


def test_what_has_gone_by_is_said_in_words(
    slip: OwnSlip, clock: FixedClock, settle: Callable[[], None]
) -> None:
    clock.forward(hours=4)
    slip.read_again()

    assert "Overdue: Today Tue 6 Oct, at 12:30 · 35 min late" in page(slip)


def test_another_persons_slip_is_one_choice_away(slip: OwnSlip) -> None:
    names = slip.findChild(QComboBox, "own_slip_who")
    assert names is not None
    names.setFocus()

    QTest.keyClick(names, Qt.Key.Key_Down)

    assert names.currentText() == "見木"
    assert "No promise is open in this name." in page(slip)


@pytest.mark.parametrize("form", ["txt", "pdf"])
def test_the_slip_is_one_file(
    slip: OwnSlip, frame: Frame, told: Told, tmp_path: Path, form: str
) -> None:
    target = tmp_path / f"slip.{form}"

    slip.write(target, form)
    frame.tasks.wait()
    QTest.qWait(10)

    content = target.read_bytes()
    if form == "txt":
        assert "仮山 はなこ" in content.decode("utf-8-sig")
    else:
        assert content.startswith(b"%PDF") and content.rstrip().endswith(b"%%EOF")
    assert told.saves


def test_a_file_that_cannot_be_written_is_said_and_the_slip_stays(
    slip: OwnSlip, frame: Frame, tmp_path: Path
) -> None:
    slip.write(tmp_path / "nowhere" / "slip.txt", "txt")
    frame.tasks.wait()
    QTest.qWait(10)

    assert "There is no folder" in "\n".join(
        one.text() for one in slip.findChildren(type(slip._note)) if one.isVisibleTo(slip)
    )


def test_the_buttons_have_names_for_the_keyboard_and_the_reader(slip: OwnSlip) -> None:
    for name in ("action_print_own_slip", "action_save_own_slip_pdf", "action_save_own_slip_txt"):
        button = slip.findChild(QPushButton, name)
        assert button is not None and button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_printing_goes_through_the_systems_dialog_and_puts_the_slip_on_paper(
    slip: OwnSlip, tmp_path: Path, qtbot: QtBot
) -> None:
    button = slip.findChild(QPushButton, "action_print_own_slip")
    assert button is not None
    button.click()
    dialog = slip.findChild(QPrintDialog, "print_paper")
    assert dialog is not None and dialog.isVisible()
    dialog.printer().setOutputFileName(str(tmp_path / "paper.pdf"))

    dialog.finished.emit(QPrintDialog.DialogCode.Accepted)

    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    dialog.close()
