"""The page of a template, or its mail: with the present case where there is one, else with samples."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DomainError
from desktop.domain.letter import Letter, Mail
from desktop.domain.page import PagedDocument
from desktop.pages.preview import PagePreview
from desktop.qtkit.widgets import Panel
from desktop.services.template_infos import TemplateInfo
from desktop.views.frame import Frame
from desktop.views.letters.letter_page import LetterSheet
from desktop.views.letters.mail_text import MailText


class TemplatePage(QObject):
    """Draws the template in use; the newest round wins.

    Signals:
        refused: (sentence) Why it can't be drawn.
    """

    refused = Signal(str)

    def __init__(self, frame: Frame, screen: QWidget) -> None:
        super().__init__(screen)
        self._frame = frame
        self._round = 0
        self._paper = PagePreview()
        self._mail = MailText()
        panel = Panel()
        panel.body.addWidget(self._mail, 1)
        self.preview = LetterSheet(self._paper, panel)

    def show(self, info: TemplateInfo, letter: Letter | None) -> None:
        """Draw it with the case of ``letter``, or with sample values."""
        self._round += 1
        if self._frame.desk.is_closed():
            return
        number = self._round
        try:
            if info.is_mail:
                self._show_mail(info, letter)
                return
            job = self._job(info, letter)
        except DomainError as error:
            self._on_error(number, error)
            return
        self._frame.tasks.run(
            job,
            on_done=lambda pages: self._show_pages(number, pages),
            on_error=lambda error: self._on_error(number, error),
            owner=self,
        )

    def _job(self, info: TemplateInfo, letter: Letter | None) -> Callable[[], PagedDocument]:
        services = self._frame.services
        mine = (info.code, info.language, info.vertical)
        is_draft = letter is not None and not letter.state.is_frozen
        if letter is not None and is_draft and mine == _shape(letter):
            make = services.letters.prepare(letter.letter_id)
        elif letter is not None and info.code and not info.vertical:
            make = services.letters.render_unsaved(letter.case_id, info.code, info.language)
        else:
            return services.templates.sample(info.folder, info.stem)
        return lambda: make().pages

    def _show_mail(self, info: TemplateInfo, letter: Letter | None) -> None:
        """The mail of the case one came from; with samples where it has none."""
        services = self._frame.services
        if letter is not None and info.code:
            mail = services.mails.of_case(letter.case_id, info.code, info.language)
        else:
            mail = Mail("", *services.templates.sample_mail(info.folder, info.stem))
        self._mail.show_mail(mail)
        self.preview.turn(by_mail=True)
        self.preview.setVisible(True)

    def _show_pages(self, number: int, pages: PagedDocument) -> None:
        if number == self._round:
            self.preview.setVisible(True)
            self.preview.turn(by_mail=False)
            self._paper.show_document(pages)

    def _on_error(self, number: int, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        if number == self._round:
            self.preview.setVisible(error.code != "letter.no_template")
            if error.code != "letter.no_template":  # a new kind has none until it is sound
                self.refused.emit(self._frame.explain(error))


def _shape(letter: Letter) -> tuple[str, str, bool]:
    return (letter.kind, letter.language, letter.vertical)
