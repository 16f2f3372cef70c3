"""Stores what is changed in a letter: its fields, its head, and how it went out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.letter import Letter
from desktop.services.letters import LetterService
from desktop.views.frame import Frame
from desktop.views.letters.letter_form import LetterForm
from desktop.views.letters.letter_head import LetterHead
from desktop.views.letters.sending_panel import SendingPanel
from desktop.views.settling import store_typed


class LetterChanges(QObject):
    """Between the boxes of a letter and the verbs.

    Args:
        screen: Whose boxes they are; gone, no answer is delivered.

    Attributes:
        letter: The letter that is shown, ``None`` while there is none.

    Signals:
        refused: (sentence) Why the letter was not changed.
    """

    refused = Signal(str)

    def __init__(
        self,
        frame: Frame,
        screen: QWidget,
        head: LetterHead,
        form: LetterForm,
        sending: SendingPanel,
    ) -> None:
        super().__init__(screen)
        self._frame = frame
        self._screen = screen
        self._head, self._form, self._sending = head, form, sending
        self.letter: Letter | None = None
        form.submitted.connect(self._save_field)
        form.proposal_wanted.connect(lambda name: self._save_field(name, None, True))
        head.kind_chosen.connect(self._set_kind)
        head.language_chosen.connect(self._set_language)
        head.date_set.connect(self._set_date)
        head.confidential_set.connect(self._set_confidential)
        head.vertical_set.connect(self._set_vertical)
        head.mail_set.connect(self._set_by_mail)
        sending.sent.connect(self._mark_sent)

    def submit(self) -> None:
        """Hand over what is being typed."""
        if self.letter is not None:
            self._form.submit()
            self._head.submit()

    def when_stored(self, then: Callable[[], object]) -> None:
        """Hand over what is being typed, go on once it is stored."""

        def go_on(_: object) -> None:
            then()

        self.submit()
        if not self._frame.desk.is_closed():
            self._frame.desk.do(lambda: None, go_on, owner=self)

    def answer(self, field: str, answer: str) -> None:
        """Keep the answer to a question asked before the letter is written."""
        self._change(lambda letters, letter: letters.set_override(letter, field, answer))

    # Inside

    def _letter_id(self) -> int:
        return self.letter.letter_id if self.letter else 0

    def _save_field(self, name: str, text: str | None, settled: bool) -> None:
        if self.letter is None or self.letter.state.is_frozen:
            return
        letter_id, letters = self.letter.letter_id, self._frame.services.letters
        store_typed(
            self._frame,
            self._screen,
            lambda: letters.set_override(letter_id, name, text, settled=settled),
            text=text or "",
            is_same=lambda: self._letter_id() == letter_id,
            done=lambda: self._form.confirm(name, text or ""),
            refused=lambda sentence: self._form.show_problem(name, sentence),
        )

    def _set_kind(self, code: str) -> None:
        if self.letter is not None and code != self.letter.kind:
            self._change(lambda letters, letter: letters.set_kind(letter, code))

    def _set_language(self, language: str) -> None:
        if self.letter is not None and language != self.letter.language:
            self._change(lambda letters, letter: letters.set_language(letter, language))

    def _set_confidential(self, wanted: bool) -> None:
        if self.letter is not None and wanted != self.letter.confidential:
            self._change(lambda letters, letter: letters.set_confidential(letter, wanted))

    def _set_vertical(self, wanted: bool) -> None:
        if self.letter is not None and wanted != self.letter.vertical:
            self._change(lambda letters, letter: letters.set_vertical(letter, wanted))

    def _set_by_mail(self, wanted: bool) -> None:
        if self.letter is not None and wanted != self.letter.by_mail:
            self._change(lambda letters, letter: letters.set_by_mail(letter, wanted))

    def _set_date(self, day: date) -> None:
        if self.letter is None or self.letter.state.is_frozen:
            return
        if day == self.letter.letter_date:
            self._head.show_date(day)
        else:
            self._change(lambda letters, letter: letters.set_date(letter, day))

    def _change(self, verb: Callable[[LetterService, int], Letter]) -> None:
        letter_id, letters = self._letter_id(), self._frame.services.letters
        self._frame.do(lambda: verb(letters, letter_id), self._screen, refused=self.refused.emit)

    def _mark_sent(self, way: str, day: date | None, proof: str) -> None:
        letter_id, letters = self._letter_id(), self._frame.services.letters
        self._frame.do(
            lambda: letters.mark_sent(letter_id, way, day, proof),
            self._screen,
            refused=self._sending.show_problem,
        )
