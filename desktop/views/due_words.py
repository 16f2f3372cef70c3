"""How far a promise is and to whom it was made, said the same in every place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Literal

from desktop.domain.person import Person
from desktop.domain.promise import Promise, PromiseRow, is_overdue
from desktop.domain.when import Relation, distance
from desktop.qtkit.formats import until
from desktop.views.frame import Frame

AFTER_JA = "後"
HOURS_BELOW = timedelta(days=1)


def screen_language(frame: Frame) -> Literal["ja", "en"]:
    """Return the screen's language as the domain types it."""
    return "ja" if frame.language == "ja" else "en"


def how_far(frame: Frame, promise: Promise) -> str:
    """Return how long still, or how late: ``あと10分`` / ``14分すぎ``, ``in 10 min`` / ``14 min late``.

    Below a day in hours and minutes, as the slip says it. A promise for a whole day is
    counted in days; on the day itself nothing is said. One for …以降 is not late before
    its day is over: it is time now.
    """
    now, language = frame.services.now(), screen_language(frame)
    if promise.is_day and promise.wall.date() == now.date():
        return ""
    gap = _to_the_minute(promise.due_at) - _to_the_minute(now)
    if is_time(frame, promise):
        gap = timedelta(0)
    if abs(gap) < HOURS_BELOW and not promise.is_day:
        return until(gap, language)
    day = datetime.combine(promise.wall.date(), now.time())
    words = distance(day if promise.is_day else promise.due_at, now, language)
    if language == "ja" and words.endswith(AFTER_JA):
        return f"あと{words.removesuffix(AFTER_JA)}"
    return words


def office_time(frame: Frame, promise: Promise) -> datetime:
    """Return the promised time as the office's clock shows it: agreed there, or in another zone."""
    if promise.zone == frame.services.zone().key:
        return promise.wall
    return promise.due_at.astimezone(frame.services.zone()).replace(tzinfo=None)


def _to_the_minute(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(second=0, microsecond=0)


def is_time(frame: Frame, promise: Promise) -> bool:
    """Return whether it may be kept from a time on that has come, and can still be kept."""
    now = frame.services.now()
    if promise.relation is not Relation.AFTER or promise.is_day:
        return False
    return promise.due_at <= now and not is_overdue(promise, now)


def has_gone_by(frame: Frame, promise: Promise) -> bool:
    """Return whether the promised time has come; for a whole day and for …以降, whether
    the day is over."""
    now = frame.services.now()
    if is_time(frame, promise):
        return False
    if promise.is_day:
        return promise.wall.date() < now.date()
    return promise.due_at <= now


def addressed(row: PromiseRow, language: str) -> str:
    """Return ``仮山 はなこ 様`` / ``Ms A. Rei``; ``""`` while no name is known."""
    return Person(person_id=0, name=row.person, honorific=row.honorific).addressed(language)
