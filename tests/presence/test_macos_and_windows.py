"""The agent of macOS and the value of Windows: what is written is checked as text."""

from __future__ import annotations

import importlib
import plistlib
import shlex
import sys
import types
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from desktop.domain.errors import Refused
from desktop.presence import registry
from desktop.presence.entry import Found, Program
from desktop.presence.linux import Autostart
from desktop.presence.macos import LaunchAgent
from desktop.presence.system import login_entry
from desktop.presence.windows import APPROVED, LONGEST, RUN, RunKey

Key = Iterator[dict[str, tuple[object, int]]]

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


class HalfWindows(types.ModuleType):
    """``winreg`` over a dictionary: roots, keys, values with their types, and what is opened."""

    HKEY_CURRENT_USER, REG_SZ, KEY_READ, KEY_SET_VALUE = "HKCU", 1, 0x20019, 0x0002

    def __init__(self) -> None:
        super().__init__("winreg")
        self.held: dict[tuple[str, str], dict[str, tuple[object, int]]] = {}
        self.accesses: list[int] = []
        self.opened = self.closed = 0

    @contextmanager
    def OpenKey(self, root: str, key: str, reserved: int = 0, access: int = KEY_READ) -> Key:
        if (root, key) not in self.held:
            raise FileNotFoundError(2, "no such key")
        self.accesses.append(access)
        self.opened += 1
        try:
            yield self.held[root, key]
        finally:
            self.closed += 1

    def CreateKey(self, root: str, key: str) -> AbstractContextManager[dict[str, object]]:
        self.held.setdefault((root, key), {})
        return self.OpenKey(root, key, 0, self.KEY_SET_VALUE)

    def QueryValueEx(self, key: dict[str, object], name: str) -> object:
        if name not in key:
            raise FileNotFoundError(2, "no such value")
        return key[name]

    def SetValueEx(
        self, key: dict[str, object], name: str, reserved: int, kind: int, value: object
    ) -> None:
        assert reserved == 0
        key[name] = (value, kind)

    def DeleteValue(self, key: dict[str, object], name: str) -> None:
        if name not in key:
            raise FileNotFoundError(2, "no such value")
        del key[name]


def as_windows_reads(line: str) -> list[str]:
    """Return the words of a command line by the rules of Windows' own start of a C program.

    Source: Microsoft, "Parsing C command-line arguments".
    """
    words: list[str] = []
    word, begun, quoted, at = "", False, False, 0
    while at < len(line):
        slashes = len(line[at:]) - len(line[at:].lstrip("\\"))
        at += slashes
        sign = line[at : at + 1]
        if sign == '"':
            word += "\\" * (slashes // 2)
            begun = True
            if slashes % 2:
                word += '"'
            else:
                quoted = not quoted
            at += 1
            continue
        word += "\\" * slashes
        begun = begun or bool(slashes)
        if sign in (" ", "\t") and not quoted and sign:
            if begun:
                words.append(word)
            word, begun = "", False
        elif sign:
            word, begun = word + sign, True
        at += 1
    return [*words, word] if begun else words


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


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a list",
        b"<plist><array/></plist>",
        b'<?xml version="1.0"?><plist><dict><key>Label</key>',
        b"<plist><dict><key>ProgramArguments</key><integer>3</integer></dict></plist>",
        b"<plist><dict><key>ProgramArguments</key><string>/bin/x</string></dict></plist>",
        "<plist><dict><string>聞".encode()[:-1],
    ],
)
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


AWKWARD = (
    '/Users/聞き取り 太郎/Apps/Kiki\'s "tori" & <Co>.app/Contents/MacOS/kikitori',
    "--data",
    "/Volumes/お客様 の メモ/100% $HOME `x` \\ é",
    "",
    "--in-background",
)


def test_the_agent_holds_any_path_word_by_word(tmp_path: Path) -> None:
    agent = LaunchAgent(Program(AWKWARD, "Kikitori-1f"), tmp_path)
    agent.write()

    file = Path(agent.place)
    assert file.name == "app.kikitori.kikitori-1f.plist"
    raw = file.read_bytes()
    assert raw.startswith(b'<?xml version="1.0" encoding="UTF-8"?>')
    held = plistlib.loads(raw)
    assert held["ProgramArguments"] == list(AWKWARD), "launchd runs no shell: nothing is quoted"
    assert held["Label"] == file.stem
    assert set(held) == {
        "Label",
        "ProgramArguments",
        "RunAtLoad",
        "LimitLoadToSessionType",
        "ProcessType",
    }, "and no KeepAlive: what a person closed stays closed"
    assert agent.read() == Found(agent.wanted)
    assert shlex.split(agent.wanted) == list(AWKWARD)


