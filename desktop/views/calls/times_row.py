"""The own times of a call that is written up afterwards."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.domain.call import Call
from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import Field
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.clock_entry import first_moment, last_moment


class TimesRow(QWidget):
    """Start and end as people type them.

    Signals:
        entered: Enter: done with the times.
    """

    entered = Signal()

    def __init__(self, session: CallSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._start, self._end = QLineEdit(), QLineEdit()
        self._start.setObjectName("started_at")
        self._end.setObjectName("ended_at")
        self._fields = (Field("", self._start), Field("", self._end))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        for field in self._fields:
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        for line in (self._start, self._end):
            line.editingFinished.connect(self._read)
            line.returnPressed.connect(self.entered)
        session.opened.connect(self._load)
        self._retranslate()

    def _load(self) -> None:
        """Another call: nothing typed for the last one stays."""
        for field, line in zip(self._fields, (self._start, self._end), strict=True):
            field.show_note("")
            line.clear()

    def show_call(self, call: Call) -> None:
        """Show the stored times."""
        zone = self._session.frame.services.zone()
        pairs = ((self._start, call.started_at), (self._end, call.ended_at))
        for line, at in pairs:
            if not line.hasFocus() and (at is not None or not line.text()):
                line.setText(f"{at.astimezone(zone):%Y-%m-%d %H:%M}" if at else "")

    def begin(self) -> None:
        """Put the keyboard where the call's beginning is entered."""
        self._start.setFocus()
        self._start.selectAll()

    def submit(self) -> None:
        """Hand over what is being typed."""
        if self.isVisible():
            self._read()

    def show_problem(self, sentence: str) -> None:
        """Say beside the end why it was not stored."""
        self._fields[1].show_note(sentence, "red")

    def _read(self) -> None:
        now = self._session.frame.services.now()
        start = last_moment(self._start.text(), now=now)
        end = first_moment(self._end.text(), after=start, now=now)
        unreadable = self.tr("This time can't be read, e.g. 9:05 or 10/6 9:05")
        for field, line, at in zip(
            self._fields, (self._start, self._end), (start, end), strict=True
        ):
            field.show_note(unreadable if line.text().strip() and at is None else "", "red")
        if start is None or end is None:
            return
        call, zone = self._session.call, self._session.frame.services.zone()
        stored = [_to_minute(at.astimezone(zone)) if at else None for at in _times(call)]
        if stored != [start, end]:
            self._store(start, end)

    def _store(self, start: datetime, end: datetime) -> None:
        set_times = self._session.frame.services.calls.set_times
        self._session.do(
            lambda call_id: set_times(call_id, start, end), self, refused=self.show_problem
        )

    def _retranslate(self) -> None:
        self._fields[0].set_label(self.tr("Began"))
        self._fields[1].set_label(self.tr("Ended"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _times(call: Call) -> tuple[datetime, datetime | None]:
    return call.started_at, call.ended_at


def _to_minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
