"""``cases`` and ``case``: fixed values for scripts, words of one's language for people."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Folder, Run

FIELDS = [
    "number", "person", "subject", "kind", "secondary", "failing", "temper", "state",
    "opened_at", "promises_open",
]  # fmt: skip


def test_the_list_is_one_document_newest_first(told: Folder, run: Run) -> None:
    answer = run(*told.words, "cases", "--json")

    opened = [one["opened_at"] for one in answer.json]
    assert answer.code == 0
    assert answer.err == ""
    assert all(list(one) == FIELDS for one in answer.json)
    assert opened == sorted(opened, reverse=True)
    assert all(at.endswith("Z") for at in opened)


def test_the_list_is_found_by_words_and_state(told: Folder, run: Run) -> None:
    found = run(*told.words, "cases", "--search", "雨漏 じゅうたん", "--json").json
    closed = run(*told.words, "cases", "--state", "closed", "--json").json

    assert [one["person"] for one in found] == ["例沢 太郎"]
    assert closed
    assert {one["state"] for one in closed} == {"closed"}
    assert run(*told.words, "cases", "--search", "ない言葉xyz", "--json").json == []


@pytest.mark.parametrize(
    "typed", ["c-2026-0001", "Ｃ－２０２６－０００１", " C-2026-0001 ", "C‐2026‐0001"]
)
def test_a_number_is_understood_as_people_type_it(told: Folder, run: Run, typed: str) -> None:
    assert run(*told.words, "case", typed, "--json").json["number"] == "C-2026-0001"


def test_everything_of_one_case(told: Folder, run: Run) -> None:
    found = run(*told.words, "case", "C-2026-0001", "--json").json

    assert list(found)[: len(FIELDS)] == FIELDS
    call = found["calls"][0]
    assert {"started_at", "ended_at", "ending", "lines"} <= set(call)
    assert {"kind", "text", "starred", "written_at"} <= set(call["lines"][0])
    assert {line["kind"] for line in call["lines"]} == {"caller", "us", "note", "hold"}
    assert list(found["points"]) == ["cause", "impact", "remedy", "prevention"]
    assert all({"state", "text", "who", "when"} <= set(one) for one in found["points"].values())
    assert all({"relation", "at", "zone", "state"} <= set(one) for one in found["promises"])


def test_a_case_is_read_in_the_language_asked_for(told: Folder, run: Run) -> None:
    japanese = run("--language", "ja", *told.words, "case", "C-2026-0001").out
    english = run("--language", "en", *told.words, "case", "C-2026-0001").out

    assert "完了" in japanese
    assert "お受けした電話" in japanese
    assert "保留 45秒" in japanese
    assert "closed" in english
    assert "on hold, 45 s" in english
    assert "{" not in japanese + english


def test_a_number_nobody_has_is_refused_with_a_sentence(told: Folder, run: Run) -> None:
    answer = run("--language", "en", *told.words, "case", "C-1999-0001", "--json")

    assert (answer.code, answer.out) == (1, "")
    assert len(answer.err) > 20


def test_wrong_words_are_usage(run: Run) -> None:
    assert run("cases", "--state", "lost").code == 2
    assert run("nonsense").code == 2
    assert run("letter", "C-2026-0001", "--language", "ja", "--to", "x.pdf").code == 2
    assert run("--version").code == 0
