"""Dates, times and amounts in kanji read back as figures, so that checks understand them."""

from __future__ import annotations

import re

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_NUMBER = re.compile(r"[〇一二三四五六七八九十百千万]+(?=[年月日時分円](?!目))")


def with_figures(text: str) -> str:
    """Return a text with the numbers before 年月日時分円 as figures; other words stay.

    >>> with_figures("令和八年十一月十七日、四万四千円、二〇二六年、三十分、一同")
    '令和8年11月17日、44000円、2026年、30分、一同'
    """
    return _NUMBER.sub(lambda found: _figures(found.group()), text)


def _figures(kanji: str) -> str:
    if all(sign in _DIGITS for sign in kanji):
        return "".join(str(_DIGITS[sign]) for sign in kanji)
    whole, _, rest = kanji.rpartition("万")
    number = _below_myriad(whole) * 10_000 if whole else 0
    return str(number + _below_myriad(rest))


def _below_myriad(kanji: str) -> int:
    total = digit = 0
    has_digit = False
    for sign in kanji:
        if sign in _STEPS:
            total += (digit if has_digit else 1) * _STEPS[sign]
            digit, has_digit = 0, False
        else:
            digit, has_digit = digit * 10 * has_digit + _DIGITS.get(sign, 0), True
    return total + digit
