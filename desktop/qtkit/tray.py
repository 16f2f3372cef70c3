"""A picture beside the system's clock while something waits; without such a place, nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from desktop.qtkit.colours import LIGHT
from desktop.qtkit.icons import pixmap

SIZE = 64
SHOWN_MS = 10_000
MOST = 9


class Tray(QObject):
    """An extra beside the program's own window; nothing may depend on it.

    Signals:
        clicked: The person wants to see what waits.
    """

    clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._count, self._words = 0, ""
        self._stays = False

    def show_count(self, count: int, words: str) -> None:
        """Show how many wait, with ``words`` under the pointer.

        None takes the picture away, unless it stays.
        """
        self._count, self._words = count, words
        self._show()

    def stay(self, verbs: Sequence[tuple[str, Callable[[], object]]]) -> bool:
        """Stand there whether or not anything waits, with a menu of words and verbs.

        Returns:
            False where the system has no place for it.
        """
        self._stays = True
        self._show()
        if self._icon is None:
            return False
        menu = QMenu()
        for words, verb in verbs:
            menu.addAction(words).triggered.connect(lambda _on=False, act=verb: act())
        self._icon.setContextMenu(menu)
        self._menu = menu  # the icon does not keep it
        return True

    def stay_no_more(self) -> None:
        """Stand there only while something waits."""
        self._stays = False
        self._show()

    def _show(self) -> None:
        wanted = bool(self._count) or self._stays
        icon = self._made() if wanted else self._icon
        if icon is None:
            return
        if not wanted:
            icon.hide()
            return
        icon.setIcon(_numbered(self._count) if self._count else QIcon(_own()))
        icon.setToolTip(self._words if self._count else QApplication.applicationDisplayName())
        icon.show()

    def tell(self, title: str, text: str) -> None:
        """Let the system show a note of its own, which goes away by itself."""
        icon = self._icon
        if icon is not None and icon.isVisible() and icon.supportsMessages():
            icon.showMessage(title, text, icon.icon(), SHOWN_MS)

    def remove(self) -> None:
        """Take the picture away for good."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def _made(self) -> QSystemTrayIcon | None:
        """The picture, made as soon as the system has a place for it."""
        if self._icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._icon = QSystemTrayIcon(self)
            self._icon.activated.connect(self._on_activated)
            self._icon.messageClicked.connect(self.clicked)
        return self._icon

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.clicked.emit()


def _own() -> QPixmap:
    """The program's picture."""
    own = QApplication.windowIcon().pixmap(SIZE, SIZE)
    return QPixmap(pixmap("phone", LIGHT.accent, SIZE) if own.isNull() else own)


def _numbered(count: int) -> QIcon:
    """The program's picture with a red number in its corner."""
    picture = _own()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = picture.width() / picture.devicePixelRatio()
    corner = QRectF(width * 0.4, width * 0.4, width * 0.6, width * 0.6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.red))
    painter.drawEllipse(corner)
    font = painter.font()
    font.setPixelSize(round(width * 0.42))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.panel))
    text = str(count) if count <= MOST else f"{MOST}+"
    painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return QIcon(picture)