def test_an_agent_switched_off_by_the_system_is_seen_and_written_anew(tmp_path: Path) -> None:
    agent = LaunchAgent(PROGRAM, tmp_path)
    agent.write()
    file = Path(agent.place)
    file.write_bytes(plistlib.dumps(plistlib.loads(file.read_bytes()) | {"Disabled": True}))

    assert agent.read().blocked
    agent.write()
    assert agent.read() == Found(agent.wanted)


def test_agents_of_two_data_folders_stand_beside_each_other(tmp_path: Path) -> None:
    first, second = LaunchAgent(PROGRAM, tmp_path), LaunchAgent(Program(AWKWARD, "K-2"), tmp_path)
    first.write(), second.write()

    first.remove()

    assert first.read() == Found()
    assert second.read().starts == second.wanted


def test_an_agent_that_can_not_be_written_leaves_no_half_of_it(tmp_path: Path) -> None:
    agent = LaunchAgent(PROGRAM, tmp_path)
    folder = Path(agent.place)
    folder.mkdir(parents=True)

    with pytest.raises(OSError):
        agent.write()

    assert [one.name for one in folder.parent.iterdir()] == [folder.name]


@pytest.mark.parametrize(
    "words",
    [
        ("C:\\Program Files\\聞き取り\\kikitori.exe", "--data", "D:\\お客様 メモ\\"),
        ("C:\\k.exe", "--data", 'D:\\a "quoted" name\\'),
        ("C:\\k.exe", "", "--data", "\\\\server\\share\\100% é"),
        ("C:\\k.exe", "a\\\\b", 'c\\"d', "e\\"),
        ("C:\\People\\O'Neill\\k.exe", "--data", "E:\\tab\there"),
    ],
)
def test_windows_reads_the_words_back_as_they_were(words: tuple[str, ...]) -> None:
    key = RunKey(Program(words, "Kikitori"), Values())

    assert as_windows_reads(key.wanted) == list(words)


def test_at_the_very_length_windows_takes_it_is_written(tmp_path: Path) -> None:
    values = Values()
    fits = Program(("C:\\" + "x" * (LONGEST - 3),), "Kikitori")
    RunKey(fits, values).write()

    assert len(str(values.held[RUN, "Kikitori"])) == LONGEST
    with pytest.raises(Refused):
        RunKey(Program((fits.command[0] + "x",), "Kikitori"), values).write()
    assert len(str(values.held[RUN, "Kikitori"])) == LONGEST, "the one of before stands"


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[HalfWindows]:
    """The module of the registry as it is on Windows, over calls that are written down."""
    half = HalfWindows()
    monkeypatch.setitem(sys.modules, "winreg", half)
    monkeypatch.setattr(sys, "platform", "win32")
    importlib.reload(registry)
    yield half
    monkeypatch.undo()
    importlib.reload(registry)


def test_the_calls_to_the_registry_write_read_and_remove_the_persons_own_value(
    windows: HalfWindows,
) -> None:
    key = RunKey(ON_WINDOWS, registry.WindowsRegistry())
    line = r'"C:\Program Files\Kikitori\kikitori.exe" --data "D:\聞き取り メモ" --in-background'
    assert key.read() == Found()

    key.write()

    assert windows.held == {("HKCU", RUN): {"Kikitori-0a": (line, windows.REG_SZ)}}
    assert key.read() == Found(line)
    windows.held["HKCU", RUN]["Another"] = ("other.exe", windows.REG_SZ)
    windows.held["HKCU", APPROVED] = {"Kikitori-0a": (bytes([3]) + bytes(11), 3)}
    assert key.read() == Found(line, blocked=True)

    key.remove()
    key.remove()

    assert windows.held["HKCU", RUN] == {"Another": ("other.exe", windows.REG_SZ)}
    assert windows.held["HKCU", APPROVED] == {}
    assert windows.opened == windows.closed, "every key that was opened is closed"
    assert set(windows.accesses) <= {windows.KEY_READ, windows.KEY_SET_VALUE}


def test_each_system_has_its_own_entry(
    windows: HalfWindows, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert isinstance(login_entry(PROGRAM), RunKey)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert isinstance(login_entry(PROGRAM), LaunchAgent)
    monkeypatch.setattr(sys, "platform", "linux")
    assert isinstance(login_entry(PROGRAM), Autostart)


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows has a registry")
def test_the_real_registry_takes_the_value_and_gives_it_back() -> None:
    if sys.platform == "win32":
        from desktop.presence.registry import WindowsRegistry

        key = RunKey(Program(("nothing.exe",), "Kikitori-test"), WindowsRegistry())
        key.write()
        assert key.read().starts == key.wanted
        key.remove()
        assert key.read().starts == ""
