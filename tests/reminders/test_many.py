"""Very many open promises: a look costs what changed, and nobody waits for the rest."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from desktop.domain.promise import PromiseKind
from desktop.office import create_office
from desktop.reminders.agenda import Agenda
from desktop.reminders.due import NEVER, Clock, Entry, first_notice, notice_of
from desktop.reminders.standing import Standing
from desktop.services.reminder_poll import ReminderPoll
from desktop.services.suite import Services
from desktop.storage.database import Store
from desktop.storage.instants import to_text, wall_to_text
from desktop.storage.keychain import MemoryKeychain
from tests.fixed_clock import FixedClock
from tests.reminders.conftest import Ears

MANY = 1500
MORNING = 1_000_000


class Crowd:
    """An office with very many overdue promises, looked at as the window does."""

    def __init__(self, folder: Path, clock: FixedClock) -> None:
        self.clock = clock
        self._office = create_office(
            folder / "data",
            keychain=MemoryKeychain(),
            now=clock,
            announce=lambda kind, number: None,
        )
        self.services: Services = self._office.services
        self.store: Store = self._office.store
        call = self.services.calls.begin()
        self.services.calls.end(call.call_id, "cut_off")
        self.first = self.services.promises.make(
            call.case_id, PromiseKind.CALLBACK, "12:30", who="院長", confirmed=True
        )
        self.ears, self.later, self.agains = Ears(), [], 0
        self.poll = ReminderPoll(
            self.services.reminders,
            now=clock,
            show=self.ears.show,
            ring=self.ears.ring,
            later=self.later.append,
            again=self._again,
        )

    def _again(self) -> None:
        self.agains += 1

    def add(self, count: int, due: Callable[[int], datetime]) -> None:
        """Promise ``count`` times."""
        db = self.store.db
        names = [row[1] for row in db.execute("PRAGMA table_info(promises)").fetchall()]
        own = {"id": "NULL", "uid": ":uid", "due_at": ":due", "wall": ":wall"}
        values = ", ".join(own.get(name, name) for name in names)
        sql = f"INSERT INTO promises ({', '.join(names)}) SELECT {values} FROM promises WHERE id = :id"
        with self.store.atomic():
            for number in range(count):
                at = due(number)
                wall = wall_to_text(at.replace(tzinfo=None))
                bound = {"uid": f"copy-{number}-{at}", "due": to_text(at), "wall": wall}
                db.execute(sql, bound | {"id": self.first.promise_id})

    def settle(self, minutes: int = 20) -> int:
        """Look until nothing is left to be read; return how many looks that took."""
        for number in range(1, minutes * 60):
            before = self.agains
            self.poll.look()
            while self.later:
                self.later.pop(0)()
            if self.agains == before:
                return number
        raise AssertionError("it never comes to an end")

    def steps(self, verb: Callable[[], object]) -> int:
        """Return how many hundreds of steps the database takes for something."""
        counted = 0

        def count() -> int:
            nonlocal counted
            counted += 1
            return 0

        self.store.db.conn.set_progress_handler(count, 100)
        verb()
        self.store.db.conn.set_progress_handler(None, 0)
        return counted


def test_after_one_change_one_look_reads_that_one_alone(tmp_path: Path, clock: FixedClock) -> None:
    crowd = Crowd(tmp_path, clock)
    crowd.add(MANY, lambda number: clock() - timedelta(hours=2, minutes=number))
    crowd.settle(), crowd.settle()
    assert len(crowd.ears.standing) == MANY
    gone = crowd.ears.standing[700].promise_id
    crowd.services.promises.drop(gone, "取り下げ")

    steps = crowd.steps(crowd.poll.look)

    assert gone not in [one.promise_id for one in crowd.ears.standing]
    assert len(crowd.ears.standing) == MANY - 1
    assert steps <= 5, "hundreds of steps of the database"


def test_very_many_are_read_in_portions_and_then_ring_once_in_order(
    tmp_path: Path, clock: FixedClock
) -> None:
    crowd = Crowd(tmp_path, clock)
    crowd.add(MANY, lambda number: clock() - timedelta(minutes=number))

    crowd.poll.look()
    assert crowd.agains == 1 and crowd.ears.standing == [], "part of them would be a wrong answer"
    looks = crowd.settle()

    assert looks >= 10
    dues = [one.last for one in crowd.ears.standing]
    assert len(dues) == MANY and dues == sorted(dues)
    assert len(crowd.ears.heard) == MANY
    crowd.settle()
    assert len(crowd.ears.heard) == MANY, "what rang is stored in portions, too"


def test_ten_thousand_in_one_minute_come_up_in_portions(tmp_path: Path, clock: FixedClock) -> None:
    crowd = Crowd(tmp_path, clock)
    crowd.add(10_000, lambda number: clock() + timedelta(minutes=12))
    crowd.settle()
    assert crowd.ears.standing == []
    clock.forward(minutes=12)

    steps = [crowd.steps(crowd.poll.look) for _ in range(20)]
    crowd.settle()

    assert len(crowd.ears.standing) == 10_000 and len(crowd.ears.heard) == 10_000
    assert max(steps) < 200, "hundreds of steps of the database in one look"


def test_what_begins_next_is_named_though_very_many_are_overdue(
    tmp_path: Path, clock: FixedClock
) -> None:
    crowd = Crowd(tmp_path, clock)
    crowd.add(MANY, lambda number: clock() - timedelta(minutes=number))
    crowd.settle(), crowd.settle()

    ring = crowd.services.reminders.next_ring()

    assert ring is not None and f"{ring:%H:%M}" == "12:20"
    assert crowd.steps(crowd.services.reminders.next_ring) <= 2


def test_kept_up_to_date_it_is_what_a_fresh_look_finds() -> None:
    chance = random.Random(7)
    standing, entries, now = Standing(), {}, MORNING
    for step in range(4000):
        now += chance.choice((0, 0, 15, 15, 60, 700, 5000))
        clock = Clock(now, 600, now // 86_400 * 86_400, now // 86_400 * 86_400 + 86_400)
        number = chance.randrange(60)
        if chance.random() < 0.3:
            entries.pop(number, None)
            standing.drop(number)
        else:
            entries[number] = _entry(chance, number, now)
            standing.put(entries[number], clock)
        while not standing.follow(clock, 7):
            pass
        fresh = sorted(entries.values(), key=lambda one: (one.due, one.promise_id))
        found = [notice for one in fresh if (notice := notice_of(one, clock)) is not None]
        assert list(standing.notices()) == found, step
        assert list(standing.ringing()) == [one for one in found if one.rings]
        assert standing.numbers() == {one.promise_id for one in found}
        begins = [first_notice(one, now) for one in fresh]
        assert standing.first_begin(now) == min(begins, default=NEVER)
        assert standing.rang_behind(now) == any(one.rang > now for one in fresh)


def test_of_one_moment_many_cost_no_more_than_one() -> None:
    agenda = Agenda()
    for number in range(100):
        agenda.set(number, 50)
    agenda.set(1000, 60)

    assert agenda.first() == 50 and agenda.first_behind(50) == 60
    assert len(agenda.due(50, 30)) == 30 and agenda.due(49, 30) == []
    for number in range(100):
        agenda.set(number, NEVER)

    assert agenda.first() == 60
    agenda.set(1000, 70)
    assert agenda.first() == 70 and agenda.first_behind(70) == NEVER


def _entry(chance: random.Random, number: int, now: int) -> Entry:
    due = now + chance.randrange(-5000, 5000)
    last = due + chance.choice((0, 0, 4000))
    aside = {"before": now + chance.randrange(-300, 900)} if chance.random() < 0.2 else {}
    return Entry(
        number,
        1,
        due,
        due,
        last,
        morning=chance.choice((NEVER, due - 2000)),
        before=chance.choice((NEVER, due - 600)),
        rang=chance.choice((0, now - 100, now - 2000, now + 50)),
        aside=aside,
    )
