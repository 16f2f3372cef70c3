"""The power goes while a line is being typed, before Enter: all but the last second is back."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from desktop.app import Session, Start
from desktop.storage.keychain import MemoryKeychain

ROOT = Path(__file__).parents[2]
TEXT = (
    "「きのうの五時までに電話すると言ったでしょう。ずっと待っていたのに、だれからも連絡がありませんでした。"
    * 3
)
LETTERS_A_SECOND = 10
PATIENCE_S = 60.0


def test_all_but_the_last_second_is_back_in_the_box(qtbot, qapp, tmp_path: Path, clock):
    data, code = tmp_path / "data", tmp_path / "code.txt"
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.typing_until_killed", str(data), str(code), TEXT],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
    )
    assert process.stdout is not None
    try:
        typed = _typed_until(process, wanted=32)
    finally:
        process.kill()
        rest = process.stdout.read().decode("utf-8", "ignore")
        process.stdout.close()
        process.wait(timeout=10)
    typed += rest

    session = Session(Start(data, code, "ja", MemoryKeychain(), clock), qapp)
    try:
        session.show()
        qtbot.waitUntil(lambda: session.frame is not None, timeout=20_000)
        assert session.frame is not None
        unfinished = session.frame.services.calls.unfinished()
        assert len(unfinished) == 1
        kept = unfinished[0].call.draft
        assert TEXT.startswith(kept)
        assert len(kept) >= len(typed) - LETTERS_A_SECOND - 2, f"{len(kept)} of {len(typed)} kept"
        session.window.go(f"call/{unfinished[0].call.call_id}")
        box = qapp.focusWidget()
        qtbot.waitUntil(lambda: qapp.focusWidget() is not None, timeout=5000)
        box = qapp.focusWidget()
        assert box.objectName() == "note"
        assert box.toPlainText() == kept
    finally:
        session.window.close()
        session.window.deleteLater()
        qtbot.wait(1)
        session.languages.use("en")


def _typed_until(process: subprocess.Popen[bytes], *, wanted: int) -> str:
    """Read what was typed until enough letters are there."""
    assert process.stdout is not None
    deadline = time.monotonic() + PATIENCE_S
    while process.stdout.readline().strip() != b"ready":
        assert time.monotonic() < deadline and process.poll() is None, "the window did not open"
    typed = b""
    while len(typed.decode("utf-8", "ignore")) < wanted:
        assert time.monotonic() < deadline
        typed += os.read(process.stdout.fileno(), 64)
    return typed.decode("utf-8", "ignore")
