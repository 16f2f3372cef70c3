"""When the office is open: weekdays, closing days, whose holidays, whose clock."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.policy import Office
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.widgets import LinkButton, Panel, label
from desktop.views.frame import Frame
from desktop.views.settings.closing_days import ClosingDays
from desktop.views.settings.holidays_and_zone import HolidaysAndZone
from desktop.views.settings.weekday_row import Hours, WeekdayRow

WORKING_DAYS = range(1, 5)


class HoursPage(QWidget):
    """Hours by weekday; times of promises and letters follow them (S4-20)."""

    needs_owner = True

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._week = Panel()
        self._rows = [WeekdayRow(day, frame.language) for day in range(7)]
        self._same = LinkButton("", self._like_monday)
        self._same.setObjectName("action_copy_monday")
        self._why = label("", "second", wrap=True)
        self._closing = ClosingDays(frame)
        self._where = HolidaysAndZone(frame)
        for row in self._rows:
            row.changed.connect(self._save)
        self._lay_out()
        self._retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored."""
        for row, hours in zip(
            self._rows, self._frame.services.settings.office().hours, strict=True
        ):
            row.show_hours(hours)
        self._closing.refresh()
        self._where.refresh()

    def submit(self) -> None:
        """Hand over everything typed."""
        for row in self._rows:
            row.submit()
        self._where.submit()

    def first_focus(self) -> None:
        """Put the keyboard on Monday."""
        self._rows[0].setFocus()

    def _save(self, day: int, hours: Hours | None) -> None:
        self._store({day: hours}, self._rows[day])

    def _like_monday(self) -> None:
        self.submit()
        settings = self._frame.services.settings

        def change() -> Office:
            before = settings.office().hours
            copied = dict.fromkeys(WORKING_DAYS, before[0])
            return settings.save_office(
                hours=tuple(copied.get(day, before[day]) for day in range(7))
            )

        self._frame.do(
            change,
            self,
            done=lambda _: self.refresh(),
            refused=self._rows[0].show_problem,
        )

    def _store(self, changes: dict[int, Hours | None], row: WeekdayRow) -> None:
        settings = self._frame.services.settings

        def change() -> Office:
            before = settings.office().hours
            return settings.save_office(
                hours=tuple(changes.get(day, before[day]) for day in range(7))
            )

        self._frame.do(change, self, done=lambda _: self.refresh(), refused=row.show_problem)

    def _lay_out(self) -> None:
        self._week.body.setSpacing(GAP_S)
        self._week.body.addWidget(self._why)
        for row in self._rows:
            self._week.body.addWidget(row)
        link = QHBoxLayout()
        link.addWidget(self._same)
        link.addStretch(1)
        self._week.body.addLayout(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP_M)
        column.setSpacing(GAP_L)
        for panel in (self._week, self._closing, self._where):
            column.addWidget(panel)

    def _retranslate(self) -> None:
        self._week.set_title(self.tr("Opening hours"))
        self._why.setText(
            self.tr("Callbacks are proposed within these hours, and letters print them.")
        )
        self._same.setText(self.tr("Tuesday to Friday like Monday"))
        for row in self._rows:
            row.set_language(self._frame.language)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
