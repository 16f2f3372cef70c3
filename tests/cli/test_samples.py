"""The sample office: thirteen cases told anew, close to today, through the real services."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from desktop import paths
from desktop.office import create_office
from desktop.sample_office import ZONE, StoryClock, begin_of, fill_office
from desktop.sample_office.source import WEEK, Source, read_sources
from desktop.sample_office.weeks import SPAN, weeks_of
from desktop.storage.keychain import MemoryKeychain
from tests.cli.conftest import NOW, Folder, Run

SAMPLES = paths.resources() / "samples"
HOURS = [datetime(2026, 11, 16) + timedelta(hours=31 * step) for step in range(11)]
A_DATE = re.compile(r"\d月\d|\d{1,2}[/／]\d{1,2}(?!\d)|\d{4}年|\d{1,2} (?:Jan|Nov|Oct|Sep|Dec)")
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return read_sources(SAMPLES)


@pytest.fixture
def case(told: Folder, run: Run) -> Any:
    """Return everything of the case with this subject."""

    def of(words: str) -> dict[str, Any]:
        listed = run(*told.words, "cases", "--json").json
        (found,) = [one for one in listed if words in (one["subject"] or "")]
        document: dict[str, Any] = run(*told.words, "case", found["number"], "--json").json
        return document

    return of


def texts(step: dict[str, Any]) -> Iterator[str]:
    for key, value in step.items():
        if isinstance(value, dict):
            yield from texts(value)
        elif isinstance(value, str) and key not in ("at", "due", "done", "until", "phone"):
            yield value


def test_the_command_says_how_many_cases_it_made_and_where_the_code_is(
    run: Run, tmp_path: Path
) -> None:
    folder = Folder(tmp_path / "new" / "data", tmp_path / "code.txt")

    answer = run("--language", "en", *folder.words, "samples", "--json")

    assert (answer.code, answer.json) == (0, {"made": 17, "path": str(folder.data)})
    assert str(folder.code) in answer.err
    assert not stat.S_IMODE(folder.code.stat().st_mode) & 0o077


def test_a_folder_must_be_named_by_hand(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "data_folder", lambda named: tmp_path / "own")

    answer = run("--language", "ja", "samples")

    assert answer.code == 1
    assert "--data" in answer.err
    assert not (tmp_path / "own").exists()


def test_a_folder_named_by_the_variable_will_do(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIKITORI_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("KIKITORI_RECOVERY_CODE_FILE", str(tmp_path / "code.txt"))

    assert run("samples").code == 0
    assert len(run("cases", "--json").json) == 17


def test_they_never_mix_with_cases_that_are_there(run: Run, samples: Folder) -> None:
    before = run(*samples.words, "cases", "--json").json

    answer = run("--language", "en", *samples.words, "samples", "--json")

    assert (answer.code, answer.out) == (1, "")
    assert "cases in this folder already" in answer.err
    assert run(*samples.words, "cases", "--json").json == before


def test_an_office_that_can_not_be_made_leaves_no_trace(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "a" / "b"

    assert run("--data", data, "samples").code == 3
    wrong = tmp_path / "code.txt"
    wrong.write_text("not a code", encoding="utf-8")
    assert run("--data", data, "--recovery-code-file", wrong, "samples").code == 3
    assert run("--data", data, "--recovery-code-file", data / "code", "samples").code == 1
    nowhere = tmp_path / "no" / "such" / "code.txt"
    assert run("--data", data, "--recovery-code-file", nowhere, "samples").code == 1
    assert not (tmp_path / "a").exists()
    assert not (tmp_path / "no").exists()


def test_an_existing_code_file_gives_its_code_to_the_new_office(
    run: Run, samples: Folder, tmp_path: Path
) -> None:
    again = Folder(tmp_path / "second", samples.code)
    code = samples.code.read_text(encoding="ascii")

    assert run(*again.words, "samples").code == 0
    assert samples.code.read_text(encoding="ascii") == code
    assert run(*again.words, "cases").code == 0


@pytest.mark.parametrize("now", HOURS)
def test_every_call_lies_in_the_last_four_weeks_on_its_own_weekday(
    sources: list[Source], now: datetime
) -> None:
    shifts = weeks_of(sources, now)

    for source in sources:
        shift = shifts[source.name]
        assert shift % WEEK == timedelta(0)
        assert now - SPAN <= source.first + shift
        assert source.last + shift <= now, source.name


@pytest.mark.parametrize("now", HOURS)
def test_the_cases_follow_each_other_week_by_week(sources: list[Source], now: datetime) -> None:
    shifts = weeks_of(sources, now)
    weeks = [
        (source.first + shifts[source.name]).date().toordinal() // 7
        for source in sources
        if not source.newest and shifts[source.name] != shifts["01b_missed_call"]
    ]

    assert sum(later < earlier for earlier, later in pairwise(weeks)) <= 1


@pytest.mark.parametrize("now", HOURS[::4])
def test_open_promises_fall_due_around_today(tmp_path: Path, now: datetime) -> None:
    aware = now.replace(tzinfo=ZONE)
    clock = StoryClock(begin_of(aware))
    office = create_office(
        tmp_path / "data", keychain=MemoryKeychain(), now=clock, announce=lambda *_: None
    )
    try:
        assert fill_office(office, clock, aware) == 17
        rows = office.services.promises.list_open()
        assert {row.person for row in rows} >= {"仮山 はなこ"}
        for row in rows:
            assert timedelta(days=-8) < row.promise.due_at - aware < timedelta(days=14)
        assert office.services.journal.first_broken() is None
    finally:
        office.close()


def test_yesterdays_promise_of_case_one_still_stands_open(case: Any) -> None:
    enquiry = case("先生からのお電話の時間")

    (promise,) = enquiry["promises"]
    assert enquiry["kind"] == "enquiry"
    assert (promise["relation"], promise["at"], promise["state"]) == (
        "by",
        "2026-11-23T17:00",
        "open",
    )


def test_case_one_has_the_times_of_its_table(case: Any) -> None:
    found = case("お約束のお電話がなかった")

    call, back = found["calls"]
    assert (call["started_at"], call["ended_at"]) == (
        "2026-11-24T00:05:00Z",
        "2026-11-24T00:17:00Z",
    )
    assert call["lines"][0]["written_at"].startswith("2026-11-24T00:05")
    assert [line for line in call["lines"] if line["kind"] == "hold"][0]["text"] == "70"
    doctor = found["promises"][0]
    assert (doctor["at"], doctor["state"]) == ("2026-11-24T12:30", "kept")
    assert doctor["done_at"].startswith("2026-11-24T03:28")
    assert back["started_at"] == "2026-11-24T03:28:00Z"
    assert found["points"]["cause"]["house_text"].startswith("電話予定を紙の付箋")
    assert (found["failing"], found["temper"]) == ("yes", "low")
    (letter,) = found["letters"]
    assert (letter["kind"], letter["state"], letter["approved_by"]) == ("L6", "printed", "院長")


def test_case_six_is_seven_calls_and_195_minutes(case: Any) -> None:
    calls = case("上の階の物音")["calls"]

    minutes = [_minutes(call) for call in calls]
    assert minutes == [22, 31, 18, 27, 35, 29, 33]
    assert calls[-1]["ending"] == "by_rule"


def test_case_seven_kept_each_promise_of_news(case: Any) -> None:
    found = case("Bookings fail")

    news = [one for one in found["promises"] if one["kind"] == "interim"]
    assert [one["at"][11:] for one in news] == ["10:30", "11:30", "13:00"]
    assert {one["state"] for one in news} == {"kept"}
    assert found["points"]["impact"]["text"].startswith("For 3 hours and 15 minutes")
    assert "23 November" in found["points"]["remedy"]["text"]


def test_case_eleven_keeps_the_words_as_they_were_said(case: Any) -> None:
    found = case("修理のあとのお申し出")

    words = [line["text"] for call in found["calls"] for line in call["lines"]]
    assert sum(map(_minutes, found["calls"])) == 78
    assert {"「ネットに店の名前書くぞ」", "「夜道に気をつけろ」"} <= set(words)
    assert (found["failing"], found["request"]) == ("none", "10万円")


def test_every_date_in_a_text_moves_along(sources: list[Source]) -> None:
    left = [
        f"{source.name}: {text}"
        for source in sources
        for step in source.steps
        for text in texts(step.told)
        if A_DATE.search(text)
    ]

    assert left == []


def test_english_cases_stay_english_and_japanese_ones_japanese(sources: list[Source]) -> None:
    english = [source for source in sources if source.language == "en"]
    words = [text for source in english for step in source.steps for text in texts(step.told)]

    assert [source.name for source in english] == ["13_not_our_table", "07_bookings_fail"]
    assert not [text for text in words if JAPANESE.search(text)]


def _minutes(call: dict[str, Any]) -> int:
    begin, end = (
        datetime.fromisoformat(call[name]).astimezone(UTC) for name in ("started_at", "ended_at")
    )
    return int((end - begin).total_seconds() // 60)


def test_the_clock_of_the_samples_is_the_one_handed_in(case: Any) -> None:
    for words in ("名入れの取り違え(もう一組)", "Loose table leg", "請求の二重計上"):
        opened = datetime.fromisoformat(case(words)["opened_at"])
        assert NOW - SPAN <= opened <= NOW
