"""What was typed stays grammatical inside a spoken sentence."""

from __future__ import annotations

import pytest

from desktop.domain.spoken import about_object, fitted, object_en, object_ja, quotable, repeats


@pytest.mark.parametrize(
    ("typed", "spoken"),
    [
        ("17時までのお約束にお電話しなかったこと", "17時までのお約束にお電話しなかったこと"),
        ("17時にお電話しなかった。", "17時にお電話しなかったこと"),
        ("お電話しませんでした", "お電話しませんでしたこと"),
        ("納品の遅れ", "納品の遅れ"),
        ("ご案内の行き違い", "ご案内の行き違い"),
        ("応対のしかた", "応対のしかた"),
        ("予約が通らない", "予約が通らないこと"),
        ("ご注文の件", "ご注文の件"),
        ("「電話がなかった」", "「電話がなかった」との件"),
        ("  ", ""),
    ],
)
def test_a_japanese_object_ends_as_a_noun(typed: str, spoken: str) -> None:
    assert object_ja(typed) == spoken


@pytest.mark.parametrize(
    ("typed", "after_sorry"),
    [
        ("that we did not call by 17:00", "that we did not call by 17:00"),
        ("We did not call by 17:00.", "that we did not call by 17:00"),
        ("Bookings failing since 09:40", "about bookings failing since 09:40"),
        ("not calling you back", "about not calling you back"),
        ("The late delivery", "about the late delivery"),
        ("Bookings have failed since 09:40", "that bookings have failed since 09:40"),
        ("the order we did not send", "about the order we did not send"),
        ("the parcel which was lost", "for this: the parcel which was lost"),
        ("the parcel arrived late", "for this: the parcel arrived late"),
        ("Friday's visit", "about Friday's visit"),
        ("Mr Kasou's table", "about Mr Kasou's table"),
        ("PDF export", "about PDF export"),
        ("Your invoice isn't right", "that your invoice isn't right"),
        ("", ""),
    ],
)
def test_an_english_object_follows_sorry(typed: str, after_sorry: str) -> None:
    assert about_object(typed) == after_sorry


def test_after_a_colon_the_object_stands_without_its_that() -> None:
    assert object_en("that we did not call") == "we did not call"


@pytest.mark.parametrize(
    ("typed", "said_back"),
    [
        ("「ずっと待っていたのに」", "ずっと待っていたのに"),
        ("「もういい。責任者を出して」", "もういい"),
        ("“I have two coach parties at the desk.”", "I have two coach parties at the desk"),
        ("「『必ず電話する』と言った」", "『必ず電話する』と言った"),
        ("「ふざけるな」", ""),
        ("You idiot", ""),
        ("あ" * 60, ""),
        ("\u202eずっと", "ずっと"),
        ("", ""),
    ],
)
def test_the_callers_words_are_said_back_unless_rude_or_endless(typed: str, said_back: str) -> None:
    assert quotable(typed) == said_back


def test_repeating_fits_any_words() -> None:
    assert repeats(["「{words}」と、確かに伺いました"], "「三回目」") == [
        "「三回目」と、確かに伺いました"
    ]
    assert repeats(["「{words}」"], "「死ね」") == []


def test_values_that_are_empty_count_as_unknown() -> None:
    assert fitted({"name": " ", "object": "", "words": "「」"}, "ja") == {}
    assert fitted({"name": "仮山 はなこ 様"}, "ja") == {"name": "仮山はなこ様"}
    assert fitted({"name": "Ms A. Rei"}, "en") == {"name": "Ms A. Rei"}
