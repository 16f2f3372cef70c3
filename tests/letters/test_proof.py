"""What the last reading of a finished letter finds, and what it confirms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.four_points import PointName, PointState
from desktop.domain.letter_material import LetterPoint
from desktop.letters.fields import field_values
from desktop.letters.proof import proof
from desktop.letters.proof_dates import wrong_dates
from tests.letters.sample_letters import DEFECT_JA, MISSED_EN, MISSED_JA, OUTAGE_EN, kinds, write


def findings(material, tmp_path, **more):
    kind = kinds()[material.kind]
    letter = write(material, tmp_path / "l.docx").read_bytes()
    return proof(letter, material, kind, field_values(material, kind), **more)


def wrong(material, tmp_path, **more) -> dict[str, str]:
    return {f.code: f.link for f in findings(material, tmp_path, **more) if not f.ok}


def with_point(material, name, text):
    points = {**material.points, name: LetterPoint(PointState.WRITTEN, text)}
    return replace(material, points=points)


def own(material, **overrides):
    return replace(material, overrides=overrides)


def test_what_is_right_is_told_too(tmp_path):
    assert [f.code for f in findings(MISSED_JA, tmp_path, other_names=["例沢 太郎"])] == [
        "letter_proof.fields_filled",
        "letter_proof.points_written",
        "letter_proof.apology_named",
        "letter_proof.dates_agree",
        "letter_proof.no_braces",
        "letter_proof.honorific_once",
        "letter_proof.no_other_person",
        "letter_proof.not_sensitive",
        "letter_proof.pair_matches",
    ]


def test_an_empty_required_field_is_named_with_its_box(tmp_path):
    found = wrong(replace(MISSED_JA, contact_name="", contact_phone=""), tmp_path)
    assert found["letter_proof.field_empty"] == "office.contact"


@pytest.mark.parametrize(
    ("material", "field", "value"),
    [
        (MISSED_JA, "closing", "敬具"),
        (MISSED_JA, "opening", ""),
        (MISSED_EN, "closing", "Yours faithfully,"),
        (MISSED_EN, "opening", "Dear Sir or Madam,"),
    ],
)
def test_an_opening_without_its_closing_blocks(material, field, value, tmp_path):
    assert "letter_proof.pair_broken" in wrong(own(material, **{field: value}), tmp_path)


def test_a_weekday_that_disagrees_leads_to_the_point_it_stands_in(tmp_path):
    late = with_point(DEFECT_JA, PointName.REMEDY, "11月17日（水）に補修いたします。")
    assert wrong(late, tmp_path) == {"letter_proof.weekday_wrong": "points.remedy"}


@pytest.mark.parametrize(
    ("text", "language", "codes"),
    [
        ("11月17日（火）と11月17日(火曜日)", "ja", []),
        ("令和8年11月17日（水）", "ja", ["weekday_wrong"]),
        ("２月３０日に伺います", "ja", ["date_impossible"]),
        ("1月4日（月）に", "ja", []),
        ("令和7年11月17日（2026年）", "ja", ["era_wrong"]),
        ("on Tuesday 17 November", "en", []),
        ("on Wednesday, 17 November 2026", "en", ["weekday_wrong"]),
        ("Monday, November 17th", "en", ["weekday_wrong"]),
        ("17 Nov (Mon)", "en", ["weekday_wrong"]),
        ("30 February", "en", ["date_impossible"]),
        ("09:40 to 12:55 on 16 November", "en", []),
        ("You may call 3 people", "en", []),
    ],
)
def test_dates_are_held_against_the_calendar(text, language, codes):
    assert [w.code for w in wrong_dates(text, language, date(2026, 11, 13))] == codes


@pytest.mark.parametrize(
    ("material", "overrides", "code"),
    [
        (MISSED_JA, {"impact": "{{影響}}をおかけしました。"}, "braces_left"),
        (MISSED_JA, {"addressee": "仮山 様 様"}, "honorific_doubled"),
        (MISSED_JA, {"addressee": "架空社長様"}, "honorific_doubled"),
        (MISSED_JA, {"impact": "本日お待たせしました。"}, "relative_day"),
        (MISSED_JA, {"impact": "検査のことでお待たせしました。"}, "sensitive"),
        (MISSED_EN, {"impact": "You waited for your test results."}, "sensitive"),
        (MISSED_JA, {"cause": "申し訳ございません！"}, "sign"),
        (MISSED_JA, {"cause": "確認を省いたため"}, "not_polite"),
        (MISSED_JA, {"cause": "長い事情がございました。" * 12}, "cause_long"),
        (MISSED_EN, {"impact": "お待たせしました。"}, "other_language"),
        (MISSED_JA, {"impact": "You waited a long time."}, "other_language"),
        (
            OUTAGE_EN,
            {"impact": "Your staff took 41 bookings by phone.",
             "remedy": "Your staff took 41 bookings by phone."},
            "said_twice",
        ),
    ],
)  # fmt: skip
def test_each_slip_is_found(material, overrides, code, tmp_path):
    assert f"letter_proof.{code}" in wrong(own(material, **overrides), tmp_path)


def test_another_persons_name_blocks(tmp_path):
    leak = own(MISSED_JA, impact="例沢 太郎 様と取り違えました。")
    found = findings(leak, tmp_path, other_names=["例沢 太郎", "仮谷"])
    assert [f.code for f in found if f.blocks] == ["letter_proof.other_person"]


def test_a_letter_to_a_company_may_speak_of_an_inspection(tmp_path):
    company = with_point(
        replace(DEFECT_JA, company="株式会社見本"),
        PointName.CAUSE,
        "出荷前の検査を省いておりました。",
    )
    assert wrong(company, tmp_path) == {}
