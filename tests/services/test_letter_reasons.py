"""What is remarked upon in a letter stays only with a reason; another person's name never."""

from __future__ import annotations

import pytest

from desktop.domain.errors import Refused
from desktop.domain.four_points import PointName
from desktop.domain.letter import LetterState
from desktop.services.suite import Services
from tests.case_one_story import Story, tell
from tests.fixed_clock import FixedClock

REMARK = "夜まで！お待ちいただきました。"


def no_page(*_: object) -> bytes:
    return b"%PDF-"


@pytest.fixture
def story(house: Services, clock: FixedClock) -> Story:
    told = tell(house, clock)
    house.points.save(told.case_id, PointName.PREVENTION, "when_text", "10月7日から")
    return told


@pytest.fixture
def letter_id(house: Services, story: Story) -> int:
    return house.letters.draft(story.case_id, "L6", "ja").letter_id


def remarks(house: Services, letter_id: int) -> list:
    return [one for one in house.letters.checks(letter_id) if one.reason_key]


def test_a_remark_stands_before_the_approval_until_it_has_its_reason(house, story, letter_id):
    house.points.save(story.case_id, PointName.IMPACT, "text", REMARK)

    (remark,) = remarks(house, letter_id)
    assert (remark.code, remark.reason) == ("letter_proof.sign", "")
    (missing,) = house.letters.missing(letter_id)
    assert (missing.code, missing.details) == ("letter_reason.missing", {"count": 1})
    assert missing.link == f"letter/{letter_id}/field/reason"
    with pytest.raises(Refused):
        house.letters.approve(letter_id, story.owner, "", no_page)

    house.letters.set_override(letter_id, remark.reason_key, "ご本人のお言葉のまま")
    assert house.letters.missing(letter_id) == []
    assert remarks(house, letter_id)[0].reason == "ご本人のお言葉のまま"
    approved = house.letters.approve(letter_id, story.owner, "", no_page)
    assert approved.state is LetterState.APPROVED
    assert approved.overrides[remark.reason_key] == "ご本人のお言葉のまま"


def test_a_reason_of_blanks_is_none_and_one_remark_does_not_cover_another(house, story, letter_id):
    house.points.save(story.case_id, PointName.IMPACT, "text", REMARK)
    key = remarks(house, letter_id)[0].reason_key
    house.letters.set_override(letter_id, key, "   ")
    assert [one.code for one in house.letters.missing(letter_id)] == ["letter_reason.missing"]

    house.letters.set_override(letter_id, key, "お言葉のまま")
    house.points.save(story.case_id, PointName.IMPACT, "text", REMARK.replace("！", "〜"))
    assert [one.code for one in house.letters.missing(letter_id)] == ["letter_reason.missing"]


def test_faults_come_first_and_no_reason_helps_them(house, story, letter_id):
    house.points.save(story.case_id, PointName.IMPACT, "text", f"10月5日（水）、{REMARK}")

    assert [one.code for one in house.letters.missing(letter_id)] == ["letter_proof.weekday_wrong"]


@pytest.mark.parametrize("written", ["例沢 太郎", "例沢太郎", "例沢　太郎"])
def test_the_name_of_another_person_stands_before_the_approval_and_leads_to_its_field(
    house, story, letter_id, written
):
    call = house.calls.begin("in")
    house.calls.set_caller(call.call_id, "例沢 太郎", "")
    house.calls.end(call.call_id, "agreed")
    assert house.letters.missing(letter_id) == []
    text = f"{written}様と取り違え、夜までお待ちいただきました。"
    house.points.save(story.case_id, PointName.IMPACT, "text", text)

    (missing,) = house.letters.missing(letter_id)
    assert missing.code == "letter_proof.other_person"
    assert missing.link == f"case/{story.case_id}/points/impact"


def test_a_mail_is_looked_through_for_other_names_as_well(house, story, letter_id):
    call = house.calls.begin("in")
    house.calls.set_caller(call.call_id, "例沢 太郎", "")
    house.calls.end(call.call_id, "agreed")
    house.points.save(story.case_id, PointName.IMPACT, "text", "例沢太郎様と取り違えました。")
    house.letters.set_override(letter_id, "way", "mail")

    assert "letter_proof.other_person" in [one.code for one in house.letters.checks(letter_id)]


def test_whoever_signs_may_be_among_the_persons_too(house, story, letter_id):
    signer = house.staff.owners()[0].name
    call = house.calls.begin("in")
    house.calls.set_caller(call.call_id, signer, "")
    house.calls.end(call.call_id, "agreed")

    assert house.letters.missing(letter_id) == []
