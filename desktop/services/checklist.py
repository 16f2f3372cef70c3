"""Words of the four points and of the ticks at the end of a call."""

from __future__ import annotations

from desktop.content.checklist import PointText, TickText, closing_ticks, four_points
from desktop.content.texts import Roots


class ChecklistService:
    """Reads the office's own words before the shipped ones.

    Args:
        roots: Folders of the content, the shipped one first.
    """

    def __init__(self, roots: Roots) -> None:
        self._roots = roots

    def points(self, language: str) -> tuple[PointText, ...]:
        """Return label, question, hint and example of each point, in order (S3-13)."""
        return four_points(self._roots, language)

    def ticks(self, language: str) -> tuple[TickText, ...]:
        """Return the ticks asked when the call has ended (S0-26, S3-07)."""
        return closing_ticks(self._roots, language)


__all__ = ["ChecklistService", "PointText", "TickText"]
