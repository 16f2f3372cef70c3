"""One promise as a row of the list of all: still open, or how it ended."""

from __future__ import annotations

from desktop.domain.promise import PromiseRow
from desktop.qtkit.formats import clock_time, short_date
from desktop.qtkit.widgets import RowWords
from desktop.views.due_words import how_far
from desktop.views.frame import Frame
from desktop.views.promise_words import (
    all_day_word,
    end_of,
    kind_word,
    moves_words,
    person_words,
    result_words,
    time_words,
    visitors_words,
    when_words,
    who_words,
)


def open_row(frame: Frame, row: PromiseRow, section: str) -> RowWords:
    """Return time, person, subject; below: what, until when, who, how often moved, what for."""
    promise, language = row.promise, frame.language
    day = short_date(promise.wall.date(), language)
    is_today = promise.wall.date() == frame.services.now().date()
    named_day = "" if is_today or section != "gone" else day
    parts = [
        kind_word(promise.kind),
        named_day,
        "" if promise.is_day else time_words(promise, language),
    ]
    parts += [who_words(promise), visitors_words(promise)]
    parts += [moves_words(end_of(frame, promise)), promise.reason]
    return RowWords(
        row_id=str(promise.promise_id),
        title=person_words(row, language),
        lead=all_day_word() if promise.is_day else clock_time(promise.wall),
        lead_second=day if section in ("tomorrow", "later") else how_far(frame, promise),
        aside=row.subject or row.case_number,
        second=" · ".join(part for part in parts if part),
        tone="red" if section == "gone" else "",
    )


def ended_row(frame: Frame, row: PromiseRow) -> RowWords:
    """Return the same of a promise that is answered; the row leads to its case."""
    promise, language = row.promise, frame.language
    when = when_words(promise.settled_at, frame) if promise.settled_at else ""
    parts = [kind_word(promise.kind), result_words(frame, promise), when]
    return RowWords(
        row_id=f"case/{promise.case_id}/promises/{promise.promise_id}",
        title=person_words(row, language),
        lead=all_day_word() if promise.is_day else clock_time(promise.wall),
        lead_second=short_date(promise.wall.date(), language),
        aside=row.subject or row.case_number,
        second=" · ".join(part for part in parts if part),
        tone="second",
    )
