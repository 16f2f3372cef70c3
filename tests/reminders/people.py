"""What the people of an office remember of their promises, and what they should see and hear.

Worked out from agreed wall times alone; nothing of the program takes part in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from desktop.domain.promise import Promise
from desktop.reminders.due import Notice

BEFORE = 600
FOR_EVER = 1 << 62


@dataclass
class Agreed:
    """One open promise as the people remember it; seconds since 1970."""

    due: int
    relation: str
    made: int
    aside: dict[str, int] = field(default_factory=dict)


@dataclass
class Found:
    """What went wrong; every list stays empty."""

    lost: list[str] = field(default_factory=list)
    settled: list[str] = field(default_factory=list)
    early: list[str] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    unheard: list[str] = field(default_factory=list)
    loud: list[str] = field(default_factory=list)
    torn: list[str] = field(default_factory=list)

    def any(self) -> dict[str, list[str]]:
        """Return the faults found, by their kind."""
        return {name: faults[:5] for name, faults in vars(self).items() if faults}


class People:
    """Remembers every open promise; compares what is shown and heard with what it should be.

    Attributes:
        agreed: Open promises by id.
        rang: Stage and second at which each was heard last.
        unsure: The process died; whether a ring was stored nobody knows.
    """

    def __init__(self, zone: str, now: datetime) -> None:
        self.found = Found()
        self.agreed: dict[int, Agreed] = {}
        self.gone: set[int] = set()
        self.rang: dict[int, tuple[str, int]] = {}
        self.unsure: set[int] = set()
        self.zone = zone
        self.quiet = self.in_call = False
        self._now = now

    def agree(self, promise: Promise) -> None:
        """Remember an open promise."""
        zone = ZoneInfo(promise.zone)
        due = promise.wall.replace(tzinfo=zone).astimezone(UTC)
        assert promise.created_at is not None
        made = int(promise.created_at.timestamp())
        self.agreed[promise.promise_id] = Agreed(int(due.timestamp()), promise.relation.value, made)
        self.gone.discard(promise.promise_id)

    def settle(self, promise_id: int) -> None:
        """It was answered, and must not be seen again."""
        self.agreed.pop(promise_id, None)
        self.rang.pop(promise_id, None)
        self.gone.add(promise_id)

    def clock_is(self, now: datetime) -> None:
        """The machine's clock stands here; what rang by a later one rings again at its time."""
        self._now = now
        seconds = int(now.timestamp())
        self.rang = {number: one for number, one in self.rang.items() if one[1] <= seconds}

    def compare(self, shown: Sequence[Notice]) -> None:
        """Compare what stands on screen, and what was heard so far."""
        now = int(self._now.timestamp())
        expected = {
            number: stage
            for number, one in self.agreed.items()
            if (stage := self._stage(one, now)) is not None
        }
        stages = {one.promise_id: one.stage.value for one in shown}
        if stages != expected:
            self._say_difference(stages, expected)
        dues = [self.agreed[one].due for one in stages if one in self.agreed]
        if dues != sorted(dues) or len(stages) != len(shown):
            self.found.order.append(f"{self._now} {self.zone}: {dues}")
        self._check_heard(expected, now)

    def hear(self, notices: Sequence[Notice], silent: bool) -> None:
        """Notices ring, or are silent because somebody is on the line."""
        now = int(self._now.timestamp())
        if silent != self.in_call:
            self.found.loud.append(f"{self._now}: a call runs {self.in_call}, silent {silent}")
        if self._is_quiet():
            self.found.loud.append(f"{self._now}: rang in the quiet hours")
        for one in notices:
            self._check_ring(one, now)
            self.rang[one.promise_id] = (one.stage.value, now)
            self.unsure.discard(one.promise_id)

    def _say_difference(self, shown: dict[int, str], expected: dict[int, str]) -> None:
        for number in shown.keys() - expected.keys():
            kind = self.found.settled if number in self.gone else self.found.early
            kind.append(f"{self._now} {self.zone}: {number} {shown[number]}")
        for number in expected.keys() - shown.keys():
            self.found.lost.append(f"{self._now} {self.zone}: {number} {expected[number]}")
        for number in expected.keys() & shown.keys():
            if expected[number] != shown[number]:
                self.found.early.append(f"{self._now}: {number} {shown[number]} {expected[number]}")

    def _check_ring(self, notice: Notice, now: int) -> None:
        before = self.rang.get(notice.promise_id)
        if notice.promise_id in self.unsure:  # died before it was stored: rung once more
            return
        if before and before[0] == notice.stage.value and 0 <= now - before[1] < 300:
            self.found.doubled.append(f"{self._now}: {notice.promise_id} after {now - before[1]} s")

    def _check_heard(self, expected: dict[int, str], now: int) -> None:
        """Outside the quiet hours all that stands was heard, again every ten minutes at first."""
        if self._is_quiet():
            return
        for number, stage in expected.items():
            one, heard = self.agreed[number], self.rang.get(number)
            fresh_enough = 600 if one.relation != "after" else 3600
            overdue = now - one.due
            if number in self.unsure:
                continue
            if heard is None or heard[0] != stage or heard[1] > now:
                self.found.unheard.append(f"{self._now}: {number} {stage} {heard}")
            elif stage == "at" and overdue < 1800 and now - heard[1] >= fresh_enough:
                self.found.unheard.append(f"{self._now}: {number} {overdue} s overdue")

    def begins(self, one: Agreed) -> dict[str, int]:
        """Return when each notice of a promise begins."""
        begins = {"at": one.due}
        if one.relation != "after" and one.made < one.due - BEFORE:
            begins["before"] = one.due - BEFORE
        zone = ZoneInfo(self.zone)
        day = datetime.fromtimestamp(one.due, zone).date()
        morning = int(datetime(day.year, day.month, day.day, 9, tzinfo=zone).timestamp())
        if one.made < morning < min(begins.values()):
            begins["morning"] = morning
        return begins

    def _stage(self, one: Agreed, now: int) -> str | None:
        begun = {stage: at for stage, at in self.begins(one).items() if at <= now}
        if not begun:
            return None
        stage = max(begun, key=lambda name: begun[name])
        put_aside = stage != "at" and one.aside.get(stage, 0) > now
        return None if put_aside else stage

    def _is_quiet(self) -> bool:
        hour = self._now.astimezone(ZoneInfo(self.zone)).hour
        return self.quiet and (hour >= 22 or hour < 7)
