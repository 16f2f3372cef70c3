"""The four points of an apology: cause, impact, remedy, prevention (S3-13 … S3-17)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

CAUSE_MAX_CHARS = 120
CAUSE_MAX_SENTENCES = 3


class PointName(StrEnum):
    """The four, in the order in which they are written."""

    CAUSE = "cause"
    IMPACT = "impact"
    REMEDY = "remedy"
    PREVENTION = "prevention"


class PointState(StrEnum):
    """How a point stands."""

    EMPTY = "empty"
    WRITTEN = "written"
    INVESTIGATING = "investigating"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Point:
    """One point of one case.

    Attributes:
        mark: Set by hand: INVESTIGATING or NOT_APPLICABLE; ``None``: by its text.
        text: What the document says.
        house_text: Cause only: what the house knows, printed nowhere (S3-14).
        scope: Impact only: how far (S3-15).
        loss: Impact only: the customer's loss: money, time, what can't be undone.
        who, when_text: Remedy and prevention: who does it, and when as typed.
        when_at: The same read as a wall time, ``None`` if unreadable or empty;
            for a day alone, midnight with ``when_is_day`` true.
        until: The day an investigation ends.
        reason: Why it does not apply.
    """

    case_id: int
    name: PointName
    mark: PointState | None = None
    text: str = ""
    house_text: str = ""
    scope: str = ""
    loss: str = ""
    who: str = ""
    when_text: str = ""
    when_at: datetime | None = None
    when_is_day: bool = False
    until: date | None = None
    reason: str = ""
    updated_at: datetime | None = None

    @property
    def state(self) -> PointState:
        """EMPTY, WRITTEN, INVESTIGATING (needs its day) or NOT_APPLICABLE (needs its reason)."""
        if self.mark is PointState.INVESTIGATING:
            return PointState.INVESTIGATING if self.until else PointState.EMPTY
        if self.mark is PointState.NOT_APPLICABLE:
            return PointState.NOT_APPLICABLE if self.reason.strip() else PointState.EMPTY
        return PointState.WRITTEN if self.text.strip() else PointState.EMPTY

    @property
    def wants(self) -> tuple[str, ...]:
        """Fields still asked for, as field names (``who``, ``when_text``, ``scope`` …)."""
        if self.state is PointState.EMPTY:
            if self.mark is PointState.INVESTIGATING:
                return ("until",)
            return ("reason",) if self.mark is PointState.NOT_APPLICABLE else ("text",)
        if self.state is not PointState.WRITTEN:
            return ()
        asked = {
            PointName.CAUSE: (),
            PointName.IMPACT: ("scope", "loss"),
            PointName.REMEDY: ("who", "when_text"),
            PointName.PREVENTION: ("who", "when_text"),
        }[self.name]
        return tuple(field for field in asked if not getattr(self, field).strip())


def sentence_count(text: str) -> int:
    """Return the number of sentences, counting 。！？ and . ! ? that end one.

    >>> sentence_count("お電話の予定の管理が行き届いておりませんでした。"), sentence_count("A. B. c")
    (1, 3)
    """
    parts = re.split(r"[。！？!?]+|\.(?=\s|$)", text)
    return sum(1 for part in parts if part.strip())


_QUANTITY = re.compile(
    r"\d|[〇一二三四五六七八九十百千万数半両]+(?:時|分|日|名|人|回|件|週|か月|年|個|枚|本|台|割|度|泊|円)"
    r"|朝|昼|夕|夜|晩|翌日|当日|終日|全員|全店"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|all day|all night"
    r"|morning|noon|afternoon|evening|night|weekend|\w+day)\b",
    re.IGNORECASE,
)


def names_a_quantity(text: str) -> bool:
    """Whether an impact says how much or when, not only that it was inconvenient.

    Source: S3-15.

    >>> names_a_quantity("お待ちいただく間、少々ご不便をおかけしました。")
    False
    >>> names_a_quantity("17時のお約束から夜までお待ちいただきました。"), names_a_quantity("３名")
    (True, True)
    """
    return _QUANTITY.search(text) is not None


def cause_is_long(text: str) -> bool:
    """Whether a cause reads as an excuse by its length: over 120 characters or 3 sentences.

    Source: S3-14; numbers are the office's default.
    """
    return len(text.strip()) > CAUSE_MAX_CHARS or sentence_count(text) > CAUSE_MAX_SENTENCES
