"""Era dates both ways and numbers in kanji."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.era import date_in_era, era_date, number, read_era


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 10, 6), "令和8年10月6日"),
        (date(2019, 5, 1), "令和元年5月1日"),
        (date(2019, 4, 30), "平成31年4月30日"),
        (date(1989, 1, 8), "平成元年1月8日"),
        (date(1989, 1, 7), "昭和64年1月7日"),
        (date(1926, 12, 25), "昭和元年12月25日"),
        (date(1912, 7, 30), "大正元年7月30日"),
        (date(1912, 7, 29), "明治45年7月29日"),
        (date(1860, 1, 2), "1860年1月2日"),
    ],
)
def test_a_day_is_written_in_its_era(day: date, written: str) -> None:
    assert era_date(day) == written


@pytest.mark.parametrize(
    "typed",
    [
        "令和8年11月24日",
        "令和八年十一月二十四日",
        "R8.11.24",
        "r8/11/24",
        "Ｒ８．１１．２４",
        "㋿8年11月24日",
    ],
)
def test_an_era_date_is_read_as_typed(typed: str) -> None:
    assert read_era(typed) == date(2026, 11, 24)


@pytest.mark.parametrize(
    "typed", ["平成38年11月24日", "令和8年2月29日", "R0.1.1", "8年11月24日", ""]
)
def test_what_is_no_day_of_an_era_is_not_read(typed: str) -> None:
    assert read_era(typed) is None


@given(st.dates(min_value=date(1868, 10, 23)))
def test_writing_and_reading_agree(day: date) -> None:
    assert read_era(era_date(day)) == day


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("十四", 14),
        ("二十", 20),
        ("二〇二六", 2026),
        ("百五", 105),
        ("千二百", 1200),
        ("元", 1),
    ],
)
def test_kanji_numbers_are_counted(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "十十", "二十三百", "〇十", "あ", "1.5"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        number(text)


def test_an_unknown_era_is_refused() -> None:
    with pytest.raises(ValueError):
        date_in_era("慶応", 1, 1, 1)
