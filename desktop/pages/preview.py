"""The pages as they will print, on a warm desk, with zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.page import PagedDocument
from desktop.pages.faces import UNIT
from desktop.pages.layout import PagedLayout, layout_pages
from desktop.pages.painting import paint_page

GAP = 16
SMALLEST, LARGEST, STEP = 0.5, 2.0, 1.1
SCREEN_DPI = 96.0


class PagePreview(QFrame):
    """Shows pages; Ctrl with wheel, + and - zoom, 0 fits the width.

    Signals:
        zoomed: (per cent)
    """

    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_preview")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._zoom = 0.0
        self._sheet = _Sheets(self)
        self._area = QScrollArea(self)
        self._area.setWidget(self._sheet)
        self._area.setWidgetResizable(False)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._area.viewport().installEventFilter(self)
        self._area.installEventFilter(self)
        self._foot = QLabel(self)
        self._foot.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._gaps = QLabel(self)
        self._gaps.setWordWrap(True)
        self._gaps.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._gaps)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._foot)
        self.setFocusProxy(self._area)
        self._document: PagedDocument | None = None
        self._retranslate()

    def show_document(self, document: PagedDocument) -> None:
        """Lay out and show; the place on the page stays."""
        self._document = document
        self._sheet.show_layout(layout_pages(document))
        self._fit()
        self._retranslate()

    def page_count(self) -> int:
        """Number of sheets shown."""
        return self._sheet.page_count()

    def set_zoom(self, zoom: float) -> None:
        """Zoom by a factor, 1 being paper's own size; 0 fits the width."""
        self._zoom = 0.0 if not zoom else min(LARGEST, max(SMALLEST, zoom))
        self._fit()
        self._retranslate()

    def _fit(self) -> None:
        bar = self._area.verticalScrollBar().sizeHint().width()
        room = self._area.width() - bar - 2 * GAP - 2
        fitting = self._sheet.factor_for(room)
        shown = self._zoom or min(LARGEST, max(0.3, fitting))
        self._sheet.set_factor(shown)
        self.zoomed.emit(round(shown * 100))

    def _step(self, up: bool) -> None:
        now = self._sheet.factor()
        self.set_zoom(now * STEP if up else now / STEP)

    def _retranslate(self) -> None:
        percent = round(self._sheet.factor() * 100)
        count = self._sheet.page_count()
        self._foot.setText(self.tr("%n page(s)", "", count) + f" · {percent} %  ")
        gaps = self._document.gaps if self._document else ()
        self._gaps.setText(self.tr("Some parts of this template are shown in a simple form only."))
        self._gaps.setVisible(bool(gaps))
        self._area.setAccessibleName(self.tr("The letter as it will print"))
        self._area.setAccessibleDescription(self._document.text if self._document else "")

    # Overrides of Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if (
            isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._step(event.angleDelta().y() > 0)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
                self._step(True)
                return True
            if event.key() == Qt.Key.Key_Minus:
                self._step(False)
                return True
            if event.key() == Qt.Key.Key_0:
                self.set_zoom(0.0)
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class _Sheets(QWidget):
    """Paints the sheets one below the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._layout: PagedLayout | None = None
        self._factor = 1.0

    def show_layout(self, layout: PagedLayout) -> None:
        self._layout = layout
        self._size_up()
        self.update()

    def page_count(self) -> int:
        return self._layout.page_count if self._layout else 0

    def factor(self) -> float:
        return self._factor

    def set_factor(self, factor: float) -> None:
        if factor != self._factor:
            self._factor = factor
            self._size_up()
            self.update()

    def factor_for(self, width: int) -> float:
        if self._layout is None or width <= 0:
            return 1.0
        return width / (self._layout.width / UNIT * SCREEN_DPI / 72)

    def _sheet_size(self) -> QSize:
        assert self._layout is not None
        scale = self._factor * SCREEN_DPI / 72 / UNIT
        return QSize(round(self._layout.width * scale), round(self._layout.height * scale))

    def _size_up(self) -> None:
        if self._layout is None:
            return
        sheet = self._sheet_size()
        count = self._layout.page_count
        self.resize(sheet.width() + 2 * GAP, count * (sheet.height() + GAP) + GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._layout is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        sheet, top = self._sheet_size(), GAP
        for number in range(self._layout.page_count):
            place = QRect(GAP, top, sheet.width(), sheet.height())
            if place.intersects(event.rect()):
                painter.fillRect(place, QColor("white"))
                painter.setPen(QColor("#D8D4CB"))
                painter.drawRect(place.adjusted(0, 0, -1, -1))
                painter.save()
                painter.translate(place.topLeft())
                painter.setClipRect(QRect(0, 0, sheet.width(), sheet.height()))
                per_point = self._factor * SCREEN_DPI / 72
                paint_page(painter, self._layout, number, per_point=per_point)
                painter.restore()
            top += sheet.height() + GAP
