"""Starting with the computer and the calendar file, in the settings."""

from __future__ import annotations

import sys
from pathlib import Path

import icalendar
import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton

from desktop.domain.promise import PromiseKind

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere the person's own entry would change"
)


@pytest.fixture
def config(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


def choose(settings, value: str) -> None:
    settings.screen.findChild(QPushButton, f"segment_{value}").click()
    settings.settle()


def state(settings) -> str:
    return settings.screen.findChild(QLabel, "login_state").text()


@pytest.mark.usefixtures("config")
def test_starting_at_login_is_switched_on_and_off_and_shows_what_the_system_says(
    settings, config
) -> None:
    settings.open("presence")
    assert "when somebody opens it" in state(settings)

    choose(settings, "on")
    [file] = (config / "autostart").iterdir()
    assert "--in-background" in file.read_text("utf-8")
    assert "next login" in state(settings)
    assert str(file) in settings.told()

    choose(settings, "off")
    assert list((config / "autostart").iterdir()) == []
    assert "when somebody opens it" in state(settings)


def test_an_entry_switched_off_elsewhere_is_shown_as_such(settings, config) -> None:
    settings.open("presence")
    choose(settings, "on")
    [file] = (config / "autostart").iterdir()
    file.write_text(file.read_text("utf-8") + "Hidden=true\n", encoding="utf-8")

    settings.open("presence")
    assert "switched it off" in state(settings)
    choose(settings, "on")
    assert "next login" in state(settings)


def test_a_place_that_cannot_be_written_is_told_and_the_switch_shows_the_truth(
    settings, config
) -> None:
    config.mkdir()
    (config / "autostart").write_text("no folder", encoding="utf-8")
    settings.open("presence")

    choose(settings, "on")

    assert "could not be changed" in state(settings)
    assert not settings.screen.findChild(QPushButton, "segment_on").isChecked()


def test_what_the_calendar_file_tells_is_ticked_and_kept(settings, services) -> None:
    settings.open("calendar")
    ticks = [settings.screen.findChild(QCheckBox, f"calendar_{one}") for one in ("names", "notes")]
    assert not any(tick.isChecked() for tick in ticks)

    ticks[0].click()
    settings.settle()

    told = services.calendar_file.told()
    assert (told.names, told.numbers, told.notes) == (True, False, False)


def test_the_calendar_file_is_saved_where_a_person_says(
    settings, services, write, tmp_path, qtbot
) -> None:
    def make() -> object:
        call = services.calls.begin()
        return services.promises.make(call.case_id, PromiseKind.CALLBACK, "12:30", reason="x")

    write(make)
    settings.open("calendar")
    settings.press("action_save_calendar")
    dialog = settings.screen.findChild(QFileDialog, "save_calendar")
    assert dialog.isVisible()
    dialog.reject()

    target = tmp_path / "a.ics"
    dialog.fileSelected.emit(str(target))
    qtbot.waitUntil(target.exists)
    settings.settle()
    [event] = icalendar.Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "Call back (C-2026-0001)"


def test_a_target_that_cannot_be_written_is_told_beside_the_button(
    settings, tmp_path, qtbot
) -> None:
    settings.open("calendar")
    settings.press("action_save_calendar")
    dialog = settings.screen.findChild(QFileDialog, "save_calendar")
    dialog.reject()
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "a.ics"))

    answer = settings.screen.findChild(QLabel, "calendar_answer")
    qtbot.waitUntil(lambda: "no folder" in answer.text())
