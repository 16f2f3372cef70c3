"""Marker words of the sample office in any file the program leaves anywhere.

python -m benchmarks.markers

A process of its own, whose home, data, logs and temporary folder lie in one place, makes the
sample office, works in its window, makes a backup and a letter, changes the code, has a crash
report written and is killed in the middle of a line. Then every file there is searched.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from desktop.office import open_office
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile

ROOT = Path(__file__).resolve().parent.parent
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
TYPED = "しるしのことば八重雲"
"""What is being typed when the process is killed."""
WORK = """
import sys
from pathlib import Path
from datetime import UTC, datetime
from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from desktop.app import Session, Start, make_application
from desktop.qtkit.crash import CrashWatch
folder, code, typed = sys.argv[1:]
app = make_application()
watch = CrashWatch()
watch.install()
session = Session(Start(Path(folder), Path(code), "ja"), app)
def work():
    if session.frame is None:
        QTimer.singleShot(100, work)
        return
    services = session.frame.services
    ids = services.cases.ids()
    for link in ("cases", "callbacks", "letters", "settings/backups", "settings/retention"):
        session.window.go(link)
        app.processEvents()
    for case_id in ids[:6]:
        session.window.go(f"case/{case_id}")
        app.processEvents()
        session.window.go(f"case/{case_id}/letter")
        app.processEvents()
    session.desk.do(services.backups.make)
    session.desk.wait()
    def crash():
        secret = services.persons.get(services.cases.get(ids[0]).person_id).name
        raise ValueError(f"a bug with {secret} in its words")
    QTimer.singleShot(0, crash)
    QTimer.singleShot(300, type_line)
def type_line():
    session.window.take_call()
    QTimer.singleShot(800, put)
def put():
    box = QApplication.focusWidget()
    event = QInputMethodEvent("", [])
    event.setCommitString(typed)
    QApplication.sendEvent(box, event)
    QTimer.singleShot(1500, lambda: print("typed", flush=True))
session.show()
session.window.activateWindow()
QTimer.singleShot(100, work)
app.exec()
"""


def run() -> tuple[int, int, list[str]]:
    """Return how many words were looked for in how many files, and what was found where."""
    with tempfile.TemporaryDirectory() as place:
        home = Path(place, "home")
        (home / "tmp").mkdir(parents=True)
        data, code = home / "data", Path(place, "code.txt")
        environment = {
            **os.environ,
            "HOME": str(home),
            "TMPDIR": str(home / "tmp"),
            "XDG_DATA_HOME": str(home / "share"),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
        }
        words = ["--data", str(data), "--recovery-code-file", str(code)]
        _door(environment, *words, "samples")
        wanted = [*_words(data, code), TYPED]
        streams = _killed(environment, data, code)
        assert "ValueError" in streams, "the crash was reported"
        found = _found(home, wanted)
        for command in (["doctor"], ["doctor", "--repair"], ["journal", "--verify"], ["backup"]):
            streams += _door(environment, *words, *command)
        found += _found(home, wanted)
        files = [one for one in home.rglob("*") if one.is_file()]
        assert any(one.suffix == ".kikitori" for one in files), "a backup is among them"
        found += [f"a stream: {word}" for word in wanted if word in streams]
        return len(wanted), len(files), found


def _found(home: Path, wanted: list[str]) -> list[str]:
    return [
        f"{one.relative_to(home)}: {word}"
        for one in home.rglob("*")
        if one.is_file()
        for content in [one.read_bytes()]
        for word in wanted
        if any(word.encode(encoding) in content for encoding in ENCODINGS)
    ]


def _door(environment: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.stdout + done.stderr


def _killed(environment: dict[str, str], data: Path, code: Path) -> str:
    """Work in the window until a line is being typed, then kill it; return what it said."""
    process = subprocess.Popen(
        [sys.executable, "-c", WORK, str(data), str(code), TYPED],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None and process.stderr is not None
    told = process.stdout.readline()
    process.kill()
    rest = process.stderr.read()
    process.communicate()
    if told.strip() != "typed":
        raise RuntimeError(f"the window did not come so far: {rest[-2000:]}")
    return rest


def _words(data: Path, code: Path) -> list[str]:
    """Every name, number and line of the office that is long enough to be told from chance."""
    office = open_office(
        data,
        keychain=MemoryKeychain(available=False),
        code_file=CodeFile(code, data),
        now=lambda: datetime.now(UTC),
        announce=lambda _kind, _number: None,
        read_only=True,
    )
    try:
        db = office.store.db
        texts = [row[0] for row in db.execute("SELECT name FROM persons").fetchall()]
        texts += [row[0] for row in db.execute("SELECT shown FROM phones").fetchall()]
        texts += [row[0][:24] for row in db.execute("SELECT text FROM note_lines").fetchall()]
        texts += [row[0][:24] for row in db.execute("SELECT text FROM points").fetchall()]
    finally:
        office.close()
    return sorted({text for text in texts if len(text) >= 5})


def main() -> None:
    """Print what was found."""
    wanted, files, found = run()
    print(f"{wanted} words looked for in {files} files: {len(found)} found")
    for one in found[:20]:
        print(one)


if __name__ == "__main__":
    main()
