"""One backup being made: the line with its progress, and the way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.domain.errors import DomainError
from desktop.qtkit.metrics import GAP_M, em
from desktop.qtkit.tasks import CancelFlag
from desktop.qtkit.widgets import ActionButton, label, show_if
from desktop.services.backups import Backup, Cancelled
from desktop.views.frame import Frame


class BackupJob(QWidget):
    """Makes a backup in a job of its own while everything else goes on.

    Signals:
        made: (Backup) verified, and in its place.
        refused: (sentence) Nothing of it is left.
        stopped: The person stopped it; nothing of it is left.
    """

    made = Signal(object)
    refused = Signal(str)
    stopped = Signal()
    _progressed = Signal(float)

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._flag: CancelFlag | None = None
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(em(self, 22))
        self._words = label("", "second")
        self._stop = ActionButton("", keys="Esc")
        self._stop.setObjectName("action_stop_backup")
        self._stop.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        for part in (self._bar, self._words, self._stop):
            row.addWidget(part)
        row.addStretch(1)
        self._progressed.connect(self._show_progress)
        self._retranslate()
        self.hide()

    def is_running(self) -> bool:
        """Whether one is being made."""
        return self._flag is not None

    def start(self) -> None:
        """Begin; a second one waits for the first."""
        if self.is_running():
            return
        flag, backups = CancelFlag(), self._frame.services.backups
        self._flag = flag
        self._show_progress(0.0)
        show_if(self, True)
        told = self._progressed.emit

        def work() -> Backup | None:
            try:
                return backups.in_job(
                    lambda: backups.make_daily(progress=told, cancelled=flag.is_cancelled)
                )
            except Cancelled:
                return None

        self._run(work)

    def stop(self) -> None:
        """Stop it; what was written of it goes."""
        if self._flag is not None:
            self._flag.cancel()
            self._end()
            self.stopped.emit()

    def _run(self, work: Callable[[], Backup | None]) -> None:
        self._frame.tasks.run(
            work, on_done=self._on_done, on_error=self._on_error, flag=self._flag, owner=self
        )

    def _on_done(self, made: Backup | None) -> None:
        self._end()
        if made is not None:
            self._frame.desk.do(self._frame.services.backups.second.note_seen_if_there)
            self.made.emit(made)

    def _on_error(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, DomainError):
            raise error
        self.refused.emit(self._frame.explain(error))

    def _end(self) -> None:
        self._flag = None
        show_if(self, False)

    def _show_progress(self, share: float) -> None:
        self._bar.setValue(round(share * 1000))

    def _retranslate(self) -> None:
        self._words.setText(self.tr("A backup is being made and verified …"))
        self._stop.setText(self.tr("Stop"))
        self._bar.setAccessibleName(self._words.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
