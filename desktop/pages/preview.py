"""The pages as they will print, with zoom by wheel, key and button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.page import PagedDocument
from desktop.pages.gap_names import gap_names
from desktop.pages.layout import layout_pages
from desktop.pages.sheets import DESK, GAP, Sheets, look_of

SMALLEST, LARGEST, STEP = 50, 200, 10
"""Zoom in per cent."""
_NARROWEST = 0.3


class PagePreview(QFrame):
    """Shows pages; + and - (also with Ctrl), and Ctrl with the wheel zoom, 0 fits.

    Args:
        whole: 0 fits the whole sheet into the window, not only its width.

    Signals:
        zoomed: (per cent)
    """

    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, whole: bool = False) -> None:
        super().__init__(parent)
        self._whole = whole
        self.setObjectName("letter_preview")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._zoom = 0.0
        self._document: PagedDocument | None = None
        self._last_fill = 0.0
        self._sheets = Sheets(self)
        self._area = self._scroll_area()
        self._gaps = QLabel(self)
        self._gaps.setObjectName("letter_preview_gaps")
        self._gaps.setWordWrap(True)
        self._gaps.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        self._gaps.hide()
        self._page = QLabel(self)
        self._smaller = self._button("action_zoom_out", lambda: self._step(-1))
        self._percent = self._button("action_zoom_fit", lambda: self.set_zoom(0.0))
        self._larger = self._button("action_zoom_in", lambda: self._step(1))
        self._lay_out()
        self.setFocusProxy(self._area)
        self._retranslate()

    def show_document(self, document: PagedDocument) -> None:
        """Lay out and show; the place on the page stays."""
        self._document = document
        layout = layout_pages(document)
        self._last_fill = layout.last_fill
        self._sheets.show_layout(layout)
        self._fit()
        self._retranslate()

    def page_count(self) -> int:
        """Number of sheets shown."""
        return self._sheets.page_count()

    def last_fill(self) -> float:
        """How far the last sheet is filled, 0 to 1."""
        return self._last_fill

    def set_zoom(self, zoom: float) -> None:
        """Zoom by a factor, 1 being paper's own size; 0 fits the window."""
        self._zoom = 0.0 if not zoom else min(LARGEST, max(SMALLEST, zoom * 100)) / 100
        upright, across = self._area.verticalScrollBar(), self._area.horizontalScrollBar()
        place = upright.value() / self._sheets.factor()
        self._fit()
        upright.setValue(round(place * self._sheets.factor()))
        across.setValue(across.maximum() // 2)
        self._show_numbers()

    # Building

    def _scroll_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidget(self._sheets)
        area.setWidgetResizable(False)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.viewport().installEventFilter(self)
        area.installEventFilter(self)
        area.verticalScrollBar().valueChanged.connect(self._show_numbers)
        return area

    def _button(self, name: str, action: object) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys + - 0 do the same
        button.clicked.connect(action)
        return button

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(GAP, 2, GAP, 4)
        foot.addStretch(1)
        foot.addWidget(self._page)
        foot.addSpacing(GAP)
        for button in (self._smaller, self._percent, self._larger):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._gaps)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)
        self._dress()

    def _dress(self) -> None:
        """Colour the desk, light or dark as the window is."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(DESK[look_of(self.palette())]))
        self._area.viewport().setPalette(palette)
        self._area.viewport().setAutoFillBackground(True)

    def _paint_desk(self) -> None:
        ground = self._area.viewport()
        painter = QPainter(ground)
        painter.fillRect(ground.rect(), QColor(DESK[look_of(self.palette())]))
        painter.end()

    # Zoom

    def _fit(self) -> None:
        bar = self._area.verticalScrollBar().sizeHint().width()
        room = self._area.width() - bar - 2 * GAP - 2
        fitting = self._sheets.factor_for(room)
        if self._whole:
            fitting = min(fitting, self._sheets.factor_for_height(self._area.height() - 2 * GAP))
        fitting = min(LARGEST / 100, max(_NARROWEST, fitting))
        self._sheets.set_factor(self._zoom or fitting)
        self.zoomed.emit(round(self._sheets.factor() * 100))

    def _step(self, direction: int) -> None:
        """Go to the next full ten per cent."""
        now = round(self._sheets.factor() * 100, 1)
        steps = now // STEP + 1 if direction > 0 else -(-now // STEP) - 1
        self.set_zoom(steps * STEP / 100)

    # Words

    def _show_numbers(self) -> None:
        count = self._sheets.page_count()
        bar = self._area.verticalScrollBar()
        at_end = bar.maximum() > 0 and bar.value() == bar.maximum()
        middle = bar.value() + self._area.viewport().height() // 2
        page = count if at_end else self._sheets.page_at(middle)
        self._page.setText(f"{page if count else 0} / {count}")
        self._page.setAccessibleName(
            self.tr("Page {page} of {count}").format(page=page, count=count)
        )
        self._percent.setText(f"{round(self._sheets.factor() * 100)} %")

    def _retranslate(self) -> None:
        self._smaller.setText("−")
        self._larger.setText("+")
        for button, name, key in (
            (self._smaller, self.tr("Zoom out"), "-"),
            (self._percent, self.tr("Fit the width"), "0"),
            (self._larger, self.tr("Zoom in"), "+"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({key})")
        document = self._document
        names = gap_names(document.gaps) if document else []
        self._gaps.setText(
            self.tr("This template has parts that the simple view can't show: {parts}").format(
                parts=self.tr(", ").join(names)
            )
        )
        self._gaps.setVisible(bool(names))
        self._area.setAccessibleName(self.tr("The letter as it will print"))
        self._area.setAccessibleDescription(document.text if document else "")
        self._show_numbers()

    # Overrides of Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._show_numbers()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area.viewport() and event.type() == QEvent.Type.Paint:
            self._paint_desk()  # a style sheet of the window's would leave it out
        held = Qt.KeyboardModifier.ControlModifier
        if isinstance(event, QWheelEvent) and event.modifiers() & held:
            if event.angleDelta().y():
                self._step(1 if event.angleDelta().y() > 0 else -1)
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._zoom_by_key(event.key()) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _zoom_by_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Semicolon):
            self._step(1)
        elif key == Qt.Key.Key_Minus:
            self._step(-1)
        elif key == Qt.Key.Key_0:
            self.set_zoom(0.0)
        else:
            return False
        return True

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_page"):
            self._dress()
        super().changeEvent(event)
