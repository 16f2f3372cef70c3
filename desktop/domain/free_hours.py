"""Weekly hours as people type them: 「平日 12:30-13:00; 土 9-10」, ``Mon-Fri 12:30-1pm``."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import time

from desktop.domain.business_calendar import Language
from desktop.domain.errors import Refused
from desktop.domain.free_hours_clock import DOUBTFUL, Clock, read_range
from desktop.domain.weekly_hours import HOLIDAY, Span, WeeklyHours, holds, next_free

__all__ = ["Span", "WeeklyHours", "holds", "next_free", "parse", "shown"]

LIMIT = 200  # characters
WEEKDAYS, WEEKEND, EVERY_DAY = tuple(range(5)), (5, 6), tuple(range(7))
WHOLE_DAY = (time(), time())
_JA = "月火水木金土日"
_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_WORDS: tuple[tuple[str, tuple[int, ...]], ...] = (
    (r"平日|weekdays?|working days?|workdays?", WEEKDAYS),
    (r"週末|weekends?", WEEKEND),
    (r"毎日|全日|every ?day|daily", EVERY_DAY),
    (r"祝日|祝|(?:public |bank )?holidays?", (HOLIDAY,)),
    *((rf"{sign}(?:曜日?)?", (day,)) for day, sign in enumerate(_JA)),
    (r"mon(?:day)?s?\b\.?", (0,)),
    (r"tue(?:s|sday)?s?\b\.?", (1,)),
    (r"wed(?:nesday|s)?s?\b\.?", (2,)),
    (r"thu(?:r|rs|rsday)?s?\b\.?", (3,)),
    (r"fri(?:day)?s?\b\.?", (4,)),
    (r"sat(?:urday)?s?\b\.?", (5,)),
    (r"sun(?:day)?s?\b\.?", (6,)),
)
_DAYS = [(re.compile(pattern), days) for pattern, days in _WORDS]
_CLOCK = re.compile(
    r"(?P<half>午前|午後|朝|夜|夕方|am|pm)?"
    r"(?:(?P<noon>正午|noon)|(?P<midnight>midnight|深夜0時)"
    r"|(?P<bare>[0-9]{4})(?![0-9:])"
    r"|(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2})|時(?:(?P<spoken>[0-9]{1,2})分|(?P<thirty>半))?)?)"
    r" ?(?P<after>a\.?m\.?|p\.?m\.?)?"
)
_MARKS = {
    "-": re.compile(r"-|から|to\b|till\b|until\b"),
    "from": re.compile(r"以降|以後|過ぎ|すぎ"),
    "until": re.compile(r"まで|以前|前"),
    "after": re.compile(r"after\b|from\b"),
    "before": re.compile(r"before\b"),
    ";": re.compile(r"[;.]"),
    ",": re.compile(r"[,/・&+]|と|and\b|は|の|に|on\b|at\b|between\b"),
}
_EARLY, _LATE = ("午前", "朝", "am"), ("午後", "夜", "夕方", "pm")
_SAME = str.maketrans(
    dict.fromkeys("‐‑‒–—―−ー〜～~∼", "-")
    | dict.fromkeys("、，､\t", ",")
    | dict.fromkeys("｡。\n；", ";")
    | dict.fromkeys("：∶", ":")
)

Token = tuple[str, object]


@dataclass(slots=True)
class _Group:
    """Days and the times said for them."""

    days: tuple[int, ...] = ()
    ranges: list[tuple[time, time]] = field(default_factory=list)


def parse(text: str, language: Language = "ja", *, quiet: bool = False) -> WeeklyHours:
    """Return the hours in a typed text; ``()`` for an empty one.

    Times belong to the days before them; without any, to every day.

    Args:
        text: Japanese or English, any width.
        language: Not needed to read; named parts of a refusal are the typed ones.
        quiet: Hours without calls: a day alone is the whole day, and a stretch may go
            over midnight.

    Raises:
        Refused: ``free_hours.unreadable``, ``free_hours.no_time``,
            ``free_hours.half_of_day`` (1 to 6 o'clock without saying which half) or
            ``free_hours.order``; each names the ``part``.

    >>> shown(parse("平日 12:30-13:00; 土 9-10"), "en")
    'weekdays 12:30–13:00; Sat 9:00–10:00'
    """
    plain = unicodedata.normalize("NFKC", text.translate(_SAME)).translate(_SAME).lower()
    plain = " ".join(plain.split())
    if len(plain) > LIMIT:
        raise Refused("free_hours.unreadable", part=plain[:20] + "…")
    groups = _grouped(_tokens(plain), quiet)
    spans: list[Span] = []
    for group in groups:
        if not (group.days or group.ranges):
            continue
        if not group.ranges and not quiet:
            raise Refused("free_hours.no_time", part=_days_shown(group.days, language))
        for start, end in group.ranges or [WHOLE_DAY]:
            span = Span(group.days or EVERY_DAY, start, end)
            if span not in spans:
                spans.append(span)
    return tuple(spans)


def shown(hours: WeeklyHours, language: Language) -> str:
    """Return the hours as they are read and typed: ``平日 12:30–13:00; 土 9:00–10:00``."""
    groups: dict[tuple[int, ...], list[str]] = {}
    for span in hours:
        times = groups.setdefault(span.days, [])
        if not span.is_whole_day:
            times.append(f"{_clock(span.start)}–{_clock(span.end, ends=True)}")
    said = (f"{_days_shown(days, language)} {', '.join(all_)}" for days, all_ in groups.items())
    return "; ".join(one.strip() for one in said)


def _tokens(plain: str) -> list[Token]:
    found: list[Token] = []
    at = 0
    while at < len(plain):
        if plain[at] == " ":
            at += 1
            continue
        token, at_next = _token(plain, at)
        found.append(token)
        at = at_next
    return found


def _token(plain: str, at: int) -> tuple[Token, int]:
    for pattern, days in _DAYS:
        if word := pattern.match(plain, at):
            return ("days", days), word.end()
    if (clock := _CLOCK.match(plain, at)) and clock.end() > at:
        return ("clock", _clock_of(clock)), clock.end()
    for kind, pattern in _MARKS.items():
        if mark := pattern.match(plain, at):
            return (kind, mark[0]), mark.end()
    raise Refused("free_hours.unreadable", part=plain[at : at + 20])


def _clock_of(found: re.Match[str]) -> Clock:
    said = (found["half"] or found["after"] or "").replace(".", "")
    half = "early" if said in _EARLY else "late" if said in _LATE else ""
    text = found[0].strip()
    if found["noon"]:
        return Clock(12, 0, "fixed", text)
    if found["midnight"]:
        return Clock(24, 0, "fixed", text)
    if found["bare"]:
        return Clock(int(found["bare"][:2]), int(found["bare"][2:]), half or "fixed", text)
    minute = 30 if found["thirty"] else int(found["minute"] or found["spoken"] or 0)
    if not half and found["hour"].startswith("0"):
        half = "fixed"  # 06:00 is written by the 24-hour clock
    return Clock(int(found["hour"]), minute, half, text)


def _grouped(tokens: list[Token], quiet: bool) -> list[_Group]:
    groups: list[_Group] = []
    rest = list(tokens)
    while rest:
        kind = rest[0][0]
        if kind == "days":
            days = _take_days(rest)
            if not groups or groups[-1].ranges:
                groups.append(_Group())
            groups[-1].days = tuple(sorted({*groups[-1].days, *days}))
        elif kind in ("clock", "after", "before"):
            if not groups:
                groups.append(_Group())
            groups[-1].ranges.append(read_range(rest, quiet=quiet))
        elif kind in (",", ";"):
            rest.pop(0)
            if quiet and kind == ";" and groups and not groups[-1].ranges:
                groups[-1].ranges.append(WHOLE_DAY)
                groups.append(_Group())
        else:
            raise Refused("free_hours.unreadable", part=str(rest[0][1]))
    return groups


def _take_days(rest: list[Token]) -> tuple[int, ...]:
    """Take one day, or a stretch of days: 月-金, Sat to Mon."""
    first = rest.pop(0)[1]
    assert isinstance(first, tuple)
    if not (len(rest) > 1 and rest[0][0] == "-" and rest[1][0] == "days"):
        return first
    last = rest[1][1]
    assert isinstance(last, tuple)
    if len(first) > 1 or len(last) > 1 or HOLIDAY in (*first, *last):
        raise Refused("free_hours.unreadable", part=str(rest[0][1]))
    del rest[:2]
    length = (last[0] - first[0]) % 7 + 1
    return tuple((first[0] + ahead) % 7 for ahead in range(length))


def _days_shown(days: tuple[int, ...], language: Language) -> str:
    holiday = {"ja": "祝", "en": "holidays"}[language] if HOLIDAY in days else ""
    week = tuple(day for day in days if day != HOLIDAY)
    named = {
        WEEKDAYS: ("平日", "weekdays"),
        EVERY_DAY: ("毎日", "every day"),
    }.get(week)
    if named:
        said = named[0] if language == "ja" else named[1]
    elif language == "ja":
        said = "".join(_JA[day] for day in week)
    else:
        said = ", ".join(_EN[day] for day in week)
    if not holiday:
        return said
    joint = "" if language == "ja" and week not in (WEEKDAYS, EVERY_DAY) else ", "
    return f"{said}{joint}{holiday}" if said else ("祝日" if language == "ja" else "holidays")


def _clock(at: time, *, ends: bool = False) -> str:
    """Return ``9:00``; ``01:00`` with a nought, which says that the morning is meant."""
    hour = 24 if ends and at == time() else at.hour
    return f"{hour:02d}:{at.minute:02d}" if hour in DOUBTFUL else f"{hour}:{at.minute:02d}"
