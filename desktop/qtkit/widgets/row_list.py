"""A short list of rich rows, worked by up, down and Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.qtkit.metrics import GAP_L, GAP_M, GAP_S
from desktop.qtkit.theme import repolish, set_role
from desktop.qtkit.widgets.buttons import ActionButton
from desktop.qtkit.widgets.labels import ElidedLabel, label
from desktop.qtkit.widgets.panels import rule
from desktop.qtkit.widgets.visibility import show_if


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


class RowList(QWidget):
    """Rows one below the other; one Tab stop, the row last visited.

    Signals:
        activated: (row id) the person wants this row's action.
    """

    activated = Signal(str)

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._current = ""
        self.setAccessibleName(accessible_name)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows; the current one and the focus stay where they were."""
        had_focus = any(row.hasFocus() for row in self._rows)
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.blockSignals(True)  # losing focus here is no visit
                old.hide()
                old.deleteLater()
        self._rows = list(rows)
        for number, row in enumerate(self._rows):
            if number:
                self._layout.addWidget(rule())
            self._layout.addWidget(row)
            row.activated.connect(self.activated)
            row.entered.connect(self._on_entered)
            row.left.connect(self._mark)
            row.stepped.connect(self._on_stepped)
            if self.isVisible():
                row.show()
        if self._current not in [row.row_id for row in self._rows]:
            self._current = self._rows[0].row_id if self._rows else ""
        self._mark()
        if had_focus and self._rows:
            self.focus_current()

    def rows(self) -> list[Row]:
        """Return the rows from top to bottom."""
        return list(self._rows)

    def current_id(self) -> str:
        """Return the id of the row on which Enter acts, ``""`` when empty."""
        return self._current

    def focus_current(self) -> None:
        """Give the keyboard to the current row."""
        for row in self._rows:
            if row.row_id == self._current:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_entered(self, row_id: str) -> None:
        self._current = row_id
        self._mark()
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        for row in self._rows:
            if row.row_id == row_id and isinstance(above, QScrollArea):
                above.ensureWidgetVisible(row)

    def _on_stepped(self, step: int) -> None:
        here = next((i for i, row in enumerate(self._rows) if row.row_id == self._current), 0)
        there = min(max(here + step, 0), len(self._rows) - 1)
        self._rows[there].setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self) -> None:
        for row in self._rows:
            current = row.row_id == self._current
            row.show_current(current and row.hasFocus())
            stop = Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(stop)
            if current:
                self.setFocusProxy(row)


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
        bold = label(title, "strong")
        bold.setMinimumWidth(0)
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
