"""The own times of a call that is written up afterwards."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.domain.call import Call
from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import Field
from desktop.views.calls.call_session import CallSession
from desktop.views.calls.clock_entry import read_moment


class TimesRow(QWidget):
    """Start and end as people type them.

    Signals:
        changed: (start, end) Both could be read.
    """

    changed = Signal(object, object)

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
            row.addWidget(field)
        row.addStretch(1)
        for line in (self._start, self._end):
            line.editingFinished.connect(self._read)
        self._retranslate()

    def show_call(self, call: Call) -> None:
        """Show the stored times."""
        zone = self._session.frame.services.zone()
        pairs = ((self._start, call.started_at), (self._end, call.ended_at))
        for line, at in pairs:
            if not line.hasFocus():
                line.setText(f"{at.astimezone(zone):%Y-%m-%d %H:%M}" if at else "")

    def show_problem(self, sentence: str) -> None:
        """Say beside the end why it was not stored."""
        self._fields[1].show_note(sentence, "red")

    def _read(self) -> None:
        now = self._session.frame.services.now()
        start = read_moment(self._start.text(), now=now)
        day = start.date() if isinstance(start, datetime) else None
        end = read_moment(self._end.text(), now=now, day=day)
        unreadable = self.tr("This time can't be read, e.g. 9:05 or 10/6 9:05")
        for field, line, at in zip(
            self._fields, (self._start, self._end), (start, end), strict=True
        ):
            field.show_note(unreadable if line.text().strip() and at is None else "", "red")
        if start is not None and end is not None:
            self.changed.emit(start, end)

    def _retranslate(self) -> None:
        self._fields[0].set_label(self.tr("Began"))
        self._fields[1].set_label(self.tr("Ended"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
