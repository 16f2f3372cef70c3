"""The list of keys (F1): those of the window, then those of the place one is in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_S, GAP_XL
from desktop.qtkit.widgets import KeyHint, label, page

Keys = Sequence[tuple[str, str]]


class KeyList(QDialog):
    """A window of its own beside the work; never modal, Esc or F1 closes it.

    A key of the main window, Ctrl+N above all, closes it and acts.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setModal(False)
        self.setObjectName("key_list")
        self._here: Keys = ()
        self._everywhere: Keys = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None

    def show_keys(self, here: Keys, everywhere: Keys) -> None:
        """Fill the list and come up."""
        self._here, self._everywhere = here, everywhere
        self._fill()
        self.show()
        self.raise_()
        self.activateWindow()

    def _fill(self) -> None:
        if self._content is not None:
            self._layout.removeWidget(self._content)
            self._content.deleteLater()
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_XL)
        grid.setHorizontalSpacing(GAP_L)
        grid.setVerticalSpacing(GAP_S)
        grid.setColumnStretch(1, 1)
        row = 0
        for title, keys in (
            (self.tr("Here"), self._here),
            (self.tr("Everywhere"), self._everywhere),
        ):
            if keys:
                grid.addWidget(label(title, "heading"), row, 0, 1, 2)
                row = self._add(grid, keys, row + 1)
        grid.setRowStretch(row, 1)
        self._content = page(body)
        self._layout.addWidget(self._content)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(body.sizeHint().width() + 2 * GAP_XL, min(640, body.sizeHint().height()))

    def _add(self, grid: QGridLayout, keys: Keys, row: int) -> int:
        for keys_text, what in keys:
            hint = KeyHint(keys_text)
            grid.addWidget(hint, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(what), row, 1)
            row += 1
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.close()
        elif not self._pass_on(QKeySequence(event.keyCombination())):
            super().keyPressEvent(event)

    def _pass_on(self, pressed: QKeySequence) -> bool:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for shortcut in self._window.findChildren(QShortcut, options=direct):
            if shortcut.key() == pressed:
                self.close()
                self._window.activateWindow()
                shortcut.activated.emit()
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._fill()
        super().changeEvent(event)
