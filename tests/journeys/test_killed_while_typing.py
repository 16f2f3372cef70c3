"""Kill -9 at random moments of typing; small size of ``benchmarks.killed``."""

from __future__ import annotations

import sys

import pytest

from benchmarks.killed import LOST_MOST, run

KILLS = 3
SLACK = 8
"""Letters more on a machine that does other things meanwhile."""


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
def test_no_saved_line_is_lost_and_the_records_open() -> None:
    tally = run(KILLS, seed=5)
    assert (tally.kills, tally.saves_lost, tally.unreadable) == (KILLS, 0, 0)
    assert tally.letters_lost <= LOST_MOST + SLACK
