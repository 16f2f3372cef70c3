"""``letter`` with .txt and .eml, ``check-template`` with a mail's text, the lists."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path

import pytest

from desktop.paths import templates
from tests.cli.conftest import Folder, Run

CASE_ONE = "お約束のお電話がなかった"


@pytest.fixture
def number(told: Folder, run: Run) -> str:
    listed = run(*told.words, "cases", "--search", CASE_ONE, "--json").json
    return str(listed[0]["number"])


def test_a_mail_leaves_as_text_marked_as_a_draft(
    told: Folder, run: Run, number: str, tmp_path: Path
) -> None:
    target = tmp_path / "mail.txt"
    wanted = ["letter", number, "--kind", "L6", "--language", "ja", "--to", target]
    assert run(*told.words, *wanted).code == 0
    lines = target.read_text(encoding="utf-8").split("\n")
    assert "件名: 【下書き】お約束のお電話についてのお詫び" in lines[:2]
    assert "みほん事務所(見本)" in lines and "検査" not in "".join(lines)
    assert run(*told.words, *wanted).code == 1, "a file that is there is not overwritten"
    assert run(*told.words, *wanted, "--force").code == 0


def test_a_mail_leaves_as_a_draft_for_the_mail_program(
    told: Folder, run: Run, number: str, tmp_path: Path
) -> None:
    target = tmp_path / "mail.EML"
    wanted = ["letter", number, "--kind", "L6", "--language", "en", "--to", target]
    assert run(*told.words, *wanted).code == 0
    mail = email.message_from_bytes(target.read_bytes(), policy=email.policy.default)
    assert str(mail["Subject"]).startswith("[DRAFT] The call we promised you")
    assert mail["X-Unsent"] == "1"


def test_the_gate_holds_for_mails_too(told: Folder, run: Run, number: str, tmp_path: Path) -> None:
    target = tmp_path / "mail.txt"
    answer = run(*told.words, "letter", number, "--kind", "L9", "--language", "ja", "--to", target)
    assert answer.code == 1 and answer.err and not target.exists()


def test_a_word_template_makes_no_mail(told: Folder, run: Run, number: str, tmp_path: Path) -> None:
    own = templates() / "callback_missed" / "ja.docx"
    wanted = ["letter", number, "--template", own, "--language", "ja", "--to", tmp_path / "m.txt"]
    answer = run(*told.words, "--language", "en", *wanted)
    assert answer.code == 1 and "--template takes a Word file" in answer.err


def test_every_fault_of_a_mails_text_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    good = templates() / "callback_missed" / "ja-mail.txt"
    bad = tmp_path / "own.txt"
    bad.write_text("件名: {{件名.一}}\n\n{{宛な}}\n{{?記}}\n", encoding="utf-8")
    assert run("check-template", good).code == 0
    answer = run("--language", "ja", "check-template", bad, good)
    assert answer.code == 1
    assert "3行目" in answer.out and "{{宛名}}" in answer.out
    found = run("check-template", bad, "--json").json[0]["faults"]
    assert {one["part"] for one in found} == {"subject", "line"}
    assert all(one["sentence"] and "{paragraph}" not in one["sentence"] for one in found)


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00" * 50, b"\xff\xfe\x00\xd8", "件名: あ\n\n本文".encode("cp932"), b"PK\x03\x04" * 99,
     b"Subject: x", b"\n" * 9000, b"Subject: x\n\n" + b"{{" * 5000, b"x" * 300_000],
    ids=["empty", "nul", "half", "cp932", "zip", "no body", "blank", "braces", "huge"],
)  # fmt: skip
def test_a_file_that_is_no_mails_text_is_refused_with_a_sentence(
    run: Run, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "own.txt"
    bad.write_bytes(content)
    found = run("check-template", bad, "--json")
    assert found.code == 1 and found.json[0]["faults"][0]["sentence"]


def test_the_lists_say_what_is_a_mail(samples: Folder, told: Folder, run: Run) -> None:
    listed = run(*samples.words, "templates", "--json").json
    mails = [(one["kind"], one["language"]) for one in listed if one["mail"]]
    assert len(mails) == len(set(mails)) == 32
    letters = run(*told.words, "letters", "--json").json
    assert {one["by_mail"] for one in letters} == {False}
    assert {one["mail_sha256"] for one in letters} == {None}
