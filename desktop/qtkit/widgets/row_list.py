"""A short list of rich rows, worked by up, down and Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.qtkit.widgets.panels import rule
from desktop.qtkit.widgets.row import Row, RowWords

AT_ONCE = 8
"""Rows made in one go: about what a small window shows, and never a wait."""


class RowList(QWidget):
    """Rows one below the other; one Tab stop, the row last visited.

    Signals:
        activated: (row id) the person wants this row's action.
        visited: (row id) the keyboard or a click came to this row.
        stepped_beyond: (-1 or 1) up on the first row, down on the last.
    """

    activated = Signal(str)
    visited = Signal(str)
    stepped_beyond = Signal(int)

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._words: list[RowWords] = []
        self._to_come: list[RowWords] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._make_some)
        self._current = ""
        self.setAccessibleName(accessible_name)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_words(self, words: Sequence[RowWords]) -> None:
        """Show these rows: one that says the same as before stays as it is.

        The first eight stand at once, the others a moment later.
        """
        wanted = list(words)
        if wanted and wanted == self._words:
            return
        stand: dict[RowWords, list[Row]] = {}
        for said, row in zip(self._words, self._rows, strict=False):
            stand.setdefault(said, []).append(row)
        made = []
        for one in wanted[: max(AT_ONCE, len(self._rows))]:
            same = stand.get(one)
            made.append(same.pop() if same else one.row())
        self._words, self._to_come = wanted, wanted[len(made) :]
        self._place(made)
        if self._to_come:
            self._later.start()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows; the current one and the focus stay where they were."""
        self._words, self._to_come = [], []
        self._place(rows)

    def rows(self) -> list[Row]:
        """Return the rows from top to bottom."""
        self._make_rest()
        return list(self._rows)

    def is_empty(self) -> bool:
        """Whether there is no row at all."""
        return not self._rows

    def current_id(self) -> str:
        """Return the id of the row on which Enter acts, ``""`` when empty."""
        return self._current

    def focus_end(self, *, last: bool) -> None:
        """Give the keyboard to the last row, or to the first."""
        rows = self.rows()
        if rows:
            rows[-1 if last else 0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_row(self, row_id: str) -> bool:
        """Give the keyboard to a row; false when it is not here."""
        for row in self.rows():
            if row.row_id == row_id:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def focus_current(self) -> None:
        """Give the keyboard to the current row."""
        if all(row.row_id != self._current for row in self._rows):
            self._make_rest()
        for row in self._rows:
            if row.row_id == self._current:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside

    def _place(self, rows: Sequence[Row]) -> None:
        had_focus = any(row.hasFocus() for row in self._rows)
        staying, known = set(rows), set(self._rows)
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old not in staying:
                old.blockSignals(True)  # losing focus here is no visit
                old.hide()
                old.deleteLater()
        self._rows = []
        for row in rows:
            self._append(row, fresh=row not in known)
        ids = [row.row_id for row in rows] + [one.row_id for one in self._to_come]
        if self._current not in ids:
            self._current = ids[0] if ids else ""
        self._mark()
        if had_focus and self._rows:
            self.focus_current()

    def _append(self, row: Row, *, fresh: bool) -> None:
        if self._rows:
            self._layout.addWidget(rule())
        self._rows.append(row)
        self._layout.addWidget(row)
        if fresh:
            row.activated.connect(self.activated)
            row.entered.connect(self._on_entered)
            row.left.connect(self._mark)
            row.stepped.connect(self._on_stepped)
        if self.isVisible():
            row.show()

    def _make_some(self) -> None:
        some, self._to_come = self._to_come[:AT_ONCE], self._to_come[AT_ONCE:]
        for one in some:
            self._append(one.row(), fresh=True)
        self._mark()
        if self._to_come:
            self._later.start()

    def _make_rest(self) -> None:
        while self._to_come:
            self._make_some()

    def _on_entered(self, row_id: str) -> None:
        self._current = row_id
        self._mark()
        for row in self._rows:
            if row.row_id == row_id and row.visibleRegion().boundingRect() != row.rect():
                self._bring_into_view(row)
        self.visited.emit(row_id)

    def _bring_into_view(self, row: Row) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(row)

    def _on_stepped(self, step: int) -> None:
        rows = self.rows()
        here = next((i for i, row in enumerate(rows) if row.row_id == self._current), 0)
        there = min(max(here + step, 0), len(rows) - 1)
        rows[there].setFocus(Qt.FocusReason.OtherFocusReason)
        if there != here + step:
            self.stepped_beyond.emit(step)

    def _mark(self) -> None:
        for row in self._rows:
            current = row.row_id == self._current
            row.show_current(current and row.hasFocus())
            stop = Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(stop)
            if current:
                self.setFocusProxy(row)
