"""Move a call, with all that was typed in it, from its provisional case to an open one."""

from __future__ import annotations

from dataclasses import replace

from desktop.content.messages import explain
from desktop.content.texts import Roots
from desktop.domain.call import Call, LineKind, NoteLine
from desktop.domain.case import Case, CaseState
from desktop.domain.errors import Refused
from desktop.domain.four_points import Point, PointState
from desktop.domain.known import name_key
from desktop.services.callers import Callers
from desktop.services.case_file import CaseFile
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.settings import screen_language

TEXT_FIELDS = ("apology_object", "request", "decision")
POINT_TEXTS = ("text", "house_text", "scope", "loss", "who", "when_text", "reason")


class Attachment:
    """Joins a call to another case; call inside ``atomic()``, announces nothing."""

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        file: CaseFile,
        callers: Callers,
        roots: Roots,
    ) -> None:
        self._context = context
        self._repos = repositories
        self._file = file
        self._callers = callers
        self._roots = roots

    def attach(self, call: Call, case_id: int) -> None:
        """Move the call; a case that had no other call goes, its content comes along.

        Typed fields fill empty ones of the target; where the target holds other
        values they become note lines of the call.

        Raises:
            Refused: ``case.is_deleted``.
            NotFound: ``case.unknown``.
        """
        target = self._repos.cases.get(case_id)
        if target.state is CaseState.DELETED:
            raise Refused("case.is_deleted")
        source = self._repos.cases.get(call.case_id)
        is_alone = self._repos.calls.count(source.case_id) == 1
        self._file.ensure_number(case_id)
        self._repos.calls.put(replace(call, case_id=case_id))
        self._repos.cases.move_belongings(call.call_id, source.case_id, case_id, all_of_it=is_alone)
        self._context.record(
            "attach",
            "call",
            call.call_id,
            case_id=case_id,
            field="case",
            before=source.number,
            after=target.number,
        )
        if is_alone:
            self._carry(call, source, target)
            self._remove(source)
        else:
            self._file.refresh(source.case_id)
            self._file.refresh_state(source.case_id)
        self._file.refresh_state(case_id, call_ended=call.ended_at is not None)
        self._file.refresh(case_id)

    def _carry(self, call: Call, source: Case, target: Case) -> None:
        after = self._carry_choices(call, source, target)
        if source.subject_is_own:
            if target.subject_is_own:
                self._keep(call, "subject", source.subject, target.subject)
            else:
                after = replace(after, subject=source.subject, subject_is_own=True)
        for field in TEXT_FIELDS:
            typed, standing = getattr(source, field), getattr(target, field)
            if typed and not standing:
                after = replace(after, **{field: typed})
            else:
                self._keep(call, field, typed, standing)
        if after.request:
            after = replace(after, request_none=False)
        after = replace(after, person_id=self._carry_person(call, source, target))
        self._file.write(self._repos.cases.get(target.case_id), after, settled=True)
        if source.caused_by is not None and target.caused_by is None:
            self._repos.cases.put_cause(target.case_id, source.caused_by)
        self._carry_points(call, source.case_id, target.case_id)
        self._carry_boxes(source.case_id, target.case_id)

    def _carry_choices(self, call: Call, source: Case, target: Case) -> Case:
        """Take over what was chosen in the call and is not chosen in the target yet."""
        after = replace(
            target,
            temper=source.temper or target.temper,
            tags=source.tags | target.tags,
            secondary=source.secondary or target.secondary,
            request_none=target.request_none or (source.request_none and not target.request),
        )
        if source.failing_chosen and not target.failing_chosen:
            after = replace(after, failing=source.failing, failing_chosen=True)
        elif source.failing_chosen:
            self._keep(call, f"failing_{source.failing}", source.failing, target.failing)
        return after

    def _carry_person(self, call: Call, source: Case, target: Case) -> int | None:
        if target.person_id is None:
            return source.person_id
        typed = self._callers.of_case(source)
        standing = self._callers.of_case(target)
        if typed.person_id and typed.person_id != standing.person_id:
            if name_key(typed.name) != name_key(standing.name):
                self._keep(call, "name", typed.name, standing.name)
            known = {phone.key for phone in standing.phones}
            more = tuple(phone for phone in typed.phones if phone.key not in known)
            if more:
                added = replace(standing, phones=standing.phones + more)
                self._repos.persons.put(added, at=self._context.now())
                self._context.record(
                    "change",
                    "person",
                    standing.person_id,
                    case_id=target.case_id,
                    field="phones",
                    before=", ".join(phone.shown for phone in standing.phones),
                    after=", ".join(phone.shown for phone in added.phones),
                )
        return target.person_id

    def _carry_points(self, call: Call, from_case: int, to_case: int) -> None:
        standing = self._repos.points.all(to_case)
        for name, point in self._repos.points.all(from_case).items():
            if point.updated_at is None:
                continue
            if _is_untouched(standing[name]):
                self._repos.points.put(replace(point, case_id=to_case))
                continue
            for field in POINT_TEXTS:
                typed, there = getattr(point, field), getattr(standing[name], field)
                self._keep(call, f"point_{name.value}", typed, there)

    def _carry_boxes(self, from_case: int, to_case: int) -> None:
        """Take half-typed boxes along where the target has none of that name."""
        standing = self._repos.boxes.all("case", to_case)
        for box, text in self._repos.boxes.all("case", from_case).items():
            if box not in standing:
                self._repos.boxes.put("case", to_case, box, text)
        self._repos.boxes.erase("case", from_case)

    def _keep(self, call: Call, field: str, typed: str, standing: str) -> None:
        """Write a typed value the target can't take as a note line, so that it is not lost."""
        if not typed or typed == standing:
            return
        language = screen_language(self._repos.settings)
        text = explain(f"kept.{field}", {"text": typed}, language, self._roots)
        line = NoteLine(0, call.call_id, LineKind.NOTE, text, self._context.now())
        added = self._repos.calls.add_line(line)
        case_id = self._repos.calls.get(call.call_id).case_id
        self._context.record("add", "line", added.line_id, case_id=case_id, after=text)

    def _remove(self, source: Case) -> None:
        """Take the provisional case away; its number, if any, stays a gap in the journal."""
        self._file.remove(source.case_id)
        self._context.record("remove", "case", source.case_id, field="number", before=source.number)
        self._callers.drop_unused(source.person_id)


def _is_untouched(point: Point) -> bool:
    return point.state is PointState.EMPTY and not any(
        getattr(point, field).strip() for field in POINT_TEXTS
    )
