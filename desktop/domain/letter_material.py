"""All the raw material of one letter, as plain values.

The material is what the case, the person, the office and the letter know; what
is printed from it is made in ``letters.fields``. Nothing here is a sentence of
ours, and nothing of the case stands here that the letter does not need: the
case's own subject and notes stay outside, so that a letter can't name by itself
what belongs to the person (an examination, a debt).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

from desktop.domain.case import Failing, Tag
from desktop.domain.four_points import PointName, PointState


@dataclass(frozen=True, slots=True)
class LetterPoint:
    """One of the four points as the letter needs it.

    Attributes:
        state: How the point stands.
        text: The text for the document.
        scope: Impact only: how far.
        when: Local day the remedy is set for or the prevention begins, if known.
        until: Day an investigation ends.
    """

    state: PointState = PointState.EMPTY
    text: str = ""
    scope: str = ""
    when: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class KeptPromise:
    """A call back that was promised and made; local wall times, naive or aware.

    Attributes:
        promised_at: The time agreed.
        kept_at: When it was really made.
        kept_by: Name of the office, for screens; printed nowhere.
    """

    promised_at: datetime
    kept_at: datetime
    kept_by: str = ""


@dataclass(frozen=True, slots=True)
class LetterMaterial:
    """What a letter is made from; every text may be empty.

    Attributes:
        kind: Code such as ``"L6"``.
        language: ``"ja"`` or ``"en"``, of the letter, never of the screen.
        letter_date: Day printed on the letter.
        number: Register number, ``""`` before approval.
        number_printed: Whether this letter shows it (the kind's default or the owner's switch).
        confidential: 親展.
        name, honorific, company, department, title, postcode, address, email: The receiver.
        office_name … office_phone: The sender, already in the letter's language.
        signer_name, signer_title: Who signs.
        contact_name, contact_title, contact_phone, contact_hours: Whom to call;
            hours as words, see ``letters.dates.hours_text``.
        subject: A subject typed for this letter; ``""`` for the kind's own.
            Never the case's subject.
        apology_object: As typed.
        points: The four points.
        reference_date: Day the complaint reached us.
        missed_at: The promised time that was missed, where that is the matter (L6).
        kept_promise: The promised call that was made after the complaint.
        failing: Ours or not, as far as it is established; ``None``: nobody was asked.
        tags: Circumstances of the case.
        case_number: Ours, printed only where a template asks for it.
        overrides: Field name → text changed for this letter alone.
    """

    kind: str
    language: str
    letter_date: date | None = None
    number: str = ""
    number_printed: bool = False
    confidential: bool = False
    name: str = ""
    honorific: str = ""
    company: str = ""
    department: str = ""
    title: str = ""
    postcode: str = ""
    address: str = ""
    email: str = ""
    office_name: str = ""
    office_postcode: str = ""
    office_address: str = ""
    office_phone: str = ""
    signer_name: str = ""
    signer_title: str = ""
    contact_name: str = ""
    contact_title: str = ""
    contact_phone: str = ""
    contact_hours: str = ""
    subject: str = ""
    apology_object: str = ""
    points: Mapping[PointName, LetterPoint] = field(default_factory=lambda: MappingProxyType({}))
    reference_date: date | None = None
    missed_at: datetime | None = None
    kept_promise: KeptPromise | None = None
    failing: Failing | None = None
    tags: frozenset[Tag] = frozenset()
    case_number: str = ""
    overrides: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def point(self, name: PointName) -> LetterPoint:
        """Return the point, an empty one when nothing was written."""
        return self.points.get(name, LetterPoint())

    @property
    def is_private(self) -> bool:
        """Whether it goes to a person at home rather than to a company."""
        return not self.company.strip()
