"""The folded form and the way back: what is marked is what was written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.search_query import Query, highlight, matches, read_query, words_of
from desktop.domain.search_text import normalise, search_form
from desktop.domain.variant_kanji import VARIANTS


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("髙﨑・渡邉・齋藤・斉藤", "高崎 渡辺 斎藤 斎藤"),
        ("𠮷田", "吉田"),
        ("ｶﾞｷﾞｸﾞ ﾊﾟ", "がぎぐ ぱ"),
        ("か\u3099", "が"),
        ("霞ヶ関 霞ケ関", "霞け関 霞け関"),
        ("０３ー１２３４－５６７８", "0312345678"),
        ("03(1234)5678", "0312345678"),
        ("3,000円", "3000円"),
        ("2026-10-06", "20261006"),
        ("10:30", "10 30"),
        ("データ-ベース", "でーた べーす"),
        ("㈱山田 ㎡", "株 山田 m2"),
        ("Straße ﬀ É", "strasse ff é"),
        ("葛\U000e0100城\ufe0f", "葛城"),
        ("\u200fabc\u202e \u00ad-", "abc"),
        ("👨\u200d👩👍🏽", "👨👩👍🏽"),
        (" 、。!?\n", ""),
        ("a\U0010fffdb", "a b"),
        ("\ud800x", "x"),
    ],
)
def test_a_text_is_folded_as_people_search_it(written: str, folded: str) -> None:
    assert normalise(written) == unicodedata.normalize("NFC", folded)


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("髙﨑様のお電話は０３（1234）5678です", "高崎 0312345678", ["髙﨑", "０３（1234）5678"]),
        ("ｶﾞｽと電気", "がす", ["ｶﾞｽ"]),
        ("𠮷野家で😀𠮷野", "吉野", ["𠮷野", "𠮷野"]),
        ("葛\U000e0100城市", "葛", ["葛\U000e0100"]),
        ("㈱山田", "株", ["㈱"]),
        ("ああああ", "ああ", ["ああああ"]),
        ("Tea  pot", '"tea pot"', ["Tea  pot"]),
        ("Tea pot", "nothing", []),
        ("", "x", []),
        ("x", "", []),
    ],
)
def test_what_is_marked_is_what_was_written(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in highlight(text, query)] == marked


@given(st.text(max_size=40))
def test_every_sign_knows_where_it_came_from(text: str) -> None:
    form = search_form(text)
    assert len(form.text) == len(form.starts) == len(form.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(form.starts, form.ends, strict=True))
    assert list(form.starts) == sorted(form.starts)
    assert "  " not in form.text
    assert form.text == form.text.strip(" ")


@given(st.text(alphabet="あア山髙高-,、 03(）é\u0301\u3099ｶﾞ𠮷😀", max_size=20), st.data())
def test_a_text_with_every_word_of_the_query_has_something_to_mark(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    query = text[start : data.draw(st.integers(start, len(text)))]
    found = bool(highlight(text, query))
    assert found or not words_of(query) or not matches([text], query)


def test_blanks_part_words_and_quotes_join_them() -> None:
    assert words_of("山田　太郎 太郎") == ["山田", "太郎"]
    assert words_of('a "b c" ”d e') == ["a", "b c", "d e"]
    assert words_of('""') == []


def test_the_table_of_variants_never_leads_to_another_variant() -> None:
    assert len(VARIANTS) > 380
    assert not [sign for sign in VARIANTS.values() if ord(sign) in VARIANTS]
    assert not [sign for sign in VARIANTS if unicodedata.normalize("NFKC", chr(sign)) != chr(sign)]


@given(st.text(max_size=60) | st.text(alphabet="0123-ー,()（）aｱあ髙 \u3099\u200d、", max_size=30))
def test_the_quick_way_to_the_folded_form_gives_the_same_text(text: str) -> None:
    assert normalise(text) == search_form(text).text


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("返金 -交換", ("返金",), ("交換",)),
        ("返金　ー交換", ("返金",), ("交換",)),
        ("－交換 返金", ("返金",), ("交換",)),
        ('山田 -"tea pot" 太郎', ("山田", "太郎"), ("tea pot",)),
        ('山田 - "tea pot"', ("山田", "tea pot"), ()),
        ("03-1234 x-y", ("031234", "x y"), ()),
        ("-03-1234", (), ("031234",)),
        ('"まだ閉じていない', ("まだ閉じていない",), ()),
        ("- 、 -。", (), ()),
        ("同じ 同じ -別 -別", ("同じ",), ("別",)),
    ],
)
def test_a_dash_before_a_word_leaves_it_out(
    typed: str, wanted: tuple[str, ...], unwanted: tuple[str, ...]
) -> None:
    assert read_query(typed) == Query(wanted, unwanted)


def test_the_plain_scan_knows_what_is_left_out() -> None:
    texts = ["返金のお話", "交換はしない"]
    assert matches(texts, "返金 交換") and not matches(texts, "返金 -交換")
    assert matches(texts, "-値引き") and not matches(texts, "-") and not matches(texts, "")
