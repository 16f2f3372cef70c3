"""Starting: the window is painted before anything heavy is brought in."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.quality.source_tree import ROOT

HEAVY = ("docx", "lxml", "keyring", "holidays", "sqlite_utils", "sqlcipher3")
PROGRAM = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from desktop.qtkit import start_up
start_up.begin()
from desktop.app import Session, Start, make_application

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(json.dumps(sorted(sys.modules)), flush=True)
            os._exit(0)
        return False

app = make_application()
session = Session(Start(Path(sys.argv[1]), language="ja"), app)
eye = FirstPaint()
session.window.centralWidget().installEventFilter(eye)
session.show()
app.exec()
"""


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("start") / "data"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    answer = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(folder)],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        cwd=ROOT,
        check=True,
        timeout=60,
    )
    return set(json.loads(answer.stdout.splitlines()[-1]))


@pytest.mark.parametrize("name", HEAVY)
def test_nothing_heavy_is_brought_in_before_the_first_paint(modules: set[str], name: str) -> None:
    assert name not in modules


def test_no_service_and_no_store_is_brought_in_before_the_first_paint(modules: set[str]) -> None:
    early = {name for name in modules if name.startswith(("desktop.services.", "desktop.storage."))}

    assert early == set()


def test_no_source_of_a_module_is_read_and_kept() -> None:
    """PySide6 would read every module it sees imported; ``start_up`` keeps it from that."""
    code = (
        "from desktop.qtkit import start_up; start_up.begin(); import desktop.app, linecache;"
        "print([name for name in linecache.cache if 'desktop' in name])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT, check=True
    )
    assert answer.stdout.strip() == "[]"
