"""Where a call stands on the strip お詫び → 聴く → 確かめる → お約束 → 結び."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.case import Kind, Temper
from desktop.domain.phrase import Step

ORDER = tuple(Step)


class StepState(StrEnum):
    """How one step is drawn; a step that was passed over stays AHEAD, unticked."""

    DONE = "done"
    CURRENT = "current"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class CallFacts:
    """What has happened in the call.

    Attributes:
        apology_said: A phrase with an apology was logged as said.
        starred: A line of the note is starred.
        object_chosen, failing_chosen: Written, and chosen ("open" counts).
        promise_stands: A promise with its time stands; ``answered``: an answer was given.
        read_back, thanked: The read-back was kept; thanks were said.
        by_hand: As given by :func:`set_by_hand`; ``""``: the strip follows the call.
    """

    kind: Kind = Kind.SERVICE
    temper: Temper | None = None
    apology_said: bool = False
    starred: bool = False
    object_chosen: bool = False
    failing_chosen: bool = False
    promise_stands: bool = False
    answered: bool = False
    read_back: bool = False
    thanked: bool = False
    by_hand: str = ""


def step_states(facts: CallFacts) -> list[tuple[Step, StepState]]:
    """Return the five steps in order, exactly one of them CURRENT.

    The current step is the first that is not done; one set by hand holds until
    something at or after it is newly done, and the strip goes on from there.

    Source: S0-05, S0-14, S0-18, S3-09.
    """
    done = done_steps(facts)
    current = current_step(facts)
    return [
        (step, StepState.CURRENT if step is current else _state(step in done)) for step in ORDER
    ]


def current_step(facts: CallFacts) -> Step:
    """Return the step the next sentence belongs to."""
    done = done_steps(facts)
    if not facts.by_hand:
        return _first_open(done, 0)
    chosen, done_then = _parse(facts.by_hand)
    if chosen is None:
        return _first_open(done, 0)
    place = ORDER.index(chosen)
    newly = any(step in done and step not in done_then for step in ORDER[place:])
    if chosen not in done or not newly:
        return chosen
    return _first_open(done, place)


def done_steps(facts: CallFacts) -> frozenset[Step]:
    """Return the steps that need nothing more, whatever the strip shows as current.

    An ordinary enquiry has nothing to apologise for and no failing to settle.
    """
    enquiry = facts.kind is Kind.ENQUIRY
    heard = facts.starred and facts.temper is not Temper.HIGH
    checks = {
        Step.APOLOGY: facts.apology_said or enquiry,
        Step.LISTEN: heard,
        Step.FACTS: heard if enquiry else facts.object_chosen and facts.failing_chosen,
        Step.PROMISE: facts.promise_stands or facts.answered,
        Step.CLOSING: facts.read_back and facts.thanked,
    }
    return frozenset(step for step, is_done in checks.items() if is_done)


def set_by_hand(step: Step, facts: CallFacts) -> str:
    """Return what to keep in ``Call.step`` when a person picks ``step``.

    >>> set_by_hand(Step.LISTEN, CallFacts(apology_said=True))
    'listen:apology'
    """
    done = done_steps(facts)
    return f"{step}:" + ",".join(other for other in ORDER if other in done)


def neighbour(facts: CallFacts, by: int) -> Step:
    """Return the step ``by`` places on (Ctrl+↓: 1) or back (Ctrl+↑: -1), inside the strip."""
    place = ORDER.index(current_step(facts)) + by
    return ORDER[min(max(place, 0), len(ORDER) - 1)]


def _parse(by_hand: str) -> tuple[Step | None, Collection[Step]]:
    name, _, rest = by_hand.partition(":")
    known = {step.value: step for step in ORDER}
    return known.get(name), {known[part] for part in rest.split(",") if part in known}


def _first_open(done: Collection[Step], start: int) -> Step:
    return next((step for step in ORDER[start:] if step not in done), Step.CLOSING)


def _state(is_done: bool) -> StepState:
    return StepState.DONE if is_done else StepState.AHEAD
