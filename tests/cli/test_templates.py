"""``check-template``, ``templates`` and ``letters`` as a script uses them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desktop import paths
from tests.cli.conftest import Folder, Run
from tests.letters.word_files import cell, docx, p, table

GOOD = paths.templates() / "callback_missed" / "ja.docx"


def test_a_sound_template_needs_no_office_and_makes_none(run: Run, tmp_path: Path) -> None:
    answer = run("--data", tmp_path / "none", "check-template", GOOD, "--json")
    assert (answer.code, answer.err) == (0, "")
    assert answer.json == [{"file": str(GOOD), "ok": True, "faults": []}]
    assert not (tmp_path / "none").exists()


def test_all_faults_of_all_files_are_told_with_place_and_way_out(run: Run, tmp_path: Path) -> None:
    bad = docx(tmp_path, p("x") + p("{{宛な}} 様") + table(cell(p("{件名}"))))
    answer = run("--language", "ja", "check-template", GOOD, bad, "--json")
    good, found = answer.json
    assert answer.code == 1 and "1個に直すところ" in answer.err
    assert (good["ok"], found["ok"]) == (True, False)
    assert [(one["code"], one["part"], one["proposal"]) for one in found["faults"]] == [
        ("template.unknown_field", "body", "{{宛名}}"),
        ("template.brace_single", "cell", "{{件名}}"),
    ]
    first = found["faults"][0]
    assert (first["paragraph"], first["table"], first["quote"]) == (2, None, "{{宛な}} 様")
    assert first["sentence"].startswith("本文 2段落目「{{宛な}} 様」")
    told = run("--language", "en", "check-template", bad)
    assert told.code == 1
    assert "2 faults" in told.out and "Did you mean “{{宛名}}”?" in told.out


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.docx", None, "template.missing"),
        ("b.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "template.old_doc"),
        ("c.docx", b"", "template.empty_file"),
        ("d.docx", b"\x00" * 100, "template.not_word"),
    ],
)
def test_what_is_no_template_is_a_fault_and_no_trace(
    run: Run, tmp_path: Path, name: str, content: bytes | None, code: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    answer = run("check-template", tmp_path / name, "--json")
    assert answer.code == 1
    assert [one["code"] for one in answer.json[0]["faults"]] == [code]


def test_odd_names_of_files_are_no_trouble(run: Run, tmp_path: Path) -> None:
    assert run("check-template", "~nobody_at_all/x.docx", "--json").code == 1
    assert run("check-template", tmp_path / "\udcff.docx", "--json").code == 1
    assert run("check-template", "", "--json").code == 1
    assert run("check-template", tmp_path, "--json").code == 1


def test_without_a_file_it_is_the_wrong_usage(run: Run) -> None:
    assert run("check-template").code == 2


def test_templates_are_listed_with_their_origin(samples: Folder, run: Run) -> None:
    listed = run(*samples.words, "templates", "--json").json
    found = {(one["kind"], one["language"], one["vertical"]): one for one in listed}
    assert found["L6", "ja", False]["origin"] == "shipped"
    assert found["L6", "ja", False]["version"] is None and found["L6", "en", False]["ok"]
    own = paths.user_templates(samples.data) / "callback_missed" / "ja.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"broken")
    answer = run(*samples.words, "--language", "en", "templates")
    assert answer.code == 1 and "last good version" in answer.out


def test_the_register_is_listed_and_filtered(told: Folder, run: Run) -> None:
    answer = run(*told.words, "letters", "--json")
    for one in answer.json:  # what came of a letter is told with it
        assert {"answered_on", "answered_by", "answer", "withdrawn_on"} <= set(one)
    assert answer.code == 0
    keys = {"case", "person", "subject", "kind", "language", "state", "number", "template_version"}
    assert all(keys <= set(one) for one in answer.json)
    assert run(*told.words, "letters", "--state", "answered", "--json").json == []
    assert run(*told.words, "--language", "en", "letters", "--state", "answered").out.strip() == (
        "There are no letters yet."
    )
    assert len(run(*told.words, "letters").out.splitlines()) == max(1, len(answer.json))


@pytest.mark.parametrize("command", ["templates", "letters"])
def test_without_an_office_there_is_nothing_to_list(run: Run, tmp_path: Path, command: str) -> None:
    assert run("--data", tmp_path / "none", command).code == 3
    assert not (tmp_path / "none").exists()


def test_a_checked_template_of_ones_own_makes_a_letter(
    told: Folder, run: Run, tmp_path: Path
) -> None:
    number = run(*told.words, "cases", "--json").json[-1]["number"]
    target = tmp_path / "own.docx"
    words = ["letter", number, "--template", GOOD, "--language", "ja", "--to", target]
    assert run(*told.words, *words).code == 0
    assert zipfile.is_zipfile(target)
