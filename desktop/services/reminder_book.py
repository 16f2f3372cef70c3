"""The open promises as the clock sees them; read is only what changed."""

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
from desktop.reminders.standing import Standing
from desktop.storage.notices import NoticeRepository, OpenPromise

AHEAD = timedelta(days=2)
READ_AGAIN = timedelta(days=1)
"""Less than ``AHEAD`` by a whole day: a morning notice is never missing."""
PORTION = 100
START = ("", 0)
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
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
    """Entries of the promises open and due within two days, kept up with what changes.

    Nothing is read twice: at first all is read, then what changed. Both in portions, so
    that whoever looks at the clock never waits for ten thousand of them.

    Args:
        setting: Tells rules, zone and calendar as they stand now.
    """

    def __init__(self, notices: NoticeRepository, setting: Callable[[], Setting]) -> None:
        self._notices = notices
        self._tell = setting
        self._setting = setting()
        self._mornings: dict[date, int] = {}
        self._clock: Clock | None = None
        self._shown, self._made = Standing(), Standing()
        self._version = -1
        self._read_to: tuple[str, int] = START
        self._reads_until, self._is_read = LONG_AGO, False

    def catch_up(self, now: datetime) -> bool:
        """Read and follow one portion; return whether ``standing`` is right for ``now``.

        A portion reads some of what changed or lets the clock come to some of the
        entries, and takes a millisecond or two.
        """
        setting, moment = self._tell(), seconds(now)
        went_back = self._clock is not None and moment < self._clock.now
        if self._version < 0 or went_back or setting != self._setting:
            self._begin_anew(setting)
        self._clock = self.clock(now)
        if self._version < 0:
            self._version = self._notices.version()
        if now + READ_AGAIN > self._reads_until:
            self._reads_until = now + AHEAD
            self._is_read = False
        if not (self._is_read or self._read_on()):
            return False
        if not (self._read_changes() and self._made.follow(self._clock, PORTION)):
            return False
        self._shown = self._made
        return True

    @property
    def standing(self) -> Standing:
        """What stands; right once ``catch_up`` returned true."""
        return self._shown

    def clock(self, now: datetime) -> Clock:
        """Return what a look at the clock goes by."""
        wall = now.astimezone(self._setting.zone)
        today, moment, rules = wall.date(), seconds(now), self._setting.rules
        morning = self._morning(today)
        if morning > moment:
            before, after = self._morning(today - timedelta(days=1)), morning
        else:
            before, after = morning, self._morning(today + timedelta(days=1))
        return Clock(moment, rules.again_minutes * 60, before, after)

    def is_quiet(self, now: datetime) -> bool:
        """Whether nothing rings now."""
        wall = now.astimezone(self._setting.zone)
        return self._setting.rules.is_quiet(wall.replace(tzinfo=None))

    def next_notice(self, now: datetime) -> datetime | None:
        """Return when the next notice begins, of what is read so far; ``None``: none is ahead."""
        is_read = self.catch_up(now)
        moment = seconds(now)
        found = self._shown.first_begin(moment)
        if found == NEVER and is_read:
            later = self._notices.open_behind(self._reads_until, limit=BEHIND_SHOWN)
            made = self._entries(later)
            found = min((first_notice(entry, moment) for entry in made), default=NEVER)
        return None if found == NEVER else instant(found)

    # Inside

    def _begin_anew(self, setting: Setting) -> None:
        self._setting, self._mornings = setting, {}
        self._made, self._version = Standing(), -1
        self._read_to, self._reads_until = START, LONG_AGO

    def _read_on(self) -> bool:
        """Read one portion of what is open; return whether that was the last."""
        found = self._notices.open_between(self._read_to, self._reads_until, most=PORTION)
        self._put(found)
        self._is_read = len(found) < PORTION
        if found:
            self._read_to = (found[-1].due_at, found[-1].promise_id)
        return self._is_read

    def _read_changes(self) -> bool:
        """Read one portion of what changed; return whether that was the last."""
        if self._notices.version() == self._version:
            return True
        changes = self._notices.changed_behind(self._version, most=PORTION)
        until, near = seconds(self._reads_until), []
        for one in changes:
            if one.promise is None or _moment(one.promise.due_at) > until:
                self._made.drop(one.promise_id)
            else:
                near.append(one.promise)
        self._put(near)
        if changes:
            self._version = changes[-1].version
        return len(changes) < PORTION

    def _put(self, found: list[OpenPromise]) -> None:
        assert self._clock is not None
        for entry in self._entries(found):
            self._made.put(entry, self._clock)

    def _entries(self, found: list[OpenPromise]) -> list[Entry]:
        if not found:
            return []
        rang, aside = self._heard([one.promise_id for one in found])
        nobody: dict[str, int] = {}
        now = self._clock.now if self._clock else 0
        return [
            self._entry(one, now, rang.get(one.promise_id, 0), aside.get(one.promise_id, nobody))
            for one in found
        ]

    def _heard(self, promise_ids: list[int]) -> tuple[dict[int, int], dict[int, dict[str, int]]]:
        rang: dict[int, int] = {}
        aside: dict[int, dict[str, int]] = {}
        for one in self._notices.stored(promise_ids):
            if one.rang_at is not None:
                rang[one.promise_id] = max(rang.get(one.promise_id, 0), _moment(one.rang_at))
            if one.answered_at is not None:
                until = UNTIL_NEXT_STAGE if one.until is None else _moment(one.until)
                aside.setdefault(one.promise_id, {})[one.stage] = until
        return rang, aside

    def _entry(self, one: OpenPromise, now: int, rang: int, aside: dict[str, int]) -> Entry:
        due, made = _moment(one.due_at), _moment(one.created_at)
        if due <= now and not one.is_day and one.relation != AFTER:  # nothing ahead of it is left
            return Entry(one.promise_id, one.case_id, due, due, due, rang=rang, aside=aside)
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
        return Entry(one.promise_id, one.case_id, due, at, last, morning, before, rang, aside)

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
