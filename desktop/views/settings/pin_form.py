"""Set, change or take away a person's PIN, below the person; no window of its own."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_M, GAP_S, em
from desktop.qtkit.widgets import ActionButton, Field, LinkButton, label, show_if


class PinForm(QWidget):
    """Asks the present PIN where one is set, and a new one twice unless it goes away.

    Signals:
        given: (new PIN or ``""`` to take it away, present PIN)
        cancelled: The person changed their mind.
    """

    given = Signal(str, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_pin, self._takes_away = False, False
        self._boxes = {name: QLineEdit() for name in ("pin_present", "pin_new", "pin_again")}
        self._fields = {name: Field("", box) for name, box in self._boxes.items()}
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        for name, box in self._boxes.items():
            box.setObjectName(name)
            box.setEchoMode(QLineEdit.EchoMode.Password)
            box.setMaximumWidth(em(self, 9))
            row.addWidget(self._fields[name])
        row.addStretch(1)
        self._why = label("", "second", wrap=True)
        self._note = label("", "red", wrap=True)
        self._done = ActionButton("", "primary")
        self._done.setObjectName("action_keep_pin")
        self._done.clicked.connect(self._give)
        self._cancel = LinkButton("", self.cancelled.emit)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_M)
        buttons.addWidget(self._done)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_S, 0, GAP_S)
        column.setSpacing(GAP_S)
        column.addWidget(self._why)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addLayout(buttons)
        self._note.hide()
        self._retranslate()

    def ask(self, *, has_pin: bool, takes_away: bool = False) -> None:
        """Ask for what is needed to set, change or take away a PIN."""
        self._has_pin, self._takes_away = has_pin, takes_away
        for box in self._boxes.values():
            box.clear()
        show_if(self._fields["pin_present"], has_pin)
        for name in ("pin_new", "pin_again"):
            show_if(self._fields[name], not takes_away)
        self.show_problem("")
        self._retranslate()
        first = "pin_present" if has_pin else "pin_new"
        self._boxes[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, sentence: str) -> None:
        """Say why it was not set."""
        self._note.setText(sentence)
        show_if(self._note, bool(sentence))

    def _give(self) -> None:
        new = self._boxes["pin_new"].text()
        if self._takes_away:
            self.given.emit("", self._boxes["pin_present"].text())
        elif not new.strip():
            self.show_problem(self.tr("Enter 4 to 12 figures. Nothing was changed."))
        elif _plain(new) != _plain(self._boxes["pin_again"].text()):
            self.show_problem(self.tr("The two entries differ. Nothing was changed."))
        else:
            self.given.emit(new, self._boxes["pin_present"].text())

    def _retranslate(self) -> None:
        self._why.setText(
            self.tr("4 to 12 figures. It is asked before letters are approved and rules changed.")
        )
        self._fields["pin_present"].set_label(self.tr("Present PIN"))
        self._fields["pin_new"].set_label(self.tr("New PIN"))
        self._fields["pin_again"].set_label(self.tr("Once more"))
        self._done.setText(
            self.tr("Take the PIN away") if self._takes_away else self.tr("Keep this PIN")
        )
        self._cancel.setText(self.tr("Leave it"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        boxes = [box for name, box in self._boxes.items() if self._fields[name].isVisibleTo(self)]
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._cancel.hasFocus():
            self.cancelled.emit()
        else:
            here = next((i for i, box in enumerate(boxes) if box.hasFocus()), len(boxes))
            if here + 1 < len(boxes):
                boxes[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self._give()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _plain(pin: str) -> str:
    """Full-width figures are the same figures."""
    return unicodedata.normalize("NFKC", pin).strip()
