"""Saying a time back: weekday, holiday, distance, so that a slip of a day is seen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from desktop.domain.business_calendar import BusinessCalendar, Language
from desktop.domain.when.reading import Relation, day_en, day_ja

NEAR_HOURS = 12  # on another day but nearer than this: hours and minutes, not days

_DAY_NAMES: dict[Language, dict[int, str]] = {
    "ja": {-1: "きのう", 0: "きょう", 1: "あす", 2: "あさって"},
    "en": {-1: "Yesterday", 0: "Today", 1: "Tomorrow"},
}
_PARTICLE_JA = {Relation.AT: "に", Relation.BY: "までに", Relation.AFTER: "以降"}


def echo(
    reading_at: datetime,
    relation: Relation,
    *,
    now: datetime,
    calendar: BusinessCalendar,
    language: Language,
    beside: Iterable[str] = (),
) -> str:
    """Return the line beside the box.

    Args:
        reading_at: Naive wall time of the promise.
        relation: at, by or after.
        now: Aware time; its zone is the office's.
        calendar: Names holidays, closed days and hours.
        language: ``ja`` gives ``きょう 10月6日(火) 12:30 に・3時間17分後``, ``en`` gives
            ``Today Tue 6 Oct, at 12:30 · in 3 h 17 min``.
        beside: What else to say, such as :func:`whose_words.whose_remarks`.
    """
    dot = "・" if language == "ja" else " · "
    said = said_time(reading_at, relation, now=now, language=language)
    remarks = _remarks(reading_at, relation, calendar, language)
    return dot.join([said, distance(reading_at, now, language), *remarks, *beside])


def said_time(at: datetime, relation: Relation, *, now: datetime, language: Language) -> str:
    """Return day and clock time alone: ``きょう 10月6日(火) 12:30 に``."""
    day, clock = _day(at, now, language), f"{at:%H:%M}"
    if language == "ja":
        return f"{day} {clock} {_PARTICLE_JA[relation]}"
    return f"{day}, {relation.value} {clock}"


def _day(at: datetime, now: datetime, language: Language) -> str:
    """Return the day with its name if near, and its year if another."""
    name = _DAY_NAMES[language].get((at.date() - now.date()).days, "")
    other_year = at.year != now.year
    if language == "ja":
        written = (f"{at.year}年" if other_year else "") + day_ja(at.date())
    else:
        written = day_en(at.date()) + (f" {at.year}" if other_year else "")
    return f"{name} {written}".lstrip()


def _remarks(
    at: datetime, relation: Relation, calendar: BusinessCalendar, language: Language
) -> list[str]:
    """Return what to know about the day and hour: holiday, closed day, out of hours."""
    day = at.date()
    closed, holiday = calendar.closed_name(day, language), calendar.holiday_name(day, language)
    if closed:
        plain = "お休みの日" if language == "ja" else "closed that day"
        return list(dict.fromkeys(name for name in (holiday, closed, plain) if name))
    remarks = [holiday] if holiday else []
    hours = calendar.usual_hours(day)
    at_closing = relation is Relation.BY and at.time() == hours.closing
    if not calendar.is_open(at) and not at_closing:
        remarks.append("営業時間外" if language == "ja" else "outside office hours")
    return remarks


def distance(at: datetime, now: datetime, language: Language) -> str:
    """Return how far ``at`` lies from ``now``, or how late it is.

    Args:
        at: Wall time of the office, or an aware time.
        now: Aware time.

    Hours and minutes on the same day or within ``NEAR_HOURS``, else days by the
    calendar: ``3時間17分後``, ``2日後``, ``14分すぎ``; ``in 2 days``, ``14 min late``.
    """
    moment = at if at.tzinfo else at.replace(tzinfo=now.tzinfo)
    gap = _floor(moment) - _floor(now)
    minutes = abs(int(gap.total_seconds())) // 60
    days = abs((moment.astimezone(now.tzinfo).date() - now.date()).days)
    if not minutes:
        return "いま" if language == "ja" else "now"
    far = days > 0 and minutes >= NEAR_HOURS * 60
    span = _days(days, language) if far else _hours(minutes, language)
    late = gap < timedelta(0)
    if language == "ja":
        return span + ("すぎ" if late else "後")
    return f"{span} late" if late else f"in {span}"


def _floor(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(second=0, microsecond=0)


def _days(days: int, language: Language) -> str:
    if language == "ja":
        return f"{days}日"
    return "1 day" if days == 1 else f"{days} days"


def _hours(minutes: int, language: Language) -> str:
    """Return a span under a day: ``3時間17分``, ``3 h 17 min``."""
    hours, rest = divmod(minutes, 60)
    if language == "ja":
        return (f"{hours}時間" if hours else "") + (f"{rest}分" if rest or not hours else "")
    spoken = ([f"{hours} h"] if hours else []) + ([f"{rest} min"] if rest or not hours else [])
    return " ".join(spoken)
