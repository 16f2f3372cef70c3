"""Names that have no business in a letter: those of other persons of the records."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping

from desktop.domain.letter_material import LetterMaterial
from desktop.letters.fields import Field
from desktop.letters.proof_finding import Finding, wrong


def names_of_others(
    material: LetterMaterial,
    fields: Mapping[str, Field],
    text: str,
    other_names: Collection[str],
    where: Callable[[str], str],
) -> list[Finding]:
    """Return a finding for each of these names that stands in the text, with a blank or without.

    Args:
        where: Gives the link of the field that holds some words.
    """
    names = [name.strip() for name in other_names if len(name.strip()) > 1]
    said = _bare(text)
    findings = [
        wrong("other_person", where(_holder(fields, name)), blocks=True, person=name)
        for name in names
        if _bare(name) in said and not _is_own(material, name)
    ]
    if names and not findings:
        findings.append(Finding("letter_proof.no_other_person", ok=True))
    return findings


def _is_own(material: LetterMaterial, name: str) -> bool:
    """Whether a name belongs in the letter: its receiver, or somebody of the office."""
    own = (material.name, material.signer_name, material.contact_name, material.office_name)
    return any(_bare(name) in _bare(one) for one in own)


def _holder(fields: Mapping[str, Field], name: str) -> str:
    """Return the text of the field in which a name stands."""
    said = _bare(name)
    return next((one.text for one in fields.values() if said in _bare(one.text)), "")


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)
