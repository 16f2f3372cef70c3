"""Process start to first frame and to Today filled, and memory, beside an empty window.

python -m benchmarks.start [--rounds 15] [--cases 10000]
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.sample_data import add_options, office_for

ROOT = Path(__file__).resolve().parent.parent
EMPTY = """
import sys, time, os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class W(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        if not hasattr(self, "seen"):
            self.seen = True
            QTimer.singleShot(0, lambda: tell())
def tell():
    pages = int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    print('{"first": %f, "rss": %d}' % (time.time() - float(sys.argv[1]), pages), flush=True)
    os._exit(0)
app = QApplication([])
w = W(); w.resize(1366, 768); w.show()
app.exec()
"""
KIKITORI = """
import sys, time, os, json
started, folder, code = float(sys.argv[1]), sys.argv[2], sys.argv[3]
from desktop.qtkit import start_up
start_up.begin()
from pathlib import Path
from desktop.app import Session, Start, make_application
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
told = {}
def rss():
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
def tell(name, then=None):
    told[name] = time.time() - started
    if then:
        QTimer.singleShot(50, then)
class Painted(QObject):
    def __init__(self, widget, done):
        super().__init__(widget)
        self.done, self.asked = done, False
        widget.installEventFilter(self)
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.done and not self.asked:
            self.asked = True  # told as soon as this paint has ended, before any timer
            app.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False
    def customEvent(self, event):
        self.done()
app = make_application()
session = Session(Start(Path(folder), Path(code), "ja"), app)
attach = session.window.attach
def attached(frame):
    global today
    attach(frame)
    today = Painted(session.window.screen_of("today"), lambda: tell("today", type_call))
session.window.attach = attached
def type_call():
    session.window.take_call()
    QTimer.singleShot(1000, lambda: write(3))
def write(lines):
    from PySide6.QtTest import QTest
    note = app.focusWidget()
    assert note.objectName() == "note", note
    QTest.keyClicks(note, "kinou no goji ni denwa wo kureru to itta")
    QTest.keyClick(note, Qt.Key.Key_Return)
    QTimer.singleShot(500, (lambda: write(lines - 1)) if lines > 1 else finish)
def finish():
    told["rss"] = rss()
    start_up.settle()  # what was compiled is kept for the next start
    print(json.dumps(told), flush=True)
    os._exit(0)
session.show()
first = Painted(session.window.centralWidget(), lambda: tell("first"))  # told before the office opens
app.exec()
"""


TARGETS = {"first": 1.5, "today": 3.0, "rss": 2.5}


def main() -> None:
    """Measure and print medians and ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    add_options(parser)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder, code = office_for(Path(place), options.cases, options.data)
        empty, ours = [], []
        _run(KIKITORI, str(folder), str(code))  # compiles what nobody started yet
        for _ in range(options.rounds):
            empty.append(_run(EMPTY))
            ours.append(_run(KIKITORI, str(folder), str(code)))
    floor = statistics.median(one["first"] for one in empty)
    memory = statistics.median(one["rss"] for one in empty)
    print(f"empty window: first frame {floor * 1000:.0f} ms, {memory / 2**20:.0f} MB")
    for name, target in TARGETS.items():
        value = statistics.median(one[name] for one in ours)
        shown = f"{value / 2**20:.0f} MB" if name == "rss" else f"{value * 1000:.0f} ms"
        ratio = value / (memory if name == "rss" else floor)
        print(f"kikitori: {name} {shown} = {ratio:.2f}x (target {target}x)")


def _run(code: str, *arguments: str) -> dict[str, float]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a person's second start is compiled
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    answer = subprocess.run(
        [sys.executable, "-c", code, str(time.time()), *arguments],
        capture_output=True,
        text=True,
        env=environment,
        cwd=ROOT,
        check=True,
        timeout=60,
    )
    found: dict[str, float] = json.loads(answer.stdout.strip().splitlines()[-1])
    return found


if __name__ == "__main__":
    main()
