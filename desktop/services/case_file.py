"""What several verbs do to a case inside their own transaction; nothing is announced here."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.case import Case, CaseState
from desktop.domain.case_edit import field_text
from desktop.domain.subject import propose_subject
from desktop.services.context import Context
from desktop.services.indexing import CaseIndexer
from desktop.services.repositories import Repositories
from desktop.storage import search

JOURNALLED = (
    "subject",
    "kind",
    "secondary",
    "failing",
    "temper",
    "apology_object",
    "request",
    "request_none",
    "tags",
    "decision",
    "about_staff",
)


class CaseFile:
    """Number, fields, subject, state and index of a case; call inside ``atomic()``."""

    def __init__(self, context: Context, repositories: Repositories) -> None:
        self._context = context
        self._repos = repositories
        self._indexer = CaseIndexer(context, repositories)

    def ensure_number(self, case_id: int) -> Case:
        """Give the case its number if it has none yet: this is its first content."""
        case = self._repos.cases.get(case_id)
        if case.number:
            return case
        assert case.opened_at is not None
        year = case.opened_at.astimezone(self._context.zone()).year
        number = self._repos.cases.give_number(case_id, year)
        self._context.record(
            "number", "case", case_id, case_id=case_id, field="number", after=number
        )
        return replace(case, number=number)

    def write(self, before: Case, after: Case, *, settled: bool) -> Case:
        """Store a changed case and journal each field that differs."""
        self._repos.cases.put(after, at=self._context.now())
        for field in JOURNALLED:
            self.note_field(before, after, field, settled=settled)
        return self._repos.cases.get(after.case_id)

    def note_field(self, before: Case, after: Case, field: str, *, settled: bool) -> None:
        """Journal one field where it differs; an own subject only (proposals are not)."""
        texts = field_text(before, field), field_text(after, field)
        is_proposal = field == "subject" and not (after.subject_is_own or before.subject_is_own)
        if texts[0] != texts[1] and not is_proposal:
            self.settle(after.case_id, field, *texts, settled=settled)

    def settle(self, case_id: int, field: str, old: str, new: str, *, settled: bool) -> None:
        """Journal a field of the case now, or remember what stood there before."""
        self._context.record_field(
            "case",
            case_id,
            case_id=case_id,
            field=field,
            before=old,
            after=new,
            settled=settled,
        )

    def propose_subject(self, case_id: int) -> None:
        """Renew the proposed subject unless the clerk has written one."""
        case = self._repos.cases.get(case_id)
        if case.subject_is_own:
            return
        lines = [line for call in self._repos.calls.of_case(case_id) for line in call.lines]
        subject = propose_subject(case.apology_object, lines)
        if subject != case.subject:
            self._repos.cases.put(replace(case, subject=subject), at=self._context.now())

    def refresh(self, case_id: int) -> None:
        """Renew subject and index after a text of the case has settled."""
        self.propose_subject(case_id)
        self._indexer.reindex(case_id)

    def remove(self, case_id: int) -> None:
        """Take away a case that never stood by itself, out of the index too."""
        search.remove_case(self._context.store.db, case_id)
        self._repos.cases.remove(case_id)

    def refresh_state(self, case_id: int, *, call_ended: bool = False) -> None:
        """Set the state from the case's calls.

        ``in_call`` while one is unfinished. Otherwise a case closed before goes back
        to closed, unless a call with content has ended in it: that opens it again.
        """
        case = self._repos.cases.get(case_id)
        if self._repos.calls.unfinished(case_id):
            state = CaseState.IN_CALL
        elif case.closed_at is not None and not call_ended:
            state = CaseState.CLOSED
        else:
            state = CaseState.OPEN
        reopened = case.closed_at is not None and state is CaseState.OPEN
        closed_at = None if reopened else case.closed_at
        if (state, closed_at) == (case.state, case.closed_at):
            return
        changed = replace(case, state=state, closed_at=closed_at)
        self._repos.cases.put(changed, at=self._context.now())
        if reopened:
            self._context.record("reopen", "case", case_id, case_id=case_id)
