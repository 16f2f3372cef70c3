"""The agent of macOS and the value of Windows: what is written is checked as text."""

from __future__ import annotations

import plistlib
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import Refused
from desktop.presence.entry import Program
from desktop.presence.macos import LaunchAgent
from desktop.presence.windows import APPROVED, RUN, RunKey

PROGRAM = Program(
    ("/Applications/聞き取り & Co.app/Contents/MacOS/kikitori", "--in-background"), "Kikitori"
)
ON_WINDOWS = Program(
    (r"C:\Program Files\Kikitori\kikitori.exe", "--data", r"D:\聞き取り メモ", "--in-background"),
    "Kikitori-0a",
)


class Values:
    """The person's part of a registry, in memory: this machine need not have one."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], object] = {}

    def value(self, key: str, name: str) -> object:
        return self.held.get((key, name))

    def write(self, key: str, name: str, text: str) -> None:
        self.held[key, name] = text

    def remove(self, key: str, name: str) -> None:
        self.held.pop((key, name), None)


def test_the_agent_starts_the_program_at_login_in_a_session_with_a_screen(tmp_path: Path) -> None:
    agent = LaunchAgent(PROGRAM, tmp_path)
    agent.write()

    file = tmp_path / "Library" / "LaunchAgents" / "app.kikitori.kikitori.plist"
    held = plistlib.loads(file.read_bytes())
    assert held == {
        "Label": "app.kikitori.kikitori",
        "ProgramArguments": list(PROGRAM.command),
        "RunAtLoad": True,
        "LimitLoadToSessionType": "Aqua",
        "ProcessType": "Interactive",
    }
    assert agent.place == str(file)
    assert agent.read().starts == agent.wanted


def test_the_agent_is_taken_away_without_a_trace(tmp_path: Path) -> None:
    agent = LaunchAgent(PROGRAM, tmp_path)
    agent.write()
    agent.remove()
    agent.remove()

    assert list((tmp_path / "Library" / "LaunchAgents").iterdir()) == []
    assert agent.read().starts == ""


@pytest.mark.parametrize("content", [b"", b"not a list", b"<plist><array/></plist>"])
def test_a_damaged_agent_counts_as_none_and_is_written_anew(tmp_path: Path, content: bytes) -> None:
    agent = LaunchAgent(PROGRAM, tmp_path)
    agent.write()
    Path(agent.place).write_bytes(content)

    assert agent.read().starts == ""
    agent.write()
    assert agent.read().starts == agent.wanted


def test_the_value_of_windows_is_one_command_line_with_its_quotes() -> None:
    values = Values()
    key = RunKey(ON_WINDOWS, values)
    key.write()

    assert values.held == {
        (RUN, "Kikitori-0a"): (
            r'"C:\Program Files\Kikitori\kikitori.exe" --data "D:\聞き取り メモ" --in-background'
        )
    }
    assert key.read().starts == key.wanted
    key.remove()
    key.remove()
    assert values.held == {}


def test_what_the_task_manager_switched_off_is_seen_and_forgotten_when_switched_on() -> None:
    values = Values()
    key = RunKey(ON_WINDOWS, values)
    key.write()
    values.held[APPROVED, "Kikitori-0a"] = bytes([3]) + bytes(11)
    assert key.read().blocked

    key.write()
    assert not key.read().blocked
    values.held[APPROVED, "Kikitori-0a"] = bytes([2]) + bytes(11)
    assert not key.read().blocked
    key.remove()
    assert values.held == {}


def test_a_command_that_windows_would_cut_off_is_refused_and_nothing_is_written() -> None:
    values = Values()
    long = Program(("C:\\" + "x" * 300 + "\\kikitori.exe",), "Kikitori")

    with pytest.raises(Refused) as refused:
        RunKey(long, values).write()

    assert refused.value.code == "presence.too_long"
    assert values.held == {}


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has a registry")
def test_the_real_registry_takes_the_value_and_gives_it_back() -> None:
    if sys.platform == "win32":
        from desktop.presence.registry import WindowsRegistry

        key = RunKey(Program(("nothing.exe",), "Kikitori-test"), WindowsRegistry())
        key.write()
        assert key.read().starts == key.wanted
        key.remove()
        assert key.read().starts == ""
