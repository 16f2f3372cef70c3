"""Whether a time suits the office, who calls and who is called; the next one that does."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.domain.business_calendar import YEAR_END, BusinessCalendar, Language
from desktop.domain.free_hours import parse
from desktop.domain.when import Relation
from desktop.domain.whose_time import (
    NOBODY,
    Trouble,
    Whose,
    next_fitting,
    troubles,
    two_step_by,
    unsolved,
)
from desktop.domain.whose_words import whose_remarks

NOW = datetime(2026, 10, 6, 9, 13)
CALENDAR = BusinessCalendar(closings=(YEAR_END,))
AT, BY, AFTER = Relation.AT, Relation.BY, Relation.AFTER
DOCTOR = Whose("院長", parse("平日 12:30-13:00"))
NO_SUNDAYS = Whose(quiet=parse("日; 21-9", quiet=True))


def day(number: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(2026, 10, number, hour, minute)


@pytest.mark.parametrize(
    ("at", "relation", "whose", "found"),
    [
        (day(6, 10), AT, NOBODY, set()),
        (day(6, 20), AT, NOBODY, {Trouble.OUT_OF_HOURS}),
        (day(6, 18), BY, NOBODY, set()),
        (day(10, 10), AT, NOBODY, {Trouble.CLOSED_DAY}),
        (day(6, 12, 30), AT, DOCTOR, set()),
        (day(6, 12, 59), AT, DOCTOR, set()),
        (day(6, 13), AT, DOCTOR, {Trouble.NOT_FREE}),
        (day(6, 12), BY, DOCTOR, {Trouble.NOT_FREE}),
        (day(6, 13), BY, DOCTOR, set()),
        (day(6, 11), AFTER, DOCTOR, set()),
        (day(6, 13), AFTER, DOCTOR, {Trouble.NOT_FREE}),
        (day(11, 10), AT, NO_SUNDAYS, {Trouble.CLOSED_DAY, Trouble.QUIET}),
        (day(7, 8), AT, NO_SUNDAYS, {Trouble.OUT_OF_HOURS, Trouble.QUIET}),
        (day(6, 18), AT, Whose("所長", parse("平日 18:00-18:30")), set()),
    ],
)
def test_what_does_not_suit_is_known(
    at: datetime, relation: Relation, whose: Whose, found: set[Trouble]
) -> None:
    assert troubles(at, relation, now=NOW, calendar=CALENDAR, whose=whose) == found


def test_the_callers_own_wish_overrides_the_office_but_not_who_is_busy() -> None:
    wished = Whose("院長", DOCTOR.free, NO_SUNDAYS.quiet, wish=True)
    found = troubles(day(11, 10), AT, now=NOW, calendar=CALENDAR, whose=wished)

    assert unsolved(found, wished) == {Trouble.NOT_FREE}


@pytest.mark.parametrize(
    ("at", "relation", "whose", "offer"),
    [
        (day(6, 16), AT, DOCTOR, day(6, 12, 30)),  # the same day comes first
        (day(6, 10), BY, DOCTOR, day(6, 13)),
        (day(6, 15), AFTER, DOCTOR, day(6, 12, 30)),
        (day(10, 10), AT, NOBODY, day(13, 10)),  # Saturday to Tuesday: Monday is Sports Day
        (day(6, 22), AT, NOBODY, day(6, 9, 15)),
        (day(7, 8), AT, NO_SUNDAYS, day(7, 9)),
        (day(7, 20), BY, NOBODY, day(7, 18)),
        (datetime(2026, 12, 30, 10), AT, DOCTOR, datetime(2027, 1, 4, 12, 30)),
    ],
)
def test_the_next_fitting_time_suits_everybody(
    at: datetime, relation: Relation, whose: Whose, offer: datetime
) -> None:
    found = next_fitting(at, relation, now=NOW, calendar=CALENDAR, whose=whose)

    assert found == offer
    assert not troubles(offer, relation, now=NOW, calendar=CALENDAR, whose=whose)


def test_nothing_is_offered_where_nothing_ever_suits() -> None:
    never = Whose("院長", parse("土 9-10"))

    assert next_fitting(day(6, 10), AT, now=NOW, calendar=CALENDAR, whose=never) is None


def test_the_last_days_of_the_calendar_are_survived() -> None:
    end = datetime(9999, 12, 31, 23, 0)
    assert next_fitting(end, AT, now=NOW, calendar=CALENDAR, whose=DOCTOR) is None


@pytest.mark.parametrize(
    ("at", "relation", "whose", "language", "said"),
    [
        (day(6, 12, 30), AT, DOCTOR, "ja", ["院長の空き時間"]),
        (day(6, 12, 30), AT, DOCTOR, "en", ["in 院長’s free hours"]),
        (day(6, 10), AT, DOCTOR, "ja", ["院長の空き時間(平日 12:30–13:00)の外"]),
        (day(6, 10), AT, DOCTOR, "en", ["outside 院長’s free hours (weekdays 12:30–13:00)"]),
        (day(11, 10), AT, NO_SUNDAYS, "ja", ["お電話を控える時間帯(日; 毎日 21:00–9:00)"]),
        (day(6, 10), AT, NOBODY, "ja", []),
        (day(6, 10), AT, Whose(wish=True), "en", ["their own wish"]),
    ],
)
def test_the_line_beside_a_time_says_whose_it_is(
    at: datetime, relation: Relation, whose: Whose, language: Language, said: list[str]
) -> None:
    remarks = whose_remarks(
        at, relation, now=NOW, calendar=CALENDAR, whose=whose, language=language
    )
    assert remarks == said


@pytest.mark.parametrize(
    ("now", "by"),
    [
        (day(6, 9, 13), day(6, 10)),
        (day(6, 9, 0), day(6, 9, 30)),
        (day(6, 8, 0), day(6, 10)),
        (day(6, 17, 31), day(7, 10)),
        (day(9, 18, 30), day(13, 10)),
    ],
)
def test_the_two_step_promise_names_a_time_in_office_hours(now: datetime, by: datetime) -> None:
    assert two_step_by(now, CALENDAR) == by
