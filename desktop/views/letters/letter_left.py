"""The left side of a letter: its fields, or its text paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_M, GAP_S, em
from desktop.qtkit.widgets import KeyHint, Segmented, page, show_if

FIELDS, TEXT = "fields", "text"
TURN_KEYS = "Ctrl+T"


class LetterLeft(QWidget):
    """Two sides over one column; what stands above and below belongs to both.

    Args:
        above, below: Parts of both sides.
        fields, text: Parts of one side.
        verbs: Of the text; they stay in sight while it scrolls.

    Signals:
        turned: (side) The person turned to it.
    """

    turned = Signal(str)

    def __init__(
        self,
        above: Sequence[QWidget],
        fields: Sequence[QWidget],
        text: Sequence[QWidget],
        below: Sequence[QWidget],
        verbs: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = {TEXT + "_verbs": verbs}
        self._count = 0
        self._sides = Segmented([(FIELDS, ""), (TEXT, "")], "")
        self._sides.setObjectName("letter_side")
        self._sides.choose(FIELDS)
        self._sides.chosen.connect(self._turn)
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, GAP_M, 0)
        row.addWidget(self._sides)
        row.addWidget(KeyHint(TURN_KEYS))
        row.addStretch(1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, GAP_M, 0)
        column.setSpacing(GAP_M)
        for side, parts in (("", above), (FIELDS, fields), (TEXT, text), ("", below)):
            holder = QWidget()
            inside = QVBoxLayout(holder)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(GAP_M)
            for part in parts:
                inside.addWidget(part)
            column.addWidget(holder)
            if side:
                self._parts[side] = holder
        column.addStretch(1)
        content.setMinimumWidth(em(self, 18))
        self._page = page(content)
        top = QWidget()
        over = QHBoxLayout(top)
        over.setContentsMargins(0, 0, GAP_M, 0)
        over.addWidget(verbs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        layout.addWidget(self._bar)
        layout.addWidget(top)
        layout.addWidget(self._page, 1)
        self._show()
        self._retranslate()

    def side(self) -> str:
        """Return the side that is shown."""
        return self._sides.value() or FIELDS

    def turn_to(self, side: str) -> None:
        """Show a side, as if it had been chosen."""
        if side != self.side():
            self._sides.choose(side)
            self._turn(side)

    def turn(self) -> None:
        """Show the other side."""
        if not self._bar.isHidden():
            self.turn_to(TEXT if self.side() == FIELDS else FIELDS)

    def show_draft(self, is_draft: bool, changes: int) -> None:
        """Offer the sides while it is a draft; say how many paragraphs were changed by hand."""
        self._count = changes
        show_if(self._bar, is_draft)
        if not is_draft:
            self._sides.choose(FIELDS)
        self._show()
        self._retranslate()

    def ensure_visible(self, part: QWidget) -> None:
        """Scroll to a part once it has found its size."""
        QTimer.singleShot(0, part, lambda: self._page.ensureWidgetVisible(part, 0, GAP_M))

    def _turn(self, side: str) -> None:
        self._show()
        self.turned.emit(side or FIELDS)

    def _show(self) -> None:
        for side, holder in self._parts.items():
            show_if(holder, side.partition("_")[0] == self.side())

    def _retranslate(self) -> None:
        text = self.tr("Text")
        if self._count:
            text = self.tr("Text · %n changed", "", self._count)
        self._sides.set_choices([(FIELDS, self.tr("Fields")), (TEXT, text)])
        self._sides.setAccessibleName(self.tr("Fields or text of the letter"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
