"""The letter (文書) and its life: draft → approved → printed → sent → answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType


class LetterState(StrEnum):
    """Where a letter stands."""

    DRAFT = "draft"
    CHECKED = "checked"
    APPROVED = "approved"
    PRINTED = "printed"
    SENT = "sent"
    ANSWERED = "answered"

    @property
    def is_frozen(self) -> bool:
        """Whether the stored copies stand and nothing may change any more."""
        return self not in (LetterState.DRAFT, LetterState.CHECKED)


class SentHow(StrEnum):
    """The way a letter went out."""

    POST = "post"
    HAND = "hand"
    MAIL = "mail"


ORIENTATION, VERTICAL = "orientation", "vertical"
"""Where a letter keeps that it is written vertically, among what is changed for it alone."""
WAY, BY_MAIL = "way", "mail"
"""Where it keeps that it goes out as a mail."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of one case.

    Attributes:
        kind: Code such as ``"L6"``; ``""`` with a template of one's own.
        language: ``"ja"`` or ``"en"``; never the language of the screen.
        number: Register number, ``"2026-0012"``; given at approval, never reused.
        letter_date: Day printed on it.
        overrides: Field name → text changed for this letter alone.
        docx_sha256, pdf_sha256, template_sha256: Hex digests, set at approval.
        answered_on, answered_by, answer: When an answer came, from whom, and what it said.
        withdrawn_on, withdrawn_because: It was approved and then not to go out; its number
            stays with it.
        copies: How often it was printed.
        journal_entry, journal_seal: The journal's newest entry at approval, that of the
            approval itself; 0 and ``""`` before, for letters of an earlier version.
    """

    letter_id: int
    case_id: int
    kind: str
    language: str
    state: LetterState = LetterState.DRAFT
    number: str = ""
    letter_date: date | None = None
    overrides: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    approved_by: str = ""
    approved_at: datetime | None = None
    printed_at: datetime | None = None
    sent_on: date | None = None
    sent_how: SentHow | None = None
    proof: str = ""
    answered_on: date | None = None
    answered_by: str = ""
    answer: str = ""
    withdrawn_on: date | None = None
    withdrawn_because: str = ""
    confidential: bool = False
    docx_sha256: str = ""
    pdf_sha256: str = ""
    template_sha256: str = ""
    copies: int = 0
    journal_entry: int = 0
    journal_seal: str = ""
    created_at: datetime | None = None
    updated_at: datetime | None = None

    @property
    def vertical(self) -> bool:
        """Whether it is to be written vertically, where its kind has such a template."""
        return self.language == "ja" and self.overrides.get(ORIENTATION) == VERTICAL

    @property
    def by_mail(self) -> bool:
        """Whether it goes out as the text of a mail rather than on paper."""
        return self.overrides.get(WAY) == BY_MAIL

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was approved and is not to go out any more."""
        return self.withdrawn_on is not None

    @property
    def prints_copies(self) -> bool:
        """Whether the original is out of the house, or is to stay: what is printed is a copy."""
        return self.is_withdrawn or self.state in (LetterState.SENT, LetterState.ANSWERED)


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as it goes out.

    Attributes:
        recipient: The address; ``""`` or no address yet in a draft.
        subject: One line; a draft's begins with its mark.
        body: Lines as long as mails have them.
        is_draft: Not approved yet.
    """

    recipient: str
    subject: str
    body: str
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class KeptMail:
    """A mail as it was approved.

    Attributes:
        sha256: Digest of address, subject and body, hex.
    """

    recipient: str
    subject: str
    body: str
    sha256: str


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter with what the register shows beside it."""

    letter: Letter
    case_number: str
    person: str
    subject: str


def register_number(year: int, sequence: int) -> str:
    """Return the register number, running per year.

    >>> register_number(2026, 12)
    '2026-0012'
    """
    return f"{year}-{sequence:04d}"
