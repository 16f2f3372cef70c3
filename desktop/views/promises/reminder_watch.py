"""Looks at the clock every fifteen seconds and shows what is due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.qtkit.formats import clock_time
from desktop.qtkit.tray import Tray
from desktop.services.reminders import Notice, Stage
from desktop.views.due_words import how_far
from desktop.views.frame import Frame

if TYPE_CHECKING:
    from desktop.views.promises.reminder_window import ReminderWindow

POLL_MS = 15_000
LOOKED_AT = ("promise", "notice", "office", "person", "call")


class ReminderWatch(QWidget):
    """Owns the reminder window; the stored promise and the clock decide what it shows.

    Signals:
        count_changed: (number) How many wait for an answer.
        window_wanted: The picture beside the clock was clicked while nothing waits.
    """

    count_changed = Signal(int)
    window_wanted = Signal()

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._frame = frame
        self._main = parent
        self._count = -1
        self._told: set[tuple[int, str]] = set()
        self._window: ReminderWindow | None = None
        self._tray = Tray(self)
        self._tray.clicked.connect(self._on_tray)
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        frame.bus.changed.connect(self._on_changed)
        QTimer.singleShot(0, self, self.look)

    @property
    def window_shown(self) -> ReminderWindow:
        """The reminder's window, made when something is due for the first time."""
        if self._window is None:
            from desktop.views.promises.reminder_window import ReminderWindow

            self._window = ReminderWindow(self._frame, self._main)
            self._window.hide()
            self._window.put_aside.connect(self._put_aside)
            self._window.given_back.connect(self._give_back)
        return self._window

    def look(self) -> None:
        """Read what is due now and show it."""
        notices = self._frame.services.reminders.due()
        if notices or self._window is not None:
            self.window_shown.show_notices(notices)
        if len(notices) != self._count:
            self._count = len(notices)
            self._show_tray()
            self.count_changed.emit(self._count)
        for notice in notices:
            self._tell_once(notice)

    def stop(self) -> None:
        """The office closes: look no more, and take the window away."""
        self._timer.stop()
        self._frame.bus.changed.disconnect(self._on_changed)
        self._tray.remove()
        if self._window is not None:
            self._window.stop()

    def stay(self, verbs: Sequence[tuple[str, Callable[[], object]]]) -> bool:
        """Keep the picture beside the clock while the window is away; False without a place."""
        return self._tray.stay(verbs)

    def stay_no_more(self) -> None:
        """The window is back: the picture comes only while something waits."""
        self._tray.stay_no_more()

    def focus_reminder(self) -> None:
        """Ctrl+J: to the reminder, and back."""
        if self._window is not None and self._window.has_keyboard():
            self._window.give_back()
        else:
            self._show_reminder()

    # Inside

    def _on_tray(self) -> None:
        self._show_reminder()
        if self._window is None or not self._window.has_notices():
            self.window_wanted.emit()

    def _tell_once(self, notice: Notice) -> None:
        key = (notice.row.promise.promise_id, notice.stage.value)
        if key in self._told:
            return
        self._told.add(key)
        reminders = self._frame.services.reminders
        number, stage = notice.row.promise.promise_id, notice.stage
        self._frame.quietly(lambda: reminders.mark_shown(number, stage))
        QApplication.alert(self._main.window(), 0)
        # No name and no matter: the system may show this on a locked screen.
        promise = notice.row.promise
        title = self.tr("A callback is promised")
        time = f"{clock_time(promise.wall)} ({how_far(self._frame, promise)})"
        self._tray.tell(title, f"{time} {notice.row.case_number}")

    def _show_tray(self) -> None:
        self._tray.show_count(self._count, self.tr("%n promise(s) to answer", "", self._count))

    def _put_aside(self, promise_id: int, stage: str) -> None:
        reminders = self._frame.services.reminders
        self._frame.do(
            lambda: reminders.put_aside(promise_id, Stage(stage)), self, done=self._after_aside
        )

    def _after_aside(self, _result: object) -> None:
        self.look()
        if self._window is not None and not self._window.has_notices():
            self._window.give_back()

    def _show_reminder(self) -> None:
        self.look()
        if self._window is not None:
            self._window.take_keyboard()

    def _give_back(self) -> None:
        window = self._main.window()
        window.activateWindow()

    def _on_changed(self, kind: str, _number: int) -> None:
        if kind in LOOKED_AT:
            self.look()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show_tray()
        super().changeEvent(event)
