"""From a letter's material to the values of its fields.

Every value is deterministic; a text the clerk changed for this letter alone
(an override) stands in place of what is proposed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop.domain.four_points import PointName
from desktop.domain.letter_material import LetterMaterial
from desktop.letters.apology_object import apology_object
from desktop.letters.catalog import BY_NAME, FIELDS
from desktop.letters.field_info import FieldInfo
from desktop.letters.fields_proposed import proposed_values
from desktop.letters.fields_rows import fact_rows, typed_value
from desktop.letters.joins import as_sentences
from desktop.letters.kinds import LetterKind
from desktop.letters.template import Value
from desktop.letters.used_fields import used_fields

_LINKS = {
    "letter_date": "letter.letter_date",
    "recipient_address": "person.address",
    "addressee": "person.name",
    "sender_address": "office.address",
    "sender": "office.name",
    "sender_phone": "office.phone",
    "signer": "letter.signer",
    "signer_title": "letter.signer",
    "apology_object": "case.apology_object",
    "impact": "points.impact",
    "cause": "points.cause",
    "remedy": "points.remedy",
    "prevention": "points.prevention",
    "contact": "office.contact",
    "contact_person": "office.contact",
    "mail_address": "person.email",
}
_PAIR = ("opening", "closing")
_POINT_FIELDS = frozenset(name.value for name in PointName)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one letter.

    Attributes:
        value: What is printed: text, lines (one paragraph each) or table rows.
        proposed: The same before the clerk's own change, as text.
        required, missing: Whether it must have a value, and hasn't.
        asked: Whether this kind of letter has a place for it.
        several: Whether its box holds more than one line.
        overridden: Whether ``value`` is the clerk's own text for this letter.
        link: The box that feeds it, e.g. ``points.prevention``.
        label_ja, label_en: Its name on screens.
        of_mail: Whether only a mail has it.
        own_text: Typed table rows as they were typed.
    """

    name: str
    value: Value
    proposed: str
    required: bool
    missing: bool
    overridden: bool
    link: str
    label_ja: str
    label_en: str
    asked: bool = True
    several: bool = False
    own_text: str | None = None
    of_mail: bool = False

    @property
    def text(self) -> str:
        """The value as text: lines joined by line ends, typed rows as they were typed."""
        return _as_text(self.value) if self.own_text is None else self.own_text


def field_values(material: LetterMaterial, kind: LetterKind) -> dict[str, Field]:
    """Return every field of the catalogue with its value for this letter, by name."""
    proposed = proposed_values(material, kind)
    template = kind.files.get(material.language)
    asked = kind.asked | (used_fields(template) if template else frozenset())
    fields = {
        info.name: _field(info, proposed.get(info.name, ""), material, kind, asked)
        for info in FIELDS
    }
    rows = fact_rows({name: field.value for name, field in fields.items()}, kind, material.language)
    fields["facts"] = replace(fields["facts"], value=rows, proposed=_as_text(rows))
    return fields


def printed_values(fields: Mapping[str, Field], language: str = "") -> dict[str, Value]:
    """Return the values for ``render``.

    Args:
        language: With a language given, a missing required field prints its
            name in 〔 〕, so that the gap is seen on the page of a draft.
    """
    values: dict[str, Value] = {}
    for name, field in fields.items():
        label = field.label_ja if language == "ja" else field.label_en
        values[name] = _gap(name, f"〔{label}〕") if language and field.missing else field.value
    return values


def _gap(name: str, shown: str) -> Value:
    """Return what stands where a required field is missing; in a table as its one row."""
    columns = BY_NAME[name].columns
    if not columns:
        return shown
    first, *others = columns
    return [{**dict.fromkeys(first, shown), **{each: "" for pair in others for each in pair}}]


def _field(
    info: FieldInfo,
    proposed: Value,
    material: LetterMaterial,
    kind: LetterKind,
    asked: frozenset[str],
) -> Field:
    value, own_text = proposed, None
    typed = material.overrides.get(info.name)
    if typed is not None and info.name != "facts":
        value = _overridden(info, typed, material)
        own_text = typed.strip() if info.columns else None
    required = _is_required(info, material, kind)
    return Field(
        name=info.name,
        value=value,
        proposed=_as_text(proposed),
        required=required,
        missing=required and not _as_text(value).strip(),
        overridden=value != proposed,
        link=_LINKS.get(info.name, f"letter.{info.name}"),
        label_ja=info.ja,
        label_en=info.en,
        asked=required or (info.name in asked and info.name not in _PAIR),
        several=info.several,
        own_text=own_text,
        of_mail=info.mail,
    )


def _is_required(info: FieldInfo, material: LetterMaterial, kind: LetterKind) -> bool:
    """The catalogue's, the kind's, and the pair of opening and closing where the kind has one."""
    if info.name == "letter_number":
        return False  # given by the approval itself
    if info.name in _PAIR:
        return material.language != "ja" or bool(kind.opening)
    return info.required or info.name in kind.required


def _overridden(info: FieldInfo, typed: str, material: LetterMaterial) -> Value:
    if info.typed or info.many:
        return typed_value(info, typed, material.language)
    if info.name in _POINT_FIELDS:
        return as_sentences(typed, material.language)
    if info.name == "apology_object":
        return apology_object(typed, material.language)
    return typed.strip()


def _as_text(value: Value) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    lines = [" ".join(dict.fromkeys(x.values())) if isinstance(x, Mapping) else x for x in value]
    return "\n".join(lines)
