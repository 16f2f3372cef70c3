"""From a filled letter to its first sheet on the screen; the aim is 60 ms at the median.

python -m benchmarks.preview [--rounds 15]
"""

from __future__ import annotations

import argparse
import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.letters.catalog import FIELDS
from desktop.letters.reading import read_pages
from desktop.letters.render import rendered
from desktop.pages.folder import set_font_folder
from desktop.pages.pdf import pdf_bytes
from desktop.pages.preview import PagePreview


def main() -> None:
    """Measure reading with layout and paint, and the PDF, for every shipped template."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    app = QApplication([])
    set_font_folder(paths.resources() / "fonts")
    preview = PagePreview()
    preview.resize(840, 1200)
    preview.show()
    for template in sorted(paths.templates().glob("*/*.docx")):
        language = template.stem[:2]
        values = {info.name: info.sample(language) for info in FIELDS}
        docx = rendered(template, values, title="t", author="a")
        shown, saved = [], []
        for _ in range(rounds):
            begun = time.perf_counter()
            document = read_pages(docx)
            preview.show_document(document)
            app.processEvents()
            shown.append((time.perf_counter() - begun) * 1000)
            begun = time.perf_counter()
            pdf_bytes(document, "t", language, "a")
            saved.append((time.perf_counter() - begun) * 1000)
        name = f"{template.parent.name}/{template.name}"
        print(
            f"{name}: first {shown[0]:.0f} ms, median {statistics.median(shown):.0f} ms,"
            f" PDF {statistics.median(saved):.0f} ms"
        )


if __name__ == "__main__":
    main()
