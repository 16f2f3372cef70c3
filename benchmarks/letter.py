"""Filling a letter, beside python-docx opening and saving the same template.

python -m benchmarks.letter [--rounds 40]
"""

from __future__ import annotations

import argparse
import io
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from docx import Document

from desktop import paths
from desktop.letters.catalog import FIELDS
from desktop.letters.render import rendered


def main() -> None:
    """Measure every shipped template and print the ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=40)
    rounds = parser.parse_args().rounds
    for template in sorted(paths.templates().glob("*/*.docx")):
        language = template.stem[:2]
        values = {info.name: info.sample(language) for info in FIELDS}

        def fill(template: Path = template, values: dict[str, Any] = values) -> None:
            rendered(template, values, title="t", author="a")

        floor, ours = _alternate(partial(_open_and_save, template), fill, rounds)
        name = f"{template.parent.name}/{template.name}"
        print(f"{name}: python-docx {floor:.2f} ms, filled {ours:.2f} ms = {ours / floor:.2f}x")


def _open_and_save(template: Path) -> None:
    document = Document(str(template))
    document.save(io.BytesIO())


def _alternate(
    one: Callable[[], object], other: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """Return the medians in milliseconds of two jobs run in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for job, found in zip((one, other), times, strict=True):
            begun = time.perf_counter()
            job()
            found.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])


if __name__ == "__main__":
    main()
