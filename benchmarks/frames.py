"""Gaps between frames while someone types and the store saves, and while a backup runs.

python -m benchmarks.frames [--cases 100000] [--seconds 30] [--data FOLDER]

The office holds as many cases, with five entries of the journal each. A timer of the window
ticks every two milliseconds; the longest time between two ticks is how long the window could
not have drawn. A process of its own that does nothing else ticks in the same way beside it:
what both miss is the machine's, not ours. With ``--data`` the office is made there once.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.sample_data import START
from benchmarks.search import make_office, rebuild
from benchmarks.typing import LETTER_MS, TEXT, _focus, _take_call, _wait
from desktop.app import Session, Start
from desktop.qtkit import start_up
from desktop.qtkit.tasks import CancelFlag
from desktop.storage import journal

TICK_MS, SAVE_MS = 2, 50
FRAME_MS = 16.0
ENTRIES, CHUNK = 5, 2_000
FLOOR = """
import sys, time
from PySide6.QtCore import QCoreApplication, Qt, QTimer
app, last, gaps = QCoreApplication([]), time.perf_counter(), []
def tick():
    global last
    now = time.perf_counter()
    gaps.append((now - last) * 1000)
    last = now
timer = QTimer(interval=2)
timer.setTimerType(Qt.TimerType.PreciseTimer)
timer.timeout.connect(tick)
print(flush=True)
sys.stdin.readline()
timer.start()
last = time.perf_counter()
QTimer.singleShot(int(float(sys.argv[1]) * 1000), app.quit)
app.exec()
gaps.sort()
print(gaps[int(len(gaps) * 0.999)], gaps[-1], sum(gap > 16 for gap in gaps))
"""


def queued() -> float:
    """Return the milliseconds this thread ever stood in the queue for a processor."""
    try:
        text = Path("/proc/thread-self/schedstat").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(text.split()[1]) / 1e6


class Stopwatch:
    """Milliseconds by the clock, and without the time in the queue for a processor."""

    def __init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Begin anew."""
        self._begun, self._queued = time.perf_counter(), queued()

    def read(self) -> tuple[float, float]:
        """Return both since the start."""
        passed = (time.perf_counter() - self._begun) * 1000
        return passed, max(0.0, passed - (queued() - self._queued))


class Ticks(QObject):
    """Collects the milliseconds between ticks of the window's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[tuple[float, float]] = []
        self._watch = Stopwatch()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        self.gaps.append(self._watch.read())
        self._watch.start()

    def since_now(self) -> None:
        """Forget what was collected."""
        self.gaps.clear()
        self._watch.start()


class Floor:
    """A process that only ticks, for as long as something is measured."""

    def __init__(self, seconds: float) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", FLOOR, str(seconds)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self._process.stdout is not None
        self._process.stdout.readline()

    def start(self) -> None:
        """Tick from now on; its own start is over and takes no processor from what is measured."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def figures(self) -> str:
        """Return 99.9 %, the longest, and how many were over a frame."""
        out, _ = self._process.communicate()
        share, longest, over = out.split()
        return f"{float(share):.1f} / {float(longest):.1f} ms, {over} over {FRAME_MS:.0f} ms"


def office_in(folder: Path, cases: int) -> None:
    """Make the office with its index and its journal."""
    office = make_office(folder, cases)
    rebuild(office, 500)
    db = office.store.db
    for begin in range(1, cases + 1, CHUNK):
        with office.store.atomic():
            for case_id in range(begin, min(begin + CHUNK, cases + 1)):
                at = START + timedelta(minutes=5 * case_id)
                for number in range(ENTRIES):
                    journal.append(
                        db, at=at, who="担当", action="change", noun="case", noun_id=case_id,
                        case_id=case_id, field="request", before="", after=f"{TEXT}{number}",
                    )  # fmt: skip
    office.close()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--data", type=Path, help="where the office is made, and used again")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        data = options.data or Path(place) / "made" / "data"
        if not data.exists():
            office_in(data, options.cases)
        folder = Path(place) / "data"
        shutil.copytree(data, folder)
        shutil.copy(data.parent / "code.txt", Path(place) / "code.txt")
        os.sync()
        _measure(folder, Path(place) / "code.txt", options.seconds)


