"""At the keyboard of the text of a letter, on its own screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.letters.opening import plain_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
CAUSE = "お電話の予定の管理が行き届いておりませんでした。"


class Hands:
    """At the keyboard of the letter's screen."""

    def __init__(self, screen, frame, settle, services, letter):
        self.screen, self._frame, self._settle = screen, frame, settle
        self._services, self._letter = services, letter

    def focus(self):
        return QApplication.focusWidget()

    def press(self, key, modifiers=NONE):
        QTest.keyClick(self.focus(), key, modifiers)
        self.settle()

    def write(self, text):
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(self.focus(), event)

    def turn(self):
        self.press(Qt.Key.Key_T, CTRL)

    def to(self, words):
        """Go down to the paragraph that says these words."""
        for _ in range(40):
            if words in self.focus().accessibleName():
                return self.focus()
            self.press(Qt.Key.Key_Down)
        raise AssertionError(words)

    def change(self, words, text):
        """Open the paragraph of these words, write others over it, and be done."""
        self.to(words)
        self.press(Qt.Key.Key_Return)
        self.focus().selectAll()
        self.write(text)
        self.press(Qt.Key.Key_Return)

    def settle(self):
        for _ in range(2):
            self._settle()
            self._frame.tasks.wait()
        self._settle()

    def find(self, name):
        found = self.screen.findChild(QWidget, name)
        assert found is not None, name
        return found

    def says(self, words):
        return any(
            words in one.text() for one in self.screen.findChildren(QLabel) if one.isVisible()
        )

    def changes(self):
        return self._services.letter_editing.changes(self._letter.letter_id)

    def printed(self):
        return "\n".join(plain_text(self._services.letters.prepare(self._letter.letter_id)().docx))
