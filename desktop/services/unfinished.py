"""The calls nobody has ended, as Today and the bar over the content name them."""

from __future__ import annotations

from desktop.domain.call import LineKind
from desktop.domain.summary import UnfinishedCall
from desktop.services.repositories import Repositories

FIRST_WORDS = 40


def unfinished_calls(repos: Repositories) -> list[UnfinishedCall]:
    """Return the calls without an end, newest first, with who it is and the first words."""
    found = []
    for call in reversed(repos.calls.unfinished()):
        case = repos.cases.get(call.case_id)
        person = repos.person_of(case)
        spoken = [line.text for line in call.lines if line.kind is not LineKind.HOLD]
        words = " ".join((spoken[0] if spoken else call.draft).split())[:FIRST_WORDS]
        found.append(UnfinishedCall(call, case.number, person, words))
    return found
