"""Another version started over the same folder asks the one that is open to close."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.qtkit.single_instance import SingleInstance
from desktop.qtkit.widgets import LinkButton
from desktop.views.other_version import OtherVersionBar, OtherVersionWait

ROOT = Path(__file__).parents[2]
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.qtkit.single_instance import SingleInstance
app = QCoreApplication([])
one = SingleInstance(Path(sys.argv[1]), version=sys.argv[2])
print(one.claim(), one.meets, flush=True)
"""


def second_start(folder: Path, version: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", START, str(folder), version],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
    )


@pytest.mark.parametrize(("version", "told"), [("9.0.0", "False 0.1.0"), ("0.1.0", "False")])
def test_the_open_one_hears_of_another_version_and_says_its_own(
    qtbot: QtBot, tmp_path: Path, version: str, told: str
) -> None:
    first = SingleInstance(tmp_path, version="0.1.0")
    assert first.claim()
    heard: list[str] = []
    first.other_started.connect(heard.append)
    first.raised.connect(lambda: heard.append("raised"))
    start = second_start(tmp_path, version)
    qtbot.waitUntil(lambda: start.poll() is not None, timeout=20_000)
    said, _ = start.communicate()
    assert said.strip() == told
    assert heard == (["9.0.0"] if version == "9.0.0" else ["raised"])
    first.release()


def test_the_window_says_what_waits_and_closes_when_told(qtbot: QtBot) -> None:
    closed: list[bool] = []
    bar = OtherVersionBar("9.0.0", lambda: closed.append(True))
    qtbot.addWidget(bar)
    bar.show()
    assert "9.0.0" in bar.accessibleName()
    now, later = bar.findChildren(LinkButton)
    now.click()
    assert closed == [True]
    later.click()
    assert not bar.isVisible()


def test_the_one_that_waits_goes_on_once_the_folder_is_free(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = (SingleInstance(tmp_path, version=one) for one in ("0.1.0", "9.0.0"))
    assert first.claim()
    wait = OtherVersionWait("0.1.0", lambda: second.claim(raise_first=False))
    qtbot.addWidget(wait)
    wait.open()
    qtbot.wait(700)
    assert wait.isVisible()
    first.release()
    qtbot.waitUntil(lambda: wait.result() == wait.DialogCode.Accepted.value, timeout=10_000)
    second.release()


def test_nobody_has_to_wait(qtbot: QtBot) -> None:
    wait = OtherVersionWait("0.1.0", lambda: False)
    qtbot.addWidget(wait)
    wait.open()
    qtbot.keyClick(wait, Qt.Key.Key_Escape)
    assert not wait.isVisible()
