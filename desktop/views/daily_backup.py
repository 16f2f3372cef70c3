"""The backup of the day, made while nobody thinks of it."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer

from desktop.domain.errors import DomainError
from desktop.qtkit.tasks import CancelFlag
from desktop.services.backups import Backup
from desktop.views.frame import Frame

FIRST_LOOK_MS = 60_000
LOOK_MS = 600_000

log = logging.getLogger(__name__)


class DailyBackup(QObject):
    """Looks every ten minutes whether today has its backup; a machine that was off catches up.

    The backup runs in a job of its own; what went wrong is tried again at the next look,
    and stands on Today and on the page of backups until then.
    """

    def __init__(self, frame: Frame, parent: QObject) -> None:
        super().__init__(parent)
        self._frame = frame
        self._flag: CancelFlag | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(FIRST_LOOK_MS, self, self.look)

    def look(self) -> None:
        """Make today's backup if there is none and none is being made."""
        if self._flag is not None or self._frame.desk.is_closed():
            return
        backups = self._frame.services.backups
        if not backups.is_due():
            return
        flag = self._flag = CancelFlag()
        self._frame.tasks.run(
            lambda: backups.in_job(lambda: backups.make_daily(cancelled=flag.is_cancelled)),
            on_done=self._on_done,
            on_error=self._on_error,
            flag=flag,
            owner=self,
        )

    def stop(self) -> None:
        """The office closes: a backup half made goes, and is made at the next start."""
        self._timer.stop()
        if self._flag is not None:
            self._flag.cancel()

    def _on_done(self, _made: Backup) -> None:
        self._flag = None
        self._frame.services.backups.trouble = None
        if not self._frame.desk.is_closed():
            self._frame.desk.do(self._frame.services.backups.second.note_seen_if_there)

    def _on_error(self, error: Exception) -> None:
        self._flag = None
        if not isinstance(error, DomainError):
            raise error
        self._frame.services.backups.news = self._frame.services.backups.trouble = error
        log.warning("no backup today: %s", error.code)
