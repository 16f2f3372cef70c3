"""The shipped phrases: complete, true where they stand, fit to be read aloud."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from desktop.content.phrases import load_aids, load_phrases
from desktop.domain.case import Failing, Kind, Temper
from desktop.domain.next_sentence import Situation, propose
from desktop.domain.phrase import PLACEHOLDERS, Apology, Moment, Phrase, Step, placeholders

SHIPPED = Path(__file__).parents[2] / "resources" / "content"
ROOTS = (SHIPPED,)
PHRASES = load_phrases(ROOTS).phrases
TEMPERS = (None, *Temper)
MATRIX = list(itertools.product(Step, Failing, TEMPERS, Kind, ("ja", "en")))
FULL = {
    "object": "17時までのお約束にお電話しなかったこと",
    "name": "仮山 はなこ 様",
    "who": "院長",
    "when": "本日12時30分に",
    "office": "みほん内科クリニック",
    "clerk": "見木",
    "words": "「ずっと待っていたのに」",
    "number": "03-0000-1101",
    "check": "お名前と生年月日",
}
STINGING_JA = re.compile(
    r"(?:^|[。、])(?:でも|だって|ですから|だから|どうせ)|ですから|しかし|とはいえ"
)
STINGING_EN = re.compile(
    r"\b(?:but|actually|as I said|calm down|however|you should|policy)\b", re.IGNORECASE
)
LIABLE = re.compile(
    r"過失|賠償|弁償|補償|責任を負|liab|negligen|compensat|our fault", re.IGNORECASE
)
VAGUE = re.compile(
    r"後ほど|近日中|なるべく早く|いずれ|追って|shortly|soon\b|as soon as|in due course"
)


@pytest.mark.parametrize("data", [{}, FULL], ids=["nothing typed", "all typed"])
@pytest.mark.parametrize("overdue", [False, True], ids=["", "overdue"])
def test_every_combination_has_two_true_sentences_of_its_own(
    data: dict[str, str], overdue: bool
) -> None:
    for seconds in (0, 45, 400, 2000):
        for step, failing, temper, kind, language in MATRIX:
            situation = Situation(step, failing, temper, kind, language, data, overdue, seconds)
            pool = Step.LISTEN if temper is Temper.HIGH else step
            own = [p for p in propose(PHRASES, situation) if _by_id(p.phrase_id).step is pool]
            assert len(own) >= 2, (step, failing, temper, kind, language, seconds)
            assert all(text.text and "{" not in text.text for text in own)


def test_a_fault_is_apologised_for_only_where_it_is_ours() -> None:
    for step, failing, temper, kind, language in MATRIX:
        situation = Situation(step, failing, temper, kind, language, FULL, True)
        apologies = {proposal.apology for proposal in propose(PHRASES, situation)}
        if failing not in (Failing.YES, Failing.PARTLY):
            assert Apology.FAULT not in apologies, (step, failing)


def test_what_is_not_established_is_never_apologised_for_as_a_deed_of_ours() -> None:
    """C1: "I am sorry that we did not call" admits the fault, whatever it is filed under."""
    deeds = {"ja": "お電話しなかったこと", "en": "we did not call you by five"}
    admits = re.compile(r"お電話しなかったことで、|(?:sorry|apologise)[^.:]*did not call")
    unsure = set(Failing) - {Failing.YES, Failing.PARTLY}
    for step, failing, temper, kind, language in MATRIX:
        if failing in unsure:
            values = {**FULL, "object": deeds[language]}
            situation = Situation(step, failing, temper, kind, language, values)
            for proposal in propose(PHRASES, situation):
                assert not admits.search(proposal.text), proposal


def test_an_apology_does_not_say_again_since_it_is_offered_only_while_it_is_the_first() -> None:
    for phrase in PHRASES:
        if phrase.apology is not Apology.NONE:
            assert not re.search(r"重ねて|再び|\bagain\b", phrase.ja + phrase.en), phrase.phrase_id


def test_the_feelings_can_always_be_apologised_for() -> None:
    for failing, temper, language in itertools.product(Failing, TEMPERS, ("ja", "en")):
        situation = Situation(Step.APOLOGY, failing, temper, language=language)
        proposals = propose(PHRASES, situation)
        assert any(p.apology is Apology.FEELINGS for p in proposals), (failing, temper)


def test_while_the_temper_is_high_everything_comes_from_listening() -> None:
    for step, failing, kind in itertools.product(Step, Failing, Kind):
        situation = Situation(step, failing, Temper.HIGH, kind, "ja", FULL)
        steps = {_by_id(p.phrase_id).step for p in propose(PHRASES, situation)}
        assert steps == {Step.LISTEN}


def test_at_second_zero_nothing_is_apologised_for_and_nothing_assumed() -> None:
    for language, count in (("ja", 3), ("en", 3)):
        values = {"office": "見本商店", "clerk": "見木"}
        first = propose(PHRASES, Situation(Step.APOLOGY, language=language, values=values))[:count]
        assert {p.apology for p in first} == {Apology.NONE}
        assert first[0].phrase_id == "apology.greeting"


def test_once_the_caller_has_spoken_or_a_minute_has_gone_by_nobody_is_greeted_any_more() -> None:
    greetings = {phrase.phrase_id for phrase in PHRASES if phrase.moment is Moment.OPENING}
    values = {"office": "見本商店", "clerk": "見木"}
    spoken = Situation(Step.APOLOGY, values={**values, "words": "「棚板が割れている」"})
    silent = Situation(Step.APOLOGY, values=values, seconds=61)
    for situation in (spoken, silent):
        assert not greetings & {p.phrase_id for p in propose(PHRASES, situation)}
    assert propose(PHRASES, spoken)[0].apology is Apology.FEELINGS


def test_no_sentence_stings_promises_vaguely_or_admits_liability() -> None:
    for phrase in PHRASES:
        assert not STINGING_JA.search(phrase.ja), phrase.phrase_id
        assert not STINGING_EN.search(phrase.en), phrase.phrase_id
        for text in (phrase.ja, phrase.en):
            assert not LIABLE.search(text), phrase.phrase_id
            assert not VAGUE.search(text), phrase.phrase_id


def test_nothing_promises_a_call_without_its_time() -> None:
    for phrase in PHRASES:
        if re.search(r"お電話いたします。", phrase.ja):
            assert "{when}" in phrase.ja, phrase.phrase_id
        if re.search(r"\bwill ring\b|\bwill call\b", phrase.en):
            assert "{when}" in phrase.en, phrase.phrase_id


def test_no_cause_is_named_and_no_mistake_admitted_where_nothing_is_established() -> None:
    ours = re.compile(
        r"不手際|行き届か|至らな|mistake|our doing|fell short|got this wrong",
        re.IGNORECASE,
    )
    for phrase in PHRASES:
        if not phrase.failings <= {Failing.YES, Failing.PARTLY}:
            assert not ours.search(phrase.ja + phrase.en), phrase.phrase_id


def test_the_texts_are_typed_cleanly() -> None:
    for phrase in PHRASES:
        bare = re.sub(r"\{[a-z_]+\}", "", phrase.ja)
        assert not re.search(r"[!-/:-@\[-`{-~A-Za-z]|\s", bare), phrase.phrase_id
        assert phrase.ja.endswith("。"), phrase.phrase_id
        assert "  " not in phrase.en and "'" not in phrase.en and '"' not in phrase.en
        assert phrase.en[-1] in ".?" and phrase.en == phrase.en.strip(), phrase.phrase_id
        assert len(phrase.ja) <= 90 and len(phrase.en) <= 130, phrase.phrase_id


def test_every_phrase_has_its_sources_its_reason_and_known_braces() -> None:
    for phrase in PHRASES:
        assert phrase.source, phrase.phrase_id
        assert all(re.fullmatch(r"S[0-4]-\d\d", source) for source in phrase.source)
        assert bool(phrase.reason) is (phrase.apology is not Apology.NONE), phrase.phrase_id
        assert placeholders(phrase.ja) | placeholders(phrase.en) <= PLACEHOLDERS
        if phrase.reason == "object":
            assert "{object}" in phrase.ja and re.search(r"\{(\w+_)?object\}", phrase.en)


def test_ids_and_wordings_are_there_once() -> None:
    for wordings in (
        [p.phrase_id for p in PHRASES],
        [p.ja for p in PHRASES],
        [p.en for p in PHRASES],
    ):
        assert len(wordings) == len(set(wordings))
    assert load_phrases(ROOTS).problems == ()


def test_the_small_words_stand_in_both_languages() -> None:
    ja, en = load_aids(ROOTS, "ja"), load_aids(ROOTS, "en")
    assert ja.not_to_say == ("でも", "だって", "ですから", "どうせ")
    assert en.not_to_say == ("but", "actually", "as I said", "calm down")
    for aids in (ja, en):
        assert min(len(aids.back_channel), len(aids.cushions), len(aids.repeat)) >= 3
        assert all("{words}" in frame for frame in aids.repeat)
        assert aids.hold_ask and aids.hold_soon and aids.hold_long and aids.hold_back
    assert ja.notices.keys() == en.notices.keys()


def _own(folder: Path, text: str) -> tuple[Path, ...]:
    (folder / "phrases").mkdir()
    (folder / "phrases" / "own.toml").write_text(text, encoding="utf-8")
    return (SHIPPED, folder)


def test_the_office_adds_replaces_and_switches_off_phrases(tmp_path: Path) -> None:
    own = """
