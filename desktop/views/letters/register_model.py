"""Rows of the register for its table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.letter import LetterRow
from desktop.qtkit.formats import short_date
from desktop.views.letters.words import language_word, state_word, way_word

Index = QModelIndex | QPersistentModelIndex
NUMBER, KIND, PERSON, SUBJECT, LANGUAGE, WAY, STATE, DAY = range(8)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class RegisterModel(QAbstractTableModel):
    """The letters as read from the register; sorts by any column."""

    def __init__(
        self, kind_name: Callable[[str], str], language: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._kind_name = kind_name
        self._language = language
        self._rows: list[LetterRow] = []

    def show_rows(self, rows: list[LetterRow]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, letter_id: int) -> int:
        """Return where a letter stands, -1 when it is not listed."""
        ids = [row.letter.letter_id for row in self._rows]
        return ids.index(letter_id) if letter_id in ids else -1

    def letter_at(self, row: int) -> LetterRow | None:
        """Return the letter of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    # Overrides of Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt asks without it
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt asks without it
        return 0 if parent.isValid() else 8

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == _DISPLAY:
            return self._text(row, index.column())
        if role == _TOOL_TIP and index.column() == NUMBER and row.letter.journal_entry:
            return self.tr("Journal at approval: entry {number}, seal {seal} …").format(
                number=row.letter.journal_entry, seal=row.letter.journal_seal[:12]
            )
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if role != _DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return [
            self.tr("Number"),
            self.tr("Letter"),
            self.tr("To"),
            self.tr("Subject"),
            self.tr("Language"),
            self.tr("Goes out"),
            self.tr("State"),
            self.tr("Date"),
        ][section]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._rows.sort(
            key=lambda row: self._key(row, column), reverse=order == Qt.SortOrder.DescendingOrder
        )
        self.layoutChanged.emit()

    def _key(self, row: LetterRow, column: int) -> tuple[str, int]:
        letter = row.letter
        if column == DAY:
            return (letter.letter_date or date.min).isoformat(), letter.letter_id
        if column == STATE:
            states = list(type(letter.state))
            return f"{states.index(letter.state)}", letter.letter_id
        return self._text(row, column), letter.letter_id

    def _text(self, row: LetterRow, column: int) -> str:
        letter = row.letter
        if column == NUMBER:
            return letter.number or "–"
        if column == KIND:
            return self._kind_name(letter.kind)
        if column == PERSON:
            return row.person
        if column == SUBJECT:
            return f"{row.case_number} {row.subject}".strip()
        if column == LANGUAGE:
            return language_word(letter.language)
        if column == WAY:
            return way_word(letter)
        if column == STATE:
            return state_word(letter.state)
        return short_date(letter.letter_date, self._language()) if letter.letter_date else ""
