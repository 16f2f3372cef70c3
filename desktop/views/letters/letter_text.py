"""The text side of a letter: its paragraphs, Word, and what was changed by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import DomainError
from desktop.domain.letter import Letter, LetterState
from desktop.views.frame import Frame
from desktop.views.letters.edit_changes import EditChanges
from desktop.views.letters.edit_panel import EditPanel
from desktop.views.letters.edit_told import HandChanges
from desktop.views.letters.letter_left import FIELDS, TEXT, LetterLeft


class LetterText(QObject):
    """Shows the text side and turns to it.

    Args:
        screen: Gone, no answer is delivered.
        file_name: Of the copy laid out for Word.

    Attributes:
        panel: The paragraphs.
        told: What was changed by hand, for whoever approves.

    Signals:
        refused: (sentence) Why the letter was not changed.
        word_changed: The copy in Word was laid out, saved or put away: checks stand otherwise.
    """

    refused = Signal(str)
    word_changed = Signal()

    def __init__(self, frame: Frame, screen: QWidget, file_name: Callable[[], str]) -> None:
        super().__init__(screen)
        self._frame = frame
        self.panel, self.told = EditPanel(), HandChanges()
        self._changes = EditChanges(frame, screen, self.panel, file_name)
        self._changes.refused.connect(self.refused)
        self._changes.in_word.changed.connect(self._on_word_changed)
        self._left: LetterLeft | None = None

    @property
    def letter(self) -> Letter | None:
        """The letter that is shown, ``None`` while there is none."""
        return self._changes.letter

    @letter.setter
    def letter(self, letter: Letter | None) -> None:
        self._changes.letter = letter

    def stand_in(self, left: LetterLeft) -> None:
        """Take the place on the left side of the screen."""
        self._left = left
        left.turned.connect(self._on_turned)
        self.panel.list.entered.connect(left.ensure_visible)

    def show(self, *, is_asked: bool) -> None:
        """Show the letter's text, and what was changed by hand.

        Args:
            is_asked: Somebody is just asked to approve it.
        """
        letter, editing = self.letter, self._frame.services.letter_editing
        if letter is None or self._left is None:
            return
        if letter.by_mail:  # its text is that of the mail, beside the fields
            self._left.show_draft(False, 0)
            self.told.hide()
            return
        try:
            changes = editing.changes(letter.letter_id)
        except DomainError:  # of the template: said where the letter is checked
            changes = ()
        self._left.show_draft(not letter.state.is_frozen, len(changes))
        self.told.show_changes(
            changes,
            letter.language,
            from_word=editing.is_from_word(letter.letter_id),
            wanted=letter.state is not LetterState.DRAFT or is_asked,
        )
        if self._left.side() == TEXT:  # else it costs a filling of the template for nothing
            self._changes.show()

    def watch_word(self) -> None:
        """Look at every copy that Word has, whichever letter is shown."""
        self._changes.in_word.watch_all()

    def edit_in_word(self) -> None:
        """Open the draft in Word; what is saved there comes back as the letter's text."""
        if self._left is not None:
            self._left.turn_to(TEXT)
        self._changes.edit_in_word()

    def open_paragraph(self, key: str) -> None:
        """Put the keyboard on a paragraph."""
        if self._left is not None:
            self._left.turn_to(TEXT)
        self._changes.show()
        self.panel.list.focus(key)

    def submit(self) -> None:
        """Hand over what is being typed."""
        self._changes.submit()

    def _on_word_changed(self, letter_id: int) -> None:
        if self.letter is not None and self.letter.letter_id == letter_id:
            self.word_changed.emit()

    def _on_turned(self, side: str) -> None:
        self._changes.submit()
        self._changes.show()
        if side != FIELDS and not self.panel.list.has_keyboard():
            self.panel.list.focus()
