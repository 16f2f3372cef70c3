"""The parts of the settings, at the left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_S, GAP_XL, row_height

PARTS = (
    "office",
    "people",
    "hours",
    "calls",
    "answers",
    "calendar",
    "reminders",
    "presence",
    "look",
    "recovery",
    "backups",
    "retention",
    "data",
    "about",
)


class PartList(QWidget):
    """Arrow keys or a click show another part.

    Signals:
        picked: (part) to be shown.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._list.setObjectName("settings_parts")
        self._list.setUniformItemSizes(True)
        for _ in PARTS:
            self._list.addItem(QListWidgetItem())
        self._list.currentRowChanged.connect(self._on_row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)
        layout.addStretch(1)
        self.setFocusProxy(self._list)
        self._retranslate()

    def show_part(self, part: str) -> None:
        """Mark the part that is shown."""
        self._list.blockSignals(True)
        self._list.setCurrentRow(PARTS.index(part))
        self._list.blockSignals(False)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.picked.emit(PARTS[row])

    def _fit(self) -> None:
        metrics, height = QFontMetricsF(self.font()), row_height(self, 1.1)
        rows = range(self._list.count())
        widest = max(metrics.horizontalAdvance(self._list.item(row).text()) for row in rows)
        for row in rows:
            self._list.item(row).setSizeHint(QSize(0, height))
        self._list.setFixedSize(round(widest) + GAP_XL + GAP_L, height * len(PARTS) + GAP_S)

    def _retranslate(self) -> None:
        names = {
            "office": self.tr("Office"),
            "people": self.tr("People"),
            "hours": self.tr("Hours"),
            "calls": self.tr("On the phone"),
            "answers": self.tr("Ready answers"),
            "calendar": self.tr("Calendar file"),
            "reminders": self.tr("Reminders"),
            "presence": self.tr("Start and close"),
            "look": self.tr("Language and look"),
            "recovery": self.tr("Recovery code"),
            "backups": self.tr("Backups"),
            "retention": self.tr("Keeping"),
            "data": self.tr("Records"),
            "about": self.tr("About"),
        }
        for row, part in enumerate(PARTS):
            self._list.item(row).setText(names[part])
        self._list.setAccessibleName(self.tr("Parts of the settings"))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)
