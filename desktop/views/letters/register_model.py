"""Lines of the register for its table, read as they are painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.letter import LetterRow
from desktop.domain.letter_register import RegisterOrder
from desktop.qtkit.formats import short_date
from desktop.qtkit.widgets import IdTableModel
from desktop.views.letters.words import language_word, state_word, way_word, withdrawn_word

NUMBER, KIND, PERSON, SUBJECT, LANGUAGE, WAY, STATE, DAY = range(8)
ORDERS = (
    RegisterOrder.NUMBER,
    RegisterOrder.KIND,
    RegisterOrder.PERSON,
    RegisterOrder.SUBJECT,
    RegisterOrder.LANGUAGE,
    RegisterOrder.WAY,
    RegisterOrder.STATE,
    RegisterOrder.DAY,
)
_TOOL_TIP = 3


class RegisterModel(IdTableModel):
    """The letters in the order of the query.

    Signals:
        order_wanted: (order, whether from the end) Asked by a click on a heading.
    """

    order_wanted = Signal(RegisterOrder, bool)

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], Mapping[int, LetterRow]],
        kind_name: Callable[[str], str],
        language: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(len(ORDERS), fetch, parent)
        self._kind_name = kind_name
        self._language = language

    def cell(self, value: Any, column: int, role: int) -> Any:
        """Return the text of a cell, or what is told beside it."""
        row: LetterRow = value
        if role == 0:
            return self.text(row, column)
        if role == _TOOL_TIP:
            return self._told(row, column)
        return None

    def header(self, column: int) -> str:
        """Return the heading of a column."""
        return [
            self.tr("Number"),
            self.tr("Letter"),
            self.tr("To"),
            self.tr("Subject"),
            self.tr("Language"),
            self.tr("Goes out"),
            self.tr("State"),
            self.tr("Date"),
        ][column]

    def text(self, row: LetterRow, column: int) -> str:
        """Return what a cell says."""
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
            return withdrawn_word() if letter.is_withdrawn else state_word(letter.state)
        return short_date(letter.letter_date, self._language()) if letter.letter_date else ""

    # Inside

    def _told(self, row: LetterRow, column: int) -> str | None:
        letter = row.letter
        if column == NUMBER and letter.journal_entry:
            return self.tr("Journal at approval: entry {number}, seal {seal} …").format(
                number=letter.journal_entry, seal=letter.journal_seal[:12]
            )
        if column == STATE and letter.is_withdrawn:
            return letter.withdrawn_because
        if column == STATE and letter.answer:
            return " · ".join(part for part in (letter.answered_by, letter.answer) if part)
        return None

    # Overrides of Qt

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        by = ORDERS[column] if 0 <= column < len(ORDERS) else RegisterOrder.NEWEST
        self.order_wanted.emit(by, order == Qt.SortOrder.DescendingOrder)
