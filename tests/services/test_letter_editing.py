"""One letter changed by hand: kept with the letter, told from the template, never lost."""

from __future__ import annotations

import pytest

from desktop.domain.errors import DomainError, Refused
from desktop.domain.four_points import PointName
from desktop.domain.letter import LetterState
from desktop.domain.letter_edit_rows import RowState
from desktop.letters.opening import plain_text
from desktop.services.suite import Services
from tests.case_one_story import Story, tell
from tests.fixed_clock import FixedClock
from tests.services.letter_text import CAUSE, OWN, Text


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
def text(house: Services, letter_id: int) -> Text:
    return Text(house, letter_id)


# A paragraph


def test_every_paragraph_stands_in_the_list_as_the_template_says_it(text):
    rows = text.view().rows

    assert {one.state for one in rows} == {RowState.SAME}
    assert CAUSE in "\n".join(one.text for one in rows)
    assert all(one.text == one.template for one in rows)


def test_a_changed_paragraph_is_printed_and_told_beside_what_the_template_says(text):
    row = text.row(CAUSE)
    text.change(CAUSE, row.text.replace(CAUSE, OWN))

    changed = text.row(OWN)
    assert (changed.state, changed.by_hand) == (RowState.CHANGED, True)
    assert changed.template == row.template
    assert OWN in text.printed() and CAUSE not in text.printed()


def test_the_template_itself_and_other_letters_are_untouched(house, text, story):
    text.change(CAUSE, OWN)

    other = house.letters.draft(story.case_id, "L1", "ja")
    assert CAUSE in "\n".join(plain_text(house.letters.prepare(other.letter_id)().docx))
    assert house.templates.versions("callback_missed", "ja") == []


def test_one_call_goes_back_to_the_template(house, text, letter_id):
    text.change(CAUSE, OWN)
    house.letter_editing.take_template(letter_id, text.row(OWN).key)

    assert text.view().changes == ()
    assert CAUSE in text.printed()


def test_writing_the_templates_own_words_again_is_no_change(text):
    row = text.row(CAUSE)
    text.change(CAUSE, OWN)
    text.change(OWN, row.text)

    assert text.view().changes == ()


def test_a_paragraph_is_left_out_and_comes_back(house, text, letter_id):
    key = text.row("お問い合わせ").key if "お問い合わせ" in text.printed() else text.row("承り").key
    before = text.printed()
    house.letter_editing.leave_out(letter_id, key)
    assert len(text.printed()) < len(before)
    assert text.view().changes[0].state is RowState.OUT

    house.letter_editing.take_template(letter_id, key)
    assert text.printed() == before


def test_a_paragraph_is_added_below_another_one(house, text, letter_id):
    key = house.letter_editing.add_below(letter_id, text.row(CAUSE).key, "一行を加えます。")
    lines = text.printed().split("\n")

    at = next(number for number, line in enumerate(lines) if CAUSE in line)
    assert lines[at + 1] == "一行を加えます。"
    below = house.letter_editing.add_below(letter_id, key, "もう一行です。")
    assert text.printed().split("\n")[at + 2] == "もう一行です。"
    house.letter_editing.leave_out(letter_id, key)
    assert text.printed().split("\n")[at + 1] == "もう一行です。"
    assert below in [one.key for one in text.view().rows]


def test_an_added_paragraph_that_stays_empty_is_gone_once_it_is_left(house, text, letter_id):
    key = house.letter_editing.add_below(letter_id, text.row(CAUSE).key)
    assert key in [one.key for one in text.view().rows]
    house.letter_editing.set_text(letter_id, key, "", settled=True)

    assert text.view().changes == ()
    assert key not in [one.key for one in text.view().rows]


# Undo


def test_each_change_is_taken_back_one_by_one(house, text, letter_id):
    row = text.row(CAUSE)
    text.change(CAUSE, OWN)
    house.letter_editing.leave_out(letter_id, row.key)
    house.letter_editing.take_all_template(letter_id)
    assert text.view().changes == ()

    house.letter_editing.step_back(letter_id)
    assert text.row(CAUSE).state is RowState.OUT
    house.letter_editing.step_back(letter_id)
    assert text.row(OWN).state is RowState.CHANGED
    house.letter_editing.step_back(letter_id)
    assert text.view().changes == () and text.view().steps == 0
    house.letter_editing.step_back(letter_id)  # nothing is left to take back


def test_one_paragraph_being_typed_is_one_step(house, text, letter_id):
    key = text.row(CAUSE).key
    for typed in ("お", "お電", "お電話の"):
        house.letter_editing.set_text(letter_id, key, typed, settled=False)
    house.letter_editing.set_text(letter_id, key, OWN, settled=True)
    assert text.view().steps == 1

    house.letter_editing.step_back(letter_id)
    assert CAUSE in text.printed()


# What lies beneath changes later


def test_a_value_that_changes_later_is_said_and_both_are_offered(house, text, story, letter_id):
    text.change(CAUSE, OWN)
    house.points.save(story.case_id, PointName.CAUSE, "text", "台帳に書き落としました。")

    row = text.row(OWN)
    assert row.moved_on and row.then != row.template
    assert "台帳に書き落としました。" in row.template and CAUSE in row.then
    assert OWN in text.printed()
    assert "letter_proof.hand_moved_on" in text.codes()

    house.letter_editing.keep_mine(letter_id, row.key)
    assert not text.row(OWN).moved_on
    assert text.codes() == []

    house.letter_editing.take_template(letter_id, row.key)
    assert "台帳に書き落としました。" in text.printed()


