"""The call slip: how to begin, and what a machine or the family may hear."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from itertools import product
from pathlib import Path

from desktop.domain.call_slip import SlipFacts, build
from desktop.domain.case import Failing

FILE = Path(__file__).parents[2] / "resources" / "content" / "slip.toml"
TABLE = tomllib.loads(FILE.read_text(encoding="utf-8"))
JA = {key: both["ja"] for key, both in TABLE.items()}
EN = {key: both["en"] for key, both in TABLE.items()}
DOCTOR = SlipFacts(
    office="みほん内科クリニック",
    who="院長の見本",
    name="仮山 はなこ 様",
    due="本日12時30分に",
    apology_object="17時までのお約束にお電話しなかったこと",
    failing=Failing.YES,
    check="生年月日",
    next="本日14時に",
)


def test_the_doctor_rings_in_time_names_himself_first_and_then_apologises() -> None:
    slip = build(DOCTOR, "ja", JA)
    assert (
        slip.hello
        == "みほん内科クリニックの院長の見本でございます。仮山はなこ様でいらっしゃいますか。"
    )
    assert slip.opening == (
        "お約束のお時間ですので、お電話いたしました。いま、よろしいでしょうか。",
        "お話の前に、生年月日を伺ってもよろしいでしょうか。",
        "17時までのお約束にお電話しなかったこと、私からもお詫びいたします。",
    )


def test_a_late_call_begins_with_how_late_it_is() -> None:
    late = build(replace(DOCTOR, late="20分"), "ja", JA)
    assert late.opening[0].startswith("お約束の時刻から20分遅れてのお電話となり")
    english = replace(DOCTOR, office="Kakuu", who="Miki", late="20 minutes", name="Ms Rei")
    assert build(english, "en", EN).opening[0].startswith("I am ringing 20 minutes later")


def test_by_after_and_early_are_said_as_they_were_agreed() -> None:
    by = replace(DOCTOR, relation="by", due="本日17時までに")
    assert build(by, "ja", JA).opening[0].startswith("本日17時までにお電話するお約束でしたので")
    after = replace(DOCTOR, relation="after", due="本日17時以降に")
    assert build(after, "ja", JA).opening[0].startswith("本日17時以降にとのことでしたので")
    assert "早く分かりました" in build(replace(DOCTOR, early=True), "ja", JA).opening[0]
    assert "まだすべては" in build(replace(DOCTOR, interim=True), "ja", JA).opening[-1]


def test_a_machine_and_the_family_hear_nothing_of_the_matter() -> None:
    for language, wording in (("ja", JA), ("en", EN)):
        for following, discreet in product(("", "18時に"), (False, True)):
            slip = build(replace(DOCTOR, next=following, discreet=discreet), language, wording)
            for words in (slip.machine, slip.family, slip.family_asked):
                assert words
                assert "17時まで" not in words and "詫び" not in words and "apolog" not in words
            assert (DOCTOR.office in slip.machine + slip.family) is not discreet
            assert bool(slip.hint) is not bool(following)


def test_without_a_name_nothing_is_left_with_anybody() -> None:
    slip = build(replace(DOCTOR, name=""), "ja", JA)
    assert (slip.machine, slip.family, slip.family_asked) == ("", "", "")
    assert slip.hint and "{" not in slip.hello


def test_no_failing_of_ours_means_no_apology_for_the_matter() -> None:
    slip = build(replace(DOCTOR, failing=Failing.OPEN), "ja", JA)
    assert "詳しく聞いております" in slip.opening[-1]


def test_what_must_not_be_promised_goes_with_the_slip() -> None:
    lines = ("原因は、調べてからお答えいたします。",)
    assert build(replace(DOCTOR, not_promised=lines), "ja", JA).not_promised == lines


def test_before_the_office_has_a_name_the_person_says_their_own() -> None:
    for language, wording in (("ja", JA), ("en", EN)):
        for name in ("仮山 はなこ 様", ""):
            slip = build(replace(DOCTOR, office=" ", name=name), language, wording)
            assert "院長の見本" in slip.hello
            assert "{" not in slip.hello + slip.machine + slip.family
