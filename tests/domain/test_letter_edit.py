"""Changes by hand find their paragraphs again, and what differs is told in words."""

from __future__ import annotations

import pytest

from desktop.domain.kanji_figures import with_figures
from desktop.domain.letter_edit import Edit, EditKind, HandText, LetterParagraph, tidy_paragraph
from desktop.domain.letter_edit_placing import aligned, settled
from desktop.domain.letter_edit_rows import RowState, changes_of, keys_before, letter_rows
from desktop.domain.text_difference import Piece, differences


def paragraphs(*texts: str, origin: str = "") -> list[LetterParagraph]:
    """Paragraphs of words of their own in the template, or rows of one line of it."""
    return [
        LetterParagraph(f"{origin}#{at}" if origin else f"{text}.0#0", text)
        for at, text in enumerate(texts)
    ]


def changed(key: str, base: str, text: str) -> Edit:
    return Edit(key, EditKind.TEXT, base, text)


# Found again


def test_a_change_follows_its_row_when_one_is_put_before_it():
    edit = changed("rows.0#1", "二回目の電話", "二回目のお電話")
    (known,) = settled([edit], paragraphs("新しい回", "一回目", "二回目の電話", origin="rows.0"))

    assert known.key == "rows.0#2"


def test_two_changed_rows_change_places_together():
    edits = [changed("rows.0#0", "一", "壱"), changed("rows.0#1", "二", "弐")]
    known = settled(edits, paragraphs("二", "一", origin="rows.0"))

    assert [one.key for one in known] == ["rows.0#1", "rows.0#0"]


def test_a_change_is_found_by_what_it_said_when_the_template_was_rewritten():
    edit = changed("old.0#0", "お知らせくださり、ありがとうございます。", "御礼申し上げます。")
    now = [
        LetterParagraph("x.0#0", "前書き"),
        LetterParagraph("y.0#0", "お知らせくださり、ありがとうございます。"),
    ]

    assert settled([edit], now)[0].key == "y.0#0"


def test_a_change_is_found_by_likeness_at_last():
    edit = changed("old.0#0", "お知らせくださり、ありがとうございます。", "御礼申し上げます。")
    now = [
        LetterParagraph("x.0#0", "まったく別の段落でございます。"),
        LetterParagraph("y.0#0", "お知らせくださり、誠にありがとうございます。"),
    ]

    assert settled([edit], now)[0].key == "y.0#0"


def test_a_change_takes_no_paragraph_that_only_stands_nearby():
    edit = changed("old.0#0", "お知らせくださり、ありがとうございます。", "御礼申し上げます。")
    rows = letter_rows(paragraphs("まったく別の段落でございます。"), None, HandText((edit,)))

    assert [row.state for row in rows] == [RowState.SAME, RowState.LOST]


def test_two_changes_that_lost_the_same_place_both_stay():
    edits = [changed("lost:a.0#0", "甲", "一つ目"), changed("a.0#0", "乙", "二つ目")]
    rows = letter_rows(paragraphs("丙"), None, HandText(settled(edits, paragraphs("丙"))))

    assert [row.text for row in rows if row.state is RowState.LOST] == ["一つ目", "二つ目"]


def test_an_added_paragraph_stands_below_the_nearest_one_that_is_still_there():
    added = Edit("new:1", EditKind.NEW, text="加えた", near=("gone.0#0", "b.0#0", "a.0#0"))
    rows = letter_rows(paragraphs("a", "b", "c"), None, HandText((added,)))

    assert [row.text for row in rows] == ["a", "b", "加えた", "c"]


def test_what_was_added_below_an_added_one_stays_when_that_one_goes():
    hand = HandText(
        (
            Edit("new:1", EditKind.NEW, text="一", near=("a.0#0",)),
            Edit("new:2", EditKind.NEW, text="二", near=("new:1", "a.0#0")),
        )
    ).drop("new:1")

    assert [row.text for row in letter_rows(paragraphs("a"), None, hand)] == ["a", "二"]
    assert hand.next_key() == "new:3"


