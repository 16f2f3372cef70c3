"""Which rows stand in which list of Today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from desktop.domain.known import name_key
from desktop.domain.promise import PromiseRow
from desktop.qtkit.widgets import RowWords
from desktop.services.today import Today
from desktop.views.frame import Frame
from desktop.views.today.today_rows import (
    callback_row,
    investigation_row,
    letter_row,
    missed_row,
    other_row,
    unfinished_row,
)

MOST_ROWS = 50
"""More than anybody reads; the place of callbacks lists all."""


def rows_of(frame: Frame, today: Today) -> dict[str, list[RowWords]]:
    """Return the rows of every list of Today by its name."""
    overdue = for_owner(frame, today.overdue)
    theirs = {row.promise.promise_id for row in overdue}
    told = {row.promise.promise_id for row in today.overdue} - theirs if _has_others(frame) else ()
    calls = [row for row in today.callbacks if row.promise.promise_id not in theirs]
    others = [row for row in today.others if row.promise.promise_id not in theirs]
    ages = _ages(frame, today, [*overdue[:MOST_ROWS], *calls[:MOST_ROWS]])
    kinds: dict[str, str] = {}
    if today.letters:  # the table of kinds is read only where a letter waits
        found = frame.services.letters.kinds()
        kinds = {one.code: one.name(frame.language) for one in found}

    def call_row(row: PromiseRow) -> RowWords:
        age = ages.get(row.promise.case_id)
        return callback_row(frame, row, age, owner_told=row.promise.promise_id in told)

    return {
        "overdue": [call_row(row) for row in overdue[:MOST_ROWS]] + _more(overdue),
        "callbacks": [call_row(row) for row in calls[:MOST_ROWS]] + _more(calls),
        "missed": [missed_row(frame, one) for one in today.missed[:MOST_ROWS]],
        "unfinished": [unfinished_row(frame, one) for one in today.unfinished],
        "letters": [letter_row(frame, row, kinds) for row in today.letters],
        "investigations": [investigation_row(frame, one) for one in today.investigations],
        "others": [other_row(frame, row) for row in others[:MOST_ROWS]] + _more(others),
    }


def for_owner(frame: Frame, overdue: Sequence[PromiseRow]) -> list[PromiseRow]:
    """Return what is overdue in other people's names, while an owner is at the desk (S4-17)."""
    at_desk = frame.services.staff.at_desk()
    if not overdue or not at_desk.is_owner or not _has_others(frame):
        return []
    own = {name_key(at_desk.name), name_key(at_desk.short), name_key(at_desk.title)}
    return [row for row in overdue if name_key(row.promise.who) not in own]


def _more(rows: Sequence[PromiseRow]) -> list[RowWords]:
    left = len(rows) - MOST_ROWS
    if left <= 0:
        return []
    translate = QCoreApplication.translate
    more = translate("TodayRows", "and {count} more").format(count=left)
    return [RowWords("callbacks", more, action=translate("TodayRows", "Open"))]


def _has_others(frame: Frame) -> bool:
    return len(frame.services.staff.all()) > 1


def _ages(frame: Frame, today: Today, rows: Sequence[PromiseRow]) -> dict[int, timedelta]:
    ids = list(dict.fromkeys(row.promise.case_id for row in rows))
    opened = frame.services.today.opened(ids)
    return {case_id: today.now - at for case_id, at in opened.items()}
