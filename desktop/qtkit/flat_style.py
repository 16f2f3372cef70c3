"""Fusion with flat boxes: what a style sheet cannot do without breaking arrows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QComboBox,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSpinBox,
    QWidget,
)

from desktop.qtkit.metrics import CORNER, FOCUS_LINE, LINE

_State = QStyle.StateFlag
_Complex = QStyle.ComplexControl
_Sub = QStyle.SubControl


class FlatStyle(QProxyStyle):
    """Draws combo boxes, dates and spin boxes flat, and a focus ring one can see.

    Sizes and sub-control places stay those of Fusion.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == _Complex.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            _draw_box(option, painter)
            arrow = self.subControlRect(control, option, _Sub.SC_ComboBoxArrow, widget)
            _draw_chevron(QRectF(arrow), option, painter, up=False)
            return
        if control == _Complex.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            _draw_box(option, painter)
            for part, up in ((_Sub.SC_SpinBoxUp, True), (_Sub.SC_SpinBoxDown, False)):
                if option.subControls & part:
                    place = self.subControlRect(control, option, part, widget)
                    _draw_chevron(QRectF(place), option, painter, up=up)
            return
        super().drawComplexControl(control, option, painter, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.PrimitiveElement.PE_FrameFocusRect:
            if not isinstance(widget, QComboBox):
                _draw_ring(QRectF(option.rect), option.palette, painter)
            return
        super().drawPrimitive(element, option, painter, widget)

    def sizeFromContents(self, kind, option, size, widget=None):  # type: ignore[no-untyped-def]
        made = super().sizeFromContents(kind, option, size, widget)
        if kind in (QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox):
            made.setHeight(
                max(made.height(), round(option.fontMetrics.height() * 1.35) + 8)
            )
        return made


def _draw_box(option: QStyleOptionComplex, painter: QPainter) -> None:
    palette, focused = option.palette, bool(option.state & _State.State_HasFocus)
    enabled = bool(option.state & _State.State_Enabled)
    width = FOCUS_LINE if focused else LINE
    inset = width / 2
    ground = palette.base() if enabled else palette.window()
    edge = palette.highlight().color() if focused else palette.mid().color()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    painter.setPen(QPen(edge, width))
    box = QRectF(option.rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, CORNER - 1, CORNER - 1)
    painter.restore()


def _draw_chevron(
    place: QRectF, option: QStyleOption, painter: QPainter, *, up: bool
) -> None:
    enabled = bool(option.state & _State.State_Enabled)
    group = QPalette.ColorGroup.Normal if enabled else QPalette.ColorGroup.Disabled
    half = max(3.0, min(place.height() * 0.5, option.fontMetrics.height() * 0.24))
    middle, rise = place.center(), half * (-0.5 if up else 0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    colour = QColor(option.palette.color(group, QPalette.ColorRole.PlaceholderText))
    painter.setPen(
        QPen(colour, 1.6, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    )
    points = [
        QPointF(middle.x() - half, middle.y() - rise),
        QPointF(middle.x(), middle.y() + rise),
        QPointF(middle.x() + half, middle.y() - rise),
    ]
    painter.drawPolyline(QPolygonF(points))
    painter.restore()


def _draw_ring(place: QRectF, palette: QPalette, painter: QPainter) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.highlight().color(), FOCUS_LINE))
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3)
    painter.restore()
