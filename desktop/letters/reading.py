"""From a Word file to page values: what it says, and what can't be shown.

Any ordinary ``.docx`` is read, not only the shipped letters. Tracked
insertions count as text, tracked deletions as gone. What the pages can't show
is never dropped in silence: its code stands in ``PagedDocument.gaps``.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.page import Block, Leading, LeadingRule, PagedDocument, Paragraph, Sheet
from desktop.letters.reading_numbers import Numbering
from desktop.letters.reading_package import Package, R, W
from desktop.letters.reading_paragraphs import ParagraphReader
from desktop.letters.reading_runs import RunReader
from desktop.letters.reading_styles import Styles
from desktop.letters.reading_tables import Look, TableReader

if TYPE_CHECKING:
    from lxml.etree import _Element

_MM_PER_TWIP = 25.4 / 1440
_WORD_LINE = 12.0
_ENTERED = {"sdt", "sdtContent", "customXml", "ins", "moveTo"}
_VERTICAL = ("tbRl", "tbRlV")
_NOT_SHOWN = {"altChunk": "embedded_file"}
_SECTION_GAPS = {"lnNumType": "line_numbers", "pgBorders": "page_border", "bidi": "right_to_left"}


def read_pages(source: Path | str | bytes) -> PagedDocument:
    """Return what a Word file says, styles resolved.

    Args:
        source: The file's place or its bytes.

    Raises:
        DataUnreadable: ``page.file_unreadable`` (can't be opened),
            ``page.not_a_word_file`` (damaged, encrypted, ``.doc``),
            ``page.strict_format`` (saved as Strict Open XML).
    """
    return _DocumentReader(Package(source)).read()


class _DocumentReader:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(package)
        self._numbering = Numbering(package)
        self._gaps: set[str] = set()
        self._line = _WORD_LINE

    def read(self) -> PagedDocument:
        root = self._package.xml(self._package.main)
        body = root.find(W + "body")
        sections = [] if body is None else list(body.iter(W + "sectPr"))
        sections = [each for each in sections if not _is_old_version(each)]
        sheet = self._sheet(sections[0]) if sections else Sheet()
        self._line = sheet.line_pitch or _WORD_LINE
        self._look_for_several(sections, sheet)
        blocks = () if body is None else self._part(body, self._package.main)
        first = sections[0] if sections else None
        return PagedDocument(
            sheet,
            blocks,
            header=self._margin(first, "header", "default"),
            footer=self._margin(first, "footer", "default"),
            first_header=self._margin(first, "header", "first"),
            first_footer=self._margin(first, "footer", "first"),
            first_differs=first is not None and _on(first.find(W + "titlePg")),
            gaps=tuple(sorted(self._gaps)),
        )

    def _part(self, parent: _Element, part: str) -> tuple[Block, ...]:
        """Return the blocks of a body, header or footer."""
        runs = RunReader(self._package, part, self._styles, self._gaps)
        return _BlockReader(runs, self._numbering, self._line).read(parent, ({}, {}))

    def _margin(self, section: _Element | None, kind: str, which: str) -> tuple[Block, ...]:
        if section is None:
            return ()
        for reference in section.iterfind(f"{W}{kind}Reference"):
            if (reference.get(W + "type") or "default") == which:
                part = self._package.target(self._package.main, reference.get(R + "id") or "")
                if part is not None:
                    return self._part(self._package.xml(part), part)
        return ()

    def _sheet(self, section: _Element) -> Sheet:
        size, margin = section.find(W + "pgSz"), section.find(W + "pgMar")
        grid, direction = section.find(W + "docGrid"), section.find(W + "textDirection")
        usual = Sheet()
        has_lines = grid is not None and (grid.get(W + "type") or "default") != "default"
        flow = "" if direction is None else direction.get(W + "val") or ""
        if flow and flow not in (*_VERTICAL, "lrTb", "lrTbV"):
            self._gaps.add("vertical_text")
        return Sheet(
            width_mm=_mm(size, "w", usual.width_mm),
            height_mm=_mm(size, "h", usual.height_mm),
            top_mm=abs(_mm(margin, "top", usual.top_mm)),
            right_mm=_mm(margin, "right", usual.right_mm),
            bottom_mm=abs(_mm(margin, "bottom", usual.bottom_mm)),
            left_mm=_mm(margin, "left", usual.left_mm) + _mm(margin, "gutter", 0.0),
            header_mm=_mm(margin, "header", usual.header_mm),
            footer_mm=_mm(margin, "footer", usual.footer_mm),
            line_pitch=_mm(grid, "linePitch", 0.0) / 25.4 * 72 if has_lines else 0.0,
            vertical=flow in _VERTICAL,
        )

    def _look_for_several(self, sections: list[_Element], sheet: Sheet) -> None:
        for section in sections:
            self._look_at(section)
            if self._sheet(section) != sheet:
                self._gaps.add("sections")
        for section in sections[1:]:
            if section.find(W + "headerReference") is not None:
                self._gaps.add("sections")
        if self._styles.setting("evenAndOddHeaders") not in ("", "0", "false"):
            self._gaps.add("even_pages")

    def _look_at(self, section: _Element) -> None:
        columns = section.find(W + "cols")
        if columns is not None and (columns.get(W + "num") or "1") != "1":
            self._gaps.add("columns")
        grid = section.find(W + "docGrid")
        if _has_character_grid(grid):
            self._gaps.add("character_grid")
        for name, code in _SECTION_GAPS.items():
            if section.find(W + name) is not None:
                self._gaps.add(code)


class _BlockReader:
    """Paragraphs and tables in order, page breaks handed on to what follows them."""

    def __init__(self, runs: RunReader, numbering: Numbering, line: float) -> None:
        self._paragraphs = ParagraphReader(runs, numbering, line)
        self._tables = TableReader(runs.styles, runs.gaps, self.read)
        self._gaps = runs.gaps

    def read(self, parent: _Element, table: Look) -> tuple[Block, ...]:
        found: list[Block] = []
        self._collect(parent, table, found)
        return tuple(_breaks_handed_on(found))

    def _collect(self, parent: _Element, table: Look, found: list[Block]) -> None:
        for child in parent:
            name = str(child.tag).rpartition("}")[2]
            if name == "p":
                found += self._paragraphs.read(child, table)
                if _starts_new_page(child.find(f"{W}pPr/{W}sectPr")):
                    found.append(Paragraph(page_break_before=True))
            elif name == "tbl":
                found.append(self._tables.read(child))
            elif name in _ENTERED:
                self._collect(child, table, found)
            elif name in _NOT_SHOWN:
                self._gaps.add(_NOT_SHOWN[name])


def _breaks_handed_on(blocks: list[Block]) -> list[Block]:
    """Let the block behind an empty page break begin the page instead of it."""
    result: list[Block] = []
    waiting = False
    for number, block in enumerate(blocks):
        is_mark = isinstance(block, Paragraph) and block.page_break_before and not block.runs
        if is_mark and number < len(blocks) - 1:
            waiting = True
            continue
        if waiting and isinstance(block, Paragraph):
            block = replace(block, page_break_before=True)
        elif waiting:
            result.append(Paragraph(page_break_before=True, leading=_HAIRLINE))
        waiting = False
        result.append(block)
    return result


_HAIRLINE = Leading(LeadingRule.EXACT, 0.05)


def _starts_new_page(section: _Element | None) -> bool:
    if section is None:
        return False
    kind = section.find(W + "type")
    return kind is None or kind.get(W + "val") != "continuous"


def _has_character_grid(grid: _Element | None) -> bool:
    if grid is None or grid.get(W + "type") not in ("linesAndChars", "snapToChars"):
        return False
    return (grid.get(W + "charSpace") or "0") != "0"


def _is_old_version(section: _Element) -> bool:
    """Whether this is the section a tracked change replaced."""
    parent = section.getparent()
    return parent is not None and str(parent.tag).endswith("}sectPrChange")


def _on(element: _Element | None) -> bool:
    return element is not None and element.get(W + "val") not in ("0", "false", "off")


def _mm(element: _Element | None, name: str, default: float) -> float:
    value = None if element is None else element.get(W + name)
    try:
        return default if value is None else float(value) * _MM_PER_TWIP
    except ValueError:
        return default