def test_a_change_stays_when_another_field_changes(house, text, story, letter_id):
    text.change(CAUSE, OWN)
    house.persons.save(house.cases.get(story.case_id).person_id, name="仮山 花子")

    assert "仮山 花子" in text.printed()
    assert OWN in text.printed()
    assert not text.row(OWN).moved_on


def test_a_changed_paragraph_whose_block_vanished_is_kept_and_asked_about(house, text, letter_id):
    house.letters.set_kind(letter_id, "L14")
    house.letters.set_override(letter_id, "inference", "記録が重なったものと考えております。")
    house.letter_editing.set_text(letter_id, text.row("記録が重なった").key, "本人限り")
    house.letters.set_override(letter_id, "inference", "")

    lost = text.row("本人限り")
    assert lost.state is RowState.LOST
    assert "本人限り" not in text.printed()
    assert "letter_proof.hand_lost" in [one.code for one in house.letters.checks(letter_id)]

    house.letter_editing.keep_mine(letter_id, lost.key)
    assert "本人限り" in text.printed()
    assert "letter_proof.hand_lost" not in [one.code for one in house.letters.checks(letter_id)]


def test_a_change_whose_block_comes_back_finds_its_place_again(house, text, letter_id):
    house.letters.set_kind(letter_id, "L14")
    house.letters.set_override(letter_id, "inference", "記録が重なったものと考えております。")
    house.letter_editing.set_text(letter_id, text.row("記録が重なった").key, "本人限り")
    house.letters.set_override(letter_id, "inference", "")
    house.letter_editing.set_text(letter_id, text.row(CAUSE).key, OWN)  # stores it as lost
    house.letters.set_override(letter_id, "inference", "記録が重なったものと考えております。")

    assert text.row("本人限り").state is RowState.CHANGED
    assert "本人限り" in text.printed() and "記録が重なった" not in text.printed()


def test_another_language_has_its_own_text_and_the_first_one_comes_back(house, text, letter_id):
    text.change(CAUSE, OWN)
    house.letters.set_language(letter_id, "en")
    assert text.view().changes == () and text.view().elsewhere == 1

    house.letters.set_language(letter_id, "ja")
    assert OWN in text.printed()


# Approval


def test_what_was_changed_is_told_to_who_approves_and_kept_with_the_letter(
    house, text, story, letter_id
):
    text.change(CAUSE, OWN)
    house.letter_editing.add_below(letter_id, text.row(OWN).key, "一行を加えます。")
    house.letters.ask_approval(letter_id)
    told = house.letter_editing.changes(letter_id)
    assert [(one.state, one.after) for one in told] == [
        (RowState.CHANGED, OWN),
        (RowState.ADDED, "一行を加えます。"),
    ]
    house.letters.approve(letter_id, story.owner, "", no_page)

    stored = "\n".join(plain_text(house.letters.stored(letter_id, "docx")))
    assert OWN in stored and "一行を加えます。" in stored
    assert house.letter_editing.changes(letter_id) == told
    house.points.save(story.case_id, PointName.CAUSE, "text", "台帳に書き落としました。")
    assert house.letter_editing.changes(letter_id) == told
    with pytest.raises(Refused) as refusal:
        house.letter_editing.set_text(letter_id, "x", "y")
    assert refusal.value.code == "letter.is_frozen"


def test_a_letter_laid_before_the_owner_is_a_draft_again_once_it_is_changed(house, text, letter_id):
    house.letters.ask_approval(letter_id)
    text.change(CAUSE, OWN)

    assert house.letters.get(letter_id).state is LetterState.DRAFT


def test_a_change_after_the_approval_makes_a_new_letter(house, text, story, letter_id):
    text.change(CAUSE, OWN)
    house.letters.approve(letter_id, story.owner, "", no_page)
    again = house.letters.draft(story.case_id)

    assert again.letter_id != letter_id
    house.letter_editing.set_text(
        again.letter_id, Text(house, again.letter_id).row(CAUSE).key, "新"
    )
    assert OWN in "\n".join(plain_text(house.letters.stored(letter_id, "docx")))


# Journal, erasing


def test_the_journal_keeps_what_stood_there_and_what_stands_now(house, text, story, letter_id):
    row = text.row(CAUSE)
    text.change(CAUSE, OWN)

    entry = house.journal.of_case(story.case_id)[-1]
    assert (entry.noun, entry.noun_id) == ("letter", letter_id)
    assert entry.field == f"paragraph.L6/ja:{row.key}"
    assert (entry.before, entry.after) == (row.text, OWN)


def test_typing_that_was_never_left_comes_into_the_journal_at_the_next_start(
    house, text, story, clock
):
    text.change(CAUSE, OWN, settled=False)
    count = len(house.journal.of_case(story.case_id))
    clock.forward(minutes=6)
    house.journal.settle_waiting()

    entries = house.journal.of_case(story.case_id)
    assert len(entries) == count + 1
    assert entries[-1].after == OWN


def test_nothing_of_a_changed_letter_stays_when_its_case_is_erased(
    house, text, story, letter_id, clock
):
    text.change(CAUSE, OWN)
    house.letter_editing.begin_word(letter_id, "a.docx")
    folder = house.data_folder / "editing"
    assert list(folder.glob("*/*.docx"))
    house.bin.throw(story.case_id, story.owner)
    clock.forward(days=31)
    house.bin.empty_due()
    clock.forward(days=1)
    house.bin.empty_due()

    assert not list(folder.glob("*/*"))
    with pytest.raises(DomainError):
        house.letter_editing.view(letter_id)
