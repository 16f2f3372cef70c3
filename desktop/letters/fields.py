"""From a letter's material to the values of its fields.

Every value is deterministic; a text the clerk changed for this letter alone
(an override) stands in place of what is proposed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.four_points import PointName
from desktop.domain.letter_material import LetterMaterial
from desktop.letters.addressee import addressee_lines, postal_lines, salutation
from desktop.letters.apology_object import apology_object
from desktop.letters.catalog import FIELDS, FieldInfo
from desktop.letters.dates import body_day, letter_day
from desktop.letters.joins import as_sentences
from desktop.letters.kinds import LetterKind
from desktop.letters.remedy import remedy_in_past
from desktop.letters.sentences import point_text
from desktop.letters.template import Value

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
}
_POINT_FIELDS = frozenset(name.value for name in PointName)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one letter.

    Attributes:
        value: What is printed: text, lines (one paragraph each) or table rows.
        proposed: The same before the clerk's own change, as text.
        required, missing: Whether it must have a value, and hasn't.
        overridden: Whether ``value`` is the clerk's own text for this letter.
        link: The box that feeds it, e.g. ``points.prevention``.
        label_ja, label_en: Its name on screens.
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

    @property
    def text(self) -> str:
        """The value as text; lines joined by line ends."""
        return _as_text(self.value)


def field_values(material: LetterMaterial, kind: LetterKind) -> dict[str, Field]:
    """Return every field of the catalogue with its value for this letter, by name."""
    proposed = _proposed(material, kind)
    return {info.name: _field(info, proposed.get(info.name, ""), material, kind) for info in FIELDS}


def printed_values(fields: Mapping[str, Field], language: str = "") -> dict[str, Value]:
    """Return the values for ``render``.

    Args:
        language: With a language given, a missing required field prints its
            name in 〔 〕, so that the gap is seen on the page of a draft.
    """
    values: dict[str, Value] = {}
    for name, field in fields.items():
        label = field.label_ja if language == "ja" else field.label_en
        values[name] = f"〔{label}〕" if language and field.missing else field.value
    return values


def _field(info: FieldInfo, proposed: Value, material: LetterMaterial, kind: LetterKind) -> Field:
    value = proposed
    typed = material.overrides.get(info.name)
    if typed is not None and not info.columns:
        value = _overridden(info, typed, material)
    required = info.required or info.name in kind.required
    if info.name == "letter_number":
        required = False  # given by the approval itself
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
    )


def _overridden(info: FieldInfo, typed: str, material: LetterMaterial) -> Value:
    if info.many:
        return [line.strip() for line in typed.splitlines() if line.strip()]
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


def _proposed(material: LetterMaterial, kind: LetterKind) -> dict[str, Value]:
    language = material.language
    day = material.letter_date
    reference = material.reference_date
    values: dict[str, Value] = {
        "letter_number": _number(material),
        "letter_date": letter_day(day, language) if day else "",
        "confidential": _confidential(material),
        "recipient_address": list(postal_lines(material.postcode, material.address, language)),
        "addressee": addressee_lines(material),
        "apology_object": apology_object(material.apology_object, language),
        "closing_apology": _of(kind.closing_apology, language),
        "again": _again(material),
        "reference_date": body_day(reference, language, letter_date=day) if reference else "",
        "case_number": material.case_number,
        "outage_period": material.overrides.get("outage_period", ""),
        "subject": material.subject.strip() or _subject(material, kind),
        "contact": _contact(material),
    }
    values.update(_sender(material))
    values.update(_pair(material, kind))
    for name in PointName:
        values[name.value] = point_text(name, material.point(name), language, letter_date=day)
    values["remedy"] = _remedy(material, str(values["remedy"]))
    values["facts"] = _facts(material)
    return values


def _number(material: LetterMaterial) -> str:
    if not (material.number and material.number_printed):
        return ""
    return f"第{material.number}号" if material.language == "ja" else f"No. {material.number}"


def _confidential(material: LetterMaterial) -> str:
    if not material.confidential:
        return ""
    return "親展" if material.language == "ja" else "Private and confidential"


def _again(material: LetterMaterial) -> str:
    """Repeating words are kept out where they would wish the event to repeat (J31)."""
    quiet = bool(material.tags)
    if material.language == "ja":
        return "深く" if quiet else "重ねて"
    return "most sincerely" if quiet else "again"


def _sender(material: LetterMaterial) -> dict[str, Value]:
    name, title = material.signer_name.strip(), material.signer_title.strip()
    japanese = material.language == "ja"
    return {
        "sender_address": list(
            postal_lines(material.office_postcode, material.office_address, material.language)
        ),
        "sender": material.office_name.strip(),
        "sender_phone": material.office_phone.strip(),
        "signer": f"{title} {name}".strip() if japanese and name else name,
        "signer_title": title,
    }


def _pair(material: LetterMaterial, kind: LetterKind) -> dict[str, Value]:
    """Return opening and closing words; they are chosen together and only together."""
    if material.language == "ja":
        return {"opening": kind.opening, "closing": kind.closing}
    named = bool(material.name.strip())
    closing = "Yours sincerely," if named else "Yours faithfully,"
    return {"opening": salutation(material), "closing": closing}


def _subject(material: LetterMaterial, kind: LetterKind) -> str:
    missed = material.missed_at
    about: date | None = missed.date() if missed else material.reference_date
    dated = _of(kind.subject_dated, material.language)
    if about is None or not dated:
        return _of(kind.subject, material.language)
    letter_date = material.letter_date if material.language == "ja" else None
    shown = body_day(about, material.language, letter_date=letter_date)
    if material.language != "ja":
        shown = f"{shown} {about.year}"
    return dated.format(date=shown)


def _contact(material: LetterMaterial) -> str:
    title = material.contact_title.strip()
    name, phone = material.contact_name.strip(), material.contact_phone.strip()
    hours = material.contact_hours.strip()
    if not name and not phone:
        return ""
    if material.language == "ja":
        who = f"{title} {name}".strip() or material.office_name.strip() or "担当"
        beside = "、".join(part for part in (phone, hours) if part)
        return f"{who}（{beside}）" if beside else who
    who = name or "us"
    reached = f"{who} on {phone}" if phone else who
    return f"{reached} ({hours})" if hours else reached


def _remedy(material: LetterMaterial, text: str) -> str:
    promise = material.kept_promise
    if promise is None or not text:
        return text
    return remedy_in_past(text, promise.kept_at, material.language, promised_at=promise.promised_at)


def _facts(material: LetterMaterial) -> Value:
    """Return the rows of the list of facts; none until the outage period is written."""
    period = material.overrides.get("outage_period", "").strip()
    if not period:
        return ""
    japanese = material.language == "ja"
    pairs = [("停止の期間" if japanese else "Period", period)]
    if scope := material.point(PointName.IMPACT).scope.strip():
        pairs.append(("影響の範囲" if japanese else "Extent", scope))
    return [{"項目": item, "item": item, "内容": text, "content": text} for item, text in pairs]


def _of(texts: Mapping[str, str], language: str) -> str:
    return texts.get("ja" if language == "ja" else "en", "")
