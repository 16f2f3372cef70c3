"""Numbers of the register under which no letter went out, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.letter_register import GapReason, NumberGap
from desktop.qtkit.formats import short_date
from desktop.qtkit.metrics import GAP_XS
from desktop.qtkit.widgets import LinkButton, label, show_if
from desktop.views.frame import Frame

MOST = 12


class RegisterGaps(QWidget):
    """One line that opens into the list; nothing where every number has its letter."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._gaps: Sequence[NumberGap] = ()
        self._count = LinkButton("", self._turn)
        self._count.setObjectName("action_show_gaps")
        self._list = label("", "second", wrap=True)
        self._list.setObjectName("letter_gaps")
        self._list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_XS)
        layout.addWidget(self._count)
        layout.addWidget(self._list)
        self.show_gaps(())

    def show_gaps(self, gaps: Sequence[NumberGap]) -> None:
        """Tell of these numbers, the newest first."""
        self._gaps = gaps
        self._count.setText(self.tr("%n number(s) without a letter that went out", "", len(gaps)))
        lines = [self._line(gap) for gap in gaps[:MOST]]
        if len(gaps) > MOST:
            lines.append(self.tr("and %n more", "", len(gaps) - MOST))
        self._list.setText("\n".join(lines))
        show_if(self, bool(gaps))

    # Inside

    def _line(self, gap: NumberGap) -> str:
        day = short_date(gap.on, self._frame.language) if gap.on else ""
        if gap.reason is GapReason.WITHDRAWN:
            words = self.tr("{number}: withdrawn on {day}: {reason}")
        elif gap.reason is GapReason.ERASED:
            words = self.tr("{number}: its case was erased on {day}")
        else:
            words = self.tr("{number}: erased by an earlier version, which kept no reason")
        return words.format(number=gap.number, day=day, reason=gap.because)

    def _turn(self) -> None:
        show_if(self._list, self._list.isHidden())

    # Overrides of Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_gaps(self._gaps)
        super().changeEvent(event)
