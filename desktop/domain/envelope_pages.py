"""An envelope or a label as a page: where each line stands and how large it is."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Sequence

from desktop.domain.envelope import (
    LABELS_ACROSS,
    POSTCODE_FIGURES,
    EnvelopeForm,
    EnvelopePaper,
    EnvelopeSetup,
    EnvelopeText,
    paper_of,
)
from desktop.domain.kanji_numerals import with_kanji_numerals
from desktop.domain.page import (
    Alignment,
    Box,
    Leading,
    LeadingRule,
    PagedDocument,
    Paragraph,
    Run,
    Sheet,
)

MARKS = {"ja": "親展", "en": "PRIVATE AND CONFIDENTIAL"}
RED, GREY = "#B0413E", "#808080"
_POINT = 25.4 / 72
_LEADING = 1.35
_CENTRED = 1.27
"""An exact leading, in ems, in whose middle the em box lies."""
_LABEL_FOOT = 9.0
_SCALES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
# The frames of a postcode: figures 5.7 by 8 mm, the last frame 8 mm from the right edge.
_FRAME_WIDTH, _FRAME_HEIGHT, _FRAME_TOP, _FRAME_RIGHT = 5.7, 8.0, 12.0, 8.0
_FRAME_STEPS = (0.0, 7.0, 14.0, 21.6, 28.4, 35.2, 42.0)

Line = tuple[str, float]
"""Words and their size in points."""


def envelope_pages(text: EnvelopeText, form: EnvelopeForm, setup: EnvelopeSetup) -> PagedDocument:
    """Return the page to be previewed, printed or written as PDF.

    Its ``gaps`` hold ``too_long`` where the address is set as small as may be and
    still runs beyond its field or into our own.
    """
    paper = paper_of(form, text.language)
    sheet = Sheet(paper.width_mm, paper.height_mm, 0, 0, 0, 0, 0, 0)
    writer = _Vertical(text, paper, setup) if paper.vertical else _Across(text, paper, form, setup)
    return PagedDocument(sheet, (), boxes=tuple(writer.boxes()), gaps=tuple(writer.gaps))


class _Vertical:
    """Address at the right, the name in the middle, the sender low at the left."""

    def __init__(self, text: EnvelopeText, paper: EnvelopePaper, setup: EnvelopeSetup) -> None:
        self._text, self._paper, self._setup = text, paper, setup
        self.gaps: list[str] = []
        self._factor = 1.0 if paper.width_mm < 200 else 1.5

    def boxes(self) -> Iterator[Box]:
        """Yield everything on the envelope."""
        text, paper, setup = self._text, self._paper, self._setup
        has_frames = setup.postcode_printed and len(text.postcode) == POSTCODE_FIGURES
        if has_frames:
            yield from postcode_figures(text.postcode, paper.width_mm)
        address = [] if has_frames or not text.postcode else [_postcode_line(text.postcode)]
        address += text.address
        lines = [(with_kanji_numerals(line), 13.0 * self._factor) for line in address]
        names = _names(text.addressee, 14.0 * self._factor, 24.0 * self._factor)
        scale = _fitting(paper.field_height_mm, paper.field_width_mm, [*lines, *names])
        lines, names = _scaled(lines, scale), _scaled(names, scale)
        yield Box(
            setup.x_mm, setup.y_mm, paper.field_width_mm, paper.field_height_mm,
            _paragraphs(lines), vertical=True,
        )  # fmt: skip
        used = _breadth(lines, paper.field_height_mm)
        wide = _breadth(names, paper.field_height_mm * 0.94)
        right = setup.x_mm + paper.field_width_mm - used
        left = min(setup.x_mm + (paper.field_width_mm - wide) / 2, right - wide - 1)
        drop = paper.field_height_mm * 0.06
        yield Box(
            max(left, 4.0), setup.y_mm + drop, wide, paper.field_height_mm - drop,
            _paragraphs(names), vertical=True,
        )  # fmt: skip
        sender = list(self._sender())
        yield from sender
        if left < max((box.x_mm + box.width_mm for box in sender), default=4.0):
            self.gaps.append("too_long")
        if text.confidential:
            size = 14.0 * self._factor
            side, length = size * _POINT * 1.7, size * _POINT * 3.2
            x = max(5.0, min(left - side - 4, paper.width_mm * 0.16))
            yield _mark(x, paper.height_mm * 0.42, side, length, size, vertical=True)

    def _sender(self) -> Iterator[Box]:
        if not self._setup.with_sender:
            return
        text, paper = self._text, self._paper
        address = [(with_kanji_numerals(line), 9.5) for line in text.sender_address]
        lines = [*address, *((line, 11.0) for line in text.sender)]
        lines = _scaled(lines, self._factor**0.5)
        height = paper.height_mm * 0.4
        lines = _scaled(lines, _fitting(height, paper.width_mm * 0.28, lines))
        blocks = _paragraphs(lines, Alignment.RIGHT)
        width = _breadth(lines, height)
        low = paper.height_mm - height - 9
        yield Box(9.0, low, width, height, blocks, vertical=True)


class _Across:
    """Address and name from the left; the sender low at the right, in English high at the left."""

    def __init__(
        self, text: EnvelopeText, paper: EnvelopePaper, form: EnvelopeForm, setup: EnvelopeSetup
    ) -> None:
        self._text, self._paper, self._form, self._setup = text, paper, form, setup
        self.gaps: list[str] = []
        self._factor = 1.4 if paper.width_mm > 300 else 1.0
        self._small = form in (EnvelopeForm.LABEL, EnvelopeForm.WINDOW)

    def boxes(self) -> Iterator[Box]:
        """Yield everything on the envelope."""
        x, y = self._corner()
        text, paper = self._text, self._paper
        inset = 4.0 if self._form is EnvelopeForm.LABEL else 0.0
        width, height = paper.field_width_mm - 2 * inset, paper.field_height_mm - 2 * inset
        with_sender = self._setup.with_sender
        if self._form is EnvelopeForm.LABEL and (with_sender or text.confidential):
            height -= _LABEL_FOOT
        if self._form is EnvelopeForm.WINDOW:
            yield from _folds()
        frames = self._setup.postcode_printed and len(text.postcode) == POSTCODE_FIGURES
        if frames and not self._small:
            yield from postcode_figures(text.postcode, paper.width_mm)
        lines = self._lines(with_postcode=not frames or self._small)
        if text.confidential and self._form is EnvelopeForm.WINDOW:
            height -= 8.0
        lines = _scaled(lines, _fitting(width, height, lines))
        if _breadth(lines, width) > height:
            self.gaps.append("too_long")
        yield Box(x + inset, y + inset, width, height, _paragraphs(lines))
        taken = 0.0
        if text.confidential:
            mark = self._marked(x + inset, y + inset, width, height)
            taken = mark.width_mm
            yield mark
        if with_sender:
            yield self._label_sender(x, y, taken) if inset else self._sender()

    def _corner(self) -> tuple[float, float]:
        if self._form is not EnvelopeForm.LABEL:
            return self._setup.x_mm, self._setup.y_mm
        row, column = divmod(self._setup.label - 1, LABELS_ACROSS)
        paper = self._paper
        return (
            self._setup.x_mm + column * paper.field_width_mm,
            self._setup.y_mm + row * paper.field_height_mm,
        )

    def _lines(self, *, with_postcode: bool) -> list[Line]:
        text = self._text
        size = (10.5 if self._small else 13.0) * self._factor
        name = (14.0 if self._small else 20.0) * self._factor
        address: list[Line] = [(line, size) for line in text.address]
        if text.language != "ja":
            return [*((line, size * 1.1) for line in text.addressee), *address]
        if text.postcode and with_postcode:
            address.insert(0, (_postcode_line(text.postcode), size))
        return [*address, ("", size * 0.5), *_names(text.addressee, size * 1.1, name)]

    def _marked(self, x: float, y: float, width: float, height: float) -> Box:
        words = MARKS[self._text.language]
        size = (9.0 if self._small else 12.0) * self._factor
        if self._text.language != "ja":
            size *= 0.75
        long = size * _POINT * (_ems(words) * 1.15 + 1.4)
        return _mark(x + width - long, y + height + 1.5, long, size * _POINT * 1.7, size, words)

    def _label_sender(self, x: float, y: float, taken: float) -> Box:
        """Return our line at the foot of a label, beside what the mark has taken."""
        text, paper = self._text, self._paper
        said = "　".join((*text.sender_address, *text.sender))
        if text.language != "ja":
            said = ", ".join((*text.sender, *text.sender_address))
        width, low = paper.field_width_mm - 10 - taken, y + paper.field_height_mm - _LABEL_FOOT - 3
        lines = _scaled([(said, 7.5)], _fitting(width, _LABEL_FOOT, [(said, 7.5)]))
        return Box(x + 4, low, width, _LABEL_FOOT, _paragraphs(lines), foot=True)

    def _sender(self) -> Box:
        text, paper = self._text, self._paper
        address: list[Line] = [(line, 9.5 * self._factor) for line in text.sender_address]
        names: list[Line] = [(line, 11.0 * self._factor) for line in text.sender]
        is_english = text.language != "ja"
        lines = [*names, *address] if is_english else [*address, *names]
        width, height = paper.width_mm * 0.38, paper.height_mm * 0.22
        if self._form is EnvelopeForm.WINDOW:
            width, height = 70.0, 30.0
        lines = _scaled(lines, _fitting(width, height, lines))
        if self._form is EnvelopeForm.WINDOW:
            return Box(paper.width_mm - width - 18, 18, width, height, _paragraphs(lines))
        if is_english:
            return Box(12, 10, width, height, _paragraphs(lines))
        left, low = paper.width_mm - width - 10, paper.height_mm - height - 8
        return Box(left, low, width, height, _paragraphs(lines), foot=True)


# Pieces


def postcode_figures(figures: str, width_mm: float) -> Iterator[Box]:
    """Yield the figures of a postcode, one in each frame printed on an envelope."""
    for figure, (x, y) in zip(figures, frame_corners(width_mm), strict=True):
        leading = Leading(LeadingRule.EXACT, _FRAME_HEIGHT / _POINT * 0.93)
        run = _run(figure, 16.0, east_asian="ＭＳ ゴシック", latin="Arial")
        block = Paragraph((run,), alignment=Alignment.CENTER, leading=leading)
        yield Box(x, y, _FRAME_WIDTH, _FRAME_HEIGHT, (block,))


def frame_corners(width_mm: float) -> Iterator[tuple[float, float]]:
    """Yield the upper left corner of each of the seven frames."""
    left = width_mm - _FRAME_RIGHT - _FRAME_STEPS[-1] - _FRAME_WIDTH
    for step in _FRAME_STEPS:
        yield left + step, _FRAME_TOP


def postcode_frames(width_mm: float) -> Iterator[Box]:
    """Yield the outlines of the frames themselves, to lay over an envelope's."""
    for x, y in frame_corners(width_mm):
        yield Box(x, y, _FRAME_WIDTH, _FRAME_HEIGHT, edge=0.4, edge_colour=RED)


