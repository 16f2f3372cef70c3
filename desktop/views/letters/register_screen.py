"""The register: every letter with number, state and stored copy."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from desktop.domain.letter import LetterRow, LetterState
from desktop.domain.search_query import matches
from desktop.qtkit.metrics import GAP_L, GAP_M, em, row_height
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import EmptyState, LinkButton, Panel, Segmented, label, show_if
from desktop.views.frame import Frame
from desktop.views.letters.register_model import (
    KIND,
    LANGUAGE,
    PERSON,
    SUBJECT,
    WAY,
    RegisterModel,
)
from desktop.views.letters.words import way_word

NARROW_EM, WIDE_EM = 50, 72

FILTERS: dict[str, tuple[LetterState, ...]] = {
    "all": (),
    "draft": (LetterState.DRAFT,),
    "waiting": (LetterState.CHECKED,),
    "approved": (LetterState.APPROVED, LetterState.PRINTED),
    "sent": (LetterState.SENT, LetterState.ANSWERED),
}


class RegisterScreen(QWidget):
    """Lists, filters, finds; Enter opens the letter."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._kinds: dict[str, str] = {}
        self._title = label("", "title")
        self._templates = LinkButton("", lambda: frame.go("templates"))
        self._templates.setObjectName("action_open_templates")
        self._search = QLineEdit()
        self._search.setObjectName("letter_search")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._reload)
        self._search.installEventFilter(self)
        self._filter = Segmented([(name, name) for name in FILTERS], "")
        self._filter.choose("all")
        self._filter.chosen.connect(self._reload)
        self._model = RegisterModel(self._kind_name, lambda: frame.language, self)
        self._table = QTableView()
        self._empty = EmptyState("", "")
        self._lay_out()
        self._set_up_table()
        frame.bus.changed.connect(self._on_changed)
        self._retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP_M)
        top.addWidget(self._title)
        top.addWidget(self._filter)
        top.addWidget(self._templates)
        top.addStretch(1)
        self._search.setMinimumWidth(em(self, 10))
        self._search.setMaximumWidth(em(self, 16))
        top.addWidget(self._search, 100)
        panel = Panel(flush=True)
        panel.body.addWidget(self._table, 1)
        panel.body.addWidget(self._empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
        layout.addLayout(top)
        layout.addWidget(panel, 1)

    def _set_up_table(self) -> None:
        table = self._table
        table.setObjectName("letter_register")
        set_role(table, "plain")
        table.setModel(self._model)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row_height(self, 1.4))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(SUBJECT, QHeaderView.ResizeMode.Stretch)
        for column in (KIND, PERSON):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, em(self, 12))
        table.setSortingEnabled(True)
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        header.setSortIndicatorClearable(True)
        table.activated.connect(self._open)
        table.installEventFilter(self)

    # What the window asks

    def open(self) -> None:
        """Read the register again."""
        self._reload()

    def submit(self) -> None:
        """Nothing is typed here but the search."""

    def title(self) -> str:
        """For the window's title."""
        return self.tr("Letters")

    def key_list(self) -> list[tuple[str, str]]:
        """Keys of this place."""
        return [
            ("Down", self.tr("From the search into the list")),
            ("Return", self.tr("Open the letter")),
            ("Esc", self.tr("Back to the search, then clear it")),
        ]

    def first_focus(self) -> None:
        """The list where there is one, else the search."""
        if self._model.rowCount():
            self._table.setFocus()
            if not self._table.selectionModel().hasSelection():
                self._table.selectRow(max(0, self._table.currentIndex().row()))
        else:
            self._search.setFocus()

    # Inside

    def _reload(self, *_: object) -> None:
        current = self._model.letter_at(self._table.currentIndex().row())
        states = FILTERS[self._filter.value() or "all"]
        rows = self._frame.services.letters.register(states)
        self._kinds = {
            kind.code: kind.name(self._frame.language)
            for kind in self._frame.services.letters.kinds()
        }
        query = self._search.text().strip()
        if query:
            rows = [row for row in rows if matches([self._text_of(row)], query)]
        self._model.show_rows(rows)
        if current is not None:
            self._table.selectRow(max(0, self._model.row_of(current.letter.letter_id)))
        show_if(self._table, bool(rows))
        show_if(self._empty, not rows)
        self._show_empty(bool(query))

    def _text_of(self, row: LetterRow) -> str:
        letter = row.letter
        return "\n".join(
            (
                letter.number,
                row.case_number,
                row.person,
                row.subject,
                self._kind_name(letter.kind),
                way_word(letter),
            )
        )

    def _show_empty(self, searched: bool) -> None:
        if searched:
            self._empty.show_state(self.tr("No letter fits."), "")
        else:
            self._empty.show_state(
                self.tr("No letters yet."),
                self.tr("A letter is made from its case, with “To the letter”."),
            )

    def _kind_name(self, code: str) -> str:
        return self._kinds.get(code, code)

    def _open(self, index: QModelIndex) -> None:
        row = self._model.letter_at(index.row())
        if row is not None:
            self._frame.go(f"letter/{row.letter.letter_id}")

    def _on_changed(self, kind: str, _number: int) -> None:
        if kind in ("letter", "person", "case") and self.isVisible():
            self._reload()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Letters"))
        self._templates.setText(self.tr("Templates"))
        self._search.setPlaceholderText(self.tr("Name, number, words"))
        self._search.setAccessibleName(self.tr("Search in the letters"))
        self._table.setAccessibleName(self.tr("Register of letters"))
        self._filter.set_choices(
            [
                ("all", self.tr("All")),
                ("draft", self.tr("Drafts")),
                ("waiting", self.tr("To approve")),
                ("approved", self.tr("To send")),
                ("sent", self.tr("Sent")),
            ]
        )
        self._filter.setAccessibleName(self.tr("Which letters"))
        if self.isVisible():
            self._reload()

    # Overrides of Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little width the subject needs the room of the language."""
        super().resizeEvent(event)
        width = event.size().width()
        self._table.setColumnHidden(LANGUAGE, width < em(self, WIDE_EM))
        self._table.setColumnHidden(WAY, width < em(self, NARROW_EM))
        wide, narrow = width >= em(self, WIDE_EM), width < em(self, NARROW_EM)
        kind, person = (12, 12) if wide else (7, 6) if narrow else (10.5, 8)
        self._table.setColumnWidth(KIND, em(self, kind))
        self._table.setColumnWidth(PERSON, em(self, person))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if watched is self._search and key == Qt.Key.Key_Down:
                self.first_focus()
                return True
            if watched is self._search and key == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
            if watched is self._table and key == Qt.Key.Key_Escape:
                self._search.setFocus()
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]  # the stubs narrow watched too far

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
