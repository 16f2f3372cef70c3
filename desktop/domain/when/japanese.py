"""Japanese words for days."""

from __future__ import annotations

import re

from desktop.domain.era import date_in_era
from desktop.domain.era import number as any_number
from desktop.domain.when.japanese_numbers import KANJI, LONG, N, number
from desktop.domain.when.pieces import (
    DayNumber,
    DayShift,
    LaterDay,
    MonthDay,
    MonthShift,
    NamedNext,
    NthWeekday,
    Period,
    Piece,
    Related,
    VagueDay,
    Weekday,
    WeekShift,
    WorkingDays,
)
from desktop.domain.when.reading import WEEKDAYS_JA, Relation
from desktop.domain.when.rules import Rules, rule, words

_KANA_DAYS = ("げつ", "か", "すい", "もく", "きん", "ど", "にち")


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


RULES: Rules = (
    rule(
        rf"(令和|平成|昭和|大正|明治|[rhs])\.?(元|{N[1:-1]})[年./-]{N}[月./-]{N}日?",
        _era,
    ),
    rule(rf"([0-9]{{2,4}}|[{KANJI}]{{1,4}}|[0-9])年{N}月{N}日?", _year),
    rule(
        rf"{N}(?:月|がつ)(?:{N}(?:日|にち|(?![0-9:/]))|の{N}(?:日|にち))",
        lambda m: MonthDay(number(m[1]), number(m[2] or m[3])),
    ),
    rule(rf"{N}(?:日|にち)(?!後|間|以内|曜|ご(?!ご|ぜん|ろ))", lambda m: DayNumber(number(m[1]))),
    rule(
        rf"(今年|来年)の?{N}(?:月|がつ){N}(?:日|にち|(?![0-9:/]))",
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
    rule(rf"{LONG}日(?:後|ご(?!ご|ぜん|ろ))", lambda m: LaterDay(days=number(m[1]))),
    rule(rf"{N}週間?(?:後|ご(?!ご|ぜん|ろ))", lambda m: LaterDay(days=7 * number(m[1]))),
    rule(rf"{N}[かゖヶケ個箇ゕ]月(?:後|ご(?!ご|ぜん|ろ))", lambda m: LaterDay(months=number(m[1]))),
    rule(
        rf"{LONG}日以内に?",
        lambda m: (LaterDay(days=number(m[1])), Related(Relation.BY, in_front=True)),
    ),
    rule(
        rf"{N}週間以内に?",
        lambda m: (LaterDay(days=7 * number(m[1])), Related(Relation.BY, in_front=True)),
    ),
    words("半年後", LaterDay(months=6)),
    words("翌営業日|次の営業日|明営業日", WorkingDays(1)),
    words("翌々営業日", WorkingDays(2)),
    rule(rf"{N}営業日後?", lambda m: WorkingDays(number(m[1]))),
    rule(
        rf"{N}営業日以内に?",
        lambda m: (WorkingDays(number(m[1])), Related(Relation.BY, in_front=True)),
    ),
    words("今月", MonthShift(0)),
    words("来月", MonthShift(1)),
    words("再来月", MonthShift(2)),
    words("今月末日?|月末|末日|晦日|みそか", VagueDay("month_end", 0)),
    words("来月末日?", VagueDay("month_end", 1)),
    rule(rf"{N}月(?:末|いっぱい)", lambda m: VagueDay("month_end", month=_month(m[1]))),
    words("年内|今年中|年末", VagueDay("month_end", month=12)),
    words("今週末|週末", VagueDay("weekend", 0)),
    words("来週末", VagueDay("weekend", 1)),
    words("今週(?:中|いっぱい)", VagueDay("week_end", 0)),
    words("来週(?:中|いっぱい)", VagueDay("week_end", 1)),
    words("今月(?:中|いっぱい)", VagueDay("month_end", 0)),
    words("来月(?:中|いっぱい)", VagueDay("month_end", 1)),
    words(r"週明けの?(?=\(?[月火水木金](?:曜|\)))", WeekShift(1)),
    words(
        "週明け(?:早々(?:に)?)?|来週(?:の)?(?:頭|初め|はじめ|明け|早々)(?:に)?",
        VagueDay("week_start", 1),
    ),
    words("月初め?|月頭|来月の?(?:頭|初め|はじめ|あたま)", VagueDay("month_start", 1)),
    words("再来月の?(?:頭|初め|はじめ|あたま)", VagueDay("month_start", 2)),
    rule(
        rf"年明けの?{N}日",
        lambda m: MonthDay(1, number(m[1]), in_years=1, doubt="when.ambiguous_date"),
    ),
    rule(
        rf"{N}\(([{WEEKDAYS_JA}])(?:曜日?)?\)",
        lambda m: (DayNumber(number(m[1])), Weekday(WEEKDAYS_JA.index(m[2]))),
    ),
    rule(
        rf"(?:(今月|来月|再来月)|{N}月)の?(?:第([1-5一二三四五])|(最終))([{WEEKDAYS_JA}])曜日?",
        lambda m: NthWeekday(
            number(m[3]) if m[3] else -1,
            WEEKDAYS_JA.index(m[5]),
            ("今月", "来月", "再来月").index(m[1]) if m[1] else 0,
            0 if m[1] else _month(m[2]),
        ),
    ),
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
