"""A letter's paragraphs one below the other: what each says, and what its template would say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.letter_edit import (
    LEFT_OUT_KEY,
    NEAR,
    Edit,
    EditKind,
    HandText,
    LetterParagraph,
)
from desktop.domain.letter_edit_placing import Fold, aligned, anchor_of, settled


class RowState(StrEnum):
    """How a paragraph stands to the template."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    OUT = "out"
    LOST = "lost"
    """Changed by hand, and its paragraph is not in the template's text any more."""


@dataclass(frozen=True, slots=True)
class EditRow:
    """One paragraph for a person to look at and to change.

    Attributes:
        key: To name it by.
        text: What the letter says; what was changed, for one without a place.
        template: What the template with the present values would say; ``""`` for an added one.
        template_key: The template's paragraph; ``""`` for an added one.
        then: What the template said when it was changed.
        by_hand: A person made the difference, not a value that changed since.
        moved_on: The template's text changed after the person's change; both are offered.
    """

    key: str
    place: str
    state: RowState
    text: str
    template: str = ""
    template_key: str = ""
    then: str = ""
    by_hand: bool = False
    moved_on: bool = False


@dataclass(frozen=True, slots=True)
class HandChange:
    """One difference for whoever approves: what the template says, and what the letter says."""

    key: str
    place: str
    state: RowState
    before: str
    after: str


def changes_of(rows: Sequence[EditRow]) -> list[HandChange]:
    """Return what was changed by hand, in the order of the page."""
    return [
        HandChange(
            row.key,
            row.place,
            row.state,
            row.template or row.then,
            "" if row.state is RowState.OUT else row.text,
        )
        for row in rows
        if row.by_hand and row.state is not RowState.SAME and (row.text.strip() or row.template)
    ]


def letter_rows(
    template: Sequence[LetterParagraph],
    file: Sequence[LetterParagraph] | None,
    hand: HandText,
    fold: Fold = str,
) -> list[EditRow]:
    """Return the rows of a letter.

    Args:
        template: What the template says with the present values.
        file: What the Word file says that is the letter's text, ``None`` without one.
        fold: Makes two wordings comparable.
    """
    if file is None:
        return rows_over(template, hand.edits, fold)
    live = [row for row in rows_over(file, hand.edits, fold) if row.state is not RowState.OUT]
    standing = [row for row in live if row.state is not RowState.LOST]
    pairs = aligned([fold(row.text) for row in standing], [fold(one.text) for one in template])
    rows = [
        _compared(
            None if left is None else standing[left],
            None if right is None else template[right],
            hand,
            fold,
        )
        for left, right in pairs
    ]
    return rows + [row for row in live if row.state is RowState.LOST]


def rows_over(
    paragraphs: Sequence[LetterParagraph], edits: Sequence[Edit], fold: Fold = str
) -> list[EditRow]:
    """Return paragraphs with the changes laid over them; what has no place comes last."""
    known = settled(edits, paragraphs, fold)
    by_key = {edit.key: edit for edit in known}
    rows = [_row(one, by_key.get(one.key), fold) for one in paragraphs]
    lost = []
    for edit in known:
        keys = [row.key for row in rows]
        if edit.kind is EditKind.NEW and (anchor := anchor_of(edit, keys)):
            place = rows[keys.index(anchor)].place
            added = EditRow(edit.key, place, RowState.ADDED, edit.text, by_hand=True)
            rows.insert(keys.index(anchor) + 1, added)
        elif edit.key not in keys and not edit.leaves_out:
            lost.append(
                EditRow(edit.key, "body", RowState.LOST, edit.text, then=edit.base, by_hand=True)
            )
    return rows + lost


def keys_before(rows: Sequence[EditRow], key: str, *, itself: bool = False) -> tuple[str, ...]:
    """Return the keys of the rows above one, nearest first; rows that are nowhere are passed."""
    keys = [row.key for row in rows]
    if key not in keys:
        return ()
    above = rows[: keys.index(key) + itself]
    standing = [row.key for row in above if not row.key.startswith(LEFT_OUT_KEY)]
    return tuple(reversed(standing))[:NEAR]


def _row(one: LetterParagraph, edit: Edit | None, fold: Fold) -> EditRow:
    if edit is None:
        return EditRow(one.key, one.place, RowState.SAME, one.text, one.text, one.key)
    state = RowState.OUT if edit.leaves_out else RowState.CHANGED
    is_same = state is RowState.CHANGED and edit.text == one.text
    return EditRow(
        key=one.key,
        place=one.place,
        state=RowState.SAME if is_same else state,
        text="" if edit.kind is EditKind.OUT else edit.text,
        template=one.text,
        template_key=one.key,
        then=edit.base,
        by_hand=not is_same,
        moved_on=not is_same and fold(edit.base) != fold(one.text),
    )


def _compared(
    live: EditRow | None, template: LetterParagraph | None, hand: HandText, fold: Fold
) -> EditRow:
    """Compare a paragraph of the file with the template's, then and now."""
    if template is None:
        assert live is not None
        vanished = fold(live.text) in {fold(text) for text in hand.base.values()}
        return EditRow(
            live.key,
            live.place,
            RowState.ADDED,
            live.text,
            then=live.text if vanished else "",
            by_hand=not vanished,
            moved_on=vanished,
        )
    then = hand.base.get(template.key)
    if live is None:
        return EditRow(
            f"{LEFT_OUT_KEY}{template.key}",
            template.place,
            RowState.OUT,
            "",
            template.text,
            template.key,
            then or "",
            by_hand=then is not None,
            moved_on=then is None or fold(then) != fold(template.text),
        )
    said = template.text if then is None else then
    is_same = fold(live.text) == fold(template.text)
    return EditRow(
        live.key,
        live.place,
        RowState.SAME if is_same else RowState.CHANGED,
        live.text,
        template.text,
        template.key,
        said,
        by_hand=not is_same and fold(live.text) != fold(said),
        moved_on=not is_same and fold(said) != fold(template.text),
    )
