"""Rows of the case list, read a page at a time as they are painted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from desktop.domain.case import CaseState, Failing
from desktop.domain.summary import CaseSummary
from desktop.qtkit.formats import date_and_time
from desktop.qtkit.theme import current_colours
from desktop.qtkit.widgets import IdTableModel
from desktop.views.cases.words import failing_word, kind_word, state_word
from desktop.views.frame import Frame

NUMBER, PERSON, SUBJECT, KIND, FAILING, OPENED, STATE, PROMISES = range(8)
FOREGROUND = 9


class CaseListModel(IdTableModel):
    """The cases in the order of the query: newest first."""

    def __init__(
        self, frame: Frame, fetch: Callable[[Sequence[int]], Mapping[int, Any]], parent: QObject
    ) -> None:
        super().__init__(8, fetch, parent)
        self._frame = frame

    def cell(self, value: Any, column: int, role: int) -> Any:
        """Return text, or the colour that stands beside a word."""
        case: CaseSummary = value
        if role == 0:
            return self._text(case, column)
        if (
            role == FOREGROUND
            and column == FAILING
            and case.failing in (Failing.YES, Failing.PARTLY)
        ):
            return QColor(current_colours().red)
        if role == FOREGROUND and column == STATE and case.state is CaseState.CLOSED:
            return QColor(current_colours().second)
        return None

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
