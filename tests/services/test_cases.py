"""The case: its fields, its list, its close."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from desktop.domain.call import Ending
from desktop.domain.case import CaseState, Outcome
from desktop.domain.errors import NotFound, Refused
from desktop.domain.four_points import Point, PointName, PointState
from desktop.domain.promise import PromiseKind, PromiseState
from desktop.storage import journal


@pytest.fixture
def case_id(calls, clock):
    """An open case with one ended call of a starred and a plain line."""
    call = calls.begin()
    calls.set_caller(call.call_id, name="仮山 はなこ")
    calls.enter(call.call_id, "「ずっと待っていたのに」", starred=True)
    calls.enter(call.call_id, "外出を取りやめ")
    clock.forward(minutes=12)
    calls.end(call.call_id, Ending.AGREED)
    return call.case_id


@pytest.fixture
def written(case_id, repositories, clock):
    """The same with cause and prevention written."""
    for name in (PointName.CAUSE, PointName.PREVENTION):
        repositories.points.put(Point(case_id, name, text="書いた", updated_at=clock()))
    return case_id


def fields_of(store, case_id):
    return [
        (entry.field, entry.before, entry.after)
        for entry in journal.entries_of_case(store.db, case_id)
        if entry.action == "change" and entry.noun == "case"
    ]


def test_typing_is_stored_at_once_and_journalled_when_the_box_is_left(cases, case_id, store):
    cases.set_field(case_id, "request", "院長から", settled=False)
    cases.set_field(case_id, "request", "院長から電話を", settled=False)
    assert cases.get(case_id).request == "院長から電話を"
    assert fields_of(store, case_id) == []
    assert cases.ids(query="院長から") == []
    cases.set_field(case_id, "request", "院長から電話を", settled=True)
    assert fields_of(store, case_id) == [("request", "", "院長から電話を")]
    assert cases.ids(query="院長から") == [case_id]


def test_leaving_an_untouched_box_writes_nothing(cases, case_id, store, announced):
    announced.clear()
    cases.set_field(case_id, "request", "")
    assert announced == []
    assert fields_of(store, case_id) == []


def test_choosing_open_counts_as_chosen(cases, case_id, store):
    case = cases.set_field(case_id, "failing", "open")
    assert case.failing_chosen
    assert fields_of(store, case_id) == [("failing", "", "open")]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("failing", "maybe", "case.unknown_value"),
        ("tags", ["party"], "case.unknown_value"),
        ("colour", "red", "case.unknown_field"),
        ("subject", "あ" * 81, "text.too_long"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_changes(cases, case_id, field, value, code):
    before = cases.get(case_id)
    with pytest.raises(Refused) as refusal:
        cases.set_field(case_id, field, value)
    assert refusal.value.code == code
    assert cases.get(case_id) == before


def test_none_named_and_a_request_exclude_each_other(cases, case_id):
    assert cases.set_field(case_id, "request_none", True).request_none
    case = cases.set_field(case_id, "request", "返金")
    assert (case.request, case.request_none) == ("返金", False)
    with pytest.raises(Refused):
        cases.set_field(case_id, "request_none", True)


def test_the_subject_follows_the_star_then_the_object_until_it_is_ones_own(cases, case_id):
    assert cases.get(case_id).subject == "ずっと待っていたのに"
    cases.set_field(case_id, "apology_object", "夜までお待たせしたこと")
    assert cases.get(case_id).subject == "夜までお待たせした件"
    cases.set_field(case_id, "subject", "検査結果のお電話")
    cases.set_field(case_id, "apology_object", "お待たせしたこと")
    assert cases.get(case_id).subject == "検査結果のお電話"
    assert cases.set_field(case_id, "subject", "").subject == "お待たせした件"


def test_the_first_temper_of_a_call_is_kept_beside_the_last(calls, cases):
    call = calls.begin()
    cases.set_field(call.case_id, "temper", "high")
    cases.set_field(call.case_id, "temper", "low")
    assert calls.get(call.call_id).temper_before == "high"
    assert cases.get(call.case_id).temper == "low"


def test_the_list_is_newest_first_and_filtered_by_state_and_words(calls, cases, clock, case_id):
    clock.forward(minutes=5)
    call = calls.begin()
    calls.enter(call.call_id, "床に傷")
    bare = calls.begin()
    assert cases.ids() == [call.case_id, case_id]
    assert cases.ids("open") == [case_id]
    assert cases.ids(query="待って 外出") == [case_id]
    assert cases.ids("in_call", "待って") == []
    assert cases.counts() == {"in_call": 1, "open": 1, "closed": 0, "deleted": 0}
    assert bare.case_id not in cases.ids()


def test_rows_come_in_the_order_asked_with_person_and_open_promises(cases, case_id, promise):
    promise(case_id, datetime(2026, 10, 6, 12, 30))
    row = cases.rows([999, case_id])[0]
    assert (row.person, row.promises_open, row.number) == ("仮山 はなこ", 1, "C-2026-0001")


def test_a_number_is_found_as_typed(cases, case_id):
    assert cases.by_number(" c-2026-0001 ").case_id == case_id
    with pytest.raises(NotFound):
        cases.by_number("C-2026-9999")


def test_closing_is_refused_with_an_apology_alone(cases, case_id):
    codes = [need.code for need in cases.closing_needs(case_id)]
    assert codes == ["case.cause_not_written", "case.prevention_not_written", "case.no_outcome"]
    with pytest.raises(Refused) as refusal:
        cases.close(case_id, Outcome.ACCEPTED)
    assert refusal.value.code == "case.cause_not_written"
    assert cases.get(case_id).state is CaseState.OPEN


def test_a_reason_stands_for_cause_and_prevention(cases, case_id):
    case = cases.close(case_id, "accepted", reason="転居され連絡が取れない")
    assert (case.state, case.close_reason) == (CaseState.CLOSED, "転居され連絡が取れない")


def test_a_request_needs_its_decision_and_an_open_promise_its_result(
    cases, written, promise, repositories, clock
):
    cases.set_field(written, "request", "返金")
    made = promise(written, datetime(2026, 10, 6, 12, 30))
    later = promise(written, datetime(2026, 10, 7, 9, 0), kind=PromiseKind.PREVENTION)
    needs = cases.closing_needs(written)
    assert [need.link for need in needs] == [f"promise:{made.promise_id}", "decision", "outcome"]
    repositories.promises.put(replace(made, state=PromiseState.KEPT, settled_at=clock()))
    case = cases.close(written, "thanked", decision="全額返金する")
    assert (case.outcome, case.decision) == (Outcome.THANKED, "全額返金する")
    assert repositories.promises.get(later.promise_id).state is PromiseState.OPEN


def test_an_enquiry_is_asked_for_its_promises_only(cases, case_id, promise):
    cases.set_field(case_id, "kind", "enquiry")
    promise(case_id, datetime(2026, 10, 6, 12, 30))
    assert [need.code for need in cases.closing_needs(case_id)] == ["case.promise_open"]


def test_a_running_call_keeps_a_case_open(calls, cases, written):
    call = calls.begin("out", case_id=written)
    assert cases.closing_needs(written)[0].link == f"call:{call.call_id}"


def test_a_call_written_up_without_its_ending_keeps_a_case_open(calls, cases, written, clock):
    call = calls.begin(case_id=written)
    clock.forward(minutes=5)
    calls.set_times(call.call_id, call.started_at, clock())
    calls.enter(call.call_id, "あとから書いた")
    assert calls.get(call.call_id).written_up
    assert "case.call_running" in [need.code for need in cases.closing_needs(written)]
    assert cases.steps(written)[0].state == "current"
    calls.end(call.call_id, "agreed")
    assert "case.call_running" not in [need.code for need in cases.closing_needs(written)]


def test_an_investigation_is_not_a_written_cause(cases, written, repositories, clock):
    point = repositories.points.get(written, PointName.CAUSE)
    until = clock().date()
    repositories.points.put(replace(point, mark=PointState.INVESTIGATING, until=until))
    assert cases.closing_needs(written)[0].code == "case.cause_investigating"


def test_a_closed_case_can_be_reopened(cases, written):
    cases.close(written, "accepted")
    case = cases.reopen(written)
    assert (case.state, case.closed_at, case.outcome) == (
        CaseState.OPEN,
        None,
        Outcome.ACCEPTED,
    )
    with pytest.raises(Refused) as refusal:
        cases.reopen(written)
    assert refusal.value.code == "case.not_closed"


def test_the_steps_show_what_is_done_and_what_comes_next(cases, written, promise):
    def states():
        return [(step.code, step.state, step.text) for step in cases.steps(written)]

    assert states() == [
        ("listen", "done", ""),
        ("promise", "done", ""),
        ("points", "current", "2/4"),
        ("letter", "ahead", ""),
        ("done", "ahead", ""),
    ]
    promise(written, datetime(2026, 10, 6, 12, 30))
    assert states()[1] == ("promise", "current", "0/1")
    cases.set_field(written, "kind", "enquiry")
    assert [code for code, _, _ in states()] == ["listen", "promise", "done"]


def test_the_timeline_tells_call_star_promise_and_decision_in_order(
    cases, case_id, promise, repositories, clock
):
    made = promise(case_id, datetime(2026, 10, 6, 12, 30))
    clock.forward(minutes=30)
    cases.set_field(case_id, "failing", "yes")
    clock.forward(hours=3)
    kept = replace(made, state=PromiseState.KEPT, settled_at=clock(), done_at=clock())
    repositories.promises.put(kept)
    entries = cases.timeline(case_id)
    assert [entry.code for entry in entries] == [
        "call.in",
        "line.caller",
        "promise.made",
        "decision.failing",
        "promise.kept",
    ]
    assert entries[0].details["minutes"] == 12
    assert entries[3].details["after"] == "yes"
    assert entries[4].link == f"promise:{made.promise_id}"


def test_key_points_are_the_starred_lines(cases, case_id):
    assert [line.text for line in cases.starred(case_id)] == ["「ずっと待っていたのに」"]
