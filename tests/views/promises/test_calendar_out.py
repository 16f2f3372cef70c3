"""From the list of promises: all of them as a calendar file, one of them into the calendar."""

from __future__ import annotations

import icalendar
import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop.domain.promise import PromiseKind
from desktop.views.promises.callbacks_screen import CallbacksScreen


@pytest.fixture
def screen(qtbot, frame, services, write, settle):
    def make() -> None:
        call = services.calls.begin()
        for time in ("12:30", "15:00"):
            services.promises.make(call.case_id, PromiseKind.CALLBACK, time, reason="x")

    write(make)
    screen = CallbacksScreen(frame)
    qtbot.addWidget(screen)
    screen.resize(900, 600)
    screen.show()
    screen.open()
    settle()
    return screen


def press(screen: QWidget, name: str) -> None:
    screen.findChild(QPushButton, name).click()


def test_all_promises_are_saved_where_a_person_says(screen, tmp_path, qtbot) -> None:
    press(screen, "action_save_calendar")
    dialog = screen.findChild(QFileDialog, "save_calendar")
    dialog.reject()
    target = tmp_path / "a.ics"
    dialog.fileSelected.emit(str(target))

    said = screen.findChild(QWidget, "calendar_said")
    qtbot.waitUntil(lambda: str(target) in said.accessibleName())
    assert len(icalendar.Calendar.from_ical(target.read_bytes()).walk("VEVENT")) == 2


def test_one_promise_is_opened_with_the_system_s_calendar(screen, told, qtbot) -> None:
    press(screen, "action_open_calendar_entry")

    qtbot.waitUntil(lambda: bool(told.files))
    [event] = icalendar.Calendar.from_ical(told.files[0].read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt.strftime("%H:%M") == "12:30"


def test_what_cannot_be_written_is_told_in_red_and_goes_when_the_screen_is_left(
    screen, tmp_path, qtbot
) -> None:
    press(screen, "action_save_calendar")
    dialog = screen.findChild(QFileDialog, "save_calendar")
    dialog.reject()
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "a.ics"))

    said = screen.findChild(QWidget, "calendar_said")
    qtbot.waitUntil(lambda: "no folder" in said.accessibleName())
    screen.hide()
    assert not said.isVisibleTo(screen)
