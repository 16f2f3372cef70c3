"""One weekday: open from–to, or closed."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.formats import weekday
from desktop.qtkit.metrics import GAP_S, GAP_XS, em
from desktop.qtkit.widgets import label, show_if
from desktop.views.settings.reading import read_clock, shown_clock
from desktop.views.settings.settled_line import SettledLine

Hours = tuple[str, str]
USUAL: Hours = ("09:00", "18:00")
A_MONDAY = date(2024, 1, 1)
NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class WeekdayRow(QWidget):
    """A tick for open, and two times beside it that are read as people type them.

    Signals:
        changed: (weekday, Monday is 0; hours or ``None`` when closed)
    """

    changed = Signal(int, object)

    def __init__(self, day: int, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._language = day, language
        self._last = USUAL
        self._problem = ""
        self._open = QCheckBox()
        self._open.setObjectName(f"hours_{NAMES[day]}_open")
        self._open.clicked.connect(self._on_ticked)
        self._start, self._end = SettledLine(), SettledLine()
        for line, name in ((self._start, "from"), (self._end, "to")):
            line.setObjectName(f"hours_{NAMES[day]}_{name}")
            line.settled.connect(self._on_typed)
        self._dash, self._closed = label("–"), label("", "second")
        self._note = label("", "red", wrap=True)
        self._lay_out()
        self._retranslate()

    def show_hours(self, hours: Hours | None) -> None:
        """Show what is stored; a line somebody writes in, or was refused, stays."""
        self._open.setChecked(hours is not None)
        for part in (self._start, self._dash, self._end):
            show_if(part, hours is not None)
        show_if(self._closed, hours is None)
        if hours is None or self._note.text():
            return
        self._last = hours
        self._start.show_text(shown_clock(hours[0]))
        self._end.show_text(shown_clock(hours[1]))

    def set_language(self, language: str) -> None:
        """Name the weekday in this language."""
        self._language = language
        self._retranslate()

    def submit(self) -> None:
        """Hand over what was typed."""
        self._start.submit()
        self._end.submit()

    def show_problem(self, sentence: str) -> None:
        """Say why the hours are not stored."""
        self._note.setText(sentence)
        show_if(self._note, bool(sentence))

    def _on_ticked(self, is_open: bool) -> None:
        self._say("")
        self.changed.emit(self._day, self._last if is_open else None)

    def _on_typed(self) -> None:
        start, end = read_clock(self._start.text()), read_clock(self._end.text())
        self._start.mark_failed(start is None)
        self._end.mark_failed(end is None)
        if start is None or end is None:
            self._say("unread")
        elif start >= end:
            self._say("order")
        else:
            self._say("")
            self._start.load(shown_clock(start))
            self._end.load(shown_clock(end))
            self.changed.emit(self._day, (start, end))

    def _say(self, problem: str) -> None:
        self._problem = problem
        sentences = {
            "": "",
            "unread": self.tr("Enter a time like 9:00, 900 or 18. Not stored yet."),
            "order": self.tr(
                "The end is not after the beginning; write 17:00 for five in the afternoon. "
                "Not stored yet."
            ),
        }
        self.show_problem(sentences[problem])

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        self._open.setMinimumWidth(em(self, 8))
        row.addWidget(self._open)
        for line in (self._start, self._end):
            line.setFixedWidth(em(self, 5.5))
        for part in (self._start, self._dash, self._end, self._closed):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        column.addLayout(row)
        column.addWidget(self._note)
        self._note.hide()
        self.setMinimumHeight(self._start.sizeHint().height())
        self.setFocusProxy(self._open)

    def _retranslate(self) -> None:
        name = weekday(A_MONDAY + timedelta(days=self._day), self._language, full=True)
        self._open.setText(name)
        self._open.setAccessibleName(self.tr("{day}: open").format(day=name))
        self._start.setAccessibleName(self.tr("{day}: from").format(day=name))
        self._end.setAccessibleName(self.tr("{day}: to").format(day=name))
        self._closed.setText(self.tr("closed"))
        self._say(self._problem)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if event.type() == QEvent.Type.FontChange:
            self._open.setMinimumWidth(em(self, 8))
            for line in (self._start, self._end):
                line.setFixedWidth(em(self, 5.5))
        super().changeEvent(event)
