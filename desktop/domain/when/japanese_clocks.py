"""Japanese words for clock times."""

from __future__ import annotations

import re

from desktop.domain.when.japanese_numbers import BEHIND, KANJI, N, number
from desktop.domain.when.pieces import (
    Clock,
    DayShift,
    Minutes,
    Period,
    Piece,
    VagueClock,
)
from desktop.domain.when.rules import Rules, rule, words

_HOUR = "(?:時(?!間)|じ(?!かん))"
_MINUTE = "(?:分|ふん|ぷん)"


def _clock(found: re.Match[str]) -> Piece:
    minute = 30 if found[3] else number(found[2]) if found[2] else 0
    return Clock(number(found[1]), minute)


def _earlier(found: re.Match[str]) -> Piece:
    """``10時15分前``: 9:45, or a little before 10:15; only with の is it sure."""
    doubt = "" if found[2] else "when.ambiguous_time"
    return Clock(number(found[1]), 0, earlier=number(found[3]), doubt=doubt)


def _span(found: re.Match[str]) -> Piece:
    hours = found["h"] or "0"
    minutes = 0 if "." in hours else number(hours) * 60 if found["h"] else 0
    if "." in hours:
        minutes = round(float(hours) * 60)
    minutes += 30 if found["half"] else 0
    minutes += number(found["m"]) if found["m"] else 0
    if not (found["h"] or found["m"]):
        raise ValueError(found[0])
    end = found["end"]
    doubt = "when.vague_time" if found["about"] else ""
    return Minutes(minutes, doubt=doubt, within=end.startswith(("以内", "のうち")))


_SPAN = (
    rf"(?:(?P<h>[0-9]{{1,2}}\.[05]|[0-9]{{1,3}}|[{KANJI}]{{1,4}})(?:時間|じかん)(?P<half>半|はん)?)?"
    rf"(?:(?P<m>[0-9]{{1,3}}|[{KANJI}百]{{1,5}}){_MINUTE}(?:間|かん)?)?"
    rf"(?P<about>くらい|ぐらい|ほど|程度|位|弱|強|ちょっと|少し)?"
    rf"(?P<end>{BEHIND}|以内|のうちに|したら|たったら|で(?=お?電話|折)|(?<=[いど度位弱強])で)"
)
_CLOCK = (
    rf"{N}{_HOUR}(?:{N}(?:{_MINUTE}(?!後|以内|前|ご(?!ろ|ご|ぜん))|(?![0-9:/月日時年]))|(半|はん))?"
)

RULES: Rules = (
    rule(_CLOCK, _clock),
    rule(rf"{N}{_HOUR}(の)?{N}{_MINUTE}(?:前|まえ)", _earlier),
    rule(_SPAN, _span),
    rule(
        rf"{N}(?:[,〜-]|から|か){N}(時間|分)(?:{BEHIND}|以内に?|ほどで?|くらいで?|で)",
        lambda m: Minutes(number(m[2]) * (60 if m[3] == "時間" else 1), doubt="when.vague_time"),
    ),
    rule(
        rf"あと{N}(分|時間)(半)?(?:間)?(で)?",
        lambda m: Minutes(
            number(m[1]) * (60 if m[2] == "時間" else 1) + (30 if m[3] and m[2] == "時間" else 0),
            doubt="" if m[4] else "when.vague_time",
        ),
    ),
    words("小一時間(?:後|で|ほど)?", Minutes(60, doubt="when.vague_time")),
    words("半時間後|はんじかんご", Minutes(30)),
    words("正午|しょうご", (Clock(12, 0, plain=True), Period("noon"))),
    words("午前|ごぜん", Period("am_ja")),
    words("午後|ごご", Period("pm_ja")),
    words("朝|あさ", Period("morning")),
    words("早朝|明け方|未明", Period("dawn")),
    words("お?昼|おひる|ひる|日中", Period("day")),
    words("夕方|ゆうがた|夕刻?", Period("dusk")),
    words("夜|よる|晩", Period("night")),
    words("深夜|真夜中|夜中", Period("late_night")),
    words("朝(?:の)?(?:いち(?:ばん)?|一番?)(?!時)|始業(?:時)?|開店(?:時)?", VagueClock("opening")),
    words("午前中の?(?=[0-9九十])", Period("am_ja")),
    words("午前中?いっぱい|午前中|ごぜんちゅう", VagueClock("forenoon")),
    words("夜遅く(?:に)?|よるおそく(?:に)?", VagueClock("late_night")),
    words("今[夜晩]遅く(?:に)?", (DayShift(0), VagueClock("late_night"))),
    words("(?<=[日曜])中(?:に)?", VagueClock("closing")),
    words("(?<=[けに曜日週])早々(?:に)?", VagueClock("opening")),
    words("今頃|いまごろ|この時間|同じ(?:時間|時刻|ころ|頃)|同時刻", VagueClock("same")),
    words(
        "午後(?:いち|一番?)(?!時|じ)|お?昼(?:過ぎ|すぎ|いち|一)(?!時)", VagueClock("after_lunch")
    ),
    words("お?昼休み明け|昼休みの?(?:後|あと)|午後から", VagueClock("after_lunch")),
    words("お?昼(?:前|まえ)", VagueClock("forenoon")),
    words("お?昼休み|お?昼どき|お?昼時", VagueClock("lunch")),
    words("(?:今日|きょう|本日)(?:中|じゅう)", (DayShift(0), VagueClock("closing"))),
    words("(?:明日|あした|あす)(?:中|じゅう)", (DayShift(1), VagueClock("closing"))),
    words("(?:日)?いっぱい|終業(?:時)?|閉店|営業終了|就業時間内", VagueClock("closing")),
)
