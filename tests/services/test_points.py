"""The four points: written, under investigation, not applicable."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.errors import Refused
from desktop.domain.four_points import PointName, PointState
from desktop.domain.promise import PromiseKind


@pytest.fixture
def case_id(house):
    return house.calls.begin().case_id


def test_a_point_is_empty_until_it_is_written(house, case_id):
    assert house.points.all(case_id)[PointName.CAUSE].state is PointState.EMPTY
    house.points.save(case_id, PointName.CAUSE, "text", "出荷票の照合を省きました。")
    assert house.points.all(case_id)[PointName.CAUSE].state is PointState.WRITTEN


def test_the_house_keeps_a_cause_of_its_own(house, case_id):
    house.points.save(case_id, PointName.CAUSE, "house_text", "紙の付箋だけで管理していた")
    assert house.points.all(case_id)[PointName.CAUSE].state is PointState.EMPTY


def test_an_investigation_needs_a_day_to_come(house, case_id):
    for text in ("そのうち", "10月5日", "2月30日", ""):
        with pytest.raises(Refused):
            house.points.investigate(case_id, PointName.CAUSE, text)
    point = house.points.investigate(case_id, PointName.CAUSE, "10月9日")
    assert (point.state, point.until) == (PointState.INVESTIGATING, date(2026, 10, 9))


def test_what_does_not_apply_needs_a_reason(house, case_id):
    with pytest.raises(Refused):
        house.points.not_applicable(case_id, PointName.REMEDY, " ")
    point = house.points.not_applicable(case_id, PointName.REMEDY, "すでに解決していた")
    assert point.state is PointState.NOT_APPLICABLE
    assert house.points.unmark(case_id, PointName.REMEDY).state is PointState.EMPTY


def test_prevention_with_its_day_is_a_promise_in_the_ledger(house, case_id):
    house.points.save(case_id, PointName.PREVENTION, "text", "台帳にまとめます。")
    house.points.save(case_id, PointName.PREVENTION, "who", "見木")
    house.points.save(case_id, PointName.PREVENTION, "when_text", "10月7日から")
    promises = house.promises.of_case(case_id)
    assert [(one.kind, one.who, one.is_day) for one in promises] == [
        (PromiseKind.PREVENTION, "見木", True)
    ]
    house.points.save(case_id, PointName.PREVENTION, "when_text", "")
    assert house.promises.of_case(case_id) == []


def test_one_journal_entry_when_the_box_is_left(house, case_id):
    for text in ("出", "出荷", "出荷票の照合を省きました。"):
        house.points.save(case_id, PointName.CAUSE, "text", text, settled=False)
    before = [one.field for one in house.journal.of_case(case_id)]
    assert "cause.text" not in before
    house.points.save(case_id, PointName.CAUSE, "text", "出荷票の照合を省きました。", settled=True)
    entries = [one for one in house.journal.of_case(case_id) if one.field == "cause.text"]
    assert [(one.before or "", one.after) for one in entries] == [
        ("", "出荷票の照合を省きました。")
    ]


def test_five_minutes_of_typing_are_journalled_too(house, case_id, clock):
    house.points.save(case_id, PointName.CAUSE, "text", "出荷", settled=False)
    clock.forward(minutes=6)
    assert house.journal.settle_waiting() == 1
    assert [one.after for one in house.journal.of_case(case_id) if one.field == "cause.text"] == [
        "出荷"
    ]
    assert house.journal.first_broken() is None


def test_a_point_is_found_by_its_words(house, case_id):
    house.points.save(case_id, PointName.IMPACT, "text", "八十個すべてに名入れの誤り。")
    assert house.cases.ids(query="名入れ") == [case_id]


def test_stored_again_the_next_day_tomorrow_still_means_the_day_it_was_read_as(
    house, case_id, clock
) -> None:
    house.points.save(case_id, PointName.PREVENTION, "text", "点検表をつくる")
    house.points.save(case_id, PointName.PREVENTION, "when_text", "明日", settled=False)
    clock.forward(days=1)

    house.points.save(case_id, PointName.PREVENTION, "when_text", "明日", settled=True)

    (promise,) = house.promises.of_case(case_id)
    assert promise.wall.date().isoformat() == "2026-10-07"
