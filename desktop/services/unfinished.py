"""The calls nobody has ended, as Today and the bar over the content name them."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.call import Call, LineKind
from desktop.domain.summary import UnfinishedCall
from desktop.services.repositories import Repositories

FIRST_WORDS = 40


def unfinished_calls(repos: Repositories) -> list[UnfinishedCall]:
    """Return the calls that still run, newest first, with who it is and the first words."""
    return _named(repos, reversed(repos.calls.unfinished()))


def calls_without_ending(repos: Repositories) -> list[UnfinishedCall]:
    """Return the calls that are over, such as written up ones, whose ending nobody said."""
    return _named(repos, reversed(repos.calls.without_ending()))


def _named(repos: Repositories, calls: Iterable[Call]) -> list[UnfinishedCall]:
    found = []
    for call in calls:
        case = repos.cases.get(call.case_id)
        person = repos.persons.get(case.person_id) if case.person_id else None
        spoken = [line.text for line in call.lines if line.kind is not LineKind.HOLD]
        words = " ".join((spoken[0] if spoken else call.draft).split())[:FIRST_WORDS]
        found.append(UnfinishedCall(call, case.number, person, words))
    return found
