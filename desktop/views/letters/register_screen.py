"""The register: every letter with number, state and stored copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.letter import LetterRow
from desktop.domain.letter_register import RegisterOrder
from desktop.qtkit.metrics import GAP_L, GAP_M, em
from desktop.qtkit.widgets import Banner, EmptyState, LinkButton, Panel, label, show_if
from desktop.views.frame import Frame
from desktop.views.letters.register_filters import Choices, RegisterFilters
from desktop.views.letters.register_gaps import RegisterGaps
from desktop.views.letters.register_model import RegisterModel
from desktop.views.letters.register_output import RegisterOutput
from desktop.views.letters.register_table import RegisterTable


class RegisterScreen(QWidget):
    """Lists, filters, finds, takes along; Enter opens the letter."""

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._kinds: dict[str, str] = {}
        self._ids: list[int] = []
        self._order, self._descending = RegisterOrder.NEWEST, False
        self._title = label("", "title")
        self._templates = LinkButton("", lambda: frame.go("templates"))
        self._templates.setObjectName("action_open_templates")
        self._search = QLineEdit()
        self._search.setObjectName("letter_search")
        self._search.setClearButtonEnabled(True)
        self._search.installEventFilter(self)
        self._filters = RegisterFilters()
        self._model = RegisterModel(self._fetch, self._kind_name, lambda: frame.language, self)
        self._table = RegisterTable(self._model)
        self._table.installEventFilter(self)
        self._empty = EmptyState("", "")
        self._gaps = RegisterGaps(frame)
        self._output = RegisterOutput(frame, self._model, self)
        self._save_list = LinkButton("", lambda: self._output.ask_for_list(self._ids))
        self._save_list.setObjectName("action_save_letter_list")
        self._save_pdfs = LinkButton("", lambda: self._output.ask_for_pdfs(self._ids))
        self._save_pdfs.setObjectName("action_save_letter_pdfs")
        self._told = Banner("green")
        self._told.hide()
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP_M)
        for part in (self._title, self._templates, self._save_list, self._save_pdfs):
            top.addWidget(part)
        top.addStretch(1)
        self._search.setMinimumWidth(em(self, 10))
        self._search.setMaximumWidth(em(self, 20))
        top.addWidget(self._search, 100)
        panel = Panel(flush=True)
        panel.body.addWidget(self._table, 1)
        panel.body.addWidget(self._empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_L + 8, GAP_L, GAP_L + 8, GAP_L)
        layout.setSpacing(GAP_M)
        layout.addLayout(top)
        layout.addWidget(self._filters)
        layout.addWidget(self._told)
        layout.addWidget(panel, 1)
        layout.addWidget(self._gaps)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._find)
        self._filters.changed.connect(self._find)
        self._model.order_wanted.connect(self._sort)
        self._table.activated.connect(self._open)
        self._output.told.connect(lambda words: self._told.say(words, tone="green"))
        self._output.refused.connect(lambda words: self._told.say(words, tone="red"))
        self._frame.bus.changed.connect(self._on_changed)

    # What the window asks

    def open(self) -> None:
        """Read the register again."""
        self._told.hide()
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

    def _reload(self) -> None:
        """Read what there is to choose from, then the list."""
        services = self._frame.services
        kinds = [(kind.code, kind.name(self._frame.language)) for kind in services.letters.kinds()]
        self._kinds = dict(kinds)
        register = services.register
        self._filters.offer(Choices(kinds, register.approvers(), register.years()))
        self._gaps.show_gaps(register.gaps())
        self._find()

    def _find(self, *_: object) -> None:
        row = self._table.currentIndex().row()
        current = self._model.id_at(row) if 0 <= row < self._model.rowCount() else 0
        words = self._search.text().strip()
        asked = self._filters.asked(words, self._frame.services.now().date())
        asked = replace(asked, order=self._order, descending=self._descending)
        self._ids = self._frame.services.register.ids(asked)
        self._model.set_ids(self._ids)
        if current:
            self._table.selectRow(max(0, self._model.row_of(current)))
        self._filters.show_found(len(self._ids))
        for part in (self._table, self._save_list, self._save_pdfs):
            show_if(part, bool(self._ids))
        show_if(self._empty, not self._ids)
        self._show_empty(bool(words) or not self._filters.is_plain())

    def _fetch(self, ids: Sequence[int]) -> dict[int, LetterRow]:
        return self._frame.services.register.rows(ids)

    def _sort(self, order: RegisterOrder, descending: bool) -> None:
        if (order, descending) != (self._order, self._descending):
            self._order, self._descending = order, descending
            self._find()

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
        if index.isValid():
            self._frame.go(f"letter/{self._model.id_at(index.row())}")

    def _on_changed(self, kind: str, _number: int) -> None:
        if kind in ("letter", "person", "case") and self.isVisible():
            self._reload()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Letters"))
        self._templates.setText(self.tr("Templates"))
        self._save_list.setText(self.tr("Save this list …"))
        self._save_pdfs.setText(self.tr("Save the PDFs …"))
        self._search.setPlaceholderText(self.tr("Name, number, words"))
        self._search.setAccessibleName(self.tr("Search in the letters"))
        self._table.setAccessibleName(self.tr("Register of letters"))
        self._model.forget_rows()
        if self.isVisible():
            self._reload()

    # Overrides of Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._table.fit(event.size().width())

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
