"""The case: one matter of one person, from the first call to its close.

Values of the enumerations are what the second door prints (fixed, English).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.errors import Refused

SUBJECT_MAX = 80
FIELD_MAX = 4000


class Kind(StrEnum):
    """What the case is about. Secondary is a flag beside it, not a kind (S2-02)."""

    SERVICE = "service"
    STAFF = "staff"
    ENQUIRY = "enquiry"


class Failing(StrEnum):
    """Our failing: states about facts, no label on the caller (S0-21)."""

    OPEN = "open"
    YES = "yes"
    PARTLY = "partly"
    NONE = "none"
    MISUNDERSTANDING = "misunderstanding"
    NOT_ESTABLISHED = "not_established"

    @property
    def is_ours(self) -> bool:
        """Whether an apology for the fault itself is due (C1: only when confirmed)."""
        return self in (Failing.YES, Failing.PARTLY)


class Temper(StrEnum):
    """Temper of the caller, set with one key during the call (S0-14)."""

    LOW = "low"
    MID = "mid"
    HIGH = "high"


class CaseState(StrEnum):
    """Where the case stands; ``in_call`` while an unfinished call belongs to it."""

    IN_CALL = "in_call"
    OPEN = "open"
    CLOSED = "closed"
    DELETED = "deleted"


class Tag(StrEnum):
    """Circumstances that change the words of a letter (J31, S3-02)."""

    CELEBRATION = "celebration"
    ILLNESS = "illness"
    INJURY = "injury"
    BEREAVEMENT = "bereavement"
    DISASTER = "disaster"


class Outcome(StrEnum):
    """How the caller took the end of the matter (S2-33)."""

    DISSATISFIED = "dissatisfied"
    ACCEPTED = "accepted"
    THANKED = "thanked"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Case:
    """One case; immutable.

    Attributes:
        case_id: Row id.
        number: ``C-2026-0001``; ``""`` until the first content is written.
        person_id: Whose case; ``None`` until a name or number is typed.
        subject: Short; proposed while ``subject_is_own`` is false.
        failing_chosen: Whether the clerk chose ``failing`` ("open" counts too).
        temper: ``None``: not set yet.
        apology_object: What the apology is for, ending in こと in Japanese.
        request: In the caller's words; ``""``: not asked yet.
        request_none: The caller was asked and named nothing.
        tags: Circumstances of the case.
        decision: What was decided on the request (asked at the close).
        close_reason: Why it may close without cause or prevention (S0-03).
        caused_by: Id of the late or broken promise this complaint came of (S4-17).
        about_staff: Whom of the office a staff complaint is about; the internal report
            never goes to them (S4-05).
    """

    case_id: int
    number: str = ""
    person_id: int | None = None
    subject: str = ""
    subject_is_own: bool = False
    kind: Kind = Kind.SERVICE
    secondary: bool = False
    failing: Failing = Failing.OPEN
    failing_chosen: bool = False
    temper: Temper | None = None
    apology_object: str = ""
    request: str = ""
    request_none: bool = False
    tags: frozenset[Tag] = frozenset()
    state: CaseState = CaseState.IN_CALL
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: Outcome | None = None
    decision: str = ""
    close_reason: str = ""
    updated_at: datetime | None = None
    caused_by: int | None = None
    about_staff: str = ""


_HALVES = re.compile("[\ud800-\udfff]")


def tidy_text(text: str, *, limit: int = FIELD_MAX) -> str:
    """Return ``text`` in NFC with LF line ends, without trailing blanks and halves of signs.

    Half of a sign (a lone surrogate, left where an emoji was cut) can be stored nowhere.
    Not NFKC: that would rewrite ㈱ and full-width forms in what a person wrote.

    Raises:
        Refused: ``text.too_long`` when more than ``limit`` code points remain.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    tidy = unicodedata.normalize("NFC", _HALVES.sub("", unified)).rstrip()
    if len(tidy) > limit:
        raise Refused("text.too_long", limit=limit, actual=len(tidy))
    return tidy


def tidy_line(text: str, *, limit: int = FIELD_MAX) -> str:
    """Return ``text`` tidied as one line: line ends become blanks, both ends bare."""
    return tidy_text(text.replace("\r", "\n").replace("\n", " "), limit=limit).strip()


def case_number(year: int, sequence: int) -> str:
    """Return the number people say and write, e.g. ``C-2026-0001``.

    >>> case_number(2026, 41)
    'C-2026-0041'
    """
    return f"C-{year}-{sequence:04d}"
