"""What was changed by hand in a letter, for whoever makes its paper and looks it through."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.letter import Letter
from desktop.domain.letter_edit import HandText
from desktop.domain.letter_edit_placing import settled
from desktop.domain.letter_edit_rows import EditRow, HandChange, changes_of, letter_rows
from desktop.services.context import Context
from desktop.services.letter_values import Check
from desktop.services.repositories import Repositories

if TYPE_CHECKING:
    from desktop.domain.letter_material import LetterMaterial
    from desktop.letters.editing_file import EditingShelf
    from desktop.letters.editing_render import Sheet
    from desktop.letters.fields import Field
    from desktop.letters.kinds import LetterKind
    from desktop.letters.proof_finding import Finding

WORD = "word"


@dataclass(frozen=True, slots=True)
class Laid:
    """A letter with its changes laid over it.

    Attributes:
        hand: Each change named by the paragraph it is about now.
        own: What the template says, or the Word file that is the text, by paragraph.
        template: What the template says, by paragraph.
        fold: Makes two wordings comparable.
    """

    hand: HandText = field(default_factory=HandText)
    rows: Sequence[EditRow] = ()
    own: Mapping[str, str] = field(default_factory=dict)
    template: Mapping[str, str] = field(default_factory=dict)
    fold: Callable[[str], str] = str

    @property
    def changes(self) -> list[HandChange]:
        """What was changed by hand."""
        return changes_of(self.rows)


class LetterHand:
    """Reads the changes of letters and their Word files; stores nothing but at approval.

    Args:
        folder: Where plain copies lie while Word has them.
    """

    def __init__(self, context: Context, repositories: Repositories, folder: Path) -> None:
        self._context = context
        self._edits = repositories.letter_edits
        self._persons = repositories.persons
        self._cases = repositories.cases
        self._folder = folder
        self._known: dict[int, tuple[int, int]] = {}
        self._made: EditingShelf | None = None
        self._last: tuple[Sheet, Laid] | None = None

    @property
    def shelf(self) -> EditingShelf:
        """The copies that Word has open."""
        if self._made is None:
            from desktop.letters.editing_file import EditingShelf

            self._made = EditingShelf(self._folder)
        return self._made

    def of(self, letter: Letter, name: str) -> tuple[HandText, bytes | None]:
        """Return the changes made on a sheet, and the Word file that is its text."""
        if not letter.letter_id:
            return HandText(), None
        hand = self._edits.get(letter.letter_id).sheets.get(name, HandText())
        if not hand.file:
            return hand, None
        file = self._edits.file(letter.letter_id, hand.file)
        return (hand, file) if file is not None else (HandText(hand.edits), None)

    def lay(self, sheet: Sheet) -> Laid:
        """Return a sheet's paragraphs with its changes laid over them."""
        if self._last is not None and self._last[0] == sheet:
            return self._last[1]
        laid = self._lay(sheet)
        self._last = (sheet, laid)  # one look at a letter asks several times
        return laid

    @staticmethod
    def _lay(sheet: Sheet) -> Laid:
        from desktop.letters.editing_render import file_paragraphs, template_paragraphs

        template, fold = template_paragraphs(sheet)
        file = None if sheet.file is None else file_paragraphs(sheet)
        own = template if file is None else file
        hand = replace(sheet.hand, edits=settled(sheet.hand.edits, own, fold))
        return Laid(
            hand,
            letter_rows(template, file, hand, fold),
            {one.key: one.text for one in own},
            {one.key: one.text for one in template},
            fold,
        )

    def findings(
        self,
        laid: Laid,
        found: Sequence[Finding],
        letter: Letter,
        parts: tuple[LetterMaterial, LetterKind, Mapping[str, Field]],
    ) -> list[Finding]:
        """Return the findings of a letter with those about what was changed by hand."""
        if laid.hand.is_empty:
            return list(found)
        from desktop.letters.editing_proof import led_to_paragraphs, proof_by_hand

        case = self._cases.get(letter.case_id)
        written = "\n".join(one.after for one in laid.changes)
        own = proof_by_hand(
            laid.rows,
            *parts,
            fault_is_ours=case.failing.is_ours,
            other_names=self._persons.names_within(written, other_than=case.person_id or 0),
            fold=laid.fold,
        )
        led = led_to_paragraphs(found, laid.rows, laid.fold)
        # One word is told once, though two look for it.
        told = {one.link for one in led if one.code == "letter_proof.fault_word"}
        return led + [
            one
            for one in own
            if one.code != "letter_proof.hand_fault_words" or one.link not in told
        ]

    def know_copy(self, letter_id: int) -> None:
        """The copy that Word has was looked at as it lies there now."""
        if (stamp := self.shelf.stamp(letter_id)) is not None:
            self._known[letter_id] = stamp

    def word_checks(self, letter: Letter) -> list[Check]:
        """Return what stands before an approval while the letter is being changed in Word."""
        letter_id, shelf = letter.letter_id, self.shelf
        stamp = shelf.stamp(letter_id)
        if letter.state.is_frozen or stamp is None:
            return []
        link = f"letter/{letter_id}/paragraph/{WORD}"
        if shelf.is_held(letter_id):
            return [Check("letter_proof.hand_open_in_word", ok=False, link=link, blocks=True)]
        if self._known.get(letter_id) != stamp:
            return [Check("letter_proof.hand_not_taken", ok=False, link=link, blocks=True)]
        return []

    def freeze(self, letter: Letter, laid: Laid) -> None:
        """Keep with an approved letter what was changed; call inside the transaction."""
        kept = self._edits.get(letter.letter_id)
        if not kept.sheets and laid.hand.is_empty:
            return
        self._edits.freeze(
            letter.letter_id,
            tuple(laid.changes),
            from_word=bool(laid.hand.file),
            at=self._context.now(),
        )
        self._context.record(
            "freeze",
            "letter",
            letter.letter_id,
            case_id=letter.case_id,
            field="by_hand",
            after=str(len(laid.changes)),
        )

    def frozen(self, letter: Letter) -> tuple[HandChange, ...] | None:
        """Return what was changed in an approved letter; ``None`` for one that is a draft."""
        return self._edits.get(letter.letter_id).frozen
