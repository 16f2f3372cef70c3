"""A window's place and size: kept from one start to the next, and always on a screen there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

FIRST = (1366, 768)
GRIP_WIDTH, GRIP_HEIGHT = 120, 40
"""So much of a window's upper edge must be seen, or nobody can take hold of it."""

Rooms = Callable[[], Sequence[QRect]]


def place_text(window: QWidget) -> str:
    """Return the window's place and size."""
    return bytes(window.saveGeometry().data()).hex()


def take_place(window: QWidget, text: str) -> None:
    """Take the place and size of last time; a broken text gives the first one."""
    try:
        data = QByteArray(bytes.fromhex(text))
    except ValueError:
        data = QByteArray()
    if data.isEmpty() or not window.restoreGeometry(data):
        window.resize(*FIRST)


def screen_rooms() -> list[QRect]:
    """Return what of each screen windows may cover, the primary screen's first."""
    primary = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda one: one is not primary)
    return [one.availableGeometry() for one in screens]


def room_for(place: QRect, rooms: Sequence[QRect]) -> QRect | None:
    """Return the room a place lies in for the most part; the first where it lies in none.

    Returns:
        ``None`` where there is no screen at all.
    """
    if not rooms:
        return None
    best = max(rooms, key=lambda room: _area(room.intersected(place)))  # the first of equals
    return best if _area(best.intersected(place)) else rooms[0]


def seen_place(place: QRect, rooms: Sequence[QRect]) -> QRect:
    """Return the same place if a person can take hold of it; else one inside a room."""
    grip = QRect(place.topLeft(), place.size())
    grip.setHeight(min(GRIP_HEIGHT, place.height()))
    for room in rooms:
        seen = room.intersected(grip)
        if seen.width() >= min(GRIP_WIDTH, place.width()) and seen.height() >= grip.height() // 2:
            return place
    nearest = room_for(place, rooms)
    return place if nearest is None else _moved_into(place, nearest)


class KeptOnScreen(QObject):
    """Brings a window back when the monitor it stood on is unplugged or becomes smaller.

    Args:
        rooms: Tells the rooms of the screens there are now.
        settle: Places the window by itself; if not given, the window is moved only
            where nobody could take hold of it.
    """

    def __init__(
        self,
        window: QWidget,
        *,
        rooms: Rooms = screen_rooms,
        settle: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._rooms = rooms
        self._settle = settle or self._bring_back
        # Later: the system moves windows itself while it tells of its screens.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.look)
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.screenRemoved.connect(self._on_screens)
            program.primaryScreenChanged.connect(self._on_screens)
            program.screenAdded.connect(self._on_added)
            for screen in program.screens():
                screen.availableGeometryChanged.connect(self._on_screens)
        if settle is None:  # what was hidden or made small meanwhile is looked at when it is back
            window.installEventFilter(self)

    def look(self) -> None:
        """Bring the window back if it is needed."""
        if self._rooms():  # every monitor is gone; one comes back
            self._settle()

    # Inside

    def _bring_back(self) -> None:
        window = self._window
        if window.isMinimized():
            return
        frame = window.frameGeometry()
        place = seen_place(frame, self._rooms())
        if place == frame:
            return
        was_large = window.isMaximized() or window.isFullScreen()
        state = window.windowState()
        if was_large:
            window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(place.size() - (frame.size() - window.size()))
        window.move(place.topLeft())
        if was_large:
            window.setWindowState(state)

    def _on_screens(self, _screen: object) -> None:
        self._soon.start()

    def _on_added(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._on_screens)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.WindowStateChange):
            self._soon.start()
        return super().eventFilter(watched, event)


def _area(room: QRect) -> int:
    return max(0, room.width()) * max(0, room.height())


def _moved_into(place: QRect, room: QRect) -> QRect:
    moved = QRect(place)
    moved.setSize(place.size().boundedTo(room.size()))
    moved.moveLeft(min(max(moved.left(), room.left()), room.right() - moved.width() + 1))
    moved.moveTop(min(max(moved.top(), room.top()), room.bottom() - moved.height() + 1))
    return moved
