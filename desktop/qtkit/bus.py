"""One place that tells every screen what changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal


class ChangeBus(QObject):
    """Carries announcements from any thread to the GUI thread, in order.

    An announcement holds kind and id, never data: a screen reads again.
    Delivery is always through the event loop, so that one made on the GUI
    thread cannot overtake one made earlier on the store thread.

    Signals:
        changed: (kind, id) on the thread the bus lives on.
    """

    changed = Signal(str, int)
    _announced = Signal(str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._announced.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def announce(self, kind: str, number: int) -> None:
        """Say that the thing of this kind with this id changed. Any thread."""
        self._announced.emit(kind, number)

    def _pass_on(self, kind: str, number: int) -> None:
        self.changed.emit(kind, number)
