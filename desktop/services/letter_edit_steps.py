"""Each change by hand as one step that can be taken back, with its entry in the journal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from desktop.domain.errors import Refused
from desktop.domain.letter import Letter, LetterState
from desktop.domain.letter_edit import HandText
from desktop.domain.letter_edit_rows import EditRow, HandChange
from desktop.services.context import Context
from desktop.services.letter_paper import LetterPaper
from desktop.services.repositories import Repositories
from desktop.storage.pending import PARAGRAPH


class LetterEditSteps:
    """The storing half of :class:`desktop.services.letter_edit_verbs.LetterEditVerbs`."""

    def __init__(self, context: Context, repositories: Repositories, paper: LetterPaper) -> None:
        self._context = context
        self._letters = repositories.letters
        self._edits = repositories.letter_edits
        self._paper = paper

    # Taking back

    def cancel(self, letter_id: int, key: str) -> None:
        """Let what was typed in a paragraph since it was opened not count.

        Raises:
            Refused: ``letter.is_frozen``.
        """
        letter = self._draft(letter_id)
        if self._edits.get(letter_id).typing != key:
            return
        name = self._paper.sheet_name(letter)
        with self._context.atomic():
            typed = {one.key: one.text for one in self._paper.laid(letter).rows}
            sheets = self._edits.step_back(letter_id) or {}
            self._edits.put(letter_id, sheets, at=self._context.now())
            rows = self._paper.laid(letter, even_if_same=True).rows
            stood = {one.key: one.text for one in rows}
            self._context.record_field(
                "letter",
                letter_id,
                case_id=letter.case_id,
                field=f"{PARAGRAPH}{name}:{key}",
                before=typed.get(key, ""),
                after=stood.get(key, ""),
                settled=True,
            )
        self._announce(letter)

    def take_all_template(self, letter_id: int) -> None:
        """Let the whole letter say what its template says; :meth:`step_back` undoes it.

        Raises:
            Refused: ``letter.is_frozen``; ``letter_edit.in_word``.
        """
        letter = self._changeable(letter_id)
        name = self._paper.sheet_name(letter)
        hand = self._edits.get(letter_id).sheets.get(name, HandText())
        if hand.is_empty:
            return
        before = "\n".join(one.after for one in self._paper.laid(letter).changes)
        self._store(letter, {name: HandText()}, ("whole", before, ""))

    def step_back(self, letter_id: int) -> None:
        """Undo the last change by hand; without one nothing happens.

        Raises:
            Refused: ``letter.is_frozen``; ``letter_edit.in_word``.
        """
        letter = self._changeable(letter_id)
        with self._context.atomic():
            before = self._paper.laid(letter).changes
            sheets = self._edits.step_back(letter_id)
            if sheets is None:
                return
            self._edits.put(letter_id, sheets, at=self._context.now())
            changed = self._redrafted(letter)
            after = self._paper.laid(changed).changes
            self._record(changed, "step_back", "whole", _joined(before), _joined(after))
        self._announce(letter)

    # Inside

    def _draft(self, letter_id: int) -> Letter:
        letter = self._letters.get(letter_id)
        if letter.state.is_frozen:
            raise Refused("letter.is_frozen", number=letter.number)
        return letter

    def _changeable(self, letter_id: int) -> Letter:
        """Return a draft that is not in Word: what is saved there takes the place of all of it."""
        letter = self._draft(letter_id)
        if self._paper.hand.shelf.copy(letter_id) is not None:
            raise Refused("letter_edit.in_word")
        return letter

    def _keep(
        self, letter: Letter, hand: HandText, row: EditRow, after: str, *, typing: str = ""
    ) -> None:
        """Store the changes of the present sheet, one step for each paragraph typed in."""
        name, kept = self._paper.sheet_name(letter), self._edits.get(letter.letter_id)
        if kept.sheets.get(name, HandText()) == hand and kept.typing != row.key:
            return
        with self._context.atomic():
            at = self._context.now()
            if kept.typing != row.key:
                self._edits.remember(letter.letter_id, kept.sheets, at)
            sheets = MappingProxyType({**kept.sheets, name: hand})
            self._edits.put(letter.letter_id, sheets, at=at, typing=typing)
            self._edits.drop_unused_files(letter.letter_id)
            self._redrafted(letter)
            self._context.record_field(
                "letter",
                letter.letter_id,
                case_id=letter.case_id,
                field=f"{PARAGRAPH}{name}:{row.key}",
                before=row.text,
                after=after,
                settled=not typing,
            )
        self._announce(letter)

    def _store(
        self,
        letter: Letter,
        changed: Mapping[str, HandText],
        told: tuple[str, str, str],
        *,
        first: Callable[[], None] = lambda: None,
    ) -> None:
        """Store whole sheets as one step.

        Args:
            told: Field, text before and text after, for the journal.
            first: Done in the same transaction.
        """
        kept = self._edits.get(letter.letter_id)
        with self._context.atomic():
            first()
            at = self._context.now()
            self._edits.remember(letter.letter_id, kept.sheets, at)
            sheets = MappingProxyType({**kept.sheets, **changed})
            self._edits.put(letter.letter_id, sheets, at=at)
            self._edits.drop_unused_files(letter.letter_id)
            self._redrafted(letter)
            self._record(letter, "edit", *told)
        self._announce(letter)

    def _redrafted(self, letter: Letter) -> Letter:
        """A letter laid before the owner is a draft again once it is changed."""
        changed = replace(letter, state=LetterState.DRAFT, updated_at=self._context.now())
        self._letters.put(changed)
        return changed

    def _record(self, letter: Letter, action: str, field: str, before: str, after: str) -> None:
        self._context.record(
            action,
            "letter",
            letter.letter_id,
            case_id=letter.case_id,
            field=field,
            before=before,
            after=after,
        )

    def _announce(self, letter: Letter) -> None:
        self._context.announce("letter", letter.letter_id)
        self._context.announce("case", letter.case_id)


def _joined(changes: list[HandChange]) -> str:
    return "\n".join(one.after for one in changes)
