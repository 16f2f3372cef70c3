"""One letter changed in Word: its file is taken back when it is saved, and kept as its text."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt

from desktop.domain.errors import Refused, WorldError
from desktop.domain.four_points import PointName
from desktop.domain.letter_edit_rows import RowState
from desktop.letters.files import lock_names
from desktop.letters.opening import plain_text
from desktop.letters.reading import read_pages
from desktop.office import take_letters_back
from desktop.services.suite import Services
from tests.case_one_story import Story, tell
from tests.fixed_clock import FixedClock

CAUSE = "お電話の予定の管理が行き届いておりませんでした。"
OWN = "お電話の予定を、担当者の手帳だけで管理しておりました。"
NAME = "C-2026-0001 お詫び.docx"


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


def save(path: Path, words: str, instead: str) -> None:
    """Change one paragraph as a person does in Word, and save."""
    document = Document(str(path))
    for one in document.paragraphs:
        if words in one.text:
            one.runs[0].text = one.text.replace(words, instead)
            for run in one.runs[1:]:
                run.text = ""
    document.save(str(path))


def printed(house: Services, letter_id: int) -> str:
    return "\n".join(plain_text(house.letters.prepare(letter_id)().docx))


def row(house: Services, letter_id: int, words: str):
    rows = house.letter_editing.view(letter_id).rows
    return next(one for one in rows if words in one.text or words in one.template)


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


# Trouble


def macro(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("word/vbaProject.bin", b"x")


def garbage(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 no file of Word")


def empty(path: Path) -> None:
    document = Document()
    document.save(str(path))


def old_doc(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (macro, "letter_edit.word_macros"),
        (garbage, "letter_edit.word_form"),
        (empty, "letter_edit.word_empty"),
        (old_doc, "letter_edit.word_form"),
    ],
)
def test_a_file_that_may_not_be_taken_leaves_the_last_good_text(
    house, letter_id, copy, spoil, code
):
    save(copy, CAUSE, OWN)
    house.letter_editing.take_back(letter_id)
    spoil(copy)
    with pytest.raises(Refused) as refusal:
        house.letter_editing.take_back(letter_id)

    assert refusal.value.code == code
    assert OWN in printed(house, letter_id)
    assert [one.code for one in house.letters.missing(letter_id)] == ["letter_proof.hand_not_taken"]
    house.letter_editing.end_word(letter_id)
    assert house.letters.missing(letter_id) == []


def test_a_file_that_was_deleted_leaves_the_last_good_text(house, letter_id, copy):
    save(copy, CAUSE, OWN)
    house.letter_editing.take_back(letter_id)
    copy.unlink()

    assert OWN in printed(house, letter_id)
    assert house.letter_editing.copy(letter_id) is None
    assert house.letters.missing(letter_id) == []


def test_a_letter_open_in_word_is_not_approved(house, letter_id, story, copy):
    (copy.parent / lock_names(copy.name)[0]).write_bytes(b"x")

    assert [one.code for one in house.letters.missing(letter_id)] == [
        "letter_proof.hand_open_in_word"
    ]
    with pytest.raises(WorldError) as trouble:
        house.letter_editing.end_word(letter_id)
    assert trouble.value.code == "letter.target_open"


def test_what_was_saved_and_not_taken_yet_stands_before_the_approval(house, letter_id, copy):
    save(copy, CAUSE, OWN)

    assert [one.code for one in house.letters.missing(letter_id)] == ["letter_proof.hand_not_taken"]


def test_tracked_changes_and_comments_do_not_go_out(house, letter_id, copy, story):
    document = Document(str(copy))
    cause = next(one for one in document.paragraphs if CAUSE in one.text)
    run = cause.runs[0]
    document.add_comment(run, text="ここは弱い", author="院長")
    inserted = run._element.makeelement(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}ins",
        {"{http://schemas.openxmlformats.org/wordprocessingml/2006/main}id": "9"},
    )
    run._element.addprevious(inserted)
    inserted.append(run._element)
    document.save(str(copy))
    taken = house.letter_editing.take_back(letter_id)
    house.letter_editing.end_word(letter_id)

    assert taken.corrections and taken.remarks
    house.letters.approve(letter_id, story.owner, "", no_page)
    stored = house.letters.stored(letter_id, "docx")
    with zipfile.ZipFile(io.BytesIO(stored)) as package:
        assert not [name for name in package.namelist() if "comments" in name]
        assert b"w:ins " not in package.read("word/document.xml")
    assert read_pages(stored).gaps == ()


# Plain copies


def test_no_plain_copy_outlives_the_approval(house, letter_id, story, copy):
    save(copy, CAUSE, OWN)
    house.letter_editing.take_back(letter_id)
    house.letters.approve(letter_id, story.owner, "", no_page)

    assert not copy.parent.exists()
    assert OWN in "\n".join(plain_text(house.letters.stored(letter_id, "docx")))


def test_of_many_saves_only_what_can_be_gone_back_to_is_kept(house, letter_id, copy, story):
    def files() -> int:
        rows = house.letter_editing._edits._store.db.query("SELECT * FROM letter_edit_files")
        return len(rows)

    save(copy, CAUSE, OWN)
    house.letter_editing.take_back(letter_id)
    for number in range(3):
        save(copy, OWN, f"{OWN}{number}")
        house.letter_editing.take_back(letter_id)
    assert files() == 4
    house.letter_editing.end_word(letter_id)
    for _ in range(4):
        house.letter_editing.step_back(letter_id)
    house.letter_editing.leave_out(letter_id, row(house, letter_id, CAUSE).key)
    assert files() == 0


def test_what_was_saved_while_the_program_was_closed_is_taken_at_the_next_start(
    house, letter_id, copy
):
    save(copy, CAUSE, OWN)
    take_letters_back(house)

    assert OWN in printed(house, letter_id)
    assert not copy.parent.exists()


def test_at_the_start_what_cannot_be_taken_stays_until_a_person_decides(house, letter_id, copy):
    garbage(copy)
    take_letters_back(house)

    assert copy.exists()
    assert CAUSE in printed(house, letter_id)


def test_a_copy_these_records_know_nothing_of_is_not_taken_into_any_letter(
    house, letter_id, story, copy
):
    other = house.letters.draft(story.case_id, "L1", "ja")
    stray = copy.parent.parent / str(other.letter_id) / "other.docx"
    stray.parent.mkdir()
    stray.write_bytes(copy.read_bytes())
    save(stray, "仮山", "別人")
    take_letters_back(house)

    assert not stray.exists()
    assert "別人" not in printed(house, other.letter_id)


def test_a_number_given_at_the_approval_stands_in_its_place_in_the_file(house, story):
    house.cases.set_field(story.case_id, "failing", "yes")
    letter = house.letters.draft(story.case_id, "L6", "ja")
    house.letters.set_override(letter.letter_id, "letter_number", None)
    house.points.save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から")
    draft = house.letters.draft(story.case_id, "L14", "ja")
    path = house.letter_editing.begin_word(draft.letter_id, NAME)

    assert "{{" in "\n".join(plain_text(path))
    save(path, "経緯", "くわしい経緯")
    house.letter_editing.take_back(draft.letter_id)
    assert "{{" not in printed(house, draft.letter_id)
