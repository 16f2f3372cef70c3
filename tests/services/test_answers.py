"""Ready answers: found by any word, said in a call, made of what was said before."""

from __future__ import annotations

import pytest

from desktop.domain.call import LineKind
from desktop.domain.errors import Refused
from desktop.domain.four_points import PointName
from desktop.services.answers import AnswerService
from desktop.storage.answers import AnswerRepository
from tests.case_one_story import tell

REFUND = "返金は、お手続きから5営業日以内にお振り込みいたします。"
HOURS = "土曜日は12時までお電話を承っております。"


@pytest.fixture
def answers(context, repositories, store) -> AnswerService:
    return AnswerService(context, repositories, AnswerRepository(store))


def test_an_answer_is_found_by_any_words_in_title_or_text(answers):
    refund = answers.add("返金の日数", REFUND)
    answers.add("", HOURS)
    assert [one.answer_id for one in answers.search("へんきん 返金")] == []
    assert answers.search("返金 営業日") == [refund]
    assert answers.search("５営業日") == [refund]
    assert answers.search("保証") == []


def test_without_a_title_it_is_listed_by_its_beginning(answers):
    assert answers.add("", REFUND).title == "返金は、お手続きから5営業日以内にお振り込みいたします"


def test_nothing_asked_shows_the_most_used_first_and_one_language_only(answers, calls):
    first, second = answers.add("", REFUND), answers.add("", HOURS)
    english = answers.add("", "Refunds take five working days.", "en")
    call = calls.begin()
    answers.say(call.call_id, first.answer_id)
    assert [one.answer_id for one in answers.search("", "ja")] == [
        first.answer_id,
        second.answer_id,
    ]
    assert answers.search("", "en") == [english]


def test_words_in_the_title_come_before_words_in_the_text(answers):
    answers.add("営業日", "返金のお問い合わせは平日に承ります。")
    titled = answers.add("返金", "5日ほどかかります。")
    assert answers.search("返金")[0] == titled


def test_what_is_said_is_our_line_with_its_time_and_what_was_answered(answers, calls, cases, clock):
    answer = answers.add("", REFUND)
    call = calls.begin()
    line = answers.say(call.call_id, answer.answer_id)
    assert (line.kind, line.text, line.written_at) == (LineKind.US, REFUND, clock())
    assert cases.get(call.case_id).decision == REFUND
    assert cases.get(call.case_id).number
    assert (answers.get(answer.answer_id).uses, answers.get(answer.answer_id).used_at) == (
        1,
        clock(),
    )


def test_a_second_answer_joins_the_first_and_none_stands_twice(answers, calls, cases):
    first, second = answers.add("", "A."), answers.add("", "B.")
    call = calls.begin()
    for one in (first, second, first):
        answers.say(call.call_id, one.answer_id)
    assert cases.get(call.case_id).decision == "A. / B."


def test_a_line_we_said_becomes_an_answer_in_one_step_without_the_callers_name(answers, calls):
    call = calls.begin()
    calls.set_caller(call.call_id, name="仮山 はなこ")
    line = calls.said(call.call_id, "仮山様の保証は2年でございます。")
    answer = answers.from_line(line.line_id)
    assert (answer.text, answer.language) == ("〇〇様の保証は2年でございます。", "ja")
    assert answers.search("保証") == [answer]


def test_only_what_we_said_becomes_an_answer(answers, calls):
    call = calls.begin()
    line = calls.enter(call.call_id, "「返金してください」")
    with pytest.raises(Refused, match=r"answer\.not_ours"):
        answers.from_line(line.line_id)


def test_the_same_words_stand_once(answers):
    answers.add("", REFUND)
    with pytest.raises(Refused, match=r"answer\.stands"):
        answers.add("別の題", REFUND.replace("5", "５"))
    with pytest.raises(Refused, match=r"answer\.no_text"):
        answers.add("題だけ", "  ")


def test_what_was_said_before_is_offered_once_and_no_ready_answer_with_it(answers, calls):
    call = calls.begin()
    calls.said(call.call_id, "保証は2年でございます。")
    calls.said(call.call_id, "保証は2年でございます。")
    calls.said(call.call_id, "恐れ入ります。", "listen.sorry")
    calls.enter(call.call_id, "「何年ですか」")
    assert [one.text for one in answers.earlier()] == ["保証は2年でございます。"]
    answers.from_line(answers.earlier()[0].line_id)
    assert answers.earlier() == []


def test_an_answer_taken_off_is_not_found_and_can_come_back(answers, announced):
    answer = answers.add("", REFUND)
    answers.remove(answer.answer_id)
    assert answers.search("返金") == []
    answers.restore(answer.answer_id)
    assert answers.search("返金") == [answers.get(answer.answer_id)]
    assert announced[-1] == ("answer", answer.answer_id)


def test_a_changed_answer_keeps_its_uses(answers, calls):
    answer = answers.add("", REFUND)
    answers.say(calls.begin().call_id, answer.answer_id)
    changed = answers.save(answer.answer_id, title="返金", text="3営業日です。")
    assert (changed.title, changed.text, changed.uses) == ("返金", "3営業日です。", 1)


def test_a_paragraph_of_a_letter_becomes_an_answer_without_the_addressee(house, clock):
    story = tell(house, clock)
    house.points.save(story.case_id, PointName.PREVENTION, "when_text", "10月7日から")
    letter_id = house.letters.draft(story.case_id).letter_id
    with pytest.raises(Refused) as early:
        house.answers.paragraphs(letter_id)
    assert early.value.code == "letter.not_approved"
    assert house.answers.letters() == []
    house.letters.approve(letter_id, story.owner, "", lambda *_: b"%PDF-")

    assert [row.letter.letter_id for row in house.answers.letters()] == [letter_id]
    paragraphs = house.answers.paragraphs(letter_id)
    chosen = next(text for text in paragraphs if "二人で確かめます" in text)
    assert not any(text.startswith("謹") for text in paragraphs if len(text) < 5)
    answer = house.answers.from_letter(letter_id, chosen)
    assert answer.language == "ja"
    assert "仮山" not in answer.text
    with pytest.raises(Refused) as other:
        house.answers.from_letter(letter_id, "書かれていない文です。")
    assert other.value.code == "answer.not_in_letter"
