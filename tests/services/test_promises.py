"""Promises: made with a clock time, answered, moved, undone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from desktop.domain.errors import Refused
from desktop.domain.promise import PromiseKind, PromiseState
from desktop.domain.when import Relation, distance


@pytest.fixture
def call(house):
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
    return call


def promise_at(house, call, text="12時半に", **more):
    return house.promises.set_callback(call.case_id, call.call_id, text, who="院長", **more)


def test_a_callback_keeps_wall_time_zone_and_who(house, call):
    promise = promise_at(house, call)
    assert promise.wall == datetime(2026, 10, 6, 12, 30)
    assert (promise.relation, promise.who) == (Relation.AT, "院長")
    assert promise.due_at == datetime.fromisoformat("2026-10-06T03:30:00+00:00")


def test_nothing_inexact_is_stored_unless_confirmed(house, call):
    for text in ("夕方", "3/12 10:00", "5時"):
        with pytest.raises(Refused):
            promise_at(house, call, text)
    assert house.promises.of_call(call.call_id) == []
    assert promise_at(house, call, "5時", confirmed=True).wall == datetime(2026, 10, 6, 17, 0)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("明日", "when.no_clock_time"),
        ("午前8時", "when.gone_by"),
        ("10月7日(木) 10:00", "when.weekday_disagrees"),
        ("2月30日 10:00", "when.no_such_date"),
    ],
)
def test_a_promise_that_cannot_be_kept_is_refused_with_its_reason(house, call, text, code):
    with pytest.raises(Refused) as refused:
        promise_at(house, call, text)
    assert refused.value.code == code


def test_changing_the_box_changes_the_same_promise(house, call):
    first = promise_at(house, call)
    second = promise_at(house, call, "13時に")
    assert second.promise_id == first.promise_id
    assert len(house.promises.of_call(call.call_id)) == 1


def test_emptying_the_box_takes_the_promise_back(house, call):
    promise_at(house, call)
    assert promise_at(house, call, "") is None
    assert house.promises.of_call(call.call_id) == []


def test_half_typed_text_is_kept_for_the_box(house, call):
    house.promises.keep_typed(call.call_id, "promise_when", "夕方")
    assert house.promises.typed(call.call_id) == {"promise_when": "夕方"}
    house.promises.keep_typed(call.call_id, "promise_when", "")
    assert house.promises.typed(call.call_id) == {}


def test_a_call_made_at_the_minute_promised_is_kept(house, call, clock):
    promise = promise_at(house, call)
    clock.to(datetime(2026, 10, 6, 12, 30, 40))
    assert house.promises.kept(promise.promise_id).state is PromiseState.KEPT


def test_a_late_call_says_how_late(house, call, clock):
    promise = promise_at(house, call)
    clock.to(datetime(2026, 10, 6, 12, 44))
    late = house.promises.kept(promise.promise_id)
    assert (late.state, late.late_minutes) == (PromiseState.LATE, 14)


def test_from_then_on_is_kept_any_time_that_day(house, call, clock):
    promise = promise_at(house, call, "15時以降")
    clock.to(datetime(2026, 10, 6, 17, 20))
    assert house.promises.kept(promise.promise_id).state is PromiseState.KEPT


def test_nobody_answered_leads_to_a_next_try_with_a_time(house, call, clock):
    promise = promise_at(house, call)
    clock.to(datetime(2026, 10, 6, 12, 30))
    with pytest.raises(Refused):
        house.promises.not_reached(promise.promise_id, "あとで")
    following = house.promises.not_reached(promise.promise_id, "15時に")
    assert house.promises.get(promise.promise_id).moved_to == following.promise_id
    assert following.who == "院長"


def test_an_interim_call_keeps_the_promise_and_makes_the_next(house, call, clock):
    promise = promise_at(house, call)
    clock.to(datetime(2026, 10, 6, 12, 25))
    following = house.promises.interim(promise.promise_id, "明日10時に")
    assert house.promises.get(promise.promise_id).state is PromiseState.KEPT
    assert following.wall == datetime(2026, 10, 7, 10, 0)


def test_moves_are_counted(house, call):
    promise = promise_at(house, call)
    once = house.promises.move(promise.promise_id, "14時に", by_caller=True)
    twice = house.promises.move(once.promise_id, "15時に", by_caller=False)
    assert (once.moves, twice.moves) == (1, 2)


def test_no_longer_wanted_needs_a_reason(house, call):
    promise = promise_at(house, call)
    with pytest.raises(Refused):
        house.promises.drop(promise.promise_id, "  ")
    dropped = house.promises.drop(promise.promise_id, "先方からお電話があった")
    assert dropped.state is PromiseState.DROPPED


def test_an_answer_is_given_once_and_can_be_undone(house, call):
    promise = promise_at(house, call)
    following = house.promises.move(promise.promise_id, "14時に", by_caller=True)
    with pytest.raises(Refused):
        house.promises.kept(promise.promise_id)
    house.promises.undo(promise.promise_id)
    assert house.promises.get(promise.promise_id).state is PromiseState.OPEN
    assert [one.promise_id for one in house.promises.of_call(call.call_id)] == [promise.promise_id]
    assert following.promise_id not in [
        row.promise.promise_id for row in house.promises.list_open()
    ]


def test_an_undo_stops_where_the_next_try_was_answered(house, call):
    promise = promise_at(house, call)
    following = house.promises.move(promise.promise_id, "14時に", by_caller=True)
    house.promises.kept(following.promise_id)
    with pytest.raises(Refused) as refused:
        house.promises.undo(promise.promise_id)
    assert refused.value.code == "promise.went_on"


def test_promises_of_every_kind_lie_in_one_list_by_time(house, call):
    promise_at(house, call)
    house.promises.make(call.case_id, PromiseKind.DOCUMENT, "11時までに", who="見木")
    kinds = [row.promise.kind for row in house.promises.list_open()]
    assert kinds == [PromiseKind.DOCUMENT, PromiseKind.CALLBACK]


def test_the_first_promise_gives_the_case_its_number(house):
    call = house.calls.begin()
    promise_at(house, call)
    assert house.cases.get(call.case_id).number == "C-2026-0001"


def test_notices_come_ten_minutes_before_and_at_the_time(house, call, clock):
    promise = promise_at(house, call)
    assert not house.reminders.due()
    clock.to(datetime(2026, 10, 6, 12, 20))
    assert [notice.stage.value for notice in house.reminders.due()] == ["before"]
    house.reminders.put_aside(promise.promise_id, house.reminders.due()[0].stage)
    assert not house.reminders.due()
    clock.to(datetime(2026, 10, 6, 12, 42))
    notice = house.reminders.due()[0]
    assert (notice.stage.value, notice.late(clock())) == ("at", timedelta(minutes=12))
    house.reminders.put_aside(promise.promise_id, notice.stage)
    assert house.reminders.due(), "at the time it stays until it is answered"
    house.promises.kept(promise.promise_id)
    assert not house.reminders.due()


def test_a_promise_of_a_later_day_rings_in_the_morning_too(house, call, clock):
    promise_at(house, call, "明日14時に")
    clock.to(datetime(2026, 10, 7, 9, 0))
    assert [notice.stage.value for notice in house.reminders.due()] == ["morning"]


def test_the_next_ring_is_named(house, call):
    promise_at(house, call)
    assert house.reminders.next_ring().strftime("%H:%M") == "12:20"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 10, 14, 9, 5), "8日遅れて"),
        (datetime(2026, 10, 7, 9, 5), "1日遅れて"),
        (datetime(2026, 10, 6, 13, 10), "40分遅れて"),
    ],
)
def test_what_is_said_of_the_delay_agrees_with_the_mark_beside_it(house, call, clock, moment, said):
    promise = promise_at(house, call)
    clock.to(moment)
    slip = house.speech.slip(promise.promise_id, "ja")
    assert said in "".join(slip.words.opening)
    mark = distance(promise.due_at, clock(), "ja")
    assert mark.removesuffix("すぎ") == said.removesuffix("遅れて")


def test_from_then_on_is_no_delay_before_its_day_is_over(house, call, clock):
    promise = promise_at(house, call, "10時以降")
    house.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")

    clock.to(datetime(2026, 10, 6, 16, 45))
    again = house.calls.begin()
    house.calls.set_caller(again.call_id, name="仮山 はなこ", phone="03-0000-1101")
    slip = house.speech.slip(promise.promise_id, "ja")
    assert "10時以降" in "".join(slip.words.opening)
    assert "遅" not in "".join(slip.words.opening)
    assert slip.late == timedelta(0)
    assert house.promises.late_before(again.case_id) == []

    clock.to(datetime(2026, 10, 7, 9, 0))
    slip = house.speech.slip(promise.promise_id, "ja")
    assert "遅くなりました" in "".join(slip.words.opening)
    assert [row.promise for row in house.promises.late_before(again.case_id)] == [promise]
