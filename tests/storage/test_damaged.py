"""Damaged at random places: a sentence each time, and never wrong data; see ``benchmarks``."""

from __future__ import annotations

from benchmarks.damaged import run

ROUNDS = 24


def test_damaged_records_never_show_what_nobody_wrote() -> None:
    tally = run(ROUNDS, seed=11, cases=8)
    assert tally["rounds"] == ROUNDS
    for name in ("tracebacks", "wrong data", "not whole after repair", "index wrong after repair"):
        assert tally[name] == 0, tally
