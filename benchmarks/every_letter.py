"""Every letter the sample cases can give: valid, whole, and with nothing left in it.

python -m benchmarks.every_letter [--quick]

Each case of the sample office in all sixteen kinds and both languages, upright too where a kind has
that, through the services, and every shipped template: ``openxml-audit`` over the file, the slips no letter may hold over its text,
and, where LibreOffice and ``pdftotext`` are installed, its PDF against the text. ``--quick`` leaves
out LibreOffice.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from openxml_audit import OpenXmlValidator

from benchmarks import libreoffice
from benchmarks.line_breaks import bare, lines_of, lost
from desktop import paths
from desktop.letters.opening import plain_text
from desktop.letters.proof import PAIRS

NOW = datetime(2026, 11, 24, 19, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
_OPENINGS = re.compile(r"^(?:(?:" + "|".join(PAIRS) + r")(?:\s|$)|Dear .*,$)")
_CLOSINGS = re.compile(
    r"^(?:" + "|".join({word for words in PAIRS.values() for word in words}) + r"|Yours \w+,)$"
)
SLIPS = re.compile(
    r"\{\{|\}\}|｛｛|｝｝|⟦|⟧|\bNone\b(?! of)|様\s*様|御中\s*様|様\s*御中|各位\s*様|殿\s*様"
    r"|。。|、。|、、|。、|\.\.(?!\.)| ,|こと(?:こと|を、を)"
)


def main() -> None:
    """Make, audit and read all of them; print what is wrong and the sums."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="without LibreOffice")
    quick = parser.parse_args().quick
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    wrong: list[str] = []
    templates = sorted(paths.templates().glob("*/*.docx"))
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for template in templates:
            wrong += [f"{template.parent.name}/{template.stem}: {one}" for one in audit(template)]
        letters = dict(letters_of_samples(folder / "office"))
        for name, docx in letters.items():
            path = folder / "letter.docx"
            path.write_bytes(docx)
            wrong += [f"{name}: {one}" for one in (*audit(path), *slips(docx))]
        peer = libreoffice.program() is not None and shutil.which("pdftotext") is not None
        if peer and not quick:
            wrong += _not_shown(letters, folder / "pdf")
    print(*wrong, sep="\n")
    shown = "shown by LibreOffice without loss" if peer and not quick else "LibreOffice left out"
    print(f"{len(templates)} templates, {len(letters)} letters, {shown}: {len(wrong)} faults")
    sys.exit(1 if wrong else 0)


def letters_of_samples(folder: Path, cases: int | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield a name and the Word file of each kind and language for each sample case.

    Args:
        cases: Only for so many cases.
    """
    from desktop.office import create_office
    from desktop.sample_office import StoryClock, begin_of, fill_office
    from desktop.storage.keychain import MemoryKeychain

    clock = StoryClock(begin_of(NOW))
    office = create_office(
        folder, keychain=MemoryKeychain(), now=clock, announce=lambda _kind, _number: None
    )
    try:
        fill_office(office, clock, NOW)
        letters = office.services.letters
        for case_id in office.services.cases.ids()[:cases]:
            for kind in letters.kinds():
                for language in ("ja", "en"):
                    letter = letters.draft(case_id, kind.code, language)
                    name = f"{case_id}-{kind.code}-{language}"
                    yield name, letters.prepare(letter.letter_id)().docx
                    if kind.vertical and language == "ja":
                        letters.set_vertical(letter.letter_id, True)
                        yield f"{name}-vertical", letters.prepare(letter.letter_id)().docx
    finally:
        office.close()


def audit(path: Path) -> list[str]:
    """Return what the validator says against a Word file."""
    result = OpenXmlValidator().validate(str(path))
    return [] if result.is_valid else [str(error) for error in result.errors]


def slips(docx: bytes) -> list[str]:
    """Return the slips that stand in a letter's text."""
    lines = plain_text(docx)
    found = [f"holds {match.group()!r}" for line in lines for match in SLIPS.finditer(line)]
    opened = [line for line in lines if _OPENINGS.match(line)]
    closed = [line for line in lines if _CLOSINGS.match(line)]
    if len(opened) != len(closed) or len(closed) > 1:
        found.append(f"opens with {opened}, closes with {closed}")
    if lines.count("記") != lines.count("以上") or lines.count("以上") > 1:
        found.append("記 and 以上 are no pair")
    return found


def _not_shown(letters: dict[str, bytes], folder: Path) -> Iterator[str]:
    for name, pdf in libreoffice.to_pdf(letters, folder).items():
        shown = bare("".join(text for page in lines_of(pdf) for _, text in page))
        paragraphs = [bare(line) for line in plain_text(letters[name])]
        if missing := lost(paragraphs, shown):
            yield f"{name}: LibreOffice does not show {missing}"
    made = {path.stem for path in folder.glob("*.pdf")}
    yield from (f"{name}: LibreOffice does not open it" for name in letters if name not in made)


if __name__ == "__main__":
    main()
