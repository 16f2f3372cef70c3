"""The next sentence over a whole call: never twice running, never a hollow apology."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle, islice

from desktop.domain.case import Failing, Kind, Temper
from desktop.domain.next_sentence import Situation, another_way, notice, propose
from desktop.domain.phrase import Apology, Moment, Phrase, Step

ANGRY = frozenset({Temper.HIGH})
OURS = frozenset({Failing.YES, Failing.PARTLY})


def _phrase(phrase_id: str, step: Step = Step.LISTEN, **more: object) -> Phrase:
    text = str(more.pop("text", phrase_id + "。"))
    return replace(Phrase(phrase_id, step, text, text, ("S0-09",)), **more)  # type: ignore[arg-type]


LISTENING = (_phrase("go on"), _phrase("noting"), _phrase("anything else"))
ANGRY_LISTENING = (_phrase("hear out", tempers=ANGRY), _phrase("write down", tempers=ANGRY))
SORRY = _phrase("sorry for the wait", Step.APOLOGY, apology=Apology.FEELINGS, reason="waiting")
SORRY_AGAIN = _phrase(
    "sorry to keep waiting", Step.APOLOGY, apology=Apology.FEELINGS, reason="waiting"
)
SORRY_WORRY = _phrase("sorry to worry", Step.APOLOGY, apology=Apology.FEELINGS, reason="worry")
THANKS = _phrase("thanks", Step.APOLOGY)
OBJECT = _phrase(
    "object",
    Step.APOLOGY,
    text="{object}、申し訳ございません。",
    failings=OURS,
    apology=Apology.FAULT,
    reason="object",
)
OBJECT_OPEN = replace(
    OBJECT,
    phrase_id="object open",
    failings=frozenset({Failing.OPEN}),
    apology=Apology.FEELINGS,
    ja="{object}で、ご心配をおかけしております。",
)
MISSED = _phrase(
    "missed call",
    Step.APOLOGY,
    failings=OURS,
    moment=Moment.OVERDUE,
    apology=Apology.FAULT,
    reason="missed_call",
)
OUR_MISTAKE = _phrase(
    "our mistake", Step.APOLOGY, failings=OURS, apology=Apology.FAULT, reason="our_mistake"
)
ALL = (
    *LISTENING,
    *ANGRY_LISTENING,
    *(SORRY, SORRY_AGAIN, SORRY_WORRY, THANKS, OBJECT, OBJECT_OPEN, MISSED, OUR_MISTAKE),
)


def _ids(situation: Situation) -> list[str]:
    return [proposal.phrase_id for proposal in propose(ALL, situation)]


def test_no_wording_comes_twice_running_in_a_call_of_sixty_sentences() -> None:
    said: tuple[str, ...] = ()
    steps = cycle([Step.APOLOGY, Step.LISTEN, Step.LISTEN])
    tempers = cycle([None, Temper.MID, Temper.HIGH, Temper.MID])
    for step, temper in islice(zip(steps, tempers, strict=False), 60):
        first = propose(ALL, Situation(step, temper=temper, recent_ids=said))[0]
        assert said[-1:] != (first.phrase_id,)
        said = (*said, first.phrase_id)
    apologies = [i for i in said if i in ("sorry for the wait", "sorry to keep waiting")]
    assert len(apologies) == 1


def test_what_was_said_before_comes_after_what_was_not() -> None:
    said = ("go on", "noting", "go on")
    assert _ids(Situation(Step.LISTEN, temper=Temper.MID, recent_ids=said)) == [
        "anything else",
        "noting",
    ]


def test_another_way_goes_round() -> None:
    proposals = propose(ALL, Situation(Step.LISTEN, temper=Temper.MID))
    shown, seen = proposals[0].phrase_id, []
    for _ in range(len(proposals)):
        following = another_way(proposals, shown)
        assert following is not None
        seen.append(following.phrase_id)
        shown = following.phrase_id
    assert sorted(seen) == sorted(p.phrase_id for p in proposals)
    assert another_way([], "") is None


def test_a_second_apology_names_another_object_or_gives_way_to_thanks() -> None:
    said = ("sorry for the wait",)
    ids = _ids(Situation(Step.APOLOGY, temper=Temper.MID, recent_ids=said))
    assert "sorry to keep waiting" not in ids
    assert {"thanks", "sorry to worry"} <= set(ids)
    all_said = ("sorry for the wait", "sorry to worry", "thanks")
    last = propose(ALL, Situation(Step.APOLOGY, temper=Temper.MID, recent_ids=all_said))
    assert {proposal.apology for proposal in last} == {Apology.NONE}
    assert len(last) >= 2


def test_the_fault_is_named_once_it_is_confirmed_though_the_worry_was_named_before() -> None:
    """S2-22: the second apology, for the fault, opens when the facts are confirmed."""
    values = {"object": "お届けが遅れたこと"}
    before = Situation(Step.APOLOGY, values=values)
    first = propose(ALL, before)[0]
    assert (first.phrase_id, first.apology) == ("object open", Apology.FEELINGS)
    after = Situation(
        Step.APOLOGY,
        Failing.YES,
        values=values,
        recent_ids=(first.phrase_id,),
        apologised=(first.apology_for,),
    )
    assert propose(ALL, after)[0].phrase_id == "object"


def test_an_object_that_was_changed_may_be_apologised_for_again() -> None:
    values = {"object": "お届けが遅れたこと"}
    situation = Situation(Step.APOLOGY, Failing.YES, Temper.MID, values=values)
    done = propose(ALL, situation)[0]
    said = replace(situation, recent_ids=("object", "thanks"), apologised=(done.apology_for,))
    assert "object" not in _ids(said)
    other = replace(said, values={"object": "別のお品をお届けしたこと"})
    assert "object" in _ids(other)


def test_the_missed_call_is_not_apologised_for_under_two_names() -> None:
    values = {"object": "17時までのお約束にお電話しなかったこと"}
    said = Situation(
        Step.APOLOGY,
        Failing.YES,
        Temper.MID,
        values=values,
        overdue_promise=True,
        recent_ids=("missed call", "thanks"),
    )
    assert not {"object", "our mistake", "missed call"} & set(_ids(said))


def test_a_fault_is_never_named_while_it_is_open() -> None:
    for failing in set(Failing) - OURS:
        situation = Situation(Step.APOLOGY, failing, values={"object": "遅れたこと"})
        loose = (replace(OBJECT, failings=frozenset(Failing)), *LISTENING)
        assert {p.apology for p in propose(loose, situation)} == {Apology.NONE}


def test_a_high_temper_keeps_to_listening_at_every_step() -> None:
    for step in Step:
        ids = _ids(Situation(step, Failing.YES, Temper.HIGH))
        assert set(ids) == {"hear out", "write down"}


def test_a_sentence_whose_words_are_missing_is_not_offered() -> None:
    assert "object" not in _ids(Situation(Step.APOLOGY, Failing.YES, values={"object": "  "}))
    rude = _phrase("repeat", text="「{words}」と伺いました。")
    said = {"words": "「ばかにするな」"}
    ids = [p.phrase_id for p in propose((rude, *LISTENING), Situation(Step.LISTEN, values=said))]
    assert "repeat" not in ids


def test_the_callers_words_are_not_said_back_twice_running() -> None:
    echo = _phrase("echo", text="「{words}」と伺いました。")
    other = _phrase("echo again", text="「{words}」とのこと。")
    situation = Situation(Step.LISTEN, values={"words": "「三回目」"})
    phrases = (*LISTENING, echo, other)
    assert propose(phrases, situation)[0].phrase_id == "echo"
    ids = [p.phrase_id for p in propose(phrases, replace(situation, recent_ids=("echo",)))]
    assert ids[-1] == "echo again"


def test_the_one_warning_follows_the_call() -> None:
    facts = Situation(Step.FACTS, values={"check": "お名前と生年月日"})
    assert notice(facts) == "identity"
    assert notice(replace(facts, temper=Temper.HIGH)) == "still_angry"
    assert notice(replace(facts, values={})) == "no_cause"
    assert notice(Situation(Step.PROMISE, Failing.NONE)) == "no_apology"
    assert notice(Situation(Step.PROMISE), promise_without_time=True) == "when_missing"
    assert notice(Situation(Step.APOLOGY)) == ""
    assert notice(Situation(Step.FACTS, kind=Kind.ENQUIRY)) == ""
