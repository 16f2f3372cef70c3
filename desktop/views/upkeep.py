"""What is seen to while nobody waits: the bin emptied, the search index cleaned of the erased."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer

from desktop.domain.errors import DomainError
from desktop.views.frame import Frame

FIRST_LOOK_MS = 30_000
LOOK_MS = 3_600_000

log = logging.getLogger(__name__)


class Upkeep(QObject):
    """Looks once an hour what has lain in the bin long enough."""

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(FIRST_LOOK_MS, self, self.look)

    def look(self) -> None:
        """Erase what is due, then clean the index if anything of it is left from before."""
        if self._frame.desk.is_closed():
            return
        thrown = self._frame.services.bin
        if thrown.due():
            self._frame.desk.do(
                thrown.empty_due,
                lambda _: purge_index(self._frame, self),
                _tell,
                owner=self,
            )
        else:
            purge_index(self._frame, self)


def purge_index(frame: Frame, owner: QObject) -> None:
    """Clean the search index in short orders of the store thread, each asked for by the last.

    What people type in between is stored in between; cut off, it goes on at the next start.
    """

    def go_on(more: bool) -> None:
        if more and not frame.desk.is_closed():
            frame.desk.do(eraser.purge_step, go_on, _tell, owner=owner)

    if not frame.desk.is_closed():
        eraser = frame.services.retention.eraser
        frame.desk.do(lambda: eraser.purge_step(first=True), go_on, _tell, owner=owner)


def _tell(error: Exception) -> None:
    if not isinstance(error, DomainError):
        raise error
    log.warning("upkeep waits for the next start: %s", error.code)
