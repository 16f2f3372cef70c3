"""A line of words that leads somewhere, by mouse and by keyboard."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel


class LinkLine(QLabel):
    """Words that may wrap and are a link; Enter or the space bar follows it."""

    def __init__(self, words: str, link: str) -> None:
        super().__init__()
        self._link = link
        self._words = words
        self.setAccessibleName(words)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show(has_keyboard=False)

    def tell(self, words: str, link: str) -> None:
        """Say other words, or lead elsewhere."""
        if (words, link) != (self._words, self._link):
            self._words, self._link = words, link
            self.setAccessibleName(words)
            self._show(has_keyboard=self.hasFocus())

    def _show(self, *, has_keyboard: bool) -> None:
        link = f'<a href="{escape(self._link)}">{self._words}</a>'
        self.setText(f"<b>▸ {link}</b>" if has_keyboard else link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            == Qt.KeyboardModifier.NoModifier
        ):
            self.linkActivated.emit(self._link)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show(has_keyboard=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show(has_keyboard=False)
