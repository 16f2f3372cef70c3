"""Fusion with flat boxes: what a style sheet cannot do without breaking arrows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSpinBox,
    QToolButton,
    QWidget,
)

from desktop.qtkit.metrics import CORNER, FOCUS_LINE, LINE

_State = QStyle.StateFlag
_Complex = QStyle.ComplexControl
_Sub = QStyle.SubControl
_Primitive = QStyle.PrimitiveElement
_Metric = QStyle.PixelMetric
_INDICATORS = frozenset(
    (
        _Metric.PM_IndicatorWidth,
        _Metric.PM_IndicatorHeight,
        _Metric.PM_ExclusiveIndicatorWidth,
        _Metric.PM_ExclusiveIndicatorHeight,
    )
)
_SIDE = 4
_TICK = ((0.24, 0.52), (0.43, 0.72), (0.78, 0.3))
_ROUND_CAP, _ROUND_JOIN = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin


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
            if not isinstance(widget, (QComboBox, QPushButton, QToolButton)):
                _draw_ring(QRectF(option.rect), option.palette, painter)
            return
        if element in (_Primitive.PE_IndicatorCheckBox, _Primitive.PE_IndicatorRadioButton):
            _draw_indicator(option, painter, round_=element == _Primitive.PE_IndicatorRadioButton)
            return
        super().drawPrimitive(element, option, painter, widget)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        made = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # the stubs know no missing widget
        if kind in (QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox):
            made.setHeight(option.fontMetrics.height() + 12)
            made.setWidth(made.width() + 2 * _SIDE)
        return made

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        place = super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # the stubs know no missing widget
        if part in (_Sub.SC_ComboBoxEditField, _Sub.SC_SpinBoxEditField):
            place.setLeft(place.left() + _SIDE)
        return place

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in _INDICATORS:
            return round(QFontMetrics(QApplication.font()).height() * 0.78)
        if metric == _Metric.PM_FocusFrameHMargin:
            return _SIDE + 2
        return super().pixelMetric(metric, option, widget)


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


def _draw_chevron(place: QRectF, option: QStyleOption, painter: QPainter, *, up: bool) -> None:
    enabled = bool(option.state & _State.State_Enabled)
    group = QPalette.ColorGroup.Normal if enabled else QPalette.ColorGroup.Disabled
    half = max(3.0, min(place.height() * 0.5, option.fontMetrics.height() * 0.24))
    middle, rise = place.center(), half * (-0.5 if up else 0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    colour = QColor(option.palette.color(group, QPalette.ColorRole.PlaceholderText))
    painter.setPen(QPen(colour, 1.6, c=_ROUND_CAP, j=_ROUND_JOIN))
    points = [
        QPointF(middle.x() - half, middle.y() - rise),
        QPointF(middle.x(), middle.y() + rise),
        QPointF(middle.x() + half, middle.y() - rise),
    ]
    painter.drawPolyline(QPolygonF(points))
    painter.restore()


def _draw_indicator(option: QStyleOption, painter: QPainter, *, round_: bool) -> None:
    palette, box = option.palette, QRectF(option.rect).adjusted(1, 1, -1, -1)
    on = bool(option.state & (_State.State_On | _State.State_NoChange))
    enabled = bool(option.state & _State.State_Enabled)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = palette.highlight() if enabled else palette.midlight()
    edge = filled.color() if on else palette.dark().color()
    painter.setPen(QPen(edge, 1.2))
    painter.setBrush(filled if on else palette.base())
    if round_:
        painter.drawEllipse(box)
    else:
        painter.drawRoundedRect(box, 3, 3)
    if on:
        painter.setPen(QPen(palette.highlightedText().color(), 1.8, c=_ROUND_CAP, j=_ROUND_JOIN))
        if round_:
            painter.setBrush(palette.highlightedText())
            painter.drawEllipse(box.center(), box.width() * 0.14, box.width() * 0.14)
        elif option.state & _State.State_NoChange:
            half = QPointF(box.width() * 0.25, 0)
            painter.drawLine(box.center() - half, box.center() + half)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([_inside(box, *at) for at in _TICK]))
    painter.restore()


def _inside(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.left() + box.width() * across, box.top() + box.height() * down)


def _draw_ring(place: QRectF, palette: QPalette, painter: QPainter) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.highlight().color(), FOCUS_LINE))
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3)
    painter.restore()
