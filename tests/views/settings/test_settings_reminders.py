"""How reminders come is the office's own; what can't be kept is told and changes nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from desktop.services.suite import Services
from tests.views.settings.conftest import Settings


def test_minutes_are_stored_when_the_box_is_left(settings: Settings, services: Services) -> None:
    settings.open("reminders")

    settings.type("before_minutes", "１５分")
    settings.type("again_minutes", "5")
    assert services.reminders.rules().before_minutes == 15
    settings.type("before_minutes", "0")

    rules = services.reminders.rules()
    assert (rules.before_minutes, rules.again_minutes) == (0, 5)


def test_minutes_out_of_reach_are_told_and_the_old_ones_hold(
    settings: Settings, services: Services
) -> None:
    settings.open("reminders")

    settings.type("before_minutes", "soon")
    assert "still holds" in settings.told()
    settings.type("before_minutes", "500")
    assert "0 to 120 minutes" in settings.told()
    assert services.reminders.rules().before_minutes == 10

    settings.type("before_minutes", "20")
    assert services.reminders.rules().before_minutes == 20
    assert "still holds" not in settings.told()


def test_quiet_hours_need_both_ends(settings: Settings, services: Services) -> None:
    settings.open("reminders")

    settings.type("quiet_from", "22時")
    assert services.reminders.rules().quiet_from == ""
    assert "other end" in settings.told()
    settings.type("quiet_to", "7:00")
    assert (services.reminders.rules().quiet_from, services.reminders.rules().quiet_to) == (
        "22:00",
        "07:00",
    )

    settings.type("quiet_from", "")
    settings.type("quiet_to", "")
    assert services.reminders.rules().quiet_to == ""


def test_the_sound_is_off_until_it_is_wanted(settings: Settings, services: Services) -> None:
    settings.open("reminders")
    tick = settings.screen.findChild(QCheckBox, "reminder_sound")
    assert tick is not None and not tick.isChecked()

    tick.click()
    settings.settle()

    assert services.reminders.rules().sound is True
