"""聴く → お約束 → お詫びの4点 → 文書 → 完了, shortened where there is little width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.summary import CaseStep
from desktop.qtkit.widgets import StepStrip

LEVELS = 3


class StepRow(QWidget):
    """Shows how far a case is: with numbers, without them, or the present step alone.

    Signals:
        picked: (step) The person pressed a step.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: Sequence[CaseStep] = ()
        self._room = 0
        self._strip = StepStrip("numbers")
        self._strip.setObjectName("case_steps")
        self._strip.setMinimumWidth(1)
        self._strip.picked.connect(self.picked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._strip)

    def show_steps(self, steps: Sequence[CaseStep]) -> None:
        """Show the steps with what is done of each."""
        self._steps = steps
        self.fit(self._room)

    def fit(self, room: int) -> None:
        """Say as much as ``room`` pixels hold."""
        self._room = room
        for level in range(LEVELS):
            self._strip.set_steps([(step.code, self._words(step, level)) for step in self._steps])
            if self._wanted_width() <= room:
                break
        current = next((one.code for one in self._steps if one.state == "current"), None)
        self._strip.show_place(current, [one.code for one in self._steps if one.state == "done"])
        self.updateGeometry()

    def named_width(self) -> int:
        """Return the pixels in which every step has its name."""
        self._strip.set_steps([(step.code, self._words(step, 1)) for step in self._steps])
        width = self._wanted_width()
        self.fit(self._room)
        return width

    def _wanted_width(self) -> int:
        layout = self._strip.layout()
        assert layout is not None
        items = (layout.itemAt(index) for index in range(layout.count()))
        parts = (item.widget() for item in items if item is not None)
        return sum(part.sizeHint().width() for part in parts if part is not None)

    def _words(self, step: CaseStep, level: int) -> str:
        names = {
            "listen": self.tr("Listen"),
            "promise": self.tr("Promise"),
            "points": self.tr("Four points"),
            "letter": self.tr("Letter"),
            "done": self.tr("Done"),
        }
        is_current = step.state == "current"
        if level == LEVELS - 1 and not is_current:
            return ""
        text = step.text if level == 0 or is_current else ""
        return f"{names.get(step.code, step.code)} {text}".strip()

    # Overrides of Qt

    def sizeHint(self) -> QSize:
        return QSize(self._wanted_width(), self._strip.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self._strip.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.fit(self._room)
        super().changeEvent(event)
