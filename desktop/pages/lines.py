"""A paragraph broken into lines as Word breaks it.

Qt finds where a line may break (kinsoku included). Ours is what a Japanese
letter needs besides: the quarter em between scripts, 、 and 。 hanging in the
margin, even spacing in justified lines, and the baseline in an exact leading.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from desktop.domain.page import Alignment, LeadingRule, PageField, Paragraph, Run
from desktop.pages.faces import UNIT, font_of, format_of
from desktop.pages.scripts import HANGING, cells, east_asian_places, script_gaps
from desktop.pages.upright import LineMarks, Mark, vertical_extra

QUARTER = 0.25
EXACT_ASCENT = 0.8
"""Where Word sets the baseline in a line of exact height, from its top."""
_SLACK = 1.0
_BREAK = "\u2028"


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """One line: its slot's height, and where in the slot Qt's line begins.

    ``marks`` are the outlines of a vertical line, ``None`` of a horizontal one.
    """

    layout: QTextLayout
    index: int
    height: float
    rise: float
    marks: list[Mark] | None = None


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """The page a paragraph stands on, and of how many."""

    page: int = 1
    pages: int = 1


ONLY_PAGE = PageNumbers()


def shaped_lines(
    block: Paragraph,
    width: float,
    *,
    pitch: float = 0.0,
    numbers: PageNumbers = ONLY_PAGE,
    vertical: bool = False,
) -> list[ShapedLine]:
    """Return the lines of a paragraph; x runs from the column's left edge.

    Args:
        width: Of the column, in layout units.
        pitch: The document grid's line, in points; 0 where there is none.
        vertical: The page will be turned a quarter clockwise; what must stand
            upright on it is turned back.
    """
    text = _Text(block, numbers, vertical=vertical)
    lines = _Breaker(block, text, width).lines()
    layout = text.layout
    placed = []
    for index in range(len(lines)):
        line = layout.lineAt(index)
        height = _height(block, line, pitch)
        marks = text.marks(line) if vertical else None
        placed.append(ShapedLine(layout, index, height, _rise(block, line, height, pitch), marks))
    return placed


class _Text:
    """The characters of a paragraph with the look of each, and their layout."""

    def __init__(self, block: Paragraph, numbers: PageNumbers, *, vertical: bool = False) -> None:
        self.letters = ""
        self.looks: list[Run] = []
        self.east_asian: list[bool] = []
        for run in block.runs:
            if isinstance(run, Run):
                self._add(run, numbers)
        self.gaps = set(script_gaps(self.letters)) if block.script_space else set()
        self._cell_ends: dict[int, float] = {}
        if vertical:
            self._stand_up()
        self._units = [0]
        for letter in self.letters:
            self._units.append(self._units[-1] + (2 if ord(letter) > 0xFFFF else 1))
        self.layout = QTextLayout(self.letters, font_of(replace(block.mark, text="")))
        self.layout.setCacheEnabled(True)
        self.layout.setTextOption(_option(block))
        self.space_out({})

    def _add(self, run: Run, numbers: PageNumbers) -> None:
        words = {
            PageField.PAGE: str(numbers.page),
            PageField.PAGES: str(numbers.pages),
        }.get(run.number, run.text).replace("\n", _BREAK)
        look = replace(run, text="", number=PageField.NONE)
        before = self.east_asian[-1] if self.east_asian else False
        self.letters += words
        self.looks += [look] * len(words)
        self.east_asian += east_asian_places(words, wide_marks=run.wide_marks, before=before)

    def _stand_up(self) -> None:
        """Let upright figures be as wide as one em, and apart from no script."""
        for start, end in cells(self.letters, [look.upright for look in self.looks]):
            if not self.looks[start].upright:
                continue
            self.east_asian[start:end] = [True] * (end - start)
            self.gaps -= {start - 1, end - 1}
            extra = vertical_extra(self.looks[start], self.letters[start:end])
            self._cell_ends[end - 1] = extra

    def marks(self, line: QTextLine) -> list[Mark]:
        """Return the outlines of a vertical line, in the frame that will be turned."""
        first, last = line.textStart(), line.textStart() + line.textLength()
        first, last = self.place(first), self.place(last)
        gathered = LineMarks(line.y() + line.ascent())
        uprights = [look.upright for look in self.looks[first:last]]
        for start, end in cells(self.letters[first:last], uprights):
            start, end = start + first, end + first
            words = self.letters[start:end]
            if words.isspace() and not self.looks[start].highlight:
                continue
            span = [
                cast("tuple[float, int]", line.cursorToX(self.unit(x)))[0] for x in (start, end)
            ]
            gathered.add(words, self.looks[start], self.east_asian[start], *span)
        return gathered.marks()

    def unit(self, place: int) -> int:
        """Return the place in UTF-16 units, which is how Qt counts."""
        return self._units[place]

    def place(self, unit: int) -> int:
        """Return the character at a UTF-16 unit."""
        if self._units[-1] == len(self.letters):
            return unit
        return self._units.index(unit)

    def quarter(self, place: int) -> float:
        """Return the points of space after a character: between scripts, or to fill its cell."""
        if place in self._cell_ends:
            return self._cell_ends[place]
        return self.looks[place].size * QUARTER if place in self.gaps else 0.0

    def space_out(self, extra: dict[int, float]) -> None:
        """Give the layout its formats, with extra points after some characters."""
        formats, start = [], 0
        keys = [
            (self.looks[place], self.east_asian[place], self.quarter(place) + extra.get(place, 0.0))
            for place in range(len(self.letters))
        ]
        for place in range(1, len(keys) + 1):
            if place < len(keys) and keys[place] == keys[start]:
                continue
            look, east_asian, points = keys[start]
            span = QTextLayout.FormatRange()
            span.start = self.unit(start)
            span.length = self.unit(place) - span.start
            span.format = format_of(look, east_asian=east_asian, extra=points)
            formats.append(span)
            start = place
        self.layout.setFormats(formats)


@dataclass(frozen=True, slots=True)
class _Broken:
    """A line's characters ``[start, end)``, its room and what of it is visible."""

    start: int
    end: int
    left: float
    room: float
    visible: float
    whole: float


