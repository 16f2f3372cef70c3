"""The top of the call: is it running, how long, what is still missing, hold and end."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.domain.call import Call, Direction
from desktop.qtkit.formats import running_clock
from desktop.qtkit.metrics import GAP_M, GAP_XS
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import (
    ActionButton,
    Chip,
    KeyHint,
    Lamp,
    LinkButton,
    label,
    native_keys,
    show_if,
)
from desktop.views.calls.limit_bar import LimitBar, clock_tone

LAMPS = ("name", "number", "promise", "read_back")
HOLD_KEYS, END_KEYS, READ_BACK_KEYS = "F4", "Ctrl+Return", "Ctrl+R"
LATER_KEYS = "Ctrl+Shift+W"


class TopBar(QWidget):
    """Shows the call's clock and its four lamps.

    Signals:
        hold_wanted: Begin a hold or come back from it.
        end_wanted: End the call, or go on to the case when it is over.
        later_wanted: This call is written up afterwards, with its own times.
    """

    hold_wanted = Signal()
    end_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._call: Call | None = None
        self._limits = (20, 25, 30)
        self._now: datetime | None = None
        self._chip = Chip("", "red")
        self._chip.setObjectName("call_state")
        self._clock: QLabel = label("00:00", "clock")
        self._clock.setObjectName("call_clock")
        self._bar = LimitBar()
        self._lamps = {name: Lamp() for name in LAMPS}
        self._read_back_key = KeyHint(READ_BACK_KEYS)
        self._later = LinkButton("", self.later_wanted.emit)
        self._later.setObjectName("action_write_up_call")
        self._hold = ActionButton("", keys=HOLD_KEYS)
        self._hold.setObjectName("action_hold_call")
        self._hold.clicked.connect(self.hold_wanted)
        self._end = ActionButton("", "primary", keys=END_KEYS)
        self._end.setObjectName("action_end_call")
        self._end.clicked.connect(self.end_wanted)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        row.addWidget(self._chip)
        row.addWidget(self._clock)
        row.addWidget(self._bar)
        for name, lamp in self._lamps.items():
            lamp.setObjectName(f"lamp_{name}")
            row.addWidget(lamp)
        row.addWidget(self._read_back_key)
        row.addStretch(1)
        for button in (self._later, self._hold, self._end):
            row.addWidget(button)

    def show_call(self, call: Call, limits: tuple[int, int, int], now: datetime) -> None:
        """Show the state of a call; ``limits`` are the office's minutes."""
        self._call, self._limits, self._now = call, limits, now
        self._retranslate()

    def show_lamps(self, lit: dict[str, bool]) -> None:
        """Light the lamps of what is noted already."""
        for name, lamp in self._lamps.items():
            lamp.set_lit(lit.get(name, False))

    def tick(self, now: datetime) -> None:
        """Let the clocks go on."""
        self._now = now
        call = self._call
        if call is None:
            return
        seconds = ((call.ended_at or now) - call.started_at).total_seconds()
        self._clock.setText(running_clock(seconds))
        tone = "" if call.ended_at else clock_tone(seconds / 60, self._limits)
        set_role(self._clock, "clock", tone=tone)
        self._bar.show_minutes(seconds / 60, self._limits)
        if call.hold_since is not None:
            held = running_clock((now - call.hold_since).total_seconds())
            self._hold.setText(self.tr("Back {clock}").format(clock=held))

    def _state(self, call: Call) -> tuple[str, str]:
        if call.ended_at is not None:
            return (self.tr("Written up later") if call.written_up else self.tr("Ended")), "neutral"
        if call.hold_since is not None:
            return "❚❚ " + self.tr("On hold"), "amber"
        if call.direction is Direction.OUT:
            return "● " + self.tr("Calling out"), "red"
        return "● " + self.tr("On a call"), "red"

    def _retranslate(self) -> None:
        names = (self.tr("name"), self.tr("number"), self.tr("promise"), self.tr("read back"))
        for name, text in zip(LAMPS, names, strict=True):
            self._lamps[name].set_text(text)
        self._later.setText(self.tr("Write up later"))
        told = self.tr("The call is over already: enter when it began and ended")
        self._later.setToolTip(f"{told} ({native_keys(LATER_KEYS)})")
        self._bar.setAccessibleName(self.tr("Minutes of the limit"))
        call = self._call
        over = call is not None and call.ended_at is not None
        done = over and call is not None and call.ending is not None
        self._hold.setText(self.tr("Hold"))
        self._end.setText(self.tr("To the case") if done else self.tr("End call"))
        show_if(self._hold, not over)
        show_if(self._bar, not over)
        if call is not None and self._now is not None:
            word, tone = self._state(call)
            self._chip.show_chip(word, tone)
            self.tick(self._now)
        self._fit()

    def _fit(self) -> None:
        """Leave out what can be spared when the window is narrow: keys, the bar, then air.

        In the very last place the word for the state, which the buttons say too, and the
        link that has a key.
        """
        over = self._call is not None and self._call.ended_at is not None
        layout = self.layout()
        fresh = self._call is not None and not over and not self._call.lines
        for keys, bar, gap, chip, later in (
            (True, True, GAP_M, True, True),
            (False, True, GAP_M, True, True),
            (False, False, GAP_M, True, True),
            (False, False, GAP_XS, True, True),
            (False, False, GAP_XS, False, True),
            (False, False, GAP_XS, False, False),
        ):
            self._hold.set_keys(HOLD_KEYS if keys else "")
            self._end.set_keys(END_KEYS if keys else "")
            show_if(self._read_back_key, keys)
            show_if(self._bar, bar and not over)
            show_if(self._chip, chip)
            show_if(self._later, later and fresh)
            if layout is None:
                return
            layout.setSpacing(gap)
            if layout.minimumSize().width() <= self.width():
                return

    # Overrides of Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
