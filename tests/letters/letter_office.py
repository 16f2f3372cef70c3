"""How the letters of the sample cases are put together: office, receiver, points, typed fields."""

from __future__ import annotations

from datetime import date

from desktop.domain.letter_material import LetterMaterial
from tests.letters.sample_letters import points

HOURS = {"ja": "平日9時から18時", "en": "weekdays 9:00 to 18:00"}


def letter(
    kind: str,
    language: str,
    day: date,
    *,
    to: tuple[str, str, str],
    office: tuple[str, str, str],
    contact: tuple[str, str, str],
    about: str = "",
    four: tuple[str, str, str, str] | None = None,
    begins: date | None = None,
    reference: date | None = None,
    company: tuple[str, str] = ("", ""),
    **typed: str,
) -> LetterMaterial:
    """Return the material of one letter.

    Args:
        to: Name, honorific, address.
        office: Name, address, who signs as "title|name".
        contact: Title, name, phone.
        four: Cause, impact, remedy, prevention.
        company: Company and department of the receiver.
        typed: Fields typed in the letter.
    """
    title, _, signer = office[2].partition("|")
    return LetterMaterial(
        kind=kind, language=language, letter_date=day,
        number="2026-0012", number_printed=kind in ("L8", "L11", "L12", "L14"),
        name=to[0], honorific=to[1], address=to[2], company=company[0], department=company[1],
        office_name=office[0], office_address=office[1], office_phone=contact[2],
        signer_title=title, signer_name=signer,
        contact_title=contact[0], contact_name=contact[1], contact_phone=contact[2],
        contact_hours=HOURS[language],
        apology_object=about,
        points=points(*four, begins=begins) if four else {},
        reference_date=reference, overrides=typed, case_number="C-2026-0003",
    )  # fmt: skip
