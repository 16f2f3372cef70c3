"""Today: callbacks due, unfinished calls, letters, investigations, prevention."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.letter import LetterRow, LetterState
from desktop.domain.promise import Promise, PromiseRow
from desktop.domain.summary import UnfinishedCall
from desktop.domain.when import distance
from desktop.qtkit.formats import clock_time, day_title, running_clock, short_date
from desktop.qtkit.metrics import GAP_L, GAP_M, em
from desktop.qtkit.widgets import (
    ActionButton,
    Banner,
    Chip,
    EmptyState,
    Panel,
    Row,
    RowList,
    RowText,
    label,
    page,
    show_if,
)
from desktop.services.today import Investigation, Today
from desktop.views.frame import Frame

REFRESH_MS = 30_000


class TodayScreen(QWidget):
    """What the office owes today; each list that is empty goes away."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._today: Today | None = None
        self._narrow = False
        self._title = label("", "title")
        self._holiday = label("", "second")
        self._search = ActionButton("", keys="Ctrl+F", icon="search")
        self._search.setObjectName("action_search")
        self._search.clicked.connect(lambda: frame.go("cases"))
        self._setup = Banner("accent")
        self._code = Banner("amber")
        self._calls_head = (Chip("", "red"), Chip("", "amber"))
        self._lists: dict[str, RowList] = {}
        self._panels: dict[str, Panel] = {}
        for name in ("callbacks", "unfinished", "letters", "investigations", "others"):
            self._lists[name] = RowList()
            self._lists[name].setObjectName(f"today_{name}")
            self._panels[name] = Panel(flush=True)
            self._panels[name].body.addWidget(self._lists[name])
        self._empty = EmptyState("", "")
        self._lay_out()
        self._connect()
        self._minute = QTimer(self, interval=REFRESH_MS)
        self._minute.timeout.connect(self._reload)
        self._retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_M)
        head.addWidget(self._title)
        head.addWidget(self._holiday)
        head.addStretch(1)
        head.addWidget(self._search)
        for chip in self._calls_head:
            self._panels["callbacks"].head.addWidget(chip)
        self._panels["callbacks"].head.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(GAP_M)
        for name in ("unfinished", "letters", "investigations", "others"):
            right.addWidget(self._panels[name])
        right.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(GAP_M)
        left.addWidget(self._panels["callbacks"])
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
        layout.addWidget(self._setup)
        layout.addWidget(self._code)
        layout.addWidget(page(body), 1)

    def _connect(self) -> None:
        for name in ("callbacks", "unfinished", "letters", "investigations"):
            self._lists[name].activated.connect(self._frame.go)
        self._lists["others"].activated.connect(self._done)
        self._frame.bus.changed.connect(self._on_changed)

    # What the window asks

    def open(self) -> None:
        """Read again what waits."""
        self._reload()

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
        ]

    def first_focus(self) -> None:
        """The first list that holds something."""
        for rows in self._lists.values():
            if rows.rows():
                rows.focus_current()
                return
        self._search.setFocus()

    # Inside

    def _reload(self) -> None:
        self._today = self._frame.services.today.read()
        today, language = self._today, self._frame.language
        now = today.now
        self._title.setText(day_title(now.date(), language))
        closed = self._frame.services.calendar().closed_name(now.date(), self._language())
        self._holiday.setText(closed)
        rows = {
            "callbacks": [self._callback(row) for row in today.callbacks],
            "unfinished": [self._unfinished(one) for one in today.unfinished],
            "letters": [self._letter(row) for row in today.letters],
            "investigations": [self._investigation(one) for one in today.investigations],
            "others": [self._other(row) for row in today.others],
        }
        for name, found in rows.items():
            self._lists[name].set_rows(found)
            show_if(self._panels[name], bool(found))
        self._show_counts(today)
        show_if(self._empty, today.is_empty)
        self._show_banners()

    def _callback(self, row: PromiseRow) -> Row:
        promise, now = row.promise, self._frame.services.now()
        gone = promise.due_at <= now
        is_today = promise.wall.date() <= now.date()
        lead = clock_time(promise.wall)
        far = distance(promise.due_at, now, self._language())
        if not is_today:
            lead, far = self._day_word(promise), clock_time(promise.wall)
        text = RowText(
            self._person(row),
            lead=lead,
            lead_second=far,
            aside=row.subject,
            second=self._second(row),
            tone="red" if gone else "",
        )
        if gone:
            return Row(f"new_call/{promise.case_id}", text, self.tr("Call"))
        return Row(f"promise/{promise.promise_id}", text, self.tr("Open"))

    def _day_word(self, promise: Promise) -> str:
        tomorrow = self._frame.services.now().date() + timedelta(days=1)
        if promise.wall.date() == tomorrow:
            return self.tr("tomorrow")
        return short_date(promise.wall.date(), self._frame.language)

    def _second(self, row: PromiseRow) -> str:
        promise = row.promise
        parts = []
        if promise.who:
            parts.append(self.tr("{who} calls").format(who=promise.who))
        if promise.caller_wish:
            parts.append(self.tr("a time they asked for"))
        if promise.moves:
            parts.append(self.tr("moved %n time(s)", "", promise.moves))
        if promise.reason:
            parts.append(promise.reason)
        return " · ".join(parts) or row.case_number

    def _unfinished(self, one: UnfinishedCall) -> Row:
        call = one.call
        person = one.person
        zone = self._frame.services.zone()
        since = clock_time(call.started_at.astimezone(zone))
        elapsed = (self._frame.services.now() - call.started_at).total_seconds()
        name = person.addressed(self._frame.language) if person else ""
        words = one.first_words
        text = RowText(
            name or self.tr("The name is not known yet"),
            aside=self.tr("since {time} · {clock}").format(
                time=since, clock=running_clock(max(0.0, elapsed))
            ),
            second=words,
        )
        return Row(f"call/{call.call_id}", text, self.tr("Go on"))

    def _letter(self, row: LetterRow) -> Row:
        letter = row.letter
        found = self._frame.services.letters.kinds()
        kinds = {one.code: one.name(self._frame.language) for one in found}
        states = {
            LetterState.DRAFT: self.tr("draft"),
            LetterState.CHECKED: self.tr("waits for the owner"),
            LetterState.APPROVED: self.tr("approved, to be printed"),
            LetterState.PRINTED: self.tr("printed, to be sent"),
        }
        text = RowText(
            kinds.get(letter.kind, letter.kind),
            aside=row.person,
            second=states.get(letter.state, ""),
        )
        waits = letter.state is LetterState.CHECKED
        return Row(
            f"letter/{letter.letter_id}", text, self.tr("Look") if waits else self.tr("Go on")
        )

    def _investigation(self, one: Investigation) -> Row:
        point, case = one.point, one.case
        names = {
            "cause": self.tr("Cause"),
            "impact": self.tr("Impact"),
            "remedy": self.tr("Remedy"),
            "prevention": self.tr("Prevention"),
        }
        until = short_date(point.until, self._frame.language) if point.until else ""
        text = RowText(
            self.tr("{point} until {day}").format(point=names[point.name.value], day=until),
            aside=case.subject,
            second=case.number,
        )
        link = f"case/{case.case_id}/points/{point.name.value}"
        return Row(link, text, self.tr("Open"))

    def _other(self, row: PromiseRow) -> Row:
        promise = row.promise
        day = short_date(promise.wall.date(), self._frame.language)
        text = RowText(
            promise.reason or row.subject, aside=promise.who, second=f"{day} · {row.case_number}"
        )
        return Row(str(promise.promise_id), text, self.tr("Done"))

    def _done(self, row_id: str) -> None:
        promises = self._frame.services.promises
        self._frame.do(lambda: promises.kept(int(row_id)), self)

    def _person(self, row: PromiseRow) -> str:
        if not row.person:
            return self.tr("The name is not known yet")
        if self._frame.language == "ja":
            return (
                f"{row.person} {row.honorific if row.honorific in ('様', '先生', '御中') else '様'}"
            )
        return row.person

    def _show_counts(self, today: Today) -> None:
        gone = sum(1 for row in today.callbacks if row.promise.due_at <= today.now)
        due = sum(
            1
            for row in today.callbacks
            if row.promise.due_at > today.now and row.promise.wall.date() == today.now.date()
        )
        for chip, word, count, tone in (
            (self._calls_head[0], self.tr("gone by"), gone, "red"),
            (self._calls_head[1], self.tr("today"), due, "amber"),
        ):
            chip.show_chip(f"{word} {count}", tone)
            show_if(chip, bool(count))

    def _show_banners(self) -> None:
        office = self._frame.services.settings.office()
        has_case = any(self._frame.services.cases.counts().values())
        show_if(self._setup, not office.first_run_done)
        show_if(self._code, has_case and not office.code_confirmed)

    def _language(self) -> Literal["ja", "en"]:
        return "ja" if self._frame.language == "ja" else "en"

    def _on_changed(self, kind: str, _number: int) -> None:
        if self.isVisible():
            self._reload()

    def _retranslate(self) -> None:
        self._search.setText(self.tr("Search name, number, words"))
        titles = {
            "callbacks": self.tr("Callbacks promised"),
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
        self._setup.clear_actions()
        self._setup.say(
            self.tr("The first call can be taken at once."),
            self.tr("When there is time: office, people, hours, recovery code."),
            tone="accent",
        )
        self._setup.add_action(self.tr("Set up"), lambda: self._frame.go("settings/first_run"))
        self._code.clear_actions()
        self._code.say(
            self.tr("The recovery code is not confirmed yet."),
            self.tr("Without it nobody can open the records on another computer."),
            tone="amber",
        )
        self._code.add_action(
            self.tr("Show and print"), lambda: self._frame.go("settings/recovery")
        )
        if self.isVisible():
            self._reload()

    # Overrides of Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would be cut off."""
        super().resizeEvent(event)
        narrow = event.size().width() < em(self, 64)
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
