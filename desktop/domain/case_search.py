"""What the list of cases is asked: words, state, kind, failing, time, open promises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from desktop.domain.case import CaseState, Failing, Kind

MOST_RECENT = 10
MOST_SAVED = 30
MOST_CHARS = 200


class Period(StrEnum):
    """When a case was received; a saved search keeps its meaning on another day."""

    TODAY = "today"
    WEEK = "7_days"
    MONTH = "30_days"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class CaseSearch:
    """One search; what is ``None`` or empty asks nothing.

    Attributes:
        words: As typed, see ``search_query.read_query``.
        since: First day, with ``Period.BETWEEN`` only; ``None``: from the beginning.
        until: Last day, with ``Period.BETWEEN`` only; ``None``: until now.
    """

    words: str = ""
    state: CaseState | None = None
    kind: Kind | None = None
    failing: Failing | None = None
    period: Period | None = None
    since: date | None = None
    until: date | None = None
    promise_open: bool = False

    def is_plain(self) -> bool:
        """Whether nothing but words and a state is asked."""
        return self == CaseSearch(self.words, self.state)

    def is_empty(self) -> bool:
        """Whether it asks for every case."""
        return self == CaseSearch()

    def days(self, today: date) -> tuple[date | None, date | None]:
        """Return first and last day of receipt, ``None`` where there is no bound."""
        first = today.replace(day=1)
        before = first - timedelta(days=1)
        spans: dict[Period | None, tuple[date | None, date | None]] = {
            Period.TODAY: (today, None),
            Period.WEEK: (today - timedelta(days=6), None),
            Period.MONTH: (today - timedelta(days=29), None),
            Period.THIS_MONTH: (first, None),
            Period.LAST_MONTH: (before.replace(day=1), before),
            Period.THIS_YEAR: (date(today.year, 1, 1), None),
            Period.LAST_YEAR: (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
            Period.BETWEEN: (self.since, self.until),
        }
        return spans.get(self.period, (None, None))

    def tidied(self) -> CaseSearch:
        """Return it as it is remembered: single blanks, days only where they are asked."""
        words = " ".join(self.words.split())[:MOST_CHARS]
        if self.period is not Period.BETWEEN:
            return replace(self, words=words, since=None, until=None)
        return replace(self, words=words, period=self.period if self.since or self.until else None)

    def as_stored(self) -> dict[str, Any]:
        """Return what JSON holds; what asks nothing is left out."""
        every = {
            "words": self.words,
            "state": self.state and self.state.value,
            "kind": self.kind and self.kind.value,
            "failing": self.failing and self.failing.value,
            "period": self.period and self.period.value,
            "since": self.since and self.since.isoformat(),
            "until": self.until and self.until.isoformat(),
            "promise_open": self.promise_open,
        }
        return {name: value for name, value in every.items() if value}


def from_stored(stored: object) -> CaseSearch | None:
    """Return a search of its JSON; ``None`` when it is none, or a later version's."""
    if not isinstance(stored, Mapping):
        return None

    def read(name: str, kind: Any) -> Any:
        return kind(stored[name]) if stored.get(name) else None

    try:
        return CaseSearch(
            words=str(stored.get("words", "")),
            state=read("state", CaseState),
            kind=read("kind", Kind),
            failing=read("failing", Failing),
            period=read("period", Period),
            since=read("since", date.fromisoformat),
            until=read("until", date.fromisoformat),
            promise_open=bool(stored.get("promise_open")),
        )
    except (ValueError, TypeError):
        return None
