"""Writing a letter: whole or not at all, marked while a draft, its properties its own."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from docx import Document

from desktop.domain.errors import WorldError
from desktop.letters.fields import field_values, printed_values
from desktop.letters.opening import plain_text
from desktop.letters.render import rendered
from tests.letters.sample_letters import ALL, MISSED_JA, OUTAGE_EN, kinds, write
from tests.letters.word_files import part


def test_the_properties_name_the_letter_and_the_office_and_nobody_else(tmp_path):
    core = Document(write(MISSED_JA, tmp_path / "l.docx")).core_properties
    assert core.title == "お約束のお電話についてのお詫び"
    assert (core.author, core.last_modified_by) == ("みほん内科クリニック",) * 2
    assert core.comments == ""


def test_the_time_of_making_is_handed_in():
    template = kinds()["L6"].file("ja")
    at = datetime(2026, 10, 6, 4, 0, tzinfo=UTC)
    letter = rendered(template, {}, title="t", author="a", created=at)
    assert "2026-10-06T04:00:00Z" in part(letter, "docProps/core.xml")
    assert "dcterms:created" not in part(
        rendered(template, {}, title="t", author="a"), "docProps/core.xml"
    )


@pytest.mark.parametrize("name", ALL)
def test_a_draft_says_so_at_its_head_and_a_letter_does_not(name, tmp_path):
    draft = write(ALL[name], tmp_path / "d.docx", draft_mark="下書き")
    final = write(ALL[name], tmp_path / "f.docx")
    assert "下書き" in plain_text(draft)
    assert [line for line in plain_text(draft) if line != "下書き"] == plain_text(final)
    assert not Document(final).sections[0].header.paragraphs[0].text


def test_a_letter_is_replaced_whole(tmp_path):
    target = tmp_path / "手紙.docx"
    target.write_bytes(b"old")
    write(MISSED_JA, target)
    assert plain_text(target)[0] == "令和8年10月6日"
    assert [path.name for path in tmp_path.iterdir()] == ["手紙.docx"]


def test_a_missing_folder_is_told(tmp_path):
    assert _refused(tmp_path / "none" / "l.docx") == "letter.folder_missing"


def test_a_read_only_file_is_left_as_it_is(tmp_path):
    target = tmp_path / "l.docx"
    target.write_bytes(b"old")
    target.chmod(0o444)
    assert _refused(target) == "letter.target_read_only"
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize("lock", ["~$mplaint.docx", ".~lock.complaint.docx#"])
def test_a_file_open_in_word_or_libreoffice_is_left_as_it_is(lock, tmp_path):
    target = tmp_path / "complaint.docx"
    target.write_bytes(b"old")
    (tmp_path / lock).touch()
    assert _refused(target) == "letter.target_open"
    assert target.read_bytes() == b"old"


def test_a_folder_in_the_letters_place_is_told(tmp_path):
    (tmp_path / "l.docx").mkdir()
    assert _refused(tmp_path / "l.docx") == "letter.target_is_folder"


def test_a_missing_required_field_is_marked_on_the_page_of_a_draft(tmp_path):
    gap = replace(MISSED_JA, apology_object="")
    assert "〔お詫びの対象〕" in "".join(plain_text(write(gap, tmp_path / "l.docx")))


def test_filling_costs_little_more_than_opening_and_saving(tmp_path):
    kind = kinds()["L8"]
    template = kind.file("en")
    values = printed_values(field_values(OUTAGE_EN, kind))
    floor, ours = [], []
    for _ in range(15):
        begun = time.perf_counter()
        Document(template).save(tmp_path / "floor.docx")
        floor.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        rendered(template, values, title="t", author="a")
        ours.append(time.perf_counter() - begun)
    # Twice is the goal; the margin is for a busy machine.
    assert statistics.median(ours) <= 3 * statistics.median(floor)


def _refused(target) -> str:
    with pytest.raises(WorldError) as caught:
        write(MISSED_JA, target)
    return caught.value.code
