"""Searches that are remembered, after an erasing: none keeps a word of the case that went."""

from __future__ import annotations

import json
from dataclasses import astuple

from desktop.domain.case import Case
from desktop.domain.case_search import CaseSearch, from_stored
from desktop.domain.search_query import read_query
from desktop.domain.search_text import normalise
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.searching import RECENT, SAVED
from desktop.storage import search
from desktop.storage.case_texts import texts_of


class RememberedSearches:
    """Forgets what was looked for last, and each saved search that was about the case.

    Which of the recent ones meant the person nobody can tell, so all of them go. A saved one
    was made on purpose: it goes when one of its words stood in the case, or in what was known
    of the person, and stands in no other case any more.
    """

    def __init__(self, context: Context, repositories: Repositories) -> None:
        self._context = context
        self._repos = repositories

    def words_of(self, case: Case) -> list[str]:
        """Return the searched forms of all that is erased with a case; ask before it goes."""
        texts = [one.text for one in texts_of(self._context.store.db, [case.case_id])[case.case_id]]
        person = self._repos.person_of(case)
        if person is not None and self._repos.cases.ids_of_person(person.person_id) == [
            case.case_id
        ]:
            texts += [value for value in astuple(person) if isinstance(value, str)]
            texts += [phone.shown for phone in person.phones]
        return [form for form in map(normalise, texts) if form]

    def forget(self, gone: list[str]) -> None:
        """Forget what could name it; call inside the transaction, after the rows went.

        Args:
            gone: From ``words_of``.
        """
        settings = self._repos.settings
        settings.remove(RECENT)
        stored = settings.get(SAVED)
        if stored is None:
            return
        saved = json.loads(stored)
        kept = [one for one in saved if not self._names(from_stored(one), gone)]
        if len(kept) < len(saved):
            text = json.dumps(kept, ensure_ascii=False)
            settings.put(SAVED, text, at=self._context.now())

    def _names(self, asked: CaseSearch | None, gone: list[str]) -> bool:
        if asked is None:
            return False
        query = read_query(asked.words)
        return any(
            any(word in form for form in gone)
            and not search.find(self._context.store.db, f'"{word}"', limit=1)
            for word in (*query.wanted, *query.unwanted)
        )
