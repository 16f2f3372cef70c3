"""What a person wrote in a letter is read before it goes out, like everything else."""

from __future__ import annotations

import pytest

from desktop.domain.four_points import PointName
from desktop.services.suite import Services
from tests.case_one_story import Story, tell
from tests.fixed_clock import FixedClock
from tests.services.letter_text import CAUSE, Text


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


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("11月17日(水)に伺います。", "letter_proof.weekday_wrong"),
        ("{{宛名}}へお伝えします。", "letter_proof.braces_left"),
        ("仮山 はなこ様様へお伝えします。", "letter_proof.honorific_doubled"),
    ],
)
def test_what_is_written_by_hand_is_checked_as_the_rest_is(text, letter_id, written, code):
    text.change(CAUSE, written)

    missing = text.house.letters.missing(letter_id)
    assert [one.code for one in missing] == [code]
    assert missing[0].link == f"letter/{letter_id}/paragraph/{text.row(written).key}"


def test_a_closing_word_written_over_breaks_the_pair(text, letter_id):
    text.change("謹白", "敬具")

    found = text.house.letters.missing(letter_id)
    assert [one.code for one in found] == ["letter_proof.pair_broken"]
    assert found[0].link.startswith(f"letter/{letter_id}/paragraph/")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("全面的に当院の責任でございます。", "letter_proof.fault_word"),
        ("当院の不手際でございます。", "letter_proof.hand_fault_words"),
    ],
)
def test_no_word_may_admit_fault_while_it_is_open(house, text, story, letter_id, written, code):
    house.letters.set_kind(letter_id, "L9")
    house.letters.set_override(letter_id, "examined", "お電話の記録")
    house.cases.set_field(story.case_id, "failing", "open")
    row = next(one for one in text.view().rows if one.place == "body" and "。" in one.text)
    before = text.codes()
    text.change(row.text, row.text + written)

    assert set(text.codes()) - set(before) <= {code}
    found = [one for one in house.letters.checks(letter_id) if "fault_word" in one.code]
    assert [(one.code, one.blocks) for one in found] == [(code, True)]
    assert found[0].link == f"letter/{letter_id}/paragraph/{row.key}"


def test_a_required_point_left_out_stands_before_the_approval(house, text, letter_id):
    house.letter_editing.leave_out(letter_id, text.row(CAUSE).key)

    assert "letter_proof.hand_point_out" in text.codes()


def test_the_name_of_another_person_stands_before_the_approval(house, text):
    call = house.calls.begin()
    house.calls.set_caller(call.call_id, name="架空 太郎", phone="03-0000-2202")
    text.change(CAUSE, "架空太郎様のご予約と取り違えました。")

    assert text.codes() == ["letter_proof.other_person"]


def test_a_name_nobody_knows_is_pointed_out_without_blocking(house, text, letter_id):
    text.change(CAUSE, "別府様のご予約と取り違えました。")

    assert text.codes() == []
    codes = [one.code for one in house.letters.checks(letter_id) if not one.ok]
    assert "letter_proof.hand_other_name" in codes


def test_the_receivers_name_written_over_stands_before_the_approval(text):
    text.change("仮山", "様")

    assert "letter_proof.hand_name_gone" in text.codes()


def test_a_date_taken_out_by_hand_is_pointed_out(house, text, letter_id):
    row = text.row("令和8年10月6日")
    text.change("令和8年10月6日", "令和8年10月7日")

    found = [one for one in house.letters.checks(letter_id) if not one.ok]
    assert ("letter_proof.hand_value_gone", f"letter/{letter_id}/paragraph/{row.key}") in [
        (one.code, one.link) for one in found
    ]


def test_another_wording_of_a_point_is_nothing_to_look_at(house, text, letter_id):
    before = [one.code for one in house.letters.checks(letter_id) if not one.ok]
    text.change(CAUSE, text.row(CAUSE).text.replace("行き届いて", "十分に行き届いて"))

    assert [one.code for one in house.letters.checks(letter_id) if not one.ok] == before


def test_in_a_vertical_letter_dates_in_kanji_are_read_and_figures_are_no_change(
    house, text, story, letter_id
):
    upright = house.letters.draft(story.case_id, "L1", "ja")
    vertical = Text(house, upright.letter_id)
    house.letters.set_vertical(upright.letter_id, True)
    body = next(row for row in vertical.view().rows if "。" in row.text)
    vertical.change(body.text, body.text + "十一月十七日(水)に伺います。")

    row = vertical.row("十一月十七日")
    assert not row.moved_on
    found = [one for one in house.letters.checks(upright.letter_id) if not one.ok]
    codes = {one.code: one.link for one in found}
    assert codes["letter_proof.weekday_wrong"].endswith(f"/paragraph/{row.key}")
    assert "letter_proof.hand_value_gone" not in codes
    assert "letter_proof.hand_moved_on" not in codes
