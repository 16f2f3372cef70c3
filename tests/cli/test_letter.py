"""``letter``: what left the office as it was frozen, else a draft that says so."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader

from desktop.paths import templates
from tests.cli.conftest import Folder, Run


@pytest.fixture
def number(told: Folder, run: Run) -> dict[str, str]:
    """Return the numbers of the cases by person."""
    listed = run(*told.words, "cases", "--json").json
    return {one["person"]: one["number"] for one in reversed(listed)}


def words_of(pdf: bytes) -> str:
    return "".join(
        "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split()
    )


def test_an_approved_letter_leaves_as_its_stored_copy(
    told: Folder, run: Run, number: dict[str, str], tmp_path: Path
) -> None:
    case = run(*told.words, "case", number["A. Rei"], "--json").json
    digest = {"docx": case["letters"][0]["docx_sha256"], "pdf": case["letters"][0]["pdf_sha256"]}

    for form in ("docx", "pdf"):
        target = tmp_path / f"letter.{form}"
        wanted = ["letter", number["A. Rei"], "--kind", "ｌ８", "--language", "en", "--to", target]
        assert run(*told.words, *wanted).code == 0
        assert hashlib.sha256(target.read_bytes()).hexdigest() == digest[form]
    assert "DRAFT" not in words_of((tmp_path / "letter.pdf").read_bytes())


def test_the_letter_of_case_one_names_no_examination_and_has_no_printed_number(
    told: Folder, run: Run, tmp_path: Path
) -> None:
    listed = run(*told.words, "cases", "--search", "お約束のお電話がなかった", "--json").json
    target = tmp_path / "letter.pdf"
    tail = ["--kind", "L6", "--language", "ja", "--to", target]

    assert run(*told.words, "letter", listed[0]["number"], *tail).code == 0
    text = words_of(target.read_bytes())
    assert len(PdfReader(target).pages) == 1
    assert "検査" not in text
    assert "第2026" not in text
    assert (
        text.index("謹啓")
        < text.index("11月24日12時28分に、医師よりお電話いたしました")
        < text.index("謹白")
    )
    assert "みほん内科クリニック院長仮名一郎" in text


def test_a_draft_says_so_and_has_no_number(
    told: Folder, run: Run, number: dict[str, str], tmp_path: Path
) -> None:
    target = tmp_path / "letter.pdf"
    case = number["仮川 みさき"]

    answer = run(*told.words, "letter", case, "--kind", "L1", "--language", "ja", "--to", target)

    assert answer.code == 0
    text = words_of(target.read_bytes())
    assert "下書き" in text
    assert "名入れデータを取り違えて" in text
    assert "第2026" not in text
    assert run(*told.words, "case", case, "--json").json["letters"] == []


def test_the_gate_says_everything_that_is_missing(
    told: Folder, run: Run, number: dict[str, str], tmp_path: Path
) -> None:
    target = tmp_path / "letter.docx"
    wanted = ["letter", number["例沢 太郎"], "--kind", "L1", "--language", "ja", "--to", target]

    answer = run("--language", "en", *told.words, *wanted)

    assert answer.code == 1
    assert "failing" in answer.err
    assert len(answer.err.splitlines()) >= 3
    assert not target.exists()


def test_a_file_that_is_there_stays_without_force(
    told: Folder, run: Run, number: dict[str, str], tmp_path: Path
) -> None:
    target = tmp_path / "letter.docx"
    target.write_bytes(b"mine")
    wanted = ["letter", number["A. Rei"], "--kind", "L8", "--language", "en", "--to", target]

    refused = run("--language", "en", *told.words, *wanted)
    assert (refused.code, target.read_bytes()) == (1, b"mine")
    assert "--force" in refused.err
    assert run(*told.words, *wanted, "--force").code == 0
    assert target.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("name", ["letter.odt", "letter", "no/such/folder/letter.pdf", "."])
def test_a_target_that_can_not_be_written_is_one_sentence(
    told: Folder, run: Run, number: dict[str, str], tmp_path: Path, name: str
) -> None:
    target = tmp_path / name
    wanted = ["letter", number["A. Rei"], "--kind", "L8", "--language", "en", "--to", target]

    answer = run(*told.words, *wanted)

    assert answer.code == 1
    assert len(answer.err.splitlines()) == 1


def test_an_unknown_kind_and_an_unknown_case_are_refused(
    told: Folder, run: Run, number: dict[str, str], tmp_path: Path
) -> None:
    target = tmp_path / "letter.pdf"
    tail = ["--language", "ja", "--to", target]

    assert run(*told.words, "letter", number["A. Rei"], "--kind", "L99", *tail).code == 1
    assert run(*told.words, "letter", "C-1999-9999", "--kind", "L1", *tail).code == 1
    assert not target.exists()


def test_a_template_of_ones_own_is_filled_and_marked(
    told: Folder, run: Run, number: dict[str, str], tmp_path: Path
) -> None:
    own, target = tmp_path / "own.docx", tmp_path / "letter.docx"
    own.write_bytes((templates() / "product_defect" / "ja.docx").read_bytes())
    wanted = ["letter", number["見原 けん"], "--template", own, "--language", "ja", "--to", target]

    assert run(*told.words, *wanted).code == 0
    shown = "\n".join(one.text for one in Document(str(target)).paragraphs)
    assert "清掃の機械の車輪" in shown


def test_every_fault_of_a_template_is_said_and_nothing_written(
    told: Folder, run: Run, number: dict[str, str], tmp_path: Path
) -> None:
    own, target = tmp_path / "own.docx", tmp_path / "letter.docx"
    document = Document()
    document.add_paragraph("{{宛て名}} と {{知らない項目}}")
    document.save(str(own))
    wanted = ["letter", number["見原 けん"], "--template", own, "--language", "ja", "--to", target]

    answer = run("--language", "ja", *told.words, *wanted)

    assert answer.code == 1
    assert "宛て名" in answer.err
    assert "知らない項目" in answer.err
    assert not target.exists()


def test_a_template_that_is_no_word_file_is_one_sentence(
    told: Folder, run: Run, number: dict[str, str], tmp_path: Path
) -> None:
    own = tmp_path / "own.docx"
    tail = ["--language", "ja", "--to", tmp_path / "letter.docx"]

    missing = run(*told.words, "letter", number["見原 けん"], "--template", own, *tail)
    own.write_bytes(b"hello")
    wrong = run(*told.words, "letter", number["見原 けん"], "--template", own, *tail)

    assert (missing.code, wrong.code) == (1, 1)
    assert len(missing.err.splitlines()) == len(wrong.err.splitlines()) == 1
