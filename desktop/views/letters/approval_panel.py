"""An owner approves, in place: who, the PIN where one is set, and what follows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop.domain.policy import StaffMember
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, Panel, label, show_if


class ApprovalPanel(Panel):
    """Asks who approves; nothing is approved by a slip of the hand.

    Signals:
        approved: (staff id, PIN) The owner says yes.
        left: Esc or Cancel.
    """

    approved = Signal(int, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("approval")
        self._owners: Sequence[StaffMember] = ()
        self._what = label("", wrap=True)
        self._who = QComboBox()
        self._who.setObjectName("approver")
        self._who.currentIndexChanged.connect(self._show_pin)
        self._pin = QLineEdit()
        self._pin.setObjectName("approver_pin")
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.returnPressed.connect(self._approve)
        self._yes = ActionButton("", "primary")
        self._yes.setObjectName("action_approve_letter")
        self._yes.clicked.connect(self._approve)
        self._no = ActionButton("")
        self._no.clicked.connect(self.left)
        self._problem = label("", "second", wrap=True)
        set_role(self._problem, "second", tone="red")
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        buttons.addWidget(self._yes)
        buttons.addWidget(self._no)
        buttons.addStretch(1)
        for part in (self._what, self._who, self._pin, self._problem):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self._retranslate()

    def ask(self, owners: Sequence[StaffMember], at_desk: StaffMember) -> None:
        """Ask the owners; the one at the desk stands first."""
        self._owners = sorted(owners, key=lambda one: one.staff_id != at_desk.staff_id)
        self._who.clear()
        self._who.addItems([f"{one.title} {one.name}".strip() for one in self._owners])
        self._pin.clear()
        self.show_problem("")
        self._show_pin()
        self.show()
        (self._pin if self._needs_pin() else self._yes).setFocus()

    def show_problem(self, text: str) -> None:
        """Say why it was not approved; the letter stays a draft."""
        self._problem.setText(text)
        show_if(self._problem, bool(text))
        self._yes.setEnabled(True)

    def _needs_pin(self) -> bool:
        index = self._who.currentIndex()
        return 0 <= index < len(self._owners) and self._owners[index].has_pin

    def _show_pin(self) -> None:
        show_if(self._pin, self._needs_pin())
        show_if(self._who, len(self._owners) > 1)

    def _approve(self) -> None:
        index = self._who.currentIndex()
        if 0 <= index < len(self._owners) and self._yes.isEnabled():
            self._yes.setEnabled(False)
            self.approved.emit(self._owners[index].staff_id, self._pin.text())

    def _retranslate(self) -> None:
        self.set_title(self.tr("Approve this letter"))
        self._what.setText(
            self.tr(
                "It gets its number in the register, and the copies are kept as they are."
                " It can't be changed afterwards."
            )
        )
        self._who.setAccessibleName(self.tr("Who approves"))
        self._pin.setPlaceholderText(self.tr("PIN"))
        self._pin.setAccessibleName(self.tr("PIN of the owner"))
        self._yes.setText(self.tr("Approve"))
        self._no.setText(self.tr("Not yet"))

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
