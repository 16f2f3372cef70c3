"""Moves by whose wish, the third one, what is broken, and the chain of a promise."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from desktop.domain.case import CaseState
from desktop.domain.errors import NotFound, Refused
from desktop.domain.promise import MovedBy, PromiseKind, PromiseState


@pytest.fixture
def call(house):
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
    return call


@pytest.fixture
def clerk(house):
    """A clerk at the desk of an office with an owner."""
    house.staff.add("院長", is_owner=True)
    clerk = house.staff.add("見木", is_owner=False)
    house.staff.sit(clerk.staff_id)
    return clerk


@pytest.fixture
def promised(house, call):
    return house.promises.make(call.case_id, PromiseKind.CALLBACK, "12時半に", who="院長")


def moved_by_us(house, promise, *times):
    for time in times:
        promise = house.promises.move(promise.promise_id, time, by_caller=False)
    return promise


def test_a_move_says_by_whose_wish(house, promised):
    theirs = house.promises.move(promised.promise_id, "14時に", by_caller=True)
    ours = house.promises.move(theirs.promise_id, "15時に", by_caller=False)
    first, second, last = house.promises.chain(promised.promise_id)

    assert (first.moved_by, second.moved_by, last.moved_by) == (MovedBy.CALLER, MovedBy.US, None)
    assert (last.promise_id, last.moves) == (ours.promise_id, 2)
    assert second.caller_wish
    assert not last.caller_wish


def test_the_third_move_by_us_asks_the_owner(house, clerk, promised):
    twice = moved_by_us(house, promised, "14時に", "15時に")
    with pytest.raises(Refused) as refused:
        house.promises.move(twice.promise_id, "16時に", by_caller=False)

    assert refused.value.code == "promise.third_move"
    assert house.promises.get(twice.promise_id).state is PromiseState.OPEN
    agreed = house.promises.move(twice.promise_id, "16時に", by_caller=False, owner=True)
    assert agreed.moves == 3


def test_moves_by_the_caller_are_not_counted_against_us(house, clerk, promised):
    promise = moved_by_us(house, promised, "14時に", "15時に")

    assert house.promises.move(promise.promise_id, "16時に", by_caller=True).moves == 3


def test_an_owner_at_the_desk_needs_no_other_to_ask(house, clerk, promised):
    twice = moved_by_us(house, promised, "14時に", "15時に")
    house.staff.sit(house.staff.owners()[0].staff_id)

    assert moved_by_us(house, twice, "16時に").moves == 3


def test_a_try_that_reached_nobody_belongs_to_the_chain_and_keeps_how_late_it_was(
    house, promised, clock
):
    clock.to(datetime(2026, 10, 6, 12, 45))
    following = house.promises.not_reached(promised.promise_id, "15時に")
    chain = house.promises.chain(following.promise_id)

    assert [one.promise_id for one in chain] == [promised.promise_id, following.promise_id]
    assert (chain[0].late_minutes, chain[0].moved_by) == (15, None)
    assert house.promises.ending(following.promise_id).kind == "open"


def test_an_interim_call_begins_a_promise_of_its_own(house, promised, clock):
    clock.to(datetime(2026, 10, 6, 12, 20))
    following = house.promises.interim(promised.promise_id, "15時に")

    assert [one.promise_id for one in house.promises.chain(promised.promise_id)] == [
        promised.promise_id
    ]
    assert [one.promise_id for one in house.promises.chain(following.promise_id)] == [
        following.promise_id
    ]
    assert house.promises.ending(promised.promise_id).kind == "kept_early"


def test_no_call_keeps_the_promise_of_a_document(house, call):
    promise = house.promises.make(call.case_id, PromiseKind.DOCUMENT, "15時までに")
    with pytest.raises(Refused) as refused:
        house.promises.interim(promise.promise_id, "17時に")

    assert refused.value.code == "promise.interim_is_a_call"


def test_a_promise_not_kept_is_said_to_be_broken_once_its_time_is_gone(house, promised, clock):
    with pytest.raises(Refused) as refused:
        house.promises.broken(promised.promise_id, "忘れていた")
    assert refused.value.code == "promise.not_due_yet"

    clock.to(datetime(2026, 10, 6, 17, 0))
    broken = house.promises.broken(promised.promise_id, "忘れていた")
    assert (broken.state, broken.note) == (PromiseState.BROKEN, "忘れていた")
    assert house.promises.ending(promised.promise_id).kind == "broken"


def test_nothing_is_done_in_the_future(house, promised):
    with pytest.raises(Refused) as refused:
        house.promises.kept(
            promised.promise_id, done_at=datetime.fromisoformat("2026-10-06T10:00:00+09:00")
        )
    assert refused.value.code == "promise.done_in_future"


def test_undoing_a_move_forgets_by_whose_wish(house, promised):
    house.promises.move(promised.promise_id, "14時に", by_caller=False)
    again = house.promises.undo(promised.promise_id)

    assert (again.moved_by, again.moved_to) == (None, None)
    assert len(house.promises.chain(promised.promise_id)) == 1


def test_a_promise_nobody_made_has_no_chain(house):
    with pytest.raises(NotFound):
        house.promises.chain(77)


def test_what_is_owed_stands_by_time_and_in_whose_name(house, call, promised):
    house.promises.make(call.case_id, PromiseKind.REFUND, "10時までに", who="見木")
    done = house.promises.make(call.case_id, PromiseKind.INTERIM, "11時に", who="院長")
    house.promises.kept(done.promise_id)

    owed = house.promises.owed(call.case_id)
    assert [one.kind for one in owed] == [PromiseKind.REFUND, PromiseKind.CALLBACK]
    listed = house.promises.list_open(who="院　長様")
    assert [row.promise.promise_id for row in listed] == [promised.promise_id]
    assert house.promises.list_open({PromiseKind.REFUND}, "院長") == []


def test_a_month_is_counted_by_the_day_the_promise_came_due(house, call, promised, clock):
    house.promises.make(call.case_id, PromiseKind.RESULT, "11月2日 10:00", who="院長")
    house.promises.move(promised.promise_id, "14時に", by_caller=False)
    clock.to(datetime(2026, 10, 6, 14, 20))
    (last,) = [one for one in house.promises.owed(call.case_id) if one.wall.month == 10]
    house.promises.kept(last.promise_id)

    october, november = house.promises.figures(2026, 10), house.promises.figures(2026, 11)
    assert (october.moved_by_us, october.late, october.late_minutes_total) == (1, 1, 20)
    assert (november.open, november.answered) == (1, 0)
    assert house.promises.figures(2026, 12).open == 0


def test_december_is_counted_to_its_end(house, call):
    house.promises.make(call.case_id, PromiseKind.RESULT, "12月31日 23:30", who="院長")

    assert house.promises.figures(2026, 12).open == 1
    assert house.promises.figures(2027, 1).open == 0


def test_a_deleted_case_owes_nothing_in_list_and_figures(house, call, promised):
    cases = house.promises._repos.cases
    deleted = replace(cases.get(call.case_id), state=CaseState.DELETED)
    cases.put(deleted, at=house.now())

    assert house.promises.list_open() == []
    assert house.promises.figures(2026, 10).open == 0


def test_a_promise_in_the_year_2100_is_asked_and_stands(house, call):
    with pytest.raises(Refused) as refused:
        house.promises.make(call.case_id, PromiseKind.RESULT, "2100年3月1日 10:00")
    assert refused.value.code == "when.far_off"
    far = house.promises.make(
        call.case_id, PromiseKind.RESULT, "2100年3月1日 10:00", confirmed=True
    )
    assert far.wall == datetime(2100, 3, 1, 10, 0)
    assert house.promises.figures(2100, 3).open == 1


def test_tomorrow_typed_just_before_midnight_is_the_next_day(house, call, clock):
    clock.to(datetime(2026, 10, 6, 23, 59, 50))
    promise = house.promises.make(call.case_id, PromiseKind.CALLBACK, "明日10時半")

    assert promise.wall == datetime(2026, 10, 7, 10, 30)


def test_an_instant_follows_when_the_rules_of_its_zone_change(house, promised):
    other = datetime.fromisoformat("2026-10-06T02:30:00+00:00")
    house.promises._promises.put_due(promised.promise_id, other)

    assert house.promises.rederive() == 1
    assert house.promises.get(promised.promise_id).due_at == promised.due_at
    assert house.promises.rederive() == 0
