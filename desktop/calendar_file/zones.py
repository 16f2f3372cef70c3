"""A time zone spelled out (VTIMEZONE), for programs that do not know it by its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.calendar_file.lines import line, offset_value, text_value, wall_value

DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class _Rule:
    """What holds from a moment on."""

    offset: timedelta
    is_summer: bool
    name: str


@dataclass(frozen=True, slots=True)
class _Change:
    """The moment, as the wall clock shows it just before, and the rules around it."""

    onset: datetime
    before: timedelta
    rule: _Rule


def zone_lines(zone: ZoneInfo, years: Iterable[int]) -> list[str]:
    """Return the VTIMEZONE of a zone, right for every moment of the years named.

    Args:
        years: Calendar years in which entries stand; those beside them are covered, too.

    Source: RFC 5545, 3.6.5.
    """
    lines = [line("BEGIN", "VTIMEZONE"), line("TZID", zone.key)]
    groups: dict[tuple[timedelta, _Rule], list[datetime]] = {}
    for first, last in _spans(sorted(set(years))):
        for change in _changes(zone, first, last):
            groups.setdefault((change.before, change.rule), []).append(change.onset)
    for (before, rule), onsets in groups.items():
        lines += _observance(before, rule, onsets)
    return [*lines, line("END", "VTIMEZONE")]


def _spans(years: list[int]) -> Iterator[tuple[datetime, datetime]]:
    """Return first and last moment of each run of years, a year more on both sides."""
    start: int | None = None
    for index, year in enumerate(years):
        start = year if start is None else start
        if index + 1 < len(years) and years[index + 1] - year <= 3:
            continue
        yield (
            datetime(max(start - 1, 1), 1, 2, tzinfo=UTC),
            datetime(min(year + 2, 9999), 1, 1, tzinfo=UTC),
        )
        start = None


def _changes(zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[_Change]:
    rule = _rule(zone, first)
    yield _Change((first + rule.offset).replace(tzinfo=None), rule.offset, rule)
    moment = first
    while moment < last:
        following = moment + DAY
        after = _rule(zone, following)
        if after != rule:
            turn = _turn(zone, moment, following, rule)
            yield _Change((turn + rule.offset).replace(tzinfo=None), rule.offset, after)
            rule = after
        moment = following


def _turn(zone: ZoneInfo, low: datetime, high: datetime, rule: _Rule) -> datetime:
    """Return the first second at which ``rule`` no longer holds."""
    while high - low > SECOND:
        middle = low + timedelta(seconds=int((high - low).total_seconds()) // 2)
        if _rule(zone, middle) == rule:
            low = middle
        else:
            high = middle
    return high


def _rule(zone: ZoneInfo, moment: datetime) -> _Rule:
    local = moment.astimezone(zone)
    offset = local.utcoffset() or timedelta()
    return _Rule(offset, bool(local.dst()), local.tzname() or "")


def _observance(before: timedelta, rule: _Rule, onsets: list[datetime]) -> list[str]:
    kind = "DAYLIGHT" if rule.is_summer else "STANDARD"
    more = [line("RDATE", wall_value(onset)) for onset in onsets[1:]]
    return [
        line("BEGIN", kind),
        line("DTSTART", wall_value(onsets[0])),
        line("TZOFFSETFROM", offset_value(before)),
        line("TZOFFSETTO", offset_value(rule.offset)),
        line("TZNAME", text_value(rule.name)),
        *more,
        line("END", kind),
    ]
