"""One thing that was looked at in a finished letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        code: Key of its sentence, ``letter_proof.…``.
        ok: Whether it is as it should be (a green tick).
        link: The box that mends it; ``""`` when it is fine.
        details: Values for the sentence's braces.
        blocks: Whether the letter can't be approved with it.
    """

    code: str
    ok: bool
    link: str = ""
    details: Mapping[str, object] = field(default_factory=dict)
    blocks: bool = False


def wrong(name: str, link: str, *, blocks: bool = False, **details: object) -> Finding:
    """Return a finding that something is not as it should be."""
    return Finding(f"letter_proof.{name}", False, link, details, blocks)
