"""The steps of a case: 聴く → お約束 → お詫びの4点 → 文書 → 完了."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.domain.call import Call, Ending
from desktop.domain.case import Case, CaseState, Kind
from desktop.domain.four_points import Point, PointName, PointState
from desktop.domain.letter import Letter, LetterState
from desktop.domain.person import Person
from desktop.domain.promise import Promise, PromiseState
from desktop.domain.summary import CaseStep

NO_PROMISE_DUE = (Ending.AGREED, Ending.MESSAGE_ONLY, Ending.BY_RULE)
OUT = (LetterState.SENT, LetterState.ANSWERED)


def steps_of(
    case: Case,
    person: Person | None,
    calls: Sequence[Call],
    points: Mapping[PointName, Point],
    promises: Sequence[Promise],
    letters: Sequence[Letter],
) -> list[CaseStep]:
    """Return the steps in order; the first that is not done is the current one.

    An enquiry has neither points nor letter.
    """
    settled = sum(1 for promise in promises if promise.state is not PromiseState.OPEN)
    ready = sum(1 for point in points.values() if point.state is not PointState.EMPTY)
    out = [letter for letter in letters if letter.state in OUT]
    found = [
        ("listen", bool(calls) and all(call.ending for call in calls), ""),
        ("promise", _promised(calls, promises, settled), _of(settled, len(promises))),
    ]
    if case.kind is not Kind.ENQUIRY:
        no_letter = person is not None and person.wants_letter is False
        found += [
            ("points", ready == len(points), _of(ready, len(points))),
            ("letter", bool(out) or (no_letter and not letters), _number(letters)),
        ]
    found.append(("done", case.state is CaseState.CLOSED, ""))
    return _in_order(found)


def _promised(calls: Sequence[Call], promises: Sequence[Promise], settled: int) -> bool:
    if promises:
        return settled == len(promises)
    return any(call.ending in NO_PROMISE_DUE for call in calls)


def _of(done: int, whole: int) -> str:
    return f"{done}/{whole}" if whole else ""


def _number(letters: Sequence[Letter]) -> str:
    return next((letter.number for letter in reversed(letters) if letter.number), "")


def _in_order(found: Sequence[tuple[str, bool, str]]) -> list[CaseStep]:
    steps: list[CaseStep] = []
    current = False
    for code, done, text in found:
        state = "done" if done else "ahead" if current else "current"
        current = current or not done
        steps.append(CaseStep(code, state, text))
    return steps
