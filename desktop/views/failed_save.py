"""A save that failed: red at the foot, the text kept, copied or tried again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.qtkit.widgets import SaveState


class FailedSave(QObject):
    """Stands until the text is stored; closing then asks first."""

    def __init__(self, state: SaveState, window: QWidget) -> None:
        super().__init__(window)
        self._state = state
        self._window = window
        self._text = ""
        self._again: Callable[[], None] | None = None
        state.copy_wanted.connect(self._copy)
        state.retry_wanted.connect(self._retry)

    def show(self, sentence: str, text: str = "", again: Callable[[], None] | None = None) -> None:
        """Say why it was not stored and keep what is needed to store it yet."""
        self._text, self._again = text, again
        self._state.show_failed(sentence)

    def saved(self, time_text: str) -> None:
        """Everything up to now is stored."""
        self._text, self._again = "", None
        self._state.show_saved(time_text)

    def stands(self) -> bool:
        """Whether something typed is not stored."""
        return self._state.has_failed()

    def may_close(self) -> bool:
        """Ask whether to close although something is not stored; copies it if so."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("The last text could not be stored."))
        box.setInformativeText(
            self.tr("Stay to try again, or copy the text and close; the copy is on the clipboard.")
        )
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.addButton(self.tr("Copy and close"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        if box.clickedButton() is stay:
            return False
        self._copy()
        return True

    def _copy(self) -> None:
        if self._text:
            QGuiApplication.clipboard().setText(self._text)

    def _retry(self) -> None:
        if self._again is not None:
            self._again()
