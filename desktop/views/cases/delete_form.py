"""Asked before a case goes into the bin: the owner, and the PIN where one is set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.policy import StaffMember
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import ActionButton, label, show_if


class DeleteForm(QWidget):
    """Nothing is deleted by a slip of the hand.

    Signals:
        confirmed: (staff id, PIN)
        left: Esc or "keep it".
    """

    confirmed = Signal(int, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owners: Sequence[StaffMember] = ()
        self._days = 0
        self._what = label("", wrap=True)
        self._who = QComboBox()
        self._who.setObjectName("delete_owner")
        self._who.currentIndexChanged.connect(self._show_pin)
        self._pin = QLineEdit()
        self._pin.setObjectName("delete_pin")
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.returnPressed.connect(self._confirm)
        self._problem = label("", "red", wrap=True)
        self._yes, self._no = ActionButton("", "danger"), ActionButton("", keys="Esc")
        self._yes.setObjectName("action_confirm_delete")
        self._no.setObjectName("action_leave_delete")
        self._yes.clicked.connect(self._confirm)
        self._no.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        for button in (self._yes, self._no):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (self._what, self._who, self._pin, self._problem):
            column.addWidget(part)
        column.addLayout(buttons)
        self._retranslate()

    def ask(self, owners: Sequence[StaffMember], at_desk: StaffMember, days: int) -> None:
        """Ask the owners; the one at the desk stands first."""
        self._owners = sorted(owners, key=lambda one: one.staff_id != at_desk.staff_id)
        self._days = days
        self._who.clear()
        self._who.addItems([one.shown for one in self._owners])
        self._pin.clear()
        self.show_problem("")
        self._show_pin()
        self._retranslate()
        self.show()
        wanted = self._no if self._pin.isHidden() else self._pin
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, sentence: str) -> None:
        """Say why it was not deleted."""
        self._problem.setText(sentence)
        show_if(self._problem, bool(sentence))

    def _show_pin(self) -> None:
        index = self._who.currentIndex()
        show_if(self._pin, 0 <= index < len(self._owners) and self._owners[index].has_pin)
        show_if(self._who, len(self._owners) > 1)

    def _confirm(self) -> None:
        index = self._who.currentIndex()
        if 0 <= index < len(self._owners):
            self.confirmed.emit(self._owners[index].staff_id, self._pin.text())

    def _retranslate(self) -> None:
        words = self.tr(
            "The case goes into the bin. It can be taken back for %n day(s);"
            " after that it is gone for good.",
            "",
            self._days,
        )
        self._what.setText(words)
        self._who.setAccessibleName(self.tr("Who deletes"))
        self._pin.setPlaceholderText(self.tr("PIN"))
        self._pin.setAccessibleName(self.tr("PIN of the owner"))
        self._yes.setText(self.tr("Into the bin"))
        self._no.setText(self.tr("Keep it"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused in (
            self._yes,
            self._no,
        ):
            (self._confirm if focused is self._yes else self.left.emit)()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
