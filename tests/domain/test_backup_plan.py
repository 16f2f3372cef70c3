"""Which backups stay: 7 days, 4 weeks, 12 months, never more room than allowed."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.domain.backup_plan import Kept, to_thin_out

TODAY = datetime(2026, 11, 24, 9, 0)


def daily(days: int, *, size: int = 1) -> list[Kept]:
    return [Kept(f"{day}", TODAY - timedelta(days=day), size) for day in range(days)]


def staying(backups: list[Kept], *, budget: int = 1_000_000) -> list[int]:
    gone = {one.name for one in to_thin_out(backups, budget=budget)}
    return sorted(int(one.name) for one in backups if one.name not in gone)


def test_the_last_week_stays_day_by_day() -> None:
    assert staying(daily(7)) == [0, 1, 2, 3, 4, 5, 6]


def test_a_year_of_days_thins_out_to_days_weeks_and_months() -> None:
    kept = staying(daily(400))
    assert kept[:7] == [0, 1, 2, 3, 4, 5, 6]
    weeks = {(TODAY - timedelta(days=one)).isocalendar()[:2] for one in kept}
    months = {(TODAY - timedelta(days=one)).strftime("%Y-%m") for one in kept}
    assert len(months) == 12
    assert {(2026, 48), (2026, 47), (2026, 46), (2026, 45)} <= weeks
    assert len(kept) <= 7 + 4 + 12


def test_of_several_on_one_day_the_newest_stays() -> None:
    two = [
        Kept("0", TODAY - timedelta(days=1), 1),
        Kept("1", TODAY - timedelta(days=1, hours=3), 1),
        Kept("2", TODAY, 1),
    ]
    assert staying(two) == [0, 2]


def test_beyond_the_budget_the_oldest_go_but_never_the_newest_two() -> None:
    assert staying(daily(7, size=10), budget=35) == [0, 1, 2]
    assert staying(daily(7, size=10), budget=1) == [0, 1]


def test_what_goes_is_named_oldest_first() -> None:
    gone = to_thin_out(daily(30), budget=1_000_000)
    assert [one.made_at for one in gone] == sorted(one.made_at for one in gone)
