"""Reads a Word file into frozen page values, walking its XML."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.page import (
    Alignment,
    Block,
    Borders,
    Cell,
    Leading,
    LeadingRule,
    PagedDocument,
    Paragraph,
    Picture,
    Row,
    Run,
    Sheet,
    Table,
    TabStop,
)
from desktop.letters.reading_numbers import Numbering
from desktop.letters.reading_package import Package, W
from desktop.letters.reading_runs import RunReader
from desktop.letters.reading_styles import Properties, Styles, is_on, merged, properties

if TYPE_CHECKING:
    from lxml.etree import _Element

MM = 25.4 / 1440
_ALIGNMENTS = {
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.BOTH,
    "distribute": Alignment.DISTRIBUTE,
}


def read_pages(source: Path | str | bytes) -> PagedDocument:
    """Return the pages' content of a Word file.

    Args:
        source: The file or its bytes.

    Raises:
        WorldError: As ``reading_package`` says; a damaged file is refused.
    """
    package = Package(source)
    return _Reader(package).document()


class _Reader:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(package)
        self._numbering = Numbering(package)
        self._gaps: set[str] = set()

    def document(self) -> PagedDocument:
        body = self._package.xml(self._package.main).find(W + "body")
        assert body is not None
        section = body.find(W + "sectPr")
        if len(body.findall(f".//{W}sectPr")) > 1:
            self._gaps.add("sections")
        reader = self._runs(self._package.main)
        blocks = tuple(self._blocks(body, reader))
        first = section is not None and section.find(W + "titlePg") is not None
        return PagedDocument(
            sheet=self._sheet(section),
            blocks=blocks,
            header=self._edge(section, "headerReference", "default"),
            footer=self._edge(section, "footerReference", "default"),
            first_header=self._edge(section, "headerReference", "first") if first else (),
            first_footer=self._edge(section, "footerReference", "first") if first else (),
            first_differs=first,
            gaps=tuple(sorted(self._gaps)),
        )

    def _runs(self, part: str) -> RunReader:
        return RunReader(self._package, part, self._styles, self._gaps)

    def _edge(self, section: _Element | None, tag: str, kind: str) -> tuple[Block, ...]:
        if section is None:
            return ()
        for reference in section.findall(W + tag):
            if (reference.get(W + "type") or "default") == kind:
                relation = next(
                    (value for key, value in reference.attrib.items() if str(key).endswith("}id")),
                    "",
                )
                part = self._package.target(self._package.main, str(relation))
                if part is not None:
                    return tuple(self._blocks(self._package.xml(part), self._runs(part)))
        return ()

    def _sheet(self, section: _Element | None) -> Sheet:
        if section is None:
            return Sheet()
        size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
        grid = section.find(W + "docGrid")
        direction = section.find(W + "textDirection")
        pitch = 0.0
        if grid is not None and (grid.get(W + "type") or "default") != "default":
            pitch = _twips(grid.get(W + "linePitch")) / 20
        vertical = direction is not None and (direction.get(W + "val") or "") in ("tbRl", "tbRlV")
        if vertical:
            self._gaps.add("vertical_text")
        return Sheet(
            width_mm=_side(size, "w", 210.0),
            height_mm=_side(size, "h", 297.0),
            top_mm=_side(margins, "top", 25.0),
            right_mm=_side(margins, "right", 25.0),
            bottom_mm=_side(margins, "bottom", 25.0),
            left_mm=_side(margins, "left", 25.0),
            header_mm=_side(margins, "header", 12.7),
            footer_mm=_side(margins, "footer", 12.7),
            line_pitch=pitch,
            vertical=vertical,
        )

    def _blocks(self, parent: _Element, reader: RunReader) -> list[Block]:
        found: list[Block] = []
        for child in parent:
            name = str(child.tag).rpartition("}")[2]
            if name == "p":
                found.append(self._paragraph(child, reader))
            elif name == "tbl":
                found.append(self._table(child, reader))
            elif name in ("sdt", "ins", "customXml", "smartTag"):
                content = child.find(W + "sdtContent") if name == "sdt" else child
                if content is not None:
                    found += self._blocks(content, reader)
        return found

    def _paragraph(self, element: _Element, reader: RunReader) -> Paragraph:
        own = properties(element.find(W + "pPr"))
        style = own.get("pStyle") or self._styles.default("paragraph")
        styled = merged(self._styles.paragraph(style), own)
        level = self._numbering.level(styled)
        below = self._styles.default_paragraph
        found = merged(below, self._styles.paragraph(style), self._numbering.paragraph(level), own)
        look = merged(self._styles.default_run, self._styles.run(style))
        runs = list(reader.read(element, look))
        mark_own = element.find(f"{W}pPr/{W}rPr")
        mark = reader.look(merged(look, properties(mark_own)))
        if level is not None:
            text = self._numbering.marker(styled, level)
            if text:
                marker = reader.look(merged(look, self._numbering.run(level)))
                runs.insert(0, _with_text(marker, text))
        return self._built(found, tuple(runs), mark, style)

    def _built(
        self, found: Properties, runs: tuple[Run | Picture, ...], mark: Run, style: str
    ) -> Paragraph:
        size = mark.size
        left = _indent(found, "left", size)
        first = _indent(found, "firstLine", size) - _indent(found, "hanging", size)
        return Paragraph(
            runs=runs,
            alignment=_ALIGNMENTS.get(found.get("jc", ""), Alignment.LEFT),
            indent_left=left,
            indent_right=_indent(found, "right", size),
            first_line=first,
            space_before=_points(found.get("spacing.before")),
            space_after=_points(found.get("spacing.after")),
            leading=_leading(found),
            keep_next=is_on(found, "keepNext"),
            keep_lines=is_on(found, "keepLines"),
            page_break_before=is_on(found, "pageBreakBefore"),
            tabs=_tabs(found.get("tabs", "")),
            mark=mark,
            style=style,
            tight_with_same_style=is_on(found, "contextualSpacing"),
        )

    def _table(self, element: _Element, reader: RunReader) -> Table:
        grid = element.find(W + "tblGrid")
        columns = tuple(_points(column.get(W + "w")) for column in (() if grid is None else grid))
        settings = element.find(W + "tblPr")
        inside = self._table_borders(settings)
        rows = tuple(self._row(row, reader, inside) for row in element.findall(W + "tr"))
        indent = 0.0
        align = Alignment.LEFT
        if settings is not None:
            moved = settings.find(W + "tblInd")
            indent = _points(moved.get(W + "w")) if moved is not None else 0.0
            placed = settings.find(W + "jc")
            if placed is not None:
                align = _ALIGNMENTS.get(placed.get(W + "val") or "", Alignment.LEFT)
        return Table(columns, rows, indent, align)

    def _row(self, element: _Element, reader: RunReader, borders: Borders) -> Row:
        height = element.find(f"{W}trPr/{W}trHeight")
        cells = tuple(self._cell(cell, reader, borders) for cell in element.findall(W + "tc"))
        return Row(
            cells,
            height=_points(height.get(W + "val")) if height is not None else 0.0,
            exact=height is not None and height.get(W + "hRule") == "exact",
            repeated=element.find(f"{W}trPr/{W}tblHeader") is not None,
        )

    def _cell(self, element: _Element, reader: RunReader, borders: Borders) -> Cell:
        settings = element.find(W + "tcPr")
        span, continued, own, align = 1, False, borders, "top"
        if settings is not None:
            spanned = settings.find(W + "gridSpan")
            span = int(spanned.get(W + "val") or 1) if spanned is not None else 1
            merge = settings.find(W + "vMerge")
            continued = merge is not None and (merge.get(W + "val") or "continue") == "continue"
            edges = settings.find(W + "tcBorders")
            own = _borders(edges, borders) if edges is not None else borders
            placed = settings.find(W + "vAlign")
            align = (placed.get(W + "val") or "top") if placed is not None else "top"
        return Cell(
            tuple(self._blocks(element, reader)),
            span=span,
            borders=own,
            vertical_align=align,
            continued=continued,
        )

    def _table_borders(self, settings: _Element | None) -> Borders:
        if settings is None:
            return Borders()
        edges = settings.find(W + "tblBorders")
        style = settings.find(W + "tblStyle")
        if edges is None and style is not None:
            for one in reversed(self._styles.chain(style.get(W + "val") or "")):
                edges = one.find(f"{W}tblPr/{W}tblBorders")
                if edges is not None:
                    break
        if edges is None:
            return Borders()
        across, upright = edges.find(W + "insideH"), edges.find(W + "insideV")
        lines = _borders(edges, Borders())
        return Borders(
            top=lines.top or _line(across),
            bottom=lines.bottom or _line(across),
            left=lines.left or _line(upright),
            right=lines.right or _line(upright),
        )


def _with_text(run: Run, text: str) -> Run:
    return replace(run, text=text)


def _borders(edges: _Element, below: Borders) -> Borders:
    def line(name: str, other: float) -> float:
        found = edges.find(W + name)
        return other if found is None else _line(found)

    return Borders(
        top=line("top", below.top),
        right=line("right", line("end", below.right)),
        bottom=line("bottom", below.bottom),
        left=line("left", line("start", below.left)),
    )


def _line(element: _Element | None) -> float:
    if element is None or (element.get(W + "val") or "nil") in ("nil", "none"):
        return 0.0
    return _twips(element.get(W + "sz")) / 8


def _leading(found: Properties) -> Leading:
    value, rule = found.get("spacing.line"), found.get("spacing.lineRule", "auto")
    if value is None:
        return Leading()
    if rule == "exact":
        return Leading(LeadingRule.EXACT, _twips(value) / 20)
    if rule == "atLeast":
        return Leading(LeadingRule.AT_LEAST, _twips(value) / 20)
    return Leading(LeadingRule.MULTIPLE, _twips(value) / 240)


def _tabs(text: str) -> tuple[TabStop, ...]:
    stops = []
    for part in text.split(";"):
        pieces = part.split(",") if "," in part else part.split(":")
        if len(pieces) >= 2:
            numbers = [piece for piece in pieces if piece.lstrip("-").isdigit()]
            words = [piece for piece in pieces if not piece.lstrip("-").isdigit()]
            if numbers and "clear" not in words:
                stops.append(TabStop(int(numbers[0]) / 20, words[0] if words else "left"))
    return tuple(sorted(stops, key=lambda stop: stop.at))


def _indent(found: Properties, name: str, size: float) -> float:
    """Characters (hundredths of an em) go before twips."""
    chars = found.get(f"ind.{name}Chars")
    if chars is not None and _twips(chars):
        return _twips(chars) / 100 * size
    return _points(found.get(f"ind.{name}"))


def _side(element: _Element | None, name: str, default: float) -> float:
    value = None if element is None else element.get(W + name)
    return default if value is None else _twips(value) * MM


def _points(value: object) -> float:
    return _twips(value) / 20


def _twips(value: object) -> float:
    try:
        return float(str(value)) if value is not None else 0.0
    except ValueError:
        return 0.0
