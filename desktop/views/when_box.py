"""One box for a time as people type it, with what was understood beside it.

Nothing inexact leaves it unconfirmed: an exact text is green; an inexact one is
shown as the reading it would be and waits for Enter; an impossible one is red,
with the next fitting time one key (Down) away.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.when import Reading, echo
from desktop.qtkit.formats import relative_day, short_date
from desktop.qtkit.metrics import GAP_S, GAP_XS
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import LinkButton, label, show_if
from desktop.views.frame import Frame

Read = Callable[[str], Reading]


class WhenBox(QWidget):
    """A line edit that reads times.

    Args:
        frame: For calendar, clock and language.
        name: ``objectName`` of the line edit.
        read: Reads a text; the promise's reading by default.

    Signals:
        edited: The text changed.
        settled: Enter on a usable text, or the box was left: it may be stored.
    """

    edited = Signal()
    settled = Signal()

    def __init__(
        self, frame: Frame, name: str, *, read: Read | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._frame = frame
        self._read = read or frame.services.promises.read
        self._confirmed = ""
        self._standing: Reading | None = None
        self._standing_text = ""
        self.box = _Line(self)
        self.box.setObjectName(name)
        self._note = label("", "second", wrap=True)
        self._note.setObjectName(f"{name}_echo")
        self._offer = LinkButton("", self._take_offer)
        self._note.hide()
        self._offer.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_XS)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP_S)
        self._row.addWidget(self.box, 3)
        layout.addLayout(self._row)
        layout.addWidget(self._note)
        layout.addWidget(self._offer)
        self.setFocusProxy(self.box)
        self.box.textChanged.connect(self._on_edited)
        self.box.entered.connect(self._enter)
        self.box.left.connect(self.settled)
        self.box.offered.connect(self._take_offer)

    # What it holds

    def text(self) -> str:
        """The text as typed."""
        return self.box.text().strip()

    def set_text(self, text: str, *, confirmed: bool = False) -> None:
        """Show a stored text; ``confirmed``: it was confirmed before."""
        self._confirmed = text.strip() if confirmed else ""
        self.box.setText(text)

    def add_beside(self, widget: QWidget, stretch: int = 2) -> None:
        """Put another box on the same line; what was understood stands below both."""
        self._row.addWidget(widget, stretch)

    def show_standing(self, text: str, reading: Reading | None) -> None:
        """Take a stored time: its own text keeps meaning that time while the clock moves on.

        Args:
            reading: The stored time, ``None`` when nothing is stored.
        """
        self._standing_text, self._standing = text.strip(), reading

    def reading(self) -> Reading | None:
        """What the text is read as; ``None`` while the box is empty."""
        if self._standing is not None and self.text() == self._standing_text:
            return self._standing
        return self._read(self.text()) if self.text() else None

    def is_confirmed(self) -> bool:
        """Whether a person confirmed this very text."""
        return bool(self.text()) and self._confirmed == self.text()

    def is_usable(self) -> bool:
        """Whether the text may be stored now."""
        reading = self.reading()
        if reading is None or reading.at is None:
            return False
        return reading.outcome == "exact" or (reading.outcome == "ask" and self.is_confirmed())

    def show_echo(self) -> None:
        """Say what was understood, again (the clock moved, the language changed)."""
        reading = self.reading()
        show_if(self._note, reading is not None)
        show_if(self._offer, False)
        if reading is None:
            return
        if reading.outcome == "exact" or (reading.outcome == "ask" and self.is_confirmed()):
            self._say(self._echo(reading), "green")
        elif reading.outcome == "ask":
            question = self.tr("{time} – Enter confirms").format(time=self._echo(reading))
            self._say(f"{self._reason(reading)} {question}", "amber")
        else:
            self._say(self._reason(reading), "red")
            self._show_offer(reading)

    def show_problem(self, text: str) -> None:
        """Say a refusal in place of the echo."""
        self._say(text, "red")

    # Inside

    def _say(self, text: str, tone: str) -> None:
        self._note.setText(text)
        set_role(self._note, "second", tone=tone)
        show_if(self._note, bool(text))
        self.box.setAccessibleDescription(text)

    def _show_offer(self, reading: Reading) -> None:
        at = reading.next_fitting
        if at is None:
            return
        shown = echo(
            at,
            reading.relation,
            now=self._frame.services.now(),
            calendar=self._frame.services.calendar(),
            language=self._language(),
        )
        self._offer.setText(self.tr("↓ {time}").format(time=shown))
        show_if(self._offer, True)

    def _take_offer(self) -> None:
        reading = self.reading()
        if reading is None or reading.next_fitting is None:
            return
        at = reading.next_fitting
        words = {"by": ("までに", "by "), "after": ("以降", "after "), "at": ("", "")}
        ja, en = words[reading.relation.value]
        clock = unmistakable(at, self._language())
        self.box.setText(f"{clock}{ja}" if self._language() == "ja" else f"{en}{clock}")
        self.box.setFocus()

    def _echo(self, reading: Reading) -> str:
        assert reading.at is not None
        if reading.date_only:  # a day alone has no clock time to say
            day, today = reading.at.date(), self._frame.services.now().date()
            near, exact = (
                relative_day(day, today, self._language()),
                short_date(day, self._language()),
            )
            return exact if near == exact else f"{near} {exact}"
        return echo(
            reading.at,
            reading.relation,
            now=self._frame.services.now(),
            calendar=self._frame.services.calendar(),
            language=self._language(),
        )

    def _reason(self, reading: Reading) -> str:
        return self._frame.explain(Refused(reading.reason, **reading.details))

    def _language(self) -> Literal["ja", "en"]:
        return "ja" if self._frame.language == "ja" else "en"

    def _on_edited(self) -> None:
        self.show_echo()
        self.edited.emit()

    def _enter(self) -> None:
        reading = self.reading()
        if reading is None:
            return
        if reading.outcome == "ask" and not self.is_confirmed():
            self._confirmed = self.text()
            self.show_echo()
        if self.is_usable():
            self.settled.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_echo()
        super().changeEvent(event)


def unmistakable(at: datetime, language: str) -> str:
    """Return a wall time as text that is read as this very time; a bare 08:00 would be asked."""
    hour, half = at.hour % 12, at.hour >= 12
    if language == "ja":
        return f"{at:%Y-%m-%d} {'午後' if half else '午前'}{hour}:{at:%M}"
    if not at.hour:
        return f"{at:%Y-%m-%d %H:%M}"
    return f"{at:%Y-%m-%d} {hour or 12}:{at:%M} {'pm' if half else 'am'}"


class _Line(QLineEdit):
    """Tells Enter, Down and leaving; the Enter that confirms a conversion never acts."""

    entered = Signal()
    offered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._preedit = ""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if not self._preedit:
                self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Down and plain and not self._preedit:
            self.offered.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
