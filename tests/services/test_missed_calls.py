"""Calls nobody took: entered, promised a call, rung, or taken off with a reason."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.domain.call import Direction
from desktop.domain.case import CaseState, Kind
from desktop.domain.errors import NotFound, Refused
from desktop.domain.missed_call import MissedState
from desktop.domain.promise import PromiseKind
from tests.fixed_clock import TOKYO

NUMBER = "03-0000-2111"


def refused(verb, *words, **more):
    with pytest.raises(Refused) as no:
        verb(*words, **more)
    return no.value.code


def test_a_missed_call_keeps_number_time_and_count(house):
    missed = house.missed.enter("０３（００００）２１１１", "昨日18:20", 3, "留守電なし")

    assert (missed.number, missed.count, missed.note) == (NUMBER, 3, "留守電なし")
    assert missed.last_at == datetime(2026, 10, 5, 18, 20, tzinfo=TOKYO)
    assert [row.missed for row in house.missed.list_open()] == [missed]


def test_a_time_left_empty_is_now(house, clock):
    assert house.missed.enter(NUMBER).last_at == clock()


def test_a_number_that_waits_already_rings_on_in_its_entry(house):
    house.missed.enter(NUMBER, "昨日18:20", 3, "留守電なし")
    again = house.missed.enter("+81 3 0000 2111", "8:50", 2, "留守電あり")

    (row,) = house.missed.list_open()
    assert (row.missed.count, row.missed.note) == (5, "留守電なし\n留守電あり")
    assert again.last_at == datetime(2026, 10, 6, 8, 50, tzinfo=TOKYO)


def test_numbers_that_were_not_shown_stay_apart(house):
    house.missed.enter("非通知", "昨日18:20")
    house.missed.enter("非通知", "8:50")

    assert len(house.missed.list_open()) == 2


@pytest.mark.parametrize(
    ("number", "when", "count", "code"),
    [
        ("", "8:50", 1, "missed.no_number"),
        ("わからない", "8:50", 1, "missed.unreadable_number"),
        (NUMBER, "8:50", 0, "missed.count"),
        (NUMBER, "8:50", 1000, "missed.count"),
        (NUMBER, "15:30", 1, "when.still_ahead"),
        (NUMBER, "昨日", 1, "when.which_clock_time"),
        (NUMBER, "きのうごろ", 1, None),
        ("0" * 5000, "8:50", 1, "text.too_long"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(house, number, when, count, code):
    said = refused(house.missed.enter, number, when, count)

    assert code is None or said == code
    assert house.missed.list_open() == []


def test_the_list_says_whom_we_know_by_the_number(house):
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, name="仮山 はなこ", phone=NUMBER)
    house.missed.enter(NUMBER)
    house.missed.enter("048-000-1202")

    assert [row.person for row in house.missed.list_open()] == ["仮山 はなこ", ""]
    assert len(house.missed.of_number(" 03 0000 2111 ")) == 1
    assert house.missed.of_number("") == []


def test_a_call_can_be_promised_with_a_case_of_its_own(house, announced):
    missed = house.missed.enter(NUMBER, "8:50", 3)
    promise = house.missed.promise_call(missed.missed_id, "11時に", who="院長")

    case = house.cases.get(promise.case_id)
    row = house.promises.row(promise.promise_id)
    stored = house.missed.get(missed.missed_id)
    assert (promise.kind, promise.who) == (PromiseKind.CALLBACK, "院長")
    assert (case.kind, case.state, case.number) == (Kind.ENQUIRY, CaseState.OPEN, "C-2026-0001")
    assert (row.phone, row.subject) == (NUMBER, "不在着信 3回")
    assert (stored.state, stored.case_id, stored.promise_id) == (
        MissedState.PROMISED,
        case.case_id,
        promise.promise_id,
    )
    assert house.missed.list_open() == []
    assert {("missed", 1), ("promise", 1), ("case", case.case_id)} <= set(announced)


def test_a_time_that_cannot_be_promised_makes_no_case(house):
    missed = house.missed.enter(NUMBER, "8:50")

    code = refused(house.missed.promise_call, missed.missed_id, "あとで")
    assert code == "when.vague_time"
    assert house.cases.counts()["open"] == 0
    assert house.missed.get(missed.missed_id).state is MissedState.OPEN


def test_a_number_that_was_not_shown_cannot_be_called(house):
    missed = house.missed.enter("非通知", "8:50", 6)

    assert refused(house.missed.promise_call, missed.missed_id, "11時に") == "missed.cannot_call"
    assert refused(house.missed.begin_call, missed.missed_id) == "missed.cannot_call"


def test_ringing_begins_an_outgoing_call_with_the_number(house):
    missed = house.missed.enter(NUMBER, "8:50")
    call = house.missed.begin_call(missed.missed_id)

    assert (call.direction, call.number_shown) == (Direction.OUT, NUMBER)
    assert house.missed.get(missed.missed_id).state is MissedState.CALLED


def test_a_promised_call_is_made_in_the_case_of_its_promise(house):
    missed = house.missed.enter(NUMBER, "8:50")
    promise = house.missed.promise_call(missed.missed_id, "11時に")
    call = house.missed.begin_call(missed.missed_id)

    assert call.case_id == promise.case_id
    assert house.missed.get(missed.missed_id).state is MissedState.PROMISED


def test_taking_one_off_needs_a_reason_and_can_be_undone(house):
    missed = house.missed.enter(NUMBER, "8:50")
    assert refused(house.missed.drop, missed.missed_id, " ") == "missed.no_reason"
    house.missed.drop(missed.missed_id, "間違い電話だった")
    assert house.missed.list_open() == []
    assert refused(house.missed.begin_call, missed.missed_id) == "missed.seen_to"
    assert refused(house.missed.drop, missed.missed_id, "もう一度") == "missed.seen_to"

    again = house.missed.undo(missed.missed_id)
    assert (again.state, again.closed_because) == (MissedState.OPEN, "")
    promise = house.missed.promise_call(missed.missed_id, "11時に")
    assert refused(house.missed.undo, missed.missed_id) == "missed.is_promised"
    assert promise.promise_id


def test_a_caller_who_rings_again_has_been_answered(house):
    missed = house.missed.enter(NUMBER, "8:50")
    call = house.calls.begin()
    answered = house.missed.answered(missed.missed_id, call.case_id)

    assert (answered.state, answered.case_id) == (MissedState.CALLED, call.case_id)
    assert refused(house.missed.answered, missed.missed_id, call.case_id) == "missed.seen_to"


def test_one_nobody_entered_is_not_there(house):
    with pytest.raises(NotFound):
        house.missed.get(77)


def test_missed_calls_wait_on_today(house):
    missed = house.missed.enter(NUMBER, "8:50")
    assert house.today.read().missed == (missed,)
    assert not house.today.read().is_empty
