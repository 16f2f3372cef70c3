"""Asks an owner's PIN once per visit, where one is set."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop.domain.errors import DomainError
from desktop.domain.policy import StaffMember
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, label, show_if
from desktop.views.frame import Frame
from desktop.views.settings.settled_line import CalmChoice


def owners_with_pin(frame: Frame) -> list[StaffMember]:
    """Return the owners whose PIN guards the rules; empty leaves them open."""
    return [owner for owner in frame.services.staff.owners() if owner.has_pin]


class OwnerGate(QFrame):
    """Who, and their PIN; right, the rules can be changed until the visit is over.

    Signals:
        opened: The PIN was right.
    """

    opened = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        set_role(self, "panel")
        self.setObjectName("owner_gate")
        self._why = label("", wrap=True)
        self._who = CalmChoice()
        self._who.setObjectName("owner")
        self._pin = QLineEdit()
        self._pin.setObjectName("owner_pin")
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setMaximumWidth(em(self, 9))
        self._open = ActionButton("", "primary", icon="lock")
        self._open.setObjectName("action_open_rules")
        self._open.clicked.connect(self._try)
        self._note = label("", "red", wrap=True)
        self._note.hide()
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        for part in (self._who, self._pin, self._open):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        column.setSpacing(GAP_S)
        column.addWidget(self._why)
        column.addLayout(row)
        column.addWidget(self._note)
        self._retranslate()

    def ask(self) -> None:
        """Ask anew; the person at the desk comes first."""
        owners, at_desk = owners_with_pin(self._frame), self._frame.services.staff.at_desk()
        self._who.clear()
        for owner in owners:
            self._who.addItem(owner.name, owner.staff_id)
        self._who.setCurrentIndex(max(0, self._who.findData(at_desk.staff_id)))
        self._pin.clear()
        self._say("")

    def first_focus(self) -> None:
        """Put the keyboard into the PIN."""
        self._pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try(self) -> None:
        try:
            self._frame.services.staff.check_owner(int(self._who.currentData()), self._pin.text())
        except DomainError as error:
            self._say(self._frame.explain(error))
            self._pin.selectAll()
            self.first_focus()
            return
        self._pin.clear()
        self._say("")
        self.opened.emit()

    def _say(self, text: str) -> None:
        self._note.setText(text)
        show_if(self._note, bool(text))

    def _retranslate(self) -> None:
        self._why.setText(self.tr("The rules of the office are the owner’s: enter the PIN."))
        self._who.setAccessibleName(self.tr("Owner"))
        self._pin.setAccessibleName(self.tr("PIN"))
        self._pin.setPlaceholderText(self.tr("PIN"))
        self._open.setText(self.tr("Unlock"))
        self._say("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and (self._pin.hasFocus() or self._open.hasFocus()):
            self._try()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
