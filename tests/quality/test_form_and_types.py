"""Form by ruff, types by mypy, and the examples in the domain's docstrings."""

from __future__ import annotations

import doctest
import importlib
import subprocess
import sys

import pytest

from tests.quality.source_tree import ROOT, python_files


def run(*words: str) -> tuple[int, str]:
    """Run a tool of this environment in the project's folder."""
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout


def test_ruff_finds_nothing() -> None:
    code, said = run("ruff", "check", "--output-format=concise", ".")

    assert code == 0, said


def test_every_file_is_formatted() -> None:
    code, said = run("ruff", "format", "--check", ".")

    assert code == 0, said


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_types_hold_on_every_platform(platform: str) -> None:
    code, said = run("mypy", "--platform", platform, "--cache-dir", f".mypy_cache/{platform}")

    assert code == 0, said


def test_the_examples_in_the_domain_are_true() -> None:
    failed = {}
    for file in python_files("desktop/domain"):
        dotted = ".".join(file.relative_to(ROOT).with_suffix("").parts)
        module = importlib.import_module(dotted.removesuffix(".__init__"))
        if count := doctest.testmod(module).failed:
            failed[dotted] = count

    assert failed == {}
