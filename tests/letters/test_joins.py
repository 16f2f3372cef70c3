"""Typed lines become sentences, an object fits the template's sentence, whatever was typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.four_points import PointName, PointState
from desktop.domain.letter_material import LetterPoint
from desktop.letters.addressee import postal_lines
from desktop.letters.apology_object import apology_object
from desktop.letters.joins import as_sentences
from desktop.letters.opening import plain_text
from desktop.letters.proof_wording import passed_day, plain_sentence
from desktop.letters.sentences import point_text
from tests.letters.sample_letters import OUTAGE_JA, write


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("釘の浮き", "釘の浮き。"),
        ("台帳を作り､\n二人で確かめます｡", "台帳を作り、二人で確かめます。"),
        ("棟板金を留める釘が\n2か所浮いておりました", "棟板金を留める釘が2か所浮いておりました。"),
        ("お電話で\nお伝えします", "お電話でお伝えします。"),
        ("・照合をすること\n・記録すること", "照合をすること。記録すること。"),
        ("1. 台帳を作ります\n2. 二人で確かめます", "台帳を作ります。二人で確かめます。"),
        ("①台帳を作ります ②二人で確かめます", "台帳を作ります。二人で確かめます。"),
        ("（12時にお電話いたしました。）", "（12時にお電話いたしました。）"),
        ("送ります。　11月9日に届きます 。", "送ります。11月9日に届きます。"),
        ("10月7日から始めます、", "10月7日から始めます。"),
        ("\n \n", ""),
    ],
)
def test_japanese_lines_become_sentences(typed, printed):
    assert as_sentences(typed, "ja") == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("we keep a list,\nwhich two of us check", "We keep a list, which two of us check."),
        ("we lost it\nit was found", "We lost it. It was found."),
        ("the notice went to\na closed mailbox", "The notice went to a closed mailbox."),
        ("- nails loose\n- no check", "Nails loose. No check."),
        ("you waited until 17:00;", "You waited until 17:00."),
        ("iPhone orders failed", "iPhone orders failed."),
        ("we check it at 5 p.m.", "We check it at 5 p.m."),
        ("9 November: we sent it", "9 November: we sent it."),
    ],
)
def test_english_lines_become_sentences(typed, printed):
    assert as_sentences(typed, "en") == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("お電話せず", "お電話しなかったこと"),
        (
            "17時までのお約束にお電話しなかったこと",
            "17時までのお約束のお電話を差し上げなかったこと",
        ),
        ("商品をお届けせず、お待たせしてしまい", "商品をお届けせず、お待たせしてしまったこと"),
        ("商品が届かず", "商品が届かなかったこと"),
        ("変更をお知らせせず", "変更をお知らせしなかったこと"),
        ("品物を返せず", "品物を返せなかったこと"),
        ("雨漏りを生じさせて", "雨漏りを生じさせたこと"),
        ("長くお待たせし", "長くお待たせしたこと"),
        ("お待たせした件について", "お待たせしたこと"),
        ("このたびは、お待たせしたことを、心よりお詫び申し上げます。", "お待たせしたこと"),
        ("お待たせし、誠に申し訳ございませんでした", "お待たせしたこと"),
        ("誤った品のお渡し", "誤った品のお渡し"),
        ("ご連絡なし", "ご連絡なし"),
        ("この度の請求の誤り", "請求の誤り"),
    ],
)
def test_a_japanese_object_left_open_is_closed(typed, printed):
    assert apology_object(typed, "ja") == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("late call", "for the late call"),
        ("a late call on 5 October", "for a late call on 5 October"),
        ("Delay in delivery", "for the delay in delivery"),
        ("your lost parcel", "for your lost parcel"),
        ("Your parcel was lost", "that your parcel was lost"),
        ("The late delivery cost you a day", "that the late delivery cost you a day"),
        ("We apologise for the delay.", "for the delay"),
        ("Our sincere apologies for the delay", "for the delay"),
        ("sorry we missed you", "that we missed you"),
        ("because we missed the call", "that we missed the call"),
        ("if we upset you", "that we upset you"),
    ],
)
def test_an_english_object_fits_i_am_sorry(typed, printed):
    assert apology_object(typed, "en") == printed


def test_the_day_of_a_remedy_says_what_will_be_done_by_then():
    point = LetterPoint(PointState.WRITTEN, "床の補修を手配いたします。", when=date(2026, 11, 26))
    got = point_text(PointName.REMEDY, point, "ja", letter_date=date(2026, 11, 24))
    assert got == "床の補修を手配いたします。以上の対応は、11月26日（木）までにいたします。"


def test_a_postcode_typed_in_the_address_is_not_said_twice():
    assert postal_lines("000-0000", "2-3-4 Mihon 000-0000", "en") == ["2-3-4 Mihon 000-0000"]
    assert postal_lines("000-0000", "〒000-0000\n見本県", "ja") == ["〒000-0000", "見本県"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("二人で確認する。この取り組みは、10月7日から始めます。", "二人で確認する"),
        ("「確認した。」と記録しておりました。", ""),
        ("お電話いたしました（12時28分です）。", ""),
        ("釘の浮き。", "釘の浮き"),
    ],
)
def test_plain_speech_is_found_in_any_sentence(text, plain):
    assert plain_sentence(text) == plain


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("お品を11月5日の午前にお届けいたします。", "ja", "11月5日"),
        ("11月5日にお届けいたしました。", "ja", ""),
        ("11月16日から、写真で点検いたします。", "ja", ""),
        ("11月30日にお届けいたします。", "ja", ""),
        ("We will send it on 5 November.", "en", "5 November"),
        ("We sent it on 5 November. We will call on 30 November.", "en", ""),
        ("From 16 November we will check every job.", "en", ""),
    ],
)
def test_a_day_gone_by_is_no_longer_promised(text, language, found):
    assert passed_day(text, language, date(2026, 11, 24)) == found


def test_the_letter_points_to_its_list_of_facts_where_there_is_one(tmp_path):
    with_list = plain_text(write(OUTAGE_JA, tmp_path / "a.docx"))
    without = plain_text(write(replace(OUTAGE_JA, overrides={}), tmp_path / "b.docx"))
    said = [line for line in with_list if "下記のとおり" in line]
    assert len(said) == 1 and with_list.index(said[0]) < with_list.index("記")
    assert not any("下記" in line for line in without)


def test_a_postcode_is_printed_in_plain_figures_however_it_was_typed():
    assert postal_lines("１２３ー４５６７", "見本県", "ja") == ["〒123-4567", "見本県"]
    assert postal_lines("〒1234567", "2-3-4 Mihon", "en") == ["2-3-4 Mihon", "123-4567"]
