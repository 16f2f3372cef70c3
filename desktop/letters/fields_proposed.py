"""What case, office and kind propose for the fields of a letter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.domain.four_points import PointName, PointState
from desktop.domain.letter_material import LetterMaterial
from desktop.letters.addressee import addressee_lines, postal_lines, salutation
from desktop.letters.amounts import amount_text, read_amount
from desktop.letters.apology_object import apology_object
from desktop.letters.dates import body_day, letter_day
from desktop.letters.kinds import LetterKind
from desktop.letters.mail_signature import signature_lines
from desktop.letters.remedy import remedy_in_past
from desktop.letters.sentences import point_text
from desktop.letters.template import Value


def proposed_values(material: LetterMaterial, kind: LetterKind) -> dict[str, Value]:
    """Return what case, office and kind propose, by field name; other fields have no proposal."""
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
        "contact_person": _contact_person(material),
        "extent": material.point(PointName.IMPACT).scope.strip(),
        "next_contact": _next_contact(material),
        "amount_difference": _difference(material),
        "enclosure_count": _enclosure_count(material),
        "subject": material.subject.strip() or _subject(material, kind),
        "contact": _contact(material),
        "mail_address": material.email,
        "mail_signature": signature_lines(material),
    }
    values.update(_sender(material))
    values.update(_pair(material, kind))
    for name in PointName:
        values[name.value] = point_text(name, material.point(name), language, letter_date=day)
    values["remedy"] = _remedy(material, str(values["remedy"]))
    values["responsible"] = _responsible(material)
    values.update({name: _of(texts, language) for name, texts in kind.proposed.items()})
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
    about: date | None = material.reference_date
    if kind.subject_dated.get("about") == "promise":  # no day of another matter stands in for it
        about = material.missed_at.date() if material.missed_at else None
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


def _contact_person(material: LetterMaterial) -> str:
    title, name = material.contact_title.strip(), material.contact_name.strip()
    return f"{title} {name}".strip() if material.language == "ja" else name


def _responsible(material: LetterMaterial) -> str:
    title, name = material.signer_title.strip(), material.signer_name.strip()
    if material.language == "ja":
        return f"{title} {name}".strip() if name else ""
    return ", ".join(part for part in (name, title) if part) if name else ""


def _next_contact(material: LetterMaterial) -> str:
    """The earliest day to which an examination is promised."""
    days = [material.point(name).until for name in PointName]
    promised = [
        day
        for name, day in zip(PointName, days, strict=True)
        if day is not None and material.point(name).state is PointState.INVESTIGATING
    ]
    if not promised:
        return ""
    return body_day(
        min(promised), material.language, letter_date=material.letter_date, weekday=True
    )


def _difference(material: LetterMaterial) -> str:
    charged, right = (
        read_amount(material.overrides.get(name, "")) for name in ("amount_charged", "amount_right")
    )
    if charged is None or right is None or charged == right:
        return ""
    return amount_text(abs(charged - right), material.language)


def _enclosure_count(material: LetterMaterial) -> str:
    count = sum(1 for line in material.overrides.get("enclosures", "").splitlines() if line.strip())
    if not count:
        return ""
    if material.language == "ja":
        return f"計{count}点"
    return "1 enclosure" if count == 1 else f"{count} enclosures"


def _of(texts: Mapping[str, str], language: str) -> str:
    return texts.get("ja" if language == "ja" else "en", "")
