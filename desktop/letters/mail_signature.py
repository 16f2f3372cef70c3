"""The signature below a mail, one line each, from what the office's fields hold."""

from __future__ import annotations

from desktop.domain.letter_material import LetterMaterial
from desktop.letters.addressee import postal_lines


def signature_lines(material: LetterMaterial) -> list[str]:
    """Return the signature; a line for which nothing is known is left out.

    Japanese: office, post and name, address, telephone with the hours. English: name
    with the post, office, address, telephone.
    """
    japanese = material.language == "ja"
    title, name = material.signer_title.strip(), material.signer_name.strip()
    office = material.office_name.strip()
    place = _address(material)
    phone, hours = material.office_phone.strip(), material.contact_hours.strip()
    if japanese:
        told = f"電話 {phone}" + (f"（{hours}）" if hours else "") if phone else ""
        lines = [office, f"{title} {name}".strip() if name else "", place, told]
    else:
        told = f"Telephone: {phone}" + (f" ({hours})" if hours else "") if phone else ""
        signer = ", ".join(part for part in (name, title) if part) if name else ""
        lines = [signer, office, place, told]
    return [" ".join(line.split("\n")) for line in lines if line]


def _address(material: LetterMaterial) -> str:
    lines = postal_lines(material.office_postcode, material.office_address, material.language)
    return (" " if material.language == "ja" else ", ").join(lines)