def _folds() -> Iterator[Box]:
    """Yield short marks where a sheet of A4 is folded in three."""
    for y in (99.0, 198.0):
        yield Box(0.0, y, 5.0, 0.0, edge=0.4, edge_colour=GREY)


def _mark(
    x: float,
    y: float,
    width: float,
    height: float,
    size: float,
    words: str = MARKS["ja"],
    *,
    vertical: bool = False,
) -> Box:
    """Return words in a red frame."""
    across = (width if vertical else height) / _POINT
    leading = Leading(LeadingRule.EXACT, size * _CENTRED)
    run = _run(words, size, east_asian="ＭＳ ゴシック", latin="Arial", colour=RED)
    before = max(0.0, (across - leading.value) / 2)
    block = Paragraph((run,), Alignment.CENTER, space_before=before, leading=leading)
    return Box(x, y, width, height, (block,), vertical=vertical, edge=0.8, edge_colour=RED)


def _names(lines: Sequence[str], size: float, largest: float) -> list[Line]:
    """Return the addressee's lines, the last, which bears the name, the largest."""
    return [(line, largest if line is lines[-1] else size) for line in lines]


def _postcode_line(figures: str) -> str:
    return f"〒{figures[:3]}-{figures[3:]}"


def _paragraphs(
    lines: Sequence[Line], alignment: Alignment = Alignment.LEFT
) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            (_run(words, size),),
            alignment=alignment,
            leading=Leading(LeadingRule.EXACT, size * _LEADING),
            mark=_run("", size),
        )
        for words, size in lines
    )


