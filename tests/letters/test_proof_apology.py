"""Does the apology say what it is for: in a letter and in a mail alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.letters.proof_apology import apology
from tests.letters.sample_letters import MISSED_EN, MISSED_JA


def codes(text, material):
    return [
        one.code.removeprefix("letter_proof.") for one in apology(material, [text], lambda _: "")
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("誠に申し訳ございません。", "apology_bare"),
        ("このたびは、心よりお詫び申し上げます。", "apology_bare"),
        ("申し訳ございませんでした。", "apology_bare"),
        ("ご迷惑をおかけし、申し訳ございません。", "apology_vague"),
        (
            "このたびは多大なご迷惑をおかけしましたことを、心よりお詫び申し上げます。",
            "apology_vague",
        ),
        ("お約束の10時にお電話できず、申し訳ございません。", "apology_named"),
        ("お待たせしてしまい、申し訳ございません。", "apology_named"),
        ("商品の取り違えを、深くお詫びいたします。重ねてお詫び申し上げます。", "apology_named"),
        ("書類をお送りいたします。", None),
        ("「申し訳ございません」とだけ申し上げました。", None),
    ],
)
def test_a_japanese_apology(text, code):
    assert codes(text, MISSED_JA) == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("I am sorry.", "apology_bare"),
        ("We sincerely apologise.", "apology_bare"),
        ("Please accept our sincere apologies.", "apology_bare"),
        ("We apologise for any inconvenience this may have caused.", "apology_vague"),
        ("I am sorry we delivered the wrong desk on 3 June.", "apology_named"),
        ("I apologise again for the time you lost.", "apology_named"),
        ("The papers are attached.", None),
    ],
)
def test_an_english_apology(text, code):
    assert codes(text, MISSED_EN) == ([code] if code else [])


def test_only_the_first_apology_must_say_what_it_is_for():
    lines = ["お約束にお電話せず、申し訳ございません。", "申し訳ございませんでした。"]
    assert [one.ok for one in apology(MISSED_JA, lines, lambda _: "")] == [True]


def test_a_subject_or_a_name_is_no_sentence_of_apology():
    lines = [
        "お約束のお電話についてのお詫び",
        "お電話せず、夜までお待たせしたことを、お詫び申し上げます。",
    ]
    assert [one.ok for one in apology(MISSED_JA, lines, lambda _: "")] == [True]


def test_an_admission_in_the_name_of_the_office_is_none():
    office = replace(MISSED_EN, failing=None, office_name="Liability Insurers")
    assert codes("Liability Insurers write to you.", office) == []
