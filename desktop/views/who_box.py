"""Who keeps a promise: a name of the office, or any other name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.views.frame import Frame


class WhoBox(QComboBox):
    """Lists the people of the office; another name may be typed.

    Signals:
        named: (name) Chosen, or typed as far as it stands there.
        settled: A name was chosen, or the box was left or ended with Enter.
    """

    named = Signal(str)
    settled = Signal()

    def __init__(self, frame: Frame, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.setObjectName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.currentTextChanged.connect(lambda text: self.named.emit(text.strip()))
        self.activated.connect(lambda _: self.settled.emit())
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self.settled)

    def name(self) -> str:
        """Return the name that stands here."""
        return self.currentText().strip()

    def start(self, name: str = "") -> None:
        """List the people as they are now and show a name; ``""``: who is at the desk."""
        staff = self._frame.services.staff
        self.clear()
        self.addItems([one.shown for one in staff.all()])
        self.setCurrentText(name or staff.at_desk().shown)

    def set_words(self, words: str) -> None:
        """Say what is asked here, while nothing stands in it and to screen readers."""
        self.setAccessibleName(words)
        self.setToolTip(words)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
