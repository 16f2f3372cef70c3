"""Today: callbacks due, unfinished calls, letters, investigations, prevention."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.letter import LetterState
from desktop.domain.promise import Promise
from desktop.qtkit.first_paint import FirstPaint
from desktop.qtkit.formats import clock_time, day_title
from desktop.qtkit.metrics import GAP_L, GAP_M, em
from desktop.qtkit.widgets import (
    Banner,
    Chip,
    EmptyState,
    Panel,
    RowList,
    label,
    page,
    show_if,
)
from desktop.services.today import Today
from desktop.views.due_words import has_gone_by, screen_language
from desktop.views.frame import Frame
from desktop.views.search_box import SearchBox
from desktop.views.today.kept_panel import KeptPanel
from desktop.views.today.today_banner import TodayBanner
from desktop.views.today.today_lists import for_owner, rows_of

REFRESH_MS = 30_000
LEFT = ("overdue", "callbacks")
RIGHT = ("missed", "unfinished", "letters", "investigations", "others")
NAMES = (*LEFT, *RIGHT)
TWO_COLUMNS_EM = 64


class TodayScreen(QWidget):
    """What the office owes today; each list that is empty goes away."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._today: Today | None = None
        self._narrow = False
        self._title = label("", "title")
        self._holiday = label("", "second")
        self._search = SearchBox(keys="Ctrl+F")
        self._search.setObjectName("today_search")
        self._search.setFixedWidth(em(self, 22))
        self._search.rested.connect(self._look)
        self._search.confirmed.connect(self._on_confirmed)
        self._banner = Banner("accent")
        self._banner.setObjectName("today_banner")
        self._notices = TodayBanner(frame, self._banner)
        self._done = Banner("green")
        self._done.setObjectName("last_answer")
        self._last = 0
        self._named: tuple[date, str, BusinessCalendar] | None = None
        self._is_painted = False
        self._gone, self._due = Chip("", "red"), Chip("", "amber")
        self._approval, self._drafts = Chip("", "amber"), Chip("", "neutral")
        self._calls_open = Chip("", "neutral")
        self._next = label("", "second")
        self._lists: dict[str, RowList] = {}
        self._panels: dict[str, Panel] = {}
        for name in NAMES:
            self._lists[name] = RowList()
            self._lists[name].setObjectName(f"today_{name}")
            self._panels[name] = Panel(flush=True)
            self._panels[name].body.addWidget(self._lists[name])
        self._kept = KeptPanel(frame)
        self._empty = EmptyState("", "")
        self._lay_out()
        self._connect()
        # After whatever the change leads to: a call that was begun shows its note first.
        self._changes = QTimer(self, singleShot=True, interval=0)
        self._changes.timeout.connect(self._read_again)
        self._minute = QTimer(self, interval=REFRESH_MS)
        self._minute.timeout.connect(self._reload)
        self._retranslate()
        FirstPaint(self, self._on_painted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_M)
        head.addWidget(self._title)
        head.addWidget(self._holiday)
        head.addStretch(1)
        head.addWidget(self._search)
        chips = {
            "callbacks": (self._gone, self._due),
            "unfinished": (self._calls_open,),
            "letters": (self._approval, self._drafts),
        }
        for name, found in chips.items():
            for chip in found:
                self._panels[name].head.addWidget(chip)
            self._panels[name].head.addStretch(1)
        self._panels["callbacks"].head.addWidget(self._next)
        right = QVBoxLayout()
        right.setSpacing(GAP_M)
        for name in RIGHT:
            right.addWidget(self._panels[name])
        right.addWidget(self._kept)
        right.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(GAP_M)
        for name in LEFT:
            left.addWidget(self._panels[name])
        left.addStretch(1)
        body = QWidget()
        grid = self._grid = QGridLayout(body)
        self._right = right
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_M)
        grid.addLayout(left, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.addWidget(self._empty, 2, 0, 1, 2)
        grid.setColumnStretch(0, 6)
        grid.setColumnStretch(1, 5)
        grid.setRowStretch(3, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
        layout.addLayout(head)
        layout.addWidget(self._banner)
        layout.addWidget(self._done)
        layout.addWidget(page(body), 1)

    def _connect(self) -> None:
        for name in NAMES[:-1]:
            self._lists[name].activated.connect(self._frame.go)
        self._lists["others"].activated.connect(self._keep)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._undo)
        self._frame.bus.changed.connect(self._on_changed)

    # What the window asks

    def open(self) -> None:
        """Read again what waits."""
        self._forget_last()
        self._reload()
        self._notices.visited()

    def submit(self) -> None:
        """Nothing is typed here."""

    def title(self) -> str:
        """For the window's title."""
        return self.tr("Today")

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return [
            ("Up / Down", self.tr("From row to row")),
            ("Return", self.tr("What the row's button says")),
            ("Tab", self.tr("To the next list")),
            ("Ctrl+Z", self.tr("Take back what was marked as done")),
        ]

    def first_focus(self) -> None:
        """The first list that holds something."""
        for rows in self._lists.values():
            if not rows.is_empty():
                rows.focus_current()
                return
        self._search.setFocus()

    # Inside

    def _on_confirmed(self, _key: int) -> None:
        if self._search.text():
            self._look()
        else:
            self._frame.go("cases")

    def _look(self) -> None:
        """Look among the cases for what was typed so far; typing goes on there."""
        if words := self._search.text():
            self._search.put("")
            self._frame.go(f"cases/find/{words}|")

    def _reload(self) -> None:
        self._today = self._frame.services.today.read()
        today, language = self._today, self._frame.language
        day = today.now.date()
        self._title.setText(day_title(day, language))
        self._name_day(day)
        for name, rows in rows_of(self._frame, today).items():
            self._lists[name].show_words(rows)
            show_if(self._panels[name], bool(rows))
        self._show_counts(today)
        self._kept.show_month(day)
        show_if(self._empty, today.is_empty)
        self._notices.show_banner()

    def _name_day(self, day: date) -> None:
        """The day's own name, and whether the office is closed.

        Asked on the store thread once Today is painted: the table of holidays takes
        0.1 s to load, and would hold up the paint even from there.
        """
        if not self._is_painted:
            return
        calendar, language = self._frame.services.calendar(), screen_language(self._frame)
        if self._named == (day, language, calendar) or self._frame.desk.is_closed():
            return
        self._named = (day, language, calendar)
        self._holiday.setText("")

        def ask() -> tuple[str, bool]:
            own = next((one.name(language) for one in calendar.closings if one.holds(day)), "")
            return own or calendar.holiday_name(day, language), calendar.is_open_day(day)

        self._frame.desk.do(ask, self._show_day_name, owner=self)

    def _on_painted(self) -> None:
        self._is_painted = True
        self._notices.painted()
        if self._today is not None:
            self._name_day(self._today.now.date())

    def _show_day_name(self, found: tuple[str, bool]) -> None:
        name, is_open = found
        parts = [name, "" if is_open else self.tr("the office is closed")]
        self._holiday.setText(self.tr(" · ").join(part for part in parts if part))

    def _keep(self, row_id: str) -> None:
        promises = self._frame.services.promises
        self._frame.do(lambda: promises.kept(int(row_id)), self, done=self._offer_undo)

    def _offer_undo(self, promise: Promise) -> None:
        self._last = promise.promise_id
        self._done.clear_actions()
        what = promise.reason or self.tr("The promise")
        self._done.say(self.tr("Done: {what}").format(what=what), tone="green")
        self._done.add_action(self.tr("Take it back (Ctrl+Z)"), self._undo)
        self._reload()

    def _undo(self) -> None:
        if not self._last:
            return
        number, promises = self._last, self._frame.services.promises
        self._forget_last()
        self._frame.do(
            lambda: promises.undo(number), self, done=lambda _: self._reload(), refused=self._refuse
        )

    def _refuse(self, sentence: str) -> None:
        self._done.say(sentence, tone="red")

    def _forget_last(self) -> None:
        self._last = 0
        self._done.clear_actions()
        self._done.say("")

    def _show_counts(self, today: Today) -> None:
        theirs = {row.promise.promise_id for row in for_owner(self._frame, today.overdue)}
        promises = [row.promise for row in today.callbacks if row.promise.promise_id not in theirs]
        gone = [one for one in promises if has_gone_by(self._frame, one)]
        ahead = [one for one in promises if not has_gone_by(self._frame, one)]
        due = [one for one in ahead if one.wall.date() == today.now.date()]
        states = [row.letter.state for row in today.letters]
        waiting, drafts = states.count(LetterState.CHECKED), states.count(LetterState.DRAFT)
        for chip, word, count, tone in (
            (self._gone, self.tr("gone by"), len(gone), "red"),
            (self._due, self.tr("today"), len(due), "amber"),
            (self._approval, self.tr("waiting for approval"), waiting, "amber"),
            (self._drafts, self.tr("drafts"), drafts, "neutral"),
            (self._calls_open, "", len(today.unfinished), "neutral"),
        ):
            chip.show_chip(f"{word} {count}".strip() if count else "", tone)
        coming = next((one for one in due if not one.is_day and one.due_at > today.now), None)
        after = self.tr("next {time}").format(time=clock_time(coming.wall)) if coming else ""
        self._next.setText(after if gone else "")

    def _on_changed(self, _kind: str, _number: int) -> None:
        self._changes.start()

    def _read_again(self) -> None:
        if self.isVisible() and not self._frame.desk.is_closed():
            self._reload()

    def _retranslate(self) -> None:
        titles = {
            "overdue": self.tr("For the owner: overdue for more than half an hour"),
            "callbacks": self.tr("Callbacks promised"),
            "missed": self.tr("Missed calls"),
            "unfinished": self.tr("Unfinished calls"),
            "letters": self.tr("Letters"),
            "investigations": self.tr("Under investigation"),
            "others": self.tr("Prevention and other promises"),
        }
        for name, words in titles.items():
            self._panels[name].set_title(words)
            self._lists[name].setAccessibleName(words)
        self._empty.show_state(
            self.tr("Nothing waits. A quiet day."), self.tr("Ctrl+N takes a call from anywhere.")
        )
        if self.isVisible():
            self._reload()

    # Overrides of Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be cut off."""
        super().resizeEvent(event)
        narrow = event.size().width() < em(self, TWO_COLUMNS_EM)
        if narrow != self._narrow:
            self._narrow = narrow
            self._grid.removeItem(self._right)
            self._grid.addLayout(self._right, 1 if narrow else 0, 0 if narrow else 1)
            self._grid.setColumnStretch(1, 0 if narrow else 5)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
