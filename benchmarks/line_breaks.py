"""Where our lines break beside LibreOffice's, over every shipped letter across.

python -m benchmarks.line_breaks [--alike] [--keep FOLDER]

Every kind in both languages with short, usual and long values, the same fonts in both. LibreOffice
and ``pdftotext`` (poppler) are needed for this measurement only. With ``--alike`` the two rules are
set as LibreOffice has them in which we follow Word: then what is left is ours.
"""

from __future__ import annotations

import argparse
import difflib
import html
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import libreoffice
from desktop import paths
from desktop.letters.opening import plain_text
from desktop.pages import lines

TARGET = 0.9
_FIFTH = 0.2
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<')


@dataclass
class Compared:
    """One letter set by both.

    Attributes:
        ours, theirs: The lines of each page's text without spaces.
        lost: Characters of the letter LibreOffice does not show.
    """

    name: str
    ours: list[list[tuple[float, str]]]
    theirs: list[list[tuple[float, str]]]
    paragraphs: list[str]
    lost: str
    drifts: list[float] = field(default_factory=list)
    same: int = 0
    same_inside: int = 0
    inside: int = 0

    @property
    def total(self) -> int:
        """Lines LibreOffice sets."""
        return sum(len(page) for page in self.theirs)


def main() -> None:
    """Set every letter by both, print the share of equal lines and each difference."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--keep", type=Path, help="folder that keeps the files of both")
    parser.add_argument("--alike", action="store_true", help="a fifth of an em, nothing hanging")
    options = parser.parse_args()
    if libreoffice.program() is None or shutil.which("pdftotext") is None:
        print("LibreOffice or pdftotext is not installed: nothing to compare with.")
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as scratch:
        compared = list(_compare(options.keep or Path(scratch), alike=options.alike))
    for one in compared:
        _print_differences(one)
    _print_sum(compared)


def _compare(folder: Path, *, alike: bool) -> Iterator[Compared]:
    letters = all_letters()
    if alike:
        lines.QUARTER = _FIFTH
        letters = {name: _hanging_nothing(docx) for name, docx in letters.items()}
    theirs = libreoffice.to_pdf(letters, folder / "libreoffice")
    ours = _our_pdfs(letters, folder / "ours")
    for name, docx in letters.items():
        paragraphs = [bare(line) for line in plain_text(docx) if bare(line)]
        peer = lines_of(theirs[name])
        shown = bare("".join(text for page in peer for _, text in page))
        one = Compared(name, lines_of(ours[name]), peer, paragraphs, lost(paragraphs, shown))
        _count(one)
        yield one


def _hanging_nothing(docx: bytes) -> bytes:
    """Return the letter with no mark standing beyond the margin, which LibreOffice can't do."""
    return libreoffice.with_texts_replaced(
        docx, {"<w:overflowPunct/>": '<w:overflowPunct w:val="0"/>'}
    )


def all_letters(only: str = "") -> dict[str, bytes]:
    """Return every kind, language and length across, or one kind's, as Word files."""
    from tests.letters.letter_lengths import LENGTHS, USUAL
    from tests.letters.sample_letters import write

    made: dict[str, bytes] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for name, material in USUAL.items():
            if only not in ("", name):
                continue
            for length, changed in LENGTHS.items():
                path = write(changed(material), Path(scratch) / "letter.docx")
                made[f"{name}-{length}"] = path.read_bytes()
    return made


def _our_pdfs(letters: dict[str, bytes], folder: Path) -> dict[str, Path]:
    from desktop.app import make_application
    from desktop.letters.reading import read_pages
    from desktop.pages.folder import set_font_folder
    from desktop.pages.pdf import pdf_bytes

    app = make_application()
    set_font_folder(paths.resources() / "fonts")
    folder.mkdir(parents=True, exist_ok=True)
    made = {}
    for name, docx in letters.items():
        made[name] = folder / f"{name}.pdf"
        made[name].write_bytes(pdf_bytes(read_pages(docx), name, name[-2:], ""))
    app.quit()
    return made


def lines_of(pdf: Path) -> list[list[tuple[float, str]]]:
    """Return each page's lines from top to bottom: the middle's height in points, and the text."""
    listed = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    return [_lines(page) for page in listed.split("<page ")[1:]]


def _lines(page: str) -> list[tuple[float, str]]:
    words = []
    for left, top, _, bottom, text in _WORD.findall(page):
        words.append(((float(top) + float(bottom)) / 2, float(left), html.unescape(text)))
    words.sort()
    rows: list[list[tuple[float, float, str]]] = []
    for word in words:
        if rows and word[0] - rows[-1][0][0] < 6:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [
        (row[0][0], bare("".join(word[2] for word in sorted(row, key=lambda one: one[1]))))
        for row in rows
    ]


def bare(text: str) -> str:
    """Return a text without its spaces, which a PDF keeps or not as it likes."""
    return re.sub(r"\s", "", text)


def lost(paragraphs: list[str], shown: str) -> str:
    """Return the signs of the letter that are missing from what is shown."""
    left = list(shown)
    lost = []
    for sign in "".join(paragraphs):
        if sign in left:
            left.remove(sign)
        else:
            lost.append(sign)
    return "".join(lost)


def _count(one: Compared) -> None:
    ours = [text for page in one.ours for _, text in page]
    theirs = [text for page in one.theirs for _, text in page]
    ends = tuple(one.paragraphs)
    one.inside = sum(not _is_end(line, ends) for line in theirs)
    for block in difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
        matched = theirs[block.b : block.b + block.size]
        one.same += block.size
        one.same_inside += sum(not _is_end(line, ends) for line in matched)
    for mine, other in zip(one.ours, one.theirs, strict=False):
        heights = {text: height for height, text in other}
        one.drifts += [abs(y - heights[text]) for y, text in mine if text in heights]


def _is_end(line: str, paragraphs: tuple[str, ...]) -> bool:
    """Whether a line ends where a paragraph does, which no layout can get wrong."""
    return any(paragraph.endswith(line) for paragraph in paragraphs)


def _print_differences(one: Compared) -> None:
    if len(one.ours) != len(one.theirs):
        print(f"{one.name}: {len(one.ours)} page(s), LibreOffice {len(one.theirs)}")
    if one.lost:
        print(f"{one.name}: LibreOffice does not show {one.lost}")
    ours = [text for page in one.ours for _, text in page]
    theirs = [text for page in one.theirs for _, text in page]
    for line in difflib.unified_diff(theirs, ours, lineterm="", n=0):
        if not line.startswith(("---", "+++", "@@")):
            print(f"{one.name}: {line}")


def _print_sum(compared: list[Compared]) -> None:
    total, same = sum(one.total for one in compared), sum(one.same for one in compared)
    inside = sum(one.inside for one in compared)
    same_inside = sum(one.same_inside for one in compared)
    agreeing = sum(len(one.ours) == len(one.theirs) for one in compared)
    drifts = [drift for one in compared for drift in one.drifts]
    print(f"{len(compared)} letters, {total} lines of LibreOffice, {same} the same with us:")
    print(f"  {same / total:.1%} of all lines (target {TARGET:.0%})")
    print(f"  {same_inside / inside:.1%} of the {inside} lines that break inside a paragraph")
    print(f"  pages: {agreeing} of {len(compared)} letters agree")
    print(f"  height of equal lines: median {statistics.median(drifts):.1f} pt apart")
    print(f"  characters LibreOffice does not show: {sum(len(one.lost) for one in compared)}")
    sys.exit(0 if same / total >= TARGET and agreeing == len(compared) else 1)


if __name__ == "__main__":
    main()
