"""Starting with the computer: switched, verified, taken away; and the entry really starts us."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import paths
from desktop.domain.errors import WorldError
from desktop.presence.entry import Program, name_of
from desktop.presence.linux import Autostart
from desktop.services.presence import AtLogin, PresenceService

PROGRAM = Program(("/opt/kikitori", "--in-background"), "Kikitori")


@pytest.fixture
def presence(tmp_path: Path) -> PresenceService:
    return PresenceService(lambda: Autostart(PROGRAM, tmp_path))


def test_it_is_switched_on_and_off_and_says_so(presence: PresenceService, tmp_path: Path) -> None:
    assert presence.state().at_login is AtLogin.OFF
    assert presence.switch_on().at_login is AtLogin.ON
    assert presence.state().place.startswith(str(tmp_path))
    assert presence.switch_off().at_login is AtLogin.OFF


def test_an_entry_that_starts_another_copy_is_told_and_can_be_taken_over(
    presence: PresenceService, tmp_path: Path
) -> None:
    Autostart(Program(("/old/kikitori",), "Kikitori"), tmp_path).write()

    assert presence.state().at_login is AtLogin.OTHER
    assert presence.state().starts == "/old/kikitori"
    assert presence.switch_on().at_login is AtLogin.ON


def test_a_folder_that_cannot_be_written_is_told_with_its_place(
    presence: PresenceService, tmp_path: Path
) -> None:
    (tmp_path / "autostart").write_text("a file where the folder should be", encoding="utf-8")

    assert presence.state().at_login is AtLogin.OFF
    with pytest.raises(WorldError) as refused:
        presence.switch_on()
    assert refused.value.code == "presence.cannot_write"


def test_a_switch_without_effect_is_noticed(tmp_path: Path) -> None:
    class Deaf(Autostart):
        def write(self) -> None:
            """A policy of the system takes the entry away at once."""

    with pytest.raises(WorldError) as refused:
        PresenceService(lambda: Deaf(PROGRAM, tmp_path)).switch_on()
    assert refused.value.code == "presence.no_effect"


def test_each_data_folder_has_an_entry_of_its_own() -> None:
    usual = paths.usual_data_folder()

    names = {name_of(folder, usual) for folder in (usual, Path("/a"), Path("/b"))}

    assert len(names) == 3
    assert "Kikitori" in names


def test_the_usual_folder_is_not_named_in_the_command(tmp_path: Path) -> None:
    assert "--data" not in paths.start_command(paths.usual_data_folder())
    assert paths.start_command(tmp_path, "--x")[-3:] == ("--data", str(tmp_path), "--x")


def test_the_command_starts_this_program_from_anywhere(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [*paths.start_command(tmp_path / "data"), "--version"]

    said = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False
    )

    assert command[0] == sys.executable
    assert said.stdout.startswith("kikitori "), said.stderr
