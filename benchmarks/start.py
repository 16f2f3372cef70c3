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
from pathlib import Path

from benchmarks.sample_data import SECRET_FILE, make_office

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
from pathlib import Path
from desktop.app import Session, Start, make_application
from PySide6.QtCore import QTimer, QEvent, QObject
told = {}
def rss():
    return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and "first" not in told:
            told["first"] = time.time() - started
        return False
app = make_application()
session = Session(Start(Path(folder), Path(code), "ja"), app)
watch = Watch()
session.window.centralWidget().installEventFilter(watch)
attach = session.window.attach
def attached(frame):
    attach(frame)
    def filled():
        told["today"] = time.time() - started
        QTimer.singleShot(50, type_call)
    QTimer.singleShot(0, filled)
session.window.attach = attached
def type_call():
    session.window.take_call()
    QTimer.singleShot(1500, finish)
def finish():
    told["rss"] = rss()
    print(json.dumps(told), flush=True)
    os._exit(0)
session.show()
app.exec()
"""


def main() -> None:
    """Measure and print medians and ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--cases", type=int, default=10_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        make_office(folder, options.cases)
        code = Path(place) / SECRET_FILE
        empty, ours = [], []
        for _ in range(options.rounds):
            empty.append(_run(EMPTY))
            ours.append(_run(KIKITORI, str(folder), str(code)))
    floor = statistics.median(one["first"] for one in empty)
    memory = statistics.median(one["rss"] for one in empty)
    print(f"empty window: first frame {floor * 1000:.0f} ms, {memory / 2**20:.0f} MB")
    for name, unit in (("first", floor), ("today", floor), ("rss", memory)):
        value = statistics.median(one[name] for one in ours)
        shown = f"{value / 2**20:.0f} MB" if name == "rss" else f"{value * 1000:.0f} ms"
        print(f"kikitori, {options.cases} cases: {name} {shown} = {value / unit:.2f}x")


def _run(code: str, *arguments: str) -> dict[str, float]:
    import time

    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
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
