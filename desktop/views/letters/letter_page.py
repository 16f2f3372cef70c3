"""The page as it will print, or the mail as it will be sent: drawn beside the fields.

Keys never wait, the newest round wins.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.errors import DomainError
from desktop.pages.preview import PagePreview
from desktop.services.letter_paper import Rendered
from desktop.views.frame import Frame
from desktop.views.letters.mail_sheet import MailSheet

PAUSE_MS = 150


class LetterPage(QObject):
    """Draws one letter into its preview.

    Args:
        screen: Whose preview it is; gone, nothing is drawn any more.

    Signals:
        refused: (sentence) Why it can't be drawn.
    """

    refused = Signal(str)

    def __init__(self, frame: Frame, screen: QWidget) -> None:
        super().__init__(screen)
        self._frame = frame
        self._letter_id = 0
        self._round = 0
        self._paper = PagePreview()
        self._mail = MailSheet(frame, screen)
        self.preview = LetterSheet(self._paper, self._mail)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draw)

    def show(self, letter_id: int) -> None:
        """Draw a letter at once; 0 draws none."""
        self._letter_id = letter_id
        self._draw()

    def show_soon(self) -> None:
        """Draw the letter again when the changes pause."""
        self._pause.start()

    def _draw(self) -> None:
        self._pause.stop()
        self._round += 1
        if not self._letter_id:
            self._mail.show_letter(0)
        if not self._letter_id or self._frame.desk.is_closed():
            return
        number = self._round
        letters = self._frame.services.letters
        try:
            if self._show_mail(by_mail=letters.get(self._letter_id).by_mail):
                return
            job = letters.prepare(self._letter_id)
        except DomainError as error:
            self.refused.emit(self._frame.explain(error))
            return
        self._frame.tasks.run(
            job,
            on_done=lambda rendered: self._show_pages(number, rendered),
            on_error=lambda error: self._on_error(number, error),
            owner=self,
        )

    def key_list(self) -> list[tuple[str, str]]:
        """Keys that work while a mail is shown."""
        return self._mail.key_list()

    def _show_mail(self, *, by_mail: bool) -> bool:
        """Show the mail where the letter goes out as one; else its page has the place."""
        self.preview.turn(by_mail=by_mail)
        self._mail.show_letter(self._letter_id if by_mail else 0)
        return by_mail

    def _show_pages(self, number: int, rendered: Rendered) -> None:
        if number == self._round:
            self._paper.show_document(rendered.pages)

    def _on_error(self, number: int, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        if number == self._round:
            self.refused.emit(self._frame.explain(error))


class LetterSheet(QStackedWidget):
    """The place beside the fields: the page, or the mail."""

    def __init__(self, paper: QWidget, mail: QWidget) -> None:
        super().__init__()
        self.addWidget(paper)
        self.addWidget(mail)
        self._parts = (paper, mail)
        self.setFocusProxy(paper)

    def turn(self, *, by_mail: bool) -> None:
        """Show one of the two."""
        self.setCurrentIndex(int(by_mail))
        self.setFocusProxy(self._parts[by_mail])
