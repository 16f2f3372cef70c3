"""Calls, promises, letters and decisions of a case in one order of time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.domain.summary import TimelineEntry
from desktop.qtkit.metrics import GAP_XS
from desktop.qtkit.widgets import LinkButton, Panel, Row, RowList, RowText, show_if
from desktop.views.cases.call_lines import CallLines
from desktop.views.cases.timeline_words import entry_words, moment_words
from desktop.views.cases.words import place_of
from desktop.views.frame import Frame


class TimelineView(Panel):
    """The newest first. Enter unfolds a call, and opens what another entry is about.

    Signals:
        wanted: (link) Open it.
    """

    wanted = Signal(str)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setObjectName("timeline")
        self._frame = frame
        self._case_id = 0
        self._entries: Sequence[TimelineEntry] = ()
        self._unfolded: set[str] = set()
        self._rows = RowList()
        self._rows.setObjectName("timeline_rows")
        self._rows.activated.connect(self._act)
        self.body.addWidget(self._rows)
        self._retranslate()

    def show_entries(self, case_id: int, entries: Sequence[TimelineEntry]) -> None:
        """Show what happened, the newest first."""
        if case_id != self._case_id:
            self._unfolded.clear()
        self._case_id, self._entries = case_id, entries
        self._show()

    def focus_first(self) -> None:
        """Put the keyboard on the newest entry."""
        self._rows.focus_current()

    def _show(self) -> None:
        rows = []
        for entry in reversed(self._entries):
            if entry.kind == "line" and entry.link in self._unfolded:
                continue  # stands among the lines of its call
            rows.append(self._row(entry))
        self._rows.set_rows(rows)
        show_if(self, bool(rows))

    def _row(self, entry: TimelineEntry) -> Row:
        title, second = entry_words(entry, self._frame)
        unfolded = entry.kind == "call" and entry.link in self._unfolded
        if entry.kind == "call":
            title = f"{'▾' if unfolded else '▸'} {title}"
        text = RowText(title, aside=moment_words(entry, self._frame), second=second)
        row_id = f"{entry.kind}|{entry.code}|{entry.at.isoformat()}|{entry.link}"
        if not unfolded:
            return Row(row_id, text)
        return Row(row_id, self._with_lines(text, entry.link), accessible_name=title)

    def _with_lines(self, text: RowText, link: str) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_XS)
        column.addWidget(text)
        try:
            call = self._frame.services.calls.get(int(link.partition(":")[2]))
        except DomainError:
            return whole
        column.addWidget(CallLines(self._frame, call))
        place = place_of(link, self._case_id)
        opener = LinkButton(self.tr("Open this call"), lambda: self.wanted.emit(place))
        opener.setObjectName(f"action_open_call_{call.call_id}")
        column.addWidget(opener)
        return whole

    def _act(self, row_id: str) -> None:
        kind, _, rest = row_id.partition("|")
        link = rest.rpartition("|")[2]
        if kind == "call":
            self._unfolded ^= {link}
            self._show()
        elif link:
            self.wanted.emit(place_of(link, self._case_id))

    def _retranslate(self) -> None:
        self.set_title(self.tr("What happened"))
        self._rows.setAccessibleName(self.tr("What happened"))
        if self._case_id:
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
