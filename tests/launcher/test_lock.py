"""Two starts at once: one sets up, the other says that it waits, and waits."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop.launcher.lock import held


def test_a_second_start_says_that_it_waits_and_waits(tmp_path: Path) -> None:
    file = tmp_path / ".venv.lock"
    order: list[str] = []
    waits = threading.Event()

    def wait_and_say() -> None:
        order.append("second waits")
        waits.set()

    def second() -> None:
        with held(file, on_wait=wait_and_say):
            order.append("second")

    other = threading.Thread(target=second)
    with held(file, on_wait=lambda: order.append("first waits")):
        other.start()
        assert waits.wait(5)
        order.append("first")
    other.join(5)

    assert order == ["second waits", "first", "second"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no inherited file locks")
def test_what_was_started_keeps_the_lock_when_its_starter_is_gone(tmp_path: Path) -> None:
    file = tmp_path / ".venv.lock"
    waited: list[str] = []
    with held(file, on_wait=lambda: None) as handles:
        orphan = subprocess.Popen(
            [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=handles
        )
    assert orphan.stdin is not None
    end = orphan.stdin

    def let_it_end() -> None:
        waited.append("waits")
        end.close()

    with held(file, on_wait=let_it_end):
        orphan.wait(5)

    assert waited == ["waits"]
