"""What each kind of letter needs before it may be made.

Which kind fits a case is chosen in :mod:`desktop.domain.letter_kind_choice`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.case import Failing
from desktop.domain.four_points import PointName, PointState
from desktop.domain.letter_material import LetterPoint

_DATE = re.compile(
    r"\d+\s*月\s*\d+\s*日|\d+\s*月(?:から|より|末|中)|\d{1,2}[/／]\d{1,2}|本日|明日|今日|昨日|即日"
    r"|来週|来月|\d+日(?:から|より)"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}\b"
    r"|\b(?:today|tomorrow|yesterday)\b",
    re.IGNORECASE,
)
_FULL_WIDTH = {ord("０") + n: str(n) for n in range(10)}


NEEDS_PROOF = frozenset({"L12"})
"""Kinds that go by post only with the number of their delivery proof."""


@dataclass(frozen=True, slots=True)
class KindRule:
    """The gate of one kind, read from its ``letter.toml``.

    Attributes:
        code: ``"L6"``.
        failing: States of our failing in which it may be made.
        points: Points that must be written.
        investigating: Those of them that pass as a dated investigation.
        promises_kept: Whether no promise of the case may be open any more.
    """

    code: str
    failing: frozenset[Failing]
    points: tuple[PointName, ...]
    investigating: frozenset[PointName] = frozenset()
    promises_kept: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that still stands in the way.

    Attributes:
        code: Key of the sentence.
        link: The box that answers it: ``case.failing``, ``points.cause``,
            ``points.prevention.when_text``, ``person.name``, ``letter.subject`` …
        details: Values for the sentence's braces.
    """

    code: str
    link: str
    details: Mapping[str, object] = field(default_factory=dict)


def missing_for(
    rule: KindRule,
    failing: Failing,
    points: Mapping[PointName, LetterPoint],
    *,
    open_promises: int = 0,
) -> list[Missing]:
    """Return what the gate of a kind still asks for, in the order of the screen.

    A fault letter is made only where our failing is confirmed, wholly or in
    part, an interim word only while it is open, a no-fault reply only where
    none of it is ours; and every point the kind needs is written. "Does not apply" is no text and
    does not pass. Prevention needs the day it begins, in its text or beside it.

    Source: C1 (no admission before the facts), S3-13 … S3-17, J41.
    """
    found = []
    if failing not in rule.failing:
        found.append(Missing(_failing_gate(rule), "case.failing", {"failing": failing.value}))
    for name in rule.points:
        point = points.get(name, LetterPoint())
        if point.state is PointState.INVESTIGATING:
            if name not in rule.investigating:
                found.append(Missing(f"letter_gate.{name.value}_open", f"points.{name.value}"))
        elif point.state is not PointState.WRITTEN:
            found.append(Missing(f"letter_gate.{name.value}", f"points.{name.value}"))
        elif name is PointName.PREVENTION and not point.when and not names_a_day(point.text):
            found.append(Missing("letter_gate.prevention_when", "points.prevention.when_text"))
    if rule.promises_kept and open_promises:
        details = {"count": open_promises}
        found.append(Missing("letter_gate.promises_open", "case.promises", details))
    return found


def _failing_gate(rule: KindRule) -> str:
    """Return the sentence that says in which state of our failing the kind may be made."""
    ours = {one for one in Failing if one.is_ours}
    if rule.failing <= ours:
        return "letter_gate.failing"
    if Failing.OPEN in rule.failing:
        return "letter_gate.failing_open"
    return "letter_gate.failing_settled" if ours <= rule.failing else "letter_gate.failing_none"


def names_a_day(text: str) -> bool:
    """Whether a text says a day (not only "from now on").

    >>> names_a_day("10月7日から二人で確認いたします。"), names_a_day("今後は気をつけます。")
    (True, False)
    """
    return _DATE.search(text.translate(_FULL_WIDTH)) is not None
