"""Which letter is proposed: by fault, type, history and request, with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop import paths
from desktop.content.messages import explain
from desktop.domain.case import Failing, Kind, Outcome, Tag
from desktop.domain.letter_kind_choice import KindFacts, no_letter, propose_kind
from desktop.letters.kinds import read_kinds

OURS = KindFacts(failing=Failing.YES)
NONE = KindFacts(failing=Failing.NONE)


def proposed(facts: KindFacts, **more: object) -> str:
    code, reason = propose_kind(replace(facts, **more))
    kind = read_kinds([paths.templates()])[code]
    assert facts.kind in kind.types
    for language in ("ja", "en"):
        assert len(explain(reason, {}, language, (paths.resources(),))) > 5
    return code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("5月に直した屋根から雨が漏る", "L1"),
        ("注文と違う品が届いた", "L2"),
        ("引き菓子の名入れを取り違えた", "L2"),
        ("荷物が約束の日に届かない", "L2"),
        ("請求書が二重になっている", "L4"),
        ("二重に引き落とされた", "L4"),
        ("10時に来るはずの人が来なかった", "L5"),
        ("予約が入っていないと言われた", "L5"),
        ("別の人の検査結果が入っていた", "L7"),
        ("予約サイトが開かない", "L8"),
        ("The wrong item was delivered", "L2"),
        ("I was charged twice on the August invoice", "L4"),
        ("Nobody turned up: your man never came", "L5"),
        ("I was sent another customer's details", "L7"),
        ("Bookings have failed since 09:40", "L8"),
        ("The chair broke", "L1"),
    ],
)
def test_what_was_said_names_the_kind(words, code):
    assert proposed(OURS, words=words) == code


def test_a_missed_promise_comes_before_what_the_words_suggest():
    assert proposed(OURS, promise_missed=True, words="請求書のことで電話がなかった") == "L6"
    assert proposed(KindFacts(), promise_missed=True) == "L6"


@pytest.mark.parametrize(
    ("thing", "words", "code"),
    [
        ("10月5日の午前中までのお約束にお電話しなかったこと", "お出かけを取りやめた", "L6"),
        ("折り返しのお電話がなかったこと", "荷物が届くのを待っていた", "L6"),
        ("ご連絡が遅れたこと", "待っていた", "L6"),
        ("we did not ring you back by noon on Monday", "missed a delivery", "L6"),
        ("that nobody called you", "The chair broke", "L6"),
        ("お電話の音が割れて聞こえたこと", "雑音がする", "L1"),
        ("the wrong chair", "I called three times", "L1"),
    ],
)
def test_a_call_not_made_is_known_by_what_the_apology_is_for(thing, words, code):
    """It may have been promised on paper, before anything was noted here."""
    assert proposed(OURS, apology_object=thing, words=words) == code


def test_the_type_of_the_case_decides_for_a_staff_complaint():
    assert proposed(replace(OURS, kind=Kind.STAFF), words="配送の人の態度が悪い") == "L3"


def test_a_complaint_about_the_handling_is_the_handlings_letter():
    assert proposed(OURS, secondary=True, words="請求書") == "L13"


@pytest.mark.parametrize(
    "request_words", ["経緯を書面で報告してほしい", "We need an incident report"]
)
def test_who_asks_for_a_report_gets_one(request_words):
    assert proposed(OURS, request=request_words, words="サーバの障害") == "L14"


def test_while_our_failing_is_open_only_interim_word_is_proposed():
    assert proposed(KindFacts(words="二重に請求された"), request="弁償してもらえますよね") == "L9"


@pytest.mark.parametrize(
    "failing", [Failing.NONE, Failing.MISUNDERSTANDING, Failing.NOT_ESTABLISHED]
)
def test_where_nothing_is_ours_the_finding_is_told(failing):
    assert proposed(KindFacts(failing=failing), request="I want a refund", calls=1) == "L10"


def test_the_same_request_again_and_again_gets_a_written_answer_and_then_a_notice():
    asked = replace(NONE, request="家賃を半分にしろ", calls=7)
    assert proposed(asked) == "L11"
    answered = replace(asked, sent=frozenset({"L11"}))
    assert proposed(answered) == "L11"
    assert proposed(answered, calls_since_answer=1) == "L12"


def test_many_calls_without_a_request_are_no_ground_for_a_refusal():
    assert proposed(NONE, calls=7) == "L10"


@pytest.mark.parametrize("asked", ["念書を書け", "一筆書いてください", "Give me a written pledge"])
def test_a_pledge_is_never_given_and_the_reason_says_so(asked):
    code, reason = propose_kind(replace(OURS, request=asked))
    assert (code, reason) == ("L11", "letter_kind.pledge")


def test_a_solved_case_is_closed_with_thanks_and_papers_take_a_cover_note():
    assert proposed(OURS, closed=True, outcome=Outcome.THANKED) == "L15"
    assert proposed(OURS, closed=True, outcome=Outcome.DISSATISFIED) == "L1"
    enclosing = replace(OURS, encloses=True)
    assert proposed(enclosing) == "L16"
    assert proposed(enclosing, sent=frozenset({"L16"})) == "L1"


def test_a_private_person_called_back_in_time_needs_no_letter_unless_they_wish_one():
    done = replace(OURS, called_back=True, calls=1)
    assert no_letter(done) == "letter_kind.none_called_back"
    assert no_letter(replace(done, wants_letter=True)) == ""
    assert no_letter(replace(done, request="お手紙をください")) == ""
    assert no_letter(replace(done, company=True)) == ""
    assert no_letter(replace(done, tags=frozenset({Tag.INJURY}))) == ""
    assert no_letter(replace(done, calls=3)) == ""
    assert no_letter(OURS) == ""


def test_who_wants_none_gets_none_but_a_leak_must_be_told():
    unwanted = replace(OURS, wants_letter=False)
    assert no_letter(unwanted) == "letter_kind.none_not_wanted"
    assert no_letter(replace(unwanted, words="別の人の書類が入っていた")) == ""


def test_an_enquiry_needs_no_letter():
    assert no_letter(KindFacts(kind=Kind.ENQUIRY)) == "letter_kind.none_enquiry"
    assert no_letter(KindFacts(kind=Kind.ENQUIRY, promise_missed=True)) == ""
