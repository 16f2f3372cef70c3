"""Files that may not be taken from Word, and plain copies that must not stay."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from desktop.domain.errors import Refused, WorldError
from desktop.domain.four_points import PointName
from desktop.letters.files import lock_names
from desktop.letters.opening import plain_text
from desktop.letters.reading import read_pages
from desktop.office import take_letters_back
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
    assert trouble.value.code == "letter_edit.held"
    assert copy.exists()

    # The mark was left behind by a program that crashed.
    save(copy, CAUSE, OWN)
    house.letter_editing.end_word(letter_id, even_if_held=True)
    assert not copy.exists() and OWN in printed(house, letter_id)
    assert house.letters.missing(letter_id) == []


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
