"""The four points two by two with a column beside them, folded where there is little width."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.four_points import PointName
from desktop.qtkit.metrics import GAP_M
from desktop.views.cases.point_box import PointBox

STRETCHES = {3: (5, 5, 4), 2: (1, 1, 0), 1: (1, 0, 0)}


class PointsGrid(QGridLayout):
    """Three, two or one column."""

    def __init__(self, boxes: Mapping[PointName, PointBox], side: QWidget) -> None:
        super().__init__()
        self._boxes, self._side = list(boxes.values()), side
        self._columns = 0
        self.setSpacing(GAP_M)
        self.arrange(3)
        side.installEventFilter(self)

    def arrange(self, columns: int) -> None:
        """3: two by two and the side beside; 2: the side below; 1: all below one another."""
        if columns == self._columns:
            return
        self._columns = columns
        across = min(columns, 2)
        for widget in (*self._boxes, self._side):
            self.removeWidget(widget)
        for index, box in enumerate(self._boxes):
            self.addWidget(box, index // across, index % across)
        if columns == 3:
            self.addWidget(self._side, 0, 2, 3, 1)
        else:
            self.addWidget(self._side, 4, 0, 1, across)
        for column, stretch in enumerate(STRETCHES[columns]):
            self.setColumnStretch(column, stretch)
        self._balance()

    def _balance(self) -> None:
        """A side longer than the points hangs down below them instead of stretching them."""
        below = [self._boxes[index].sizeHint().height() for index in (0, 2)]
        longer = self._columns == 3 and self._side.sizeHint().height() > sum(below)
        for row, stretch in enumerate((0, 0, 1) if longer else (1, 1, 0)):
            self.setRowStretch(row, stretch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._balance()
        return super().eventFilter(watched, event)
