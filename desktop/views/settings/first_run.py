"""The first walk through the settings: five short steps, all of them optional."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_M, GAP_S
from desktop.qtkit.widgets import ActionButton, LinkButton, StepStrip, label, show_if

STEPS = ("office", "people", "hours", "calls", "recovery")


class FirstRunHead(QWidget):
    """What this is, how far one is, and the way out.

    Signals:
        picked: (part) a step was pressed.
        left: The rest is for later.
    """

    picked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = label("", "second", wrap=True)
        self._later = LinkButton("", self.left.emit)
        self._later.setObjectName("action_leave_first_run")
        self._strip = StepStrip("tabs")
        self._strip.setObjectName("first_run_steps")
        self._strip.picked.connect(self.picked)
        top = QHBoxLayout()
        top.setSpacing(GAP_M)
        top.addWidget(self._why, 1)
        top.addWidget(self._later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(top)
        column.addWidget(self._strip)
        self._retranslate()

    def show_step(self, part: str, done: set[str]) -> None:
        """Mark where one is and what was gone through."""
        self._strip.show_place(part, done)

    def _retranslate(self) -> None:
        self._why.setText(
            self.tr("Five short steps; each can be skipped, and changed later in the settings.")
        )
        self._later.setText(self.tr("Go on later"))
        self._strip.set_steps(
            [
                ("office", self.tr("Office")),
                ("people", self.tr("People")),
                ("hours", self.tr("Hours")),
                ("calls", self.tr("On the phone")),
                ("recovery", self.tr("Code")),
            ]
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class FirstRunFoot(QWidget):
    """Back, skip, next.

    Signals:
        back_wanted: To the step before.
        skip_wanted: To the next step, this one left as it is.
        next_wanted: To the next step, this one done; after the last one, finished.
    """

    back_wanted = Signal()
    skip_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = STEPS[0]
        self._back = ActionButton("", icon="arrow-left")
        self._back.setObjectName("action_previous_step")
        self._back.clicked.connect(self.back_wanted)
        self._skip = ActionButton("")
        self._skip.setObjectName("action_skip_step")
        self._skip.clicked.connect(self.skip_wanted)
        self._next = ActionButton("", "primary", keys="Ctrl+Return")
        self._next.setObjectName("action_next_step")
        self._next.clicked.connect(self.next_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._skip)
        row.addWidget(self._next)
        self._retranslate()

    def show_step(self, part: str) -> None:
        """Fit the buttons to the step."""
        self._part = part
        show_if(self._back, part != STEPS[0])
        self._retranslate()

    def follow(self, last: QWidget) -> None:
        """Come behind ``last`` for the Tab key; what to do next comes first."""
        for button in (self._next, self._skip, self._back):
            QWidget.setTabOrder(last, button)
            last = button

    def _retranslate(self) -> None:
        self._back.setText(self.tr("Back"))
        self._skip.setText(self.tr("Skip"))
        self._next.setText(self.tr("Finish") if self._part == STEPS[-1] else self.tr("Next"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
