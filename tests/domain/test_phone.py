"""Telephone numbers as typed: kept, shown and matched, never refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.phone import phone_keys_for_search, read_phone

SAME = (
    "03-0000-1101",
    "0300001101",
    "０３（００００）１１０１",
    "０３－００００－１１０１",
    "03ー0000ー1101",
    "03‐0000‑1101",
    "03–0000—1101",
    "03−0000〜1101",
    "03⸺0000⸺1101",
    "03゠0000゠1101",
    "03/0000/1101",
    "03.0000.1101",
    "03 0000 1101",
    "(03)0000-1101",
    "+81 3 0000 1101",
    "+81-3-0000-1101",
    "＋８１３００００１１０１",
    "+81 (0)3-0000-1101",
    "0081 3 0000 1101",
    "010-81-3-0000-1101",
    "TEL：03-0000-1101",
    "\u200e03-0000-1101\u200f",
)


@pytest.mark.parametrize("typed", SAME)
def test_every_way_of_writing_one_number_matches(typed: str) -> None:
    reading = read_phone(typed)
    assert reading.key == "+81300001101"
    assert reading.ok


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0300001101", "03-0000-1101"),
        ("０９０００００１３０３", "090-0000-1303"),
        ("0466001505", "0466-00-1505"),
        ("0466-00-1505", "0466-00-1505"),
        ("03(0000)1101", "03-0000-1101"),
        ("03⸺0000゠1101", "03-0000-1101"),
        ("+1-202-555-0117", "+1-202-555-0117"),
        ("+1 (202) 555-0117", "+1 202 555-0117"),
        ("01632 960123", "01632 960123"),
        ("01632960123", "01632960123"),
        ("+81(0)3-0000-1101", "+81 3-0000-1101"),
        ("110", "110"),
    ],
)
def test_a_number_is_shown_as_people_write_it(typed: str, shown: str) -> None:
    assert read_phone(typed).shown == shown


@pytest.mark.parametrize(
    "typed", ["03-0000-1101 内線12", "0300001101(内線 12)", "03-0000-1101 ext. 12", "0300001101x12"]
)
def test_an_extension_stands_apart(typed: str) -> None:
    reading = read_phone(typed)
    assert (reading.key, reading.extension) == ("+81300001101", "12")


@pytest.mark.parametrize(
    "typed", ["非通知", "ひつうち", "通知不可", "公衆電話", "Withheld", "private number"]
)
def test_a_withheld_number_is_understood(typed: str) -> None:
    reading = read_phone(typed)
    assert reading.withheld
    assert reading.ok
    assert reading.key == ""


def test_fictional_numbers_abroad_are_kept() -> None:
    assert read_phone("+1-202-555-0117").key == "+12025550117"
    assert read_phone("01632 960123", region="GB").key == read_phone("+44 1632 960123").key
    assert read_phone("(202) 555-0117", region="US").key == "+12025550117"


def test_words_beside_a_number_stay() -> None:
    reading = read_phone("ご主人 090-0000-1303")
    assert reading.shown == "ご主人 090-0000-1303"
    assert reading.key == "+819000001303"


def test_two_numbers_in_one_box_are_kept_and_the_first_one_matches() -> None:
    reading = read_phone("03-0000-1101 / 090-0000-1303")
    assert reading.shown == "03-0000-1101 / 090-0000-1303"
    assert reading.key == "+81300001101"


def test_no_number_is_not_ok() -> None:
    assert not read_phone("").ok
    assert not read_phone("あとで聞く").ok


@pytest.mark.parametrize("typed", [*SAME, "03-0000-1101 内線12", "1101", "0000-1101", "03-0000"])
def test_search_finds_the_stored_number_whole_or_in_part(typed: str) -> None:
    key = read_phone("03-0000-1101").key
    assert any(form in key for form in phone_keys_for_search(typed))


def test_search_finds_a_number_kept_under_another_country() -> None:
    key = read_phone("+44 1632 960123").key
    assert any(form in key for form in phone_keys_for_search("01632 960123"))


def test_search_waits_for_three_figures() -> None:
    assert phone_keys_for_search("03") == ()


@given(st.text(max_size=40))
def test_any_text_is_taken(text: str) -> None:
    reading = read_phone(text)
    assert reading.key.lstrip("+").isdigit() or reading.key == ""
    phone_keys_for_search(text)