step = "listen"
[[phrase]]
id = "listen.go_on"
ja = "ええ、どうぞ。"
en = "Do go on."
[[phrase]]
id = "listen.noting"
off = true
[[phrase]]
id = "own.rain"
ja = "雨のなか、お電話をありがとうございます。"
en = "Thank you for ringing in this rain."
"""
    loaded = load_phrases(_own(tmp_path, own))
    by_id = {phrase.phrase_id: phrase for phrase in loaded.phrases}
    assert by_id["listen.go_on"].ja == "ええ、どうぞ。"
    assert "listen.noting" not in by_id and "own.rain" in by_id
    assert loaded.problems == ()


@pytest.mark.parametrize(
    ("entry", "code", "value"),
    [
        ('en = "Only English."', "content.language_missing", "ja"),
        ('ja = "{nobody}"\nen = "x"', "content.unknown_field", "{nobody}"),
        ('ja = "あ"\nen = "x"\nfailings = ["maybe"]', "content.wrong_value", "maybe"),
        ('ja = "あ"\nen = "x"\nuntil_s = "soon"', "content.wrong_value", "soon"),
        ('ja = "あ"\nen = "x"\ntempers = "high"', "content.wrong_value", "tempers"),
        (
            'ja = "あ"\nen = "x"\napology = "fault"',
            "content.fault_not_ours",
            "listen.go_on",
        ),
    ],
)
def test_a_faulty_entry_is_reported_by_file_and_key_and_the_shipped_one_stays(
    tmp_path: Path, entry: str, code: str, value: str
) -> None:
    roots = _own(tmp_path, f'step = "listen"\n[[phrase]]\nid = "listen.go_on"\n{entry}\n')
    loaded = load_phrases(roots)
    (problem,) = loaded.problems
    assert (problem.code, problem.file, problem.value) == (code, "own.toml", value)
    assert problem.key == "listen.go_on"
    assert _by_id("listen.go_on") in loaded.phrases


def _by_id(phrase_id: str) -> Phrase:
    return next(phrase for phrase in PHRASES if phrase.phrase_id == phrase_id)
