"""Where one stands in a fixed order of steps."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.theme import current_colours

Look = Literal["tabs", "numbers"]
Place = Literal["done", "current", "ahead"]


class StepStrip(QWidget):
    """Steps in a row: ✓ done, the current one marked, those ahead quiet.

    Signals:
        picked: (step id) the person pressed a step.
    """

    picked = Signal(str)

    def __init__(self, look: Look = "numbers", parent: QWidget | None = None) -> None:
        """Args:
        look: ``tabs``: equal widths with a line below the current one;
            ``numbers``: numbered circles joined by lines.
        """
        super().__init__(parent)
        self._look = look
        self._steps: dict[str, _Step] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        across = QSizePolicy.Policy.Expanding if look == "tabs" else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[tuple[str, str]]) -> None:
        """Set (id, label) in order; the same ids only get new labels."""
        if list(self._steps) == [step_id for step_id, _ in steps]:
            for step_id, text in steps:
                self._steps[step_id].set_text(text)
            return
        for old in self._steps.values():
            self._layout.removeWidget(old)
            old.deleteLater()
        self._steps = {}
        for number, (step_id, text) in enumerate(steps, start=1):
            step = _Step(text, number, self._look, number == len(steps), self)
            step.setObjectName(f"step_{step_id}")
            step.clicked.connect(lambda _=False, which=step_id: self.picked.emit(which))
            self._steps[step_id] = step
            self._layout.addWidget(step, 1 if self._look == "tabs" else 0)

    def show_place(self, current: str | None, done: Collection[str] = ()) -> None:
        """Mark the current step (``None``: none) and those done; a current one may be done too."""
        for step_id, step in self._steps.items():
            here = step_id == current
            step.set_place("current" if here else "done" if step_id in done else "ahead")


class _Step(QAbstractButton):
    def __init__(self, text: str, number: int, look: Look, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self._look, self._last = number, look, last
        self._place: Place = "ahead"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        across = QSizePolicy.Policy.Expanding if look == "tabs" else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        self.setText(text)
        self._retranslate()

    def set_place(self, place: Place) -> None:
        self._place = place
        self._retranslate()

    def _retranslate(self) -> None:
        said = {
            "done": self.tr("{step}, done"),
            "current": self.tr("{step}, now"),
            "ahead": self.tr("{step}, still ahead"),
        }
        self.setAccessibleName(said[self._place].format(step=self.text()))
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(self._place == "current")
        return font

    def _bold_width(self) -> float:
        font = QFont(self.font())
        font.setBold(True)
        return QFontMetricsF(font).horizontalAdvance(self.text())

    # Overrides of Qt

    def sizeHint(self) -> QSize:
        height = QFontMetricsF(self.font()).height()
        if self._look == "tabs":
            return QSize(round(self._bold_width() + height + GAP_S), round(height * 2.1))
        joint = 0 if self._last else height * 2 + GAP_M
        return QSize(
            round(self._bold_width() + height * 1.2 + GAP_M + joint),
            round(height * 1.5),
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        if self._look == "tabs":
            self._paint_tab(painter)
        else:
            self._paint_number(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(current_colours().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_tab(self, painter: QPainter) -> None:
        colours = current_colours()
        front = {
            "done": colours.green,
            "current": colours.accent,
            "ahead": colours.second,
        }
        colour = QColor(front[self._place])
        metrics = QFontMetricsF(self._font())
        width = metrics.horizontalAdvance(self.text())
        tick = metrics.height() * 0.6 if self._place == "done" else 0.0
        left = (self.width() - width - (tick + 4 if tick else 0)) / 2
        if tick:
            _paint_tick(painter, QRectF(left, (self.height() - tick) / 2, tick, tick), colour)
            left += tick + 4
        painter.setPen(colour)
        place = QRectF(left, 0, width + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
        now = self._place == "current"
        thick, line = (2, colour) if now else (1, QColor(colours.line))
        painter.fillRect(QRectF(0, self.height() - thick, self.width(), thick), line)

    def _paint_number(self, painter: QPainter) -> None:
        colours, height = current_colours(), QFontMetricsF(self.font()).height()
        ring = QRectF(1, (self.height() - height) / 2, height, height)
        if self._place == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.green))
            painter.drawEllipse(ring)
            inner = ring.adjusted(height * 0.24, height * 0.24, -height * 0.24, -height * 0.24)
            _paint_tick(painter, inner, QColor(colours.panel))
        else:
            now = self._place == "current"
            colour = QColor(colours.accent if now else colours.second)
            painter.setPen(QPen(colour, 2) if now else QPen(QColor(colours.line), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
            painter.setPen(colour)
            small = QFont(self._font())
            small.setPointSizeF(small.pointSizeF() * 0.8)
            painter.setFont(small)
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))
            painter.setFont(self._font())
        painter.setPen(QColor(colours.text if self._place == "current" else colours.second))
        left = ring.right() + 6
        place = QRectF(left, 0, self._bold_width() + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
        if not self._last:
            painter.setPen(QPen(QColor(colours.line), 1))
            middle = self.height() / 2
            painter.drawLine(QLineF(place.right() + 6, middle, self.width() - 8, middle))


def _paint_tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.8, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = (
        QPointF(box.left(), box.center().y()),
        QPointF(box.left() + box.width() * 0.38, box.bottom() - box.height() * 0.12),
        QPointF(box.right(), box.top() + box.height() * 0.12),
    )
    painter.drawPolyline(QPolygonF(points))
