"""Between the paragraphs of a letter and the verbs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DomainError
from desktop.domain.letter import Letter
from desktop.views.frame import Frame
from desktop.views.letters.edit_in_word import EditInWord
from desktop.views.letters.edit_panel import EditPanel
from desktop.views.settling import store_typed


class EditChanges(QObject):
    """Stores what is changed in a letter's paragraphs, here and in Word.

    Args:
        screen: Whose panel it is; gone, no answer is delivered.
        file_name: Of the copy laid out for Word.

    Signals:
        refused: (sentence) Why the letter was not changed.
    """

    refused = Signal(str)

    def __init__(
        self, frame: Frame, screen: QWidget, panel: EditPanel, file_name: Callable[[], str]
    ) -> None:
        super().__init__(screen)
        self._frame = frame
        self._screen = screen
        self._panel = panel
        self._file_name = file_name
        self.letter: Letter | None = None
        self.in_word = EditInWord(frame, screen)
        self.in_word.told.connect(self._on_told)
        panel.list.typed.connect(self._save)
        panel.list.cancelled.connect(self._cancel)
        panel.wanted.connect(self._do)
        panel.word_done.connect(self._end_word)

    def show(self) -> None:
        """Show the letter's text as it stands."""
        letter = self.letter
        if letter is None or letter.state.is_frozen or self._panel.isHidden():
            return
        editing = self._frame.services.letter_editing
        try:
            view = editing.view(letter.letter_id)
        except DomainError as error:
            self.refused.emit(self._frame.explain(error))
            return
        copy = editing.copy(letter.letter_id)
        self._panel.show_text(letter, view, copy=str(copy.parent) if copy else "")

    def submit(self) -> None:
        """Hand over what is being typed."""
        self._panel.submit()

    def edit_in_word(self) -> None:
        """Lay the draft out and open it in Word; what is saved there comes back by itself."""
        if self.letter is not None and not self.letter.state.is_frozen:
            self.in_word.begin(self.letter.letter_id, self._file_name(), self.refused.emit)

    # Inside

    def _letter_id(self) -> int:
        return self.letter.letter_id if self.letter else 0

    def _save(self, key: str, text: str, settled: bool) -> None:
        letter_id, editing = self._letter_id(), self._frame.services.letter_editing
        store_typed(
            self._frame,
            self._screen,
            lambda: editing.set_text(letter_id, key, text, settled=settled),
            text=text,
            is_same=lambda: self._letter_id() == letter_id,
            done=lambda: self._panel.list.confirm(key, text),
            refused=lambda sentence: self._panel.list.show_problem(key, sentence),
        )

    def _cancel(self, key: str) -> None:
        letter_id, editing = self._letter_id(), self._frame.services.letter_editing
        self._verb(partial(editing.cancel, letter_id, key))

    def _do(self, verb: str, key: str) -> None:
        letter_id, editing = self._letter_id(), self._frame.services.letter_editing
        if verb == "word":
            self.edit_in_word()
        elif verb == "below":
            self._verb(partial(editing.add_below, letter_id, key), self._panel.list.open_soon)
        elif verb == "undo":
            self._verb(partial(editing.step_back, letter_id))
        elif verb == "whole":
            self._verb(partial(editing.take_all_template, letter_id))
        else:
            verbs = {
                "template": editing.take_template,
                "mine": editing.keep_mine,
                "out": editing.leave_out,
            }
            self._verb(partial(verbs[verb], letter_id, key))

    def _verb(self, verb: Callable[[], Any], done: Callable[[Any], None] = lambda _: None) -> None:
        if self.letter is not None and not self.letter.state.is_frozen:
            self._frame.do(verb, self._screen, done=done, refused=self.refused.emit)

    def _end_word(self, even_if_held: bool) -> None:
        self.in_word.end(self._letter_id(), even_if_held=even_if_held)

    def _on_told(self, letter_id: int, sentence: str, tone: str) -> None:
        if letter_id == self._letter_id():
            self._panel.say_of_word(sentence, tone)
