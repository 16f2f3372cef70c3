"""The call slip for whoever rings back: opening words, machine, family (S0-29)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.case import Failing
from desktop.domain.spoken import fill, fitted


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """What the slip is made from; every text may be empty.

    Attributes:
        relation: ``"at"``, ``"by"`` or ``"after"``, value of the promise's relation.
        due: The promise as spoken: 本日17時までに / by 17:00 today.
        late: Length behind the promise as spoken (20分 / 20 minutes); ``""``: in time.
        early: It is rung well before the time agreed.
        interim: The answer is not complete; the call keeps the time (S1-23).
        moved: The time was moved before with the caller's leave.
        next: Next try as spoken (本日18時に / at 18:00 today), ``""`` not decided.
        check: What is asked before details are given.
        discreet: The office's name would itself tell a family something.
        not_promised: Lines from :func:`read_back.not_promised`.
    """

    office: str
    who: str
    name: str = ""
    relation: str = "at"
    due: str = ""
    late: str = ""
    early: bool = False
    interim: bool = False
    moved: bool = False
    next: str = ""
    apology_object: str = ""
    failing: Failing = Failing.OPEN
    check: str = ""
    discreet: bool = False
    not_promised: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CallSlip:
    """What the slip says.

    Attributes:
        hello: To whoever lifts the receiver: our name, is it you (S2-20)? Nothing of
            the matter.
        opening: In order, once the person is there; identity before details.
        machine, family: To leave with a machine, or with somebody else.
        family_asked: If they ask what it is about.
        not_promised: What must not be promised in this call.
        hint: For the eyes of the one who rings, ``""`` for none.
    """

    hello: str
    opening: tuple[str, ...]
    machine: str
    family: str
    family_asked: str
    not_promised: tuple[str, ...] = ()
    hint: str = ""


def build(facts: SlipFacts, language: str, wording: Mapping[str, str]) -> CallSlip:
    """Return the slip in ``language``; ``wording`` holds ``slip.toml`` in it, by key."""
    values = fitted(
        {
            "office": facts.office,
            "who": facts.who,
            "name": facts.name,
            "due": facts.due,
            "late": facts.late,
            "next": facts.next,
            "object": facts.apology_object,
            "check": facts.check,
        },
        language,
    )
    tail = ("" if facts.next else "_no_next") + ("_discreet" if _unnamed(facts) else "")
    named = bool(facts.name)
    return CallSlip(
        hello=fill(wording[_hello(facts)], values),
        opening=tuple(fill(wording[key], values) for key in _opening(facts)),
        machine=fill(wording["machine" + tail], values) if named else "",
        family=fill(wording["family" + tail], values) if named else "",
        family_asked=wording["family_asked"] if named else "",
        not_promised=facts.not_promised,
        hint=wording[_hint(facts)] if _hint(facts) else "",
    )


def _unnamed(facts: SlipFacts) -> bool:
    """Whether the office is left out: on purpose, or because its name is not entered yet."""
    return facts.discreet or not facts.office.strip()


def _hello(facts: SlipFacts) -> str:
    start = "hello" if facts.name else "hello_nobody"
    return f"{start}_discreet" if _unnamed(facts) else start


def _opening(facts: SlipFacts) -> list[str]:
    keys = [_first(facts)]
    if facts.check:
        keys.append("check")
    if facts.moved and not facts.late:
        keys.append("moved")
    if facts.apology_object:
        keys.append("object_ours" if facts.failing.is_ours else "object_told")
    if facts.interim:
        keys.append("open_interim")
    return keys


def _first(facts: SlipFacts) -> str:
    if facts.late:
        return "open_late_after" if facts.relation == "after" and facts.due else "open_late"
    if facts.early and facts.due:
        return "open_early"
    if facts.relation in ("by", "after") and facts.due:
        return f"open_{facts.relation}"
    return "open_at"


def _hint(facts: SlipFacts) -> str:
    if not facts.name:
        return "hint_no_name"
    return "" if facts.next else "hint_next"
