"""A letter from its draft to the copy that is kept, through the real services."""

from __future__ import annotations

import pytest
from docx import Document

from desktop.domain.errors import Refused
from desktop.domain.four_points import PointName
from desktop.domain.letter import LetterState
from desktop.letters.opening import plain_text
from desktop.paths import user_templates
from desktop.services.suite import Services
from tests.case_one_story import Story, tell
from tests.fixed_clock import FixedClock


def no_page(*_: object) -> bytes:
    return b"%PDF-"


@pytest.fixture
def story(house: Services, clock: FixedClock) -> Story:
    return tell(house, clock)


@pytest.fixture
def letter_id(house: Services, story: Story) -> int:
    house.points.save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から")
    return house.letters.draft(story.case_id).letter_id


def test_a_broken_promise_proposes_the_letter_about_the_call(house, letter_id):
    letter = house.letters.get(letter_id)

    assert (letter.kind, letter.language, letter.state) == ("L6", "ja", LetterState.DRAFT)
    assert house.letters.missing(letter_id) == []


def test_no_apology_leaves_the_house_while_our_failing_is_open(house, story, letter_id):
    house.cases.set_field(story.case_id, "failing", "open")

    assert [one.code for one in house.letters.missing(letter_id)] == ["letter_gate.failing"]
    with pytest.raises(Refused) as refusal:
        house.letters.ask_approval(letter_id)
    assert refusal.value.code == "letter.not_complete"


def test_a_weekday_that_is_wrong_stands_before_the_approval(house, story, letter_id):
    house.points.save(
        story.case_id,
        PointName.IMPACT,
        "text",
        "10月5日(水)17時のお約束から夜までお待ちいただきました。",
    )

    assert [one.code for one in house.letters.missing(letter_id)] == ["letter_proof.weekday_wrong"]
    with pytest.raises(Refused):
        house.letters.approve(letter_id, story.owner, "", no_page)
    assert house.letters.get(letter_id).state is LetterState.DRAFT


@pytest.mark.parametrize("text", ["{{nosuch_field}}", None])
def test_a_template_of_ones_own_that_can_not_be_filled_leaves_the_last_good_one_in_use(
    house, story, request, text
):
    own = user_templates(house.data_folder) / "callback_missed" / "ja.docx"
    own.parent.mkdir(parents=True)
    if text is None:
        own.write_bytes(b"no Word file")
    else:
        document = Document()
        document.add_paragraph(text)
        document.save(str(own))
    letter_id = request.getfixturevalue("letter_id")

    assert house.templates.get("callback_missed", "ja").is_faulty
    assert house.letters.missing(letter_id) == []
    approved = house.letters.approve(letter_id, story.owner, "", no_page)
    assert house.templates.origin_of(approved.template_sha256).origin == "shipped"


def test_a_letter_knows_the_version_of_the_template_it_came_from(house, story, letter_id):
    path = house.templates.begin("callback_missed", "ja")
    document = Document(str(path))
    document.add_paragraph("追って一筆")
    document.save(str(path))
    assert house.templates.take_in("callback_missed", "ja").version == 1

    approved = house.letters.approve(letter_id, story.owner, "", no_page)
    origin = house.templates.origin_of(approved.template_sha256)
    assert (origin.origin, origin.version) == ("changed", 1)
    stored = plain_text(house.letters.stored(letter_id, "docx"))
    assert "追って一筆" in stored
    assert house.templates.versions("callback_missed", "ja")[0].letters == 1


def test_settings_of_a_template_that_can_not_be_read_stand_before_approval_only(house, request):
    own = user_templates(house.data_folder) / "callback_missed" / "letter.toml"
    own.parent.mkdir(parents=True)
    own.write_text("code = [broken", encoding="utf-8")
    letter_id = request.getfixturevalue("letter_id")

    assert house.letters.get(letter_id).kind == "L6"
    assert [one.code for one in house.letters.missing(letter_id)] == ["letter.kind_unreadable"]


def test_only_an_owner_approves(house, story, letter_id):
    with pytest.raises(Refused) as refusal:
        house.letters.approve(letter_id, story.clerk, "", no_page)

    assert refusal.value.code == "staff.not_owner"
    assert house.letters.get(letter_id).number == ""


def test_an_approved_letter_has_its_number_and_two_copies_and_never_changes(
    house, story, letter_id
):
    approved = house.letters.approve(letter_id, story.owner, "", no_page)
    kept = house.letters.stored(letter_id, "docx")

    house.points.save(story.case_id, PointName.CAUSE, "text", "別の原因がわかりました。")

    assert (approved.state, approved.number) == (LetterState.APPROVED, "2026-0001")
    assert house.letters.stored(letter_id, "docx") == kept
    assert house.letters.stored(letter_id, "pdf").startswith(b"%PDF-")
    with pytest.raises(Refused):
        house.letters.set_kind(letter_id, "L1")


def test_a_change_after_asking_takes_the_question_back(house, story, letter_id):
    house.letters.ask_approval(letter_id)
    house.letters.set_confidential(letter_id, confidential=False)

    assert house.letters.get(letter_id).state is LetterState.DRAFT


def test_a_draft_has_no_copy_to_hand_out(house, letter_id):
    with pytest.raises(Refused) as refusal:
        house.letters.stored(letter_id, "docx")

    assert refusal.value.code == "letter.not_approved"


def test_a_notice_goes_by_post_only_with_its_proof_of_delivery(house, story):
    letter_id = house.letters.draft(story.case_id, "L12", "ja").letter_id
    typed = {
        "conduct_period": "10月1日から10月5日まで",
        "conduct": "10月1日 9時 | お電話、36分",
        "answered_on": "10月2日",
        "legal_check": "10月5日 顧問弁護士",
    }
    for field, text in typed.items():
        house.letters.set_override(letter_id, field, text)
    assert house.letters.missing(letter_id) == []
    house.letters.approve(letter_id, story.owner, "", no_page)

    with pytest.raises(Refused) as refusal:
        house.letters.mark_sent(letter_id, "post")
    assert refusal.value.code == "letter.proof_missing"
    assert house.letters.mark_sent(letter_id, "post", proof="123-45-67890-1").proof
