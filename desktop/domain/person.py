"""The person a case belongs to, as the letter will address them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.weekly_hours import WeeklyHours


@dataclass(frozen=True, slots=True)
class Phone:
    """One number of a person.

    Attributes:
        shown: As typed, tidied for reading, e.g. ``03-0000-1101``.
        key: Comparable form, see :mod:`desktop.domain.phone`.
    """

    shown: str
    key: str


@dataclass(frozen=True, slots=True)
class Person:
    """A caller or the receiver of a letter; every text may be empty.

    Attributes:
        honorific: ``様``, ``先生``, ``御中`` or ``Mr`` ``Ms`` ``Mx`` …; ``""`` for the default.
        language: Of letters to them, ``"ja"`` or ``"en"``.
        wants_letter: ``None`` until asked.
        email: As typed, tidied; whether mail can go there says :mod:`desktop.domain.mail_address`.
        notes: What to know before calling.
        quiet_hours: When they want no call; spoken of, never refused (S3-18, S4-21).
    """

    person_id: int
    name: str = ""
    kana: str = ""
    honorific: str = ""
    company: str = ""
    department: str = ""
    title: str = ""
    postcode: str = ""
    address: str = ""
    email: str = ""
    language: str = "ja"
    wants_letter: bool | None = None
    notes: str = ""
    phones: tuple[Phone, ...] = ()
    quiet_hours: WeeklyHours = ()

    def addressed(self, language: str) -> str:
        """Return the name as spoken to or of, ``仮山 はなこ 様`` / ``Ms A. Rei``; may be ``""``."""
        if language == "ja":
            name = self.name or self.company
            tail = self.honorific if self.honorific in JA_HONORIFICS else "様"
            return f"{name} {tail}" if name else ""
        if self.name and self.honorific in EN_HONORIFICS:
            return f"{self.honorific} {self.name}"
        return self.name or self.company


JA_HONORIFICS = ("様", "先生", "御中", "各位")
EN_HONORIFICS = ("Mr", "Ms", "Mrs", "Miss", "Mx", "Dr", "Prof")
