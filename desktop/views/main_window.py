"""The one window: rail, content, foot; it knows which screen shows what, and nothing more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import DomainError
from desktop.qtkit.first_paint import FirstPaint
from desktop.qtkit.metrics import em
from desktop.views.call_bar import CallBar
from desktop.views.failed_save import FailedSave
from desktop.views.foot import Foot
from desktop.views.links import Link, read_link
from desktop.views.places import LETTER_OF, MAKERS, RAIL_OF, Screen, Searched, screen_name, show_in
from desktop.views.rail import Rail
from desktop.views.window_keys import install, window_key_list
from desktop.views.window_signs import WindowSigns

if TYPE_CHECKING:
    from desktop.views.background import Background
    from desktop.views.frame import Frame
    from desktop.views.key_list import KeyList
    from desktop.views.promises.reminder_watch import ReminderWatch

PLACES = ("today", "cases", "callbacks", "letters", "settings")
TICK_MS = 1000
IDLE_MS = 100
SETTLE_MS = 60_000


class MainWindow(QMainWindow):
    """Shows one place at a time and the way to the others.

    Args:
        stays: Closed while promises are open it steps aside and goes on ringing.

    Signals:
        closing: The window is about to close, everything typed is handed over.
        watching: The reminders are looked at from now on, and the window may step aside.
    """

    closing = Signal()
    watching = Signal()

    def __init__(self, *, stays: bool = False) -> None:
        super().__init__()
        self._stays = stays
        self.background: Background | None = None
        self._frame: Frame | None = None
        self._screens: dict[str, QWidget] = {}
        self._link = Link("today")
        self._back: list[str] = []
        self._due = 0
        self.reminders: ReminderWatch | None = None
        self.rail = Rail()
        self.foot = Foot()
        self.call_bar = CallBar()
        self._signs = WindowSigns(self.rail, self.foot, self.call_bar, self)
        self._stack = QStackedWidget()
        self._keys: KeyList | None = None
        self.failed_save = FailedSave(self.foot.save_state, self)
        self._lay_out()
        self._connect()
        self.setMinimumSize(em(self, 40), em(self, 26))

    # What the application tells

    def show_opening(self, screen: QWidget) -> None:
        """Show what stands before an office is open; the rail sleeps meanwhile."""
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        self.rail.setEnabled(False)

    def show_above(self, strip: QWidget) -> None:
        """Show a strip above everything else."""
        self._column.insertWidget(0, strip)

    def attach(self, frame: Frame) -> None:
        """Take the open office: places come alive, Today is shown."""
        self._frame = frame
        self.rail.setEnabled(True)
        frame.bus.changed.connect(self._on_changed)
        frame.languages.changed.connect(lambda _: self._show_office())
        frame.desk.failed.connect(self._on_lost_failure)
        self._ticker = QTimer(self, interval=TICK_MS)
        self._ticker.timeout.connect(self._tick)
        self._ticker.start()
        self._settler = QTimer(self, interval=SETTLE_MS)
        self._settler.timeout.connect(self._settle_journal)
        self._settler.start()
        self._signs.attach(frame)
        self._show_office()
        self.go("today")
        FirstPaint(self._screens["today"], self._look_around)

    def go(self, text: str) -> None:
        """Follow a link; what was typed before is handed over first."""
        frame = self._frame
        if frame is None:
            return
        link = read_link(text)
        if link.place == "new_call":
            self._begin_call(case_id=link.number, direction="out")
            return
        if link.place == "back":
            self._go_back()
            return
        name = screen_name(link)
        if name not in MAKERS:
            return
        self._leave()
        self._remember()
        self._link = link
        self._signs.shown_call = link.number if link.place == "call" else 0
        screen = self._screen(name)
        self._stack.setCurrentWidget(screen)
        show_in(screen, link)
        self.rail.show_place(RAIL_OF.get(name, name))
        self._show_title()
        self._signs.show_calls()
        if link.part in ("", LETTER_OF):
            cast("Screen", screen).first_focus()

    def take_call(self) -> None:
        """The one key to listen (S0-01): a call of its own, the clock running."""
        self._begin_call(case_id=None, direction="in")

    def come_back(self) -> None:
        """Come to the front as large as before, from beside the clock, too."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if self.reminders is not None:
            self.reminders.tray.stay_no_more()

    def quit(self) -> None:
        """Close the program whatever promise is open."""
        stays, self._stays = self._stays, False
        if not self.close():
            self._stays = stays

    def let_go(self) -> None:
        """Hold nothing up from now on: the system is going down."""
        self._stays = False

    def submit(self) -> None:
        """Hand over everything typed anywhere."""
        QGuiApplication.inputMethod().commit()
        for screen in self._screens.values():
            cast("Screen", screen).submit()

    def screen_of(self, name: str) -> QWidget | None:
        """Return a screen made before, for tests and the demonstration."""
        return self._screens.get(name)

    def current_screen(self) -> QWidget | None:
        """Return the screen that is shown."""
        return self._stack.currentWidget()

    # Inside

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._column = column
        column.addWidget(self.call_bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(content, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.rail.call_wanted.connect(self.take_call)
        self.rail.wanted.connect(self.go)
        self.rail.person_wanted.connect(self._sit)
        self.foot.keys_wanted.connect(self.show_keys)
        self.call_bar.wanted.connect(lambda call_id: self.go(f"call/{call_id}"))
        install(
            self,
            {
                "take_call": self.take_call,
                "return_to_call": self._return_to_call,
                "search": self._search,
                "reminder": self._to_reminder,
                **{place: partial(self.go, place) for place in PLACES},
                "back": self._go_back,
                "keys": self.show_keys,
                "quit": self._ask_to_quit,
            },
        )

    def show_keys(self) -> None:
        """Show the keys of this place and of the window."""
        current = self._stack.currentWidget()
        here = cast("Screen", current).key_list() if hasattr(current, "key_list") else []
        if self._keys is None:
            from desktop.views.key_list import KeyList

            self._keys = KeyList(self)
        self._keys.show_keys(here, window_key_list())

    def _screen(self, name: str) -> QWidget:
        assert self._frame is not None
        if name not in self._screens:
            screen = MAKERS[name](self._frame)
            self._screens[name] = screen
            self._stack.addWidget(screen)
        return self._screens[name]

    def _leave(self) -> None:
        current = self._stack.currentWidget()
        if current is not None and hasattr(current, "submit"):
            QGuiApplication.inputMethod().commit()
            cast("Screen", current).submit()

    def _remember(self) -> None:
        text = f"{self._link.place}/{self._link.number}" if self._link.number else self._link.place
        if self._link.part == LETTER_OF:
            text = f"{text}/{LETTER_OF}"
        if not self._back or self._back[-1] != text:
            self._back = [*self._back[-19:], text]

    def _go_back(self) -> None:
        if self._back:
            target = self._back.pop()
            before = list(self._back)
            self.go(target)
            self._back = before

    def _begin_call(self, *, case_id: int | None, direction: str) -> None:
        frame = self._frame
        if frame is None:
            return
        self._leave()
        begin = frame.services.calls.begin
        frame.do(
            lambda: begin(direction, case_id or None),
            self,
            done=lambda call: self.go(f"call/{call.call_id}"),
        )

    def _return_to_call(self) -> None:
        """To the call the bar names: the newest one that is not shown already."""
        if self._frame is None:
            return
        shown = self._link.number if self._link.place == "call" else 0
        for one in self._frame.services.today.unfinished():
            if one.call.call_id != shown:
                self.go(f"call/{one.call.call_id}")
                return

    def _search(self) -> None:
        if self._frame is not None:
            self.go("cases")
            cast("Searched", self._screens["cases"]).focus_search()

    def _watch(self) -> None:
        from desktop.views.promises.reminder_watch import ReminderWatch

        if self._frame is None:
            return
        self.reminders = ReminderWatch(self._frame, self)
        self.reminders.count_changed.connect(self._on_count)
        self.reminders.caught_up.connect(self._signs.show_waiting)
        if self._stays:
            from desktop.views.background import Background

            self.background = Background(self._frame, self, lambda: self.reminders)
            self.background.quit_wanted.connect(self.quit)
            self.background.window_wanted.connect(self.come_back)
            self.reminders.wanted.connect(self.come_back)
            self.watching.emit()

    def _ask_to_quit(self) -> None:
        if self.background is not None and self._stays:
            self.background.ask_to_quit()
        else:
            self.close()

    def _to_reminder(self) -> None:
        if self.reminders is not None:
            self.reminders.focus_reminder()

    def _on_count(self, count: int) -> None:
        self._due = count
        QGuiApplication.instance().setBadgeNumber(count)  # type: ignore[union-attr]  # there is one
        self._show_title()

    def _on_changed(self, kind: str, _number: int) -> None:
        if kind in ("promise", "letter", "notice", "case", "call"):
            self._signs.show_waiting_soon()
        if kind in ("office", "staff"):
            self._show_office()

    def _show_office(self) -> None:
        if self._frame is not None:
            self._signs.show_office()
            self._show_title()

    def _show_title(self) -> None:
        current = self._stack.currentWidget()
        title = cast("Screen", current).title() if hasattr(current, "title") else ""
        head = f"({self._due}) " if self._due else ""
        self.setWindowTitle(f"{head}{title} – Kikitori" if title else f"{head}Kikitori")

    def _tick(self) -> None:
        assert self._frame is not None
        self.call_bar.tick(self._frame.services.now())

    def _look_around(self) -> None:
        """Once Today is painted: the reminders, the counts of the rail, then what a call needs."""
        self._watch()
        self._signs.show_waiting()
        QTimer.singleShot(IDLE_MS, self, self._make_ready)

    def _make_ready(self) -> None:
        """Have what a call needs before the telephone rings; the first paint is long over."""
        if self._frame is not None and not self._frame.desk.is_closed():
            from desktop.domain import when

            self._frame.desk.do(self._frame.services.make_for_a_call)
            self._frame.desk.do(when.make_ready)
            self._screen("call")

    def _settle_journal(self) -> None:
        assert self._frame is not None
        self._frame.desk.do(self._frame.services.journal.settle_waiting)

    def _sit(self, staff_id: int) -> None:
        assert self._frame is not None
        frame = self._frame
        frame.do(lambda: frame.services.staff.sit(staff_id), self)

    def _on_lost_failure(self, error: Exception) -> None:
        if isinstance(error, DomainError):
            self.failed_save.show(self._frame.explain(error) if self._frame else error.code)
            return
        raise error

    def closeEvent(self, event: QCloseEvent) -> None:
        self.submit()
        if self._frame is not None:
            self._frame.desk.wait()
        if self._stays and self.background is not None and self.background.holds():
            event.ignore()
            return
        if self.failed_save.stands() and not self.failed_save.may_close():
            event.ignore()
            return
        if self._frame is not None:
            self._ticker.stop()
            self._settler.stop()
            if self.reminders is not None:
                self.reminders.stop()
            self._signs.detach()
            self._frame = None
        self.closing.emit()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._frame is not None:
            self._signs.show_waiting()
            self._show_title()
        super().changeEvent(event)
