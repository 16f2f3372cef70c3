"""The bar over the content while a call runs and another place is shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.qtkit.formats import running_clock
from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import ActionButton, Chip, ElidedLabel, label

if TYPE_CHECKING:
    from desktop.domain.summary import UnfinishedCall


class CallBar(QFrame):
    """Names the running call and how long it lasts; one key leads back.

    Signals:
        wanted: (call id) back to this call.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setObjectName("call_bar")
        self._calls: Sequence[UnfinishedCall] = ()
        self._now: datetime | None = None
        self._chip = Chip("", "red")
        self._clock = label("", "figure")
        self._who = ElidedLabel("", "")
        self._more = label("", "second")
        self._back = ActionButton("", keys="Ctrl+Shift+N")
        self._back.setObjectName("action_return_to_call")
        self._back.clicked.connect(self._go_back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP_L, GAP_S, GAP_L, GAP_S)
        layout.setSpacing(GAP_M)
        for part in (self._chip, self._clock):
            layout.addWidget(part)
        layout.addWidget(self._who, 1)
        layout.addWidget(self._more)
        layout.addWidget(self._back)
        self.hide()

    def show_calls(self, calls: Sequence[UnfinishedCall], now: datetime) -> None:
        """Show the newest call without an end, and how many there are besides."""
        self._calls = calls
        self._now = now
        self.setVisible(bool(calls))
        self._retranslate()

    def tick(self, now: datetime) -> None:
        """Move the clock on."""
        self._now = now
        if self._calls and self.isVisible():
            elapsed = (now - self._calls[0].call.started_at).total_seconds()
            self._clock.setText(running_clock(max(0.0, elapsed)))

    def _go_back(self) -> None:
        if self._calls:
            self.wanted.emit(self._calls[0].call.call_id)

    def _retranslate(self) -> None:
        if not self._calls or self._now is None:
            return
        newest = self._calls[0]
        self._chip.show_chip(self.tr("On a call"), "red")
        name = newest.person.name if newest.person and newest.person.name else ""
        self._who.set_text(name or newest.first_words or self.tr("Name not asked yet"))
        others = len(self._calls) - 1
        self._more.setText(self.tr("and %n more", "", others) if others else "")
        self._back.setText(self.tr("Back to the call"))
        self.tick(self._now)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
