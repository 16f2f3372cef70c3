"""Every open promise by time, answered where it stands; below, how earlier ones ended."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.promise import PromiseRow
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S, em
from desktop.qtkit.widgets import ActionButton, Banner, Chip, label, page, show_if
from desktop.views.calendar_out import CalendarOut
from desktop.views.frame import Frame
from desktop.views.promises.last_answer import LastAnswer
from desktop.views.promises.missed_side import MissedSide
from desktop.views.promises.promise_detail import PromiseDetail
from desktop.views.promises.promise_lists import PromiseLists
from desktop.views.promises.whose_choice import WhoseChoice

REFRESH_MS = 30_000
SETTLED_SHOWN = 30
ROOMY_FROM_EM = 66
READ_AGAIN = ("promise", "person", "case", "missed", "staff")


class CallbacksScreen(QWidget):
    """The list by time at the left, the promise that is answered at the right.

    The last answer, given here or in the reminder, can be taken back for ten minutes.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._rows: dict[int, PromiseRow] = {}
        self._current = 0
        self._title = label("", "title")
        self._chips = [Chip("", "red"), Chip("", "amber"), Chip("", "neutral")]
        self._slip = ActionButton("", icon="printer")
        self._slip.setObjectName("action_show_own_slip")
        self._slip.clicked.connect(self._show_slip)
        self._calendar = CalendarOut(frame, self)
        self._save = ActionButton("", icon="calendar")
        self._save.setObjectName("action_save_calendar")
        self._save.clicked.connect(self._calendar.save_all)
        self._said = Banner("green")
        self._said.setObjectName("calendar_said")
        self._calendar.refused.connect(lambda sentence: self._said.say(sentence, tone="red"))
        self._calendar.written.connect(self._on_calendar)
        self._last = LastAnswer(frame)
        self._last.undone.connect(self._on_undone)
        self._lists = PromiseLists(frame)
        self._lists.picked.connect(self._pick)
        self._lists.activated.connect(self._open_case)
        self._missed = MissedSide(frame, self._lists, self._said)
        self._missed.turned.connect(self._show_detail)
        self._missed.settled.connect(self._on_missed_settled)
        self._missed.promised.connect(self._on_missed_promised)
        self._whose = WhoseChoice(frame)
        self._whose.chosen.connect(lambda _: self._reload())
        self._enter = ActionButton("", icon="phone-missed", keys="M")
        self._enter.setObjectName("action_enter_missed")
        self._enter.clicked.connect(self._missed.start_entry)
        self._detail = PromiseDetail(frame)
        self._detail.called.connect(self._call_now)
        self._detail.calendar_wanted.connect(lambda: self._calendar.open_one(self._current))
        self._detail.case_wanted.connect(lambda: self._open_case(self._current))
        self._answers = self._detail.answers
        self._answers.answered.connect(self._on_answered)
        self._answers.put_away.connect(self.first_focus)
        self._detail.others.answered.connect(self._on_answered)
        self._detail.others.put_away.connect(self.first_focus)
        self._lay_out()
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._last.undo)
        self._minute = QTimer(self, interval=REFRESH_MS)
        self._minute.timeout.connect(self._reload)
        self._soon = QTimer(self, singleShot=True, interval=0)  # many changes, one reading
        self._soon.timeout.connect(self._read_again)
        frame.bus.changed.connect(self._on_changed)
        self._retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self._title)
        for chip in self._chips:
            head.addWidget(chip)
        head.addStretch(1)
        for part in (self._whose, self._enter, self._save, self._slip):
            head.addWidget(part)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._missed)
        column.addWidget(self._detail)
        self._side = page(right)
        self._side.setMinimumWidth(em(self, 20))
        body = QHBoxLayout()
        body.setSpacing(GAP_M)
        body.addWidget(page(self._lists), 3)
        body.addWidget(self._side, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
        layout.addLayout(head)
        layout.addWidget(self._said)
        layout.addWidget(self._last)
        layout.addLayout(body, 1)

    # What the window asks

    def open(self, promise_id: int | None = None) -> None:
        """Show the list, one promise picked if named."""
        self._reload()
        if promise_id:
            self._go_to(promise_id)

    def open_missed(self, missed_id: int) -> None:
        """Show the list, one missed call picked; 0: enter one."""
        self._reload()
        if missed_id:
            self._missed.pick(missed_id)
        else:
            self._missed.start_entry()

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
            ("M", self.tr("Enter a missed call")),
            ("Ctrl+Z", self.tr("Take the last answer back")),
        ]

    def first_focus(self) -> None:
        """What is picked, else the first of all; a missed call being entered keeps it."""
        if self._missed.is_picked():
            self._missed.take_focus()
        else:
            self._lists.focus_on(self._current)

    # Inside

    def _reload(self) -> None:
        self._whose.read_again()
        found = self._frame.services.promises.list_open(who=self._whose.name())
        self._missed.reload()
        self._rows = {row.promise.promise_id: row for row in found}
        if self._current not in self._rows:
            self._current = next(iter(self._rows), 0)
        self._show_chips(self._lists.show_open(found))
        settled = self._frame.services.promises.list_settled(SETTLED_SHOWN)
        self._lists.show_settled(settled)
        self._last.show_newest(settled)
        self._show_detail()

    def _go_to(self, promise_id: int) -> None:
        if promise_id in self._rows:
            self._pick(promise_id)
            self.first_focus()

    def _pick(self, promise_id: int) -> None:
        self._current = promise_id
        self._missed.pick(0)

    def _show_detail(self) -> None:
        row = self._rows.get(self._current)
        has_missed = self._missed.show_picked(first=row is None)
        show_if(self._missed, has_missed)
        show_if(self._detail, not has_missed)
        show_if(self._side, has_missed or row is not None)
        if row is None or has_missed:
            self._answers.show_promise(None)
        else:
            self._detail.show_row(row)

    def _on_missed_promised(self, promise_id: int) -> None:
        self._reload()
        self._go_to(promise_id)

    def _on_missed_settled(self) -> None:
        self._reload()
        self.first_focus()

    def _on_calendar(self, file: Path) -> None:
        self._said.say(self.tr("Calendar file written: {file}").format(file=file), tone="green")

    def _open_case(self, promise_id: int) -> None:
        row = self._rows.get(promise_id)
        if row is not None:
            self._frame.go(f"case/{row.promise.case_id}")

    def _call_now(self) -> None:
        row = self._rows.get(self._current)
        if row is not None:
            self._frame.go(f"new_call/{row.promise.case_id}")

    def _show_slip(self) -> None:
        """The slip of whoever is to keep the promise that is picked, else of who is at the desk."""
        from desktop.views.promises.own_slip import open_own_slip

        row = self._rows.get(self._current)
        open_own_slip(self._frame, self, row.promise.who if row is not None else "")

    def _on_answered(self, _promise_id: int) -> None:
        self._reload()
        self.first_focus()

    def _on_undone(self, promise_id: int) -> None:
        self._reload()
        self._go_to(promise_id)

    def _on_changed(self, kind: str, _number: int) -> None:
        if kind in READ_AGAIN and self.isVisible():
            self._soon.start()

    def _read_again(self) -> None:
        if self.isVisible() and not self._frame.desk.is_closed():
            self._reload()

    def _show_chips(self, counts: dict[str, int]) -> None:
        words = (self.tr("gone by"), self.tr("today"), self.tr("tomorrow"))
        for chip, word, name in zip(self._chips, words, counts, strict=False):
            tone = {"gone": "red", "today": "amber"}.get(name, "neutral")
            chip.show_chip(f"{word} {counts[name]}" if counts[name] else "", tone)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Callbacks"))
        self._enter.setText(self.tr("Missed call"))
        self._enter.setToolTip(self.tr("Enter a call nobody took"))
        self._fit()
        if self.isVisible():
            self._reload()

    def _fit(self) -> None:
        """Where there is little width the two papers are pictures with their names beside."""
        is_roomy = self.width() >= em(self, ROOMY_FROM_EM)
        for button, words in (
            (self._save, self.tr("Calendar file …")),
            (self._slip, self.tr("Slip of one person")),
        ):
            button.setText(words if is_roomy else "")
            button.setAccessibleName(words)
            button.setToolTip("" if is_roomy else words)

    # Overrides of Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and not event.isAutoRepeat():
            if self._missed.press(event.key()) or self._answers.press(event.key()):
                return
            if event.key() == Qt.Key.Key_M and not self._answers.is_asking():
                self._missed.start_entry()
                return
            is_free = not (self._missed.is_picked() or self._answers.is_asking())
            if event.key() == Qt.Key.Key_C and is_free:
                self._call_now()
                return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._said.say("")
        self._minute.stop()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
