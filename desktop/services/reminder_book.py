"""The open promises as the clock sees them, read again only when one of them changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.reminder_rules import ReminderRules
from desktop.domain.when import Relation
from desktop.reminders.due import (
    NEVER,
    UNTIL_NEXT_STAGE,
    Clock,
    Entry,
    first_notice,
    instant,
    seconds,
)
from desktop.storage.notices import NoticeRepository, OpenPromise

AHEAD = timedelta(days=2)
READ_AGAIN = timedelta(days=1)
"""Less than ``AHEAD`` by a whole day: a morning notice is never missing."""
BEHIND_SHOWN = 100
AFTER = Relation.AFTER.value
LAST_MINUTE = time(23, 59)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the notices depend on beside promises and clock."""

    rules: ReminderRules
    zone: ZoneInfo
    calendar: BusinessCalendar


class ReminderBook:
    """Entries of all promises open and due within two days.

    Args:
        setting: Tells rules, zone and calendar as they stand now.
    """

    def __init__(self, notices: NoticeRepository, setting: Callable[[], Setting]) -> None:
        self._notices = notices
        self._tell = setting
        self._setting = setting()
        self._version = -1
        self._read_at = self._valid_until = datetime.min.replace(tzinfo=UTC)
        self._mornings: dict[date, int] = {}
        self._entries: list[Entry] = []

    @property
    def setting(self) -> Setting:
        """What the entries were made with."""
        return self._setting

    def entries(self, now: datetime) -> tuple[int, list[Entry]]:
        """Return the entries by time, with a number that differs when they do."""
        version, setting = self._notices.version(), self._tell()
        in_time = self._read_at <= now <= self._valid_until
        if version != self._version or setting != self._setting or not in_time:
            self._setting, self._mornings, self._read_at = setting, {}, now
            self._entries = self._made(self._notices.open_until(now + AHEAD))
            self._version, self._valid_until = version, now + READ_AGAIN
        return self._version, self._entries

    def clock(self, now: datetime) -> Clock:
        """Return what a look at the clock goes by."""
        wall = now.astimezone(self._setting.zone)
        today, moment, rules = wall.date(), seconds(now), self._setting.rules
        morning = self._morning(today)
        if morning > moment:
            before, after = self._morning(today - timedelta(days=1)), morning
        else:
            before, after = morning, self._morning(today + timedelta(days=1))
        return Clock(
            moment,
            rules.again_minutes * 60,
            before,
            after,
            rules.is_quiet(wall.replace(tzinfo=None)),
        )

    def next_notice(self, now: datetime) -> datetime | None:
        """Return when the next notice begins; ``None``: no promise is ahead."""
        moment = seconds(now)
        _, entries = self.entries(now)
        found = min((first_notice(entry, moment) for entry in entries), default=NEVER)
        if found == NEVER:
            later = self._made(self._notices.open_behind(now + AHEAD, limit=BEHIND_SHOWN))
            found = min((first_notice(entry, moment) for entry in later), default=NEVER)
        return None if found == NEVER else instant(found)

    # Inside

    def _made(self, found: list[OpenPromise]) -> list[Entry]:
        if not found:
            return []
        rang, aside = self._heard()
        nobody: dict[str, int] = {}
        now = seconds(self._read_at)
        return [
            self._entry(one, now, rang.get(one.promise_id, 0), aside.get(one.promise_id, nobody))
            for one in found
        ]

    def _heard(self) -> tuple[dict[int, int], dict[int, dict[str, int]]]:
        rang: dict[int, int] = {}
        aside: dict[int, dict[str, int]] = {}
        for one in self._notices.stored():
            if one.rang_at is not None:
                rang[one.promise_id] = max(rang.get(one.promise_id, 0), _moment(one.rang_at))
            if one.answered_at is not None:
                until = UNTIL_NEXT_STAGE if one.until is None else _moment(one.until)
                aside.setdefault(one.promise_id, {})[one.stage] = until
        return rang, aside

    def _entry(self, one: OpenPromise, now: int, rang: int, aside: dict[str, int]) -> Entry:
        due, made = _moment(one.due_at), _moment(one.created_at)
        if due <= now and not one.is_day and one.relation != AFTER:  # nothing ahead of it is left
            return Entry(one.promise_id, one.case_id, due, due, rang=rang, aside=aside)
        at, last, before = due, due, NEVER
        wall = datetime.fromisoformat(one.wall)
        if one.is_day:
            at = last = self._morning(wall.date() + timedelta(days=1))
            morning = self._morning(wall.date())
        else:
            morning = self._morning(instant(due).astimezone(self._setting.zone).date())
            minutes = self._setting.rules.before_minutes
            if one.relation == AFTER:
                last = max(due, _end_of_day(wall.date(), one.zone))
            elif minutes and made < due - minutes * 60:
                before = due - minutes * 60
        if not made < morning < min(at, before):
            morning = NEVER
        return Entry(one.promise_id, one.case_id, at, last, morning, before, rang, aside)

    def _morning(self, day: date) -> int:
        """The start of the office's day; a moment per day, looked up once."""
        if day not in self._mornings:
            opening = self._setting.calendar.usual_hours(day).opening
            at = datetime.combine(day, opening, self._setting.zone)
            self._mornings[day] = seconds(at)
        return self._mornings[day]


@lru_cache(maxsize=4096)
def _moment(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())


def _end_of_day(day: date, zone: str) -> int:
    return seconds(datetime.combine(day, LAST_MINUTE, ZoneInfo(zone)))
