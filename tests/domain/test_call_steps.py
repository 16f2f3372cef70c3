"""The strip follows what has happened, and goes on from where a hand put it."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.call_steps import (
    CallFacts,
    StepState,
    current_step,
    neighbour,
    set_by_hand,
    step_states,
)
from desktop.domain.case import Kind, Temper
from desktop.domain.phrase import Step


def _drawn(facts: CallFacts) -> str:
    marks = {StepState.DONE: "x", StepState.CURRENT: ">", StepState.AHEAD: "."}
    return "".join(marks[state] for _, state in step_states(facts))


def test_a_call_goes_through_its_five_steps() -> None:
    facts = CallFacts()
    assert _drawn(facts) == ">...."
    facts = replace(facts, apology_said=True)
    assert _drawn(facts) == "x>..."
    facts = replace(facts, starred=True, temper=Temper.MID)
    assert _drawn(facts) == "xx>.."
    facts = replace(facts, object_chosen=True)
    assert _drawn(facts) == "xx>.."
    facts = replace(facts, failing_chosen=True)
    assert _drawn(facts) == "xxx>."
    assert _drawn(replace(facts, promise_stands=True)) == "xxxx>"
    assert _drawn(replace(facts, answered=True)) == "xxxx>"
    assert _drawn(replace(facts, answered=True, read_back=True, thanked=True)) == "xxxx>"


def test_anger_that_comes_back_brings_listening_back() -> None:
    facts = CallFacts(
        apology_said=True, starred=True, object_chosen=True, failing_chosen=True, temper=Temper.MID
    )
    assert current_step(facts) is Step.PROMISE
    assert _drawn(replace(facts, temper=Temper.HIGH)) == "x>x.."


def test_a_hand_moves_the_strip_on_and_it_goes_on_from_there() -> None:
    facts = CallFacts()
    facts = replace(facts, by_hand=set_by_hand(Step.FACTS, facts))
    assert _drawn(facts) == "..>.."
    facts = replace(facts, object_chosen=True, failing_chosen=True)
    assert _drawn(facts) == "..x>."
    assert _drawn(replace(facts, promise_stands=True)) == "..xx>"


def test_a_hand_moves_the_strip_back_and_it_stays_until_something_new_is_done() -> None:
    facts = CallFacts(apology_said=True, starred=True, object_chosen=True, failing_chosen=True)
    facts = replace(facts, by_hand=set_by_hand(Step.LISTEN, facts))
    assert _drawn(facts) == "x>x.."
    assert current_step(replace(facts, promise_stands=True)) is Step.CLOSING


def test_ctrl_down_and_up_move_by_one_and_stop_at_the_ends() -> None:
    facts = CallFacts()
    assert neighbour(facts, -1) is Step.APOLOGY
    assert neighbour(facts, 1) is Step.LISTEN
    assert neighbour(replace(facts, by_hand="closing"), 1) is Step.CLOSING


def test_an_enquiry_has_nothing_to_apologise_for() -> None:
    facts = CallFacts(kind=Kind.ENQUIRY)
    assert _drawn(facts) == "x>..."
    assert _drawn(replace(facts, starred=True)) == "xxx>."


def test_a_stored_step_nobody_knows_is_ignored() -> None:
    assert current_step(CallFacts(by_hand="dance:listen")) is Step.APOLOGY
