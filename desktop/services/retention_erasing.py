"""Real deletion: a case with all that hangs on it, its words in the journal and the index."""

from __future__ import annotations

from collections.abc import Callable

from desktop.domain.case import Case
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.retention_searches import RememberedSearches
from desktop.storage import erasing, search
from desktop.storage.erasing import Tombstone
from desktop.storage.missed_calls import MissedCallRepository


class CaseEraser:
    """Deletes cases for good; what stays is a number, a day and a reason.

    Args:
        forget_copy: Takes away the plain copy of a letter that Word has, by its id.
    """

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        missed: MissedCallRepository,
        *,
        forget_copy: Callable[[int], object] = lambda _letter_id: None,
    ) -> None:
        self._context = context
        self._repos = repositories
        self._missed = missed
        self._forget_copy = forget_copy
        self._searches = RememberedSearches(context, repositories)

    def erase(self, case_id: int, reason: str) -> str:
        """Delete one case in one transaction and return its number.

        Args:
            reason: ``bin`` or ``retention``.

        Raises:
            NotFound: ``case.unknown``.
        """
        letters = [one.letter_id for one in self._repos.letters.of_case(case_id)]
        with self._context.atomic():
            case = self._repos.cases.get(case_id)
            gone = self._searches.words_of(case)
            self._erase_words(case)
            self._erase_rows(case)
            self._searches.forget(gone)
            stone = Tombstone(case_id, case.number, self._context.now(), reason)
            db = self._context.store.db
            erasing.put_tombstone(db, stone)
            erasing.mark_purge_due(db)
            self._context.record(
                "erase", "case", case_id, case_id=case_id, field=reason, after=case.number
            )
        for letter_id in letters:
            self._forget_copy(letter_id)
        self._context.announce("case", case_id)
        return case.number

    def purge_step(self, *, first: bool = False) -> bool:
        """Rewrite a part of what searching is done by; ``False`` once nothing is left over.

        Some milliseconds each, so that people can go on typing in between.
        """
        db = self._context.store.db
        if not erasing.is_purge_due(db):
            return False
        with self._context.atomic():
            more = erasing.purge_step(db, first=first)
        if not more:
            erasing.empty_log(db)
        return more

    def purge(self) -> None:
        """All of these steps at once (second door, tests)."""
        more = self.purge_step(first=True)
        while more:
            more = self.purge_step()

    # Inside

    def _erase_words(self, case: Case) -> None:
        """The journal keeps that something was changed and when, no longer what."""
        repos, case_id = self._repos, case.case_id
        calls = repos.calls.of_case(case_id)
        nouns = {
            "call": [call.call_id for call in calls],
            "line": [line.line_id for call in calls for line in call.lines],
            "promise": [one.promise_id for one in repos.promises.of_case(case_id)],
            "letter": [one.letter_id for one in repos.letters.of_case(case_id)],
        }
        erasing.erase_journal_texts(self._context.store.db, case_id, nouns)

    def _erase_rows(self, case: Case) -> None:
        repos, case_id = self._repos, case.case_id
        for call in repos.calls.of_case(case_id):
            repos.boxes.erase("call", call.call_id)
        repos.boxes.erase("case", case_id)
        self._missed.erase(case_id)
        repos.letters.erase(case_id, self._context.now().date())
        repos.promises.erase(case_id, at=self._context.now())
        repos.points.erase(case_id)
        repos.calls.erase(case_id)
        search.remove_case(self._context.store.db, case_id)
        repos.cases.erase(case_id)
        if case.person_id is not None and not repos.cases.ids_of_person(case.person_id):
            repos.persons.erase(case.person_id)
