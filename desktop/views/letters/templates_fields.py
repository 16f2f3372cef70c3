"""The fields a template may hold with the case's present values; a click copies one."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.qtkit.metrics import GAP_S, em, row_height
from desktop.qtkit.theme import set_role
from desktop.qtkit.widgets import Panel, label
from desktop.services.template_infos import FieldHint


class TemplateFields(Panel):
    """Placeholder and value side by side, found by any word of either language.

    Signals:
        copied: (placeholder)
    """

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._hints: Sequence[FieldHint] = ()
        self._values: Mapping[str, str] = {}
        self._language = self._screen = "ja"
        self._shown: list[FieldHint] = []
        self._about = label("", "second", wrap=True)
        self._search = QLineEdit()
        self._search.setObjectName("field_search")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._fill)
        self._table = QTableWidget(0, 2)
        self._set_up_table()
        self.body.setSpacing(GAP_S)
        for part in (self._about, self._search, self._table):
            self.body.addWidget(part)
        self._retranslate()

    def show_fields(
        self, hints: Sequence[FieldHint], values: Mapping[str, str], language: str, screen: str
    ) -> None:
        """Show the fields.

        Args:
            values: By field name, as the present letter prints them; empty shows samples.
            language, screen: Of the letter, and of the words around.
        """
        self._hints, self._values = hints, values
        self._language, self._screen = language, screen
        self._retranslate()
        self._fill()

    def _fill(self) -> None:
        query = _plain(self._search.text().strip())
        self._shown = [hint for hint in self._hints if query in _plain(_all(hint))]
        self._table.setRowCount(len(self._shown))
        for row, hint in enumerate(self._shown):
            value = self._values.get(hint.name, "")
            if not self._values or "." in hint.placeholder_ja:
                value = hint.sample(self._language)
            for column, text in enumerate((hint.placeholder(self._language), value)):
                item = QTableWidgetItem(" ".join(text.split("\n")))
                item.setToolTip(f"{text}\n{hint.about(self._screen)}".strip())
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self._table.setItem(row, column, item)

    def _copy(self, index: QModelIndex) -> None:
        self.copied.emit(self._shown[index.row()].placeholder(self._language))

    def _set_up_table(self) -> None:
        table = self._table
        table.setObjectName("template_fields")
        set_role(table, "plain")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(em(self, 18))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row_height(self, 1.3))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(0, em(self, 11))
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.clicked.connect(self._copy)
        table.activated.connect(self._on_activated)

    def _on_activated(self, index: QModelIndex) -> None:
        if self._table.hasFocus() and not self._table.underMouse():
            self._copy(index)

    def _retranslate(self) -> None:
        self.set_title(self.tr("Fields"))
        self._about.setText(self.tr("A click copies the placeholder; paste it into the template."))
        self._search.setPlaceholderText(self.tr("Find a field"))
        self._search.setAccessibleName(self.tr("Find a field"))
        self._table.setAccessibleName(self.tr("Fields"))
        value = self.tr("In this letter") if self._values else self.tr("For example")
        self._table.setHorizontalHeaderLabels([self.tr("Placeholder"), value])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _all(hint: FieldHint) -> str:
    return "\n".join(
        (hint.placeholder_ja, hint.placeholder_en, hint.about_ja, hint.about_en, hint.name)
    )
