"""How late a promise is reads the same in the list, in the slip and in the reminder."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.promise import Promise, PromiseKind
from desktop.domain.when import Relation
from desktop.views.due_words import has_gone_by, how_far
from desktop.views.frame import Frame
from tests.fixed_clock import FixedClock


def promise_for(wall: datetime) -> Promise:
    due = wall.replace(tzinfo=ZoneInfo("Asia/Tokyo")).astimezone(UTC)
    return Promise(1, 1, PromiseKind.CALLBACK, Relation.AT, wall, "Asia/Tokyo", due)


@pytest.mark.parametrize(
    ("due", "ja", "en"),
    [
        (datetime(2026, 10, 6, 15, 2), "18時間2分すぎ", "18 h 2 min late"),
        (datetime(2026, 10, 7, 9, 14), "あと10分", "in 10 min"),
        (datetime(2026, 10, 8, 8, 0), "あと22時間56分", "in 22 h 56 min"),
        (datetime(2026, 10, 9, 10, 0), "あと2日", "in 2 days"),
        (datetime(2026, 10, 5, 9, 0), "2日すぎ", "2 days late"),
    ],
)
def test_below_a_day_hours_and_minutes_are_said(
    frame: Frame, clock: FixedClock, due: datetime, ja: str, en: str
) -> None:
    clock.to(datetime(2026, 10, 7, 9, 4, 40))
    promise = promise_for(due)

    said = []
    for language in ("ja", "en"):
        frame.languages.use(language)
        said.append(how_far(frame, promise))

    assert said == [ja, en]


def test_a_promise_for_a_whole_day_is_counted_in_days(frame: Frame, clock: FixedClock) -> None:
    clock.to(datetime(2026, 10, 7, 21, 0))
    wall = datetime(2026, 10, 8, 23, 59)
    promise = replace(promise_for(wall), is_day=True)

    assert how_far(frame, promise) == "in 1 day"
    clock.to(datetime(2026, 10, 8, 21, 0))
    assert how_far(frame, promise) == ""


def test_from_then_on_is_not_late_before_its_day_is_over(frame: Frame, clock: FixedClock) -> None:
    promise = replace(promise_for(datetime(2026, 10, 6, 10, 0)), relation=Relation.AFTER)

    clock.to(datetime(2026, 10, 6, 9, 50))
    assert (how_far(frame, promise), has_gone_by(frame, promise)) == ("in 10 min", False)
    clock.to(datetime(2026, 10, 6, 16, 45))
    assert (how_far(frame, promise), has_gone_by(frame, promise)) == ("now", False)
    clock.to(datetime(2026, 10, 7, 9, 0))
    assert (how_far(frame, promise), has_gone_by(frame, promise)) == ("23 h late", True)
