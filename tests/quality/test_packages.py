"""What is installed: what the lock says, for every machine an office may have."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import packages_distributions
from typing import Any

import pytest

from desktop import __version__
from desktop.launcher.start import MODULES
from tests.quality.source_tree import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCK: dict[str, Any] = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
LOCKED: dict[str, dict[str, Any]] = {package["name"]: package for package in LOCK["package"]}
LISTS = {level: (ROOT / "requirements" / f"{level}.txt").read_text("utf-8") for level in MODULES}
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
PUBLIC = {"https://pypi.org", "https://files.pythonhosted.org"}
MACHINES = {
    "Windows": r"win_amd64",
    "Mac with Apple's chip": r"macosx_\d+_\d+_(arm64|universal2)",
    "Mac with Intel's chip": r"macosx_\d+_\d+_(x86_64|universal2)",
    "Linux": r"(manylinux_\d+_\d+|manylinux2014)_x86_64",
}
PYTHONS = ("311", "312", "313", "314")


def plain_name(requirement: str) -> str:
    return re.split(r"[\s<>=!~;\[]", requirement, maxsplit=1)[0].lower().replace("_", "-")


@pytest.mark.parametrize("level", LISTS)
def test_the_lists_of_the_launcher_are_those_of_the_lock(level: str) -> None:
    pinned = PINNED.findall(LISTS[level])

    assert pinned
    for name, version in pinned:
        assert LOCKED[name]["version"] == version


@pytest.mark.parametrize("level", LISTS)
def test_every_hash_of_the_lists_stands_in_the_lock(level: str) -> None:
    known = {
        entry["hash"]
        for package in LOCKED.values()
        for entry in [*package.get("wheels", []), package.get("sdist", {})]
        if "hash" in entry
    }
    listed = set(re.findall(r"--hash=(sha256:[0-9a-f]{64})", LISTS[level]))

    assert listed
    assert listed <= known


def test_the_tests_list_holds_all_that_the_program_needs() -> None:
    runtime, test = (dict(PINNED.findall(LISTS[level])) for level in ("runtime", "test"))

    assert runtime.items() <= test.items()


def test_what_the_project_asks_for_is_in_the_lists() -> None:
    asked = {plain_name(text) for text in PROJECT["project"]["dependencies"]}
    for_tests = {plain_name(text) for text in PROJECT["dependency-groups"]["dev"]}

    assert asked <= dict(PINNED.findall(LISTS["runtime"])).keys()
    assert for_tests <= dict(PINNED.findall(LISTS["test"])).keys()


def test_the_launcher_looks_for_each_of_them() -> None:
    homes = packages_distributions()
    looked_for = {
        plain_name(name) for level in MODULES for module in MODULES[level] for name in homes[module]
    }
    asked = {plain_name(text) for text in PROJECT["project"]["dependencies"]}
    asked |= {plain_name(text) for text in PROJECT["dependency-groups"]["dev"]}

    assert asked <= looked_for


def test_the_lock_names_public_registries_only() -> None:
    text = (ROOT / "uv.lock").read_text("utf-8") + "".join(LISTS.values())

    assert set(re.findall(r"\w+://[^/\"\s]+", text)) <= PUBLIC


def fits(wheel: str, machine: str, python: str) -> bool:
    """Whether a wheel's file name fits a machine and a Python."""
    tags, abi, platforms = wheel.removesuffix(".whl").rsplit("-", 3)[1:]
    if platforms != "any" and not any(re.fullmatch(machine, one) for one in platforms.split(".")):
        return False
    if abi == "none":
        return True
    if abi == "abi3":
        return any(tag[:3] == "cp3" and int(tag[2:]) <= int(python) for tag in tags.split("."))
    return f"cp{python}" in tags.split(".")


def lists_for(system: str) -> list[str]:
    """Return the packages the program needs on a system, by the markers of its list."""
    lines = [line for line in LISTS["runtime"].splitlines() if PINNED.match(line)]
    elsewhere = {"Windows": "'linux'", "Linux": "'win32'"}.get(system.split()[0], "'linux'")
    if system.startswith("Mac"):
        lines = [line for line in lines if "'win32'" not in line]
    return [line.split("==")[0] for line in lines if elsewhere not in line]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("machine", MACHINES)
def test_every_package_comes_built_for_every_machine(machine: str, python: str) -> None:
    unbuilt = [
        name
        for name in lists_for(machine)
        if not any(
            fits(wheel["url"].rsplit("/", 1)[-1], MACHINES[machine], python)
            for wheel in LOCKED[name].get("wheels", [])
        )
    ]

    assert unbuilt == []


def test_the_version_is_said_once() -> None:
    assert PROJECT["project"]["version"] == __version__
