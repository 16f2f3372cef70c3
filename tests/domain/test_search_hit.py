"""The line of context: short, cut between whole signs, marked where the words stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.search_hit import CaseText, Excerpt, TextPlace, excerpt, excerpts
from desktop.domain.search_query import highlight, words_of


def shown(text: str, query: str, room: int = 20) -> Excerpt:
    return excerpt(CaseText(TextPlace.NOTE, text), words_of(query), room)


@pytest.mark.parametrize(
    ("text", "query", "line", "marked"),
    [
        ("短い文です", "文", "短い文です", ["文"]),
        (
            "あ" * 30 + "返金" + "い" * 30,
            "返金",
            "…" + "あ" * 10 + "返金" + "い" * 8 + "…",
            ["返金"],
        ),
        (
            "返金" + "い" * 30 + "返金と交換",
            "返金 交換",
            "…" + "い" * 15 + "返金と交換",
            ["返金", "交換"],
        ),
        ("一行め\n二行め", "行 め", "一行め 二行め", ["行め", "行め"]),
        (
            "0" * 9 + "がか\u3099" + "き" * 30,
            "が",
            "0" * 9 + "がか\u3099" + "き" * 8 + "…",
            ["がか\u3099"],
        ),
    ],
)
def test_a_line_begins_a_little_before_most_of_the_words(
    text: str, query: str, line: str, marked: list[str]
) -> None:
    found = shown(text, query)

    assert found.text == line
    assert [found.text[start:end] for start, end in found.marks] == marked


@given(st.text(alphabet="あアか\u3099ｶﾞ山髙高-、 03é\u0301𠮷😀\n", max_size=80), st.data())
def test_what_is_marked_in_the_line_is_what_the_query_finds(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    query = '"' + text[start : start + data.draw(st.integers(1, 4))].replace('"', "")
    places = highlight(text, query)
    found = shown(text, query, room=24)

    assert bool(found.marks) == bool(places)
    assert all(0 <= a < b <= len(found.text) for a, b in found.marks)
    spellings = {text[a:b].replace("\n", " ") for a, b in places}
    assert all(
        any(found.text[a:b] in one or one in found.text[a:b] for one in spellings)
        for a, b in found.marks
    )


def test_two_lines_at_most_and_none_for_what_the_row_shows() -> None:
    texts = [
        CaseText(TextPlace.NAME, "山田"),
        CaseText(TextPlace.CALLER, "「返金して」"),
        CaseText(TextPlace.NOTE, "交換と値引き"),
        CaseText(TextPlace.CAUSE, "手配もれ"),
    ]
    assert excerpts(texts, "山田") == ()
    assert [one.place for one in excerpts(texts, "返金 手配 交換 値引き")] == ["note", "caller"]
