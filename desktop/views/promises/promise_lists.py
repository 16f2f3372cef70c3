"""Open promises in sections by time, and below them how earlier ones ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.missed_call import MissedRow
from desktop.domain.promise import Promise, PromiseRow
from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import EmptyState, Panel, RowList, label, show_if
from desktop.views.due_words import has_gone_by
from desktop.views.frame import Frame
from desktop.views.promises.missed_words import missed_id_of, missed_row
from desktop.views.promises.promise_rows import ended_row, open_row

SECTIONS = ("gone", "today", "tomorrow", "later")
SHOWN = 300
"""Rows of open promises at most; what comes later than these is counted."""


class PromiseLists(QWidget):
    """One list to the eye and to the arrow keys, in sections; missed calls above it.

    Signals:
        picked: (promise id) The keyboard or a click came to this promise.
        activated: (promise id) Enter or a double click on it.
        missed_picked: (missed id) The keyboard or a click came to this missed call.
        missed_activated: (missed id) Enter or a double click on it.
    """

    picked = Signal(int)
    activated = Signal(int)
    missed_picked = Signal(int)
    missed_activated = Signal(int)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        names = ("missed", *SECTIONS)
        self._lists = {name: RowList() for name in names}
        self._panels = {name: Panel(flush=True) for name in names}
        self._more = label("", "second", wrap=True)
        self._settled = RowList()
        self._settled.setObjectName("promises_answered")
        self._settled_panel = Panel(flush=True)
        self._empty = EmptyState("", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP_M, 0)
        column.setSpacing(GAP_M)
        for name, panel in self._panels.items():
            rows = self._lists[name]
            rows.setObjectName(f"promises_{name}")
            rows.stepped_beyond.connect(partial(self._step, name))
            panel.body.addWidget(rows)
            column.addWidget(panel)
        self._connect()
        column.addWidget(self._more)
        column.addWidget(self._empty)
        self._settled.activated.connect(frame.go)
        self._settled_panel.body.addWidget(self._settled)
        column.addWidget(self._settled_panel)
        column.addStretch(1)
        self._retranslate()
        show_if(self._panels["missed"], False)

    def show_open(self, rows: Sequence[PromiseRow]) -> dict[str, int]:
        """Show the open promises; return how many stand in each section."""
        groups: dict[str, list[PromiseRow]] = {name: [] for name in SECTIONS}
        for row in rows:
            groups[self._section(row.promise)].append(row)
        room = SHOWN
        for name, found in groups.items():
            shown = [open_row(self._frame, row, name) for row in found[:room]]
            room -= len(shown)
            self._lists[name].show_words(shown)
            show_if(self._panels[name], bool(shown))
        left = max(0, len(rows) - SHOWN)
        self._more.setText(self.tr("and %n later one(s)", "", left) if left else "")
        show_if(self._more, left > 0)
        show_if(self._empty, not rows and self._lists["missed"].is_empty())
        return {name: len(found) for name, found in groups.items()}

    def show_missed(self, rows: Sequence[MissedRow]) -> None:
        """Show the calls nobody took, above everything else."""
        self._lists["missed"].show_words([missed_row(self._frame, row) for row in rows])
        show_if(self._panels["missed"], bool(rows))

    def show_settled(self, rows: Sequence[PromiseRow]) -> None:
        """Show how earlier promises ended, newest first."""
        self._settled.show_words([ended_row(self._frame, row) for row in rows])
        show_if(self._settled_panel, bool(rows))

    def focus_on(self, promise_id: int) -> None:
        """Give the keyboard to a promise, or to the first row when it is not here."""
        self._focus_row(str(promise_id))

    def focus_on_missed(self, missed_id: int) -> None:
        """Give the keyboard to a missed call, or to the first row when it is not here."""
        self._focus_row(f"missed/{missed_id}")

    # Inside

    def _connect(self) -> None:
        for name in SECTIONS:
            self._lists[name].visited.connect(lambda number: self.picked.emit(int(number)))
            self._lists[name].activated.connect(lambda number: self.activated.emit(int(number)))
        missed = self._lists["missed"]
        missed.visited.connect(lambda row_id: self.missed_picked.emit(missed_id_of(row_id)))
        missed.activated.connect(lambda row_id: self.missed_activated.emit(missed_id_of(row_id)))

    def _focus_row(self, row_id: str) -> None:
        if any(rows.focus_row(row_id) for rows in self._lists.values()):
            return
        first = next((rows for rows in self._lists.values() if not rows.is_empty()), None)
        if first is not None:
            first.focus_end(last=False)

    def _section(self, promise: Promise) -> str:
        today, day = self._frame.services.now().date(), promise.wall.date()
        if has_gone_by(self._frame, promise):
            return "gone"
        if day == today:
            return "today"
        return "tomorrow" if day == today + timedelta(days=1) else "later"

    def _step(self, name: str, step: int) -> None:
        """Up and down go on into the next section."""
        names = [one for one, rows in self._lists.items() if not rows.is_empty()]
        there = names.index(name) + step
        if 0 <= there < len(names):
            self._lists[names[there]].focus_end(last=step < 0)

    def _retranslate(self) -> None:
        for name, words in (
            ("missed", self.tr("Missed calls")),
            ("gone", self.tr("Gone by")),
            ("today", self.tr("Today")),
            ("tomorrow", self.tr("Tomorrow")),
            ("later", self.tr("Later")),
        ):
            self._panels[name].set_title(words)
            self._lists[name].setAccessibleName(words)
        self._settled_panel.set_title(self.tr("Answered"))
        self._settled.setAccessibleName(self.tr("Answered"))
        self._empty.show_state(
            self.tr("No promise is open."), self.tr("A promise made in a call stands here by time.")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
