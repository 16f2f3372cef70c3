"""Figures as a vertical letter writes them: 十月六日, 四万四千円, 〇三－〇〇〇〇－一〇〇〇."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = "〇一二三四五六七八九"
_STEPS = ("", "十", "百", "千")
_MYRIADS = ("", "万", "億", "兆")
_MYRIAD = 10_000
_COUNTED = "年月日時分秒間人名回件個点枚本台冊通箱袋週歳才階度円倍割杯泊着足番号丁つヶケか箇カ"
_IN_FIGURES = "番号"
_DATED = "年月日時分秒"
_LONGEST = 16
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9\-./_@:+#&]*")
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?!\d)")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)|\d+")
_BETWEEN = re.compile(r"(?<=\d)[-－‐‑−–ー](?=\d)")


def with_kanji_numerals(text: str) -> str:
    """Return a text with its figures in kanji, as a vertical letter has them.

    What is counted or dated is written with 十, 百, 千, 万; a year, a telephone
    number, a number of three figures or more before 番 or 号 figure by figure.
    A code with Latin letters (``AB-1234``) stays as it is.

    Source: J27 (vertical letters carry kanji numerals).

    >>> with_kanji_numerals("令和8年10月6日12時28分、03-0000-1000、44,000円、第2026-0012号")
    '令和八年十月六日十二時二十八分、〇三－〇〇〇〇－一〇〇〇、四万四千円、第二〇二六－〇〇一二号'
    >>> with_kanji_numerals("2026年、KP-200を2個、9:30から")
    '二〇二六年、KP-200を二個、九時三十分から'
    """
    plain = "".join(_half_width(letter) for letter in text)
    result, done = [], 0
    for word in _WORD.finditer(plain):
        if any(letter.isalpha() for letter in word.group()):
            result += [_converted(plain[done : word.start()]), word.group()]
            done = word.end()
    return "".join([*result, _converted(plain[done:])])


def _half_width(letter: str) -> str:
    """Full-width figures are figures; every other character stays."""
    return str(unicodedata.digit(letter)) if "０" <= letter <= "９" else letter


def _converted(text: str) -> str:
    text = _CLOCK.sub(_clock, text)
    text = _BETWEEN.sub("－", text)
    text = re.sub(r"(?<=\d)\.(?=\d)", "・", text)
    return _NUMBER.sub(_number, text)


def _clock(found: re.Match[str]) -> str:
    hour, minute = int(found[1]), int(found[2])
    return f"{hour}時{minute}分" if minute else f"{hour}時"


def _number(found: re.Match[str]) -> str:
    figures = found.group().replace(",", "")
    whole = found.string
    before, after = whole[: found.start()][-1:], whole[found.end() :][:1]
    is_part = before in ("－", "・") or after in ("－", "・")
    in_figures = (
        is_part
        or not after
        or after not in _COUNTED
        or (len(figures) > 1 and figures.startswith("0") and after not in _DATED)
        or (after == "年" and len(figures) >= 4)
        or (after in _IN_FIGURES and len(figures) >= 3)
    )
    if "," in found.group() and not is_part:
        in_figures = False
    if in_figures or len(figures) > _LONGEST:
        return "".join(_DIGITS[int(figure)] for figure in figures)
    return kanji_number(int(figures))


def kanji_number(number: int) -> str:
    """Return a number below ten quadrillion with 十, 百, 千 and 万.

    >>> kanji_number(44_000), kanji_number(128), kanji_number(10), kanji_number(0)
    ('四万四千', '百二十八', '十', '〇')
    """
    if number == 0:
        return _DIGITS[0]
    parts: list[str] = []
    spelt = number >= _MYRIAD
    for myriad in _MYRIADS:
        number, part = divmod(number, _MYRIAD)
        if part:
            parts.insert(0, _below_myriad(part, spelt=spelt) + myriad)
    return "".join(parts)


def _below_myriad(number: int, *, spelt: bool) -> str:
    """``spelt``: 一千 rather than 千, as beside 万 (一万一千)."""
    parts: list[str] = []
    for step in _STEPS:
        number, figure = divmod(number, 10)
        if not figure:
            continue
        is_one = figure == 1 and step and not (spelt and step == "千")
        parts.insert(0, ("" if is_one else _DIGITS[figure]) + step)
    return "".join(parts)
