"""A small window on top of all others that takes the keyboard only when it is told to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_S, em
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import page
from desktop.qtkit.window_place import KeptOnScreen, Rooms, room_for, screen_rooms

MARGIN = 16
WIDTH_EM = 34
LEAST_WORDS = 60


class FloatingWindow(QWidget):
    """Stands at the bottom right of the screen the main window is on.

    It belongs to no other window, so that it comes up over a minimised one, too.
    ``words`` scroll where the screen is too low for them.

    Args:
        main: Any widget of the main window: it tells the screen, and whose keys go on.
        rooms: Tells what of each screen there is windows may cover.

    Signals:
        given_back: The keyboard goes back to the main window.
        closed: The system closed the window.
    """

    given_back = Signal()
    closed = Signal()

    def __init__(self, main: QWidget, words: QWidget, *, rooms: Rooms = screen_rooms) -> None:
        super().__init__(None, _flags(takes_keyboard=False))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.is_gone = False
        self._main = main
        self._content = words
        self._settler = QTimer(self, singleShot=True, interval=0)  # after all layouts inside
        self._settler.timeout.connect(self.settle)
        self.words: QScrollArea = page(words)
        panel = QFrame()
        set_role(panel, "panel")
        self.inside = QVBoxLayout(panel)
        self.inside.setContentsMargins(GAP_L, GAP_S + 2, GAP_L, GAP_L - 4)
        self.inside.setSpacing(GAP_S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panel)
        self._rooms = rooms
        self.kept_on_screen = KeptOnScreen(self, rooms=rooms, settle=self.settle)

    def come_up(self) -> None:
        """Show the window without the keyboard."""
        self.settle()
        if self.isVisible():
            return
        worked_in = QApplication.activeWindow()
        self.show()
        self.raise_()
        if worked_in is not None:  # some systems give any new window the keyboard
            worked_in.activateWindow()

    def accept_keyboard(self) -> None:
        """Take the keyboard: a person asked for it."""
        self._set_flags(takes_keyboard=True)
        self.activateWindow()

    def give_back(self) -> None:
        """Let the keyboard go back to the main window, if it was here; this one stays on top."""
        had_it = self.accepts_keyboard()
        self._set_flags(takes_keyboard=False)
        if had_it:
            self.given_back.emit()

    def has_keyboard(self) -> bool:
        """Whether keys arrive here, because a person wanted it."""
        return self.accepts_keyboard() and self.isActiveWindow()

    def accepts_keyboard(self) -> bool:
        """Whether a person wanted the keyboard to be here."""
        return self.windowFlags() == _flags(takes_keyboard=True)

    def stop(self) -> None:
        """Go away for good; what it shows is not read again."""
        self.is_gone = True
        self.hide()
        self.deleteLater()

    def settle(self) -> None:
        """As high as the words need, never higher than the screen."""
        layout, slip = self.layout(), self._content.layout()
        if layout is None or slip is None:
            return
        room = room_for(self._main.window().frameGeometry(), self._rooms())
        if room is None:  # every monitor is gone; one comes back
            return
        width = min(em(self, WIDTH_EM), room.width() - 2 * MARGIN)
        needed = slip.totalHeightForWidth(width - 2 * GAP_L - 2)
        layout.activate()
        others = layout.totalHeightForWidth(width) - self.words.minimumHeight()
        left = room.height() - 2 * MARGIN - others
        words = min(needed, max(LEAST_WORDS, left))
        self.words.setFixedHeight(words)
        height = others + words
        self.setFixedWidth(width)
        self.resize(width, height)
        self.move(room.right() - width - MARGIN, room.bottom() - height - MARGIN)

    def pass_on(self, event: QKeyEvent) -> bool:
        """Let a key of the main window act from here as well, Ctrl+N above all."""
        window, pressed = self._main.window(), QKeySequence(event.keyCombination())
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for shortcut in window.findChildren(QShortcut, options=direct):
            if shortcut.key() == pressed:
                shortcut.activated.emit()
                if self.has_keyboard():
                    self.give_back()
                return True
        return False

    # Inside

    def _set_flags(self, *, takes_keyboard: bool) -> None:
        wanted = _flags(takes_keyboard=takes_keyboard)
        if self.windowFlags() == wanted:
            return
        place, shown = self.pos(), self.isVisible()
        self.setWindowFlags(wanted)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not takes_keyboard)
        self.move(place)
        if shown:
            self.show()
            self.raise_()

    # Overrides of Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        """Never in the way of closing the program or logging off."""
        event.accept()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._settler.start()
        return done


def _flags(*, takes_keyboard: bool) -> Qt.WindowType:
    flags = (
        Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
    )
    return flags if takes_keyboard else flags | Qt.WindowType.WindowDoesNotAcceptFocus
