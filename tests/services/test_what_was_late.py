"""A complaint that came of a late callback, and the word in between a long investigation."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop.domain.errors import Refused
from desktop.domain.four_points import PointName
from desktop.domain.promise import PromiseKind

PERSON = {"name": "仮山 はなこ", "phone": "03-0000-1101"}


def new_call(house, **who):
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, **(who or PERSON))
    return call


@pytest.fixture
def promised(house):
    """A call promised for 17:00 and never made."""
    call = new_call(house)
    return house.promises.make(call.case_id, PromiseKind.CALLBACK, "17時までに", who="院長")


@pytest.fixture
def complaint(house, promised, clock):
    """The same caller, the morning after."""
    clock.to(datetime(2026, 10, 7, 9, 5))
    call = new_call(house)
    known = house.persons.of_case(house.cases.get(promised.case_id))
    house.calls.link_person(call.call_id, known.person_id)
    return call


def late_ones(house, call):
    return [row.promise.promise_id for row in house.promises.late_before(call.case_id)]


def test_what_is_overdue_towards_this_caller_is_named(house, promised, complaint):
    assert late_ones(house, complaint) == [promised.promise_id]


def test_what_was_done_late_or_given_up_is_named_too(house, promised, complaint):
    house.promises.kept(promised.promise_id)
    assert late_ones(house, complaint) == [promised.promise_id]
    house.promises.undo(promised.promise_id)
    house.promises.broken(promised.promise_id)
    assert late_ones(house, complaint) == [promised.promise_id]


def test_what_was_kept_or_no_longer_wanted_is_not(house, promised, complaint):
    house.promises.drop(promised.promise_id, "先方からお電話があった")
    assert late_ones(house, complaint) == []


def test_other_callers_and_later_promises_are_not_named(house, promised, complaint, clock):
    stranger = new_call(house, name="例沢 太郎", phone="048-000-1202")
    house.promises.make(promised.case_id, PromiseKind.RESULT, "10時に")
    clock.forward(hours=3)

    assert late_ones(house, stranger) == []
    assert late_ones(house, complaint) == [promised.promise_id]


def test_while_nobody_is_known_nothing_is_named(house, promised, clock):
    clock.forward(days=1)
    assert late_ones(house, house.calls.begin()) == []


def test_the_complaint_is_linked_to_the_late_callback(house, promised, complaint):
    house.promises.link_cause(complaint.case_id, promised.promise_id)
    case = house.cases.get(complaint.case_id)
    assert (case.caused_by, case.secondary) == (promised.promise_id, True)

    house.cases.set_field(complaint.case_id, "request", "謝ってほしい")
    assert house.cases.get(complaint.case_id).caused_by == promised.promise_id
    house.promises.link_cause(complaint.case_id, None)
    case = house.cases.get(complaint.case_id)
    assert (case.caused_by, case.secondary) == (None, True)


def test_the_link_comes_along_when_the_call_joins_another_case(house, promised, complaint):
    house.promises.link_cause(complaint.case_id, promised.promise_id)
    other = new_call(house, name="仮山 はなこ", phone="03-0000-1101")
    house.calls.attach(complaint.call_id, other.case_id)

    case = house.cases.get(other.case_id)
    assert (case.caused_by, case.secondary) == (promised.promise_id, True)


def test_a_link_goes_in_the_journal_once(house, promised, complaint):
    for _ in range(2):
        house.promises.link_cause(complaint.case_id, promised.promise_id)
    entries = house.journal.of_case(complaint.case_id)
    assert [one.action for one in entries].count("link_cause") == 1


def test_nothing_else_can_have_been_the_cause(house, promised, complaint):
    other = house.promises.make(complaint.case_id, PromiseKind.CALLBACK, "12時に")
    with pytest.raises(Refused) as refused:
        house.promises.link_cause(complaint.case_id, other.promise_id)
    assert refused.value.code == "promise.not_a_cause"


def test_what_is_overdue_too_long_is_for_the_owner(house, promised, clock):
    clock.to(datetime(2026, 10, 6, 17, 30))
    assert house.today.read().overdue == ()
    clock.forward(minutes=1)
    assert [row.promise.promise_id for row in house.today.read().overdue] == [promised.promise_id]


# The word in between


def investigate(house, case_id, until):
    house.points.investigate(case_id, PointName.CAUSE, until)


def test_a_long_investigation_proposes_a_day_in_between(house):
    case_id = new_call(house).case_id
    assert house.promises.interim_needed(case_id) is None
    investigate(house, case_id, "10月20日")

    assert house.promises.interim_needed(case_id) == date(2026, 10, 9)


@pytest.mark.parametrize(
    ("until", "day"), [("10月9日", None), ("10月10日", date(2026, 10, 9)), ("10月13日", None)]
)
def test_three_days_need_none_and_closed_days_are_never_proposed(house, clock, until, day):
    if until == "10月13日":  # only a long weekend lies in between
        clock.to(datetime(2026, 10, 9, 9, 5))
    case_id = new_call(house).case_id
    investigate(house, case_id, until)

    assert house.promises.interim_needed(case_id) == day


def test_a_promise_that_stands_in_between_is_enough(house):
    case_id = new_call(house).case_id
    investigate(house, case_id, "10月20日")
    result = house.promises.make(case_id, PromiseKind.RESULT, "10月20日 10:00")
    assert house.promises.interim_needed(case_id) == date(2026, 10, 9)
    house.promises.make(case_id, PromiseKind.INTERIM, "10月9日 10:00")

    assert house.promises.interim_needed(case_id) is None
    assert result.promise_id


def test_after_a_word_the_days_are_counted_again(house, clock):
    case_id = new_call(house).case_id
    investigate(house, case_id, "10月20日")
    word = house.promises.make(case_id, PromiseKind.INTERIM, "10月9日 10:00")
    clock.to(datetime(2026, 10, 9, 10, 0))
    house.promises.kept(word.promise_id)

    assert house.promises.interim_needed(case_id) == date(2026, 10, 15)


def test_a_word_that_is_overdue_is_proposed_for_the_next_open_day(house, clock):
    case_id = new_call(house).case_id
    investigate(house, case_id, "10月20日")
    clock.forward(days=9)

    assert house.promises.interim_needed(case_id) == date(2026, 10, 16)
    clock.forward(days=4)
    assert clock().date() + timedelta(days=1) == date(2026, 10, 20)
    assert house.promises.interim_needed(case_id) is None
