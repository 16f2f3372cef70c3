"""``callbacks``: every open promise by time, for a script or an owner's morning."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.cli.conftest import NOW, Folder, Run

PROMISE = {"kind", "relation", "at", "zone", "who", "reason", "state", "late_minutes", "moves"}


def test_open_promises_are_listed_by_time_across_all_cases(told: Folder, run: Run) -> None:
    answer = run(*told.words, "callbacks", "--json")
    listed = answer.json

    assert (answer.code, answer.err) == (0, "")
    assert listed
    assert all(set(one) >= PROMISE | {"number", "person", "phone", "due_at"} for one in listed)
    assert {one["state"] for one in listed} == {"open"}
    assert [one["due_at"] for one in listed] == sorted(one["due_at"] for one in listed)
    assert len({one["number"] for one in listed}) > 1


def test_the_list_holds_what_the_cases_count(told: Folder, run: Run) -> None:
    cases = run(*told.words, "cases", "--json").json
    listed = run(*told.words, "callbacks", "--json").json

    for case in cases:
        own = [one for one in listed if one["number"] == case["number"]]
        assert len(own) == case["promises_open"]


def test_due_are_those_of_today_and_gone_by(told: Folder, run: Run) -> None:
    everything = run(*told.words, "callbacks", "--json").json
    due = run(*told.words, "callbacks", "--due", "--json").json
    midnight = datetime(NOW.year, NOW.month, NOW.day + 1, tzinfo=NOW.tzinfo).astimezone(UTC)

    assert due == [one for one in everything if datetime.fromisoformat(one["due_at"]) < midnight]


def test_how_long_a_promise_is_overdue_is_counted(told: Folder, run: Run) -> None:
    for one in run(*told.words, "callbacks", "--json").json:
        late = NOW - datetime.fromisoformat(one["due_at"])
        assert one["overdue_minutes"] == max(0, int(late.total_seconds() // 60))


def test_the_list_is_read_in_the_language_asked_for(told: Folder, run: Run) -> None:
    japanese = run("--language", "ja", *told.words, "callbacks").out
    english = run("--language", "en", *told.words, "callbacks").out

    assert "未了" in japanese
    assert "open" in english
    assert "1日すぎ" in japanese
    assert "1 day late" in english
    assert japanese.count("\n") == english.count("\n")


def test_no_office_is_said_and_nothing_is_made(run: Run, tmp_path) -> None:
    answer = run("--data", tmp_path / "none", "callbacks", "--json")

    assert (answer.code, answer.out) == (3, "")
    assert not (tmp_path / "none").exists()
