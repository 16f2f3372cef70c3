"""Weekdays named without a date: this week's, the next one, a week on."""

from __future__ import annotations

from datetime import date, timedelta

SUNDAY = 6
WEEK = timedelta(days=7)


def monday_of(day: date) -> date:
    """Return the Monday of the week that holds ``day`` (weeks begin on Monday)."""
    return day - timedelta(days=day.weekday())


def named_weekday(
    weekday: int, today: date, weeks: list[int], named: list[str], week_on: bool
) -> tuple[date, str]:
    """Return the day a weekday means, and ``""`` or why it must be asked.

    Args:
        weekday: Monday is 0.
        weeks: ``来週`` as ``[1]``; empty when no week was said.
        named: ``next``, ``this``, ``coming``, ``last`` in front of it.
        week_on: ``a week on Tuesday``: today's weekday is doubtful then.
    """
    coming = today + timedelta(days=(weekday - today.weekday()) % 7)
    if weeks:
        day = monday_of(today) + timedelta(days=weekday) + WEEK * weeks[0]
        # Whether a week begins on Sunday or Monday decides these: never guess.
        unsure = SUNDAY in (weekday, today.weekday())
        return day, "when.ambiguous_date" if unsure else ""
    if named:
        return _after_word(named[0], coming, weekday, today)
    if coming == today:
        return coming, "when.ambiguous_date" if week_on else "when.today_or_next_week"
    return coming, ""


def _after_word(word: str, coming: date, weekday: int, today: date) -> tuple[date, str]:
    """Return the day after ``next``, ``this``, ``coming``; people differ over them."""
    if word == "last":
        return coming - WEEK, ""
    following = coming + WEEK if coming == today else coming
    if word == "coming":
        return following, ""
    in_week = monday_of(today) + timedelta(days=weekday)
    if word == "this":
        return coming, "" if in_week == coming and coming > today else "when.ambiguous_date"
    next_week = in_week + WEEK
    sure = following == next_week and today.weekday() != SUNDAY
    return following, "" if sure else "when.ambiguous_date"
