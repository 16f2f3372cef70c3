"""Buttons with their key inside, and buttons that look like links."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.qtkit.icons import icon as make_icon
from desktop.qtkit.metrics import GAP_S
from desktop.qtkit.theme import current_colours, set_role
from desktop.qtkit.widgets.labels import native_keys

MODIFIED = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)


class ActionButton(QPushButton):
    """A verb, with an icon before it and its key after it, both optional."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        keys: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Args:
        role: ``""``, ``primary``, ``danger`` or ``small``.
        keys: Shown only, in Qt's portable form (``Ctrl+Return``); the shortcut
            itself belongs to the window's action.
        icon: Name in the icon folder.
        """
        super().__init__(text, parent)
        self._keys, self._icon_name = keys, icon
        self.setAutoDefault(False)
        if role:
            set_role(self, role)

    def set_keys(self, keys: str) -> None:
        """Set the key shown in the button; empty for none."""
        self._keys = keys
        self.updateGeometry()
        self.update()

    def _is_primary(self) -> bool:
        return self.property("role") == "primary" or (self.isCheckable() and self.isChecked())

    def _front(self) -> str:
        colours = current_colours()
        if not self.isEnabled():
            return colours.disabled
        if self._is_primary():
            return colours.accent_on
        return colours.red if self.property("role") == "danger" else colours.text

    def _text_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(self.property("role") == "primary")
        return font

    def _key_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.81)
        font.setBold(False)
        return font

    def _key_width(self) -> float:
        if not self._keys:
            return 0.0
        width = QFontMetricsF(self._key_font()).horizontalAdvance(native_keys(self._keys))
        return width + 12

    def _icon_size(self) -> int:
        return round(QFontMetricsF(self.font()).height() * 0.85) if self._icon_name else 0

    def _content_width(self) -> float:
        text = QFontMetricsF(self._text_font()).horizontalAdvance(self.text())
        icon = self._icon_size() + (6 if self._icon_name and self.text() else 0)
        keys = self._key_width() + (GAP_S if self._keys else 0)
        return text + icon + keys

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button the keyboard is on, like Space."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & MODIFIED
        ):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        margin = 24 if self.property("role") == "small" else 30
        hint.setWidth(round(self._content_width()) + margin)
        return hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Not before the first one is painted: these take as long as ten modules of ours.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = (self.width() - self._content_width()) / 2
        if size := self._icon_size():
            top = (self.height() - size) // 2
            made = make_icon(self._icon_name, self._front())
            made.paint(painter, round(left), top, size, size)
            left += size + (6 if self.text() else 0)
        painter.setPen(QColor(self._front()))
        painter.setFont(self._text_font())
        width = QFontMetricsF(self._text_font()).horizontalAdvance(self.text())
        place = QRectF(left, 0, width + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._keys:
            self._paint_keys(painter, left + width + GAP_S)
        if self.hasFocus() and self._is_primary():
            painter.setPen(QPen(QColor(current_colours().accent_on), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)

    def _paint_keys(self, painter: QPainter, left: float) -> None:
        colours, font = current_colours(), self._key_font()
        height = QFontMetricsF(font).height() + 1
        place = QRectF(left, (self.height() - height) / 2, self._key_width(), height)
        primary = self._is_primary() and self.isEnabled()
        front = colours.accent_on if primary else colours.second
        painter.setFont(font)
        painter.setPen(QPen(QColor(front if primary else colours.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if primary else QColor(colours.ground))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(QColor(front))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, native_keys(self._keys))


class LinkButton(QPushButton):
    """An underlined verb inside a sentence; a button for keyboard and screen reader."""

    def __init__(
        self,
        text: str = "",
        on_click: Callable[[], None] | None = None,
        *,
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_role(self, "link", tone=tone)
        if on_click is not None:
            self.clicked.connect(lambda: on_click())
