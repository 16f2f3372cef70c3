"""What only some kinds of letter are read for: sums, a limit of length; and pledges."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.letter_kind_choice import names_a_pledge
from desktop.domain.letter_material import LetterMaterial
from desktop.letters.catalog import BY_NAME
from desktop.letters.fields import Field
from desktop.letters.kinds import LetterKind
from desktop.letters.proof_amounts import wrong_amounts
from desktop.letters.proof_finding import Finding, wrong


def kinds_own(
    material: LetterMaterial, kind: LetterKind, fields: Mapping[str, Field]
) -> list[Finding]:
    """What only some kinds hold: sums, a limit of length; and no pledge under any name."""
    found = []
    if names_a_pledge(fields["subject"].text):
        found.append(wrong("pledge", "letter.subject", blocks=True))
    if fields["amount_charged"].asked:
        faults = wrong_amounts({name: field.text for name, field in fields.items()})
        found += [
            wrong(one.name, f"letter.{one.field}", blocks=True, **one.details) for one in faults
        ]
        if not faults:
            found.append(Finding("letter_proof.sums_agree", ok=True))
    if kind.characters and material.language == "ja":
        count = sum(len(one.text) for name, one in fields.items() if _is_body(name, one))
        if count > kind.characters:
            found.append(wrong("too_long", "letter.ground", count=count, limit=kind.characters))
    return found


def _is_body(name: str, one: Field) -> bool:
    info = BY_NAME[name]
    return one.asked and info.typed and info.printed and not info.columns
