"""A mail's fields: those its text has a place for, its address, its subject."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop.domain.letter_material import LetterMaterial
from desktop.domain.mail_address import tidy_address
from desktop.letters.fields import Field, field_values, printed_values
from desktop.letters.kinds import LetterKind
from desktop.letters.mail_template import (
    MailText,
    field_names,
    filled_mail,
    one_line,
    plain_lines,
)
from desktop.letters.template import Value

_ATTACHED = {"同封": "添付", "Enclosed": "Attached"}
_ALWAYS = frozenset({"mail_address", "mail_subject", "mail_text"})


def mail_fields(material: LetterMaterial, kind: LetterKind, template: bytes) -> dict[str, Field]:
    """Return every field of the catalogue as this mail needs it, by name.

    Args:
        template: The checked text of the kind's mail.
    """
    used = field_names(template) | _ALWAYS
    if kind.paper_because:
        used |= {"mail_reason"}
    if "facts" in used:
        used |= set(kind.facts)
    own = replace(kind, proposed={**kind.proposed, **kind.mail_proposed})
    fields = {
        name: _of_mail(name, field, kind, used)
        for name, field in field_values(material, own).items()
    }
    fields["facts"] = replace(fields["facts"], value=_attached(fields["facts"].value))
    fields["mail_address"] = _address(fields["mail_address"])
    made = filled_mail(template, printed_values(fields))
    subject = one_line(material.overrides.get("mail_subject", ""))
    body = plain_lines(material.overrides.get("mail_text", "")).strip("\n")
    fields["mail_subject"] = _own(fields["mail_subject"], subject, made.subject)
    fields["mail_text"] = _own(fields["mail_text"], body, made.body)
    return fields


def mail_text(
    fields: Mapping[str, Field], template: bytes, *, language: str, shows_gaps: bool = False
) -> MailText:
    """Return the filled mail, its body one paragraph a line.

    Args:
        shows_gaps: A required field that is empty shows its name in 〔 〕.
    """
    values = printed_values(fields, language if shows_gaps else "")
    by_hand = fields["mail_text"].overridden
    body = fields["mail_text"].text if by_hand else filled_mail(template, values).body
    return MailText(one_line(str(values["mail_subject"])), body)


def _of_mail(name: str, field: Field, kind: LetterKind, used: set[str]) -> Field:
    required = field.required or name in _ALWAYS or (name == "mail_reason" and name in used)
    if name in ("opening", "closing"):
        required = required and name in used
    missing = required and not field.text.strip()
    asked = name in used or name in kind.required
    return replace(field, required=required, missing=missing, asked=asked)


def _address(field: Field) -> Field:
    """As with the person: what a hand or a copy left around it goes."""
    return replace(field, value=tidy_address(field.text), missing=not field.text.strip())


def _attached(rows: Value) -> Value:
    """Papers that go with a mail are attached to it, not enclosed."""
    if rows is None or isinstance(rows, str):
        return rows
    return [
        {name: _ATTACHED.get(cell, cell) for name, cell in row.items()}
        for row in rows
        if isinstance(row, Mapping)
    ]


def _own(field: Field, typed: str, proposed: str) -> Field:
    """What the template makes, or what was typed for this mail alone."""
    value = typed or proposed
    return replace(
        field, value=value, proposed=proposed, overridden=value != proposed, missing=not value
    )
