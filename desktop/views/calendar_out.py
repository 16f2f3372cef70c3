"""The promises as a calendar file: saved where a person says, or one opened at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import DomainError
from desktop.views.frame import Frame


class CalendarOut(QObject):
    """Writes what the calendar program of a telephone or computer reads.

    Signals:
        refused: (sentence) Why it was not written; the promises are safe.
        written: (file) It was.
    """

    refused = Signal(str)
    written = Signal(Path)

    def __init__(self, frame: Frame, screen: QWidget) -> None:
        super().__init__(screen)
        self._frame = frame
        self._screen = screen

    def save_all(self) -> None:
        """Ask where, then write every promise there."""
        dialog = QFileDialog(self._screen, self.tr("Save the calendar file"))
        dialog.setObjectName("save_calendar")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Calendar file (*.ics)"))
        dialog.setDefaultSuffix("ics")
        dialog.selectFile("kikitori.ics")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()

    def write(self, target: Path) -> None:
        """Write every promise to ``target`` on a pool thread."""
        made = self._frame.services.calendar_file
        self._run(lambda: made.prepare(target, self._frame.language), self._on_written)

    def open_one(self, promise_id: int) -> None:
        """Lay one promise out as a file and open it with the system's calendar."""
        made = self._frame.services.calendar_file
        self._run(lambda: made.prepare_one(promise_id, self._frame.language), self._frame.open_file)

    # Inside

    def _run(self, prepare: Callable[[], Callable[[], Path]], done: Callable[[Path], None]) -> None:
        try:
            job = prepare()
        except DomainError as error:
            self.refused.emit(self._frame.explain(error))
            return
        self._frame.tasks.run(job, on_done=done, on_error=self._on_error, owner=self)

    def _on_written(self, target: Path) -> None:
        self._frame.saved()
        self.written.emit(target)

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        self.refused.emit(self._frame.explain(error))
