"""Changing the paragraphs of one letter by hand; its template is never touched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from desktop.domain.errors import NotFound, Refused
from desktop.domain.letter import Letter, LetterState
from desktop.domain.letter_edit import Edit, EditKind, HandText, tidy_paragraph
from desktop.domain.letter_edit_rows import EditRow, HandChange, RowState, keys_before
from desktop.services.context import Context
from desktop.services.letter_hand import Laid
from desktop.services.letter_paper import LetterPaper
from desktop.services.repositories import Repositories
from desktop.storage.pending import PARAGRAPH


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


class LetterEditVerbs:
    """What a person can do with the paragraphs of a letter."""

    def __init__(self, context: Context, repositories: Repositories, paper: LetterPaper) -> None:
        self._context = context
        self._letters = repositories.letters
        self._edits = repositories.letter_edits
        self._paper = paper

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
        return tuple(self._paper.laid(letter).changes) if kept.sheets else ()

    def is_from_word(self, letter_id: int) -> bool:
        """Whether a Word file is, or was at the approval, the letter's text."""
        letter, kept = self._letters.get(letter_id), self._edits.get(letter_id)
        if letter.state.is_frozen:
            return kept.from_word
        hand = kept.sheets.get(self._paper.sheet_name(letter)) if kept.sheets else None
        return hand is not None and bool(hand.file)

    # Changing

    def set_text(self, letter_id: int, key: str, text: str, *, settled: bool = True) -> None:
        """Let a paragraph say something else; blank leaves it out, its own words take it back.

        Raises:
            Refused: ``letter.is_frozen``; ``text.too_long``.
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
            Refused: ``letter.is_frozen``.
        """
        letter = self._draft(letter_id)
        name = self._paper.sheet_name(letter)
        hand = self._edits.get(letter_id).sheets.get(name, HandText())
        if hand.is_empty:
            return
        before = "\n".join(one.after for one in self._paper.laid(letter).changes)
        self._store(letter, {name: HandText()}, ("whole", before, ""))

    def step_back(self, letter_id: int) -> None:
        """Undo the last change by hand; without one nothing happens.

        Raises:
            Refused: ``letter.is_frozen``.
        """
        letter = self._draft(letter_id)
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

    def _row(self, letter_id: int, key: str) -> tuple[Letter, Laid, EditRow]:
        letter = self._draft(letter_id)
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


def _says(hand: HandText, key: str, text: str, laid: Laid) -> HandText:
    """Return the changes with a paragraph of the Word file saying a text."""
    known, own = hand.edit(key), laid.own.get(key, "")
    if known is not None:
        return hand.put(replace(known, text=text, kind=known.kind or EditKind.TEXT))
    return hand.put(Edit(key, EditKind.TEXT, own, text, keys_before(laid.rows, key)))


def _joined(changes: list[HandChange]) -> str:
    return "\n".join(one.after for one in changes)
