"""All texts of a case, put into the search index as one row."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.call import LineKind
from desktop.domain.case import Case
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.storage import search


class CaseIndexer:
    """Rewrites the index row of a case; call inside the transaction of the change."""

    def __init__(self, context: Context, repositories: Repositories) -> None:
        self._context = context
        self._repos = repositories

    def reindex(self, case_id: int) -> None:
        """Put every text of the case into the index, so that words are found across it."""
        case = self._repos.cases.get(case_id)
        texts = [text for text in self._texts(case) if text.strip()]
        search.put_case(self._context.store.db, case_id, texts)

    def _texts(self, case: Case) -> Iterator[str]:
        yield case.number
        if case.person_id is not None:
            person = self._repos.persons.get(case.person_id)
            yield from (person.name, person.kana, person.company)
            for phone in person.phones:
                yield phone.shown
                yield phone.key
        yield from (case.subject, case.apology_object, case.request, case.decision)
        for call in self._repos.calls.of_case(case.case_id):
            yield from (line.text for line in call.lines if line.kind is not LineKind.HOLD)
            yield call.number_shown
        for point in self._repos.points.all(case.case_id).values():
            yield from (point.text, point.house_text, point.scope, point.loss, point.reason)
        for promise in self._repos.promises.of_case(case.case_id):
            yield from (promise.reason, promise.note)
        yield from (letter.number for letter in self._repos.letters.of_case(case.case_id))
