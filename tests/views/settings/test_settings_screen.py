"""The screen around the pages: parts, the owner's PIN, the first walk, code, look, records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.domain.policy import StaffMember
from desktop.office import OpenOffice
from desktop.services.backups import Backup
from desktop.services.suite import Services
from desktop.views.frame import Frame
from tests.views.conftest import Told
from tests.views.settings.conftest import CODE, Settings


@pytest.fixture
def guarded(services: Services, write: Callable[..., object]) -> StaffMember:
    """An owner with a PIN."""

    def make() -> StaffMember:
        owner = services.staff.add("Jane Doe")
        services.staff.set_pin(owner.staff_id, "2468")
        return owner

    owner = write(make)
    assert isinstance(owner, StaffMember)
    return owner


def is_open(settings: Settings, name: str) -> bool:
    return settings.box(name).isEnabled()


def test_arrow_keys_in_the_list_show_the_parts(settings: Settings) -> None:
    settings.open("office")
    parts = settings.screen.findChild(QListWidget, "settings_parts")
    assert parts is not None
    parts.setFocus()

    QTest.keyClick(parts, Qt.Key.Key_Down)

    assert "People of the office" in settings.told()
    assert parts.hasFocus()


def test_ctrl_page_down_goes_through_the_parts(settings: Settings) -> None:
    settings.open("office")

    QTest.keyClick(
        settings.box("office_name"), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier
    )

    assert "People of the office" in settings.told()


def test_rules_stay_shut_until_the_owners_pin_and_shut_again_after_the_visit(
    settings: Settings, guarded: StaffMember
) -> None:
    settings.open("office")
    assert not is_open(settings, "office_name")
    assert settings.box("owner_pin").hasFocus()

    QTest.keyClicks(settings.box("owner_pin"), "1111")
    QTest.keyClick(settings.box("owner_pin"), Qt.Key.Key_Return)
    assert "The PIN is wrong" in settings.told()
    assert not is_open(settings, "office_name")

    QTest.keyClicks(settings.box("owner_pin"), "2468")
    QTest.keyClick(settings.box("owner_pin"), Qt.Key.Key_Return)
    assert is_open(settings, "office_name")
    assert settings.box("office_name").hasFocus()
    settings.open("hours")
    assert is_open(settings, "hours_monday_from")

    settings.screen.hide()
    settings.screen.show()
    settings.open("office")
    assert not is_open(settings, "office_name")


def test_the_look_is_nobodys_rule_and_needs_no_pin(
    settings: Settings, guarded: StaffMember
) -> None:
    settings.open("look")

    assert settings.button("segment_dark").isEnabled()


def test_a_pin_set_during_the_visit_does_not_shut_the_owner_out(
    settings: Settings, services: Services, write: Callable[..., object]
) -> None:
    settings.open("people")

    def make() -> None:
        services.staff.set_pin(services.staff.add("Jane Doe").staff_id, "2468")

    write(make)
    settings.open("office")

    assert is_open(settings, "office_name")


def test_the_first_walk_leads_through_five_steps_by_keyboard(
    settings: Settings, services: Services, told: Told
) -> None:
    settings.open("first_run")
    assert settings.screen.title() == "Setting up"
    QTest.keyClicks(settings.box("office_name"), "Mihon")
    seen = []
    for _ in range(5):
        seen.append(settings.screen._part)
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        settings.settle()

    assert seen == ["office", "people", "hours", "calls", "recovery"]
    assert services.settings.office().name == "Mihon"
    assert services.settings.office().first_run_done
    assert told.links == ["today"]


@pytest.mark.parametrize("part", ["office", "people", "hours", "calls"])
def test_tab_leads_from_the_last_box_to_the_next_step(
    settings: Settings, services: Services, write: Callable[..., object], part: str
) -> None:
    settings.open("first_run")
    while settings.screen._part != part:
        settings.press("action_next_step")
    write(lambda: services.staff.add(name="見木"))  # a row made while the page stands open
    settings.settle()
    names = []
    while not names or (names[-1] != "action_next_step" and len(names) < 80):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        names.append(QApplication.focusWidget().objectName())
    assert "action_leave_first_run" not in names
    assert names[-1] == "action_next_step"


def test_every_step_of_the_first_walk_can_be_skipped(
    settings: Settings, services: Services, told: Told
) -> None:
    settings.open("first_run")
    for _ in range(5):
        settings.press("action_skip_step")

    assert services.settings.office().first_run_done
    assert services.settings.office().name == ""
    assert told.links == ["today"]


def test_left_half_way_the_first_walk_is_not_done(
    settings: Settings, services: Services, told: Told
) -> None:
    settings.open("first_run")
    settings.press("action_next_step")
    settings.press("action_leave_first_run")

    assert not services.settings.office().first_run_done
    assert told.links == ["today"]
    settings.open("")
    assert settings.screen.title() == "Settings"


def test_one_can_go_back_a_step(settings: Settings) -> None:
    settings.open("first_run")
    settings.press("action_next_step")

    settings.press("action_previous_step")

    assert settings.box("office_name").hasFocus()
    assert not settings.button("action_previous_step").isVisible()


def test_the_code_is_shown_only_when_asked_for_and_confirmed_from_the_copy(
    settings: Settings, services: Services
) -> None:
    settings.open("recovery")
    assert CODE[:4] not in settings.told()
    assert "not taken down yet" in settings.told()

    QTest.keyClick(settings.button("action_show_code"), Qt.Key.Key_Return)
    assert all(group in settings.told() for group in CODE.split("-"))
    settings.press("action_take_down_code")
    QTest.keyClicks(settings.box("code_second_group"), "9q")
    QTest.keyClicks(settings.box("code_last_group"), "tv")
    QTest.keyClick(settings.box("code_last_group"), Qt.Key.Key_Return)
    settings.settle()

    assert services.settings.office().code_confirmed
    assert "The copy is right" in settings.told()
    assert CODE[:4] not in settings.told()


def test_the_code_leaves_the_screen_with_the_visit(settings: Settings) -> None:
    settings.open("recovery")
    settings.press("action_show_code")

    settings.screen.hide()
    settings.screen.show()
    settings.open("recovery")

    assert CODE[:4] not in settings.told()


def test_the_code_stays_behind_the_owners_pin(settings: Settings, guarded: StaffMember) -> None:
    settings.open("recovery")

    assert not settings.button("action_show_code").isEnabled()


def test_the_language_is_switched_while_running(
    settings: Settings, services: Services, frame: Frame
) -> None:
    settings.open("look")

    QTest.keyClick(settings.button("segment_en"), Qt.Key.Key_Left)
    settings.settle()

    assert frame.language == "ja"
    assert settings.screen.title() == "設定"
    assert services.settings.get("language") == "ja"
    frame.languages.use("en")


def test_colours_and_text_size_take_effect_at_once(
    settings: Settings, services: Services, frame: Frame
) -> None:
    settings.open("look")

    settings.press("segment_dark")
    settings.press("segment_150")

    assert (frame.theme.mode, frame.theme.scale) == ("dark", 150)
    assert services.settings.get("theme") == "dark"
    assert services.settings.get("text_scale") == 150
    frame.theme.set_scale(100)
    frame.theme.set_mode("light")


def test_the_folder_of_the_records_is_named_and_opened(
    settings: Settings, told: Told, tmp_path: Path
) -> None:
    settings.open("data")
    assert str(tmp_path / "data") in settings.told()

    settings.press("action_open_folder")

    assert told.files == [tmp_path / "data"]


def test_a_whole_journal_is_said_to_be_whole(
    settings: Settings, services: Services, write: Callable[..., object], qtbot: QtBot
) -> None:
    write(lambda: services.settings.save_office(name="Mihon"))
    settings.open("data")

    write(services.backups.make)

    settings.press("action_verify_journal")
    qtbot.waitUntil(lambda: "The journal is whole" in settings.told())

    assert "1 backup and 0 letters remember the same." in settings.told()


def test_a_backup_that_remembers_another_journal_is_named(
    settings: Settings, services: Services, write: Callable[..., object], office: OpenOffice,
    qtbot: QtBot,
) -> None:  # fmt: skip
    write(lambda: services.settings.save_office(name="Mihon"))
    made = write(services.backups.make)
    assert isinstance(made, Backup)

    def forget() -> None:
        db = office.store.db
        db.execute("DROP TRIGGER journal_never_shrinks")
        db.execute("DELETE FROM journal_texts")
        db.execute("DELETE FROM journal")

    write(forget)
    settings.open("data")

    settings.press("action_verify_journal")
    qtbot.waitUntil(lambda: "not with what is remembered elsewhere" in settings.told())

    assert f"the note beside the records, the backup {made.path.name}" in settings.told()


def test_the_version_is_told(settings: Settings) -> None:
    settings.open("about")
    version = settings.screen.findChild(QLabel, "version")

    assert version is not None
    assert __version__ in version.text()


def test_every_control_has_a_name_for_screen_readers(settings: Settings) -> None:
    for part in ("office", "people", "hours", "calls", "look", "recovery", "data", "about"):
        settings.open(part)
    nameless = [
        one.objectName() or type(one).__name__
        for one in settings.screen.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not one.accessibleName()
        and not (isinstance(one, QPushButton) and one.text())
        and not getattr(one, "text", lambda: "")()
        and one.isVisibleTo(settings.screen)
    ]

    assert nameless == []
