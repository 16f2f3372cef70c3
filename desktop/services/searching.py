"""Find cases: by words and by what they are; remember what was looked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from desktop.domain.case_search import (
    MOST_RECENT,
    MOST_SAVED,
    CaseSearch,
    from_stored,
)
from desktop.domain.search_hit import Excerpt, excerpts
from desktop.domain.search_query import read_query
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.storage import case_lists
from desktop.storage.case_lists import Conditions
from desktop.storage.case_texts import texts_of

T = TypeVar("T")
RECENT, SAVED = "recent_searches", "saved_searches"
FIRST = 100
"""How many of the newest are enough to fill a window at once."""


class SearchService:
    """Looks for cases. Remembering announces nothing: no other screen shows it."""

    def __init__(self, context: Context, repositories: Repositories) -> None:
        self._context = context
        self._repos = repositories

    def in_job(self, verb: Callable[[], T]) -> T:
        """Run one of these verbs on a pool thread, with a reading connection of its own.

        A sign of every case takes a while to list whole; saves do not wait for it.
        """
        with self._context.store.reader():
            return verb()

    # Finding

    def newest(self, asked: CaseSearch, limit: int = FIRST) -> list[int]:
        """Return the newest cases of the list, at most ``limit``, newest first."""
        query = read_query(asked.words)
        if asked.words.strip() and not query:
            return []
        db = self._context.store.db
        return case_lists.newest(db, query, self._conditions(asked), limit)

    def ids(self, asked: CaseSearch) -> list[int]:
        """Return every case of the list, newest first."""
        query = read_query(asked.words)
        if not query:
            if asked.words.strip():
                return []
            if asked.is_plain():  # from an index alone
                return self._repos.cases.ids(asked.state)
        return case_lists.every(self._context.store.db, query, self._conditions(asked))

    def excerpts(self, ids: Sequence[int], words: str) -> dict[int, tuple[Excerpt, ...]]:
        """Return for each case the lines that show what was found beyond its row.

        About 0.3 ms a case of 300 characters.
        """
        if not read_query(words).wanted:
            return {}
        texts = texts_of(self._context.store.db, ids)
        return {case_id: excerpts(texts[case_id], words) for case_id in ids}

    def _conditions(self, asked: CaseSearch) -> Conditions:
        since, until = asked.days(self._context.now().date())
        return Conditions(
            state=asked.state,
            kind=asked.kind,
            failing=asked.failing,
            since=self._midnight(since),
            before=self._midnight(until + timedelta(days=1) if until else None),
            promise_open=asked.promise_open,
        )

    def _midnight(self, day: date | None) -> datetime | None:
        return datetime.combine(day, time.min, self._context.zone()) if day else None

    # Remembering

    def recent(self) -> list[CaseSearch]:
        """Return what was looked for last, the last one first."""
        return self._read(RECENT)

    def saved(self) -> list[CaseSearch]:
        """Return the searches that were kept, in the order of keeping."""
        return self._read(SAVED)

    def remember(self, asked: CaseSearch) -> None:
        """Put a search before the recent ones; one that asks for everything is not kept."""
        asked = asked.tidied()
        if asked.is_empty():
            return
        before = self.recent()
        kept = [one for one in before if one != asked and not _grew_into(one, asked)]
        self._write(RECENT, [asked, *kept][:MOST_RECENT])

    def keep(self, asked: CaseSearch) -> None:
        """Save a search; the oldest goes when there are too many."""
        asked = asked.tidied()
        if not asked.is_empty() and asked not in self.saved():
            self._write(SAVED, [*self.saved(), asked][-MOST_SAVED:])

    def drop(self, asked: CaseSearch) -> None:
        """Keep a saved search no longer."""
        asked = asked.tidied()
        self._write(SAVED, [one for one in self.saved() if one != asked])

    def forget_recent(self) -> None:
        """Forget what was looked for last."""
        self._write(RECENT, [])

    def _read(self, key: str) -> list[CaseSearch]:
        stored = self._repos.settings.get(key)
        found = json.loads(stored) if stored else []
        searches = map(from_stored, found if isinstance(found, list) else [])
        return [one for one in searches if one is not None]

    def _write(self, key: str, searches: Sequence[CaseSearch]) -> None:
        if list(searches) == self._read(key):
            return
        text = json.dumps([one.as_stored() for one in searches], ensure_ascii=False)
        with self._context.atomic():
            self._repos.settings.put(key, text, at=self._context.now())


def _grew_into(old: CaseSearch, new: CaseSearch) -> bool:
    """Whether the new words are the old ones typed on: 返 → 返金."""
    return bool(old.words) and new.words != old.words and new.words.startswith(old.words)
