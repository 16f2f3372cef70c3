"""Paints the cells of the case list with what the search found marked in them.

While words are looked for, a row has two lines: its cells above, and below them, across
the cells, the line in which the words stand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.domain.search_hit import Excerpt
from desktop.domain.search_query import highlight
from desktop.qtkit.theme import current_colours
from desktop.views.cases.list_model import FOREGROUND, LINES_ROLE, PERSON, SUBJECT
from desktop.views.cases.search_words import place_word

SIDE = 3
GAP = 16
LINE = 1.15
Index = QModelIndex | QPersistentModelIndex
Places = Sequence[tuple[int, int]]


class HitDelegate(QStyledItemDelegate):
    """Marks by the same folding the index searches with.

    Args:
        query: Returns the words looked for now.
    """

    def __init__(self, query: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._query = query

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        query = self._query()
        if not query:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = str(index.data() or ""), ""
        style = option.widget.style()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option) + 1
        room = option.rect.adjusted(margin, 0, -margin, 0)
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        height = round(QFontMetricsF(option.font).height() * LINE)
        top = option.rect.center().y() - height
        upper = QRect(room.left(), top, room.width(), height)
        places = highlight(text, query) if index.column() in (PERSON, SUBJECT) else []
        _paint_line(painter, option, upper, text, places, colour=index.data(FOREGROUND))
        table = self.parent()
        if isinstance(table, QTableView) and _is_last(table, index):
            begin = table.columnViewportPosition(PERSON) + margin
            lower = QRect(begin, top + height + 2, 0, height)
            lower.setRight(option.rect.right() - GAP)
            _paint_lines(painter, option, lower, index)


def _paint_lines(
    painter: QPainter, option: QStyleOptionViewItem, lower: QRect, index: Index
) -> None:
    """Share the lower line among what was found, each behind the word of its place."""
    lines: tuple[Excerpt, ...] = index.sibling(index.row(), SUBJECT).data(LINES_ROLE) or ()
    for number, line in enumerate(lines):
        share = (lower.width() + GAP) // len(lines)
        head = place_word(line.place) + "  "
        marks = [(start + len(head), end + len(head)) for start, end in line.marks]
        room = QRect(lower.left() + number * share, lower.top(), share - GAP, lower.height())
        _paint_line(painter, option, room, head + line.text, marks, quiet=len(head))


def _is_last(table: QTableView, index: Index) -> bool:
    """Whether no visible column follows: what it paints lies above the others."""
    columns = range(index.column() + 1, index.model().columnCount())
    return all(table.isColumnHidden(column) for column in columns)


def _paint_line(
    painter: QPainter,
    option: QStyleOptionViewItem,
    room: QRect,
    text: str,
    places: Places,
    *,
    quiet: int = 0,
    colour: QColor | None = None,
) -> None:
    """Paint one line, cut with … where the room ends; ``quiet`` signs at its head are grey."""
    shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    kept = len(shown) if shown == text else len(shown) - 1
    colours = current_colours()
    mark, head = QTextCharFormat(), QTextCharFormat()
    mark.setBackground(QColor(colours.amber_tint))
    mark.setForeground(QColor(colours.amber))
    head.setForeground(QColor(colours.second))
    cut = [(start, min(end, kept)) for start, end in places if start < kept]
    ranges = [_range(shown, start, end, mark) for start, end in cut]
    if quiet:
        ranges.insert(0, _range(shown, 0, min(quiet, kept), head))
    layout = QTextLayout(shown, option.font)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width() + 2 * SIDE)
    layout.endLayout()
    top = room.top() + (room.height() - line.height()) / 2
    painter.save()
    painter.setPen(colour or QColor(colours.text))
    layout.draw(painter, QPointF(room.left(), top))
    painter.restore()


def _range(text: str, start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    one = QTextLayout.FormatRange()
    one.start = _units(text[:start])
    one.length = _units(text[start:end])
    one.format = form
    return one


def _units(text: str) -> int:
    """Return the length as Qt counts it: 𠮷 and emoji are two."""
    return len(text.encode("utf-16-le")) // 2
