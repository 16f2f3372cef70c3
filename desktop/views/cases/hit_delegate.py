"""Paints a cell with what the search found marked in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.search_query import highlight
from desktop.qtkit.theme import current_colours

SIDE = 3


class HitDelegate(QStyledItemDelegate):
    """Marks by the same folding the index searches with.

    Args:
        query: Returns the words looked for now.
    """

    def __init__(self, query: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._query = query

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        query = self._query()
        text = str(index.data() or "")
        places = highlight(text, query) if query and text else []
        if not places:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        style = option.widget.style()
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
        option.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        self._paint_text(painter, option, room.adjusted(SIDE, 0, -SIDE, 0), text, query)

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, query: str
    ) -> None:
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        colours = current_colours()
        mark = QTextCharFormat()
        mark.setBackground(QColor(colours.amber_tint))
        mark.setForeground(QColor(colours.amber))
        layout = QTextLayout(shown, option.font)
        ranges = []
        for start, end in highlight(shown, query):
            one = QTextLayout.FormatRange()
            one.start = _units(shown[:start])
            one.length = _units(shown[start:end])
            one.format = mark
            ranges.append(one)
        layout.setFormats(ranges)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width() + SIDE)
        layout.endLayout()
        top = room.top() + (room.height() - line.height()) / 2
        painter.save()
        painter.setPen(QColor(colours.text))
        layout.draw(painter, QPointF(room.left(), top))
        painter.restore()


def _units(text: str) -> int:
    """Return the length as Qt counts it: 𠮷 and emoji are two."""
    return len(text.encode("utf-16-le")) // 2
