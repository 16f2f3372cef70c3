"""One rich row of a list: what it says, its words on screen, its one button."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.theme import repolish, set_role
from desktop.qtkit.widgets.buttons import ActionButton
from desktop.qtkit.widgets.labels import ElidedLabel, label
from desktop.qtkit.widgets.visibility import show_if


@dataclass(frozen=True, slots=True)
class RowWords:
    """All that a usual row says; two that are equal look the same.

    Attributes:
        lead: Large, at the left (``9:00``), with ``lead_second`` below it.
        aside: Quiet, behind the title.
        second: Quiet, below the title.
        tone: ``red`` or ``second`` for the lead.
        action: On the row's button; empty for none.
    """

    row_id: str
    title: str
    lead: str = ""
    lead_second: str = ""
    aside: str = ""
    second: str = ""
    tone: str = ""
    action: str = ""

    def content(self) -> RowText:
        """Return the words as a widget."""
        return RowText(
            self.title,
            lead=self.lead,
            lead_second=self.lead_second,
            aside=self.aside,
            second=self.second,
            tone=self.tone,
        )

    def row(self) -> Row:
        """Return the whole row."""
        return Row(self.row_id, self.content(), self.action)


class Row(QFrame):
    """One row: any content, and at most one button, which Enter presses too.

    Signals:
        activated: (row id) Enter, double click or the button.
        entered: (row id) The keyboard or a click came here.
        left: The keyboard went elsewhere.
        stepped: (-1 or 1) Up or down was pressed.
    """

    activated = Signal(str)
    entered = Signal(str)
    left = Signal()
    stepped = Signal(int)

    def __init__(
        self,
        row_id: str,
        content: QWidget,
        action: str = "",
        *,
        accessible_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.row_id = row_id
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(accessible_name or content.accessibleName())
        set_role(self, "row")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP_L - 2, GAP_S, GAP_L - 2, GAP_S)
        layout.setSpacing(GAP_M)
        layout.addWidget(content, 1)
        self._button = ActionButton(action)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setAccessibleName(f"{action}: {self.accessibleName()}")
        self._button.clicked.connect(lambda: self.activated.emit(self.row_id))
        show_if(self._button, bool(action))
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_current(self, current: bool) -> None:
        """Mark the row on which Enter acts; only while the keyboard is here."""
        if bool(self.property("current")) == current:
            return
        self.setProperty("current", current)
        set_role(self._button, "primary" if current else "")
        self._button.set_keys("Return" if current else "")
        repolish(self)

    # Overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.activated.emit(self.row_id)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.activated.emit(self.row_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self.row_id)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class RowText(QWidget):
    """The usual content of a row: a figure and a word, a bold title, quiet words."""

    def __init__(
        self,
        title: str,
        *,
        lead: str = "",
        lead_second: str = "",
        aside: str = "",
        second: str = "",
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Args:
        lead: Large, at the left (``9:00``), with ``lead_second`` below it.
        aside: Quiet, behind the title.
        second: Quiet, below the title.
        tone: ``red`` or ``second`` for the lead.
        """
        super().__init__(parent)
        self.setAccessibleName(" ".join(p for p in (lead, lead_second, title, aside, second) if p))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_M)
        if lead or lead_second:
            layout.addWidget(_lead(self, lead, lead_second, tone))
        words = QVBoxLayout()
        words.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(GAP_S)
        bold = ElidedLabel(title, "strong")  # a long one must not push the button out
        bold.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        first.addWidget(bold)
        first.addWidget(ElidedLabel(aside, "second"), 1)
        words.addLayout(first)
        if second:
            words.addWidget(ElidedLabel(second, "second"))
        layout.addLayout(words, 1)


def _lead(row: QWidget, text: str, second: str, tone: str) -> QWidget:
    box = QWidget()
    box.setMinimumWidth(row.fontMetrics().horizontalAdvance("あ") * 6)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(label(text, "figure", tone=tone))
    column.addWidget(label(second, "second", tone=tone if tone == "red" else ""))
    return box
