"""Kill -9 while a person types at ten letters a second, at random moments, in one office.

python -m benchmarks.killed [--kills 200] [--seed 1]

Each round opens the real window over the same records, takes a call and types lines; the
process is killed at a random moment. Then the records are opened and every line entered in
any round, and the line being typed, are compared with what the typist told.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop.domain.call import LineKind
from desktop.domain.errors import DomainError
from desktop.office import OpenOffice, open_office
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile

ROOT = Path(__file__).resolve().parent.parent
LINE = "きのうの五時までに電話すると言ったでしょう。"
PATIENCE_S = 90.0
LOST_MOST = 10
"""Letters a person types in a second."""
TYPIST = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QTimer, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from desktop.app import Session, Start, make_application
folder, code, line = sys.argv[1:]
app = make_application()
session = Session(Start(Path(folder), Path(code), "ja"), app)
typed = []
def type_next():
    box = QApplication.focusWidget()
    if box is None or box.objectName() != "note":
        return
    if len(typed) == len(line):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(box, QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
        typed.clear()
        return
    letter = line[len(typed)]
    event = QInputMethodEvent("", [])
    event.setCommitString(letter)
    QApplication.sendEvent(box, event)
    typed.append(letter)
    print("t", flush=True)
timer = QTimer(interval=100)
timer.timeout.connect(type_next)
def begin():
    if session.frame is None:
        return
    focus = QApplication.focusWidget()
    if focus is None or focus.objectName() != "note":
        session.window.take_call()
        return
    waiting.stop()
    def told(kind, number):
        if kind == "call":
            calls = session.frame.services.calls.unfinished()
            if calls:
                print("s", sum(len(one.call.lines) for one in calls), flush=True)
    session.bus.changed.connect(told)
    print("ready", flush=True)
    timer.start()
waiting = QTimer(interval=200)
waiting.timeout.connect(begin)
waiting.start()
session.show()
session.window.activateWindow()
app.exec()
"""


@dataclass
class Tally:
    """What two hundred deaths cost."""

    kills: int = 0
    saves_lost: int = 0
    letters_lost: int = 0
    lines: int = 0
    unreadable: int = 0


def run(kills: int, seed: int = 1) -> Tally:
    """Kill the typist so often and return what was lost."""
    chance, tally, standing = random.Random(seed), Tally(), 0
    with tempfile.TemporaryDirectory() as place:
        data, code = Path(place, "data"), Path(place, "code.txt")
        for number in range(kills):
            letters, told = _typed_until_killed(data, code, chance.uniform(0.2, 4.0))
            tally.kills += 1
            try:
                office = _opened(data, code)
            except DomainError:
                tally.unreadable += 1
                continue
            try:
                kept_lines, kept_letters = _kept(office)
                whole = not office.store.integrity_faults() and office.store.gap is None
                tally.unreadable += not whole
            finally:
                office.close()
            tally.saves_lost += max(0, max(standing, told) - kept_lines)
            # What was typed in this round: whole lines, and the rest of the newest draft.
            typed_here = (kept_lines - standing) * len(LINE) + kept_letters
            tally.letters_lost = max(tally.letters_lost, letters - typed_here)
            standing = tally.lines = kept_lines
            if (number + 1) % 20 == 0:
                print(number + 1, tally, flush=True)
    return tally


def _typed_until_killed(data: Path, code: Path, seconds: float) -> tuple[int, int]:
    """Return the letters typed, and how many lines of all rounds were said to be stored."""
    process = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(data), str(code), LINE],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert process.stdout is not None
    try:
        told = _until_ready(process)
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([process.stdout], [], [], left)[0]:
                told += os.read(process.stdout.fileno(), 4096)
    finally:
        process.kill()
        process.wait()
    rest = process.stdout.read()
    process.stdout.close()
    words = (told + rest).decode().splitlines()
    stored = max((int(word[2:]) for word in words if word.startswith("s ")), default=0)
    return words.count("t"), stored


def _until_ready(process: subprocess.Popen[bytes]) -> bytes:
    assert process.stdout is not None
    told, end = b"", time.monotonic() + PATIENCE_S
    while b"ready\n" not in told:
        if time.monotonic() > end or process.poll() is not None:
            raise RuntimeError("the window did not open")
        if select.select([process.stdout], [], [], 1.0)[0]:
            told += os.read(process.stdout.fileno(), 4096)
    return told.partition(b"ready\n")[2]


def _opened(data: Path, code: Path) -> OpenOffice:
    return open_office(
        data,
        keychain=MemoryKeychain(available=False),
        code_file=CodeFile(code, data),
        now=lambda: datetime.now(UTC),
        announce=lambda _kind, _number: None,
    )


def _kept(office: OpenOffice) -> tuple[int, int]:
    """Return the lines of all rounds and the letters in the newest call's box."""
    found = [one.call for one in office.services.calls.unfinished()]
    lines = [line for call in found for line in call.lines if line.kind is not LineKind.HOLD]
    assert all(line.text.startswith(LINE) for line in lines), "a line that nobody typed"
    newest = max(found, key=lambda call: call.call_id, default=None)
    draft = newest.draft if newest is not None else ""
    assert LINE.startswith(draft), "a draft that nobody typed"
    return len(lines), len(draft)


def main() -> None:
    """Print what was lost."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tally = run(options.kills, options.seed)
    print(
        f"{tally.kills} kills: {tally.lines} lines stored, {tally.saves_lost} confirmed saves lost,"
        f" at most {tally.letters_lost} letters lost (target {LOST_MOST}),"
        f" {tally.unreadable} databases unreadable"
    )


if __name__ == "__main__":
    main()