class _Breaker:
    def __init__(self, block: Paragraph, text: _Text, width: float) -> None:
        self._block = block
        self._text = text
        self._left = block.indent_left * UNIT
        self._right = width - block.indent_right * UNIT

    def lines(self) -> list[_Broken]:
        broken = self._laid_out(None)
        if self._block.alignment in (Alignment.BOTH, Alignment.DISTRIBUTE):
            extra = dict(self._stretch(broken))
            if extra:
                broken = self._stretched(broken, extra)
        layout = self._text.layout
        for index, line in enumerate(broken):
            spare = max(0.0, line.room - line.visible)
            share = {Alignment.RIGHT: 1.0, Alignment.CENTER: 0.5}.get(self._block.alignment, 0.0)
            layout.lineAt(index).setPosition(QPointF(line.left + spare * share, 0.0))
        return broken

    def _laid_out(self, wanted: list[_Broken] | None) -> list[_Broken]:
        """Break freely, or again where ``wanted`` says, now with other spacing."""
        layout = self._text.layout
        broken: list[_Broken] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            left = self._left + (0.0 if broken else self._block.first_line * UNIT)
            room = max(UNIT, self._right - left)
            line.setPosition(QPointF(left, 0.0))
            if wanted is None:
                self._break(line, room)
            else:
                same = wanted[len(broken)] if len(broken) < len(wanted) else None
                beyond = 0.0 if same is None else same.whole - same.visible + _SLACK
                line.setLineWidth(room + beyond)
            broken.append(self._measured(line, left, room))
        layout.endLayout()
        return broken

    def _break(self, line: QTextLine, room: float) -> None:
        """Break at the room, or just beyond it where what stands out may hang."""
        line.setLineWidth(room)
        length = line.textLength()
        size = self._block.mark.size if not self._text.looks else self._text.looks[0].size
        for beyond in (size, size * QUARTER):
            if self._text.unit(len(self._text.letters)) <= line.textStart() + length:
                return
            line.setLineWidth(room + beyond * UNIT)
            if line.textLength() > length and self._measured(line, 0.0, room).visible <= room + 0.5:
                return
        line.setLineWidth(room)

    def _measured(self, line: QTextLine, left: float, room: float) -> _Broken:
        start = self._text.place(line.textStart())
        end = self._text.place(line.textStart() + line.textLength())
        last = end
        while last > start and self._text.letters[last - 1] in " \u2028":
            last -= 1
        whole = self._x(line, last) - line.x()
        visible = whole
        if last > start:
            visible -= self._text.quarter(last - 1) * UNIT
            hangs = self._block.hanging_marks and self._text.letters[last - 1] in HANGING
            if hangs and visible > room:
                visible = self._x(line, last - 1) - line.x()
        return _Broken(start, end, left, room, visible, whole)

    def _x(self, line: QTextLine, place: int) -> float:
        found = cast("tuple[float, int]", line.cursorToX(self._text.unit(place)))
        return found[0]

    def _stretch(self, broken: list[_Broken]) -> Iterator[tuple[int, float]]:
        """Yield the extra points after characters that fill each justified line."""
        letters = self._text.letters
        for number, line in enumerate(broken):
            words = letters[line.start : line.end]
            is_last = number == len(broken) - 1 or words.endswith(_BREAK)
            if "\t" in words or (is_last and self._block.alignment is Alignment.BOTH):
                continue
            last = line.start + len(words.rstrip(" \u2028")) - 1
            if letters[last] in HANGING and line.whole > line.room:
                last -= 1
            places = [
                place
                for place in range(line.start, last)
                if letters[place] == " " or self._is_loose(place)
            ]
            spare = (line.room - line.visible) / UNIT
            if places and spare > 0:
                yield from ((place, spare / len(places)) for place in places)

    def _is_loose(self, place: int) -> bool:
        east_asian = self._text.east_asian
        return east_asian[place] or east_asian[place + 1]

    def _stretched(self, broken: list[_Broken], extra: dict[int, float]) -> list[_Broken]:
        self._text.space_out(extra)
        again = self._laid_out(broken)
        if [line.end for line in again] == [line.end for line in broken]:
            return again
        self._text.space_out({})
        return self._laid_out(None)


