"""What a field holds: names never doubled, objects completed, calls told in the past."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.domain.four_points import PointName, PointState
from desktop.domain.letter_material import LetterMaterial, LetterPoint
from desktop.letters.addressee import addressee_lines, salutation
from desktop.letters.apology_object import apology_object
from desktop.letters.dates import hours_text, letter_day
from desktop.letters.fields import field_values
from desktop.letters.joins import as_sentences
from desktop.letters.remedy import remedy_in_past
from desktop.letters.sentences import point_text
from tests.letters.sample_letters import MISSED_EN, MISSED_JA, kinds

KEPT = datetime(2026, 10, 6, 12, 28)
PROMISED = datetime(2026, 10, 6, 12, 30)


def to(language="ja", **person) -> LetterMaterial:
    return LetterMaterial("L6", language, **person)


@pytest.mark.parametrize(
    ("person", "lines"),
    [
        ({"name": "仮山 はなこ"}, ["仮山 はなこ 様"]),
        ({"name": "仮山 はなこ様", "honorific": "様"}, ["仮山 はなこ 様"]),
        ({"name": "仮山 はなこ さま"}, ["仮山 はなこ 様"]),
        ({"name": "例沢", "honorific": "先生"}, ["例沢 先生"]),
        ({"company": "㈱見本企画"}, ["株式会社見本企画 御中"]),
        ({"company": "株式会社見本企画 御中", "honorific": "様"}, ["株式会社見本企画 御中"]),
        ({"company": "見本(有)", "department": "経理部"}, ["見本有限会社", "経理部 御中"]),
        (
            {
                "company": "株式会社見本企画",
                "department": "経理部",
                "title": "部長",
                "name": "仮森",
            },
            ["株式会社見本企画", "経理部", "部長 仮森 様"],
        ),
        ({"company": "見本", "name": "仮森", "honorific": "御中"}, ["見本", "仮森 様"]),
        ({"name": "保護者", "honorific": "各位"}, ["保護者 各位"]),
        ({"name": "㈱見本運送", "honorific": "様"}, ["株式会社見本運送 御中"]),
        ({"name": "見本商店", "honorific": "御中"}, ["見本商店 御中"]),
        (
            {"company": "架空観光株式会社", "name": "架空観光", "honorific": "御中"},
            ["架空観光株式会社 御中"],
        ),
        ({}, []),
    ],
)
def test_a_japanese_receiver_has_one_honorific(person, lines):
    assert addressee_lines(to(**person)) == lines


@pytest.mark.parametrize(
    ("person", "greeting"),
    [
        ({"name": "A. Rei", "honorific": "Ms"}, "Dear Ms Rei,"),
        ({"name": "Ms A. Rei", "honorific": "Ms"}, "Dear Ms Rei,"),
        ({"name": "A. Rei"}, "Dear A. Rei,"),
        ({"name": "仮山 はなこ", "honorific": "Ms"}, "Dear Ms 仮山,"),
        ({"name": "A. Rei", "honorific": "様"}, "Dear A. Rei,"),
        ({"company": "Mihon Travel Ltd."}, "Dear Sir or Madam,"),
    ],
)
def test_an_english_salutation_names_the_person_where_there_is_one(person, greeting):
    assert salutation(to("en", **person)) == greeting


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("10月5日17時までにお電話しなかった", "10月5日17時までにお電話しなかったこと"),
        ("夜までお待たせしました。", "夜までお待たせしましたこと"),
        ("夜までお待たせしたことを", "夜までお待たせしたこと"),
        ("夜までお待たせしたこと", "夜までお待たせしたこと"),
        ("ご注文の品の取り違え", "ご注文の品の取り違え"),
        ("お電話の行き違いについて", "お電話の行き違い"),
        ("", ""),
    ],
)
def test_a_japanese_object_ends_in_koto_where_a_clause_was_typed(typed, printed):
    assert apology_object(typed, "ja") == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("We did not call you by 17:00.", "that we did not call you by 17:00"),
        ("that we kept you waiting", "that we kept you waiting"),
        ("I am sorry that we kept you waiting", "that we kept you waiting"),
        ("Not calling you on Monday", "for not calling you on Monday"),
        ("our failure to call you as promised", "for our failure to call you as promised"),
        ("The outage of 16 November", "for the outage of 16 November"),
        ("The outage stopped your bookings", "that the outage stopped your bookings"),
        ("Our booking system was down", "that our booking system was down"),
        ("I missed our appointment", "that I missed our appointment"),
        ("Mr Kari did not call", "that Mr Kari did not call"),
    ],
)
def test_an_english_object_follows_i_am_sorry(typed, printed):
    assert apology_object(typed, "en") == printed


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "本日12時30分に、医師よりお電話いたします。",
            "10月6日12時28分に、医師よりお電話いたしました。",
        ),
        ("本日12:30に医師がお電話します", "10月6日12時28分に、医師がお電話しました"),
        ("医師よりお電話を差し上げます。", "10月6日12時28分に、医師よりお電話を差し上げました。"),
        (
            "医師が本日１２：３０に電話。説明の予約は優先の枠でお取りします。",
            "医師が10月6日12時28分に電話いたしました。説明の予約は優先の枠でお取りします。",
        ),
        (
            "本日17時までに結果をご報告する予定です。",
            "10月6日12時28分に、結果をご報告いたしました。",
        ),
        (
            "10月6日（火）12時30分に院長よりご連絡いたします。",
            "10月6日12時28分に、院長よりご連絡いたしました。",
        ),
        ("10月9日に書面でお知らせいたします。", "10月9日に書面でお知らせいたします。"),
        ("11月17日に屋根を補修いたします。", "11月17日に屋根を補修いたします。"),
        ("医師よりお電話いたしました。", "医師よりお電話いたしました。"),
        ("", ""),
    ],
)
def test_a_kept_call_is_told_in_the_past_with_its_real_time(typed, told):
    assert remedy_in_past(typed, KEPT, "ja", promised_at=PROMISED) == told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Our doctor will call you today at 12:30.", "Our doctor called you at 12:28 on 6 October."),
        ("Our doctor will call you at 12:30 today.", "Our doctor called you at 12:28 on 6 October."),
        ("Today our doctor will call you at 12:30.", "Our doctor called you at 12:28 on 6 October."),
        (
            "We will ring you by 1 p.m. on 6 October. We will send a refund on 9 October.",
            "We rang you at 12:28 on 6 October. We will send a refund on 9 October.",
        ),
        ("We'll call you back", "We called you back at 12:28 on 6 October"),
        ("We will call you on 9 October at 10:00.", "We will call you on 9 October at 10:00."),
        ("We have refunded the fee.", "We have refunded the fee."),
    ],
)  # fmt: skip
def test_a_kept_call_is_told_in_the_past_in_english(typed, told):
    assert remedy_in_past(typed, KEPT, "en", promised_at=PROMISED) == told


def test_the_future_stays_while_the_call_is_not_made():
    fields = field_values(replace(MISSED_JA, kept_promise=None), kinds()["L6"])
    assert fields["remedy"].text == "本日12時30分に、医師よりお電話いたします。"


def test_the_clerks_own_text_stands_in_place_of_the_proposal():
    own = replace(MISSED_JA, overrides={"remedy": "昼に医師よりお電話いたしました"})
    field = field_values(own, kinds()["L6"])["remedy"]
    assert (field.text, field.overridden) == ("昼に医師よりお電話いたしました。", True)
    assert field.proposed == "10月6日12時28分に、医師よりお電話いたしました。"


def test_points_are_closed_and_stay_sentences_of_their_own():
    assert as_sentences("釘が浮いておりました\n点検を省いておりました。", "ja") == (
        "釘が浮いておりました。点検を省いておりました。"
    )
    assert as_sentences("we lost it\nIt was found!", "en") == "We lost it. It was found!"


@pytest.mark.parametrize(
    ("when", "tail"),
    [
        (date(2026, 10, 7), "この取り組みは、10月7日から始めます。"),
        (date(2026, 10, 1), "この取り組みは、10月1日から始めております。"),
    ],
)
def test_the_day_prevention_begins_is_a_sentence_of_its_own(when, tail):
    point = LetterPoint(PointState.WRITTEN, "二人で確かめます", when=when)
    got = point_text(PointName.PREVENTION, point, "ja", letter_date=date(2026, 10, 6))
    assert got == "二人で確かめます。" + tail


def test_a_day_already_in_the_text_is_not_said_twice():
    point = LetterPoint(
        PointState.WRITTEN, "１０月７日から二人で確かめます。", when=date(2026, 10, 7)
    )
    got = point_text(PointName.PREVENTION, point, "ja", letter_date=date(2026, 10, 6))
    assert got == "１０月７日から二人で確かめます。"


def test_missing_required_fields_say_so_and_where_they_are_filled():
    fields = field_values(LetterMaterial("L6", "ja"), kinds()["L6"])
    missing = {name: item.link for name, item in fields.items() if item.missing}
    assert missing["addressee"] == "person.name"
    assert missing["prevention"] == "points.prevention"
    assert missing["apology_object"] == "case.apology_object"
    assert not fields["opening"].missing and not fields["letter_number"].missing


def test_days_and_hours_are_written_by_the_language_of_the_letter():
    assert letter_day(date(2019, 5, 1), "ja") == "令和元年5月1日"
    hours = (("09:00", "18:00"),) * 3 + (None, ("09:00", "18:00"), ("09:00", "12:30"), None)
    assert hours_text(hours, "ja") == "月・火・水・金曜9時から18時、土曜9時から12時30分"
    assert hours_text((None,) * 7, "en") == ""


def test_the_letters_language_decides_and_not_the_persons():
    assert field_values(MISSED_EN, kinds()["L6"])["opening"].text == "Dear Ms Kariyama,"
    assert field_values(MISSED_JA, kinds()["L6"])["opening"].text == "謹啓"


def test_a_call_that_was_in_no_book_is_given_no_day_in_the_subject():
    """The day of the caller's own call is not the day we had promised."""
    material = LetterMaterial("L6", "en", name="A. Rei", reference_date=date(2026, 10, 6))
    for missed_at, shown in (
        (datetime(2026, 10, 5, 17, 0), "The call we promised you for 5 October 2026"),
        (None, "The call we promised you"),
    ):
        fields = field_values(replace(material, missed_at=missed_at), kinds()["L6"])
        assert fields["subject"].text == shown
