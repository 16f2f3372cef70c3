"""Whose promises the list shows: everybody's, or those in one person's name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.views.frame import Frame


class WhoseChoice(QComboBox):
    """Everybody first, then each person of the office; hidden while there is one person.

    Signals:
        chosen: (name) By the person; nothing for everybody.
    """

    chosen = Signal(str)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._names: list[str] = []
        self.setObjectName("whose_promises")
        self.activated.connect(lambda _: self.chosen.emit(self.name()))
        self._retranslate()

    def name(self) -> str:
        """Return the name chosen, nothing for everybody."""
        index = self.currentIndex() - 1
        return self._names[index] if 0 <= index < len(self._names) else ""

    def read_again(self) -> None:
        """List the people as they are now; the chosen one stays while there."""
        names = [one.shown for one in self._frame.services.staff.all()]
        if names != self._names:
            chosen, self._names = self.name(), names
            self._fill(chosen)
        self.setVisible(len(names) > 1)

    def _fill(self, chosen: str) -> None:
        self.clear()
        self.addItem(self.tr("Everybody's"))
        self.addItems(self._names)
        self.setCurrentIndex(self._names.index(chosen) + 1 if chosen in self._names else 0)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Whose promises"))
        self.setToolTip(self.tr("Whose promises"))
        self._fill(self.name())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
