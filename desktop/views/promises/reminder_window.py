"""The reminder: our own small window, on top, that never takes the keyboard by itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.errors import NotFound
from desktop.domain.promise import PromiseRow
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.formats import clock_time, short_date
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import ActionButton, Chip, KeyHint, LinkButton, label, show_if
from desktop.services.reminders import Notice, Stage
from desktop.views.due_words import how_far, office_time
from desktop.views.frame import Frame
from desktop.views.promises.answer_panel import AnswerPanel
from desktop.views.promises.floating_window import FloatingWindow
from desktop.views.promises.slip_view import SlipView
from desktop.views.promises.snooze_panel import SnoozePanel

ASIDE = (Qt.Key.Key_6, Qt.Key.Key_7)
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ReminderWindow(FloatingWindow):
    """Shows one notice at a time and how many wait; answered with one key.

    Signals:
        put_aside: (promise id, stage) Seen; back at the time itself.
        main_wanted: A place of the main window is shown now, which may be hidden.
    """

    put_aside = Signal(int, str)
    main_wanted = Signal()

    def __init__(self, frame: Frame, main: QWidget) -> None:
        self._slip = SlipView(frame)
        super().__init__(main, self._slip)
        self.setObjectName("reminder")
        self._frame = frame
        self._notices: Sequence[Notice] = ()
        self._index = 0
        self._row: PromiseRow | None = None
        self._shown: tuple[object, ...] = ()
        self._whole: set[int] = set()
        self._time = label("", "clock")
        self._day = label("", "second")
        self._chip = Chip("", "amber")
        self._chip.setObjectName("reminder_distance")
        self._many = label("", "second")
        self._many.setObjectName("reminder_position")
        self._case = LinkButton("", self._open_case)
        self._key = KeyHint("Ctrl+J")
        self._more = LinkButton("", self._show_whole)
        self._more.setObjectName("action_show_more")
        self._answers = AnswerPanel(frame)
        self._answers.answered.connect(self._on_answered)
        self._answers.asked.connect(self.accept_keyboard)
        self._answers.put_away.connect(self._after_question)
        self._aside = ActionButton("", keys="6")
        self._aside.setObjectName("action_put_aside")
        self._aside.clicked.connect(self._put_aside)
        self._until = ActionButton("", keys="7")
        self._until.setObjectName("action_snooze")
        self._until.clicked.connect(self._ask_until)
        self._snooze = SnoozePanel(frame)
        self._snooze.snoozed.connect(self._on_snoozed)
        self._snooze.left.connect(self._after_question)
        self._call = ActionButton("", icon="phone")
        self._call.setObjectName("action_call_back")
        self._call.clicked.connect(self._call_now)
        self._lay_out()
        self._retranslate()
        self.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        for part in (self._time, self._day, self._chip, self._many):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._case)
        head.addWidget(self._key)
        below = QWidget()
        flow = FlowLayout(below, spacing=GAP_S)
        for button in (self._call, self._aside, self._until, self._more):
            flow.addWidget(button)
        self.inside.addLayout(head)
        self.inside.addWidget(self.words)
        self.inside.addWidget(self._answers)
        self.inside.addWidget(self._snooze)
        self.inside.addWidget(below)

    # What the watch tells

    def show_notices(self, notices: Sequence[Notice], *, fresh: bool = True) -> None:
        """Show what stands now; the one being answered stays in front.

        Args:
            fresh: Something stored changed; else only the clock moved on.
        """
        if notices is not self._notices:
            self._turn_to(notices)
        if not notices:
            self._shown = ()
            self._snooze.stop()
            self.hide()
            return
        self._show(fresh=fresh)
        self._show_position()
        if not self.isVisible():
            self.come_up()

    def take_keyboard(self) -> None:
        """Ctrl+J: the keys 1 to 7 act here from now on, and every word is shown."""
        if not self._notices:
            return
        self.accept_keyboard()
        self.setFocus()
        self._show_whole()

    def accept_keyboard(self) -> None:
        """Take the keyboard; the key beside the number is now the one that gives it back."""
        super().accept_keyboard()
        self._key.set_keys("Esc")

    def give_back(self) -> None:
        """Let the keyboard go back; the reminder stays."""
        super().give_back()
        self._key.set_keys("Ctrl+J")

    def has_notices(self) -> bool:
        """Whether anything waits for an answer."""
        return bool(self._notices)

    def concerns(self, kind: str, number: int) -> bool:
        """Whether a change, as it was announced, may show in what stands in front."""
        current = self._current()
        if current is None or kind not in ("promise", "case", "notice"):
            return True
        return number == (current.case_id if kind == "case" else current.promise_id)

    # Inside

    def _turn_to(self, notices: Sequence[Notice]) -> None:
        """Take other notices; what was in front stays there. Ten thousand cost nothing here."""
        current = self._current()
        self._notices = notices
        if self._whole:
            self._whole &= {one.promise_id for one in notices}
        if current is not None and self._is_at(self._index, current):
            return
        found = (index for index in range(len(notices)) if current and self._is_at(index, current))
        self._index = next(found, 0)

    def _is_at(self, index: int, notice: Notice) -> bool:
        notices = self._notices
        return index < len(notices) and notices[index].promise_id == notice.promise_id

    def _current(self) -> Notice | None:
        return self._notices[self._index] if self._index < len(self._notices) else None

    def _show(self, *, fresh: bool = True) -> None:
        notice = self._current()
        if notice is None:
            return
        size = self._size_of(notice)
        minute = self._frame.services.now().replace(second=0, microsecond=0)
        shown = (notice.promise_id, notice.stage, size, minute)
        if not fresh and shown == self._shown:
            return
        try:
            row = self._row = self._frame.services.promises.row(notice.promise_id)
        except NotFound:  # taken back in this very moment; the next look is without it
            return
        self._shown = shown
        self._show_head(notice, row)
        self._slip.show_row(row, size)
        self._answers.show_promise(row.promise)
        self._show_keys(notice, size)
        self.setWindowTitle(f"{self._time.text()} {row.case_number}")
        self.setAccessibleName(f"{self._chip.text()} {self._slip.accessibleName()}")
        self.settle()

    def _show_keys(self, notice: Notice, size: str) -> None:
        if self._snooze.asks_for() not in (0, notice.promise_id) or notice.stage is Stage.AT:
            self._snooze.stop()
        asks = bool(self._snooze.asks_for())
        ahead = notice.stage is not Stage.AT and not self._answers.is_asking()
        show_if(self._answers, (size != "quiet" or self._answers.is_asking()) and not asks)
        show_if(self._call, size != "quiet")
        show_if(self._aside, ahead and not asks)
        show_if(self._until, ahead and not asks and size != "quiet")
        more = self.tr("Show all") if size == "quiet" else self.tr("Machine, family …")
        self._more.setText(more)
        show_if(self._more, size != "whole")

    def _show_head(self, notice: Notice, row: PromiseRow) -> None:
        promise, now = row.promise, self._frame.services.now()
        at = office_time(self._frame, promise)
        day = "" if at.date() == now.date() else short_date(at.date(), self._frame.language)
        self._time.setText(day if promise.is_day else clock_time(at))
        self._day.setText("" if promise.is_day else day)
        show_if(self._day, bool(self._day.text()))
        tone = "red" if notice.late(now) > timedelta(0) else "amber"
        self._chip.show_chip(how_far(self._frame, promise), tone)
        self._show_position()
        self._case.setText(row.case_number)

    def _show_position(self) -> None:
        count = len(self._notices)
        many = self.tr("{number} of {count}").format(number=self._index + 1, count=count)
        self._many.setText(many if count > 1 else "")
        show_if(self._many, count > 1)

    def _size_of(self, notice: Notice) -> str:
        """Quiet while somebody else is on the line and in the quiet hours, until asked for more."""
        if notice.promise_id in self._whole:
            return "whole"
        reminders, now = self._frame.services.reminders, self._frame.services.now()
        busy = bool(reminders.running_cases() - {notice.case_id})
        return "quiet" if busy or reminders.rules().is_quiet(now) else "usual"

    def _show_whole(self) -> None:
        notice = self._current()
        if notice is not None:
            self._whole.add(notice.promise_id)
            self._show()

    def _open_case(self) -> None:
        notice = self._current()
        if notice is not None:
            self.give_back()
            self._frame.go(f"case/{notice.case_id}")
            self.main_wanted.emit()

    def _call_now(self) -> None:
        notice = self._current()
        if notice is not None:
            self._show_whole()
            self.give_back()
            self._frame.go(f"new_call/{notice.case_id}")
            self.main_wanted.emit()

    def _put_aside(self) -> None:
        notice = self._current()
        if notice is not None and notice.stage is not Stage.AT:
            self.put_aside.emit(notice.promise_id, notice.stage.value)

    def _ask_until(self) -> None:
        notice = self._current()
        if notice is not None and notice.stage is not Stage.AT:
            self.accept_keyboard()
            self._snooze.ask(notice)
            self._show()
            self._snooze.setFocus()

    def _on_snoozed(self) -> None:
        self._after_question()
        if len(self._notices) <= 1:
            self.give_back()

    def _after_question(self) -> None:
        self._show()
        self.setFocus()

    def _on_answered(self, promise_id: int) -> None:
        left = [one for one in self._notices if one.promise_id != promise_id]
        self.show_notices(left)
        if left:
            self.setFocus()
        else:
            self.give_back()

    def _turn(self, step: int) -> None:
        if self._notices and not self._is_asking():
            self._index = (self._index + step) % len(self._notices)
            self._show()

    def _is_asking(self) -> bool:
        return self._answers.is_asking() or bool(self._snooze.asks_for())

    def _retranslate(self) -> None:
        self._until.setText(self.tr("Remind me at …"))
        self._aside.setText(self.tr("Remind me at the time"))
        self._call.setText(self.tr("Call now"))
        self._show()

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() not in PLAIN or key == Qt.Key.Key_F1:
            if not self.pass_on(event):
                super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self.give_back()
        elif event.isAutoRepeat():
            event.accept()
        elif key in ASIDE and not self._is_asking():
            self._put_aside() if key == Qt.Key.Key_6 else self._ask_until()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif not self._answers.press(key):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and not self.is_gone:
            self._retranslate()
        super().changeEvent(event)
