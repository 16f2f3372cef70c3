"""The list of cases: found as one types, newest first, by the keyboard alone."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.case import CaseState
from desktop.domain.summary import CaseSummary
from desktop.qtkit.metrics import GAP_L, GAP_M, em
from desktop.qtkit.widgets import ActionButton, EmptyState, Panel, Segmented, label, show_if
from desktop.views.cases.case_table import CaseTable
from desktop.views.cases.list_model import CaseListModel
from desktop.views.frame import Frame

PAUSE_MS = 120
ALL = "all"
STATES = (CaseState.IN_CALL, CaseState.OPEN, CaseState.CLOSED)


class CaseListScreen(QWidget):
    """Search box, filter by state, list; Enter opens the case."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._title = label("", "title")
        self._search = QLineEdit()
        self._search.setObjectName("case_search")
        self._search.setClearButtonEnabled(True)
        self._search.installEventFilter(self)
        self._filter = Segmented([(ALL, ALL), *((s.value, s.value) for s in STATES)], "")
        self._filter.setObjectName("case_state")
        self._filter.choose(ALL)
        self._write_up = ActionButton("", icon="pen")
        self._write_up.setObjectName("action_write_up_call")
        self._write_up.clicked.connect(self._begin_write_up)
        self._model = CaseListModel(frame, self._fetch, self)
        self._table = CaseTable(self._model, self._query)
        self._table.activated.connect(self._open_row)
        self._table.installEventFilter(self)
        self._empty = EmptyState("", "")
        self._turn = 0
        self._shown: tuple[str | None, str] = (None, "")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._find)
        self._lay_out()
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._filter.chosen.connect(lambda _: self._reload())
        frame.bus.changed.connect(self._on_changed)
        self._retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP_M)
        self._search.setMinimumWidth(em(self, 14))
        top.addWidget(self._title)
        top.addWidget(self._search, 1)
        top.addWidget(self._write_up)
        panel = Panel(flush=True)
        panel.body.addWidget(self._table, 1)
        panel.body.addWidget(self._empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
        layout.addLayout(top)
        layout.addWidget(self._filter)
        layout.addWidget(panel, 1)

    # What the window asks

    def open(self, query: str | None = None) -> None:
        """Read the list again, with a query if one is given."""
        if query is not None:
            self._search.setText(query)
        self._reload()

    def focus_search(self) -> None:
        """Ctrl+F: into the search box."""
        self._search.setFocus()
        self._search.selectAll()

    def submit(self) -> None:
        """Nothing is stored from here."""

    def title(self) -> str:
        """For the window's title."""
        return self.tr("Cases")

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return [
            ("Down", self.tr("From the search into the list")),
            ("Return", self.tr("Open the case")),
            ("Esc", self.tr("Back to the search, then clear it")),
        ]

    def first_focus(self) -> None:
        """The search box."""
        self.focus_search()

    # Inside

    def _fetch(self, ids: Sequence[int]) -> dict[int, CaseSummary]:
        return {row.case_id: row for row in self._frame.services.cases.rows(ids)}

    def _find(self) -> None:
        """Look for the words beside the window: a word of every case takes a while."""
        self._pause.stop()
        if self._frame.desk.is_closed():
            return
        if not self._query():
            self._reload()
            return
        self._turn += 1
        turn, cases = self._turn, self._frame.services.cases
        state, query = self._state(), self._query()

        def show(ids: list[int]) -> None:
            if turn == self._turn:  # else something newer was asked meanwhile
                self._show_ids(ids)

        self._frame.desk.do(lambda: cases.ids(state, query), show, owner=self)

    def _reload(self) -> None:
        """Read the list now."""
        self._pause.stop()
        self._turn += 1
        if not self._frame.desk.is_closed():
            self._show_ids(self._frame.services.cases.ids(self._state(), self._query()))

    def _is_behind(self) -> bool:
        """Whether the list does not show yet what stands in the box."""
        return self._pause.isActive() or self._shown != (self._state(), self._query())

    def _show_ids(self, ids: list[int]) -> None:
        current = self._current_id()
        self._shown = (self._state(), self._query())
        self._model.set_ids(array("q", ids))
        row = self._model.row_of(current) if current else -1
        if ids:
            self._table.selectRow(max(0, row))
        show_if(self._table, bool(ids))
        show_if(self._empty, not ids)
        self._show_empty()
        self._show_counts()

    def _state(self) -> str | None:
        chosen = self._filter.value() or ALL
        return None if chosen == ALL else chosen

    def _query(self) -> str:
        return self._search.text().strip()

    def _current_id(self) -> int:
        row = self._table.currentIndex().row()
        return self._model.id_at(row) if 0 <= row < self._model.rowCount() else 0

    def _show_counts(self) -> None:
        counts = self._frame.services.cases.counts()
        words = {
            ALL: self.tr("All"),
            CaseState.IN_CALL.value: self.tr("In call"),
            CaseState.OPEN.value: self.tr("Open"),
            CaseState.CLOSED.value: self.tr("Closed"),
        }
        whole = sum(counts.get(state.value, 0) for state in STATES)
        numbers = {ALL: whole, **{state.value: counts.get(state.value, 0) for state in STATES}}
        self._filter.set_choices(
            [(name, f"{word} {numbers[name]}") for name, word in words.items()]
        )

    def _show_empty(self) -> None:
        state, query = self._shown
        if query:
            hint = self.tr("A shorter word finds more; a single character is enough.")
            if state:
                hint = self.tr("Perhaps it stands in another state: look under All.")
            self._empty.show_state(self.tr("No case fits."), hint)
        elif state:
            self._empty.show_state(self.tr("No case stands here just now."))
        else:
            self._empty.show_state(
                self.tr("No cases yet."), self.tr("Ctrl+N takes the first call.")
            )

    def _open_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self._frame.go(f"case/{self._model.id_at(index.row())}")

    def _begin_write_up(self) -> None:
        calls, now = self._frame.services.calls, self._frame.services.now()
        self._frame.do(
            lambda: calls.write_up(now, now),
            self,
            done=lambda call: self._frame.go(f"call/{call.call_id}"),
        )

    def _on_changed(self, kind: str, number: int) -> None:
        if not self.isVisible():
            return
        is_whole = not (self._query() or self._state())
        if kind == "case" and is_whole and self._model.row_of(number) >= 0:
            self._model.refresh(number)
            self._show_counts()
        elif kind in ("case", "person", "call"):
            self._pause.start()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Cases"))
        self._search.setPlaceholderText(self.tr("Name, number, words"))
        self._search.setAccessibleName(self.tr("Search in all cases"))
        self._filter.setAccessibleName(self.tr("Which cases"))
        self._table.setAccessibleName(self.tr("Cases, newest first"))
        self._write_up.setText(self.tr("Write up a call"))
        self._model.forget_rows()
        if self.isVisible():
            self._show_counts()

    # Overrides of Qt

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self._search and self._search_key(event.key()):
                return True
            if watched is self._table and event.key() == Qt.Key.Key_Escape:
                self.focus_search()
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _search_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._is_behind():
                self._reload()
            if self._model.rowCount() and key == Qt.Key.Key_Down:
                self._table.setFocus()
            elif self._model.rowCount():
                self._open_row(self._table.currentIndex())
            return True
        if key == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._table.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._table.fit(self.width())
        super().changeEvent(event)
