"""A paged document as frozen values: what a Word file says, what paper shows.

``letters`` reads a Word file into these, ``pages`` lays them out. Lengths are
points (1/72 inch) unless the name ends in ``_mm``; every style is already
resolved, so nobody below needs to know what a Word style is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

MISSING = "missing"
"""Highlight of a value that is still to be written; other highlights are ``#RRGGBB``."""


class Alignment(StrEnum):
    """How the lines of a paragraph stand between its margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    BOTH = "both"
    DISTRIBUTE = "distribute"


class LeadingRule(StrEnum):
    """How the height of a line is found."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MULTIPLE = "multiple"


class PageField(StrEnum):
    """A number only the layout knows."""

    NONE = ""
    PAGE = "page"
    PAGES = "pages"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper. ``line_pitch`` is the document grid's line, 0 where there is none.

    Attributes:
        header_mm, footer_mm: From the paper's edge to the header's top and the footer's foot.
        vertical: The text runs from top to bottom, columns from right to left.
    """

    width_mm: float = 210.0
    height_mm: float = 297.0
    top_mm: float = 25.0
    right_mm: float = 25.0
    bottom_mm: float = 25.0
    left_mm: float = 25.0
    header_mm: float = 12.7
    footer_mm: float = 12.7
    line_pitch: float = 0.0
    vertical: bool = False


@dataclass(frozen=True, slots=True)
class Leading:
    """Height of a line: points for ``EXACT`` and ``AT_LEAST``, else a factor."""

    rule: LeadingRule = LeadingRule.MULTIPLE
    value: float = 1.0


@dataclass(frozen=True, slots=True)
class TabStop:
    """A stop measured from the left margin; ``align`` is left, center, right or decimal."""

    at: float
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one look. ``\\n`` is a line break within the paragraph, ``\\t`` a tab.

    Attributes:
        latin, east_asian: Family names as the Word file says them.
        size: Points.
        colour: ``#RRGGBB``; ``""`` is black.
        highlight: ``""``, ``MISSING`` or ``#RRGGBB``.
        raised: 1 superscript, -1 subscript, 0 neither.
        tracking: Extra points after each character.
        kerned: Pairs such as AV stand closer, as the font says.
        number: A page number stands here instead of ``text``.
        wide_marks: Characters both scripts have (“ ” … ※) take the East Asian font.
        upright: In a vertical line its characters stand side by side in one cell (縦中横).
    """

    text: str
    latin: str = ""
    east_asian: str = ""
    size: float = 10.5
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    colour: str = ""
    highlight: str = ""
    raised: int = 0
    tracking: float = 0.0
    kerned: bool = False
    number: PageField = PageField.NONE
    wide_marks: bool = False
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the text, or floating over or behind it.

    Attributes:
        data: The file's bytes (PNG, JPEG, …).
        x, y: Offset from what ``x_from`` and ``y_from`` name:
            ``page``, ``margin`` or ``text`` (the paragraph it is anchored to).
        x_align, y_align: ``left|center|right`` and ``top|center|bottom``; ``""``: use x and y.
    """

    data: bytes = field(repr=False)
    width: float
    height: float
    floating: bool = False
    x: float = 0.0
    y: float = 0.0
    x_from: str = "text"
    y_from: str = "text"
    x_align: str = ""
    y_align: str = ""
    behind: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph with everything its style says.

    Attributes:
        first_line: Indent of the first line beyond ``indent_left``; negative hangs.
        runs: Text and pictures in order.
        mark: The look of the paragraph mark; gives an empty paragraph its height.
        hanging_marks: 、 and 。 may hang into the right margin.
        script_space: A quarter em stands between Japanese and Latin characters.
    """

    runs: tuple[Run | Picture, ...] = ()
    alignment: Alignment = Alignment.LEFT
    indent_left: float = 0.0
    indent_right: float = 0.0
    first_line: float = 0.0
    space_before: float = 0.0
    space_after: float = 0.0
    leading: Leading = Leading()
    keep_next: bool = False
    keep_lines: bool = False
    widow_control: bool = True
    page_break_before: bool = False
    tabs: tuple[TabStop, ...] = ()
    default_tab: float = 36.0
    mark: Run = Run("")
    snap_to_grid: bool = True
    hanging_marks: bool = True
    script_space: bool = True
    style: str = ""
    tight_with_same_style: bool = False

    @property
    def text(self) -> str:
        """The characters, without page numbers and pictures."""
        return "".join(run.text for run in self.runs if isinstance(run, Run))


@dataclass(frozen=True, slots=True)
class Borders:
    """Line widths in points, 0 where there is none."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``span`` counts columns; a ``continued`` cell belongs to the one above."""

    blocks: tuple[Block, ...]
    span: int = 1
    borders: Borders = Borders()
    padding: Borders = Borders(0.0, 5.4, 0.0, 5.4)
    shade: str = ""
    vertical_align: str = "top"
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``height`` 0 follows the content, ``exact`` cuts it."""

    cells: tuple[Cell, ...]
    height: float = 0.0
    exact: bool = False
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its column widths, left edge ``indent`` from the margin."""

    columns: tuple[float, ...]
    rows: tuple[Row, ...]
    indent: float = 0.0
    alignment: Alignment = Alignment.LEFT


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Box:
    """Text at a place of its own on a sheet, measured from the paper's top left.

    Attributes:
        vertical: Its columns run from top to bottom, the first at the right.
        foot: Its lines stand at the far end: at the bottom, or at the left where vertical.
        edge: Width in points of the line around it, 0 for none; ``edge_colour`` as in ``Run``.
    """

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    blocks: tuple[Block, ...] = ()
    vertical: bool = False
    foot: bool = False
    edge: float = 0.0
    edge_colour: str = ""


@dataclass(frozen=True, slots=True)
class PagedDocument:
    """A whole document.

    Attributes:
        header, footer: On every page, or on all but the first where ``first_differs``.
        gaps: Codes of what the reader saw and does not show, sorted, e.g.
            ``("ruby", "text_box")``; empty: the pages are shown as they will print.
        boxes: What stands on the first sheet beside the text that flows.
        marks: What stands on every sheet, such as that it is a copy.
    """

    sheet: Sheet
    blocks: tuple[Block, ...]
    header: tuple[Block, ...] = ()
    footer: tuple[Block, ...] = ()
    first_header: tuple[Block, ...] = ()
    first_footer: tuple[Block, ...] = ()
    first_differs: bool = False
    gaps: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()
    marks: tuple[Box, ...] = ()

    @property
    def text(self) -> str:
        """The body as plain text, a line for each paragraph, cells parted by tabs."""
        return "\n".join(_lines(self.blocks + sum((box.blocks for box in self.boxes), ())))


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
            continue
        for row in block.rows:
            yield "\t".join("\n".join(_lines(cell.blocks)) for cell in row.cells)
