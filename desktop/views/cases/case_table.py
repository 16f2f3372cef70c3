"""The table of the case list: its columns, and which of them go where it is narrow."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from desktop.qtkit.metrics import em, row_height
from desktop.qtkit.theme import set_role
from desktop.views.cases.hit_delegate import HitDelegate
from desktop.views.cases.list_model import (
    FAILING,
    KIND,
    PROMISES,
    SUBJECT,
    CaseListModel,
)

COLUMNS_EM = (8, 9, 20, 8.5, 8, 10, 6, 5.5)
WITH_KIND_EM, WITH_ALL_EM = 74, 56


class CaseTable(QTableView):
    """Rows of cases; the order is that of the query, so the heading can't be clicked.

    Args:
        query: Returns the words looked for now; what they find is marked.
    """

    def __init__(
        self, model: CaseListModel, query: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("case_list")
        set_role(self, "plain")
        self._lines = 1.4
        self.setModel(model)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(SUBJECT, QHeaderView.ResizeMode.Stretch)
        self.setItemDelegate(HitDelegate(query, self))

    def show_lines(self, *, lines: bool) -> None:
        """Give each row a second line for what was found, or take it away."""
        self._lines = 2.5 if lines else 1.4
        self.verticalHeader().setDefaultSectionSize(row_height(self, self._lines))

    def fit(self, width: int) -> None:
        """Follow the size of the text; leave out what matters least in ``width`` pixels."""
        for column, wide in enumerate(COLUMNS_EM):
            if column != SUBJECT:
                self.setColumnWidth(column, em(self, wide))
        self.verticalHeader().setDefaultSectionSize(row_height(self, self._lines))
        self.setColumnHidden(KIND, width < em(self, WITH_KIND_EM))
        for column in (FAILING, PROMISES):
            self.setColumnHidden(column, width < em(self, WITH_ALL_EM))
