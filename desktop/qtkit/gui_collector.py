"""Rubbish is collected on the GUI thread only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 5000


class GuiCollector(QObject):
    """Does what Python's automatic collector does, but on this thread.

    Left to itself the collector runs on whatever thread makes the next object. A widget
    or a timer in a ring of references would be destroyed on the store thread then, and
    Qt allows that only on the thread it lives on.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect each generation that is over its threshold, the youngest first."""
        for generation, most in enumerate(gc.get_threshold()):
            if gc.get_count()[generation] <= most:
                return
            gc.collect(generation)
