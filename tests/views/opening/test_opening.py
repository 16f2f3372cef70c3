"""Before an office is open: code asked, code shown, problem told; by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.qtkit.icons import set_icon_folder
from desktop.views.opening.opening_screen import OpeningScreen
from desktop.views.recovery_print import RecoveryPaper, make_printer, print_sheet
from desktop.views.recovery_sheet import same_signs

CODE = "7K2M-9QRT-0A1B-2C3D-4E5F-6G7H-8J9K-MNPQ-RSTV"


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication) -> Iterator[OpeningScreen]:
    set_icon_folder(paths.resources() / "icons")
    screen = OpeningScreen()
    qtbot.addWidget(screen)
    screen.resize(932, 670)
    screen.show()
    QTest.qWaitForWindowExposed(screen)
    return screen


def box(screen: QWidget, name: str) -> QLineEdit:
    found = screen.findChild(QLineEdit, name)
    assert found is not None, name
    return found


def button(screen: QWidget, name: str) -> QPushButton:
    found = screen.findChild(QPushButton, name)
    assert found is not None, name
    return found


def told(screen: QWidget) -> str:
    return "\n".join(one.text() for one in screen.findChildren(QLabel) if one.isVisible())


def test_a_code_typed_in_full_width_is_handed_over_by_enter(
    screen: OpeningScreen, qtbot: QtBot
) -> None:
    screen.ask_code()
    assert box(screen, "recovery_code").hasFocus()
    box(screen, "recovery_code").setText("７ｋ２ｍ　９ｑｒｔ")

    with qtbot.waitSignal(screen.code_entered) as entered:
        QTest.keyClick(box(screen, "recovery_code"), Qt.Key.Key_Return)

    assert entered.args == ["７ｋ２ｍ　９ｑｒｔ"]


def test_the_box_counts_what_is_typed(screen: OpeningScreen, qtbot: QtBot) -> None:
    screen.ask_code()
    qtbot.keyClicks(box(screen, "recovery_code"), "7k2m 9qrt")

    assert "8 of 36" in told(screen)


def test_a_wrong_code_is_told_and_stays_to_be_corrected(
    screen: OpeningScreen, qtbot: QtBot
) -> None:
    screen.ask_code()
    qtbot.keyClicks(box(screen, "recovery_code"), "7K2M")
    QTest.keyClick(box(screen, "recovery_code"), Qt.Key.Key_Return)
    assert not button(screen, "action_open_office").isEnabled()

    screen.ask_code("There is a typing slip somewhere.")

    assert box(screen, "recovery_code").text() == "7K2M"
    assert "There is a typing slip somewhere." in told(screen)
    assert "Nothing is lost" in told(screen)
    assert button(screen, "action_open_office").isEnabled()


def test_enter_on_an_empty_box_asks_nothing(screen: OpeningScreen, qtbot: QtBot) -> None:
    screen.ask_code()

    with qtbot.assertNotEmitted(screen.code_entered, wait=50):
        QTest.keyClick(box(screen, "recovery_code"), Qt.Key.Key_Return)


def test_a_new_code_is_shown_in_groups_and_hidden_while_it_is_asked_back(
    screen: OpeningScreen,
) -> None:
    screen.show_new_code(CODE)
    assert all(group in told(screen) for group in CODE.split("-"))

    button(screen, "action_take_down_code").setFocus()
    QTest.keyClick(button(screen, "action_take_down_code"), Qt.Key.Key_Return)

    assert not any(group in told(screen) for group in CODE.split("-"))
    assert box(screen, "code_second_group").hasFocus()


def test_four_characters_of_the_copy_open_the_way(screen: OpeningScreen, qtbot: QtBot) -> None:
    screen.show_new_code(CODE)
    button(screen, "action_take_down_code").click()
    qtbot.keyClicks(box(screen, "code_second_group"), "9q")
    QTest.keyClick(box(screen, "code_second_group"), Qt.Key.Key_Return)
    assert box(screen, "code_last_group").hasFocus()
    box(screen, "code_last_group").setText("ｔｖ")

    with qtbot.waitSignal(screen.code_confirmed):
        QTest.keyClick(box(screen, "code_last_group"), Qt.Key.Key_Return)


def test_a_wrong_copy_is_told_and_the_code_can_be_seen_again(
    screen: OpeningScreen, qtbot: QtBot
) -> None:
    screen.show_new_code(CODE)
    button(screen, "action_take_down_code").click()
    qtbot.keyClicks(box(screen, "code_second_group"), "9Q")
    qtbot.keyClicks(box(screen, "code_last_group"), "VT")

    with qtbot.assertNotEmitted(screen.code_confirmed, wait=50):
        QTest.keyClick(box(screen, "code_last_group"), Qt.Key.Key_Return)
    assert "not what the code says" in told(screen)

    QTest.keyClick(button(screen, "action_see_code"), Qt.Key.Key_Space)
    assert "9QRT" in told(screen)


def test_copy_puts_the_whole_code_on_the_clipboard(screen: OpeningScreen) -> None:
    screen.show_new_code(CODE)

    QTest.keyClick(button(screen, "action_copy_code"), Qt.Key.Key_Space)

    assert QGuiApplication.clipboard().text() == CODE
    QGuiApplication.clipboard().clear()


def test_print_opens_the_systems_dialog_and_giving_up_changes_nothing(
    screen: OpeningScreen, qtbot: QtBot
) -> None:
    screen.show_new_code(CODE)

    QTest.keyClick(button(screen, "action_print_code"), Qt.Key.Key_Space)
    dialog = screen.findChild(QPrintDialog, "print_recovery_code")
    assert dialog is not None
    dialog.reject()

    assert "Sent to the printer" not in told(screen)


def test_the_printed_sheet_is_one_page_with_the_whole_code(
    qapp: QApplication, tmp_path: Path
) -> None:
    printer = make_printer("sheet")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))

    print_sheet(RecoveryPaper().document(CODE), printer)

    pages = PdfReader(tmp_path / "sheet.pdf").pages
    assert len(pages) == 1
    assert [round(float(side) / 72 * 25.4) for side in pages[0].mediabox[2:]] == [210, 297]
    assert all(group in RecoveryPaper().html(CODE) for group in CODE.split("-"))


def test_the_printed_sheet_is_black_on_white_though_the_window_is_dark(qapp: QApplication) -> None:
    document = RecoveryPaper().document(CODE)

    block, inks = document.begin(), set()
    while block.isValid():
        if block.text():
            inks.add(block.begin().fragment().charFormat().foreground().color().name())
        block = block.next()
    assert inks == {"#000000"}


def test_a_problem_that_may_pass_offers_another_try(screen: OpeningScreen, qtbot: QtBot) -> None:
    screen.show_problem("The data folder is closed to writing.", can_retry=True)
    assert "The data folder is closed to writing." in told(screen)

    with qtbot.waitSignal(screen.retry_wanted):
        QTest.keyClick(button(screen, "action_retry_opening"), Qt.Key.Key_Return)


def test_a_problem_that_stays_offers_only_to_quit(screen: OpeningScreen, qtbot: QtBot) -> None:
    screen.show_problem("These records were written by a newer version.", can_retry=False)
    assert not button(screen, "action_retry_opening").isVisible()

    with qtbot.waitSignal(screen.quit_wanted):
        QTest.keyClick(button(screen, "action_quit"), Qt.Key.Key_Return)


def test_signs_are_compared_as_people_write_them() -> None:
    assert same_signs("o1", "01")
    assert same_signs(" ０ Ｌ", "01")
    assert not same_signs("10", "01")
    assert not same_signs("", "01")
