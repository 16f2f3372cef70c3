"""A small box for one day of the filter, read as typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.when import read_date
from desktop.qtkit.metrics import em
from desktop.qtkit.theme import repolish
from desktop.views.frame import Frame


class DayEdit(QLineEdit):
    """Empty asks nothing; what is no day turns red and asks nothing either.

    Signals:
        settled: Another day stands here, or none.
    """

    settled = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._day: date | None = None
        self.setFixedWidth(em(self, 8))
        self.editingFinished.connect(self._read)

    def day(self) -> date | None:
        """Return the day that stands here."""
        return self._day

    def show_day(self, day: date | None) -> None:
        """Show a day without telling anybody."""
        self._day = day
        self.setText(day.isoformat() if day else "")
        self._mark(failed=False)

    def _read(self) -> None:
        text = self.text().strip()
        services = self._frame.services
        if text == (self._day.isoformat() if self._day else ""):
            self._mark(failed=False)
            return
        day = None
        if text:
            reading = read_date(
                text, now=services.now(), calendar=services.calendar(), past_ok=True
            )
            day = reading.at.date() if reading.at else None
            if day is None:
                self._mark(failed=True)
                return
        self.show_day(day)
        self.settled.emit()

    def _mark(self, *, failed: bool) -> None:
        self.setProperty("failed", failed)
        sentence = self.tr("This is no day. Write it as 2026-10-06, 10/6 or “last Monday”.")
        self.setToolTip(sentence if failed else "")
        self.setAccessibleDescription(sentence if failed else "")
        repolish(self)

    # Overrides of Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._mark(failed=bool(self.property("failed")))
        super().changeEvent(event)
