"""The reminder: our own small window, on top, that never takes the keyboard by itself."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.qtkit.formats import clock_time, short_date
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.widgets import ActionButton, Chip, KeyHint, LinkButton, label, show_if
from desktop.services.reminders import Notice, Stage
from desktop.views.due_words import how_far
from desktop.views.frame import Frame
from desktop.views.promises.answer_panel import AnswerPanel
from desktop.views.promises.floating_window import FloatingWindow
from desktop.views.promises.slip_view import SlipView

PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ReminderWindow(FloatingWindow):
    """Shows one notice at a time and how many wait; answered with one key.

    Signals:
        put_aside: (promise id, stage) Seen; back at the time itself.
    """

    put_aside = Signal(int, str)

    def __init__(self, frame: Frame, main: QWidget) -> None:
        self._slip = SlipView(frame)
        super().__init__(main, self._slip)
        self.setObjectName("reminder")
        self._frame = frame
        self._notices: list[Notice] = []
        self._index = 0
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
        self._answers.put_away.connect(self.setFocus)
        self._aside = ActionButton("", keys="6")
        self._aside.setObjectName("action_put_aside")
        self._aside.clicked.connect(self._put_aside)
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
        below = QHBoxLayout()
        below.setSpacing(GAP_S)
        below.addWidget(self._call)
        below.addWidget(self._aside)
        below.addStretch(1)
        below.addWidget(self._more)
        self.inside.addLayout(head)
        self.inside.addWidget(self.words)
        self.inside.addWidget(self._answers)
        self.inside.addLayout(below)

    # What the watch tells

    def show_notices(self, notices: list[Notice]) -> None:
        """Show what stands now; the one being answered stays in front."""
        current = self._current()
        self._notices = notices
        ids = [one.row.promise.promise_id for one in notices]
        self._whole &= set(ids)
        stays = current is not None and current.row.promise.promise_id in ids
        self._index = ids.index(current.row.promise.promise_id) if current and stays else 0
        if not notices:
            self.hide()
            return
        self._show()
        self.come_up()

    def take_keyboard(self) -> None:
        """Ctrl+J: the keys 1 to 6 act here from now on, and every word is shown."""
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

    # Inside

    def _current(self) -> Notice | None:
        return self._notices[self._index] if self._index < len(self._notices) else None

    def _show(self) -> None:
        notice = self._current()
        if notice is None:
            return
        size = self._size_of(notice)
        self._show_head(notice)
        self._slip.show_notice(notice, size)
        self._answers.show_promise(notice.row.promise)
        show_if(self._answers, size != "quiet" or self._answers.is_asking())
        show_if(self._call, size != "quiet")
        show_if(self._aside, notice.stage is not Stage.AT)
        more = self.tr("Show all") if size == "quiet" else self.tr("Machine, family …")
        self._more.setText(more)
        show_if(self._more, size != "whole")
        self.setWindowTitle(f"{self._time.text()} {notice.row.case_number}")
        self.setAccessibleName(f"{self._chip.text()} {self._slip.accessibleName()}")
        self.settle()

    def _show_head(self, notice: Notice) -> None:
        promise = notice.row.promise
        self._time.setText(clock_time(promise.wall))
        same_day = promise.wall.date() == self._frame.services.now().date()
        day = "" if same_day else short_date(promise.wall.date(), self._frame.language)
        self._day.setText(day)
        show_if(self._day, bool(day))
        tone = "red" if notice.late > timedelta(0) else "amber"
        self._chip.show_chip(how_far(self._frame, promise), tone)
        count = len(self._notices)
        many = self.tr("{number} of {count}").format(number=self._index + 1, count=count)
        self._many.setText(many if count > 1 else "")
        show_if(self._many, count > 1)
        self._case.setText(notice.row.case_number)

    def _size_of(self, notice: Notice) -> str:
        """Quiet while somebody else is on the line, until a person asks for more."""
        promise = notice.row.promise
        if promise.promise_id in self._whole:
            return "whole"
        calls = self._frame.services.today.unfinished()
        busy = any(one.call.case_id != promise.case_id for one in calls)
        return "quiet" if busy else "usual"

    def _show_whole(self) -> None:
        notice = self._current()
        if notice is not None:
            self._whole.add(notice.row.promise.promise_id)
            self._show()

    def _open_case(self) -> None:
        notice = self._current()
        if notice is not None:
            self.give_back()
            self._frame.go(f"case/{notice.row.promise.case_id}")

    def _call_now(self) -> None:
        notice = self._current()
        if notice is not None:
            self._show_whole()
            self.give_back()
            self._frame.go(f"new_call/{notice.row.promise.case_id}")

    def _put_aside(self) -> None:
        notice = self._current()
        if notice is not None and notice.stage is not Stage.AT:
            self.put_aside.emit(notice.row.promise.promise_id, notice.stage.value)

    def _on_answered(self, promise_id: int) -> None:
        left = [one for one in self._notices if one.row.promise.promise_id != promise_id]
        self.show_notices(left)
        if left:
            self.setFocus()
        else:
            self.give_back()

    def _turn(self, step: int) -> None:
        if self._notices and not self._answers.is_asking():
            self._index = (self._index + step) % len(self._notices)
            self._show()

    def _retranslate(self) -> None:
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
        elif key == Qt.Key.Key_6 and not self._answers.is_asking():
            self._put_aside()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif not self._answers.press(key):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
