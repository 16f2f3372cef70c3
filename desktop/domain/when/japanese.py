"""Japanese words for days and clock times."""

from __future__ import annotations

import re

from desktop.domain.era import date_in_era
from desktop.domain.era import number as any_number
from desktop.domain.when.pieces import (
    Clock,
    DayNumber,
    DayShift,
    LaterDay,
    Minutes,
    MonthDay,
    MonthShift,
    NamedNext,
    Period,
    Piece,
    Related,
    VagueClock,
    VagueDay,
    Weekday,
    WeekShift,
    WorkingDays,
)
from desktop.domain.when.reading import WEEKDAYS_JA, Relation
from desktop.domain.when.rules import Rules, rule, words

_K = "〇零一二三四五六七八九十"
_N = rf"([0-9]{{1,2}}|[{_K}]{{1,4}})"
_LONG = rf"([0-9]{{1,3}}|[{_K}百]{{1,5}})"
_BEHIND = "(?:後|のち|あと|ご(?!ご|ぜん|ろ))"
_HOUR = "(?:時(?!間)|じ(?!かん))"
_MINUTE = "(?:分|ふん|ぷん)"
_KANA_DAYS = ("げつ", "か", "すい", "もく", "きん", "ど", "にち")


def number(text: str) -> int:
    """Return the number; 二三 is "two or three" and no number."""
    if len(text) > 1 and all(mark in "一二三四五六七八九" for mark in text):
        raise ValueError(text)
    return any_number(text)


def _era(found: re.Match[str]) -> Piece:
    year, month, day = number(found[2]), number(found[3]), number(found[4])
    try:
        found_day = date_in_era(found[1], year, month, day)
    except ValueError:
        return MonthDay(month, day, wrong=True)
    return MonthDay(found_day.month, found_day.day, found_day.year)


def _year(found: re.Match[str]) -> Piece:
    year = any_number(found[1])
    doubt = "when.ambiguous_date" if year < 1000 else ""
    if year < 100:  # 8年: of this era, as said; still asked
        year += 2018 if year < 20 else 2000
    return MonthDay(number(found[2]), number(found[3]), year, doubt=doubt)


def _month(text: str) -> int:
    month = number(text)
    if not 1 <= month <= 12:
        raise ValueError(text)
    return month


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
    rf"(?:(?P<h>[0-9]{{1,2}}\.[05]|[0-9]{{1,3}}|[{_K}]{{1,4}})(?:時間|じかん)(?P<half>半|はん)?)?"
    rf"(?:(?P<m>[0-9]{{1,3}}|[{_K}百]{{1,5}}){_MINUTE}(?:間|かん)?)?"
    rf"(?P<about>くらい|ぐらい|ほど)?"
    rf"(?P<end>{_BEHIND}|以内|のうちに|したら|たったら|で(?=お?電話|折)|(?<=[いど])で)"
)
_CLOCK = rf"{_N}{_HOUR}(?:{_N}(?:{_MINUTE}(?!後|以内|前|ご(?!ろ|ご|ぜん))|(?![0-9:/月日時年]))|(半|はん))?"

