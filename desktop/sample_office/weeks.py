"""By how many whole weeks each sample case is moved, so that the office looks like one of today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from desktop.sample_office.source import WEEK, Source

SPAN = timedelta(weeks=4)


def weeks_of(sources: Sequence[Source], now: datetime) -> dict[str, timedelta]:
    """Return the shift of each case by its name, whole weeks, so that weekdays stay true.

    Every call that came in lies within the last four weeks. The cases fill these weeks in
    their own order, as far as whole weeks allow (two months lie in the source); one whose
    promises stand open lies in the newest week that fits.

    Args:
        sources: In the order of their first calls.
        now: Naive wall time of the office.
    """
    leaders = [source for source in sources if not source.moves_with]
    begin, end = leaders[0].first, leaders[-1].first
    shifts: dict[str, timedelta] = {}
    before = datetime(1, 1, 1)
    for source in leaders:
        last = max(one.last for one in sources if source.name in (one.name, one.moves_with))
        newest = (now - last) // WEEK * WEEK
        oldest = -((source.first - (now - SPAN)) // WEEK) * WEEK
        if source.newest:
            shifts[source.name] = newest
            continue
        share = (source.first - begin) / (end - begin)
        wanted = now - SPAN + share * SPAN - source.first
        chosen = max(oldest, min(newest, round(wanted / WEEK) * WEEK))
        while source.first + chosen < before and chosen < newest:
            chosen += WEEK
        shifts[source.name] = chosen
        before = source.first + chosen
    for source in sources:
        if source.moves_with:
            shifts[source.name] = shifts[source.moves_with]
    return shifts
