"""The next sentence follows what the call holds."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.domain.call_steps import StepState
from desktop.domain.phrase import Apology, Step
from desktop.domain.when import Relation
from desktop.services.phrases import PhraseService
from tests.services.conftest import CONTENT


@pytest.fixture
def phrases(context, repositories):
    return PhraseService(context, repositories, (CONTENT,))


def current(phrases, call):
    return next(step for step, state in phrases.steps(call.call_id) if state is StepState.CURRENT)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_at_second_zero_there_are_two_sentences_and_none_admits_a_fault(calls, phrases, language):
    call = calls.begin()
    found = phrases.proposals(call.call_id, language)
    assert len(found) >= 2
    assert all(one.apology is not Apology.FAULT for one in found)
    assert phrases.propose(call.call_id, language) == found[0]
    assert phrases.propose(call.call_id, language, skip=1) == found[1]
    assert phrases.propose(call.call_id, language, skip=len(found)) == found[0]


def test_what_was_said_is_not_proposed_again_at_once(calls, phrases):
    call = calls.begin()
    first = phrases.propose(call.call_id, "ja")
    calls.said(call.call_id, first.text, first.phrase_id)
    assert phrases.propose(call.call_id, "ja").phrase_id != first.phrase_id


def test_the_strip_follows_what_happened(calls, cases, phrases, promise):
    call = calls.begin()
    assert current(phrases, call) is Step.APOLOGY
    apology = next(
        one for one in phrases.proposals(call.call_id, "ja") if one.apology is not Apology.NONE
    )
    calls.said(call.call_id, apology.text, apology.phrase_id)
    assert current(phrases, call) is Step.LISTEN
    calls.enter(call.call_id, "「待っていたのに」", starred=True)
    assert current(phrases, call) is Step.FACTS
    cases.set_field(call.case_id, "apology_object", "お待たせしたこと")
    cases.set_field(call.case_id, "failing", "open")
    assert current(phrases, call) is Step.PROMISE
    promise(call.case_id, datetime(2026, 10, 6, 12, 30), call_id=call.call_id)
    assert current(phrases, call) is Step.CLOSING


def test_a_step_set_by_hand_holds(calls, phrases):
    call = calls.begin()
    calls.set_step(call.call_id, phrases.neighbour(call.call_id, 1))
    assert current(phrases, call) is Step.LISTEN
    calls.set_step(call.call_id, phrases.by_hand(call.call_id, "promise"))
    assert current(phrases, call) is Step.PROMISE
    calls.set_step(call.call_id, "")
    assert current(phrases, call) is Step.APOLOGY


def test_an_overdue_promise_of_the_caller_is_known(calls, phrases, promise):
    asked = calls.begin()
    calls.set_caller(asked.call_id, name="仮山 はなこ", phone="03-0000-1101")
    promise(asked.case_id, datetime(2026, 10, 5, 17, 0))
    call = calls.begin()
    assert not phrases.situation(call.call_id, "ja").overdue_promise
    calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
    assert phrases.situation(call.call_id, "ja").overdue_promise


def test_what_may_be_kept_all_day_is_not_overdue_in_the_afternoon(calls, phrases, promise, clock):
    call = calls.begin()
    calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
    promise(call.case_id, datetime(2026, 10, 6, 10, 0), relation=Relation.AFTER)
    clock.to(datetime(2026, 10, 6, 16, 0))
    assert not phrases.situation(call.call_id, "ja").overdue_promise


def test_the_braces_hold_name_time_and_the_callers_last_words(calls, phrases, promise):
    call = calls.begin()
    calls.set_caller(call.call_id, name="仮山 はなこ", phone="03-0000-1101")
    calls.enter(call.call_id, "「ずっと待っていたのに」")
    promise(call.case_id, datetime(2026, 10, 6, 12, 30), call_id=call.call_id)
    values = phrases.situation(call.call_id, "ja").values
    assert values["name"] == "仮山 はなこ 様"
    assert values["when"] == "本日12時30分までに"
    assert (values["who"], values["number"]) == ("院長", "03-0000-1101")
    assert values["words"] == "「ずっと待っていたのに」"


@pytest.mark.parametrize(
    ("language", "rule", "question"),
    [
        ("ja", "お名前と生年月日で、ご本人か確かめます。", "お名前と生年月日を伺っても"),
        (
            "en",
            "Ask for the name and the date of birth.",
            "ask for the name and the date of birth?",
        ),
    ],
)
def test_a_rule_written_as_a_note_is_asked_as_a_question(
    calls, phrases, settings, language, rule, question
):
    settings.save_office(check_before_details=rule)
    call = calls.begin()
    calls.set_step(call.call_id, phrases.by_hand(call.call_id, Step.FACTS))
    texts = [one.text for one in phrases.proposals(call.call_id, language)]
    assert any(question in text for text in texts), texts
    assert phrases.notice(call.call_id, language) != ""


def test_a_rule_that_is_no_thing_stays_a_notice(calls, phrases, settings):
    settings.save_office(check_before_details="院長に代わるまで何も言わないでください")
    call = calls.begin()
    calls.set_step(call.call_id, phrases.by_hand(call.call_id, Step.FACTS))
    assert all("院長に代わる" not in one.text for one in phrases.proposals(call.call_id, "ja"))
    assert "{check}" in phrases.notice(call.call_id, "ja")
