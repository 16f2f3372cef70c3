"""From ``python3 -m desktop`` to a running program, by the shortest way that is open."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec

from desktop.launcher import system
from desktop.launcher.environment import RUNTIME, TEST, Environment, beside_the_source
from desktop.launcher.lock import held
from desktop.launcher.sentences import say

MODULES = {
    RUNTIME: (
        "PySide6",
        "sqlcipher3",
        "sqlite_utils",
        "docx",
        "keyring",
        "filelock",
        "platformdirs",
        "phonenumbers",
        "holidays",
        "tzdata",
        "tzlocal",
    ),
    TEST: (
        "pytest",
        "pytestqt",
        "xdist",
        "hypothesis",
        "mypy",
        "ruff",
        "importlinter",
        "openxml_audit",
        "pypdf",
        "icalendar",
        "vobject",
        "jpholiday",
    ),
}
SIDE_BY_SIDE = ("-n", "auto", "--dist", "loadfile")
"""As many test processes as there are processors; one after another they take ten minutes."""
INSIDE = "KIKITORI_LAUNCHED"
"""Set for the process that was started again, so that it never starts a third."""


def run(args: list[str]) -> int:
    """Start what the words ask for; return the exit code."""
    if args[:1] == ["--test"]:
        return _run_tests(args[1:])
    if getattr(sys, "frozen", False):
        return _run_program(args)
    environment = beside_the_source()
    if _is_ready_here(environment, RUNTIME):
        return _run_program(args)
    if environment is None or os.environ.get(INSIDE):
        say("packages_missing", args, names=", ".join(missing_modules(RUNTIME)))
        return 1
    if not _make_ready(environment, RUNTIME, args):
        return 1
    program = [str(environment.python), str(environment.root / "desktop")]  # from any folder
    return _replace_by([*program, *args], {INSIDE: "1"})


def missing_modules(level: str) -> list[str]:
    """Return the modules of a level that this Python cannot import."""
    names = MODULES[RUNTIME] if level == RUNTIME else MODULES[RUNTIME] + MODULES[TEST]
    return [name for name in names if find_spec(name) is None]


def _run_program(args: list[str]) -> int:
    os.environ.pop(INSIDE, None)
    from desktop import cli

    try:
        return cli.main(args)
    except ImportError as exc:
        lost = [name for name in system.needed_libraries(window=True) if name in str(exc)]
        if not lost:
            raise
        _name_what_is_missing(system.missing_libraries(system.needed_libraries(window=True)), args)
        return 1


def _run_tests(args: list[str]) -> int:
    """Run pytest offscreen with every warning about encodings on; return its exit code."""
    environment = beside_the_source()
    if environment is None:
        say("tests_need_source", args)
        return 1
    python = sys.executable
    if not _is_ready_here(environment, TEST):
        if not _make_ready(environment, TEST, args):
            return 1
        python = str(environment.python)
    os.chdir(environment.root)
    words = [python, "-X", "warn_default_encoding", "-m", "pytest", *SIDE_BY_SIDE, *args]
    return _replace_by(words, {"QT_QPA_PLATFORM": "offscreen"})


def _is_ready_here(environment: Environment | None, level: str) -> bool:
    """Whether this process can go on as it is: nothing to install, nothing outdated."""
    if missing_modules(level):
        return False
    if environment is None or not environment.is_running() or not environment.is_ours():
        return True
    return environment.is_current(level)


def _make_ready(environment: Environment, level: str, args: list[str]) -> bool:
    """Bring system and environment up to what the level needs; say why not otherwise."""
    window = level == RUNTIME
    needed = system.needed_libraries(window=window)
    fresh = not environment.is_current(level)
    unseen = set(needed) - environment.checked_libraries()
    if not fresh and not unseen:
        return True
    packages = [needed[name] for name in system.missing_libraries(sorted(unseen))]
    if fresh and (package := system.venv_package()):
        packages.append(package)
    if packages and not _install_system(packages, sorted(unseen), args):
        return False
    if fresh and not _fill(environment, level, args):
        return False
    environment.note_libraries(set(needed))
    return True


def _install_system(packages: list[str], libraries: list[str], args: list[str]) -> bool:
    if system.has_apt() and system.is_root():
        say("system_packages", args, packages=" ".join(packages))
        system.apt_install(packages)
    missing = system.missing_libraries(libraries)
    if missing:
        _name_what_is_missing(missing, args, also=system.venv_package())
    elif package := system.venv_package():
        if system.has_apt():
            say("needs_sudo", args, packages=package)
        else:
            say("needs_venv", args)
    else:
        return True
    return False


def _name_what_is_missing(libraries: list[str], args: list[str], also: str | None = None) -> None:
    if system.has_apt():
        known = system.QT_LIBRARIES | system.X11_LIBRARIES
        packages = [known[name] for name in libraries] + ([also] if also else [])
        say("needs_sudo", args, packages=" ".join(packages))
    else:
        say("needs_libraries", args, libraries=", ".join(libraries))


def _fill(environment: Environment, level: str, args: list[str]) -> bool:
    lock = environment.root / ".venv.lock"
    folder = str(environment.folder)
    try:
        with held(lock, on_wait=lambda: say("waiting", args)) as handles:
            if environment.is_current(level):  # another start was faster
                return True
            say("updating" if environment.was_filled(level) else "preparing", args, folder=folder)
            done = environment.fill(level, quiet=not sys.stderr.isatty(), inherit=handles)
    except OSError as exc:
        say("folder_trouble", args, folder=folder, reason=str(exc))
        return False
    if not done:
        say("install_failed", args)
    return done


def _replace_by(words: list[str], variables: dict[str, str]) -> int:
    """Become another process; on Windows, which cannot, wait for it."""
    import subprocess

    os.environ.update(variables)
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform != "win32":
        os.execv(words[0], words)
    return subprocess.call(words)
