"""The system's own note over a real bus, the picture in a real tray; or neither, and nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
TOOLS = ("dbus-run-session", "xvfb-run", "Xvfb")

pytestmark = pytest.mark.skipif(
    sys.platform != "linux"
    or find_spec("jeepney") is None
    or any(shutil.which(tool) is None for tool in TOOLS),
    reason="needs a session bus of its own and a display without a screen",
)


def play(folder: Path, way: str) -> dict[str, Any]:
    """Run one reminder in a session of its own and return what it told."""
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environment |= {"QT_QPA_PLATFORM": "xcb", "XDG_CURRENT_DESKTOP": "", "NO_AT_BRIDGE": "1"}
    command = [
        *("dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1366x768x24"),
        *(sys.executable, "-m", "tests.views.promises.real_notice", str(folder), way),
    ]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=240
    )
    lines = done.stdout.decode().strip().splitlines()
    assert done.returncode == 0 and lines, done.stderr.decode()[-3000:]
    told: dict[str, Any] = json.loads(lines[-1])
    return told


def test_the_note_is_shown_the_picture_clicked_and_the_promise_answered_with_one_key(
    tmp_path: Path,
) -> None:
    told = play(tmp_path, "works")

    title, text = told["note"]
    assert told["tray"] and told["picture"]
    assert title == "A promise comes due"
    assert "12:30" in text and "C-2026-0001" in text
    assert "仮山" not in title + text and "1101" not in text
    assert told["clicked"], "a click on the picture leads to the reminder"
    assert (told["state"], told["still_shown"]) == ("kept", False)


@pytest.mark.parametrize("way", ["refuses", "missing"])
def test_without_a_service_of_notes_or_with_one_that_refuses_the_reminder_stands_all_the_same(
    tmp_path: Path, way: str
) -> None:
    told = play(tmp_path, way)

    assert told["shown"] and told["state"] == "kept"
