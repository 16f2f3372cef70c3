"""One look at the clock: how long it takes with many promises open, and what is left in memory.

python -m benchmarks.poll [--promises 10000] [--polls 100000]

Three offices: promises spread over two years, the same all overdue, and the same due in one
minute. Each is looked at by the polling object of the window, on a connection that reads: while
it reads them all for the first time, every fifteen seconds, and right after one promise changed.
As in the window, a look that has more to read than a portion is called again after what else
waits, and the garbage collector doesn't run inside a look.
"""

from __future__ import annotations

import argparse
import gc
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.sample_data import START, Clock
from desktop.domain.promise import PromiseKind
from desktop.office import OpenOffice, create_office
from desktop.services.reminder_poll import ReminderPoll
from desktop.storage.instants import to_text, wall_to_text
from desktop.storage.keychain import MemoryKeychain

POLL_SECONDS = 15
POLLS_A_DAY = 24 * 60 * 60 // POLL_SECONDS
TARGET_MS, TARGET_SHARE = 5.0, 0.2
SPREAD = timedelta(days=730)
TIMED = 400
PORTIONS = 110


def make_office(
    folder: Path, clock: Clock, promises: int, when: Callable[[int], datetime]
) -> OpenOffice:
    """Make an office with open promises; rows beyond the first are copies with their own time."""
    office = create_office(
        folder, keychain=MemoryKeychain(), now=clock, announce=lambda kind, number: None
    )
    services = office.services
    call = services.calls.begin()
    services.calls.end(call.call_id, "cut_off")
    first = services.promises.make(
        call.case_id, PromiseKind.CALLBACK, "2030-01-07 10:00", confirmed=True
    )
    db = office.store.db
    columns = [row[1] for row in db.execute("PRAGMA table_info(promises)").fetchall()]
    own = {"id": ":id", "uid": ":uid", "due_at": ":due", "wall": ":wall"}
    values = ", ".join(own.get(name, name) for name in columns)
    sql = (
        f"INSERT INTO promises ({', '.join(columns)}) SELECT {values} FROM promises"
        " WHERE id = :first"
    )
    with office.store.atomic():
        for number in range(promises):
            at = when(number)
            db.execute(
                sql,
                {
                    "id": first.promise_id + 1 + number,
                    "uid": f"copy-{number}",
                    "due": to_text(at),
                    "wall": wall_to_text(at.replace(tzinfo=None)),
                    "first": first.promise_id,
                },
            )
    return office


def poll_of(office: OpenOffice, later: list[Callable[[], object]]) -> ReminderPoll:
    """Return the polling object with nobody looking at it; ``later`` is the store thread."""
    return ReminderPoll(
        office.services.reminders,
        now=office.services.now,
        show=lambda notices: None,
        ring=lambda notices, silent: None,
        later=lambda verb: later.append(verb),
        again=lambda: None,
    )


def timed(
    poll: ReminderPoll,
    clock: Clock,
    polls: int,
    later: list[Callable[[], object]],
    change: Callable[[int], None] = lambda number: None,
) -> list[float]:
    """Look every fifteen seconds, after a change; return each look's milliseconds of processor."""
    lengths = []
    for number in range(polls):
        clock.time += timedelta(seconds=POLL_SECONDS)
        change(number)
        gc.disable()
        begun = time.process_time()
        poll.look()
        lengths.append((time.process_time() - begun) * 1000)
        gc.enable()
        while later:
            later.pop(0)()
    return lengths


def change_of(office: OpenOffice, clock: Clock) -> Callable[[int], None]:
    """Return what changes one promise in turn: its time, its answer, another one made."""
    db = office.store.db
    open_ones = [
        row[0] for row in db.execute("SELECT id FROM promises WHERE state = 'open'").fetchall()
    ]

    def change(number: int) -> None:
        promise_id = open_ones[number * 37 % len(open_ones)]
        state = "kept" if number % 3 == 0 else "open"
        due = to_text(clock.time + timedelta(minutes=number % 50 - 25))
        with office.store.atomic():
            db.execute(
                "UPDATE promises SET state = ?, due_at = ? WHERE id = ?", (state, due, promise_id)
            )

    return change


def report(name: str, lengths: list[float]) -> None:
    """Print the figures of one office."""
    ordered = sorted(lengths)
    share = statistics.fmean(lengths) / 1000 * POLLS_A_DAY / (24 * 60 * 60) * 100
    print(
        f"{name}: median {statistics.median(ordered):.3f} ms, 99% {ordered[int(len(ordered) * 0.99)]:.2f} ms,"
        f" longest {ordered[-1]:.1f} ms (target {TARGET_MS} ms);"
        f" {share:.4f} % of a core (target {TARGET_SHARE} %)",
        flush=True,
    )


def memory_kib() -> int:
    """Return the resident memory now, in KiB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--promises", type=int, default=10_000)
    parser.add_argument("--polls", type=int, default=100_000)
    options = parser.parse_args()
    count = options.promises
    offices: dict[str, Callable[[int], datetime]] = {
        "spread over two years": lambda n: START + timedelta(hours=1) + SPREAD * n / count,
        "all overdue": lambda n: START - timedelta(hours=1) - timedelta(minutes=n),
        "all in one minute": lambda n: START + timedelta(minutes=12),
    }
    for name, when in offices.items():
        with tempfile.TemporaryDirectory() as place:
            clock = Clock()
            office = make_office(Path(place) / "data", clock, count, when)
            later: list[Callable[[], object]] = []
            poll = poll_of(office, later)
            report(f"{name}, reading all", timed(poll, clock, PORTIONS, later))
            report(f"{name}, waiting", timed(poll, clock, TIMED, later))
            change = change_of(office, clock)
            report(f"{name}, after a change", timed(poll, clock, TIMED, later, change))
            if name == "spread over two years":
                _measure_memory(poll, clock, options.polls, later)
            office.close()


def _measure_memory(
    poll: ReminderPoll, clock: Clock, polls: int, later: list[Callable[[], object]]
) -> None:
    """Look very often, with a promise coming due now and then."""
    _look(poll, clock, polls // 10, later)
    gc.collect()
    before, begun = memory_kib(), time.perf_counter()
    _look(poll, clock, polls, later)
    gc.collect()
    grown = memory_kib() - before
    print(f"{polls} looks in {time.perf_counter() - begun:.0f} s: memory grew by {grown} KiB")


def _look(poll: ReminderPoll, clock: Clock, polls: int, later: list[Callable[[], object]]) -> None:
    """Look without keeping anything."""
    for _ in range(polls):
        clock.time += timedelta(seconds=POLL_SECONDS)
        poll.look()
        while later:
            later.pop()()


if __name__ == "__main__":
    main()
