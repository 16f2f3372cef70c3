"""``demo``: a case worked through the real window, or an office to look around in; nothing is left."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from desktop import running
from desktop.app import Session
from desktop.views.main_window import MainWindow
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]


def play(language: str, target: Path, temporary: Path) -> subprocess.CompletedProcess[str]:
    temporary.mkdir(exist_ok=True)
    variables = {"TMPDIR": str(temporary), "TEMP": str(temporary), "LC_ALL": "C.UTF-8"}
    chosen = ["--language", language] if language else []
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return subprocess.run(
        [sys.executable, "-m", "desktop", *chosen, "demo", "--to", str(target)],
        cwd=ROOT,
        env={name: text for name, text in os.environ.items() if name not in hidden} | variables,
        capture_output=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )


@pytest.mark.parametrize(
    ("language", "words"), [("", ("謹啓", "10月6日12時28分")), ("en", ("Dear", "12:28"))]
)
def test_case_one_is_played_without_a_screen_and_keeps_pictures_and_letter(
    tmp_path: Path, language: str, words: tuple[str, str]
) -> None:
    target, temporary = tmp_path / "new" / "pictures", tmp_path / "temporary"

    done = play(language, target, temporary)

    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 1
    assert done.stdout.startswith("Pictures and letter")  # the system's language, not the case's
    assert done.stdout.count(" s") >= 6
    assert len(list(target.glob("*.png"))) >= 5
    assert len(list(target.glob("*.docx"))) == 1
    (letter,) = target.glob("*.pdf")
    pages = PdfReader(letter).pages
    text = "".join(pages[0].extract_text().split())
    assert len(pages) == 1
    assert all("".join(word.split()) in text for word in words)
    assert "下書き" not in text
    assert "DRAFT" not in text
    assert list(temporary.iterdir()) == []


def test_pictures_of_an_earlier_play_are_not_overwritten(tmp_path: Path, run: Run) -> None:
    earlier = tmp_path / "case-1-1-today.png"
    earlier.write_bytes(b"mine")

    answer = run("--language", "en", "demo", "--to", tmp_path)

    assert answer.code == 1
    assert len(answer.err.splitlines()) == 1
    assert earlier.read_bytes() == b"mine"


def test_a_file_in_place_of_the_folder_is_one_sentence(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")

    answer = run("--language", "ja", "demo", "--to", file)

    assert answer.code == 1
    assert len(answer.err.splitlines()) == 1


def test_without_a_display_the_window_says_what_still_works(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    for words in (["demo"], []):
        answer = run("--language", "en", *words)
        assert answer.code == 1
        assert "demo --to" in answer.err


def test_the_sample_office_is_shown_and_taken_away_again(
    run: Run, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    seen: list[str] = []

    def look() -> None:
        for window in qapp.topLevelWidgets():
            if not isinstance(window, MainWindow):
                continue
            words = [one.text() for one in window.findChildren(QLabel)]
            if any("仮山" in word for word in words):
                seen.extend(words)
                watch.stop()
                window.close()
                return

    watch = QTimer()
    watch.timeout.connect(look)
    watch.start(100)
    give_up = QTimer(singleShot=True, interval=60_000)
    give_up.timeout.connect(qapp.quit)
    give_up.start()
    sessions: list[Session] = []

    def session(*arguments: Any) -> Session:
        sessions.append(Session(*arguments))
        return sessions[-1]

    monkeypatch.setattr(running, "Session", session)

    assert run("--language", "ja", "demo").code == 0
    watch.stop()
    give_up.stop()
    sessions[0].languages.use("en")
    sessions[0].window.deleteLater()
    assert any("仮山" in word for word in seen)
    assert list(tmp_path.iterdir()) == []
