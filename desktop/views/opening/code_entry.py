"""One large tolerant box for the recovery code."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_M
from desktop.qtkit.widgets import ActionButton, label, show_if

SIGNS = 36
LARGER = 1.25


class CodeEntry(QWidget):
    """Says what the code is and that nothing is lost, and takes it in any spelling.

    Signals:
        entered: (text as typed) Enter or the button.
    """

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = label("", wrap=True)
        self._safe = label("", wrap=True)
        self._box = QLineEdit()
        self._box.setObjectName("recovery_code")
        self._box.returnPressed.connect(self._enter)
        self._box.textChanged.connect(self._count)
        self._left = label("", "second", wrap=True)
        self._problem = label("", "red", wrap=True)
        self._open = ActionButton("", "primary", keys="Return")
        self._open.setObjectName("action_open_office")
        self._open.clicked.connect(self._enter)
        self._lay_out()
        self._enlarge()
        self._retranslate()

    def ask(self, problem: str = "") -> None:
        """Ask, keeping what was typed; ``problem`` stands below the box."""
        self._problem.setText(problem)
        show_if(self._problem, bool(problem))
        self._box.setAccessibleDescription(problem)
        self._show_waiting(False)
        self.first_focus()

    def first_focus(self) -> None:
        """Put the keyboard into the box."""
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_M)
        column.addWidget(self._what)
        column.addWidget(self._safe)
        column.addSpacing(GAP_L)
        for part in (self._box, self._problem, self._left):
            column.addWidget(part)
        column.addSpacing(GAP_M)
        column.addLayout(buttons)

    def _enter(self) -> None:
        if self._open.isEnabled() and self._box.text().strip():
            self._show_waiting(True)
            self.entered.emit(self._box.text())

    def _show_waiting(self, waiting: bool) -> None:
        self._open.setEnabled(not waiting)
        self._open.setText(self.tr("Checking …") if waiting else self.tr("Open"))

    def _count(self) -> None:
        plain = unicodedata.normalize("NFKC", self._box.text())
        count = sum(mark.isalnum() for mark in plain)
        self._left.setText(
            self.tr("{count} of {all} characters").format(count=count, all=SIGNS)
            if count
            else self.tr("Small letters, full-width letters, blanks and missing hyphens are fine.")
        )

    def _enlarge(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * LARGER)
        self._box.setFont(font)
        self._box.setStyleSheet(f"font-size: {font.pointSizeF():.1f}pt")

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr(
                "This computer does not hold the key to the records. "
                "The recovery code opens them: 36 letters and digits in groups of four, "
                "on the sheet that was printed or copied when the office was set up."
            )
        )
        self._safe.setText(
            self.tr("Nothing is lost: the records lie unchanged, and any number of tries is free.")
        )
        self._box.setAccessibleName(self.tr("Recovery code"))
        self._box.setPlaceholderText("XXXX-XXXX-XXXX-…")
        self._show_waiting(not self._open.isEnabled())
        self._count()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
