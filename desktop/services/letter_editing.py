"""Changing one letter in the window and in Word: what is saved there becomes its text."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import DomainError, NotFound, WorldError
from desktop.domain.letter import Letter
from desktop.domain.letter_edit import HandText
from desktop.services.letter_edit_verbs import LetterEditVerbs
from desktop.services.letter_paper import DRAFT_MARKS
from desktop.storage.letter_edits import LaidOut


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What a look at the copy in Word brought.

    Attributes:
        is_new: It was saved since it was laid out, or taken last.
        changed: How many paragraphs differ by hand from the template's.
        corrections: Tracked changes were settled.
        remarks: Comments were taken out.
    """

    is_new: bool = False
    changed: int = 0
    corrections: bool = False
    remarks: bool = False


class LetterEditingService(LetterEditVerbs):
    """The verbs of :class:`LetterEditVerbs`, and Word."""

    # Looking

    def copies(self) -> Mapping[str, Path]:
        """Return the copies that Word has, by the id of their letter as text; to be watched."""
        return {str(number): path for number, path in self._paper.hand.shelf.copies().items()}

    def copy(self, letter_id: int) -> Path | None:
        """Return the copy of a letter; ``None`` when it is not being changed in Word."""
        return self._paper.hand.shelf.copy(letter_id)

    def is_held(self, letter_id: int) -> bool:
        """Whether Word holds the copy, as far as its marks tell."""
        return self._paper.hand.shelf.is_held(letter_id)

    def look(self, letter_id: int) -> None:
        """Look into what was saved, without taking it; slow, any thread.

        Raises:
            As :meth:`take_back`.
        """
        from desktop.letters.editing_file import refuse_faulty

        refuse_faulty(self._saved(letter_id))

    # In Word

    def begin_word(self, letter_id: int, name: str) -> Path:
        """Lay out the draft for Word and return its path; one laid out before stays.

        Raises:
            Refused: ``letter.is_frozen``.
            WorldError: Codes of writing a file.
        """
        letter, shelf = self._draft(letter_id), self._paper.hand.shelf
        if (standing := shelf.copy(letter_id)) is not None:
            if self._edits.get(letter_id).laid is not None:
                return standing
            if not shelf.drop(letter_id):  # of another state of the records
                raise WorldError("letter.target_open", file=standing.name)
        laid = self._paper.laid(letter, even_if_same=True)
        content = self._paper.word_copy(letter)
        base = laid.hand.base if laid.hand.file else laid.template
        path = shelf.lay_out(letter_id, name, content)
        self._paper.hand.know_copy(letter_id)
        with self._context.atomic():
            out = LaidOut(self._paper.sheet_name(letter), _digest(content), base)
            self._edits.lay_out(letter_id, out, self._context.now())
            self._record(letter, "begin_word", "word", "", "")
        self._announce(letter)
        return path

    def take_back(self, letter_id: int) -> TakenBack:
        """Take what was saved in Word as the letter's text, if it is sound; else nothing changes.

        Raises:
            NotFound: ``letter_edit.not_in_word``.
            Refused: ``letter.is_frozen``; ``letter_edit.word_…`` for what is wrong with it.
            WorldError: ``letter_edit.file_busy``: it is just being written, or can't be read.
        """
        from desktop.letters.editing_file import taken

        letter, out = self._draft(letter_id), self._edits.get(letter_id).laid
        if out is None:
            raise NotFound("letter_edit.not_in_word")
        content, sheet = self._saved(letter_id), out.sheet
        if _digest(content) == out.sha256:
            self._paper.hand.know_copy(letter_id)
            return TakenBack()
        found = taken(content, tuple(DRAFT_MARKS.values()))
        base = out.base
        hand = HandText(file=_digest(found.content), base=base)
        before = "\n".join(one.after for one in self._paper.laid(letter).changes)

        def keep() -> None:
            self._edits.keep_file(letter_id, hand.file, found.content)
            again = LaidOut(sheet, _digest(content), base)
            self._edits.lay_out(letter_id, again, self._context.now())

        after = self._texts(found.content)
        self._store(letter, {sheet: hand}, ("word", before, after), first=keep)
        self._paper.hand.know_copy(letter_id)
        changed = len(self.changes(letter_id))
        return TakenBack(True, changed, found.corrections, found.remarks)

    def end_word(self, letter_id: int, *, even_if_held: bool = False) -> None:
        """Put the copy away; what was saved in it is taken first.

        Args:
            even_if_held: A mark that a program left behind when it crashed counts no more.

        Raises:
            WorldError: ``letter_edit.held`` while Word holds it, or does not let it go.
        """
        letter, shelf = self._letters.get(letter_id), self._paper.hand.shelf
        path = shelf.copy(letter_id)
        if path is None:
            return
        if shelf.is_held(letter_id) and not even_if_held:
            raise WorldError("letter_edit.held", file=path.name)
        with suppress(DomainError):  # what can't be taken was told when it was saved
            self.take_back(letter_id)
        self._put_away(letter)
        if shelf.copy(letter_id) is not None:
            raise WorldError("letter_edit.held", file=path.name)

    def settle_copies(self) -> int:
        """Take back what was saved and put every copy away; return how many are left.

        Asked at the start and at closing. What Word holds, or what can't be taken, stays.
        """
        left = 0
        for letter_id in self._paper.hand.shelf.copies():
            letter = self._laid_out(letter_id)
            if letter is None:
                self._paper.hand.shelf.drop(letter_id)
                continue
            try:
                if not letter.state.is_frozen:
                    self.take_back(letter_id)
                if not self.is_held(letter_id):
                    self._put_away(letter)
                    continue
            except DomainError:
                pass
            left += 1
        return left

    # Inside

    def _laid_out(self, letter_id: int) -> Letter | None:
        """Return the letter a copy belongs to; ``None`` where these records know of no copy.

        After an earlier state was taken back the number may be another person's letter.
        """
        try:
            letter = self._letters.get(letter_id)
        except NotFound:
            return None
        return letter if self._edits.get(letter_id).laid is not None else None

    def _put_away(self, letter: Letter) -> None:
        self._paper.hand.shelf.drop(letter.letter_id)
        with self._context.atomic():
            if self._edits.get(letter.letter_id).laid is not None:
                self._edits.lay_out(letter.letter_id, None, self._context.now())
                self._record(letter, "end_word", "word", "", "")
        self._announce(letter)

    def _saved(self, letter_id: int) -> bytes:
        path = self._paper.hand.shelf.copy(letter_id)
        if path is None:
            raise NotFound("letter_edit.not_in_word")
        try:
            return path.read_bytes()
        except OSError as error:
            raise WorldError("letter_edit.file_busy", file=path.name) from error

    @staticmethod
    def _texts(content: bytes) -> str:
        from desktop.letters.opening import plain_text

        return "\n".join(plain_text(content))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
