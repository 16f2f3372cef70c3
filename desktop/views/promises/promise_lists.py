"""Open promises in sections by time, and below them how earlier ones ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.promise import Promise, PromiseRow
from desktop.qtkit.formats import clock_time, short_date
from desktop.qtkit.metrics import GAP_M
from desktop.qtkit.widgets import EmptyState, Panel, Row, RowList, RowText, show_if
from desktop.views.due_words import has_gone_by, how_far
from desktop.views.frame import Frame
from desktop.views.promises.words import (
    kind_word,
    person_words,
    result_words,
    time_words,
    when_words,
    who_words,
)

SECTIONS = ("gone", "today", "tomorrow", "later")


class PromiseLists(QWidget):
    """One list to the eye and to the arrow keys, in sections.

    Signals:
        picked: (promise id) The keyboard or a click came to this promise.
        activated: (promise id) Enter or a double click on it.
    """

    picked = Signal(int)
    activated = Signal(int)

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._lists = {name: RowList() for name in SECTIONS}
        self._panels = {name: Panel(flush=True) for name in SECTIONS}
        self._settled = RowList()
        self._settled.setObjectName("promises_answered")
        self._settled_panel = Panel(flush=True)
        self._empty = EmptyState("", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP_M, 0)
        column.setSpacing(GAP_M)
        for name, panel in self._panels.items():
            self._lists[name].setObjectName(f"promises_{name}")
            self._lists[name].activated.connect(lambda number: self.activated.emit(int(number)))
            panel.body.addWidget(self._lists[name])
            column.addWidget(panel)
        column.addWidget(self._empty)
        self._settled.activated.connect(frame.go)
        self._settled_panel.body.addWidget(self._settled)
        column.addWidget(self._settled_panel)
        column.addStretch(1)
        self._retranslate()

    def show_open(self, rows: Sequence[PromiseRow]) -> dict[str, int]:
        """Show the open promises; return how many stand in each section."""
        groups: dict[str, list[PromiseRow]] = {name: [] for name in SECTIONS}
        for row in rows:
            groups[self._section(row.promise)].append(row)
        for name, found in groups.items():
            shown = [self._row(row, name) for row in found]
            self._lists[name].set_rows(shown)
            for one in shown:  # behind the list's own step, which ends at the section
                one.stepped.connect(partial(self._step, one))
            show_if(self._panels[name], bool(found))
        show_if(self._empty, not rows)
        return {name: len(found) for name, found in groups.items()}

    def show_settled(self, rows: Sequence[PromiseRow]) -> None:
        """Show how earlier promises ended, newest first."""
        self._settled.set_rows([self._ended(row) for row in rows])
        show_if(self._settled_panel, bool(rows))

    def focus_on(self, promise_id: int) -> None:
        """Give the keyboard to a promise, or to the first one when it is not here."""
        rows = self._rows()
        if rows:
            found = next((row for row in rows if row.row_id == str(promise_id)), rows[0])
            found.setFocus()

    def has_keyboard(self) -> bool:
        """Whether the keyboard is on one of the open promises."""
        return any(row.hasFocus() for row in self._rows())

    # Inside

    def _rows(self) -> list[Row]:
        return [row for rows in self._lists.values() for row in rows.rows()]

    def _section(self, promise: Promise) -> str:
        today, day = self._frame.services.now().date(), promise.wall.date()
        if has_gone_by(self._frame, promise):
            return "gone"
        if day == today:
            return "today"
        return "tomorrow" if day == today + timedelta(days=1) else "later"

    def _row(self, row: PromiseRow, section: str) -> Row:
        promise, language = row.promise, self._frame.language
        day = short_date(promise.wall.date(), language)
        is_today = promise.wall.date() == self._frame.services.now().date()
        far = how_far(self._frame, promise)
        text = RowText(
            person_words(row, language),
            lead=day if promise.is_day else clock_time(promise.wall),
            lead_second=day if section in ("tomorrow", "later") and not promise.is_day else far,
            aside=row.subject or row.case_number,
            second=self._second(row, "" if is_today or section != "gone" else day),
            tone="red" if section == "gone" else "",
        )
        shown = Row(str(promise.promise_id), text)
        shown.entered.connect(lambda number: self.picked.emit(int(number)))
        return shown

    def _step(self, here: Row, step: int) -> None:
        """Up and down go on into the next section; within one the list itself steps."""
        rows = self._rows()
        there = rows.index(here) + step
        if not 0 <= there < len(rows):
            return
        if rows[there].parentWidget() is not here.parentWidget():
            rows[there].setFocus()

    def _second(self, row: PromiseRow, day: str) -> str:
        promise = row.promise
        time = time_words(promise, self._frame.language)
        parts = [kind_word(promise.kind), day, time, who_words(promise)]
        if promise.moves:
            parts.append(self.tr("moved %n time(s)", "", promise.moves))
        if promise.reason:
            parts.append(promise.reason)
        return " · ".join(part for part in parts if part)

    def _ended(self, row: PromiseRow) -> Row:
        promise, language = row.promise, self._frame.language
        when = when_words(promise.settled_at, self._frame) if promise.settled_at else ""
        result = result_words(self._frame, promise)
        parts = [kind_word(promise.kind), result, when]
        text = RowText(
            person_words(row, language),
            lead="" if promise.is_day else clock_time(promise.wall),
            lead_second=short_date(promise.wall.date(), language),
            aside=row.subject or row.case_number,
            second=" · ".join(part for part in parts if part),
            tone="second",
        )
        return Row(f"case/{promise.case_id}", text)

    def _retranslate(self) -> None:
        for name, words in (
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
