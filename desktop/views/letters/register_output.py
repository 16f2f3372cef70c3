"""What leaves the register: the listed lines as a table for Excel, the stored PDFs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.letter import LetterRow
from desktop.views.frame import Frame
from desktop.views.letters.register_model import NUMBER, RegisterModel
from desktop.views.letters.words import sent_word


class RegisterOutput(QObject):
    """Asks where, then writes beside the window.

    Signals:
        refused: (sentence) Why it was not written.
        told: (sentence) What was written.
    """

    refused = Signal(str)
    told = Signal(str)

    def __init__(self, frame: Frame, model: RegisterModel, screen: QWidget) -> None:
        super().__init__(screen)
        self._frame = frame
        self._model = model
        self._screen = screen

    def ask_for_list(self, ids: Sequence[int]) -> None:
        """Ask for a file and write the listed lines into it."""
        dialog = QFileDialog(self._screen, self.tr("Save the list"))
        dialog.setObjectName("save_letter_list")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Table for Excel (*.csv)"))
        dialog.setDefaultSuffix("csv")
        day = self._frame.services.now().date()
        begun = self.tr("Letters")
        dialog.selectFile(f"{begun} {day.isoformat()}.csv")
        dialog.fileSelected.connect(lambda chosen: self.write_list(ids, Path(chosen)))
        dialog.open()

    def ask_for_pdfs(self, ids: Sequence[int]) -> None:
        """Ask for a folder and write the stored PDFs of the listed letters into it."""
        dialog = QFileDialog(self._screen, self.tr("Save the PDFs in a folder"))
        dialog.setObjectName("save_letter_pdfs")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(lambda chosen: self.write_pdfs(ids, Path(chosen)))
        dialog.open()

    def write_list(self, ids: Sequence[int], target: Path) -> None:
        """Write the table on a pool thread."""
        job = self._frame.services.register.csv_job(ids, self._columns(), target)
        count = len(ids)
        self._frame.tasks.run(
            job,
            on_done=lambda _: self.told.emit(
                self.tr("%n letter(s) written to {file}.", "", count).format(file=target.name)
            ),
            on_error=self._on_error,
            owner=self,
        )

    def write_pdfs(self, ids: Sequence[int], folder: Path) -> None:
        """Write the stored PDFs on a pool thread."""
        job, _ = self._frame.services.register.pdf_job(ids, folder)
        self._frame.tasks.run(
            job,
            on_done=lambda count: self.told.emit(
                self.tr("%n PDF(s) written to {folder}.", "", count).format(folder=folder.name)
            ),
            on_error=self._on_error,
            owner=self,
        )

    # Inside

    def _columns(self) -> list[tuple[str, Callable[[LetterRow], str]]]:
        """The columns of the list, then what is told of a letter's life."""
        model = self._model
        listed: list[tuple[str, Callable[[LetterRow], str]]] = [
            (model.header(column), _written(model, column))
            for column in range(model.columnCount() - 1)
        ]
        return [
            *listed,
            (self.tr("Date"), lambda row: _day(row.letter.letter_date)),
            (self.tr("Approved by"), lambda row: row.letter.approved_by),
            (self.tr("Approved on"), self._approved_on),
            (self.tr("Sent on"), lambda row: _day(row.letter.sent_on)),
            (self.tr("Way of sending"), lambda row: sent_word(row.letter.sent_how) if row.letter.sent_how else ""),
            (self.tr("Delivery proof number"), lambda row: row.letter.proof),
            (self.tr("Answered on"), lambda row: _day(row.letter.answered_on)),
            (self.tr("Answered by"), lambda row: row.letter.answered_by),
            (self.tr("Answer"), lambda row: row.letter.answer),
            (self.tr("Withdrawn on"), lambda row: _day(row.letter.withdrawn_on)),
            (self.tr("Why it was withdrawn"), lambda row: row.letter.withdrawn_because),
            (self.tr("Times printed"), lambda row: str(row.letter.copies)),
        ]  # fmt: skip

    def _approved_on(self, row: LetterRow) -> str:
        at = row.letter.approved_at
        return _day(at.astimezone(self._frame.services.zone()).date()) if at else ""

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        self.refused.emit(self._frame.explain(error))


def _written(model: RegisterModel, column: int) -> Callable[[LetterRow], str]:
    if column == NUMBER:
        return lambda row: row.letter.number
    return lambda row: model.text(row, column)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
