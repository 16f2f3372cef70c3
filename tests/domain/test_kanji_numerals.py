"""Figures of a vertical letter: what is counted, dated, dialled or a code."""

from __future__ import annotations

import pytest

from desktop.domain.kanji_numerals import kanji_number, with_kanji_numerals


@pytest.mark.parametrize(
    ("plain", "vertical"),
    [
        ("令和8年10月6日（火）", "令和八年十月六日（火）"),
        ("17時30分までに2回", "十七時三十分までに二回"),
        ("１０月", "十月"),
        ("20日間", "二十日間"),
        ("09月05日の08時", "九月五日の八時"),
        ("整理札05個分", "整理札〇五個分"),
        ("44,000円", "四万四千円"),
        ("11000円", "一万一千円"),
        ("10,000,000円", "一千万円"),
        ("定員120名", "定員百二十名"),
        ("2026年", "二〇二六年"),
        ("03-0000-1000", "〇三－〇〇〇〇－一〇〇〇"),
        ("〒123-0045", "〒一二三－〇〇四五"),
        ("例示1-12-103", "例示一－一二－一〇三"),
        ("2丁目12番地", "二丁目十二番地"),
        ("203号室", "二〇三号室"),
        ("第2026-0012号", "第二〇二六－〇〇一二号"),
        ("3.5センチ", "三・五センチ"),
        ("9:30から17:00", "九時三十分から十七時"),
    ],
)
def test_figures_are_written_as_a_vertical_letter_has_them(plain, vertical):
    assert with_kanji_numerals(plain) == vertical


@pytest.mark.parametrize("code", ["KP-200", "A4", "Wi-Fi6", "a1@example.jp", "https://a.jp/12"])
def test_a_code_with_latin_letters_stays_as_it_is(code):
    assert with_kanji_numerals(f"型番{code}を2個") == f"型番{code}を二個"


def test_a_text_without_figures_is_untouched():
    text = "㈱髙橋の①「𠮷」を、〇印の一つへ"
    assert with_kanji_numerals(text) == text


def test_figures_too_long_to_be_spelt_are_written_one_by_one():
    assert with_kanji_numerals("12345678901234567円") == "一二三四五六七八九〇一二三四五六七円"


def test_one_thousand_is_spelt_out_beside_ten_thousands():
    assert kanji_number(1_000) == "千"
    assert kanji_number(11_001_000) == "一千百万一千"
