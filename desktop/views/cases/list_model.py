"""Rows of the case list, read a page at a time as they are painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from desktop.domain.case import CaseState, Failing
from desktop.domain.search_hit import Excerpt
from desktop.domain.summary import CaseSummary
from desktop.qtkit.formats import date_and_time
from desktop.qtkit.theme import current_colours
from desktop.qtkit.widgets import ID_ROLE, IdTableModel
from desktop.views.cases.search_words import place_word
from desktop.views.cases.words import failing_word, kind_word, state_word
from desktop.views.frame import Frame

NUMBER, PERSON, SUBJECT, KIND, FAILING, OPENED, STATE, PROMISES = range(8)
FOREGROUND = 9
SPOKEN = 11
LINES_ROLE = ID_ROLE + 1
"""The lines of context below a hit, of the column of the subject."""
Lines = tuple[Excerpt, ...]
FetchLines = Callable[[int], Lines]


class CaseListModel(IdTableModel):
    """The cases in the order of the query: newest first."""

    def __init__(
        self, frame: Frame, fetch: Callable[[Sequence[int]], Mapping[int, Any]], parent: QObject
    ) -> None:
        super().__init__(8, fetch, parent)
        self._frame = frame
        self._lines: dict[int, Lines] = {}
        self._fetch_lines: FetchLines | None = None

    def show_lines(self, known: Mapping[int, Lines], fetch: FetchLines | None) -> None:
        """Show lines of context for another search.

        Args:
            known: Those found together with the ids.
            fetch: Finds those of another row when it is painted; ``None``: no lines.
        """
        self._lines, self._fetch_lines = dict(known), fetch

    def cell(self, value: Any, column: int, role: int) -> Any:
        """Return text, or the colour that stands beside a word."""
        case: CaseSummary = value
        if role == 0:
            return self._text(case, column)
        if role in (LINES_ROLE, SPOKEN) and column == SUBJECT:
            lines = self._lines_of(case.case_id)
            return lines if role == LINES_ROLE else self._spoken(case, lines)
        if (
            role == FOREGROUND
            and column == FAILING
            and case.failing in (Failing.YES, Failing.PARTLY)
        ):
            return QColor(current_colours().red)
        if role == FOREGROUND and column == STATE and case.state is CaseState.CLOSED:
            return QColor(current_colours().second)
        return None

    def refresh(self, row_id: int) -> None:
        """Read a row and what was found in it again."""
        self._lines.pop(row_id, None)
        super().refresh(row_id)

    def header(self, column: int) -> str:
        """Return the heading of a column."""
        return [
            self.tr("Number"),
            self.tr("Name"),
            self.tr("Subject"),
            self.tr("Kind"),
            self.tr("Our failing"),
            self.tr("Received ▾"),
            self.tr("State"),
            self.tr("Promises"),
        ][column]

    def _text(self, case: CaseSummary, column: int) -> str:
        if column == NUMBER:
            return case.number
        if column == PERSON:
            return case.person
        if column == SUBJECT:
            return case.subject
        if column == KIND:
            return kind_word(case.kind)
        if column == FAILING:
            return failing_word(case.failing)
        if column == OPENED:
            opened = case.opened_at.astimezone(self._frame.services.zone())
            return date_and_time(opened, self._frame.language)
        if column == STATE:
            return state_word(case.state)
        return str(case.promises_open) if case.promises_open else ""

    def _lines_of(self, case_id: int) -> Lines:
        if self._fetch_lines is None:
            return ()
        if case_id not in self._lines:
            self._lines[case_id] = self._fetch_lines(case_id)
        return self._lines[case_id]

    def _spoken(self, case: CaseSummary, lines: Lines) -> str:
        """Return what a screen reader says: the subject, then what was found where."""
        return ". ".join([case.subject, *(f"{place_word(one.place)}: {one.text}" for one in lines)])
