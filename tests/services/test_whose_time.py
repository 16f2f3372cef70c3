"""Free hours of the office's people, quiet hours of callers, and what is said of a time."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.domain.errors import Refused
from desktop.domain.free_hours import shown
from desktop.domain.promise import PromiseKind
from desktop.domain.when import Relation


@pytest.fixture
def doctor(house):
    return house.staff.add("仮名 一郎", "院長", "院長")


@pytest.fixture
def clerk(house, doctor):
    member = house.staff.add("見木", "受付", "見木")
    house.staff.sit(member.staff_id)
    return member


@pytest.fixture
def person(house):
    call = house.calls.begin()
    return house.calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")


def hours_of(house, name):
    return shown(house.staff.free_hours(name), "ja")


def test_free_hours_are_found_by_any_name_the_office_uses(house, doctor):
    stored = house.staff.set_free_hours(doctor.staff_id, "平日 12:30-13:00")

    assert stored.free_hours == house.staff.get(doctor.staff_id).free_hours
    for name in ("院長", "仮名 一郎", " 院長 "):
        assert hours_of(house, name) == "平日 12:30–13:00"
    assert house.staff.free_hours("だれか") == house.staff.free_hours("") == ()


def test_hours_are_journalled_and_announced_once(house, doctor, announced):
    announced.clear()
    house.staff.set_free_hours(doctor.staff_id, "平日 12:30-13:00")
    house.staff.set_free_hours(doctor.staff_id, "月-金 12時半〜13時")

    assert announced == [("staff", doctor.staff_id)]
    house.staff.set_free_hours(doctor.staff_id, "")
    assert house.staff.free_hours("院長") == ()


def test_hours_that_leave_a_doubt_change_nothing(house, doctor):
    house.staff.set_free_hours(doctor.staff_id, "平日 12:30-13:00")

    for staff_id, code in (
        (doctor.staff_id, "free_hours.half_of_day"),
        (0, "staff.hours_need_person"),
    ):
        with pytest.raises(Refused) as refusal:
            house.staff.set_free_hours(staff_id, "1-2")
        assert refusal.value.code == code
    assert hours_of(house, "院長") == "平日 12:30–13:00"


def test_two_people_of_the_same_post_are_told_apart_by_name_only(house, doctor):
    other = house.staff.add("例木 まさる", "院長")
    house.staff.set_free_hours(other.staff_id, "土 9-10")

    assert house.staff.find("院長") == house.staff.get(doctor.staff_id)  # the short name
    assert hours_of(house, "例木 まさる") == "土 9:00–10:00"


def test_saving_a_name_keeps_the_hours(house, doctor):
    house.staff.set_free_hours(doctor.staff_id, "平日 12:30-13:00")
    house.staff.save(doctor.staff_id, title="理事長")

    assert hours_of(house, "院長") == "平日 12:30–13:00"


def test_quiet_hours_of_a_person_come_back_as_they_were_typed(house, person):
    stored = house.persons.save(person.person_id, quiet_hours="日曜・祝日; 夜9時以降")

    assert shown(stored.quiet_hours, "ja") == "日祝; 毎日 21:00–24:00"
    with pytest.raises(Refused):
        house.persons.save(person.person_id, quiet_hours="夜")
    assert house.persons.get(person.person_id).quiet_hours == stored.quiet_hours
    assert house.persons.save(person.person_id, quiet_hours="").quiet_hours == ()


def test_a_time_is_said_back_with_whose_time_it_is(house, doctor, person):
    house.staff.set_free_hours(doctor.staff_id, "平日 12:30-13:00")
    house.persons.save(person.person_id, quiet_hours="12時半まで")
    whose = house.whose_time.whose("院長", person.person_id)

    said = house.whose_time.say_back(datetime(2026, 10, 6, 12, 30), Relation.AT, whose, "ja")

    assert said.text == "きょう 10月6日(火) 12:30 に・3時間25分後・院長の空き時間"
    assert (said.fits, said.wish_matters, said.offer) == (True, False, None)


def test_a_time_in_quiet_hours_is_said_with_the_next_one_and_yields_to_the_callers_wish(
    house, person
):
    house.persons.save(person.person_id, quiet_hours="12時まで")
    at = datetime(2026, 10, 6, 10, 0)

    said = house.whose_time.say_back(
        at, Relation.AT, house.whose_time.whose("", person.person_id), "en"
    )
    assert "they want no calls then (every day 0:00–12:00)" in said.text
    assert (said.fits, said.wish_matters) == (False, True)
    assert said.offer == datetime(2026, 10, 6, 12, 0)

    wished = house.whose_time.whose("", person.person_id, wish=True)
    said = house.whose_time.say_back(at, Relation.AT, wished, "en")
    assert said.text.endswith("their own wish")
    assert (said.fits, said.wish_matters, said.offer) == (True, True, None)


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("明日", datetime(2026, 10, 7, 12, 30)),  # no clock time
        ("きのう10時", datetime(2026, 10, 7, 12, 30)),  # gone by
        ("10月9日(木)10時", datetime(2026, 10, 9, 12, 30)),  # a Friday
        ("11月31日10時", datetime(2026, 10, 6, 12, 30)),  # no such day
        ("25:00", datetime(2026, 10, 6, 12, 30)),
        ("ぜんぜん", None),
    ],
)
def test_a_refused_text_is_answered_by_a_time_in_the_free_hours(house, doctor, typed, offer):
    house.staff.set_free_hours(doctor.staff_id, "平日 12:30-13:00")
    reading = house.promises.read(typed)

    assert reading.outcome == "refuse"
    assert house.whose_time.offer_for(reading, house.whose_time.whose("院長")) == offer


def test_where_nobody_knows_their_hours_the_promise_is_made_in_two_steps(house, clerk):
    step = house.whose_time.two_step("院長", "ja")

    assert step is not None
    assert step.sentence == "何時にお電話できるかを、本日10時までにご連絡いたします。"
    assert (step.by, step.who) == (datetime(2026, 10, 6, 10, 0), "見木")
    assert step.reason == "院長が何時にお電話できるかをお知らせする"
    english = house.whose_time.two_step("the director", "en")
    assert english is not None
    assert english.sentence == (
        "We will let you know by 10:00 today at what time the director can ring you."
    )


def test_two_steps_are_not_needed_for_oneself_or_where_the_hours_are_known(house, doctor, clerk):
    assert house.whose_time.two_step("見木", "ja") is None
    assert house.whose_time.two_step("", "ja") is None
    house.staff.set_free_hours(doctor.staff_id, "平日 12:30-13:00")
    assert house.whose_time.two_step("院長", "ja") is None


def test_what_was_promised_in_a_name_is_listed_by_time_whatever_form_of_it_was_noted(
    house, doctor, clerk, person
):
    case = house.persons.history(person.person_id).cases
    case_id = case[0].case_id if case else house.calls.begin().case_id
    for when, who in (("15:00", "仮名 一郎"), ("12:30", "院長"), ("11:00", "見木")):
        house.promises.make(case_id, PromiseKind.CALLBACK, when, who=who)

    rows = house.whose_time.in_name_of("院長")

    assert [row.promise.wall.hour for row in rows] == [12, 15]
