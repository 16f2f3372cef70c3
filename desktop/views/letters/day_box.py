"""A box for one day of a letter, read as typed; what is not clear is asked, never guessed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.qtkit.formats import long_date
from desktop.views.frame import Frame
from desktop.views.when_box import WhenBox


class DayBox(QWidget):
    """Shows the stored day in full; anything else in it is read, past days too.

    Args:
        name: ``objectName`` of the line edit.

    Signals:
        settled: Enter on a day, or the box was left: see ``day`` and ``is_open``.
    """

    settled = Signal()

    def __init__(self, frame: Frame, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._shown = ""
        self._stored: date | None = None
        self._when = WhenBox(frame, name, read=frame.services.letters.read_day)
        self._when.edited.connect(self._hush)
        self._when.settled.connect(self.settled)
        self.line = self._when.box
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._when)
        self.setFocusProxy(self._when)

    def load(self, day: date | None) -> None:
        """Show a stored day, whatever stands here."""
        self._stored = day
        self._shown = long_date(day, self._frame.language) if day else ""
        self._when.set_text(self._shown)
        self._hush()

    def show_day(self, day: date | None) -> None:
        """Show the stored day, unless something else was typed and is not stored yet."""
        if not self.is_changed() or (not self.line.hasFocus() and self.day() == day):
            self.load(day)

    def restore(self) -> None:
        """Show the stored day again."""
        self.load(self._stored)

    def is_changed(self) -> bool:
        """Whether something else stands here than the stored day."""
        return self._when.text() != self._shown

    def day(self) -> date | None:
        """The day that stands here; ``None`` while it can't be stored as it is."""
        if not self.is_changed():
            return self._stored
        reading = self._when.reading()
        if reading is None or reading.at is None or not self._when.is_usable():
            return None
        return reading.at.date()

    def is_open(self) -> bool:
        """Whether something stands here that is no day yet, or not surely."""
        return self.is_changed() and bool(self._when.text()) and self.day() is None

    def show_problem(self, sentence: str) -> None:
        """Say under the box why the day was not taken; empty says what was understood again."""
        if sentence:
            self._when.show_problem(sentence)
        else:
            self._when.show_echo()
            self._hush()

    def _hush(self) -> None:
        """The stored day needs no words."""
        if not self.is_changed():
            self._when.show_problem("")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._hush)  # behind the box below, which speaks up again
        super().changeEvent(event)
