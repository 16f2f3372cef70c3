"""Looks at the clock every fifteen seconds and shows what is due."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.errors import NotFound
from desktop.qtkit.formats import clock_time
from desktop.qtkit.tray import Tray
from desktop.services.reminder_poll import ReminderPoll
from desktop.services.reminders import Notice, Stage
from desktop.views.due_words import how_far, office_time
from desktop.views.frame import Frame

if TYPE_CHECKING:
    from desktop.views.promises.reminder_window import ReminderWindow

POLL_MS = 15_000
SOUND = "sounds/reminder.wav"
LOOKED_AT = ("promise", "notice", "office", "person", "call", "case")


class ReminderWatch(QWidget):
    """Owns the reminder window; the stored promise and the clock decide what it shows.

    Attributes:
        tray: The picture beside the system's clock.

    Signals:
        count_changed: (number) How many wait for an answer.
        wanted: A person asked for the main window, hidden or not.
        caught_up: All of very many changes are read.
    """

    count_changed = Signal(int)
    wanted = Signal()
    caught_up = Signal()

    def __init__(self, frame: Frame, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._frame = frame
        self._main = parent
        self._count = -1
        self._fresh = True
        self._is_stopped = self._is_behind = False
        self._window: ReminderWindow | None = None
        self.tray = Tray(self)
        self.tray.clicked.connect(self._show_reminder)
        self._poll = ReminderPoll(
            frame.services.reminders,
            now=frame.services.now,
            show=self._show,
            ring=self._ring,
            later=frame.quietly,
            again=self._go_on,
        )
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        # Many changes in one go, such as a call that ends, are looked at once.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look_again)
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
            self._window.main_wanted.connect(self._show_main)
        return self._window

    def look(self) -> None:
        """Read what is due now and show it; nothing once the office closes."""
        if not self._is_stopped:
            self._poll.look()

    def stop(self) -> None:
        """The office closes: look no more, and take the window away."""
        self._is_stopped = True
        self._timer.stop()
        self._soon.stop()
        self._frame.bus.changed.disconnect(self._on_changed)
        self.tray.remove()
        if self._window is not None:
            self._window.stop()

    def focus_reminder(self) -> None:
        """Ctrl+J: to the reminder, and back."""
        if self._window is not None and self._window.has_keyboard():
            self._window.give_back()
        else:
            self._show_reminder()

    # What the look at the clock asks for

    def _show(self, notices: Sequence[Notice]) -> None:
        if self._is_behind:
            self._is_behind = False
            self.caught_up.emit()
        if notices or self._window is not None:
            self.window_shown.show_notices(notices, fresh=self._fresh)
        self._fresh = False
        if len(notices) != self._count:
            self._count = len(notices)
            self._show_tray()
            self.count_changed.emit(self._count)

    def _ring(self, notices: Sequence[Notice], silent: bool) -> None:
        """One sound and one note however many there are; none while somebody is on the line."""
        if silent:
            return
        rules = self._frame.services.reminders.rules()
        QApplication.alert(self._main.window(), 0)
        if rules.system_note:
            self._tell(notices)
        if rules.sound:
            from desktop.qtkit.sound import Sound  # only where it is wanted

            resources = self._frame.services.roots[0].parent
            Sound(resources / SOUND).play()

    def _tell(self, notices: Sequence[Notice]) -> None:
        """No name and no matter: the system may show this on a locked screen."""
        if len(notices) > 1:
            self.tray.tell("Kikitori", self.tr("%n promise(s) to answer", "", len(notices)))
            return
        try:
            row = self._frame.services.promises.row(notices[0].promise_id)
        except NotFound:  # taken back in this very moment
            return
        time = clock_time(office_time(self._frame, row.promise))
        text = f"{time} ({how_far(self._frame, row.promise)}) {row.case_number}"
        self.tray.tell(self.tr("A promise comes due"), text)

    # Inside

    def _go_on(self) -> None:
        """Keys and mouse first, then the next portion of what changed."""
        self._is_behind = True
        QTimer.singleShot(0, self, self.look)

    def _look_again(self) -> None:
        if not self._frame.desk.is_closed():
            self.look()

    def _show_tray(self) -> None:
        self.tray.show_count(self._count, self.tr("%n promise(s) to answer", "", self._count))

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
        if self._window is not None and self._window.has_notices():
            self._window.take_keyboard()
        elif self._main.window().isHidden():
            self._show_main()

    def _show_main(self) -> None:
        window = self._main.window()
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()
        self.wanted.emit()

    def _give_back(self) -> None:
        window = self._main.window()
        window.activateWindow()

    def _on_changed(self, kind: str, number: int) -> None:
        if kind in LOOKED_AT:
            window = self._window
            self._fresh = self._fresh or window is None or window.concerns(kind, number)
            self._soon.start()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show_tray()
        super().changeEvent(event)
