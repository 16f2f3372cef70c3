"""Every open promise by time, answered where it stands; below, how earlier ones ended."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.promise import Promise, PromiseRow
from desktop.qtkit.formats import clock_time, short_date
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.widgets import (
    ActionButton,
    Banner,
    Chip,
    EmptyState,
    LinkButton,
    Panel,
    Row,
    RowList,
    RowText,
    label,
    page,
    show_if,
)
from desktop.views.frame import Frame
from desktop.views.promises.answer_panel import AnswerPanel
from desktop.views.promises.words import (
    distance_words,
    kind_word,
    person_words,
    result_words,
    time_words,
    when_words,
)

REFRESH_MS = 30_000
SETTLED_SHOWN = 30


class CallbacksScreen(QWidget):
    """The list by time at the left, the promise that is answered at the right."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._rows: dict[str, PromiseRow] = {}
        self._answered = 0
        self._current = ""
        self._title = label("", "title")
        self._chips = [Chip("", "red"), Chip("", "amber"), Chip("", "neutral")]
        self._lists = {name: RowList() for name in ("gone", "today", "tomorrow", "later")}
        self._panels = {name: Panel(flush=True) for name in self._lists}
        self._settled = RowList()
        self._settled_panel = Panel(flush=True)
        self._empty = EmptyState("", "")
        self._undo = Banner("green")
        self._undo.hide()
        self._detail = Panel()
        self._detail_who = label("", "heading", wrap=True)
        self._detail_text = label("", "second", wrap=True)
        self._answers = AnswerPanel(frame)
        self._answers.answered.connect(self._on_answered)
        self._call = ActionButton("", icon="phone")
        self._call.setObjectName("action_call_back")
        self._call.clicked.connect(self._call_now)
        self._open_case = LinkButton("", self._go_case)
        self._lay_out()
        for rows in self._lists.values():
            rows.activated.connect(self._activate)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._undo_last)
        self._minute = QTimer(self, interval=REFRESH_MS)
        self._minute.timeout.connect(self._reload)
        frame.bus.changed.connect(self._on_changed)
        self._retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self._title)
        for chip in self._chips:
            head.addWidget(chip)
        head.addStretch(1)
        lists = QWidget()
        column = QVBoxLayout(lists)
        column.setContentsMargins(0, 0, GAP_M, 0)
        column.setSpacing(GAP_M)
        for name, panel in self._panels.items():
            panel.body.addWidget(self._lists[name])
            column.addWidget(panel)
        column.addWidget(self._empty)
        self._settled_panel.body.addWidget(self._settled)
        column.addWidget(self._settled_panel)
        column.addStretch(1)
        self._detail.body.setSpacing(GAP_M)
        for part in (self._detail_who, self._detail_text, self._answers):
            self._detail.body.addWidget(part)
        below = QHBoxLayout()
        below.addWidget(self._call)
        below.addWidget(self._open_case)
        below.addStretch(1)
        self._detail.body.addLayout(below)
        side = QVBoxLayout()
        side.addWidget(self._detail)
        side.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(GAP_M)
        body.addWidget(page(lists), 3)
        body.addLayout(side, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
        layout.addLayout(head)
        layout.addWidget(self._undo)
        layout.addLayout(body, 1)

    # What the window asks

    def open(self, promise_id: int | None = None) -> None:
        """Show the list, one promise picked if named."""
        if promise_id:
            self._current = str(promise_id)
        self._undo.hide()
        self._reload()
        if promise_id:
            self._show_detail()

    def submit(self) -> None:
        """Answers are recorded when they are given; nothing waits here."""

    def title(self) -> str:
        """For the window's title."""
        return self.tr("Callbacks")

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return [
            ("1", self.tr("Reached")),
            ("2", self.tr("Not reached")),
            ("3", self.tr("Interim call made")),
            ("4", self.tr("Move the time")),
            ("5", self.tr("No longer wanted")),
            ("Return", self.tr("Open the case")),
            ("C", self.tr("Call now")),
            ("Ctrl+Z", self.tr("Take the last answer back")),
        ]

    def first_focus(self) -> None:
        """The first promise by time."""
        for rows in self._lists.values():
            if rows.rows():
                if self._current in [row.row_id for row in rows.rows()]:
                    next(r for r in rows.rows() if r.row_id == self._current).setFocus()
                else:
                    rows.focus_current()
                return

    # Inside

    def _reload(self) -> None:
        if not self.isVisible() and self._rows:
            return
        found = self._frame.services.promises.list_open()
        self._rows = {str(row.promise.promise_id): row for row in found}
        groups: dict[str, list[PromiseRow]] = {name: [] for name in self._lists}
        for row in found:
            groups[self._group(row.promise)].append(row)
        for name, rows in groups.items():
            self._lists[name].set_rows([self._row(row) for row in rows])
            show_if(self._panels[name], bool(rows))
        self._show_chips({name: len(rows) for name, rows in groups.items()})
        show_if(self._empty, not found)
        self._show_settled()
        if self._current not in self._rows:
            self._current = next(iter(self._rows), "")
        self._show_detail()

    def _group(self, promise: Promise) -> str:
        now = self._frame.services.now()
        day = promise.wall.date()
        if promise.due_at <= now and not (promise.is_day and day >= now.date()):
            return "gone"
        if day <= now.date():
            return "today"
        return "tomorrow" if day == now.date() + timedelta(days=1) else "later"

    def _row(self, row: PromiseRow) -> Row:
        promise, language = row.promise, self._frame.language
        gone = self._group(promise) == "gone"
        today = promise.wall.date() == self._frame.services.now().date()
        lead = "" if promise.is_day else clock_time(promise.wall)
        day = "" if today else short_date(promise.wall.date(), language)
        far = distance_words(self._frame, promise)
        text = RowText(
            person_words(row, language),
            lead=lead or day,
            lead_second=f"{day} · {far}" if day and lead else far,
            aside=row.subject,
            second=self._second(row),
            tone="red" if gone else "",
        )
        shown = Row(str(promise.promise_id), text)
        shown.entered.connect(self._pick)
        return shown

    def _second(self, row: PromiseRow) -> str:
        promise = row.promise
        parts = [kind_word(promise.kind), time_words(promise, self._frame.language)]
        if promise.who:
            parts.append(self.tr("by {who}").format(who=promise.who))
        if promise.moves:
            parts.append(self.tr("moved %n time(s)", "", promise.moves))
        if promise.reason:
            parts.append(promise.reason)
        return " · ".join(parts)

    def _show_settled(self) -> None:
        rows = self._frame.services.promises.list_settled(SETTLED_SHOWN)
        shown = []
        for row in rows:
            promise = row.promise
            when = when_words(promise.settled_at, self._frame) if promise.settled_at else ""
            text = RowText(
                person_words(row, self._frame.language),
                lead=clock_time(promise.wall),
                lead_second=short_date(promise.wall.date(), self._frame.language),
                aside=row.subject,
                second=f"{kind_word(promise.kind)} · {result_words(self._frame, promise)} · {when}",
            )
            one = Row(f"case/{promise.case_id}", text)
            one.activated.connect(self._frame.go)
            shown.append(one)
        self._settled.set_rows(shown)
        show_if(self._settled_panel, bool(shown))

    def _pick(self, row_id: str) -> None:
        self._current = row_id
        self._show_detail()

    def _show_detail(self) -> None:
        row = self._rows.get(self._current)
        show_if(self._detail, row is not None)
        if row is None:
            self._answers.show_promise(None)
            return
        promise = row.promise
        self._detail_who.setText(person_words(row, self._frame.language))
        parts = [f"{row.case_number} {row.subject}".strip(), self._second(row), row.phone]
        self._detail_text.setText("\n".join(part for part in parts if part))
        self._detail.set_title(
            f"{short_date(promise.wall.date(), self._frame.language)} {clock_time(promise.wall)}"
        )
        self._answers.show_promise(promise)

    def _activate(self, row_id: str) -> None:
        row = self._rows.get(row_id)
        if row is not None:
            self._frame.go(f"case/{row.promise.case_id}")

    def _go_case(self) -> None:
        self._activate(self._current)

    def _call_now(self) -> None:
        row = self._rows.get(self._current)
        if row is not None:
            self._frame.go(f"new_call/{row.promise.case_id}")

    def _on_answered(self, promise_id: int) -> None:
        self._answered = promise_id
        self._undo.clear_actions()
        self._undo.say(self.tr("Recorded."), tone="green")
        self._undo.add_action(self.tr("Take it back"), self._undo_last)
        self._undo.show()
        self._reload()
        self.first_focus()

    def _undo_last(self) -> None:
        if not self._answered:
            return
        number, promises = self._answered, self._frame.services.promises
        self._frame.do(lambda: promises.undo(number), self, done=self._undone, refused=self._refuse)

    def _undone(self, promise: Promise) -> None:
        self._answered = 0
        self._undo.hide()
        self._current = str(promise.promise_id)
        self._reload()

    def _refuse(self, sentence: str) -> None:
        self._undo.clear_actions()
        self._undo.say(sentence, tone="red")

    def _on_changed(self, kind: str, _number: int) -> None:
        if kind in ("promise", "person", "case") and self.isVisible():
            self._reload()

    def _show_chips(self, counts: dict[str, int]) -> None:
        words = (self.tr("gone by"), self.tr("today"), self.tr("tomorrow"))
        for chip, word, name in zip(self._chips, words, counts, strict=False):
            tone = {"gone": "red", "today": "amber"}.get(name, "neutral")
            chip.show_chip(f"{word} {counts[name]}" if counts[name] else "", tone)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Callbacks"))
        for name, words in (
            ("gone", self.tr("Gone by")),
            ("today", self.tr("Today")),
            ("tomorrow", self.tr("Tomorrow")),
            ("later", self.tr("Later")),
        ):
            self._panels[name].set_title(words)
            self._lists[name].setAccessibleName(words)
        self._settled_panel.set_title(self.tr("Answered"))
        self._empty.show_state(
            self.tr("No promise is open."), self.tr("A promise made in a call stands here by time.")
        )
        self._call.setText(self.tr("Call now"))
        self._open_case.setText(self.tr("Open the case"))
        if self.isVisible():
            self._reload()

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if self._answers.press(event.key()):
                return
            if event.key() == Qt.Key.Key_C:
                self._call_now()
                return
        super().keyPressEvent(event)

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
