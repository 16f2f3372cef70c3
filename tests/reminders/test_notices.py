"""Which notice stands when, when it rings, and when it rings again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.errors import Refused
from desktop.domain.four_points import PointName
from desktop.domain.promise import PromiseKind
from desktop.reminders.due import Stage
from desktop.services.suite import Services
from tests.fixed_clock import FixedClock
from tests.reminders.conftest import Ears, Make, poll_of

At = Callable[[str], None]
DAY = "2026-10-06T"


def test_it_rings_ten_minutes_before_at_the_time_and_again_while_overdue(
    make: Make, at: At, ears: Ears
) -> None:
    number = make("12:30").promise_id

    for wall in ("12:19:59", "12:20", "12:25", "12:30", "12:35", "12:40:10", "12:50", "13:00"):
        at(DAY + wall)

    assert ears.heard == [(number, stage) for stage in ("before", "at", "at", "at", "at")]


def test_half_an_hour_overdue_it_is_the_owner_s_and_rings_once_a_morning(
    make: Make, at: At, ears: Ears
) -> None:
    make("12:30")
    at(DAY + "13:00")
    ears.heard.clear()

    for wall in ("2026-10-06T13:10", "2026-10-06T17:00", "2026-10-07T08:59", "2026-10-07T09:00"):
        at(wall)
    at("2026-10-07T12:00")

    assert len(ears.heard) == 1
    assert ears.stages() == ["at"]


def test_after_a_week_away_all_that_was_due_stands_at_once_in_order_and_rings_once(
    make: Make, at: At, ears: Ears, clock: FixedClock
) -> None:
    made = [make(when).promise_id for when in ("明日14時", "12:30", "10月8日10時", "12:30")]

    at("2026-10-13T09:30")
    at("2026-10-13T09:30:15")

    by_time = [made[1], made[3], made[0], made[2]]
    assert [one.promise_id for one in ears.standing] == by_time
    assert [number for number, _ in ears.heard] == by_time
    assert [one.late(clock()).days for one in ears.standing] == [6, 6, 5, 4]


def test_by_is_overdue_at_its_time_and_after_only_when_the_day_is_over(
    make: Make, at: At, ears: Ears, clock: FixedClock
) -> None:
    make("17時までに"), make("15時以降")

    at(DAY + "14:55")
    assert ears.stages() == [], "after: nobody may ring before"
    at(DAY + "15:00")
    assert ears.stages() == ["at"]
    at(DAY + "18:00")

    late = [one.late(clock()).total_seconds() / 3600 for one in ears.standing]
    assert late == [0, 1]
    at("2026-10-07T00:10")
    assert ears.standing[0].late(clock()).total_seconds() == 11 * 60


def test_made_within_the_last_ten_minutes_it_does_not_ring_at_once(
    make: Make, at: At, ears: Ears
) -> None:
    make("5分後")

    at(DAY + "09:06")
    assert ears.stages() == []
    at(DAY + "09:10")
    assert ears.stages() == ["at"]


def test_a_promise_of_a_later_day_stands_in_the_morning_until_it_is_seen(
    make: Make, at: At, ears: Ears, services: Services
) -> None:
    number = make("明日14時").promise_id

    at("2026-10-07T08:59")
    assert ears.stages() == []
    at("2026-10-07T09:00")
    assert ears.stages() == ["morning"]
    services.reminders.put_aside(number, Stage.MORNING)
    at("2026-10-07T10:00")
    assert ears.stages() == []
    at("2026-10-07T13:50")
    assert ears.stages() == ["before"]


def test_a_promise_for_a_whole_day_stands_in_its_morning_and_is_overdue_the_next(
    services: Services, case_id: int, at: At, ears: Ears
) -> None:
    services.points.save(case_id, PointName.PREVENTION, "text", "点検表をつくる")
    services.points.save(case_id, PointName.PREVENTION, "when_text", "10月8日")

    at("2026-10-07T18:00")
    assert ears.stages() == []
    at("2026-10-08T09:00")
    assert ears.stages() == ["morning"]
    at("2026-10-09T09:00")
    assert ears.stages() == ["at"]


def test_while_somebody_is_on_the_line_it_is_silent_and_counts_as_shown(
    make: Make, at: At, ears: Ears, services: Services, clock: FixedClock
) -> None:
    number = make("12:30").promise_id
    clock.forward(hours=3)
    call = services.calls.begin()
    at(DAY + "12:20")
    assert (ears.heard, ears.silent) == ([], [(number, "before")])
    assert ears.stages() == ["before"]

    services.calls.end(call.call_id, "cut_off")
    at(DAY + "12:25")

    assert ears.heard == []


def test_a_call_nobody_ended_does_not_keep_it_silent_for_ever(
    make: Make, at: At, ears: Ears, services: Services
) -> None:
    number = make("16:00").promise_id
    services.calls.begin()

    at(DAY + "15:50")

    assert ears.heard == [(number, "before")]


def test_in_the_quiet_hours_it_stands_unheard_and_rings_when_they_are_over(
    make: Make, at: At, ears: Ears, services: Services
) -> None:
    services.reminders.set_rules(quiet_from="12:00", quiet_to="13:00")
    number = make("12:30").promise_id

    at(DAY + "12:45")
    assert ears.stages() == ["at"] and not ears.heard and not ears.silent
    at(DAY + "13:00")

    assert ears.heard == [(number, "at")]


def test_put_aside_until_a_clock_time_it_is_back_then_and_rings(
    make: Make, at: At, ears: Ears, services: Services
) -> None:
    number = make("12:30").promise_id
    at(DAY + "12:20")

    services.reminders.snooze(number, Stage.BEFORE, "12:26")
    at(DAY + "12:25")
    assert ears.stages() == []
    at(DAY + "12:26")

    assert ears.stages() == ["before"]
    assert ears.heard == [(number, "before"), (number, "before")]


@pytest.mark.parametrize("text", ["12:30", "13時"])
def test_it_can_not_be_put_aside_to_the_promise_or_behind(
    make: Make, at: At, ears: Ears, services: Services, text: str
) -> None:
    number = make("12:30").promise_id
    at(DAY + "12:20")

    with pytest.raises(Refused, match="snooze_too_late"):
        services.reminders.snooze(number, Stage.BEFORE, text)
    at(DAY + "12:21")
    assert ears.stages() == ["before"]
    with pytest.raises(Refused, match="answer_now"):
        services.reminders.snooze(number, Stage.AT, "12:25")


def test_a_clock_set_back_takes_it_away_and_it_comes_again_at_its_time(
    make: Make, at: At, ears: Ears
) -> None:
    number = make("12:30").promise_id
    at(DAY + "12:30")

    at(DAY + "09:40")
    assert ears.stages() == []
    at(DAY + "12:30:05")

    assert ears.stages() == ["at"]
    assert ears.heard == [(number, "at"), (number, "at")]


def test_a_clock_set_back_takes_away_what_has_not_rung_either(
    make: Make, at: At, ears: Ears, services: Services
) -> None:
    services.reminders.set_rules(quiet_from="12:00", quiet_to="13:00")
    number = make("12:30").promise_id
    at(DAY + "12:45")
    assert ears.stages() == ["at"] and not ears.heard

    at(DAY + "09:40")
    assert ears.stages() == []
    at(DAY + "12:21")
    assert ears.stages() == ["before"]
    at(DAY + "13:01")

    assert ears.heard == [(number, "at")]


def test_started_again_it_stands_at_once_and_is_not_rung_twice(
    make: Make, at: At, ears: Ears, services: Services, clock: FixedClock
) -> None:
    make("12:30")
    at(DAY + "12:30")
    clock.forward(minutes=4)

    again = Ears()
    poll_of(services, again).look()

    assert again.stages() == ["at"]
    assert again.heard == []


def test_changed_to_another_zone_the_promise_keeps_its_moment(
    make: Make, at: At, ears: Ears, services: Services
) -> None:
    make("12:30")
    services.settings.save_office(zone="Europe/Berlin")

    at("2026-10-06T12:29:59+09:00")
    assert ears.stages() == ["before"]
    at("2026-10-06T05:30:00+02:00")
    assert ears.stages() == ["at"]


def test_rules_of_a_zone_that_changed_are_applied_to_what_was_agreed(
    make: Make, at: At, ears: Ears, services: Services
) -> None:
    promise = make("12:30")
    services.promises.rederive()

    assert services.promises.get(promise.promise_id).due_at == promise.due_at


def test_answered_it_is_gone_for_good(make: Make, at: At, ears: Ears, services: Services) -> None:
    number = make("12:30", PromiseKind.DOCUMENT).promise_id
    at(DAY + "12:35")
    services.promises.kept(number)
    ears.heard.clear()

    at(DAY + "12:45")
    at("2026-10-08T09:00")

    assert ears.stages() == [] and ears.heard == []


def test_the_promise_of_the_year_2100_is_named_as_the_next(make: Make, services: Services) -> None:
    make("2100-03-01 10:00")

    ring = services.reminders.next_ring()

    assert ring is not None and f"{ring:%Y-%m-%d %H:%M}" == "2100-03-01 09:00"


def test_the_minutes_before_and_between_are_the_office_s_own(
    make: Make, at: At, ears: Ears, services: Services
) -> None:
    services.reminders.set_rules(before_minutes=30, again_minutes=5)
    make("12:30")

    at(DAY + "12:00")
    assert ears.stages() == ["before"]
    at(DAY + "12:30")
    at(DAY + "12:35")
    assert len(ears.heard) == 3


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"before_minutes": 121}, "reminder.before"),
        ({"again_minutes": 1}, "reminder.again"),
        ({"quiet_from": "22:00"}, "reminder.quiet_hours"),
        ({"quiet_from": "22:00", "quiet_to": "22:00"}, "reminder.quiet_hours"),
        ({"quiet_from": "25:00", "quiet_to": "07:00"}, "reminder.quiet_hours"),
    ],
)
def test_a_rule_that_can_not_be_kept_is_refused_and_the_old_one_holds(
    services: Services, changes: dict[str, object], code: str
) -> None:
    before = services.reminders.rules()

    with pytest.raises(Refused) as refused:
        services.reminders.set_rules(**changes)

    assert refused.value.code == code
    assert services.reminders.rules() == before


def test_a_case_in_the_bin_reminds_nobody_until_it_is_taken_back(
    make: Make, at: At, ears: Ears, services: Services, case_id: int
) -> None:
    make("12:30")
    owner = services.staff.add("仮院 長助", "院長", "院長", True)
    at(DAY + "12:30")
    services.bin.throw(case_id, owner.staff_id)

    at(DAY + "12:31")
    assert ears.stages() == [] and services.today.due_count() == 0
    services.bin.take_back(case_id)
    at(DAY + "12:32")

    assert ears.stages() == ["at"] and services.today.due_count() == 1
