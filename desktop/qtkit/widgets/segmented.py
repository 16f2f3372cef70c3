"""A row of choices of which at most one holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.qtkit.metrics import CORNER
from desktop.qtkit.theme import current_colours


class Segmented(QWidget):
    """A row of choices of which at most one holds. Arrow keys move along it.

    Signals:
        chosen: (value) the person chose; ``""`` when the choice was taken back.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]] = (),
        accessible_name: str = "",
        *,
        can_clear: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Args:
        choices: (value, label) in order.
        can_clear: Pressing the chosen one again takes the choice back.
        """
        super().__init__(parent)
        self._buttons: dict[str, _Segment] = {}
        self._value: str | None = None
        self._can_clear = can_clear
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Replace values and labels; same values keep choice and focus (new language)."""
        if list(self._buttons) == [value for value, _ in choices]:
            for value, text in choices:
                self._buttons[value].setText(text)
            return
        for old in self._buttons.values():
            self._layout.removeWidget(old)
            old.deleteLater()
        self._buttons = {}
        for number, (value, text) in enumerate(choices):
            button = _Segment(text, number == 0, number == len(choices) - 1, self)
            button.setObjectName(f"segment_{value}")
            button.clicked.connect(lambda _=False, which=value: self._on_clicked(which))
            button.stepped.connect(self._on_stepped)
            self._buttons[value] = button
            self._layout.addWidget(button)
        self.choose(self._value)

    def choose(self, value: str | None) -> None:
        """Show a choice (``None`` or ``""``: none) without telling anybody."""
        self._value = value if value in self._buttons else None
        for which, button in self._buttons.items():
            button.setChecked(which == self._value)
        stop = self._value or next(iter(self._buttons), None)
        for which, button in self._buttons.items():
            tab = Qt.FocusPolicy.StrongFocus if which == stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(tab)
        if stop is not None:
            self.setFocusProxy(self._buttons[stop])

    def value(self) -> str | None:
        """Return the chosen value, ``None`` when none is."""
        return self._value

    def _on_clicked(self, value: str) -> None:
        taken_back = value == self._value and self._can_clear
        changed = taken_back or value != self._value
        self.choose(None if taken_back else value)
        if changed:
            self.chosen.emit("" if taken_back else value)

    def _on_stepped(self, step: int) -> None:
        values = list(self._buttons)
        here = next((i for i, v in enumerate(values) if self._buttons[v].hasFocus()), 0)
        there = values[(here + step) % len(values)]
        self._buttons[there].setFocus(Qt.FocusReason.TabFocusReason)
        if there != self._value:
            self._on_clicked(there)


class _Segment(QPushButton):
    """One choice; paints itself, because a style sheet can't join the corners."""

    stepped = Signal(int)

    def __init__(self, text: str, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._first, self._last = first, last
        self.setCheckable(True)
        self.setAutoDefault(False)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    # Overrides of Qt

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._bold()).horizontalAdvance(self.text()) + 24
        return QSize(round(width), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, checked = current_colours(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colours.accent if checked else colours.panel
        if not checked and self.underMouse():
            ground = colours.hover
        if not self.isEnabled():
            ground = colours.neutral_tint if checked else colours.ground
        edge = colours.accent if checked and self.isEnabled() else colours.line
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(ground))
        left = 0.5 if self._first else -CORNER * 2
        right = -0.5 if self._last else CORNER * 2
        box = QRectF(self.rect()).adjusted(left, 0.5, right, -0.5)
        painter.drawRoundedRect(box, CORNER, CORNER)
        if not self._first and not checked:
            painter.drawLine(0, 1, 0, self.height() - 2)
        front = colours.accent_on if checked else colours.text
        painter.setPen(QColor(front if self.isEnabled() else colours.disabled))
        painter.setFont(self._bold() if checked else self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            ring = colours.accent_on if checked else colours.accent
            painter.setPen(QPen(QColor(ring), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)
