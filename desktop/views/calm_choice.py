"""A list to choose one value from; scrolling past it changes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class CalmChoice(QComboBox):
    """Holds values; their words change with the language.

    Signals:
        chosen: (value) by the person.
    """

    chosen = Signal(str)

    def __init__(self, values: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = list(values)
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))

    def set_words(self, words: Sequence[str]) -> None:
        """Name the values, in their order; the chosen one stays."""
        index = max(0, self.currentIndex())
        self.clear()
        self.addItems(list(words))
        self.setCurrentIndex(index)

    def values(self) -> list[str]:
        """Return the values, in their order."""
        return list(self._values)

    def choose(self, value: str) -> None:
        """Show a value without telling anybody; one that is new is listed last."""
        if value not in self._values:
            self._values.append(value)
            self.addItem(value)
        self.setCurrentIndex(self._values.index(value))

    def value(self) -> str:
        """Return the value shown."""
        return self._values[max(0, self.currentIndex())]

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
