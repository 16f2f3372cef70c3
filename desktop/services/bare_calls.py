"""Whether a call, and the case it made, hold nothing that anybody wrote."""

from __future__ import annotations

from desktop.domain.call import Call
from desktop.domain.case import Case, Kind
from desktop.services.repositories import Repositories


def call_is_bare(call: Call, repositories: Repositories) -> bool:
    """Whether nothing was typed, given, logged or promised, and nobody waits on hold."""
    written = call.lines or call.draft.strip() or call.read_back or call.number_shown.strip()
    if written or call.ending or call.hold_since is not None:
        return False
    boxes = repositories.boxes.all("call", call.call_id)
    return not any(text.strip() for text in boxes.values()) and not (
        repositories.promises.of_call(call.call_id)
    )


def case_is_bare(case: Case, repositories: Repositories) -> bool:
    """Whether nothing was typed or chosen in a case."""
    texts = (case.subject, case.apology_object, case.request, case.decision)
    chosen = (case.failing_chosen, case.temper, case.request_none, case.tags, case.person_id)
    if any(texts) or any(chosen) or case.secondary or case.kind is not Kind.SERVICE:
        return False
    if repositories.promises.of_case(case.case_id) or repositories.letters.of_case(case.case_id):
        return False
    points = repositories.points.all(case.case_id).values()
    return all(point.updated_at is None for point in points)