def _measure(folder: Path, code: Path, seconds: int) -> None:
    start_up.begin()
    app = QApplication(sys.argv[:1])
    now = START + timedelta(days=400)
    session = Session(Start(folder, code, "ja", now=lambda: now), app)
    session.show()
    _wait(lambda: session.frame is not None)
    QTest.qWait(6000)
    assert session.frame is not None
    backups, tasks = session.frame.services.backups, session.frame.tasks
    _take_call(session)
    ticks = Ticks()

    def typing(what: str, until: Callable[[], bool], floor: Floor) -> None:
        floor.start()
        ticks.since_now()
        letters = _type_until(until)
        gaps = list(ticks.gaps)
        _say(f"{what}, {letters} letters typed", gaps)
        print(f"    beside it a process that only ticks: {floor.figures()}", flush=True)

    floor = Floor(seconds)
    end = time.perf_counter() + seconds
    saves = Saves(session)
    typing("typing, and 20 saves a second", lambda: time.perf_counter() > end, floor)
    saves.stop()
    _say("saves with index and journal on the store thread", saves.lengths)
    done: list[object] = []
    floor = Floor(seconds)
    begun = time.perf_counter()
    ended: list[float] = []

    def end_of(result: object) -> None:
        done.append(result)
        ended.append(time.perf_counter())

    tasks.run(
        lambda: backups.in_job(backups.make),
        on_done=end_of,
        on_error=end_of,
        flag=CancelFlag(),
        owner=ticks,
    )
    typing("typing while a backup is made and verified", lambda: bool(done), floor)
    size = getattr(done[0], "size", 0) / 2**20
    print(f"backup of {size:.0f} MB in {ended[0] - begun:.1f} s: {done[0]!r:.90}")
    session.window.let_go()
    session.window.failed_save.saved("")
    session.window.close()


class Saves(QObject):
    """Changes a field of a case again and again: index row, journal entry, commit."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.lengths: list[tuple[float, float]] = []
        self._session = session
        self._timer = QTimer(self, interval=SAVE_MS)
        self._timer.timeout.connect(self._order)
        self._timer.start()

    def stop(self) -> None:
        """Order no more."""
        self._timer.stop()

    def _order(self) -> None:
        assert self._session.frame is not None
        cases, number = self._session.frame.services.cases, len(self.lengths)

        def save() -> None:
            watch = Stopwatch()
            cases.set_field(1000 + number, "request", f"{TEXT}{number} 返金してほしい")
            self.lengths.append(watch.read())

        self._session.desk.do(save)


def _type_until(over: Callable[[], bool]) -> int:
    """Type ten letters a second, a line's end after each sentence; return how many."""
    letters, written = TEXT + "\r", 0

    def press() -> None:
        nonlocal written
        letter = letters[written % len(letters)]
        if letter == "\r":
            QTest.keyClick(_focus(), Qt.Key.Key_Return)
        else:
            QTest.keyClicks(_focus(), letter)
        written += 1

    keys = QTimer(interval=LETTER_MS)
    keys.setTimerType(Qt.TimerType.PreciseTimer)
    keys.timeout.connect(press)
    keys.start()
    _run_until(over)
    keys.stop()
    return written


def _run_until(over: Callable[[], bool]) -> None:
    """Run the event loop as the program does; ``QTest.qWait`` would sleep with the GIL held."""
    loop, look = QEventLoop(), QTimer(interval=50)
    look.timeout.connect(lambda: loop.quit() if over() else None)
    look.start()
    loop.exec()


def _say(what: str, lengths: list[tuple[float, float]]) -> None:
    print(f"{what}:")
    for name, of in (("by the clock", 0), ("without the queue for a processor", 1)):
        one = sorted(length[of] for length in lengths)
        shares = [one[int(share * (len(one) - 1))] for share in (0.95, 0.99, 0.999)]
        over = sum(length > FRAME_MS for length in one)
        print(
            f"    {name}: median {statistics.median(one):.2f}, 95 % {shares[0]:.2f},"
            f" 99 % {shares[1]:.2f}, 99.9 % {shares[2]:.2f}, longest {one[-1]:.1f} ms,"
            f" {over} of {len(one)} over {FRAME_MS:.0f} ms",
            flush=True,
        )


if __name__ == "__main__":
    main()