def _option(block: Paragraph) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    option.setTabStopDistance(block.default_tab * UNIT)
    stops = [QTextOption.Tab(stop.at * UNIT, _tab_type(stop.align)) for stop in block.tabs]
    if block.first_line < 0 and block.indent_left > 0:
        stops.append(QTextOption.Tab(block.indent_left * UNIT, _tab_type("left")))
    option.setTabs(sorted(stops, key=lambda stop: stop.position))
    return option


def _tab_type(align: str) -> QTextOption.TabType:
    kinds = QTextOption.TabType
    return {"right": kinds.RightTab, "center": kinds.CenterTab, "decimal": kinds.DelimiterTab}.get(
        align, kinds.LeftTab
    )


def _height(block: Paragraph, line: QTextLine, pitch: float) -> float:
    rule, value = block.leading.rule, block.leading.value
    if rule is LeadingRule.EXACT:
        return value * UNIT
    natural = line.height()
    if pitch and block.snap_to_grid:
        natural = max(1, math.ceil(natural / UNIT / pitch - 0.01)) * pitch * UNIT
    return max(value * UNIT, natural) if rule is LeadingRule.AT_LEAST else natural * value


def _rise(block: Paragraph, line: QTextLine, height: float, pitch: float) -> float:
    """Return where in its slot the line's top lies."""
    if block.leading.rule is LeadingRule.EXACT:
        return height * EXACT_ASCENT - line.ascent()
    if pitch and block.snap_to_grid:
        return (height - line.height()) / 2
    return height - line.height()
