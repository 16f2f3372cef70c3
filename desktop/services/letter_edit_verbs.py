"""Changing the paragraphs of one letter by hand; its template is never touched."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.domain.errors import NotFound
from desktop.domain.letter import Letter
from desktop.domain.letter_edit import Edit, EditKind, HandText, tidy_paragraph
from desktop.domain.letter_edit_rows import EditRow, HandChange, RowState, keys_before
from desktop.services.letter_edit_steps import LetterEditSteps
from desktop.services.letter_hand import Laid


@dataclass(frozen=True, slots=True)
class EditView:
    """One letter's text for the window.

    Attributes:
        rows: Its paragraphs; none for an approved letter.
        changes: What was changed by hand.
        steps: How many changes can be taken back one by one.
        from_word: A Word file is the letter's text.
        elsewhere: Changes that wait with another kind, language or direction of this letter.
    """

    rows: tuple[EditRow, ...] = ()
    changes: tuple[HandChange, ...] = ()
    steps: int = 0
    from_word: bool = False
    elsewhere: int = 0


class LetterEditVerbs(LetterEditSteps):
    """What a person can do with the paragraphs of a letter."""

    # Looking

    def view(self, letter_id: int) -> EditView:
        """Return the letter's text, paragraph by paragraph.

        Raises:
            Refused, NotFound, WorldError: The template can't be filled.
        """
        letter = self._letters.get(letter_id)
        kept = self._edits.get(letter_id)
        if letter.state.is_frozen:
            return EditView(changes=kept.frozen or (), from_word=kept.from_word)
        laid = self._paper.laid(letter, even_if_same=True)
        name = self._paper.sheet_name(letter)
        others = [hand for sheet, hand in kept.sheets.items() if sheet != name]
        return EditView(
            tuple(laid.rows),
            tuple(laid.changes),
            self._edits.steps(letter_id),
            bool(laid.hand.file),
            sum(max(1, len(one.edits)) for one in others),
        )

    def changes(self, letter_id: int) -> tuple[HandChange, ...]:
        """Return what was changed by hand in a letter, a draft or an approved one."""
        letter, kept = self._letters.get(letter_id), self._edits.get(letter_id)
        if letter.state.is_frozen:
            return kept.frozen or ()
        if letter.by_mail or not kept.sheets:  # a mail has its own text
            return ()
        return tuple(self._paper.laid(letter).changes)

    def changed_letters(self) -> frozenset[int]:
        """Return the letters in which anything was ever changed by hand."""
        return self._edits.letters()

    def is_from_word(self, letter_id: int) -> bool:
        """Whether a Word file is, or was at the approval, the letter's text."""
        letter, kept = self._letters.get(letter_id), self._edits.get(letter_id)
        if letter.state.is_frozen:
            return kept.from_word
        if letter.by_mail or not kept.sheets:
            return False
        hand = kept.sheets.get(self._paper.sheet_name(letter))
        return hand is not None and bool(hand.file)

    # Changing

    def set_text(self, letter_id: int, key: str, text: str, *, settled: bool = True) -> None:
        """Let a paragraph say something else; blank leaves it out, its own words take it back.

        Raises:
            Refused: ``letter.is_frozen``; ``letter_edit.in_word``; ``text.too_long``.
            NotFound: ``letter_edit.no_paragraph``.
        """
        letter, laid, row = self._row(letter_id, key)
        words, hand = tidy_paragraph(text), laid.hand
        known, own = hand.edit(key), laid.own.get(key, "")
        if known is not None and known.kind is EditKind.NEW:
            is_bare = settled and not words.strip()
            hand = hand.drop(key) if is_bare else hand.put(replace(known, text=words))
        elif words == own and row.state is not RowState.LOST:
            hand = hand.drop(key)
        else:
            base = own if known is None else known.base
            kind = EditKind.TEXT if words.strip() or not settled else EditKind.OUT
            near = keys_before(laid.rows, key) if known is None else known.near
            hand = hand.put(Edit(key, kind, base, words, near))
        self._keep(letter, hand, row, words, typing="" if settled else key)

    def leave_out(self, letter_id: int, key: str) -> None:
        """Print nothing of a paragraph; one that was added by hand is gone.

        Raises:
            As :meth:`set_text`.
        """
        letter, laid, row = self._row(letter_id, key)
        self._keep(letter, self._without(laid, row), row, "")

    def add_below(self, letter_id: int, key: str, text: str = "") -> str:
        """Add a paragraph of the same look below another one and return its key.

        Raises:
            As :meth:`set_text`.
        """
        letter, laid, row = self._row(letter_id, key)
        words = tidy_paragraph(text)
        fresh = laid.hand.next_key()
        near = keys_before(laid.rows, key, itself=True)
        hand = laid.hand.put(Edit(fresh, EditKind.NEW, text=words, near=near))
        added = EditRow(fresh, row.place, RowState.ADDED, "")
        self._keep(letter, hand, added, words, typing="" if words.strip() else fresh)
        return fresh

    def take_template(self, letter_id: int, key: str) -> None:
        """Let a paragraph say what the template with the present values says.

        Raises:
            As :meth:`set_text`.
        """
        letter, laid, row = self._row(letter_id, key)
        hand = laid.hand
        if not hand.file:
            hand = hand.drop(key)
        elif not row.template_key:
            hand = self._without(laid, row)
        elif row.state is RowState.OUT:
            near = keys_before(laid.rows, key)
            hand = hand.put(Edit(hand.next_key(), EditKind.NEW, text=row.template, near=near))
        else:
            hand = _says(hand, key, row.template, laid)
        if hand.file and row.template_key:
            hand = hand.accept(row.template_key, row.template)
        self._keep(letter, hand, row, row.template)

    def keep_mine(self, letter_id: int, key: str) -> None:
        """Stay with a change although the template's text changed since; it is asked no more.

        One that has lost its place becomes a paragraph of its own where it stood.

        Raises:
            As :meth:`set_text`.
        """
        letter, laid, row = self._row(letter_id, key)
        hand = laid.hand
        known = hand.edit(key)
        if row.state is RowState.LOST and known is not None:
            last = next((r.key for r in reversed(laid.rows) if r.state is not RowState.LOST), "")
            near = tuple(dict.fromkeys((*known.near, last)))
            fresh = Edit(hand.next_key(), EditKind.NEW, text=known.text, near=near)
            hand = hand.drop(key).put(fresh)
        elif not hand.file and known is not None:
            hand = hand.put(replace(known, base=row.template))
        elif row.template_key:
            hand = hand.accept(row.template_key, row.template)
        else:
            gone = [
                name for name, said in hand.base.items() if laid.fold(said) == laid.fold(row.then)
            ]
            for name in gone:
                hand = hand.accept(name, None)
        self._keep(letter, hand, row, row.text)

    # Inside

    def _row(self, letter_id: int, key: str) -> tuple[Letter, Laid, EditRow]:
        letter = self._changeable(letter_id)
        laid = self._paper.laid(letter, even_if_same=True)
        for row in laid.rows:
            if row.key == key:
                return letter, laid, row
        raise NotFound("letter_edit.no_paragraph")

    def _without(self, laid: Laid, row: EditRow) -> HandText:
        """Return the changes with a paragraph left out."""
        hand, known = laid.hand, laid.hand.edit(row.key)
        if row.state is RowState.LOST or (known is not None and known.kind is EditKind.NEW):
            return hand.drop(row.key)
        if row.key not in laid.own:
            return hand  # left out in Word already
        base = laid.own[row.key] if known is None else known.base
        near = keys_before(laid.rows, row.key) if known is None else known.near
        return hand.put(Edit(row.key, EditKind.OUT, base, near=near))


def _says(hand: HandText, key: str, text: str, laid: Laid) -> HandText:
    """Return the changes with a paragraph of the Word file saying a text."""
    known, own = hand.edit(key), laid.own.get(key, "")
    if known is not None:
        return hand.put(replace(known, text=text, kind=known.kind or EditKind.TEXT))
    return hand.put(Edit(key, EditKind.TEXT, own, text, keys_before(laid.rows, key)))
