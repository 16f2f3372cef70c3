"""The internal report of a complaint about how someone was treated (S4-05, S2-14)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.known import name_key
from desktop.domain.policy import StaffMember


@dataclass(frozen=True, slots=True)
class ReportPart:
    """One heading with what stands below it."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StaffReport:
    """What is told inside the office.

    Attributes:
        number: Of the case.
        notice: For whose eyes it is not.
        heads: (label, words) in order: to, from, call, caller …
        parts: The caller's words, what was noted, what we said, what is to be done.
    """

    title: str
    number: str
    notice: str
    heads: tuple[tuple[str, str], ...]
    parts: tuple[ReportPart, ...]

    @property
    def text(self) -> str:
        """The report as plain text."""
        lines = [self.title, self.notice, ""]
        lines += [f"{label}: {words}" for label, words in self.heads]
        for part in self.parts:
            lines += ["", f"■ {part.title}", *(f"  {line}" for line in part.lines)]
        return "\n".join(lines) + "\n"


def is_about(member: StaffMember, about: str) -> bool:
    """Whether a name as noted means this person of the office.

    >>> is_about(StaffMember(1, "見木 あい", short="見木"), "見木さん")
    True
    """
    key = _key(about)
    if not key:
        return False
    names = {_key(name) for name in (member.name, member.short, member.shown, member.title)}
    family = _key(member.name.split()[0]) if member.name.split() else ""
    return key in (names | {family}) - {""}


def readers(people: Iterable[StaffMember], about: str) -> list[StaffMember]:
    """Return whom the report goes to: the owners, else everybody, never whom it is about."""
    others = [member for member in people if not is_about(member, about)]
    return [member for member in others if member.is_owner] or others


def _key(name: str) -> str:
    plain = name_key(name)
    for tail in ("さん", "先生", "氏", "くん", "ちゃん"):
        if plain.endswith(tail) and len(plain) > len(tail):
            return plain.removesuffix(tail)
    return plain
