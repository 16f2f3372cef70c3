"""The real program on a real display with a panel: closed, raised, clicked, started twice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.domain.promise import PromiseKind
from desktop.office import create_office
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "openbox", "trayer", "xdotool")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
PATIENCE_S = 30.0

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}")


def wait_until(done: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not done():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.1)


class Screen:
    """An X server with a window manager and a panel, and a person who sits before it."""

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self._stack = stack
        self._folder = folder
        self.environment = {
            **{name: value for name, value in os.environ.items() if "DBUS" not in name},
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "PYTHONPATH": str(ROOT),
        }
        self.environment.pop("WAYLAND_DISPLAY", None)
        read, write = os.pipe()
        self.run("Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", keep=(write,))
        os.close(write)
        with os.fdopen(read, encoding="ascii") as told:
            self.environment["DISPLAY"] = f":{told.readline().strip()}"
        self.run("openbox")
        self.run("trayer", "--edge", "bottom", "--align", "left", "--width", "100",
                 "--widthtype", "pixel", "--height", "32", "--heighttype", "pixel")  # fmt: skip

    def run(self, *words: str, keep: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            words,
            env=self.environment,
            cwd=self._folder,
            pass_fds=keep,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)
        return process

    def hand(self, *words: str) -> str:
        said = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE_S,
        )
        return said.stdout.strip()

    def shows(self, title: str) -> bool:
        return bool(self.hand("search", "--onlyvisible", "--name", title))


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with ExitStack() as stack:
        yield Screen(stack, tmp_path)


@pytest.fixture
def words(tmp_path: Path, clock: Callable[[], object]) -> list[str]:
    """The command line of an office with one promise in a far future."""
    code = tmp_path / "code.txt"
    office = create_office(
        tmp_path / "data",
        keychain=MemoryKeychain(),
        code_file=CodeFile(code, tmp_path / "data"),
        now=clock,
        announce=lambda kind, number: None,
    )
    call = office.services.calls.begin()
    office.services.calls.enter(call.call_id, "a line")
    office.services.promises.make(
        call.case_id, PromiseKind.CALLBACK, "2099-05-12 10:00", reason="x", confirmed=True
    )
    office.close()
    program = [sys.executable, str(ROOT / "desktop"), "--data", str(tmp_path / "data")]
    return [*program, "--recovery-code-file", str(code), "--language", "en"]


WINDOW = "– Kikitori$"


def test_the_window_goes_beside_the_clock_and_comes_back_by_a_start_and_by_a_click(
    screen: Screen, words: list[str]
) -> None:
    began = time.monotonic()
    program = screen.run(*words)
    wait_until(lambda: screen.shows(WINDOW))
    took = time.monotonic() - began
    time.sleep(max(1.5, 2 * took))  # Today is painted; the watch of the reminders stands

    screen.hand("search", "--onlyvisible", "--name", WINDOW, "windowactivate", "--sync")
    screen.hand("key", "alt+F4")
    wait_until(
        lambda: len(screen.hand("search", "--onlyvisible", "--class", "kikitori").split()) > 1
    )
    screen.hand("key", "Return")
    wait_until(lambda: not screen.shows(WINDOW))
    assert program.poll() is None, "the promise still rings"

    assert screen.run(*words).wait(PATIENCE_S) == 0
    wait_until(lambda: screen.shows(WINDOW))

    screen.hand("search", "--onlyvisible", "--name", WINDOW, "windowactivate", "--sync")
    screen.hand("key", "alt+F4")
    wait_until(lambda: not screen.shows(WINDOW))
    assert screen.run(*words, "--in-background").wait(PATIENCE_S) == 0
    time.sleep(0.5)
    assert not screen.shows(WINDOW), "a start at login raises nothing"

    screen.hand("mousemove", "16", str(768 - 16), "click", "1")
    wait_until(lambda: screen.shows(WINDOW))
    assert program.poll() is None


def test_at_login_it_waits_beside_the_clock_until_it_is_clicked(
    screen: Screen, words: list[str]
) -> None:
    program = screen.run(*words, "--in-background")
    time.sleep(4)
    assert program.poll() is None
    assert not screen.shows("Kikitori")

    def clicked() -> bool:
        screen.hand("mousemove", "16", str(768 - 16), "click", "1")
        time.sleep(0.5)
        return screen.shows(WINDOW)

    wait_until(clicked)
