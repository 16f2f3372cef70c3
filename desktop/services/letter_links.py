"""Where a click on a check or a missing part leads: links of the window."""

from __future__ import annotations

from desktop.domain.case import Case
from desktop.domain.letter import Letter


def window_link(link: str, case: Case, letter: Letter) -> str:
    """Return a link of the window for a box named by the letters room.

    >>> window_link("points.prevention.when_text", Case(12), Letter(3, 12, "L6", "ja"))
    'case/12/points/prevention/when_text'
    >>> window_link("letter.subject", Case(12), Letter(3, 12, "L6", "ja"))
    'letter/3/field/subject'
    """
    place, _, rest = link.partition(".")
    if place == "paragraph":
        return f"letter/{letter.letter_id}/paragraph/{rest}"
    part = rest.replace(".", "/")
    if place == "points":
        return f"case/{case.case_id}/points/{part}"
    if place == "case":
        return f"case/{case.case_id}/{part}"
    if place == "person":
        return f"person/{case.person_id or 0}/{part}"
    if place == "office":
        return "settings/office"
    return f"letter/{letter.letter_id}/field/{part}"
