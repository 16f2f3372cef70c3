"""``when``: how the box of a promise reads a text, without any office."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.office import open_office
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile
from tests.cli.conftest import NOW, Folder, Run

NINE = ("--now", "2026-10-06T09:05")  # a Tuesday


@pytest.mark.parametrize(
    ("text", "at", "relation"),
    [
        ("明日10時半", "2026-10-07T10:30", "at"),
        ("17時まで", "2026-10-06T17:00", "by"),
        ("15時以降", "2026-10-06T15:00", "after"),
        ("30分後", "2026-10-06T09:35", "at"),
        ("tomorrow 10:30", "2026-10-07T10:30", "at"),
        ("in 2 hours", "2026-10-06T11:05", "at"),
        ("令和8年11月24日 10:30", "2026-11-24T10:30", "at"),
        ("１１／２４　１０：３０", "2026-11-24T10:30", "at"),
    ],
)
def test_what_is_exact_ends_with_0(run: Run, text: str, at: str, relation: str) -> None:
    answer = run("when", text, *NINE, "--json")

    assert answer.code == 0
    assert answer.json == {"reading": "exact", "at": at, "relation": relation, "reason": None}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("夕方", "when.vague_time"),
        ("3/12 10:00", "when.ambiguous_date"),
        ("5時", "when.bare_hour"),
    ],
)
def test_what_is_doubtful_is_a_proposal_and_ends_with_1(run: Run, text: str, reason: str) -> None:
    answer = run("when", text, *NINE, "--json")

    assert answer.code == 1
    assert (answer.json["reading"], answer.json["reason"]) == ("ask", reason)
    assert answer.json["at"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("11月31日 10:00", "when.no_such_date"),
        ("25:00", "when.no_such_time"),
        ("午前8時", "when.gone_by"),
        ("10月8日(金) 10:00", "when.weekday_disagrees"),
        ("明日", "when.no_clock_time"),
        ("", "when.unreadable"),
        ("ありがとう", "when.unreadable"),
        ("10時" * 5000, "when.unreadable"),
        ("\x00\x01", "when.unreadable"),
    ],
)
def test_what_is_impossible_is_refused_with_its_reason(run: Run, text: str, reason: str) -> None:
    answer = run("when", text, *NINE, "--json")

    assert answer.code == 1
    assert (answer.json["reading"], answer.json["at"]) == ("refuse", None)
    assert answer.json["reason"] == reason


def test_bytes_that_are_no_text_are_never_taken_for_an_exact_time(run: Run) -> None:
    answer = run("when", "\udcff10:30\udcfe", *NINE, "--json")

    assert (answer.code, answer.json["reading"]) == (1, "ask")


def test_a_time_that_summer_time_skips_is_refused(run: Run) -> None:
    at = ("--now", "2026-03-08T00:30[America/New_York]")

    assert run("when", "02:30 am", *at, "--json").json["reason"] == "when.no_such_time"
    assert run("when", "01:30 am", *at, "--json").json["reading"] == "exact"


def test_an_offset_says_whose_wall_clock_is_meant(run: Run) -> None:
    answer = run("when", "tomorrow 10:30", "--now", "2026-10-06T23:30-05:00", "--json")

    assert answer.json["at"] == "2026-10-07T10:30"


@pytest.mark.parametrize(
    "now", ["yesterday", "2026-13-01", "2026-10-06T09:05[Nowhere/Atall]", "", "[Asia/Tokyo]"]
)
def test_a_now_that_is_no_time_is_wrong_usage(run: Run, now: str) -> None:
    answer = run("when", "10:30", "--now", now)

    assert (answer.code, answer.out) == (2, "")


def test_the_same_is_said_to_people_in_both_languages(run: Run) -> None:
    japanese = run("--language", "ja", "when", "9月22日 10:00", "--now", "2026-09-18T16:50")
    english = run("--language", "en", "when", "22 Sep 10:00", "--now", "2026-09-18T16:50")

    assert "国民の休日" in japanese.out
    assert "9月22日(火) 10:00 に" in japanese.out
    assert "Tue 22 Sep, at 10:00" in english.out
    assert (japanese.err, english.err) == ("", "")


def test_a_doubt_stands_on_stderr_and_the_proposal_on_stdout(run: Run) -> None:
    answer = run("--language", "en", "when", "夕方", *NINE)

    assert (answer.code, "17:00" in answer.out) == (1, True)
    assert "clock time" in answer.err


def test_no_office_is_needed_and_none_is_made(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "none"

    assert run("--data", data, "when", "10:30", *NINE).code == 0
    assert not data.exists()


def test_the_order_of_day_and_month_can_be_said(run: Run) -> None:
    for order, at in (("month-first", "2026-11-12"), ("day-first", "2026-12-11")):
        answer = run("when", "11/12 10:00", *NINE, "--date-order", order, "--json")
        assert (answer.code, answer.json["at"]) == (0, f"{at}T10:00")
    asked = run("when", "11/12 10:00", *NINE, "--date-order", "ask", "--json")
    assert (asked.code, asked.json["reason"]) == (1, "when.ambiguous_date")


def test_an_office_named_by_hand_has_its_own_order(run: Run, samples: Folder) -> None:
    asked = run(*samples.words, "when", "11/12 10:00", *NINE, "--json")
    office = open_office(
        samples.data,
        keychain=MemoryKeychain(available=False),
        code_file=CodeFile(samples.code, samples.data),
        now=lambda: NOW,
        announce=lambda kind, number: None,
    )
    office.services.settings.save_office(date_order="day")
    office.close()

    answer = run(*samples.words, "when", "11/12 10:00", *NINE, "--json")
    said = run(
        *samples.words, "when", "11/12 10:00", *NINE, "--date-order", "month-first", "--json"
    )

    assert asked.code == 1
    assert (answer.code, answer.json["at"]) == (0, "2026-12-11T10:00")
    assert said.json["at"] == "2026-11-12T10:00"


def test_an_office_that_can_not_be_opened_keeps_nobody_from_reading(
    run: Run, samples: Folder
) -> None:
    answer = run("--data", samples.data, "when", "明日10時", *NINE, "--json")

    assert (answer.code, answer.err) == (0, "")
