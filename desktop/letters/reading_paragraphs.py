"""One Word paragraph as page values: indents, leading, tabs, list marker, breaks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.page import Alignment, Leading, LeadingRule, Paragraph, Picture, Run, TabStop
from desktop.letters.reading_numbers import Numbering
from desktop.letters.reading_package import W
from desktop.letters.reading_runs import PAGE_BREAK, RunReader
from desktop.letters.reading_styles import Properties, Styles, is_on, merged, properties

if TYPE_CHECKING:
    from lxml.etree import _Element

_ALIGNMENTS = {
    "left": Alignment.LEFT,
    "start": Alignment.LEFT,
    "center": Alignment.CENTER,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.BOTH,
    "distribute": Alignment.DISTRIBUTE,
}
_GAPS = {"framePr": "frame", "pBdr": "paragraph_border", "textDirection": "vertical_text"}
_AUTO_SPACE = 14.0


@dataclass
class ParagraphReader:
    """Reads the paragraphs of one part.

    Attributes:
        line: Points of one line where Word counts spacing in lines.
    """

    runs: RunReader
    numbering: Numbering
    line: float

    @property
    def styles(self) -> Styles:
        return self.runs.styles

    def read(
        self, element: _Element, table: tuple[Properties, Properties] = ({}, {})
    ) -> list[Paragraph]:
        """Return the paragraph, cut where Word breaks the page within it.

        Args:
            table: Paragraph and run properties of the table style around it.
        """
        direct = properties(element.find(W + "pPr"))
        style = direct.get("pStyle") or self.styles.default("paragraph")
        level = self.numbering.level(merged(self.styles.paragraph(style), direct))
        found = merged(
            self.styles.default_paragraph,
            table[0],
            self.styles.paragraph(style),
            self.numbering.paragraph(level),
            direct,
        )
        inherited = merged(self.styles.default_run, table[1], self.styles.run(style))
        return self._built(element, found, inherited, style, level)

    def _built(
        self,
        element: _Element,
        found: Properties,
        inherited: Properties,
        style: str,
        level: _Element | None,
    ) -> list[Paragraph]:
        self.runs.gaps.update(code for name, code in _GAPS.items() if name in found)
        if is_on(found, "bidi"):
            self.runs.gaps.add("right_to_left")
        mark = self.runs.look(merged(inherited, properties(element.find(f"{W}pPr/{W}rPr"))))
        pieces = self.runs.read(element, inherited)
        if level is not None:
            look = self.runs.look(merged(inherited, self.numbering.run(level)))
            marker = self.numbering.marker(found, level)
            pieces = [replace(look, text=marker), *pieces] if marker else pieces
        if not pieces and element.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            return []
        whole = self._paragraph(found, mark, pieces)
        return list(_cut_at_page_breaks(replace(whole, style=style)))

    def _paragraph(self, found: Properties, mark: Run, pieces: list[Run | Picture]) -> Paragraph:
        size = next((p.size for p in pieces if isinstance(p, Run)), mark.size)
        left, right, first = _indents(found, size)
        return Paragraph(
            runs=tuple(pieces),
            alignment=_ALIGNMENTS.get(found.get("jc", ""), Alignment.LEFT),
            indent_left=left,
            indent_right=right,
            first_line=first,
            space_before=self._space(found, "before"),
            space_after=self._space(found, "after"),
            leading=_leading(found),
            keep_next=is_on(found, "keepNext"),
            keep_lines=is_on(found, "keepLines"),
            widow_control=found.get("widowControl", "1") not in ("0", "false", "off"),
            page_break_before=is_on(found, "pageBreakBefore"),
            tabs=_tabs(found.get("tabs", "")),
            default_tab=_points(self.styles.setting("defaultTabStop"), 36.0) or 36.0,
            mark=mark,
            snap_to_grid=found.get("snapToGrid", "1") not in ("0", "false", "off"),
            hanging_marks=found.get("overflowPunct", "1") not in ("0", "false", "off"),
            script_space=found.get("autoSpaceDE", "1") not in ("0", "false", "off"),
            tight_with_same_style=is_on(found, "contextualSpacing"),
        )

    def _space(self, found: Properties, side: str) -> float:
        if is_on(found, f"spacing.{side}Autospacing"):
            return _AUTO_SPACE
        lines = _number(found.get(f"spacing.{side}Lines"))
        return lines / 100 * self.line if lines else _points(found.get(f"spacing.{side}"))


def _indents(found: Properties, size: float) -> tuple[float, float, float]:
    """Return left, right and first-line indent; a count of characters beats points."""
    chars = {key: _number(found.get(f"ind.{key}Chars")) / 100 * size for key in _SIDES}
    points = {key: _points(found.get(f"ind.{key}")) for key in _SIDES}
    hanging = chars["hanging"] or points["hanging"]
    left = chars["left"] + chars["hanging"] if chars["left"] else points["left"]
    first = -hanging if hanging else chars["firstLine"] or points["firstLine"]
    return left, chars["right"] or points["right"], first


_SIDES = ("left", "right", "firstLine", "hanging")


def _leading(found: Properties) -> Leading:
    line = _number(found.get("spacing.line"))
    match found.get("spacing.lineRule", "auto"):
        case "exact" if line > 0:
            return Leading(LeadingRule.EXACT, line / 20)
        case "atLeast" if line > 0:
            return Leading(LeadingRule.AT_LEAST, line / 20)
    return Leading(LeadingRule.MULTIPLE, line / 240 if line > 0 else 1.0)


def _tabs(text: str) -> tuple[TabStop, ...]:
    stops: dict[float, str] = {}
    for part in filter(None, text.split(";")):
        kind, _, where = part.partition(":")
        at = _points(where)
        if kind == "clear":
            stops.pop(at, None)
        elif kind in ("left", "start", "num", "center", "right", "end", "decimal"):
            stops[at] = {"start": "left", "num": "left", "end": "right"}.get(kind, kind)
    return tuple(TabStop(at, stops[at]) for at in sorted(stops))


def _cut_at_page_breaks(whole: Paragraph) -> list[Paragraph]:
    """Return the paragraph in pieces, each after the first on a page of its own.

    A break at the very end leaves an empty last piece, whose mark (as in Word)
    takes no line: the caller hands its page break on to what follows.
    """
    groups: list[list[Run | Picture]] = [[]]
    for piece in whole.runs:
        if isinstance(piece, Run) and piece.text == PAGE_BREAK:
            groups.append([])
        else:
            groups[-1].append(piece)
    if len(groups) == 1:
        return [whole]
    first = replace(whole, runs=tuple(groups[0]), space_after=0.0)
    rest = [
        replace(whole, runs=tuple(group), page_break_before=True, first_line=0.0, space_before=0.0)
        for group in groups[1:]
    ]
    return [first, *rest]


def _points(twips: str | None, default: float = 0.0) -> float:
    return default if not twips else _number(twips) / 20


def _number(value: str | None) -> float:
    try:
        return float(value or 0)
    except ValueError:
        return float(value[:-2]) * 20 if value and value.endswith("pt") else 0.0
