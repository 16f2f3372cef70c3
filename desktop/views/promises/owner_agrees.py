"""The third move by our own wish asks an owner: who, and the PIN where one is set."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.policy import StaffMember
from desktop.qtkit.metrics import GAP_S, em
from desktop.qtkit.widgets import ActionButton, label, show_if
from desktop.views.frame import Frame


class OwnerAgrees(QWidget):
    """Hidden until it asks.

    Signals:
        agreed: (staff id, PIN) An owner agrees; whether the PIN is right, the verb finds out.
    """

    agreed = Signal(int, str)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._owners: list[StaffMember] = []
        self._question = label("", "strong", wrap=True)
        self._who = QComboBox()
        self._who.setObjectName("agreeing_owner")
        self._who.currentIndexChanged.connect(lambda _: self._show_pin())
        self._pin = QLineEdit()
        self._pin.setObjectName("agreeing_pin")
        self._pin.setEchoMode(QLineEdit.EchoMode.Password)
        self._pin.setMaximumWidth(em(self, 10))
        self._pin.returnPressed.connect(self._agree)
        self._yes = ActionButton("", "primary")
        self._yes.setObjectName("action_owner_agrees")
        self._yes.clicked.connect(self._agree)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        for part in (self._who, self._pin, self._yes):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self._question)
        column.addLayout(row)
        self._retranslate()
        self.hide()

    def ask(self) -> None:
        """Ask the owners of the office as they are now."""
        self._owners = self._frame.services.staff.owners()
        self._who.clear()
        self._who.addItems([one.shown for one in self._owners])
        self._pin.clear()
        show_if(self._who, len(self._owners) > 1)
        self._show_pin()
        self.show()
        (self._pin if self._needs_pin() else self._yes).setFocus()

    # Inside

    def _needs_pin(self) -> bool:
        index = self._who.currentIndex()
        return 0 <= index < len(self._owners) and self._owners[index].has_pin

    def _show_pin(self) -> None:
        show_if(self._pin, self._needs_pin())

    def _agree(self) -> None:
        index = self._who.currentIndex()
        if 0 <= index < len(self._owners):
            self.agreed.emit(self._owners[index].staff_id, self._pin.text())

    def _retranslate(self) -> None:
        self._question.setText(self.tr("Does the owner agree to the third change at our wish?"))
        self._who.setAccessibleName(self.tr("Who agrees"))
        self._pin.setPlaceholderText(self.tr("PIN"))
        self._pin.setAccessibleName(self.tr("PIN of the owner"))
        self._yes.setText(self.tr("The owner agrees"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
