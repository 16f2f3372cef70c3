"""``.venv`` beside ``pyproject.toml``: made once, filled by hash, renewed when the list changes.

A copy of each installed list lies in ``.venv/.kikitori``: a later start compares
bytes and is done. While an install runs, ``unfinished`` lies there too; whoever finds
it starts afresh, so that a cut-off install never counts as a whole one.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

RUNTIME, TEST = "runtime", "test"
"""The two lists; the second holds all of the first."""


class Environment:
    """The program's own virtual environment.

    Args:
        root: The folder of ``pyproject.toml`` and ``requirements/``.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        windows = sys.platform == "win32"
        self.python = self.folder / ("Scripts/python.exe" if windows else "bin/python")
        self._notes = self.folder / ".kikitori"
        self._unfinished = self._notes / "unfinished"

    def is_running(self) -> bool:
        """Whether this very process runs inside it."""
        return self.folder.is_dir() and self.folder.samefile(sys.prefix)

    def is_ours(self) -> bool:
        """Whether the launcher filled it, not uv or a developer."""
        return self._notes.is_dir()

    def is_current(self, level: str) -> bool:
        """Whether it holds what today's list of that level asks for."""
        if self._unfinished.exists() or not self._is_alive():
            return False
        try:
            return self._note(level).read_bytes() == self.list_of(level).read_bytes()
        except OSError:
            return False

    def was_filled(self, level: str) -> bool:
        """Whether the launcher installed that level here before, be it an older list."""
        return self._note(level).is_file()

    def list_of(self, level: str) -> Path:
        """Return the hash-locked requirements of a level."""
        return self.root / "requirements" / f"{level}.txt"

    def checked_libraries(self) -> set[str]:
        """Names of the system's libraries that were found once."""
        try:
            return set((self._notes / "libraries").read_text("utf-8").split())
        except OSError:
            return set()

    def note_libraries(self, names: set[str]) -> None:
        """Remember that these were found, so that later starts need not look."""
        text = "\n".join(sorted(names | self.checked_libraries()))
        (self._notes / "libraries").write_text(text, "utf-8")

    def fill(self, level: str, *, quiet: bool, inherit: tuple[int, ...] = ()) -> bool:
        """Make it if need be and install the list; false when pip could not.

        Args:
            level: ``RUNTIME`` or ``TEST``.
            quiet: Whether pip keeps its progress to itself.
            inherit: Handles that pip keeps open (the lock, see ``lock``).

        Raises:
            OSError: The folder cannot be written, or no venv could be made in it.
        """
        import shutil

        if self._unfinished.exists() or not self._has_pip():
            self._make()
        self._notes.mkdir(exist_ok=True)
        self._unfinished.touch()
        if not self._install(level, quiet=quiet, inherit=inherit):
            return False
        self._link_source()
        for name in (RUNTIME, TEST) if level == TEST else (RUNTIME,):
            shutil.copyfile(self.list_of(name), self._note(name))
        self._unfinished.unlink()
        return True

    def _note(self, level: str) -> Path:
        return self._notes / f"{level}.txt"

    def _is_alive(self) -> bool:
        """Whether its Python is still there: the system's own may have been replaced."""
        if not self.python.exists():
            return False
        packages = self.folder / "Lib" if sys.platform == "win32" else self._packages_of_link()
        return packages.is_dir()

    def _packages_of_link(self) -> Path:
        name = self.python.resolve().name
        lib = self.folder / "lib"
        return lib / name if name.startswith("python3.") else lib

    def _has_pip(self) -> bool:
        import subprocess

        if not self._is_alive():
            return False
        asked = subprocess.run(
            [self.python, "-c", "import pip"], stderr=subprocess.DEVNULL, check=False
        )
        return asked.returncode == 0

    def _make(self) -> None:
        import shutil
        import subprocess

        if self.folder.exists():
            shutil.rmtree(self.folder)
        self._notes.mkdir(parents=True)
        self._unfinished.touch()
        base = getattr(sys, "_base_executable", None) or sys.executable
        made = subprocess.run(
            [base, "-m", "venv", self.folder], stdout=subprocess.DEVNULL, check=False
        )
        if made.returncode != 0:
            raise OSError(f"python -m venv: {made.returncode}")

    def _install(self, level: str, *, quiet: bool, inherit: tuple[int, ...]) -> bool:
        import subprocess

        words = ["install", "--require-hashes", "--no-deps", "--only-binary=:all:"]
        words += ["--disable-pip-version-check", "--no-input", "-r", str(self.list_of(level))]
        done = subprocess.run(
            [self.python, "-m", "pip", *words, *(["-qq"] if quiet else [])],
            env=os.environ | {"PIP_USER": "0"},
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr.fileno(),
            pass_fds=inherit,
            check=False,
        )
        return done.returncode == 0

    def _link_source(self) -> None:
        """Let its Python find ``desktop`` from whatever folder it is started in."""
        import subprocess

        asked = subprocess.run(
            [self.python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        (Path(asked.stdout.strip()) / "kikitori.pth").write_text(f"{self.root}\n", "utf-8")


def beside_the_source() -> Environment | None:
    """Return the environment of this source tree; ``None`` where we run as a package."""
    environment = Environment(Path(__file__).resolve().parents[2])
    return environment if environment.list_of(RUNTIME).is_file() else None