_DAYS: Rules = (
    rule(
        rf"(令和|平成|昭和|大正|明治|[rhs])\.?(元|{_N[1:-1]})[年./-]{_N}[月./-]{_N}日?",
        _era,
    ),
    rule(rf"([0-9]{{2,4}}|[{_K}]{{1,4}}|[0-9])年{_N}月{_N}日?", _year),
    rule(
        rf"{_N}(?:月|がつ){_N}(?:日|にち|(?![0-9:/]))",
        lambda m: MonthDay(number(m[1]), number(m[2])),
    ),
    rule(rf"{_N}(?:日|にち)(?!後|間|以内|曜|ご(?!ご|ぜん|ろ))", lambda m: DayNumber(number(m[1]))),
    rule(
        rf"(今年|来年)の?{_N}(?:月|がつ){_N}(?:日|にち|(?![0-9:/]))",
        lambda m: MonthDay(number(m[2]), number(m[3]), in_years=int(m[1] == "来年")),
    ),
    words("今日|きょう|本日|ほんじつ", DayShift(0)),
    words("当日", DayShift(0, "when.ambiguous_date")),
    words("明日|あした|あす|みょうにち", DayShift(1)),
    words("明後日|あさって|みょうごにち", DayShift(2)),
    words("明々後日|明明後日|しあさって", DayShift(3)),
    words("やのあさって|弥の明後日", DayShift(4, "when.ambiguous_date")),
    words("昨日|きのう|さくじつ", DayShift(-1)),
    words("一昨日|おととい|おとつい", DayShift(-2)),
    words("翌日|次の日", DayShift(1)),
    words("翌々日|翌翌日", DayShift(2)),
    words("来週の(?:今日|きょう|本日)", LaterDay(days=7)),
    words("今朝|けさ", (DayShift(0), Period("morning"))),
    words("今夜|今晩|こんや|こんばん", (DayShift(0), Period("night"))),
    words("今夕", (DayShift(0), Period("dusk"))),
    words("明朝", (DayShift(1), Period("morning"))),
    words("明晩|明夜", (DayShift(1), Period("night"))),
    words("翌朝", (DayShift(1), Period("morning"))),
    rule(rf"{_LONG}日(?:後|ご(?!ご|ぜん|ろ))", lambda m: LaterDay(days=number(m[1]))),
    rule(rf"{_N}週間?(?:後|ご(?!ご|ぜん|ろ))", lambda m: LaterDay(days=7 * number(m[1]))),
    rule(
        rf"{_N}[かゖヶケ個箇ゕ]月(?:後|ご(?!ご|ぜん|ろ))", lambda m: LaterDay(months=number(m[1]))
    ),
    rule(
        rf"{_LONG}日以内に?",
        lambda m: (LaterDay(days=number(m[1])), Related(Relation.BY, in_front=True)),
    ),
    rule(
        rf"{_N}週間以内に?",
        lambda m: (LaterDay(days=7 * number(m[1])), Related(Relation.BY, in_front=True)),
    ),
    words("半年後", LaterDay(months=6)),
    words("翌営業日|次の営業日|明営業日", WorkingDays(1)),
    words("翌々営業日", WorkingDays(2)),
    rule(rf"{_N}営業日後?", lambda m: WorkingDays(number(m[1]))),
    rule(
        rf"{_N}営業日以内に?",
        lambda m: (WorkingDays(number(m[1])), Related(Relation.BY, in_front=True)),
    ),
    words("今月", MonthShift(0)),
    words("来月", MonthShift(1)),
    words("再来月", MonthShift(2)),
    words("今月末|月末|末日|今月末日|晦日|みそか", VagueDay("month_end", 0)),
    words("来月末|来月末日", VagueDay("month_end", 1)),
    rule(rf"{_N}月(?:末|いっぱい)", lambda m: VagueDay("month_end", month=_month(m[1]))),
    words("年内|今年中|年末", VagueDay("month_end", month=12)),
    words("今週末|週末", VagueDay("weekend", 0)),
    words("来週末", VagueDay("weekend", 1)),
    words("今週(?:中|いっぱい)", VagueDay("week_end", 0)),
    words("来週(?:中|いっぱい)", VagueDay("week_end", 1)),
    words("今月(?:中|いっぱい)", VagueDay("month_end", 0)),
    words("来月(?:中|いっぱい)", VagueDay("month_end", 1)),
    words("週明け|来週(?:の)?(?:頭|初め|はじめ|明け)", VagueDay("week_start", 1)),
    words("先週", WeekShift(-1)),
    words("今週", WeekShift(0)),
    words("来週|翌週", WeekShift(1)),
    words("再来週|さ来週|さらいしゅう|翌々週", WeekShift(2)),
    words("次の|今度の|こんどの", NamedNext("next")),
    words("らいしゅう", WeekShift(1)),
    words("こんしゅう", WeekShift(0)),
    rule(
        rf"\(?([{WEEKDAYS_JA}])(?:曜日?|よう(?:び|日)?)\)?",
        lambda m: Weekday(WEEKDAYS_JA.index(m[1])),
    ),
    rule(
        rf"[(\[]([{WEEKDAYS_JA}])(?:[,/ ]?(?:祝日?|休日?))?[)\]]",
        lambda m: Weekday(WEEKDAYS_JA.index(m[1])),
    ),
    rule(
        rf"({'|'.join(_KANA_DAYS)})よう(?:び|日)?",
        lambda m: Weekday(_KANA_DAYS.index(m[1])),
    ),
    rule(
        "(?:(?<=[0-9日週])|(?<=週の)|^)([火水木金土])(?=[0-9]|$)",
        lambda m: Weekday(WEEKDAYS_JA.index(m[1])),
    ),
)

_CLOCKS: Rules = (
    rule(_CLOCK, _clock),
    rule(rf"{_N}{_HOUR}(の)?{_N}{_MINUTE}(?:前|まえ)", _earlier),
    rule(_SPAN, _span),
    rule(
        rf"{_N}(?:[,〜-]|から|か){_N}(時間|分)(?:{_BEHIND}|以内に?|ほどで?|くらいで?|で)",
        lambda m: Minutes(number(m[2]) * (60 if m[3] == "時間" else 1), doubt="when.vague_time"),
    ),
    words("小一時間(?:後|で|ほど)?", Minutes(60, doubt="when.vague_time")),
    words("半時間後|はんじかんご", Minutes(30)),
    words("半日後", Minutes(12 * 60, doubt="when.vague_time")),
    words("正午|しょうご", (Clock(12, 0, plain=True), Period("noon"))),
    words("午前|ごぜん", Period("am_ja")),
    words("午後|ごご", Period("pm_ja")),
    words("朝|あさ", Period("morning")),
    words("早朝|明け方|未明", Period("dawn")),
    words("お?昼|おひる|ひる|日中", Period("day")),
    words("夕方|ゆうがた|夕", Period("dusk")),
    words("夜|よる|晩", Period("night")),
    words("深夜|真夜中|夜中", Period("late_night")),
    words("朝(?:の)?(?:いち(?:ばん)?|一番?)(?!時)|始業(?:時)?|開店(?:時)?", VagueClock("opening")),
    words("午前中の?(?=[0-9九十])", Period("am_ja")),
    words("午前中|ごぜんちゅう", VagueClock("forenoon")),
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

RULES: Rules = _DAYS + _CLOCKS
