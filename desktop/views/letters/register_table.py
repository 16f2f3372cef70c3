"""The table of the register: its columns by the width there is, rows by the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from desktop.qtkit.metrics import em, row_height
from desktop.qtkit.theme import set_role
from desktop.views.letters.register_model import KIND, LANGUAGE, PERSON, SUBJECT, WAY, RegisterModel

NARROW_EM, WIDE_EM = 50, 72


class RegisterTable(QTableView):
    """Lists letters; only the rows in sight are read."""

    def __init__(self, model: RegisterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_register")
        set_role(self, "plain")
        self.setModel(model)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height(self, 1.4))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)  # what is in sight, not a thousand rows
        header.setSectionResizeMode(SUBJECT, QHeaderView.ResizeMode.Stretch)
        for column in (KIND, PERSON):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, em(self, 12))
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)

    def fit(self, width: int) -> None:
        """Where there is little width the subject needs the room of other columns."""
        self.setColumnHidden(LANGUAGE, width < em(self, WIDE_EM))
        self.setColumnHidden(WAY, width < em(self, NARROW_EM))
        wide, narrow = width >= em(self, WIDE_EM), width < em(self, NARROW_EM)
        kind, person = (12, 12) if wide else (7, 6) if narrow else (10.5, 8)
        self.setColumnWidth(KIND, em(self, kind))
        self.setColumnWidth(PERSON, em(self, person))
