"""The findings of a finished letter as checks: blocking ones, and those that ask for a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.case import Case
from desktop.domain.letter import Letter
from desktop.domain.letter_reason import reason_key
from desktop.services.letter_links import window_link
from desktop.services.letter_values import Check, Missing

if TYPE_CHECKING:
    from desktop.letters.proof_finding import Finding

MISSING = "letter_reason.missing"
REASON = "reason"
PARAGRAPH = "/paragraph/"
_ASKED = "letter_proof."
_BY_HAND = "letter_proof.hand_"
"""Remarks on what was changed by hand: whoever approves is shown each change itself."""


def checks_of(found: Sequence[Finding], case: Case, letter: Letter) -> list[Check]:
    """Return findings as checks, each once; what is remarked upon carries its reason."""
    checks: list[Check] = []
    for one in found:
        link = window_link(one.link, case, letter)
        check = Check(one.code, one.ok, link, one.details, one.blocks)
        if _asks_for_reason(one):
            key = reason_key(one.code, one.details)
            check = replace(check, reason_key=key, reason=letter.overrides.get(key, "").strip())
        same = [at for at, known in enumerate(checks) if _says(known) == _says(check)]
        if not same:
            checks.append(check)
        elif PARAGRAPH in check.link:  # where it was written by hand
            checks[same[0]] = check
    return checks


def _asks_for_reason(one: Finding) -> bool:
    is_remark = not one.ok and not one.blocks
    return is_remark and one.code.startswith(_ASKED) and not one.code.startswith(_BY_HAND)


def _says(check: Check) -> tuple[str, bool, dict[str, object]]:
    return check.code, check.ok, dict(check.details)


def standing_before(checks: Sequence[Check], letter: Letter) -> list[Missing]:
    """Return what of these checks stands before an approval: faults; without any, missing reasons."""
    found = [Missing(one.code, one.link, one.details) for one in checks if one.blocks]
    waiting = [one.reason_key for one in checks if one.reason_key and not one.reason]
    if waiting and not found:
        link = f"letter/{letter.letter_id}/field/{REASON}"
        found.append(Missing(MISSING, link, {"count": len(waiting)}))
    return found
