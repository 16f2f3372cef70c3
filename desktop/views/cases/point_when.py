"""When a remedy or prevention is done: a time or a day as people type it, kept as typed."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.when import Reading, Relation
from desktop.views.frame import Frame
from desktop.views.when_box import WhenBox

PAUSE_MS = 500


class PointWhen(QWidget):
    """Wraps the box for times: stored unsettled after a pause, settled once it is left.

    Signals:
        submitted: (text, settled)
        edited: The text changed.
    """

    submitted = Signal(str, bool)
    edited = Signal()

    def __init__(self, frame: Frame, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points = frame.services.points
        self._when = WhenBox(frame, name, read=self._points.read_when)
        self._stored = ""
        self._owed = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._when)
        self.setFocusProxy(self._when)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self._when.edited.connect(self._on_edited)
        self._when.settled.connect(self.submit)

    def text(self) -> str:
        """Return what was typed."""
        return self._when.text()

    def is_read(self) -> bool:
        """Whether the box is empty or its text was understood as one time or day."""
        return not self._when.text() or self._when.is_usable()

    def set_name(self, name: str) -> None:
        """Name the box for screen readers."""
        self._when.box.setAccessibleName(name)

    def set_who(self, name: str) -> None:
        """Say who does it: a time beside their free hours is said."""
        self._when.set_who(name)

    def show_stored(self, text: str, at: datetime | None, is_day: bool, *, fresh: bool) -> None:
        """Show what is stored; never while it is being typed, unless another case is shown.

        Args:
            at: What the text was read as when it was stored; it keeps meaning that.
        """
        self._stored = text
        reading = Reading("exact", at, self._relation(text), is_day) if at else None
        self._when.show_standing(text, reading)
        if fresh:
            self._pause.stop()
            self._owed = False
        if text != self._when.text() and (fresh or not self._when.box.hasFocus()):
            self._when.set_text(text)

    def submit(self) -> None:
        """Hand over now, settled; a confirmed guess is written out as the time it means."""
        self._pause.stop()
        reading = self._when.reading()
        if self._when.is_confirmed() and reading is not None and reading.at is not None:
            exact = "%Y-%m-%d" if reading.date_only else "%Y-%m-%d %H:%M"
            if reading.outcome == "ask":
                self._when.set_text(reading.at.strftime(exact))
                self._pause.stop()
        if self._owed or self._when.text() != self._stored:
            self._when.to_store()
            self._pause.stop()
        if self._owed or self._when.text() != self._stored:
            self._owed = False
            self._stored = self._when.text()
            self.submitted.emit(self._when.text(), True)

    def _relation(self, text: str) -> Relation:
        return self._points.read_when(text).relation

    def _on_edited(self) -> None:
        if self._when.text() != self._stored:
            self._pause.start()
        self.edited.emit()

    def _keep(self) -> None:
        if self._when.text() != self._stored:
            self._owed = True
            self._stored = self._when.text()
            self.submitted.emit(self._when.text(), False)
