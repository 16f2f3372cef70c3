"""What leaves of a mail: copied, handed to the mail program, saved; a draft carries its mark.

Nothing is sent from here: that is done by the person, in the mail program.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.letter import Mail
from desktop.domain.mail_address import MAILTO_MAX
from desktop.views.frame import Frame
from desktop.views.letters.letter_output import FORBIDDEN

ELSEWHERE_MAX = 8000
"""Signs of a ``mailto:`` that other systems than Windows hand on whole."""


class MailOutput(QObject):
    """Copies, opens and saves the mail that is shown.

    Attributes:
        letter_id: Whose mail it is, 0 for none.

    Signals:
        done: (sentence, quieter sentence) What was done, and what is left to do.
        refused: (sentence) Why it was not; the mail itself is safe.
    """

    done = Signal(str, str)
    refused = Signal(str)

    def __init__(self, frame: Frame, screen: QWidget) -> None:
        super().__init__(screen)
        self._frame = frame
        self._screen = screen
        self.letter_id = 0

    def copy_all(self) -> None:
        """Subject and text, one below the other."""
        if mail := self._mail():
            named = self._frame.services.mails.headed(self.letter_id)
            self._copy(named, self.tr("Subject and text are copied."), mail)

    def copy_subject(self) -> None:
        """The subject alone."""
        if mail := self._mail():
            self._copy(mail.subject, self.tr("The subject is copied."), mail)

    def copy_text(self) -> None:
        """The text alone; that of a draft begins with its mark, for no subject goes with it."""
        if mail := self._mail():
            text = self._frame.services.mails.marked_text(self.letter_id)
            self._copy(text, self.tr("The text is copied."), mail)

    def open(self) -> None:
        """Open the mail program; a text too long for it is copied, to be pasted there."""
        mail = self._mail()
        if mail is None:
            return
        limit = MAILTO_MAX if sys.platform == "win32" else ELSEWHERE_MAX
        link, is_whole = self._frame.services.mails.link(self.letter_id, limit)
        has_opened = self._frame.open_mail(link)
        if is_whole and has_opened:
            self.done.emit(self.tr("Opened in the mail program."), self._next(mail))
            return
        QGuiApplication.clipboard().setText(self._frame.services.mails.headed(self.letter_id))
        if has_opened:
            self.done.emit(
                self.tr("Opened in the mail program; the text is too long to be handed over."),
                self.tr("Subject and text are copied: paste them there."),
            )
        else:
            self.done.emit(
                self.tr("No mail program opened."),
                self.tr("Subject and text are copied: paste them where you write your mail."),
            )

    def save(self) -> None:
        """Ask where, then write the mail there."""
        if self._mail() is None:
            return
        dialog = QFileDialog(self._screen, self.tr("Save the mail"))
        dialog.setObjectName("save_mail")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [self.tr("Draft for the mail program (*.eml)"), self.tr("Text (*.txt)")]
        )
        dialog.setDefaultSuffix("eml")
        dialog.selectFile(self.file_name())
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("txt" if "*.txt" in chosen else "eml")
        )
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()

    def write(self, target: Path) -> None:
        """Write the mail to ``target`` on a pool thread, as its name's end says."""
        form = "txt" if target.suffix.lower() == ".txt" else "eml"
        try:
            job = self._frame.services.mails.prepare_file(self.letter_id, target, form)
        except DomainError as error:
            self.refused.emit(self._frame.explain(error))
            return
        self._frame.tasks.run(job, on_done=self._on_written, on_error=self._on_error, owner=self)

    def file_name(self) -> str:
        """Return a name for the file: number or case, and the subject."""
        letters = self._frame.services.letters
        letter = letters.get(self.letter_id)
        number = letter.number or self._frame.services.cases.get(letter.case_id).number
        name = f"{number} {letters.title(self.letter_id)}"
        return "".join("_" if sign in FORBIDDEN else sign for sign in name)[:120] + ".eml"

    # Inside

    def _mail(self) -> Mail | None:
        if not self.letter_id:
            return None
        try:
            return self._frame.services.mails.get(self.letter_id)
        except DomainError as error:
            self.refused.emit(self._frame.explain(error))
            return None

    def _copy(self, text: str, told: str, mail: Mail) -> None:
        QGuiApplication.clipboard().setText(text)
        self.done.emit(told, self._next(mail))

    def _next(self, mail: Mail) -> str:
        if mail.is_draft:
            return self.tr(
                "It is a draft and says so; once it is approved it goes without the mark."
            )
        return self.tr("Sent? Then note the day beside it.")

    def _on_written(self, target: Path) -> None:
        self._frame.saved()
        self.done.emit(self.tr("Saved as {file}.").format(file=target.name), "")

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        self.refused.emit(self._frame.explain(error))
