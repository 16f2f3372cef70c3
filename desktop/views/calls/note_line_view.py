"""How a note line is drawn: time, whose words, the words, the star."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.call import LineKind, NoteLine
from desktop.qtkit.formats import clock_time
from desktop.qtkit.icons import pixmap
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.theme import current_colours
from desktop.views.calls.note_lines import LINE_ROLE, remark, shown_text
from desktop.views.calls.words import LINE_TONES, line_word

Index = QModelIndex | QPersistentModelIndex
PAD = 6
LINE_SEPARATOR = "\u2028"
SMALL = 0.9


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of a row stand, in pixels of the viewport."""

    time: QRect
    chip: QRect
    text: QRect
    star: QRect


def small_font(font: QFont) -> QFont:
    """Return the font of times and chips."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * SMALL)
    return made


def columns(row: QRect, font: QFont) -> Columns:
    """Return the columns of a row; the same for every row, so that they align."""
    small = QFontMetrics(small_font(font))
    height = row.height()
    left = row.left() + GAP_L - 2
    time = QRect(left, row.top(), small.horizontalAdvance("00:00:00") + 6, height)
    words = [small.horizontalAdvance(line_word(kind)) for kind in LineKind]
    chip = QRect(time.right() + GAP_S, row.top(), max(words) + 16, height)
    star = QRect(row.right() - QFontMetrics(font).height() * 2, row.top(), 0, height)
    star.setRight(row.right() - GAP_S)
    text = QRect(chip.right() + GAP_M, row.top(), 0, height)
    text.setRight(star.left() - GAP_S)
    return Columns(time, chip, text, star)


def lay_out(text: str, font: QFont, width: int) -> QTextLayout:
    """Return the words broken at words, or anywhere where a word alone is too long."""
    laid = QTextLayout(text.replace("\n", LINE_SEPARATOR), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    laid.setTextOption(option)
    laid.beginLayout()
    height = 0.0
    while (row := laid.createLine()).isValid():
        row.setLineWidth(max(width, 20))
        row.setPosition(QPointF(0, height))
        height += row.height()
    laid.endLayout()
    return laid


class NoteLineDelegate(QStyledItemDelegate):
    """Paints rows and knows their heights; remembers heights by width."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[int, int, str, str], int] = {}
        self.editing_row = -1
        self.editor_height = 0

    def forget_heights(self) -> None:
        """Measure anew (another font, another language)."""
        self._heights.clear()

    # Overrides of Qt

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: NoteLine = index.data(LINE_ROLE)
        view = option.widget
        width = view.viewport().width()  # type: ignore[attr-defined]  # the view is a list view
        if index.row() == self.editing_row:
            return QSize(width, self.editor_height)
        text, aside = shown_text(line), remark(line)
        key = (line.line_id, width, text, aside)
        if key not in self._heights:
            metrics = QFontMetrics(option.font)
            place = columns(QRect(0, 0, width, 10), option.font).text
            laid = lay_out(text, option.font, place.width())
            height = max(round(laid.boundingRect().height()), metrics.height())
            if aside:
                height += QFontMetrics(small_font(option.font)).height()
            self._heights[key] = height + 2 * PAD + 1
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: NoteLine = index.data(LINE_ROLE)
        colours, row = current_colours(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = option.widget
        if view.hasFocus() and option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(colours.accent_tint))
        model = index.model()
        if index.row() < model.rowCount() - 1:
            painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), QColor(colours.line))
        if index.row() != self.editing_row:
            self._paint_row(painter, option, line)
        painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, line: NoteLine) -> None:
        colours, places = current_colours(), columns(option.rect, option.font)
        metrics, small = QFontMetrics(option.font), small_font(option.font)
        first = QRect(0, option.rect.top() + PAD, 0, metrics.height())
        painter.setFont(small)
        painter.setPen(QColor(colours.second))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        time = QRect(places.time.left(), first.top(), places.time.width(), first.height())
        shown = clock_time(line.written_at, seconds=True)
        if line.said_at is not None:
            shown = f"({clock_time(line.said_at)})"
        painter.drawText(time, middle, shown)
        front, back = colours.tone(LINE_TONES[line.kind])
        height = QFontMetrics(small).height() + 2
        top = first.top() + (first.height() - height) / 2
        chip = QRectF(places.chip.left(), top, places.chip.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(back))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(QColor(front))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), line_word(line.kind))
        self._paint_words(painter, option, line, places.text)
        if line.kind is not LineKind.HOLD:
            self._paint_star(painter, line, places.star, first)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, line: NoteLine, place: QRect
    ) -> None:
        colours = current_colours()
        quiet = line.kind in (LineKind.US, LineKind.HOLD)
        words = place.adjusted(0, PAD, 0, -PAD)
        painter.setPen(QColor(colours.second if quiet else colours.text))
        laid = lay_out(shown_text(line), option.font, words.width())
        laid.draw(painter, QPointF(words.topLeft()))
        if aside := remark(line):
            painter.setFont(small_font(option.font))
            painter.setPen(QColor(colours.second))
            bottom = int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(words, bottom, aside)

    def _paint_star(self, painter: QPainter, line: NoteLine, place: QRect, first: QRect) -> None:
        colours = current_colours()
        size = round(first.height() * 0.78)
        colour = colours.amber if line.starred else colours.grip
        ratio = painter.device().devicePixelRatioF()
        picture = pixmap("star", colour, size, ratio=ratio, filled=line.starred)
        left = place.center().x() - size // 2
        painter.drawPixmap(left, first.top() + (first.height() - size) // 2, picture)
