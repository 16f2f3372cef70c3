"""Kept, early, late: each promise judged by what was said, 「に」「までに」「以降」 or a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.kept_figures import KeptFigures, figures_of
from desktop.domain.promise import (
    MovedBy,
    Promise,
    PromiseKind,
    PromiseState,
    ending,
    is_overdue,
    verdict,
)
from desktop.domain.when import Relation
from desktop.services.instants import instant_of

TOKYO = "Asia/Tokyo"


def promise(
    wall: datetime = datetime(2026, 10, 6, 12, 30),
    relation: Relation = Relation.AT,
    *,
    zone: str = TOKYO,
    **more: object,
) -> Promise:
    due_at = instant_of(wall, ZoneInfo(zone))
    made = Promise(1, 1, PromiseKind.CALLBACK, relation, wall, zone, due_at)
    return replace(made, **more)  # type: ignore[arg-type]


def at(hour: int, minute: int = 0, second: int = 0, *, day: int = 6, zone: str = TOKYO) -> datetime:
    return datetime(2026, 10, day, hour, minute, second, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("relation", "done", "state", "minutes"),
    [
        (Relation.AT, at(12, 28), PromiseState.KEPT, 0),
        (Relation.AT, at(12, 30, 59), PromiseState.KEPT, 0),
        (Relation.AT, at(12, 31), PromiseState.LATE, 1),
        (Relation.AT, at(12, 44, 30), PromiseState.LATE, 14),
        (Relation.BY, at(9, 10), PromiseState.KEPT, 0),
        (Relation.BY, at(13, 30), PromiseState.LATE, 60),
        (Relation.AFTER, at(12, 30), PromiseState.KEPT, 0),
        (Relation.AFTER, at(23, 59), PromiseState.KEPT, 0),
        (Relation.AFTER, at(0, 10, day=7), PromiseState.LATE, 11),
    ],
)
def test_each_relation_is_judged_by_its_own_words(relation, done, state, minutes) -> None:
    assert verdict(promise(relation=relation), done) == (state, minutes)


def test_a_day_alone_is_kept_at_any_hour_of_it() -> None:
    day = promise(datetime(2026, 10, 6, 9, 0), is_day=True)

    assert verdict(day, at(17, 50)) == (PromiseState.KEPT, 0)
    assert verdict(day, at(9, 0, day=7))[0] is PromiseState.LATE


@pytest.mark.parametrize(
    ("relation", "moment", "overdue"),
    [
        (Relation.AT, at(12, 30), False),
        (Relation.AT, at(12, 31), True),
        (Relation.BY, at(12, 31), True),
        (Relation.AFTER, at(18, 0), False),
        (Relation.AFTER, at(0, 1, day=7), True),
    ],
)
def test_what_can_still_be_kept_is_not_overdue(relation, moment, overdue) -> None:
    assert is_overdue(promise(relation=relation), moment) is overdue


def test_late_is_counted_in_real_minutes_over_a_change_of_clocks() -> None:
    zone = "Europe/Berlin"  # clocks go back at 3:00 on 25 October 2026
    due = promise(datetime(2026, 10, 25, 1, 30), zone=zone)
    done = at(3, 30, day=25, zone=zone)

    assert verdict(due, done) == (PromiseState.LATE, 180)


def kept(done: datetime, **more: object) -> Promise:
    return promise(state=PromiseState.KEPT, done_at=done, **more)  # type: ignore[arg-type]


def test_done_ahead_of_its_time_is_kept_early_by_so_many_minutes() -> None:
    early, on_time = kept(at(12, 28)), kept(at(12, 30, 20))

    assert (ending(early, [early]).kind, ending(early, [early]).minutes) == ("kept_early", 2)
    assert (ending(on_time, [on_time]).kind, ending(on_time, [on_time]).minutes) == ("kept", 0)


def test_a_day_alone_is_early_on_an_earlier_day_only() -> None:
    day = kept(at(8, 0), wall=datetime(2026, 10, 6, 9, 0), is_day=True)
    before = replace(day, done_at=at(16, 0, day=5))

    assert ending(day, [day]).kind == "kept"
    assert ending(before, [before]).kind == "kept_early"


def moved(wish: MovedBy | None, late: int = 0) -> Promise:
    return promise(state=PromiseState.MOVED, moved_by=wish, late_minutes=late)


def test_moves_are_counted_over_the_chain_by_whose_wish() -> None:
    last = replace(kept(at(12, 30)), promise_id=5)
    chain = [moved(MovedBy.US), moved(MovedBy.CALLER), moved(None), moved(MovedBy.US), last]
    ended = ending(last, chain)

    assert (ended.kind, ended.moves_by_us, ended.moves_by_caller) == ("kept", 2, 1)


def test_an_open_promise_has_not_ended() -> None:
    assert ending(promise(), [promise()]).kind == "open"


def test_each_promise_of_a_month_stands_in_one_figure() -> None:
    late = promise(state=PromiseState.LATE, done_at=at(13), late_minutes=30)
    month = [
        kept(at(12, 30)),
        kept(at(12, 0)),
        late,
        replace(late, late_minutes=10),
        moved(MovedBy.US),
        moved(MovedBy.CALLER),
        moved(None),
        moved(None, late=25),
        promise(state=PromiseState.DROPPED),
        promise(state=PromiseState.BROKEN),
        promise(),
    ]

    figures = figures_of(month)
    assert figures == KeptFigures(
        kept=1,
        kept_early=1,
        late=3,
        late_minutes_total=65,
        moved_by_us=1,
        moved_by_caller=1,
        not_reached=1,
        dropped=1,
        broken=1,
        open=1,
    )
    assert (figures.answered, figures.percent_kept, figures.late_minutes_mean) == (6, 33, 22)


def test_a_month_without_promises_claims_nothing() -> None:
    empty = figures_of([])

    assert empty == KeptFigures()
    assert (empty.percent_kept, empty.late_minutes_mean) == (None, None)
