"""The closings that return every year in Japan: around New Year, and Obon."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.domain.policy import YEARLY_CLOSINGS_OF
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import show_if
from desktop.views.frame import Frame

FIELDS = ("closed_year_end", "closed_obon")


class YearlyClosings(QWidget):
    """Two ticks; shown where the country has these days.

    Signals:
        refused: (sentence) It could not be stored.
    """

    refused = Signal(str)

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._ticks = {name: QCheckBox() for name in FIELDS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for name, tick in self._ticks.items():
            tick.setObjectName(name)
            tick.clicked.connect(lambda on, name=name: self._store(name, on))
            column.addWidget(tick)
        self._retranslate()

    def refresh(self) -> None:
        """Show what is stored."""
        office = self._frame.services.settings.office()
        for name, tick in self._ticks.items():
            tick.setChecked(bool(getattr(office, name)))
        show_if(self, office.country == YEARLY_CLOSINGS_OF)

    def _store(self, name: str, wanted: bool) -> None:
        settings = self._frame.services.settings
        self._frame.do(
            lambda: settings.save_office(**{name: wanted}),
            self,
            done=lambda _: self.refresh(),
            refused=self.refused.emit,
        )

    def _retranslate(self) -> None:
        self._ticks["closed_year_end"].setText(
            self.tr("Closed from 29 December to 3 January every year")
        )
        self._ticks["closed_obon"].setText(self.tr("Closed for Obon, 13 to 15 August, every year"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
