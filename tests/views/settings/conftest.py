"""The settings of a fresh office, on the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.frame import Frame
from desktop.views.settings.settings_screen import SettingsScreen

CODE = "7K2M-9QRT-0A1B-2C3D-4E5F-6G7H-8J9K-MNPQ-RSTV"


class Settings:
    """The screen as a person meets it: found by name, read as it stands."""

    def __init__(self, screen: SettingsScreen, settle: Callable[[], None]) -> None:
        self.screen = screen
        self.settle = settle

    def open(self, part: str) -> None:
        self.screen.open(part)
        self.settle()

    def box(self, name: str, within: QWidget | None = None) -> QLineEdit:
        found = (within or self.screen).findChild(QLineEdit, name)
        assert found is not None, name
        return found

    def button(self, name: str, within: QWidget | None = None) -> QPushButton:
        found = (within or self.screen).findChild(QPushButton, name)
        assert found is not None, name
        return found

    def type(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Replace what stands in a box and leave it by Tab."""
        box = self.box(name, within)
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text) if text.isascii() and text else box.setText(text)
        box.clearFocus()
        self.settle()

    def press(self, name: str, within: QWidget | None = None) -> None:
        self.button(name, within).click()
        self.settle()

    def row(self, staff_id: int) -> QWidget:
        found = self.screen.findChild(QWidget, f"staff_{staff_id}")
        assert found is not None
        return found

    def told(self) -> str:
        return "\n".join(
            one.text() for one in self.screen.findChildren(QLabel) if one.isVisibleTo(self.screen)
        )


@pytest.fixture
def settings(frame: Frame, qtbot: QtBot, settle: Callable[[], None]) -> Settings:
    screen = SettingsScreen(replace(frame, recovery_code=lambda: CODE))
    qtbot.addWidget(screen)
    screen.resize(932, 670)
    screen.show()
    QTest.qWaitForWindowExposed(screen)
    screen.activateWindow()
    return Settings(screen, settle)
