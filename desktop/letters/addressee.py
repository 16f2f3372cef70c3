"""The receiver's name as a letter writes it: never a doubled honorific."""

from __future__ import annotations

import re

from desktop.domain.letter_material import LetterMaterial
from desktop.domain.person import EN_HONORIFICS, JA_HONORIFICS
from desktop.domain.postcode import tidy_postcode

_TAIL = re.compile(r"[\s　]*(?:様|さま|殿|御中|各位|先生)+$")
_HEAD = re.compile(rf"^(?:{'|'.join(EN_HONORIFICS)})\.?\s+", re.IGNORECASE)
_FAMILY_FIRST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")
_HOUSE = re.compile(
    r"㈱|㈲|㈳|[(（][株有社][)）]|(?:株式|有限|合同|合資|合名)会社|[社財]団法人|(?:医療|学校|宗教|福祉)法人"
)
_SHORT_FORMS = (
    (re.compile(r"㈱|[(（]株[)）]"), "株式会社"),
    (re.compile(r"㈲|[(（]有[)）]"), "有限会社"),
    (re.compile(r"㈳|[(（]社[)）]"), "社団法人"),
)


def addressee_lines(material: LetterMaterial) -> list[str]:
    """Return the receiver, one line each; empty when nobody is named.

    Japanese: company, department, then post and name with 様; a company without
    a person takes 御中; 各位 and 先生 stand in place of 様. A courtesy title
    already typed behind the name is not doubled, and 株式会社 is written out.
    English: the courtesy title before the name, then post, department, company.

    Source: J22, J23, J25, E14.
    """
    if material.language == "ja":
        return _japanese(material)
    name = _HEAD.sub("", material.name.strip())
    title = material.honorific if material.honorific in EN_HONORIFICS else ""
    lines = [f"{title} {name}".strip() if name else ""]
    lines += [material.title if name else "", material.department, material.company]
    return [line.strip() for line in lines if line.strip()]


def _japanese(material: LetterMaterial) -> list[str]:
    company, department = written_out(material.company), material.department.strip()
    name = _TAIL.sub("", material.name.strip())
    honorific = _japanese_honorific(material)
    if name and _is_house(name, company, honorific):
        company, name = company or written_out(name), ""
    if not name:
        return _house(company, department, "各位" if honorific == "各位" else "御中")
    honorific = "様" if honorific == "御中" else honorific
    person = " ".join(part for part in (material.title.strip(), name, honorific) if part)
    return [line for line in (company, department, person) if line]


def _is_house(name: str, company: str, honorific: str) -> bool:
    """Whether the name typed is a company's: a caller often names nothing else."""
    if _HOUSE.search(name):
        return True
    return honorific == "御中" and (not company or name in company)


def _house(company: str, department: str, tail: str) -> list[str]:
    lines = [line for line in (_TAIL.sub("", company), _TAIL.sub("", department)) if line]
    if lines:
        lines[-1] = f"{lines[-1]} {tail}"
    return lines


def _japanese_honorific(material: LetterMaterial) -> str:
    if material.honorific in JA_HONORIFICS:
        return material.honorific
    typed = _TAIL.search(material.name.strip())
    found = typed.group().strip(" 　") if typed else ""
    return found if found in ("先生", "各位") else "様"


def written_out(company: str) -> str:
    """Return a company's name without abbreviation, ``㈱見本`` → ``株式会社見本``."""
    for pattern, full in _SHORT_FORMS:
        company = pattern.sub(full, company)
    return company.strip()


def salutation(material: LetterMaterial) -> str:
    """Return the English salutation: ``Dear Ms Rei,`` or ``Dear Sir or Madam,``.

    The surname stands after a courtesy title; without one the whole name does.
    """
    name = _HEAD.sub("", material.name.strip())
    if not name:
        return "Dear Sir or Madam,"
    if material.honorific in EN_HONORIFICS:
        parts = name.split()
        surname = parts[0] if _FAMILY_FIRST.match(name) else parts[-1]
        return f"Dear {material.honorific} {surname},"
    return f"Dear {name},"


def postal_lines(postcode: str, address: str, language: str) -> list[str]:
    """Return an address as lines, the postcode first in Japanese and last in English.

    The postcode is printed in plain figures, however it was typed; one already in
    the address is not said twice.
    """
    lines = [line.strip() for line in address.splitlines() if line.strip()]
    code = tidy_postcode(postcode).lstrip("〒").strip()
    if not code or any(code in line for line in lines):
        return lines
    if language == "ja":
        return [f"〒{code}", *lines]
    return [*lines, code]
