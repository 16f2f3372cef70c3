"""Read, find, change, close and reopen cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.call import NoteLine
from desktop.domain.case import Case, CaseState, Outcome, tidy_text
from desktop.domain.case_edit import edited, field_text
from desktop.domain.case_search import CaseSearch
from desktop.domain.closing import closing_needs
from desktop.domain.errors import NotFound, Refused
from desktop.domain.steps import steps_of
from desktop.domain.subject import propose_subject
from desktop.domain.summary import CaseStep, CaseSummary, Need, TimelineEntry
from desktop.domain.timeline import timeline
from desktop.services.case_file import CaseFile
from desktop.services.context import Context
from desktop.services.indexing import IndexUpkeep
from desktop.services.repositories import Repositories
from desktop.services.searching import SearchService
from desktop.storage import journal, pending


class CaseService:
    """What a person can do with a case; announces ``("case", case_id)``.

    Attributes:
        searches: Finds cases and remembers what was looked for.
        index: Checks what they are found by, and makes it anew.
    """

    def __init__(self, context: Context, repositories: Repositories) -> None:
        self._context = context
        self._repos = repositories
        self._file = CaseFile(context, repositories)
        self.searches = SearchService(context, repositories)
        self.index = IndexUpkeep(context)

    def get(self, case_id: int) -> Case:
        """Return the case; raises NotFound ``case.unknown``."""
        return self._repos.cases.get(case_id)

    def by_number(self, number: str) -> Case:
        """Return the case of a number as people type it; raises NotFound ``case.unknown``."""
        return self._repos.cases.by_number(number.strip().upper())

    def summary(self, case_id: int) -> CaseSummary:
        """Return the row of a case, numbered or not; raises NotFound ``case.unknown``."""
        found = self._repos.cases.rows([case_id])
        if not found:
            raise NotFound("case.unknown")
        return found[0]

    def ids(self, state: str | None = None, query: str = "") -> list[int]:
        """Return the ids of the list, newest first, optionally of one state or found by words."""
        return self.searches.ids(CaseSearch(query, CaseState(state) if state else None))

    def rows(self, ids: Sequence[int]) -> list[CaseSummary]:
        """Return the rows for these ids in their order, one query."""
        return self._repos.cases.rows(ids)

    def counts(self) -> dict[str, int]:
        """Return how many cases stand in each state, by the state's value."""
        return self._repos.cases.counts()

    def of_person(self, person_id: int) -> list[CaseSummary]:
        """Return the cases of a person, newest first."""
        return self._repos.cases.of_person(person_id)

    def set_field(self, case_id: int, field: str, value: object, *, settled: bool = True) -> Case:
        """Store one field and return the case.

        Args:
            field: ``subject``, ``kind``, ``failing`` (choosing it, "open" too),
                ``temper``, ``apology_object``, ``request``, ``request_none``,
                ``secondary``, ``tags`` (of values), ``decision`` or ``about_staff``.
            settled: The box was left; while typing ``False``: neither journal nor index.

        Raises:
            Refused: see :func:`desktop.domain.case_edit.edited`; nothing is stored.
        """
        before = self._repos.cases.get(case_id)
        after = edited(before, field, value)
        if after == before and not (settled and self._is_pending(case_id, field)):
            return before
        with self._context.atomic():
            after = replace(after, number=self._file.ensure_number(case_id).number)
            self._file.write(before, after, settled=settled)
            if settled:
                text = field_text(after, field)
                self._file.settle(case_id, field, text, text, settled=True)
            if field == "temper":
                self._keep_first_temper(after)
            if settled:
                self._file.refresh(case_id)
            else:
                self._file.propose_subject(case_id)
        self._context.announce("case", case_id)
        return self._repos.cases.get(case_id)

    def propose_subject(self, case: Case) -> str:
        """Return the subject that would be proposed now; ``""`` when nothing is written."""
        lines = [line for call in self._repos.calls.of_case(case.case_id) for line in call.lines]
        return propose_subject(case.apology_object, lines)

    def starred(self, case_id: int) -> list[NoteLine]:
        """Return the key points of the case in order of writing (S0-13)."""
        return self._repos.calls.starred(case_id)

    def closing_needs(self, case_id: int) -> list[Need]:
        """Return what is still asked before the case may close, as links (S0-03)."""
        return self._needs(self._repos.cases.get(case_id))

    def close(
        self,
        case_id: int,
        outcome: Outcome | str | None = None,
        decision: str = "",
        reason: str = "",
    ) -> Case:
        """Close the case.

        Args:
            outcome: How the caller took it; not asked of an enquiry.
            decision: What was decided on the request; ``""`` keeps what is written.
            reason: Why it may close without cause or prevention.

        Raises:
            Refused: the code of the first need; ``needs`` in the details lists all codes.
        """
        before = self._repos.cases.get(case_id)
        after = replace(
            before,
            outcome=Outcome(outcome) if outcome else before.outcome,
            decision=tidy_text(decision).strip() or before.decision,
            close_reason=tidy_text(reason).strip() or before.close_reason,
        )
        needs = self._needs(after)
        if needs:
            details: dict[str, object] = {**needs[0].details}
            raise Refused(needs[0].code, needs=[need.code for need in needs], **details)
        now = self._context.now()
        after = replace(after, state=CaseState.CLOSED, closed_at=now)
        with self._context.atomic():
            self._file.ensure_number(case_id)
            self._file.write(before, after, settled=True)
            result = str(after.outcome or "")
            self._context.record(
                "close", "case", case_id, case_id=case_id, field="outcome", after=result
            )
            if after.close_reason != before.close_reason:
                texts = before.close_reason, after.close_reason
                self._file.settle(case_id, "close_reason", *texts, settled=True)
            self._file.refresh(case_id)
        self._context.announce("case", case_id)
        return self._repos.cases.get(case_id)

    def reopen(self, case_id: int) -> Case:
        """Open a closed case again; outcome and decision stay until the next close.

        Raises:
            Refused: ``case.not_closed``.
        """
        case = self._repos.cases.get(case_id)
        if case.state is not CaseState.CLOSED:
            raise Refused("case.not_closed")
        with self._context.atomic():
            self._file.refresh_state(case_id, call_ended=True)
        self._context.announce("case", case_id)
        return self._repos.cases.get(case_id)

    def steps(self, case_id: int) -> list[CaseStep]:
        """Return 聴く → お約束 → お詫びの4点 → 文書 → 完了 and how far each is."""
        case = self._repos.cases.get(case_id)
        person = self._repos.person_of(case)
        return steps_of(
            case,
            person,
            self._repos.calls.of_case(case_id),
            self._repos.points.all(case_id),
            self._repos.promises.of_case(case_id),
            self._repos.letters.of_case(case_id),
        )

    def timeline(self, case_id: int) -> list[TimelineEntry]:
        """Return what happened in the case, oldest first."""
        return timeline(
            self._repos.calls.of_case(case_id),
            self._repos.promises.of_case(case_id),
            self._repos.letters.of_case(case_id),
            journal.entries_of_case(self._context.store.db, case_id),
            self._context.zone(),
        )

    def _needs(self, case: Case) -> list[Need]:
        return closing_needs(
            case,
            self._repos.points.all(case.case_id),
            self._repos.promises.of_case(case.case_id),
            [call for call in self._repos.calls.of_case(case.case_id) if call.ending is None],
        )

    def _is_pending(self, case_id: int, field: str) -> bool:
        waiting = pending.all_pending(self._context.store.db)
        return ("case", case_id, field) in {(p.noun, p.noun_id, p.field) for p in waiting}

    def _keep_first_temper(self, case: Case) -> None:
        """Keep the temper a running call began with, for before and after (S2-19)."""
        for call in self._repos.calls.unfinished(case.case_id):
            if call.temper_before is None and case.temper is not None:
                self._repos.calls.put(replace(call, temper_before=case.temper))
