"""The questions of the four points and the ticks at the end of a call."""

from __future__ import annotations

from pathlib import Path

from desktop.content.checklist import closing_ticks, four_points
from desktop.domain.four_points import PointName

ROOTS = (Path(__file__).parents[2] / "resources" / "content",)


def test_the_four_points_are_asked_in_their_order_in_both_languages() -> None:
    for language in ("ja", "en"):
        points = four_points(ROOTS, language)
        assert [point.name for point in points] == list(PointName)
        assert all(p.label and p.question and p.hint and p.example for p in points)
    assert [point.label for point in four_points(ROOTS, "ja")] == [
        "原因",
        "影響",
        "対応",
        "再発防止",
    ]


def test_the_two_ticks_ask_for_thanks_and_for_what_is_open() -> None:
    for language in ("ja", "en"):
        ticks = closing_ticks(ROOTS, language)
        assert [tick.name for tick in ticks] == ["thanked", "open_said"]
        assert all(tick.label and tick.hint for tick in ticks)
