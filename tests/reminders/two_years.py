"""Two years of an office in which everything happens to the machine; checked poll by poll.

python -m tests.reminders.two_years [--promises 10000] [--seed 1] [--folder FOLDER]

The office is real, the polling object is the window's own; clock, announcements and what
is shown and rung are handed in. What should stand on screen is worked out once more (people.py)
from the agreed wall times alone, and compared after every single look at the clock.
"""

from __future__ import annotations

import argparse
import heapq
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.domain.errors import Refused
from desktop.domain.promise import PromiseKind, PromiseState
from desktop.office import create_office, open_office
from desktop.reminders.due import Notice, Stage
from desktop.services.reminder_poll import ReminderPoll
from desktop.storage.keychain import MemoryKeychain
from tests.reminders.people import FOR_EVER, Found, People

ZONES = ("Asia/Tokyo", "Europe/Berlin", "America/New_York")
START = datetime(2026, 1, 5, 9, 0, tzinfo=ZoneInfo("Asia/Tokyo")).astimezone(UTC)
DAYS = 730
POLL = 15
WORDS = {"at": "{}", "by": "{}までに", "after": "{}以降"}
PER_CASE = 25


class Killed(BaseException):
    """The process dies here."""


class Years:
    """Plays the years; ``run`` returns what went wrong."""

    def __init__(self, folder: Path, *, promises: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.wanted = promises
        self.people = People("Asia/Tokyo", START)
        self.counts = dict.fromkeys(
            "made polls rings answers kills sleeps jumps zones moved calls".split(), 0
        )
        self._folder = folder
        self._keys = MemoryKeychain()
        self._now = START
        self._fuse = -1
        self._shown: list[Notice] = []
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
        self.people.hear(notices, silent)
        self.counts["rings"] += len(notices)
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
        return self.people.found

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
        self.people.unsure = set(self.people.agreed)
        self.look()

    def _remember(self) -> None:
        """After a death the table says what was stored; a verb is whole or not at all."""
        services = self._office.services
        for row in services.promises.list_open():
            if row.promise.promise_id not in self.people.agreed:
                self.people.agree(row.promise)
        for promise_id in list(self.people.agreed):
            promise = services.promises.get(promise_id)
            if promise.state is not PromiseState.OPEN:
                self.people.settle(promise_id)
                if promise.state is PromiseState.MOVED and promise.moved_to is None:
                    self.people.found.torn.append(f"{promise_id} moved to nowhere")
        for one in self._stored_asides():
            if one[0] in self.people.agreed:
                self.people.agreed[one[0]].aside[one[1]] = one[2]
        self.people.zone = services.settings.office().zone
        self.people.quiet = bool(services.reminders.rules().quiet_from)
        running = services.reminders.running_cases()
        self.people.in_call = bool(running)

    def _stored_asides(self) -> list[tuple[int, str, int]]:
        sql = "SELECT promise_id, stage, until FROM promise_notices WHERE answered_at IS NOT NULL"
        return [
            (
                row[0],
                row[1],
                int(datetime.fromisoformat(row[2]).timestamp()) if row[2] else FOR_EVER,
            )
            for row in self._office.store.db.execute(sql).fetchall()
        ]

    # What happens

    def _make(self) -> None:
        services = self._office.services
        if self._in_case >= PER_CASE or not self._case_id:
            call = services.calls.begin()
            self._case_id, self._in_case = call.case_id, 0
            services.calls.end(call.call_id, "cut_off")
        local = self._now.astimezone(ZoneInfo(self.people.zone))
        minutes = self.chance.choice((7, 25, 60, 180, 600, 1500, 4000, 15_000, 30_000))
        at = local + timedelta(minutes=self.chance.randrange(3, minutes + 4))
        relation = self.chance.choices(("at", "by", "after"), (6, 3, 1))[0]
        text = WORDS[relation].format(f"{at:%Y-%m-%d %H:%M}")
        kind = self.chance.choice((PromiseKind.CALLBACK, PromiseKind.DOCUMENT))
        made = services.promises.make(self._case_id, kind, text, confirmed=True)
        self.counts["made"] += 1
        self._in_case += 1
        self.people.agree(made)

    def _answer(self, notice: Notice) -> None:
        if notice.promise_id not in self.people.agreed:
            return
        promises, number = self._office.services.promises, notice.promise_id
        reminders = self._office.services.reminders
        self.counts["answers"] += 1
        roll = self.chance.random()
        if roll < 0.45:
            promises.kept(number)
            self.people.settle(number)
        elif roll < 0.65:
            following = promises.move(number, self._later_text(), by_caller=True, confirmed=True)
            self.people.settle(number)
            self.people.agree(following)
            self.counts["moved"] += 1
        elif roll < 0.75:
            following = promises.not_reached(number, self._later_text(), confirmed=True)
            self.people.settle(number)
            self.people.agree(following)
        elif roll < 0.80:
            promises.drop(number, "取りやめ")
            aside = self.people.agreed[number].aside
            self.people.settle(number)
            if self.chance.random() < 0.5:
                self.people.unsure.add(number)
                self.people.agree(promises.undo(number))
                self.people.agreed[number].aside = aside
        elif notice.stage is not Stage.AT and roll < 0.90:
            reminders.put_aside(number, notice.stage)
            self.people.agreed[number].aside[notice.stage.value] = FOR_EVER
        elif notice.stage is not Stage.AT:
            local = self._now.astimezone(ZoneInfo(self.people.zone))
            text = f"{local + timedelta(minutes=self.chance.randrange(1, 30)):%Y-%m-%d %H:%M}"
            until = reminders.snooze(number, notice.stage, text, confirmed=True)
            self.people.agreed[number].aside[notice.stage.value] = int(until.timestamp())
            self.people.rang.pop(number, None)

    def _later_text(self) -> str:
        local = self._now.astimezone(ZoneInfo(self.people.zone))
        return f"{local + timedelta(minutes=self.chance.randrange(3, 6000)):%Y-%m-%d %H:%M}"

    def _forward_to_next(self) -> None:
        """To the poll behind the next moment anything changes, or to an idle one before."""
        now = self._seconds()
        ahead = [
            moment
            for one in self.people.agreed.values()
            for moment in self.people.begins(one).values()
        ]
        ahead += [until for one in self.people.agreed.values() for until in one.aside.values()]
        ahead += [at + 600 for _, at in self.people.rang.values()]
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
        self.people.zone = zone

    def _begin_or_end_call(self) -> None:
        calls = self._office.services.calls
        self.people.in_call = bool(self._office.services.reminders.running_cases())
        if self._call_id:
            calls.end(self._call_id, "cut_off")
            self._call_id = 0
        else:
            self._call_id = calls.begin().call_id
            self.counts["calls"] += 1

    def _set_quiet_hours(self) -> None:
        begin, end = ("", "") if self.people.quiet else ("22:00", "07:00")
        self._office.services.reminders.set_rules(quiet_from=begin, quiet_to=end)
        self.people.quiet = bool(begin)

    # Looking

    def look(self) -> None:
        """A look in which nothing dies."""
        self._fuse = -1
        self.look_once()

    def look_once(self) -> None:
        """One look at the clock, and what it should have shown."""
        people = self.people
        people.in_call = bool(self._office.services.reminders.running_cases())
        self.counts["polls"] += 1
        people.clock_is(self._now)
        self._poll.look()
        people.compare(self._shown)

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
