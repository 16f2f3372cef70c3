"""What the register of letters is asked, and the numbers no letter stands behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop.domain.letter import LetterState, SentHow


class RegisterOrder(StrEnum):
    """What the list is sorted by."""

    NEWEST = "newest"
    NUMBER = "number"
    KIND = "kind"
    PERSON = "person"
    SUBJECT = "subject"
    LANGUAGE = "language"
    WAY = "way"
    STATE = "state"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class RegisterSearch:
    """One look at the register; what is empty or ``None`` asks nothing.

    Attributes:
        words: As typed, see ``search_query.read_query``; found in the name of its kind and in
            the texts of its case, to which delivery proofs and answers belong. A whole number
            of the register finds that letter alone.
        states: One of them.
        kind: Code, ``"L6"``.
        since, until: First and last day printed on the letter.
        approver: As the register shows who approved.
        way: How it went out.
        withdrawn: Only those that were withdrawn, or only the others.
    """

    words: str = ""
    states: tuple[LetterState, ...] = ()
    kind: str = ""
    since: date | None = None
    until: date | None = None
    approver: str = ""
    way: SentHow | None = None
    withdrawn: bool | None = None
    order: RegisterOrder = RegisterOrder.NEWEST
    descending: bool = False


class GapReason(StrEnum):
    """Why a number has no letter that went out."""

    WITHDRAWN = "withdrawn"
    ERASED = "erased"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NumberGap:
    """A number of the register behind which no letter went out.

    Attributes:
        on: The day it was withdrawn or erased; ``None`` where that is not known.
        because: What was written when it was withdrawn.
    """

    number: str
    reason: GapReason
    on: date | None = None
    because: str = field(default="", repr=False)
