"""No reminder is lost, early or doubled, whatever happens to the machine.

Ten thousand promises take minutes: ``python -m tests.reminders.two_years``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reminders.two_years import play


@pytest.mark.parametrize("seed", [1, 2])
def test_two_years_of_sleep_death_and_clocks_set_wrong_lose_and_double_nothing(
    tmp_path: Path, seed: int
) -> None:
    found, counts = play(tmp_path / "data", promises=60, seed=seed)

    assert found.any() == {}
    assert counts["kills"] > 20 and counts["jumps"] > 50 and counts["zones"] > 10
