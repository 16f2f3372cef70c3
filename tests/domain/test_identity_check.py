"""The office's rule for "who is calling", typed as a note or as a list, said as a question."""

from __future__ import annotations

import pytest

from desktop.domain.identity_check import asked_for


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("お名前と生年月日", "お名前と生年月日"),
        ("お名前と生年月日で、ご本人か確かめます。", "お名前と生年月日"),
        ("お名前・生年月日", "お名前・生年月日"),
        ("診察券番号をお尋ねする", "診察券番号"),
        ("お名前と生年月日を確認してください", "お名前と生年月日"),
        ("会員番号を確かめてから答える", "会員番号"),
        ("", ""),
    ],
)
def test_a_japanese_rule_gives_the_thing_asked_for(typed: str, said: str) -> None:
    assert asked_for(typed, "ja") == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Name and date of birth", "your name and date of birth"),
        ("Ask for the name and the date of birth.", "the name and the date of birth"),
        ("Please confirm full name", "your full name"),
        ("PIN", "your PIN"),
        ("", ""),
    ],
)
def test_an_english_rule_gives_the_thing_asked_for(typed: str, said: str) -> None:
    assert asked_for(typed, "en") == said


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("院長に代わるまで何も言わないでください", "ja"),
        ("ご本人か確かめる", "ja"),
        ("Do not say anything before the director is here", "en"),
        ("Account number. Then call back", "en"),
    ],
)
def test_a_rule_that_is_no_thing_is_not_put_into_a_sentence(typed: str, language: str) -> None:
    assert asked_for(typed, language) == ""
