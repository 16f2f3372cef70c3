"""When two callers are taken for the same person, and what is known of them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from desktop.domain.person import Person
from desktop.domain.promise import PromiseRow
from desktop.domain.summary import CaseSummary

POLITE_TAIL = re.compile(r"(?<=\S)\s*(様|さま|殿)$")


@dataclass(frozen=True, slots=True)
class Known:
    """A person the office already knows, matched by what was typed in a call.

    Attributes:
        by_name, by_phone: What matched; one of them at least.
        calls, minutes: Calls so far (all cases) and their length, whole minutes.
        cases: Newest first.
        overdue: The open promise that is longest overdue, ``None`` if none is.
        open_promises: By due time, the overdue one included.
        answered: (case id, words) of the newest cases in which an answer stands, newest
            first.
    """

    person: Person
    by_name: bool = False
    by_phone: bool = False
    calls: int = 0
    minutes: int = 0
    cases: tuple[CaseSummary, ...] = ()
    overdue: PromiseRow | None = None
    open_promises: tuple[PromiseRow, ...] = ()
    answered: tuple[tuple[int, str], ...] = ()


def tidy_name(text: str) -> str:
    """Return a typed name without the 様 that the honorific stands for.

    >>> tidy_name("仮山 はなこ 様"), tidy_name("様")
    ('仮山 はなこ', '様')
    """
    return POLITE_TAIL.sub("", text.strip())


def name_key(text: str) -> str:
    """Return the comparable form of a name: NFKC, case folded, no blanks, no 様.

    >>> name_key("仮山　はなこ様") == name_key("仮山 はなこ")
    True
    """
    folded = unicodedata.normalize("NFKC", tidy_name(text)).casefold()
    return "".join(folded.split())
