"""The list of cases: found as one types, newest first, by the keyboard alone."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.case_search import CaseSearch
from desktop.domain.errors import DataUnreadable, DomainError
from desktop.domain.search_hit import Excerpt
from desktop.domain.summary import CaseSummary
from desktop.qtkit.metrics import GAP_L, GAP_M, em
from desktop.qtkit.tasks import CancelFlag
from desktop.qtkit.widgets import ActionButton, EmptyState, Panel, label, show_if
from desktop.services.searching import FIRST
from desktop.views.cases.case_table import CaseTable
from desktop.views.cases.filter_bar import FilterBar
from desktop.views.cases.index_line import IndexLine
from desktop.views.cases.list_model import CaseListModel
from desktop.views.cases.search_menu import first_action, search_menu
from desktop.views.frame import Frame
from desktop.views.search_box import SearchBox

T = TypeVar("T")
IN_SIGHT = 24
HINTS_EM = 50
"""Rows whose lines of context come together with the ids."""


class CaseListScreen(QWidget):
    """Search box, filters, list; Enter opens the case.

    The newest hits are shown at once, all the others a moment later: both are looked
    for beside the window, because a word of every case takes a while.
    """

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._title = label("", "title")
        self._search = SearchBox()
        self._search.setObjectName("case_search")
        self._search.installEventFilter(self)
        self._past = ActionButton("", keys="Alt+Down", icon="history")
        self._past.setObjectName("action_past_searches")
        self._filters = FilterBar(frame)
        self._write_up = ActionButton("", icon="pen")
        self._write_up.setObjectName("action_write_up_call")
        self._model = CaseListModel(frame, self._fetch, self)
        self._table = CaseTable(self._model, lambda: self._shown.words)
        self._table.installEventFilter(self)
        self._empty = EmptyState("", "")
        self._flag = CancelFlag()
        self._shown = CaseSearch()
        self._is_counting = self._counts_again = False
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP_M)
        top.addWidget(self._title)
        top.addWidget(self._search, 1)
        top.addWidget(self._past)
        top.addWidget(self._write_up)
        panel = Panel(flush=True)
        panel.body.addWidget(self._table, 1)
        panel.body.addWidget(self._empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
        layout.addLayout(top)
        layout.addWidget(self._filters)
        layout.addWidget(IndexLine(self._frame))
        layout.addWidget(panel, 1)

    def _connect(self) -> None:
        self._search.rested.connect(self._find)
        self._search.confirmed.connect(self._on_confirmed)
        self._search.past_wanted.connect(self._show_past)
        self._past.clicked.connect(self._show_past)
        self._filters.changed.connect(self._find)
        self._table.activated.connect(self._open_row)
        self._write_up.clicked.connect(self._begin_write_up)
        self._frame.bus.changed.connect(self._on_changed)
        past = QShortcut(QKeySequence("Alt+Down"), self._table)
        past.setContext(Qt.ShortcutContext.WidgetShortcut)
        past.activated.connect(self._show_past)

    # What the window asks

    def open(self, query: str | None = None) -> None:
        """Read the list again; with words, look for these in all cases."""
        if query is not None:
            self._filters.show_search(CaseSearch())
            self._search.put(query)
            self._search.setFocus()
            self._search.deselect()
            self._search.end(False)
        self._find()

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
        """Keys of this place, and what the search box understands."""
        return [
            ("Down", self.tr("From the search into the list")),
            ("Return", self.tr("Open the case")),
            ("Esc", self.tr("Back to the search, then clear it, then the filters")),
            ("Alt+Down", self.tr("Saved searches and what was looked for last")),
            ("“ ”", self.tr("Words between them stand together in one text")),
            ("-", self.tr("Before a word: leave out what holds it")),
        ]

    def first_focus(self) -> None:
        """The search box."""
        self.focus_search()

    # Finding

    def _fetch(self, ids: Sequence[int]) -> dict[int, CaseSummary]:
        return {row.case_id: row for row in self._frame.services.cases.rows(ids)}

    def _lines_of(self, case_id: int) -> tuple[Excerpt, ...]:
        searches = self._frame.services.cases.searches
        return searches.excerpts([case_id], self._shown.words).get(case_id, ())

    def _asked(self) -> CaseSearch:
        return self._filters.asked(self._search.text().strip())

    def _find(self) -> None:
        """Look for what is asked beside the window; without words it is there at once."""
        if self._frame.desk.is_closed():
            return
        asked, searches = self._begin(), self._frame.services.cases.searches
        if asked.is_plain() and not asked.words:
            self._show_first(asked, searches.newest(asked), {})
            return

        def look() -> tuple[list[int], dict[int, tuple[Excerpt, ...]]]:
            ids = searches.newest(asked)
            return ids, searches.excerpts(ids[:IN_SIGHT], asked.words)

        self._ask(look, lambda found: self._show_first(asked, *found))

    def _find_now(self) -> None:
        """Look while the person waits: the next key needs the list."""
        if not self._frame.desk.is_closed():
            asked = self._begin()
            self._show_first(asked, self._frame.services.cases.searches.newest(asked), {})

    def _begin(self) -> CaseSearch:
        """Something newer is asked: what was asked before is not waited for any more."""
        self._search.rest()
        self._flag.cancel()
        self._flag = CancelFlag()
        return self._asked()

    def _ask(self, look: Callable[[], T], show: Callable[[T], None]) -> None:
        searches = self._frame.services.cases.searches
        self._frame.tasks.run(
            lambda: searches.in_job(look),
            on_done=show,
            on_error=self._on_error,
            flag=self._flag,
            owner=self,
        )

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, DomainError):
            raise error
        show_if(self._table, False)
        show_if(self._empty, True)
        self._empty.show_state(self._frame.explain(error))
        if isinstance(error, DataUnreadable) and self._frame.index is not None:
            self._frame.index.look_after(thoroughly=True)

    def _show_first(
        self, asked: CaseSearch, ids: list[int], lines: Mapping[int, tuple[Excerpt, ...]]
    ) -> None:
        whole = len(ids) < FIRST
        self._show(asked, ids, lines, whole=whole)
        if not whole:
            searches = self._frame.services.cases.searches
            self._ask(
                lambda: searches.ids(asked),
                lambda every: self._show(asked, every, lines, whole=True),
            )

    def _is_behind(self) -> bool:
        """Whether the list does not show yet what stands in the box."""
        return self._search.is_waiting() or self._shown != self._asked()

    def _show(
        self,
        asked: CaseSearch,
        ids: list[int],
        lines: Mapping[int, tuple[Excerpt, ...]],
        *,
        whole: bool,
    ) -> None:
        current = self._current_id()
        self._shown = asked
        self._model.show_lines(lines, self._lines_of if asked.words else None)
        self._table.show_lines(lines=bool(asked.words))
        self._model.set_ids(array("q", ids))
        row = self._model.row_of(current) if current else -1
        if ids:
            self._table.selectRow(max(0, row))
        show_if(self._table, bool(ids))
        show_if(self._empty, not ids)
        self._show_empty()
        self._count()
        self._filters.show_found(len(ids) if whole and not asked.is_empty() else None)

    def _count(self) -> None:
        """Count the cases of each state beside the window: all of them are gone through."""
        if self._is_counting:
            self._counts_again = True
            return
        self._is_counting, self._counts_again = True, False
        cases = self._frame.services.cases
        self._frame.tasks.run(
            lambda: cases.searches.in_job(cases.counts),
            on_done=self._show_counts,
            on_error=self._on_uncounted,
            owner=self,
        )

    def _show_counts(self, counts: Mapping[str, int]) -> None:
        self._is_counting = False
        self._filters.show_counts(counts)
        if self._counts_again and not self._frame.desk.is_closed():
            self._count()

    def _on_uncounted(self, error: Exception) -> None:
        self._is_counting = False
        if not isinstance(error, DomainError):
            raise error

    def _current_id(self) -> int:
        row = self._table.currentIndex().row()
        return self._model.id_at(row) if 0 <= row < self._model.rowCount() else 0

    def _show_empty(self) -> None:
        if self._shown.words:
            hint = self.tr("A shorter word finds more; a single character is enough.")
            if self._shown != CaseSearch(self._shown.words):
                hint = self.tr("Perhaps it stands among the others: look under All, no filters.")
            self._empty.show_state(self.tr("No case fits."), hint)
        elif not self._shown.is_plain():
            self._empty.show_state(self.tr("No case fits."), self.tr("Esc takes the filters away."))
        elif self._shown.state:
            self._empty.show_state(self.tr("No case stands here just now."))
        else:
            self._empty.show_state(
                self.tr("No cases yet."), self.tr("Ctrl+N takes the first call.")
            )

    # What the person does

    def _on_confirmed(self, key: int) -> None:
        if self._is_behind():
            self._find_now()
        if not self._model.rowCount():
            return
        if key == Qt.Key.Key_Down:
            self._remember()
            self._table.setFocus()
        else:
            self._open_row(self._table.currentIndex())

    def _open_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self._remember()
            self._frame.go(f"case/{self._model.id_at(index.row())}")

    def _remember(self) -> None:
        """What led to something is worth to be offered again."""
        asked, searches = self._shown, self._frame.services.cases.searches
        if asked.words or not asked.is_plain():
            self._frame.quietly(lambda: searches.remember(asked))

    def _show_past(self) -> None:
        menu = search_menu(
            self._frame.services.cases.searches,
            self._asked(),
            take=self._take,
            write=self._frame.quietly,
            parent=self,
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._search.mapToGlobal(QPoint(0, self._search.height() + 2)))
        if first := first_action(menu):
            menu.setActiveAction(first)

    def _take(self, asked: CaseSearch) -> None:
        """Show a search of the menu."""
        self._filters.show_search(asked)
        self._search.put(asked.words)
        self._search.setFocus()
        self._find()

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
        if kind == "case" and self._shown.is_empty() and self._model.row_of(number) >= 0:
            self._model.refresh(number)
            self._count()
        elif kind in ("case", "person", "call") or (kind == "promise" and self._shown.promise_open):
            self._search.wait()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Cases"))
        self._past.setText(self.tr("Searches"))
        self._table.setAccessibleName(self.tr("Cases, newest first"))
        self._write_up.setText(self.tr("Write up a call"))
        self._filters.show_counts({})
        self._model.forget_rows()
        if self.isVisible():
            self._show_empty()
            self._count()

    # Overrides of Qt

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_escape = event.key() == Qt.Key.Key_Escape
            if is_escape and watched is self._table:
                self.focus_search()
                return True
            if is_escape and watched is self._search and self._back_out():
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # the stubs narrow watched too far

    def _back_out(self) -> bool:
        if self._search.text():
            self._search.clear()
        elif not self._asked().is_empty():
            self._filters.clear()
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._past.set_keys("Alt+Down" if self.width() >= em(self, HINTS_EM) else "")
        self._table.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._table.fit(self.width())
        super().changeEvent(event)