def test_the_rows_above_are_told_nearest_first():
    rows = letter_rows(paragraphs("a", "b", "c"), None, HandText())

    assert keys_before(rows, "c.0#0") == ("b.0#0", "a.0#0")
    assert keys_before(rows, "c.0#0", itself=True)[0] == "c.0#0"
    assert keys_before(rows, "nowhere") == ()


# A file from Word


def test_a_file_tells_what_a_person_changed_from_what_a_value_changed():
    then = {"a.0#0": "甲の文", "b.0#0": "乙の文", "c.0#0": "丙の文"}
    template = [
        LetterParagraph("a.0#0", "甲の文"),
        LetterParagraph("b.0#0", "乙の新しい文"),
        LetterParagraph("c.0#0", "丙の新しい文"),
    ]
    file = paragraphs("甲を直した文", "乙の文", "丙を直した文")
    rows = letter_rows(template, file, HandText(file="x", base=then))

    assert [(row.by_hand, row.moved_on) for row in rows] == [
        (True, False),
        (False, True),
        (True, True),
    ]
    assert [one.after for one in changes_of(rows)] == ["甲を直した文", "丙を直した文"]


def test_a_paragraph_the_template_says_only_now_is_offered():
    template = paragraphs("甲", "新しい段落")
    rows = letter_rows(template, paragraphs("甲"), HandText(file="x", base={"甲.0#0": "甲"}))

    assert (rows[1].state, rows[1].by_hand, rows[1].moved_on) == (RowState.OUT, False, True)


def test_paragraphs_are_paired_by_likeness_where_their_numbers_differ():
    old = [
        "はじめの挨拶でございます。",
        "まったく新しい一段落。",
        "原因は台帳への書き落としでした。",
    ]
    new = ["はじめの挨拶でございます。", "原因は台帳の書き落としでございました。"]

    assert aligned(old, new) == [(0, 0), (1, None), (2, 1)]


# Differences


@pytest.mark.parametrize(
    ("before", "after", "language", "expected"),
    [
        ("本日伺います。", "明日伺います。", "ja", [("gone", "本"), ("fresh", "明"), ("same", "日伺います。")]),
        ("same", "same", "en", [("same", "same")]),
        ("", "added", "en", [("fresh", "added")]),
        ("gone", "", "en", [("gone", "gone")]),
        (
            "We can’t call today.",
            "We won’t call tomorrow.",
            "en",
            [
                ("same", "We "),
                ("gone", "can’t"),
                ("fresh", "won’t"),
                ("same", " call "),
                ("gone", "today"),
                ("fresh", "tomorrow"),
                ("same", "."),
            ],
        ),
    ],
)  # fmt: skip
def test_differences_are_told_by_character_in_japanese_and_by_word_in_english(
    before, after, language, expected
):
    assert [(one.piece.value, one.text) for one in differences(before, after, language)] == expected


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    ("before", "after"),
    [("十月六日に伺う。", "十月七日の朝に伺います。"), ("a b c d", "a x c y"), ("x" * 5000, "y")],
)
def test_both_wordings_can_be_read_out_of_a_difference(before, after, language):
    found = differences(before, after, language)

    assert "".join(one.text for one in found if one.piece is not Piece.FRESH) == before
    assert "".join(one.text for one in found if one.piece is not Piece.GONE) == after


def test_what_is_typed_is_tidied_but_keeps_the_blank_a_paragraph_begins_with():
    assert tidy_paragraph("　拝啓\u2028二行目\x07 \n") == "　拝啓\n二行目"


def test_figures_in_kanji_are_read_where_they_are_a_date_or_an_amount():
    assert with_figures("二千二十六年、十一月三十日、一万五百円、千円、百十日") == (
        "2026年、11月30日、10500円、1000円、110日"
    )
