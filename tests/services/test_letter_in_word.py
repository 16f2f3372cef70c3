"""One letter changed in Word: its file is taken back when it is saved, and kept as its text."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt

from desktop.domain.errors import Refused
from desktop.domain.four_points import PointName
from desktop.domain.letter_edit_rows import RowState
from desktop.letters.opening import plain_text
from desktop.services.suite import Services
from tests.case_one_story import Story, tell
from tests.fixed_clock import FixedClock
from tests.services.word_copies import NAME, printed, row, save

CAUSE = "お電話の予定の管理が行き届いておりませんでした。"
OWN = "お電話の予定を、担当者の手帳だけで管理しておりました。"


def no_page(*_: object) -> bytes:
    return b"%PDF-"


@pytest.fixture
def story(house: Services, clock: FixedClock) -> Story:
    return tell(house, clock)


@pytest.fixture
def letter_id(house: Services, story: Story) -> int:
    house.points.save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から")
    return house.letters.draft(story.case_id).letter_id


@pytest.fixture
def copy(house: Services, letter_id: int) -> Path:
    return house.letter_editing.begin_word(letter_id, NAME)


def test_the_copy_for_word_is_marked_as_a_draft_and_for_this_person_alone(copy):
    assert copy.name == NAME
    assert "下書き" in plain_text(copy)
    if os.name != "nt":
        assert copy.parent.stat().st_mode & 0o077 == 0


def test_a_copy_that_was_not_changed_changes_nothing(house, letter_id, copy):
    assert not house.letter_editing.take_back(letter_id).is_new
    assert not house.letter_editing.view(letter_id).from_word


def test_what_is_saved_becomes_the_letters_text(house, letter_id, copy):
    save(copy, CAUSE, OWN)
    taken = house.letter_editing.take_back(letter_id)

    assert (taken.is_new, taken.changed) == (True, 1)
    assert OWN in printed(house, letter_id) and CAUSE not in printed(house, letter_id)
    changed = row(house, letter_id, OWN)
    assert (changed.state, changed.by_hand) == (RowState.CHANGED, True)
    assert CAUSE in changed.template
    assert printed(house, letter_id).count("下書き") == 1


def test_its_own_look_becomes_the_letters_look(house, letter_id, copy, story):
    document = Document(str(copy))
    bold = next(one for one in document.paragraphs if CAUSE in one.text)
    bold.runs[0].bold = True
    bold.runs[0].font.size = Pt(14)
    document.save(str(copy))
    house.letter_editing.take_back(letter_id)
    house.letter_editing.end_word(letter_id)
    house.letters.approve(letter_id, story.owner, "", no_page)

    stored = Document(io.BytesIO(house.letters.stored(letter_id, "docx")))
    again = next(one for one in stored.paragraphs if CAUSE in one.text)
    assert again.runs[0].bold and again.runs[0].font.size == Pt(14)
    assert "下書き" not in "\n".join(plain_text(house.letters.stored(letter_id, "docx")))
    assert stored.core_properties.last_modified_by == "みほん内科クリニック"


def test_paragraphs_written_and_deleted_in_word_are_told_one_by_one(house, letter_id, copy):
    document = Document(str(copy))
    cause = next(one for one in document.paragraphs if CAUSE in one.text)
    cause.insert_paragraph_before("書き加えた一段落です。")
    thanks = next(one for one in document.paragraphs if "感謝" in one.text or "承り" in one.text)
    gone = thanks.text
    thanks._element.getparent().remove(thanks._element)
    document.save(str(copy))
    house.letter_editing.take_back(letter_id)

    told = {(one.state, one.before, one.after) for one in house.letter_editing.changes(letter_id)}
    assert told == {
        (RowState.ADDED, "", "書き加えた一段落です。"),
        (RowState.OUT, gone, ""),
    }


def test_each_difference_goes_back_to_the_template_alone(house, letter_id, copy):
    document = Document(str(copy))
    cause = next(one for one in document.paragraphs if CAUSE in one.text)
    cause.insert_paragraph_before("書き加えた一段落です。")
    thanks = next(one for one in document.paragraphs if "承り" in one.text)
    gone = thanks.text
    thanks._element.getparent().remove(thanks._element)
    cause.runs[0].text = OWN
    document.save(str(copy))
    house.letter_editing.end_word(letter_id)

    while changes := house.letter_editing.changes(letter_id):
        house.letter_editing.take_template(letter_id, changes[0].key)
    text = printed(house, letter_id)
    assert house.letter_editing.changes(letter_id) == ()
    assert CAUSE in text and gone in text and "書き加えた" not in text and OWN not in text


def test_a_paragraph_is_changed_in_the_window_on_top_of_the_file(house, letter_id, copy):
    save(copy, CAUSE, OWN)
    house.letter_editing.end_word(letter_id)
    house.letter_editing.set_text(letter_id, row(house, letter_id, OWN).key, "窓で直しました。")

    assert "窓で直しました。" in printed(house, letter_id)
    again = house.letter_editing.begin_word(letter_id, NAME)
    assert "窓で直しました。" in "\n".join(plain_text(again))


def test_while_it_is_in_word_the_window_changes_nothing_that_a_save_would_write_over(
    house, letter_id, copy
):
    key = row(house, letter_id, CAUSE).key
    for verb in (
        lambda: house.letter_editing.set_text(letter_id, key, "窓で直しました。"),
        lambda: house.letter_editing.leave_out(letter_id, key),
        lambda: house.letter_editing.take_all_template(letter_id),
        lambda: house.letter_editing.step_back(letter_id),
    ):
        with pytest.raises(Refused) as refusal:
            verb()
        assert refusal.value.code == "letter_edit.in_word"
    assert house.letter_editing.begin_word(letter_id, NAME) == copy


def test_what_was_changed_in_the_window_before_goes_along_to_word(house, letter_id):
    house.letter_editing.set_text(letter_id, row(house, letter_id, CAUSE).key, OWN)
    path = house.letter_editing.begin_word(letter_id, NAME)
    assert OWN in "\n".join(plain_text(path))
    save(path, "感謝", "心から感謝")
    house.letter_editing.take_back(letter_id)

    assert row(house, letter_id, OWN).by_hand


def test_a_value_changed_afterwards_is_said_because_the_file_does_not_follow(
    house, letter_id, story, copy
):
    save(copy, "感謝", "心から感謝")
    house.letter_editing.take_back(letter_id)
    house.letter_editing.end_word(letter_id)
    house.points.save(story.case_id, PointName.CAUSE, "text", "台帳に書き落としました。")

    old = row(house, letter_id, CAUSE)
    assert old.moved_on and not old.by_hand
    assert [one.code for one in house.letters.missing(letter_id)] == ["letter_proof.hand_moved_on"]
    house.letter_editing.take_template(letter_id, old.key)
    assert "台帳に書き落としました。" in printed(house, letter_id)
    assert house.letters.missing(letter_id) == []


def test_the_new_words_once_taken_are_the_ground_of_what_is_written_next(
    house, letter_id, story, copy
):
    save(copy, "感謝", "心から感謝")
    house.letter_editing.end_word(letter_id)
    house.points.save(story.case_id, PointName.CAUSE, "text", "台帳に書き落としました。")
    key = row(house, letter_id, CAUSE).key
    house.letter_editing.take_template(letter_id, key)
    house.letter_editing.set_text(letter_id, key, "台帳に、うっかり書き落としました。")

    assert not row(house, letter_id, "うっかり").moved_on
    assert house.letters.missing(letter_id) == []


def test_the_old_words_may_also_be_kept(house, letter_id, story, copy):
    save(copy, "感謝", "心から感謝")
    house.letter_editing.take_back(letter_id)
    house.letter_editing.end_word(letter_id)
    house.points.save(story.case_id, PointName.CAUSE, "text", "台帳に書き落としました。")
    house.letter_editing.keep_mine(letter_id, row(house, letter_id, CAUSE).key)

    assert CAUSE in printed(house, letter_id)
    assert house.letters.missing(letter_id) == []
    assert len(house.letter_editing.changes(letter_id)) == 2


def test_going_back_to_the_template_is_undone_with_the_file(house, letter_id, copy):
    save(copy, CAUSE, OWN)
    house.letter_editing.end_word(letter_id)
    house.letter_editing.take_all_template(letter_id)
    assert CAUSE in printed(house, letter_id)

    house.letter_editing.step_back(letter_id)
    assert OWN in printed(house, letter_id) and house.letter_editing.view(letter_id).from_word


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("kind", "vertical"), [("L6", False), ("L1", True), ("L14", False)])
def test_a_copy_another_program_wrote_anew_unchanged_brings_no_difference(
    house, story, tmp_path, kind, vertical
):
    letter_id = house.letters.draft(story.case_id, kind, "ja").letter_id
    house.letters.set_vertical(letter_id, vertical)
    before = printed(house, letter_id)
    path = house.letter_editing.begin_word(letter_id, "copy.docx")
    office = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile"]
    form = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path), str(path)]
    subprocess.run([*office, *form], check=True, capture_output=True, timeout=120)
    shutil.copy(tmp_path / "copy.docx", path)

    taken = house.letter_editing.take_back(letter_id)
    assert (taken.is_new, taken.changed) == (True, 0)
    assert sorted(printed(house, letter_id).split("\n")) == sorted(before.split("\n"))
