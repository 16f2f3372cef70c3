"""Whatever a clerk types, pastes or imports stands in the letter as it was typed, or is cleaned."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pytest

from benchmarks.mutations import expected_text, text_of
from desktop.letters.catalog import FIELDS
from desktop.letters.reading import read_pages
from desktop.letters.render import rendered
from desktop.letters.template import clean
from tests.letters.sample_letters import TEMPLATES

SHIPPED = sorted(TEMPLATES.glob("*/*.docx"))
TYPED = {
    "signs of XML": "A & B < C > \"D\" 'E' &amp; &#x3042; ]]> <!-- x --> <w:p/>",
    "lines and tabs": "一行目\n二行目\r\n三行目\t続き\x0b四行目",
    "control characters": "前\x00\x07\x08\x1b\x7f\x85後",
    "lone surrogates": "前\ud800\udc00\udfff後",
    "rare kanji": "𠮷野家 ㈱髙橋商店 﨑 葛󠄀城",
    "pictures": "👪👨‍👩‍👧‍👦🏳️‍🌈 ①㋿",
    "turning marks": "前\u202e後\u2066名\u200e\ufeff",
    "braces of ours": "{{宛名}} {{?記}} ｛｛件名｝｝ {% raw %} {name} $x",
    "two hundred signs": "株式会社" + "あいうえお" * 40,
    "no blank at all": "x" * 300,
    "blanks only": "  \u3000 ",
}


def values_of(text: str) -> dict[str, Any]:
    """Every field holds the same; lists one element, tables one row."""
    found: dict[str, Any] = {}
    for info in FIELDS:
        if info.columns:
            found[info.name] = [{name: text for names in info.columns for name in names}]
        else:
            found[info.name] = [text] if info.many else text
    return found


def letter(template: Any, values: dict[str, Any]) -> bytes:
    return rendered(template, values, title="t", author="a", plain_figures=True)


@pytest.mark.parametrize("name", TYPED)
def test_every_template_prints_what_was_typed_sign_by_sign(name: str) -> None:
    text = TYPED[name]
    cleaned = values_of(clean(text))
    for template in SHIPPED:
        made = letter(template, values_of(text))
        expected = expected_text(template.read_bytes(), cleaned)
        assert text_of(made) == expected, template
        assert read_pages(made).blocks


def test_what_no_file_can_hold_is_cleaned_and_the_rest_stays() -> None:
    assert clean(TYPED["control characters"]) == "前後"
    assert clean(TYPED["lone surrogates"]) == "前後"
    assert clean(TYPED["turning marks"]) == "前後名"
    assert clean(TYPED["lines and tabs"]).count("\n") == 3
    kept = clean(TYPED["pictures"] + TYPED["rare kanji"])
    assert kept == TYPED["pictures"] + TYPED["rare kanji"]
    assert "葛󠄀" in kept and unicodedata.normalize("NFC", "髙") in kept


def test_nothing_at_all_leaves_no_hole_no_mark_and_no_none() -> None:
    for template in SHIPPED:
        for empty in ("", None, []):
            values = {info.name: empty for info in FIELDS}
            text = text_of(letter(template, values))
            assert "{{" not in text and "None" not in text, template


def test_a_ten_line_address_and_a_hundred_rows_are_all_there() -> None:
    for template in SHIPPED:
        values = values_of("短い文。")
        values["recipient_address"] = [f"住所の{n}行目" for n in range(10)]
        for info in FIELDS:
            if info.columns:
                values[info.name] = [
                    {name: f"{info.ja}の{n:03}段目" for names in info.columns for name in names}
                    for n in range(100)
                ]
        made, source = text_of(letter(template, values)), text_of(template.read_bytes())
        if "宛先住所" in source or "Recipientaddress" in source:
            assert all(made.count(f"住所の{n}行目") == 1 for n in range(10)), template
        for info in FIELDS:
            if info.columns and re.search(rf"{{{{({info.ja}|{info.en.replace(' ', '')})\.", source):
                found = re.findall(rf"{info.ja}の(\d{{3}})段目", made)
                assert sorted(set(found)) == [f"{n:03}" for n in range(100)], template
                assert found == sorted(found), template
