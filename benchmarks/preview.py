"""Reading and laying out one page of a letter, as the preview does at every pause of typing.

python -m benchmarks.preview [--rounds 40]
"""

from __future__ import annotations

import argparse
import os
import statistics
import time

from desktop import paths
from desktop.letters.catalog import FIELDS
from desktop.letters.reading import read_pages
from desktop.letters.render import rendered


def main() -> None:
    """Measure every shipped template, filled, and print the medians beside the target."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=40)
    rounds = parser.parse_args().rounds
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.app import make_application
    from desktop.pages.folder import set_font_folder

    app = make_application()
    set_font_folder(paths.resources() / "fonts")
    print(f"target: {TARGET_MS} ms")
    for template in sorted(paths.templates().glob("*/*.docx")):
        values = {info.name: info.sample(template.stem[:2]) for info in FIELDS}
        read, laid_out, sheets = _measure(rendered(template, values, title="t", author="a"), rounds)
        name = f"{template.parent.name}/{template.name}"
        print(
            f"{name}, {sheets} page(s): read {read:.1f} ms, laid out {laid_out:.1f} ms, "
            f"together {read + laid_out:.1f} ms"
        )
    app.quit()


TARGET_MS = 60


def _measure(letter: bytes, rounds: int) -> tuple[float, float, int]:
    """Return the medians in milliseconds of reading and laying out, and the pages."""
    from desktop.pages.layout import layout_pages

    reads: list[float] = []
    layouts: list[float] = []
    sheets = 0
    for _ in range(rounds):
        begun = time.perf_counter()
        document = read_pages(letter)
        middle = time.perf_counter()
        sheets = layout_pages(document).page_count
        reads.append((middle - begun) * 1000)
        layouts.append((time.perf_counter() - middle) * 1000)
    return statistics.median(reads), statistics.median(layouts), sheets


if __name__ == "__main__":
    main()
