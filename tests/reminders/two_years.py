"""Two years of an office in which everything happens to the machine; checked poll by poll.

python -m tests.reminders.two_years [--promises 10000] [--seed 1] [--folder FOLDER]

The office is real, the polling object is the window's own; clock, announcements and what
is shown and rung are handed in. What should stand on screen is worked out here once more,
from the agreed wall times alone, and compared after every single look at the clock.
"""

from __future__ import annotations

import argparse
import heapq
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.domain.errors import Refused
from desktop.domain.promise import Promise, PromiseKind, PromiseState
from desktop.office import create_office, open_office
from desktop.reminders.due import Notice, Stage
from desktop.services.reminder_poll import ReminderPoll
from desktop.storage.keychain import MemoryKeychain

ZONES = ("Asia/Tokyo", "Europe/Berlin", "America/New_York")
START = datetime(2026, 1, 5, 9, 0, tzinfo=ZoneInfo("Asia/Tokyo")).astimezone(UTC)
DAYS = 730
POLL = 15
BEFORE = 600
WORDS = {"at": "{}", "by": "{}までに", "after": "{}以降"}
PER_CASE = 25


class Killed(BaseException):
    """The process dies here."""


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


class Years:
    """Plays the years; ``run`` returns what went wrong."""

    def __init__(self, folder: Path, *, promises: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.wanted = promises
        self.found = Found()
        self.counts = dict.fromkeys(
            "made polls rings answers kills sleeps jumps zones moved calls".split(), 0
        )
        self._folder = folder
        self._keys = MemoryKeychain()
        self._now = START
        self._fuse = -1
        self._agreed: dict[int, Agreed] = {}
        self._gone: set[int] = set()
        self._rang: dict[int, tuple[str, int]] = {}
        self._unsure: set[int] = set()
        self._shown: list[Notice] = []
        self._zone = "Asia/Tokyo"
        self._quiet = self._in_call = False
        self._case_id = self._in_case = self._call_id = 0
        self._jumped = timedelta()
        self._office = create_office(
            folder, keychain=self._keys, now=self._clock, announce=self._announce
        )
        self._poll = self._make_poll()

    # Handed in; each may be the last thing the process does

    def _clock(self) -> datetime:
        self._burn()
        return self._now

    def _announce(self, _kind: str, _number: int) -> None:
        self._burn()

    def _show(self, notices: Sequence[Notice]) -> None:
        self._burn()
        self._shown = list(notices)

    def _ring(self, notices: Sequence[Notice], silent: bool) -> None:
        self._burn()
        now = self._seconds()
        if silent != self._in_call:
            self.found.loud.append(f"{self._now}: a call runs {self._in_call}, silent {silent}")
        if self._is_quiet():
            self.found.loud.append(f"{self._now}: rang in the quiet hours")
        for one in notices:
            self._check_ring(one, now)
            self._rang[one.promise_id] = (one.stage.value, now)
            self._unsure.discard(one.promise_id)
            self.counts["rings"] += 1
        self._burn()

    def _burn(self) -> None:
        if self._fuse >= 0:
            self._fuse -= 1
            if self._fuse < 0:
                raise Killed

    def _make_poll(self) -> ReminderPoll:
        return ReminderPoll(
            self._office.services.reminders,
            now=self._clock,
            show=self._show,
            ring=self._ring,
            later=lambda verb: verb(),
        )

    # The years

    def run(self) -> Found:
        """Play until the years are over and every promise was made."""
        end = START + timedelta(days=DAYS)
        while self._now < end or self.counts["made"] < self.wanted:
            self._one_event(end)
        self.look()
        self._office.close()
        return self.found

    def _one_event(self, end: datetime) -> None:
        passed = min(1.0, (self._now - START) / (end - START))
        if self.counts["made"] < self.wanted * passed + 5:
            self.dangerously(self._make)
        roll = self.chance.random()
        if roll < 0.06:
            self._sleep()
        elif roll < 0.10:
            self._jump()
        elif roll < 0.11:
            self.dangerously(self._change_zone)
        elif roll < 0.14:
            self.dangerously(self._begin_or_end_call)
        elif roll < 0.15:
            self.dangerously(self._set_quiet_hours)
        else:
            self._forward_to_next()
        self.dangerously(self.look_once)
        for notice in list(self._shown):
            if self.chance.random() < 0.55:
                self.dangerously(lambda notice=notice: self._answer(notice))
        self.look()

    def dangerously(self, verb: Callable[[], None]) -> None:
        """Do something in which the process may die; then it starts again and looks."""
        if self.chance.random() < 0.12:
            self._arm()
        try:
            verb()
        except Killed:
            self._start_again()
        except Refused:
            pass
        except Exception:
            if self._fuse == -1 and not self._interrupted:
                raise
            self._start_again()
        finally:
            self._fuse, self._interrupted = -1, False
            self._office.store.db.conn.set_progress_handler(None, 0)

    _interrupted = False

    def _arm(self) -> None:
        """Die at one of the next readings of the clock, or in the middle of a statement."""
        if self.chance.random() < 0.5:
            self._fuse = self.chance.randrange(12)
            return
        left = self.chance.randrange(1, 400)

        def step() -> int:
            nonlocal left
            left -= 1
            if left == 0:
                self._interrupted = True
            return int(left <= 0)

        self._office.store.db.conn.set_progress_handler(step, 20)

    def _start_again(self) -> None:
        self._fuse = -1
        self.counts["kills"] += 1
        self._office.store.close_thread()
        self._office = open_office(
            self._folder, keychain=self._keys, now=self._clock, announce=self._announce
        )
        self._poll = self._make_poll()
        self._remember()
        self._unsure = set(self._agreed)
        self.look()

    def _remember(self) -> None:
        """After a death the table says what was stored; a verb is whole or not at all."""
        services = self._office.services
        for row in services.promises.list_open():
            if row.promise.promise_id not in self._agreed:
                self._agree(row.promise)
        for promise_id in list(self._agreed):
            promise = services.promises.get(promise_id)
            if promise.state is not PromiseState.OPEN:
                self._settle(promise_id)
                if promise.state is PromiseState.MOVED and promise.moved_to is None:
                    self.found.torn.append(f"{promise_id} moved to nowhere")
        for one in self._stored_asides():
            if one[0] in self._agreed:
                self._agreed[one[0]].aside[one[1]] = one[2]
        self._zone = services.settings.office().zone
        self._quiet = bool(services.reminders.rules().quiet_from)
        running = services.reminders.running_cases()
        self._in_call = bool(running)

    def _stored_asides(self) -> list[tuple[int, str, int]]:
        sql = "SELECT promise_id, stage, until FROM promise_notices WHERE answered_at IS NOT NULL"
        far = 1 << 62
        return [
            (row[0], row[1], int(datetime.fromisoformat(row[2]).timestamp()) if row[2] else far)
            for row in self._office.store.db.execute(sql).fetchall()
        ]

    # What happens

    def _make(self) -> None:
        services = self._office.services
        if self._in_case >= PER_CASE or not self._case_id:
            call = services.calls.begin()
            self._case_id, self._in_case = call.case_id, 0
            services.calls.end(call.call_id, "cut_off")
        local = self._now.astimezone(ZoneInfo(self._zone))
        minutes = self.chance.choice((7, 25, 60, 180, 600, 1500, 4000, 15_000, 30_000))
        at = local + timedelta(minutes=self.chance.randrange(3, minutes + 4))
        relation = self.chance.choices(("at", "by", "after"), (6, 3, 1))[0]
        text = WORDS[relation].format(f"{at:%Y-%m-%d %H:%M}")
        kind = self.chance.choice((PromiseKind.CALLBACK, PromiseKind.DOCUMENT))
        made = services.promises.make(self._case_id, kind, text, confirmed=True)
        self.counts["made"] += 1
        self._in_case += 1
        self._agree(made)

    def _agree(self, promise: Promise) -> None:
        zone = ZoneInfo(promise.zone)
        due = promise.wall.replace(tzinfo=zone).astimezone(UTC)
        assert promise.created_at is not None
        made = int(promise.created_at.timestamp())
        self._agreed[promise.promise_id] = Agreed(
            int(due.timestamp()), promise.relation.value, made
        )
        self._gone.discard(promise.promise_id)

    def _settle(self, promise_id: int) -> None:
        self._agreed.pop(promise_id, None)
        self._rang.pop(promise_id, None)
        self._gone.add(promise_id)

    def _answer(self, notice: Notice) -> None:
        if notice.promise_id not in self._agreed:
            return
        promises, number = self._office.services.promises, notice.promise_id
        reminders = self._office.services.reminders
        self.counts["answers"] += 1
        roll = self.chance.random()
        if roll < 0.45:
            promises.kept(number)
            self._settle(number)
        elif roll < 0.65:
            following = promises.move(number, self._later_text(), by_caller=True, confirmed=True)
            self._settle(number)
            self._agree(following)
            self.counts["moved"] += 1
        elif roll < 0.75:
            following = promises.not_reached(number, self._later_text(), confirmed=True)
            self._settle(number)
            self._agree(following)
        elif roll < 0.80:
            promises.drop(number, "取りやめ")
            aside = self._agreed[number].aside
            self._settle(number)
            if self.chance.random() < 0.5:
                self._unsure.add(number)
                self._agree(promises.undo(number))
                self._agreed[number].aside = aside
        elif notice.stage is not Stage.AT and roll < 0.90:
            reminders.put_aside(number, notice.stage)
            self._agreed[number].aside[notice.stage.value] = 1 << 62
        elif notice.stage is not Stage.AT:
            local = self._now.astimezone(ZoneInfo(self._zone))
            text = f"{local + timedelta(minutes=self.chance.randrange(1, 30)):%Y-%m-%d %H:%M}"
            until = reminders.snooze(number, notice.stage, text, confirmed=True)
            self._agreed[number].aside[notice.stage.value] = int(until.timestamp())
            self._rang.pop(number, None)

    def _later_text(self) -> str:
        local = self._now.astimezone(ZoneInfo(self._zone))
        return f"{local + timedelta(minutes=self.chance.randrange(3, 6000)):%Y-%m-%d %H:%M}"

    def _forward_to_next(self) -> None:
        """To the poll behind the next moment anything changes, or to an idle one before."""
        now = self._seconds()
        ahead = [moment for one in self._agreed.values() for moment in self._begins(one).values()]
        ahead += [until for one in self._agreed.values() for until in one.aside.values()]
        ahead += [at + 600 for _, at in self._rang.values()]
        ahead = [moment for moment in ahead if now < moment < now + 86_400]
        following = heapq.nsmallest(1, ahead)
        step = (following[0] - now) if following else self.chance.randrange(600, 20_000)
        if self.chance.random() < 0.15:
            step = self.chance.randrange(step + 1)
        else:
            step += self.chance.randrange(POLL)
        self._now += timedelta(seconds=step)

    def _sleep(self) -> None:
        self.counts["sleeps"] += 1
        hours = self.chance.choice((0.5, 3, 14, 40, 170))
        self._now += timedelta(hours=hours * self.chance.random())

    def _jump(self) -> None:
        """The clock is set wrong by up to three hours, or right again."""
        self.counts["jumps"] += 1
        if self._jumped:
            self._now, self._jumped = self._now - self._jumped, timedelta()
            return
        self._jumped = timedelta(seconds=self.chance.randrange(-10_800, 10_801))
        self._now += self._jumped

    def _change_zone(self) -> None:
        self.counts["zones"] += 1
        zone = self.chance.choice(ZONES)
        self._office.services.settings.save_office(zone=zone)
        self._zone = zone

    def _begin_or_end_call(self) -> None:
        calls = self._office.services.calls
        self._in_call = bool(self._office.services.reminders.running_cases())
        if self._call_id:
            calls.end(self._call_id, "cut_off")
            self._call_id = 0
        else:
            self._call_id = calls.begin().call_id
            self.counts["calls"] += 1

    def _set_quiet_hours(self) -> None:
        begin, end = ("", "") if self._quiet else ("22:00", "07:00")
        self._office.services.reminders.set_rules(quiet_from=begin, quiet_to=end)
        self._quiet = bool(begin)

    # Looking

    def look(self) -> None:
        """A look in which nothing dies."""
        self._fuse = -1
        self.look_once()

    def look_once(self) -> None:
        """One look at the clock, and what it should have shown."""
        self._in_call = bool(self._office.services.reminders.running_cases())
        self.counts["polls"] += 1
        # A clock set back: what rang by the wrong one rings again at its time.
        self._rang = {n: heard for n, heard in self._rang.items() if heard[1] <= self._seconds()}
        self._poll.look()
        now, zone = self._seconds(), self._zone
        expected = {
            promise_id: stage
            for promise_id, one in self._agreed.items()
            if (stage := self._stage(one, now)) is not None
        }
        shown = {one.promise_id: one.stage.value for one in self._shown}
        if shown != expected:
            self._say_difference(shown, expected)
        dues = [self._agreed[one].due for one in shown if one in self._agreed]
        if dues != sorted(dues) or len(shown) != len(self._shown):
            self.found.order.append(f"{self._now} {zone}: {dues}")
        self._check_heard(expected, now)

    def _say_difference(self, shown: dict[int, str], expected: dict[int, str]) -> None:
        for number in shown.keys() - expected.keys():
            kind = self.found.settled if number in self._gone else self.found.early
            kind.append(f"{self._now} {self._zone}: {number} {shown[number]}")
        for number in expected.keys() - shown.keys():
            self.found.lost.append(f"{self._now} {self._zone}: {number} {expected[number]}")
        for number in expected.keys() & shown.keys():
            if expected[number] != shown[number]:
                self.found.early.append(f"{self._now}: {number} {shown[number]} {expected[number]}")

    def _check_ring(self, notice: Notice, now: int) -> None:
        before = self._rang.get(notice.promise_id)
        if notice.promise_id in self._unsure:  # died before it was stored: rung once more
            return
        if before and before[0] == notice.stage.value and 0 <= now - before[1] < 300:
            self.found.doubled.append(f"{self._now}: {notice.promise_id} after {now - before[1]} s")

    def _check_heard(self, expected: dict[int, str], now: int) -> None:
        """Outside the quiet hours all that stands was heard, again every ten minutes at first."""
        if self._is_quiet():
            return
        for number, stage in expected.items():
            one, heard = self._agreed[number], self._rang.get(number)
            fresh_enough = 600 if one.relation != "after" else 3600
            overdue = now - one.due
            if number in self._unsure:
                continue
            if heard is None or heard[0] != stage or heard[1] > now:
                self.found.unheard.append(f"{self._now}: {number} {stage} {heard}")
            elif stage == "at" and overdue < 1800 and now - heard[1] >= fresh_enough:
                self.found.unheard.append(f"{self._now}: {number} {overdue} s overdue")

    def _begins(self, one: Agreed) -> dict[str, int]:
        begins = {"at": one.due}
        if one.relation != "after" and one.made < one.due - BEFORE:
            begins["before"] = one.due - BEFORE
        zone = ZoneInfo(self._zone)
        day = datetime.fromtimestamp(one.due, zone).date()
        morning = int(datetime(day.year, day.month, day.day, 9, tzinfo=zone).timestamp())
        if one.made < morning < min(begins.values()):
            begins["morning"] = morning
        return begins

    def _stage(self, one: Agreed, now: int) -> str | None:
        begun = {stage: at for stage, at in self._begins(one).items() if at <= now}
        if not begun:
            return None
        stage = max(begun, key=lambda name: begun[name])
        put_aside = stage != "at" and one.aside.get(stage, 0) > now
        return None if put_aside else stage

    def _is_quiet(self) -> bool:
        hour = self._now.astimezone(ZoneInfo(self._zone)).hour
        return self._quiet and (hour >= 22 or hour < 7)

    def _seconds(self) -> int:
        return int(self._now.timestamp())


def play(folder: Path, *, promises: int, seed: int) -> tuple[Found, dict[str, int]]:
    """Play two years in ``folder``; return the faults and how much happened."""
    years = Years(folder, promises=promises, seed=seed)
    return years.run(), years.counts


def main() -> None:
    """Play and print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--promises", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory(dir=options.folder) as place:
        found, counts = play(Path(place) / "data", promises=options.promises, seed=options.seed)
    print(counts)
    print(f"{time.perf_counter() - begun:.0f} s;", found.any() or "nothing lost, doubled or early")


if __name__ == "__main__":
    main()
