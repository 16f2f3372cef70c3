"""Build the shipped Word templates and the list of fields.

    python tools/build_templates.py

The files under ``templates_docx/`` are the product's originals; this script
made them and can make them again after a change of wording or layout. The
words stand in ``letters_ja`` and ``letters_en``, one file per family of kinds.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from fields_page import fields_page  # noqa: E402
from letter_layout import EN, EN_STYLES, JA, JA_STYLES  # noqa: E402
from letters_ja import vertical  # noqa: E402
from template_package import Face, Style, package  # noqa: E402

from desktop.letters.kinds import read_kinds  # noqa: E402

TARGET = ROOT / "templates_docx"
FAMILIES = ("goods_and_services", "time_and_manner", "personal_data", "answers", "reports")
SHEETS: dict[str, tuple[Face, list[Style]]] = {"ja": (JA, JA_STYLES), "en": (EN, EN_STYLES)}


def letters(language: str) -> dict[str, str]:
    """Return folder → body of every letter in ``language``."""
    found: dict[str, str] = {}
    for family in FAMILIES:
        found.update(import_module(f"letters_{language}.{family}").LETTERS)
    return found


def main() -> None:
    """Write all templates and the list of fields."""
    kinds = read_kinds([TARGET])
    by_folder = {kind.folder: kind for kind in kinds.values()}
    for language, (face, styles) in SHEETS.items():
        for folder, body in letters(language).items():
            title = by_folder[folder].name(language)
            package(TARGET / folder / f"{language}.docx", face, styles, body, title)
    bodies = letters("ja")
    for folder in vertical.FOLDERS:
        title = by_folder[folder].name("ja")
        target = TARGET / folder / "ja-vertical.docx"
        body = vertical.vertical(bodies[folder])
        package(target, vertical.FACE, vertical.STYLES, body, title, vertical.SHEET)
    page = fields_page(read_kinds([TARGET]))
    (TARGET / "FIELDS.md").write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
