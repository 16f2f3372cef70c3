"""A visit: only with consent, on a day that suits, by as few as needed."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.domain.errors import Refused
from desktop.domain.promise import PromiseKind, PromiseState


@pytest.fixture
def case_id(house):
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, name="例沢 太郎", phone="048-000-1202")
    return call.case_id


def visit(house, case_id, when="10月8日 17:30", **more):
    agreed = {"consent": True, "visitors": 2} | more
    return house.promises.make(case_id, PromiseKind.VISIT, when, who="架空", **agreed)


@pytest.mark.parametrize("consent", [None, False])
def test_nobody_comes_without_consent(house, case_id, consent):
    with pytest.raises(Refused) as refused:
        visit(house, case_id, consent=consent)

    assert refused.value.code == "visit.no_consent"
    assert house.promises.of_case(case_id) == []


def test_more_than_two_need_a_reason(house, case_id):
    with pytest.raises(Refused) as refused:
        visit(house, case_id, visitors=3, visitors_reason="  ")
    assert (refused.value.code, refused.value.details["count"]) == ("visit.why_many", 3)

    three = visit(house, case_id, visitors=3, visitors_reason="畳職人が採寸する")
    stored = house.promises.get(three.promise_id)
    assert (stored.visitors, stored.visitors_reason, stored.consent) == (
        3,
        "畳職人が採寸する",
        True,
    )


@pytest.mark.parametrize("visitors", [-1, 21, 10**9])
def test_a_number_of_visitors_that_cannot_be_is_refused(house, case_id, visitors):
    with pytest.raises(Refused) as refused:
        visit(house, case_id, visitors=visitors, visitors_reason="多い")
    assert refused.value.code == "visit.how_many"


@pytest.mark.parametrize(
    ("when", "name"),
    [("10月10日 10:00", "お休みの日"), ("10月12日 10:00", "スポーツの日")],
)
def test_a_closed_day_is_offered_only_at_the_callers_wish(house, case_id, when, name):
    with pytest.raises(Refused) as refused:
        visit(house, case_id, when)
    details = refused.value.details
    assert (refused.value.code, details["name_ja"]) == ("visit.closed_day", name)
    assert details["next_at"] == "2026-10-13T10:00"

    wished = visit(house, case_id, when, caller_wish=True)
    assert wished.caller_wish


def test_a_declined_visit_leaves_a_call_with_a_time(house, case_id):
    promise = visit(house, case_id)
    for when, reason, code in (
        ("", "法事だから困る", "when.unreadable"),
        ("またいつか", "法事だから困る", "when.unreadable"),
        ("明日10時", " ", "visit.no_reason"),
    ):
        with pytest.raises(Refused) as refused:
            house.promises.decline_visit(promise.promise_id, when, reason=reason)
        assert refused.value.code == code
    assert house.promises.get(promise.promise_id).state is PromiseState.OPEN

    contact = house.promises.decline_visit(
        promise.promise_id, "明日10時半", reason="法事だから困る"
    )
    declined = house.promises.get(promise.promise_id)
    assert (declined.state, declined.note) == (PromiseState.DROPPED, "法事だから困る")
    assert (contact.kind, contact.who, declined.moved_to) == (
        PromiseKind.CALLBACK,
        "架空",
        contact.promise_id,
    )
    assert contact.consent is None


def test_declining_can_be_undone_with_its_call(house, case_id):
    promise = visit(house, case_id)
    contact = house.promises.decline_visit(promise.promise_id, "明日10時半", reason="不要")
    house.promises.undo(promise.promise_id)

    assert [one.promise_id for one in house.promises.of_case(case_id)] == [promise.promise_id]
    assert contact.promise_id != promise.promise_id


def test_only_a_visit_is_declined(house, case_id):
    call = house.promises.make(case_id, PromiseKind.CALLBACK, "12時半に")
    with pytest.raises(Refused) as refused:
        house.promises.decline_visit(call.promise_id, "15時に", reason="不要")
    assert refused.value.code == "visit.not_a_visit"


def test_a_moved_visit_keeps_who_comes_and_has_its_day_checked_again(house, case_id):
    promise = visit(house, case_id)
    with pytest.raises(Refused) as refused:
        house.promises.move(promise.promise_id, "10月11日 10:00", by_caller=False)
    assert refused.value.code == "visit.closed_day"

    moved = house.promises.move(promise.promise_id, "10月11日 10:00", by_caller=True)
    assert (moved.wall, moved.visitors, moved.consent) == (datetime(2026, 10, 11, 10, 0), 2, True)


def test_other_kinds_carry_nothing_of_a_visit(house, case_id):
    call = house.promises.make(case_id, PromiseKind.CALLBACK, "12時半に", consent=False, visitors=9)
    assert (call.consent, call.visitors) == (None, 0)
