"""A part that takes what height is left and asks for no more than it must have."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Elastic(QWidget):
    """Wants its smallest size, whatever its wrapping texts would like to have."""

    # Overrides of Qt

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
