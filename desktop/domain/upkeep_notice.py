"""What has to be said of the keeping itself: of the records, their backups, the yearly list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.errors import DomainError


class About(StrEnum):
    """What a notice is about, the gravest first."""

    OLDER = "older"
    OTHER = "other"
    BACKUP = "backup"
    SECOND_PLACE = "second_place"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to be seen to.

    Attributes:
        count: Journal entries missing in an older state.
        since: Day since which no copy has come to the second place.
        trouble: Why today's backup could not be made.
    """

    about: About
    count: int = 0
    since: date | None = None
    trouble: DomainError | None = None
