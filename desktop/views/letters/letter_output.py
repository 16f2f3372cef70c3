"""What leaves the screen: Word file, PDF, print; a draft carries its mark."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.letter import Letter
from desktop.services.letter_paper import Rendered
from desktop.views.frame import Frame

FORBIDDEN = '<>:"/\\|?*'


class LetterOutput(QObject):
    """Saves, opens and prints the letter that is shown.

    Signals:
        refused: (sentence) Why it was not written; the letter itself is safe.
        written: It was; what was refused before is settled.
    """

    refused = Signal(str)
    written = Signal()

    def __init__(self, frame: Frame, screen: QWidget) -> None:
        super().__init__(screen)
        self._frame = frame
        self._screen = screen
        self.letter: Letter | None = None

    def save(self, form: str) -> None:
        """Ask where, then write ``docx`` or ``pdf`` there."""
        if self.letter is None:
            return
        names = {"docx": self.tr("Word file (*.docx)"), "pdf": self.tr("PDF (*.pdf)")}
        dialog = QFileDialog(self._screen, self.tr("Save the letter"))
        dialog.setObjectName("save_letter")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(names[form])
        dialog.setDefaultSuffix(form)
        dialog.selectFile(self.file_name(form))
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), form))
        dialog.open()

    def write(self, target: Path, form: str) -> None:
        """Write the letter to ``target`` on a pool thread."""
        if self.letter is None:
            return
        letters, letter_id = self._frame.services.letters, self.letter.letter_id
        from desktop.pages.pdf import pdf_bytes

        try:
            job = letters.prepare_file(letter_id, target, form, pdf_bytes)
        except DomainError as error:
            self.refused.emit(self._frame.explain(error))
            return
        self._frame.tasks.run(job, on_done=self._on_written, on_error=self._on_error, owner=self)

    def open_in_word(self) -> None:
        """Write a copy into the working folder and open it with the system's program."""
        if self.letter is None:
            return
        letters, letter_id = self._frame.services.letters, self.letter.letter_id
        try:
            job = letters.prepare_for_word(letter_id, self.file_name("docx"))
        except DomainError as error:
            self.refused.emit(self._frame.explain(error))
            return
        self._frame.tasks.run(
            job, on_done=self._frame.open_file, on_error=self._on_error, owner=self
        )

    def print(self) -> None:
        """Print through the system's dialog, A4 at 100 per cent: the letter as it is stored.

        Once the original has gone out, what is printed says that it is a copy.
        """
        if self.letter is None:
            return
        services, letter_id = self._frame.services, self.letter.letter_id
        is_copy = self.letter.prints_copies
        prepare = services.register.prepare_copy if is_copy else services.letters.prepare
        try:
            job = prepare(letter_id)
        except DomainError as error:
            self.refused.emit(self._frame.explain(error))
            return
        self._frame.tasks.run(
            job,
            on_done=lambda rendered: self._show_dialog(letter_id, rendered, is_copy=is_copy),
            on_error=self._on_error,
            owner=self,
        )

    def _show_dialog(self, letter_id: int, rendered: Rendered, *, is_copy: bool) -> None:
        from desktop.pages.printing import open_print_dialog

        open_print_dialog(
            self._screen,
            rendered.pages,
            lambda: self._on_printed(letter_id, is_copy=is_copy),
            self._on_error,
        )

    def file_name(self, form: str) -> str:
        """Return a name for the file: number or case, and what the letter is."""
        assert self.letter is not None
        case = self._frame.services.cases.get(self.letter.case_id)
        title = self._frame.services.letters.title(self.letter.letter_id)
        name = f"{self.letter.number or case.number} {title}"
        return "".join("_" if sign in FORBIDDEN else sign for sign in name)[:120] + f".{form}"

    def _on_written(self, _target: Path) -> None:
        self._frame.saved()
        self.written.emit()

    def _on_printed(self, letter_id: int, *, is_copy: bool) -> None:
        services = self._frame.services
        mark = services.register.mark_reprinted if is_copy else services.letters.mark_printed
        self._frame.do(lambda: mark(letter_id), self)

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        self.refused.emit(self._frame.explain(error))
