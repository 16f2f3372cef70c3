"""The page as it will print: drawn beside the fields, keys never wait, the newest round wins."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DomainError
from desktop.pages.preview import PagePreview
from desktop.services.letter_paper import Rendered
from desktop.views.frame import Frame

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
        self.preview = PagePreview()
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
        if not self._letter_id or self._frame.desk.is_closed():
            return
        number = self._round
        try:
            job = self._frame.services.letters.prepare(self._letter_id)
        except DomainError as error:
            self.refused.emit(self._frame.explain(error))
            return
        self._frame.tasks.run(
            job,
            on_done=lambda rendered: self._show_pages(number, rendered),
            on_error=lambda error: self._on_error(number, error),
            owner=self,
        )

    def _show_pages(self, number: int, rendered: Rendered) -> None:
        if number == self._round:
            self.preview.show_document(rendered.pages)

    def _on_error(self, number: int, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        if number == self._round:
            self.refused.emit(self._frame.explain(error))