def _run(
    words: str,
    size: float,
    *,
    east_asian: str = "ＭＳ 明朝",
    latin: str = "Times New Roman",
    colour: str = "",
) -> Run:
    return Run(words, latin=latin, east_asian=east_asian, size=size, colour=colour)


# How much room words take, near enough to choose a size by


def _fitting(along_mm: float, across_mm: float, lines: Sequence[Line]) -> float:
    """Return by how much lines must be made smaller to fit a field."""
    for scale in _SCALES:
        if _breadth(_scaled(lines, scale), along_mm) <= across_mm:
            return scale
    return _SCALES[-1]


def _scaled(lines: Sequence[Line], scale: float) -> list[Line]:
    return [(words, round(size * scale * 2) / 2) for words, size in lines]


def _breadth(lines: Sequence[Line], along_mm: float) -> float:
    """Return the millimetres that lines take, broken where they are too long."""
    taken = 0.0
    for words, size in lines:
        em = size * _POINT
        broken = max(1, math.ceil((_ems(words) + 0.5) * em / along_mm))
        taken += broken * em * _LEADING
    return taken


def _ems(words: str) -> float:
    wide = sum(1 for letter in words if unicodedata.east_asian_width(letter) in "WFA")
    return wide + (len(words) - wide) * 0.55
