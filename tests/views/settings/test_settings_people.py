"""The people: entered by Enter, owners, PINs, taken off the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox

from desktop.domain.policy import StaffMember
from desktop.services.suite import Services
from tests.views.settings.conftest import Settings


@pytest.fixture
def owner(services: Services, write: Callable[..., object]) -> StaffMember:
    member = write(lambda: services.staff.add("仮名 一郎", "院長"))
    assert isinstance(member, StaffMember)
    return member


@pytest.fixture
def clerk(services: Services, write: Callable[..., object], owner: StaffMember) -> StaffMember:
    member = write(lambda: services.staff.add("見木"))
    assert isinstance(member, StaffMember)
    return member


def set_pin(settings: Settings, member: StaffMember, pin: str) -> None:
    row = settings.row(member.staff_id)
    settings.press("action_set_pin", row)
    QTest.keyClicks(settings.box("pin_new", row), pin)
    QTest.keyClick(settings.box("pin_new", row), Qt.Key.Key_Return)
    QTest.keyClicks(settings.box("pin_again", row), pin)
    QTest.keyClick(settings.box("pin_again", row), Qt.Key.Key_Return)
    settings.settle()


def test_with_nobody_entered_the_page_says_who_stands_in(settings: Settings) -> None:
    settings.open("people")

    assert "called Clerk" in settings.told()
    assert settings.box("new_person_name").hasFocus()


def test_people_are_entered_one_after_the_other_by_enter(
    settings: Settings, services: Services
) -> None:
    settings.open("people")
    box = settings.box("new_person_name")
    for name in ("Jane Doe", "Sam Roe"):
        QTest.keyClicks(box, name)
        QTest.keyClick(box, Qt.Key.Key_Return)
        settings.settle()

    people = services.staff.all()
    assert [one.name for one in people] == ["Jane Doe", "Sam Roe"]
    assert [one.is_owner for one in people] == [True, False]
    assert "called Clerk" not in settings.told()
    assert box.hasFocus()


def test_a_name_still_in_the_last_line_is_entered_when_the_place_is_left(
    settings: Settings, services: Services
) -> None:
    settings.open("people")
    QTest.keyClicks(settings.box("new_person_name"), "Jane Doe")

    settings.screen.submit()
    settings.settle()

    assert [one.name for one in services.staff.all()] == ["Jane Doe"]


def test_the_same_name_twice_is_refused_and_stays_in_the_box(
    settings: Settings, services: Services, owner: StaffMember
) -> None:
    settings.open("people")
    settings.box("new_person_name").setFocus()
    settings.box("new_person_name").setText("仮名 一郎")
    QTest.keyClick(settings.box("new_person_name"), Qt.Key.Key_Return)
    settings.settle()

    assert "Somebody of that name" in settings.told()
    assert settings.box("new_person_name").text() == "仮名 一郎"
    assert len(services.staff.all()) == 1


def test_title_and_short_name_are_stored_beside_the_person(
    settings: Settings, services: Services, owner: StaffMember
) -> None:
    settings.open("people")
    row = settings.row(owner.staff_id)

    settings.type("staff_short", "院長", row)
    settings.type("staff_title", "", row)

    stored = services.staff.get(owner.staff_id)
    assert (stored.name, stored.title, stored.short) == ("仮名 一郎", "", "院長")


def test_a_name_taken_away_is_told_and_the_old_one_holds(
    settings: Settings, services: Services, owner: StaffMember
) -> None:
    settings.open("people")

    settings.type("staff_name", "", settings.row(owner.staff_id))

    assert services.staff.get(owner.staff_id).name == "仮名 一郎"
    assert "The name is missing" in settings.told()


def test_the_last_owner_stays_owner(
    settings: Settings, services: Services, owner: StaffMember, clerk: StaffMember
) -> None:
    settings.open("people")
    tick = settings.row(owner.staff_id).findChild(QCheckBox, "is_owner")
    assert tick is not None

    QTest.keyClick(tick, Qt.Key.Key_Space)
    settings.settle()

    assert services.staff.get(owner.staff_id).is_owner
    assert tick.isChecked()
    assert "Nobody would be left" in settings.told()


def test_a_second_owner_can_be_marked(
    settings: Settings, services: Services, clerk: StaffMember
) -> None:
    settings.open("people")
    tick = settings.row(clerk.staff_id).findChild(QCheckBox, "is_owner")
    assert tick is not None

    QTest.keyClick(tick, Qt.Key.Key_Space)
    settings.settle()

    assert services.staff.get(clerk.staff_id).is_owner


def test_a_pin_is_set_by_keyboard_and_changed_with_the_present_one(
    settings: Settings, services: Services, owner: StaffMember
) -> None:
    settings.open("people")
    set_pin(settings, owner, "2468")
    assert services.staff.check_pin(owner.staff_id, "2468")
    assert not services.staff.check_pin(owner.staff_id, "")

    row = settings.row(owner.staff_id)
    settings.press("action_set_pin", row)
    assert settings.box("pin_present", row).hasFocus()
    for name, typed in (("pin_present", "1111"), ("pin_new", "1357"), ("pin_again", "1357")):
        QTest.keyClicks(settings.box(name, row), typed)
    settings.press("action_keep_pin", row)
    assert "The PIN is wrong" in settings.told()

    settings.box("pin_present", row).setText("２４６８")
    settings.press("action_keep_pin", row)
    assert services.staff.check_pin(owner.staff_id, "1357")


def test_full_width_figures_are_the_same_pin(
    settings: Settings, services: Services, owner: StaffMember
) -> None:
    settings.open("people")
    settings.settle()
    row = settings.row(owner.staff_id)
    settings.press("action_set_pin", row)
    settings.box("pin_new", row).setText("２４６８")
    settings.box("pin_again", row).setText("2468")
    settings.press("action_keep_pin", row)
    assert services.staff.check_pin(owner.staff_id, "2468")


def test_two_entries_that_differ_set_nothing(
    settings: Settings, services: Services, owner: StaffMember
) -> None:
    settings.open("people")
    row = settings.row(owner.staff_id)
    settings.press("action_set_pin", row)
    QTest.keyClicks(settings.box("pin_new", row), "2468")
    QTest.keyClicks(settings.box("pin_again", row), "2469")

    settings.press("action_keep_pin", row)

    assert "differ" in settings.told()
    assert not services.staff.get(owner.staff_id).has_pin


def test_a_pin_is_taken_away_with_the_present_one(
    settings: Settings, services: Services, owner: StaffMember
) -> None:
    settings.open("people")
    set_pin(settings, owner, "2468")
    row = settings.row(owner.staff_id)

    settings.press("action_remove_pin", row)
    QTest.keyClicks(settings.box("pin_present", row), "2468")
    QTest.keyClick(settings.box("pin_present", row), Qt.Key.Key_Return)
    settings.settle()

    assert not services.staff.get(owner.staff_id).has_pin


def test_escape_leaves_the_pin_as_it_is(
    settings: Settings, services: Services, owner: StaffMember
) -> None:
    settings.open("people")
    row = settings.row(owner.staff_id)
    settings.press("action_set_pin", row)
    QTest.keyClick(settings.box("pin_new", row), Qt.Key.Key_Escape)

    assert not settings.box("pin_new", row).isVisible()
    assert settings.button("action_set_pin", row).hasFocus()


def test_taking_somebody_off_the_list_is_asked_once(
    settings: Settings, services: Services, clerk: StaffMember
) -> None:
    settings.open("people")
    row = settings.row(clerk.staff_id)

    settings.press("action_remove_person", row)
    assert len(services.staff.all()) == 2
    settings.press("action_confirm_removal", row)

    assert [one.name for one in services.staff.all()] == ["仮名 一郎"]
    assert "見木" not in settings.told()


def test_the_last_owner_is_not_taken_off(
    settings: Settings, services: Services, owner: StaffMember, clerk: StaffMember
) -> None:
    settings.open("people")
    row = settings.row(owner.staff_id)

    settings.press("action_remove_person", row)
    settings.press("action_confirm_removal", row)

    assert len(services.staff.all()) == 2
    assert "Nobody would be left" in settings.told()


def test_free_hours_are_stored_when_they_are_left_and_shown_tidied(
    settings: Settings, services: Services, owner: StaffMember
) -> None:
    settings.open("people")
    row = settings.row(owner.staff_id)

    settings.type("staff_free_hours", "weekdays 12:30-1pm; sat 9-10", row)

    assert settings.box("staff_free_hours", row).text() == "weekdays 12:30–13:00; Sat 9:00–10:00"
    assert len(services.staff.free_hours("仮名 一郎")) == 2


def test_free_hours_that_leave_a_doubt_stay_in_the_box_with_the_reason(
    settings: Settings, services: Services, owner: StaffMember
) -> None:
    settings.open("people")
    row = settings.row(owner.staff_id)

    settings.type("staff_free_hours", "1-2", row)

    assert settings.box("staff_free_hours", row).text() == "1-2"
    assert "may be morning or afternoon" in settings.told()
    assert services.staff.free_hours("仮名 一郎") == ()
