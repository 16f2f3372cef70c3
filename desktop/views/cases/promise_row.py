"""One promise as a row of its case."""

from __future__ import annotations

from desktop.domain.promise import Promise, PromiseState
from desktop.domain.when import Relation
from desktop.qtkit.formats import clock_time, short_date
from desktop.qtkit.widgets import RowWords
from desktop.views.due_words import has_gone_by, how_far
from desktop.views.frame import Frame
from desktop.views.promise_words import (
    all_day_word,
    end_of,
    ended_words,
    kind_title,
    moves_words,
    time_words,
    visitors_words,
    who_words,
)


def promise_row(frame: Frame, promise: Promise) -> RowWords:
    """Return time, kind, how long still or how it ended, who and what for."""
    ended = end_of(frame, promise)
    is_open = promise.state is PromiseState.OPEN
    gone = is_open and has_gone_by(frame, promise)
    result = moves_words(ended) if is_open else ended_words(ended, promise, frame.language)
    within = "" if promise.relation is Relation.AT else time_words(promise, frame.language)
    parts = [within, result, who_words(promise), visitors_words(promise), promise.reason]
    return RowWords(
        row_id=str(promise.promise_id),
        title=kind_title(promise.kind),
        lead=all_day_word() if promise.is_day else clock_time(promise.wall),
        lead_second=short_date(promise.wall.date(), frame.language),
        aside=how_far(frame, promise) if is_open else "",
        second=" · ".join(part for part in parts if part),
        tone="red" if gone else "" if is_open else "second",
    )
