"""The call and its note lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.case import Temper, tidy_text

LINE_MAX = 60_000
CALLER_MARKS = ("「", "“", '"', "『", "”", "＂")


class Direction(StrEnum):
    """Who rang whom."""

    IN = "in"
    OUT = "out"


class Ending(StrEnum):
    """How a call ended (C3: ending needs a reason)."""

    AGREED = "agreed"
    CALLBACK = "callback"
    IN_WRITING = "in_writing"
    HANDED_OVER = "handed_over"
    MESSAGE_ONLY = "message_only"
    BY_RULE = "by_rule"
    CUT_OFF = "cut_off"


class LineKind(StrEnum):
    """Whose words a note line holds (S1-05)."""

    CALLER = "caller"
    US = "us"
    NOTE = "note"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line of the note.

    Attributes:
        written_at: When it was entered; fixed for ever.
        said_at: When it was said, where typed later; else ``None``.
        starred: A key point (S0-13).
        phrase_id: Of a line logged with "said", the phrase's id; else ``""``.
        earlier: Old wordings, oldest first, as ``(text, replaced_at)``.
    """

    line_id: int
    call_id: int
    kind: LineKind
    text: str
    written_at: datetime
    said_at: datetime | None = None
    starred: bool = False
    phrase_id: str = ""
    earlier: tuple[tuple[str, datetime], ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """One telephone call of a case.

    Attributes:
        started_at: Ring; the clock counts from here.
        ended_at: ``None`` while unfinished.
        handler: Name of the person at the desk who took or made it.
        draft: What stands in the note box, not entered yet.
        step: Step set by hand, ``""`` when it follows what happened.
        hold_since: When the present hold began; else ``None``.
        read_back: The read-back as it was read, ``""`` before.
        thanked, open_said: The two ticks at the end (S0-26, S3-07); ``None``: not asked.
        written_up: Entered afterwards with its own times.
        number_shown: The number the caller gave or showed, ``""`` unknown.
        withheld: The number was withheld.
    """

    call_id: int
    case_id: int
    direction: Direction
    started_at: datetime
    ended_at: datetime | None = None
    ending: Ending | None = None
    handler: str = ""
    draft: str = ""
    step: str = ""
    hold_since: datetime | None = None
    hold_seconds: int = 0
    read_back: str = ""
    read_back_at: datetime | None = None
    thanked: bool | None = None
    open_said: bool | None = None
    temper_before: Temper | None = None
    written_up: bool = False
    number_shown: str = ""
    withheld: bool = False
    lines: tuple[NoteLine, ...] = ()


def line_kind_of(text: str) -> LineKind:
    """Return CALLER for a line that begins with a quotation mark, else NOTE.

    >>> line_kind_of("「待っていたのに」").value, line_kind_of("外出を取りやめ").value
    ('caller', 'note')
    """
    return LineKind.CALLER if text.lstrip().startswith(CALLER_MARKS) else LineKind.NOTE


def tidy_note(text: str) -> str:
    """Return a note line tidied; up to :data:`LINE_MAX` code points.

    Raises:
        Refused: ``text.too_long``.
    """
    return tidy_text(text, limit=LINE_MAX).strip()
