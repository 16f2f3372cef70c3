"""Short views of a case: its row in a list, its timeline, its steps, what closing asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from desktop.domain.call import Call
from desktop.domain.case import CaseState, Failing, Kind, Temper
from desktop.domain.person import Person

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A row of the case list.

    Attributes:
        number: ``""`` while nothing is written yet.
        person: Name, else company, else ``""``.
        honorific: As stored with the person, ``""`` for the default.
        promises_open: How many promises are open.
    """

    case_id: int
    number: str
    person: str
    subject: str
    kind: Kind
    secondary: bool
    failing: Failing
    temper: Temper | None
    state: CaseState
    opened_at: datetime
    promises_open: int = 0
    honorific: str = ""


@dataclass(frozen=True, slots=True)
class UnfinishedCall:
    """A call nobody has ended yet.

    Attributes:
        first_words: Beginning of the first line, else of the draft; ``""`` if bare.
    """

    call: Call
    case_number: str
    person: Person | None
    first_words: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened in a case; the view words it.

    Attributes:
        kind: ``call``, ``line``, ``promise``, ``letter`` or ``decision``.
        code: What happened, e.g. ``promise.kept``.
        details: Values for its sentence: enumerations as their values, texts, times.
        link: Where it is shown whole, e.g. ``call:4``; ``""`` if nowhere.
    """

    kind: str
    at: datetime
    code: str
    details: Mapping[str, object] = field(default_factory=lambda: NOTHING)
    link: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """Something that stands in the way of a close (S0-03).

    Attributes:
        code: ``noun.reason``, a key of the messages.
        link: Where it is put right: ``call:4``, ``promise:7``, ``point:cause``,
            ``outcome``, ``decision``.
        waivable: A reason given at the close lets it stand.
    """

    code: str
    link: str
    waivable: bool = False
    details: Mapping[str, object] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One of the steps of a case.

    Attributes:
        code: ``listen``, ``promise``, ``points``, ``letter`` or ``done``.
        state: ``done``, ``current`` or ``ahead``.
        text: How far, e.g. ``2/4``, or a letter's number; ``""`` if nothing to say.
    """

    code: str
    state: str
    text: str = ""
