"""What can't be had after hanging up, and what is easier asked before it."""

from __future__ import annotations

from desktop.domain.call import Call, LineKind
from desktop.domain.case import Case, Kind
from desktop.domain.person import Person

MISSING = (
    "caller_name",
    "caller_phone",
    "promise_when",
    "read_back",
    "apology_object",
    "failing",
    "request",
    "note",
)


def has_name(person: Person | None) -> bool:
    """Whether the caller can be addressed."""
    return person is not None and bool(person.name or person.company)


def has_number(call: Call, person: Person | None) -> bool:
    """Whether the caller can be rung back; a withheld number is none."""
    own = person is not None and bool(person.phones)
    return own or bool(call.number_shown and not call.withheld)


def missing_in(call: Call, case: Case, person: Person | None, *, promised: bool) -> set[str]:
    """Return names of :data:`MISSING` not noted yet; an enquiry asks less.

    Args:
        promised: A promise with a clock time stands.
    """
    found = {
        "caller_name": not has_name(person),
        "caller_phone": not has_number(call, person) and not call.withheld,
        "promise_when": not promised and not case.decision,
        "read_back": not call.read_back,
    }
    if case.kind is not Kind.ENQUIRY:
        starred = any(line.starred for line in call.lines if line.kind is not LineKind.HOLD)
        found |= {
            "apology_object": not case.apology_object,
            "failing": not case.failing_chosen,
            "request": not (case.request or case.request_none),
            "note": not starred,
        }
    return {name for name, is_missing in found.items() if is_missing}
