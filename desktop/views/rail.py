"""The rail at the left: the one key to listen, the places, who is at the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QMenu, QVBoxLayout, QWidget

from desktop.qtkit.icons import pixmap
from desktop.qtkit.metrics import GAP_S, GAP_XS, em
from desktop.qtkit.theme import current_colours, set_role
from desktop.qtkit.widgets import native_keys, rule

ICON = 20
CORNER = 6


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the rail: its link and its icon."""

    link: str
    icon: str


PLACES = (
    Place("today", "sun"),
    Place("cases", "book"),
    Place("callbacks", "clock"),
    Place("letters", "mail"),
)


class RailButton(QAbstractButton):
    """Icon over a word, with a number waiting beside it; the primary one is filled."""

    def __init__(self, icon: str, *, primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._primary = primary
        self._count = 0
        self._second = ""
        self.setCheckable(not primary)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, text: str, second: str = "") -> None:
        """Set the word under the icon, and the small key under it."""
        self.setText(text)
        self._second = second
        self._name()
        self.updateGeometry()
        self.update()

    def show_count(self, count: int) -> None:
        """Show how many wait here; 0 shows nothing."""
        if count != self._count:
            self._count = count
            self._name()
            self.update()

    def count(self) -> int:
        """How many wait here."""
        return self._count

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()} {self._count}" if self._count else self.text())

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        height = GAP_S * 2 + ICON + GAP_XS + line
        if self._second:
            height += line
        return QSize(em(self, 5.4), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ink = self._paint_ground(painter, box)
        top = GAP_S + 1.0
        icon = pixmap(self._icon, ink, ICON, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - ICON) / 2, top), icon)
        self._paint_words(painter, ink, top + ICON + GAP_XS)
        if self.hasFocus():
            painter.setPen(QColor(colours.text if self._primary else colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), CORNER, CORNER)

    def _paint_ground(self, painter: QPainter, box: QRectF) -> str:
        colours = current_colours()
        painter.setPen(Qt.PenStyle.NoPen)
        if self._primary:
            asleep = self._is_asleep()
            painter.setBrush(QColor(colours.neutral_tint if asleep else colours.accent))
            painter.drawRoundedRect(box, CORNER, CORNER)
            return colours.disabled if asleep else colours.accent_on
        if self._is_asleep():
            return colours.disabled
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(colours.accent_tint))
            painter.drawRoundedRect(box, CORNER, CORNER)
        return colours.accent if self.isChecked() else colours.second

    def _is_asleep(self) -> bool:
        """No office is open yet; one person alone only can't be exchanged."""
        rail = self.parentWidget()
        return rail is not None and not rail.isEnabled()

    def _paint_words(self, painter: QPainter, ink: str, top: float) -> None:
        font = QFont(self.font())
        font.setBold(self.isChecked() or self._primary)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        badge = self._badge_width()
        wide = metrics.horizontalAdvance(self.text())
        room = self.width() - 2 * GAP_XS
        if wide + badge > room and badge:  # a long word keeps its line, the number goes up
            self._paint_badge(painter, self.width() / 2 + ICON / 2 + 2, GAP_XS + 1.0)
            badge = 0.0
        if wide > room:
            font.setPointSizeF(font.pointSizeF() * room / wide)
            painter.setFont(font)
            metrics = QFontMetricsF(font)
            wide = metrics.horizontalAdvance(self.text())
        left = (self.width() - wide - badge) / 2
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(left, top + metrics.ascent()), self.text())
        if badge:
            self._paint_badge(painter, left + wide + GAP_XS, top + metrics.descent() / 2)
        if self._second:
            small = QFont(self.font())
            small.setPointSizeF(self.font().pointSizeF() * 0.85)
            painter.setFont(small)
            painter.setPen(QColor(ink))
            below = QRectF(0, top + metrics.height(), self.width(), metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self._second)

    def _badge_width(self) -> float:
        if not self._count:
            return 0.0
        return max(17.0, QFontMetricsF(self.font()).horizontalAdvance(str(self._count)) + 9) + 4

    def _paint_badge(self, painter: QPainter, left: float, top: float) -> None:
        colours = current_colours()
        width = self._badge_width() - 4
        height = max(17.0, self.fontMetrics().ascent() + 2.0)
        box = QRectF(left, top, width, height)
        font = QFont(self.font())
        font.setBold(False)
        font.setPointSizeF(self.font().pointSizeF() * 0.85)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.red))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(colours.panel))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._count))
        painter.restore()


class Rail(QFrame):
    """Shows where one is; tells where one wants to go.

    Signals:
        call_wanted: The one key to listen.
        wanted: (link) a place was chosen.
        person_wanted: (staff id) somebody else sits down.
    """

    call_wanted = Signal()
    wanted = Signal(str)
    person_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "rail")
        self._call = RailButton("phone", primary=True)
        self._call.setObjectName("action_take_call")
        self._call.clicked.connect(self.call_wanted)
        self._places = {place.link: RailButton(place.icon) for place in PLACES}
        self._settings = RailButton("settings")
        self._person = RailButton("user")
        self._person.setCheckable(False)
        self._person.setObjectName("person_at_desk")
        self._person.clicked.connect(self._choose_person)
        self._person.hide()
        self._people: list[tuple[int, str]] = []
        for link, button in (*self._places.items(), ("settings", self._settings)):
            button.setObjectName(f"place_{link}")
            button.clicked.connect(partial(self._pick, link))
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_S, GAP_S + 2, GAP_S, GAP_S)
        layout.setSpacing(GAP_S)
        layout.addWidget(self._call)
        for button in self._places.values():
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(rule())
        layout.addWidget(self._person)
        layout.addWidget(self._settings)

    def show_place(self, link: str) -> None:
        """Mark the place one is in; ``""`` marks none."""
        for name, button in (*self._places.items(), ("settings", self._settings)):
            button.setChecked(name == link)

    def show_counts(self, callbacks: int, letters: int) -> None:
        """Show what waits."""
        self._places["callbacks"].show_count(callbacks)
        self._places["letters"].show_count(letters)

    def show_people(self, at_desk: str, people: Sequence[tuple[int, str]]) -> None:
        """Name the person at the desk and who else can sit down."""
        self._people = list(people)
        self._person.say(f"{at_desk} ▾" if len(people) > 1 else at_desk, self.tr("at the desk"))
        self._person.setEnabled(len(people) > 1)
        self._person.show()

    def _pick(self, link: str, _checked: bool = False) -> None:
        self.wanted.emit(link)

    def _choose_person(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for staff_id, name in self._people:
            menu.addAction(name, partial(self.person_wanted.emit, staff_id))
        menu.popup(self._person.mapToGlobal(self._person.rect().topRight()))

    def _retranslate(self) -> None:
        self._call.say(self.tr("Take call"), native_keys("Ctrl+N"))
        self._places["today"].say(self.tr("Today"))
        self._places["cases"].say(self.tr("Cases"))
        self._places["callbacks"].say(self.tr("Callbacks"))
        self._places["letters"].say(self.tr("Letters"))
        self._settings.say(self.tr("Settings"))
        self.setAccessibleName(self.tr("Places"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
