"""What becomes of the window when it is closed while promises are open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from desktop.qtkit.formats import clock_time, date_and_time
from desktop.qtkit.widgets import native_keys
from desktop.views.frame import Frame

if TYPE_CHECKING:
    from desktop.views.promises.reminder_watch import ReminderWatch

SAID = "stay_told"
TRAY_AGAIN_MS, TRAY_TRIES = 2000, 30
"""At login the panel may come after us: so long is its place for pictures waited for."""


class Background(QObject):
    """Keeps the program ringing: beside the clock, or minimised where there is no such place.

    Args:
        watch: The reminders' watch, ``None`` until it is made.

    Signals:
        quit_wanted: The program is to be closed, whatever is open.
        window_wanted: The window is to come back.
    """

    quit_wanted = Signal()
    window_wanted = Signal()

    def __init__(
        self, frame: Frame, window: QWidget, watch: Callable[[], ReminderWatch | None]
    ) -> None:
        super().__init__(window)
        self._frame = frame
        self._window = window
        self._watch = watch
        self._tries = 0
        self._asking: QMessageBox | None = None

    def holds(self) -> bool:
        """Whether the window stays: promises are open. It steps aside, the first time it asks."""
        count = self._open_count()
        if not count:
            return False
        if self._frame.services.settings.get(SAID) is True:
            self.step_aside()
        else:
            self._say_once(count)
        return True

    def step_aside(self) -> None:
        """Go beside the clock, or to the foot of the screen where there is no such place."""
        if self._stay():
            self._window.hide()
        else:
            self._window.showMinimized()

    def begin_aside(self) -> None:
        """Start beside the clock; the place for it may come later than we do."""
        if self._window.isVisible() or self._stay():
            return
        self._tries += 1
        if self._tries < TRAY_TRIES:
            QTimer.singleShot(TRAY_AGAIN_MS, self, self.begin_aside)
        else:
            self._window.showMinimized()

    def ask_to_quit(self) -> None:
        """Close the program; while promises are open, say first that nothing will ring."""
        count = self._open_count()
        if not count:
            self.quit_wanted.emit()
            return
        box, stay, leave = self._box()
        box.setObjectName("ask_to_quit")
        box.setText(self.tr("%n promise(s) are open.", "", count))
        box.setInformativeText(self._what_is_missed())
        stay.setText(self.tr("Stay"))
        leave.setText(self.tr("Close the program"))
        leave.clicked.connect(self.quit_wanted)
        self._ask(box)

    # Inside

    def _stay(self) -> bool:
        watch = self._watch()
        if watch is None:
            return False
        return watch.tray.stay(
            [
                (self.tr("Open Kikitori"), self.window_wanted.emit),
                (self.tr("Close the program"), self.ask_to_quit),
            ]
        )

    def _open_count(self) -> int:
        return len(self._frame.services.promises.list_open())

    def _say_once(self, count: int) -> None:
        box, stay, leave = self._box()
        box.setObjectName("stays_in_background")
        box.setText(self.tr("%n promise(s) are open.", "", count))
        beside = self.tr(
            "Kikitori stays as a small picture beside the clock and rings from there. "
            "A click on it brings the window back; {keys} closes the program."
        )
        below = self.tr(
            "This system has no place beside the clock, so the window is made small and "
            "rings from there. {keys} closes the program."
        )
        told = beside if self._stay() else below
        box.setInformativeText(told.format(keys=native_keys("Ctrl+Q")))
        stay.setText(self.tr("All right"))
        leave.setText(self.tr("Close the program"))
        stay.clicked.connect(self._on_told)
        leave.clicked.connect(self.quit_wanted)
        self._ask(box)

    def _on_told(self) -> None:
        settings = self._frame.services.settings
        self._frame.quietly(lambda: settings.set(SAID, True))
        self.step_aside()

    def _what_is_missed(self) -> str:
        services = self._frame.services
        ring = services.reminders.next_ring()
        if ring is None:
            return self.tr("While the program is closed, nothing rings.")
        same_day = ring.date() == services.now().date()
        when = clock_time(ring) if same_day else date_and_time(ring, self._frame.language)
        return self.tr("While the program is closed, nothing rings. Next reminder: {when}.").format(
            when=when
        )

    def _box(self) -> tuple[QMessageBox, QPushButton, QPushButton]:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Information)
        stay = box.addButton("", QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton("", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        return box, stay, leave

    def _ask(self, box: QMessageBox) -> None:
        if self._asking is not None:
            self._asking.hide()
            self._asking.deleteLater()
        self._asking = box
        box.open()
