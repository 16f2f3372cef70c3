"""``letters``: the register, newest first."""

from __future__ import annotations

import argparse
from typing import Any

from desktop.cli import values
from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.domain.letter import LetterRow, LetterState
from desktop.services.suite import Services


def list_letters(door: Door, options: argparse.Namespace) -> int:
    """Print the letters of every case, or those in one state."""
    states = (LetterState(options.state),) if options.state else ()
    with door.reading() as office:
        changed = office.services.letter_editing.changed_letters()
        listed = [
            {**_values(row, office.services), **_by_hand(row, office.services, changed)}
            for row in office.services.letters.register(states)
        ]
        names = {one.code: one.name(door.language) for one in office.services.letters.kinds()}
    if options.json:
        print_json(listed)
        return 0
    for one in listed:
        print(_line(one, names, door))
    if not listed:
        print(door.sentence("cli.no_letters"))
    return 0


def _values(row: LetterRow, services: Services) -> dict[str, Any]:
    """One letter as in ``case --json``, with its case and the template it came from."""
    digest = row.letter.template_sha256
    origin = services.templates.origin_of(digest) if digest else None
    return {
        "case": row.case_number or None,
        "person": row.person or None,
        "subject": row.subject or None,
        **values.letter(row.letter),
        "template_origin": origin.origin or None if origin else None,
        "template_version": origin.version or None if origin else None,
        "template_sha256": digest or None,
        "mail_sha256": _mail_digest(row, services),
    }


def _by_hand(row: LetterRow, services: Services, changed: frozenset[int]) -> dict[str, Any]:
    """What a person changed in the text of one letter; most have nothing of the kind."""
    letter_id, editing = row.letter.letter_id, services.letter_editing
    changes = editing.changes(letter_id) if letter_id in changed else ()
    return {
        "changed_by_hand": len(changes),
        "text_from_word": letter_id in changed and editing.is_from_word(letter_id),
        "hand_changes": [
            {
                "what": one.state.value,
                "place": one.place,
                "before": one.before or None,
                "after": one.after or None,
            }
            for one in changes
        ],
    }


def _mail_digest(row: LetterRow, services: Services) -> str | None:
    kept = services.mails.kept(row.letter.letter_id) if row.letter.by_mail else None
    return kept.sha256 if kept else None


def _line(one: dict[str, Any], names: dict[str, str], door: Door) -> str:
    kind = f"{one['kind'] or ''} {names.get(one['kind'], '')}".strip()
    state = door.sentence(f"cli.letter_{one['state']}")
    if one["by_mail"]:
        state = f"{state}  {door.sentence('cli.letter_by_mail')}"
    if one["changed_by_hand"]:
        told = door.sentence("cli.letter_changed_by_hand", {"count": one["changed_by_hand"]})
        state = f"{state}  {told}"
    parts = [one["number"] or "–", one["date"], kind, one["language"], state]
    return "  ".join(part for part in [*parts, one["person"], one["case"]] if part)
