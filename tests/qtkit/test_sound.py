"""The sound of a reminder: a player of the platform, or the system's beep, never a failure."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.qtkit.sound import Sound

SHIPPED = paths.resources() / "sounds" / "reminder.wav"


def player_in(folder: Path, name: str) -> Path:
    """A player that writes down what it was given."""
    player = folder / name
    player.write_text(f'#!/bin/sh\necho "$1" > "{folder}/played"\n', encoding="utf-8")
    player.chmod(0o755)
    return player


def test_the_shipped_sound_is_short_and_not_loud() -> None:
    with wave.open(str(SHIPPED)) as sound:
        assert sound.getnframes() / sound.getframerate() < 1
        frames = memoryview(sound.readframes(sound.getnframes())).cast("h")
    assert 2000 < max(frames) < 16000


@pytest.mark.parametrize(("platform", "name"), [("linux", "paplay"), ("darwin", "afplay")])
def test_a_player_of_the_platform_plays_it(
    qtbot: QtBot, tmp_path: Path, platform: str, name: str
) -> None:
    player_in(tmp_path, name)

    played = Sound(SHIPPED, platform=platform, search=str(tmp_path)).play()

    assert played == name
    qtbot.waitUntil((tmp_path / "played").exists)


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_a_machine_without_a_player_beeps(
    qapp: QApplication, tmp_path: Path, platform: str
) -> None:
    assert Sound(SHIPPED, platform=platform, search=str(tmp_path)).play() == "beep"


def test_a_file_that_is_gone_beeps(qapp: QApplication, tmp_path: Path) -> None:
    assert Sound(tmp_path / "gone.wav", search=str(tmp_path)).play() == "beep"
