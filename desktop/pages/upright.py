"""Characters of a vertical line: each in its upright or turned form, as outlines.

A vertical line is laid out as a horizontal one and turned a quarter clockwise
as a whole. What must stand upright in it is turned back here, in the form the
font itself has for vertical text (、 。 「 」 ー っ). The forms are outlines, not
text: a PDF keeps the plain characters beside them, so that they can be searched
and copied.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainterPath,
    QPainterPathStroker,
    QTextLayout,
    QTransform,
)

from desktop.domain.page import MISSING, Run
from desktop.pages.faces import MISSING_GROUND, MISSING_TEXT, UNIT, font_of

Mark = tuple[QPainterPath, str]
"""An outline and its colour."""
CENTRE = 0.38
"""Middle of an em box above its baseline, in ems; Japanese fonts have 0.88 above, 0.12 below."""
_VERTICAL = QFont.Tag("vert")
_TURNED = frozenset("「」『』（）()【】〔〕〈〉《》｛｝［］〘〙〖〗ー〜～…‥—―–‐‑－−＝｜“”‘’→←↑↓")
_EMBOLDENED = 0.03
_SIDE_LINE = 0.05
_HALF = 0.75
_ENDLESS = 1e6


def vertical_extra(look: Run, words: str) -> float:
    """Return the points after upright figures that make their cell one em high."""
    figures = font_of(replace(look, tracking=0.0), east_asian=True)
    return look.size - QFontMetricsF(figures).horizontalAdvance(words) / UNIT


class LineMarks:
    """Gathers the outlines of one line in the turned frame.

    Args:
        baseline: Of the line, in layout units.
    """

    def __init__(self, baseline: float) -> None:
        self._baseline = baseline
        self._grounds: dict[str, QPainterPath] = {}
        self._inks: dict[str, QPainterPath] = {}

    def add(self, words: str, look: Run, east_asian: bool, start: float, end: float) -> None:
        """Set characters that make one cell, from ``start`` to ``end`` along the line."""
        em = look.size * UNIT
        middle = self._baseline - CENTRE * em
        cell = QRectF(start, middle - em / 2, end - start, em)
        if look.highlight:
            ground = MISSING_GROUND if look.highlight == MISSING else look.highlight
            self._path(self._grounds, ground).addRect(cell)
        ink = self._path(self._inks, _ink(look))
        plain = replace(look, text="", colour="", highlight="", tracking=0.0)
        outline, is_upright = _outline(words, plain, east_asian)
        at = QTransform.fromTranslate(start, middle if is_upright else self._baseline)
        ink.addPath(at.map(outline))
        line = QRectF(start, 0.0, end - start, _SIDE_LINE * em)
        if look.underline:  # at the right of a column, as in Japanese
            ink.addRect(line.translated(0.0, cell.top() - 2 * line.height()))
        if look.strike:
            ink.addRect(line.translated(0.0, middle - line.height() / 2))

    def marks(self) -> list[Mark]:
        """Return grounds, then inks."""
        both = (self._grounds, self._inks)
        return [(path, colour) for paths in both for colour, path in paths.items()]

    def _path(self, paths: dict[str, QPainterPath], colour: str) -> QPainterPath:
        if colour not in paths:
            paths[colour] = QPainterPath()
            paths[colour].setFillRule(Qt.FillRule.WindingFill)
        return paths[colour]


def _ink(look: Run) -> str:
    return look.colour or (MISSING_TEXT if look.highlight == MISSING else "#000000")


@lru_cache(maxsize=4096)
def _outline(words: str, look: Run, east_asian: bool) -> tuple[QPainterPath, bool]:
    """Return the outline of a cell in the turned frame, and whether it is upright.

    An upright one is measured from the middle of its cell's upper edge, a turned
    one from where it begins on the baseline.
    """
    font = font_of(look, east_asian=east_asian or look.upright)
    plain, width = _shaped(words, font, look)
    em = look.size * UNIT
    if look.upright:
        narrow = QTransform.fromScale(min(1.0, em / max(width, 1.0)), 1.0)
        return _stood_up(narrow.map(plain), min(width, em), em), True
    if not east_asian or width < _HALF * em:
        return plain, False
    vertical = QFont(font)
    vertical.setFeature(_VERTICAL, 1)
    formed, width = _shaped(words, vertical, look)
    if words[0] in _TURNED and formed == plain:
        return plain, False
    return _stood_up(formed, width, em), True


def _stood_up(outline: QPainterPath, width: float, em: float) -> QPainterPath:
    """Turn an outline back against the turn of its line, centred in a cell one em high."""
    place = QTransform.fromTranslate(em / 2, 0.0)
    place.rotate(-90.0)
    return (QTransform.fromTranslate(-width / 2, CENTRE * em) * place).map(outline)


def _shaped(words: str, font: QFont, look: Run) -> tuple[QPainterPath, float]:
    """Return characters as one outline from its baseline's beginning, and their width."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ENDLESS)
    layout.endLayout()
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for run in line.glyphRuns():
        face = run.rawFont()
        for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
            shape = face.pathForGlyph(glyph)
            outline.addPath(shape.translated(at.x(), at.y() - line.ascent()))
    if look.bold:
        outline = _emboldened(words, font, look, outline)
    return outline, line.naturalTextWidth()


def _emboldened(words: str, font: QFont, look: Run, outline: QPainterPath) -> QPainterPath:
    """Thicken what comes from a face without a bold one, as Qt does with text."""
    light = QFont(font)
    light.setBold(False)
    if _shaped(words, light, replace(look, bold=False))[0] != outline:
        return outline
    stroker = QPainterPathStroker()
    stroker.setWidth(_EMBOLDENED * look.size * UNIT)
    thick = QPainterPath(outline)
    thick.addPath(stroker.createStroke(outline))
    return thick
