"""The read-back says what was understood, what is promised, and what is not."""

from __future__ import annotations

import tomllib
from pathlib import Path

from desktop.domain.case import Failing, Kind
from desktop.domain.promise import PromiseKind
from desktop.domain.read_back import (
    OpenPoint,
    PartName,
    ReadBackFacts,
    SpokenPromise,
    build,
    not_promised,
)

FILE = Path(__file__).parents[2] / "resources" / "content" / "read_back.toml"
TABLE = tomllib.loads(FILE.read_text(encoding="utf-8"))
JA = {key: both["ja"] for key, both in TABLE.items()}
EN = {key: both["en"] for key, both in TABLE.items()}
CLINIC = ReadBackFacts(
    name="仮山 はなこ 様",
    number="03-0000-1101",
    apology_object="17時までのお約束にお電話しなかったこと",
    request="きょう先生から電話で結果を",
    failing=Failing.YES,
    promises=(SpokenPromise("callback", "本日12時30分に", "院長"),),
    typed="費用は調査のあとでお答えいたします。",
)


def test_case_1_is_read_back_in_three_parts() -> None:
    assert build(CLINIC, "ja", JA).text == (
        "復唱いたします。違うところがございましたら、お直しください。\n\n"
        "お名前は仮山はなこ様、お電話番号は03-0000-1101でいらっしゃいますね。\n"
        "承りましたのは、17時までのお約束にお電話しなかったことでございます。\n"
        "ご要望は、「きょう先生から電話で結果を」と承りました。\n\n"
        "本日12時30分に、院長からお電話いたします。\n\n"
        "費用は調査のあとでお答えいたします。\n"
        "ご要望につきましては、きょうはまだお約束いたしかねます。責任者に伝えます。"
    )


def test_case_7_is_read_back_in_english() -> None:
    facts = ReadBackFacts(
        name="Ms A. Rei",
        number="+1 202-555-0117",
        apology_object="Bookings failing since 09:40",
        key_lines=("“Nothing has gone through since twenty to ten.”", "41 bookings by phone"),
        request="News every hour until it works",
        request_open=False,
        promises=(SpokenPromise("interim", "by 10:30 today", "I"),),
        open_points=(OpenPoint("cause"), OpenPoint("remedy", "Tuesday 17 November")),
    )
    text = build(facts, "en", EN).text
    assert "This is what you rang us about: bookings failing since 09:40." in text
    assert "You said, “Nothing has gone through since twenty to ten”." in text
    assert "I have also noted this: 41 bookings by phone." in text
    assert "You have asked for this: news every hour until it works." in text
    assert "I will ring you by 10:30 today with what we know so far." in text
    assert "Whether we did something wrong has not been checked yet." in text
    assert "decided by Tuesday 17 November" in text
    assert "I cannot promise your request" not in text


def test_nothing_typed_still_gives_three_parts_that_can_be_read() -> None:
    for language, wording in (("ja", JA), ("en", EN)):
        read_back = build(ReadBackFacts(kind=Kind.ENQUIRY), language, wording)
        assert [part.name for part in read_back.parts] == list(PartName)
        assert all(part.lines for part in read_back.parts)
        assert "{" not in read_back.text


def test_a_promise_of_every_kind_is_read_with_its_time() -> None:
    for language, wording in (("ja", JA), ("en", EN)):
        for kind in PromiseKind:
            for who in ("", "院長"):
                promise = SpokenPromise(kind.value, "T", who, what="W")
                text = build(ReadBackFacts(promises=(promise,)), language, wording).text
                assert "T" in text and "{" not in text and "、から" not in text


def test_each_point_request_or_failing_still_open_has_one_line() -> None:
    facts = ReadBackFacts(
        request="全額お返しください",
        open_points=tuple(OpenPoint(n) for n in ("cause", "impact", "remedy", "prevention")),
    )
    assert len(not_promised(facts, "ja", JA)) == 6
    settled = ReadBackFacts(failing=Failing.NONE, request="x", request_open=False)
    assert not_promised(settled, "ja", JA) == []


def test_rude_words_of_the_caller_are_not_read_back() -> None:
    text = build(ReadBackFacts(key_lines=("「ふざけるな」",)), "ja", JA).text
    assert "ふざける" not in text
