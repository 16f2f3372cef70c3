"""Sorting pieces by what they say: the day, the clock time, the relation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.when.clocks import NOON, ClockTime, clock_on, vague_on
from desktop.domain.when.dates import Day
from desktop.domain.when.pieces import (
    Bare,
    Choice,
    Clock,
    DayNumber,
    Dotted,
    Four,
    LaterDay,
    Minutes,
    MonthDay,
    NoTime,
    Period,
    Piece,
    Related,
    Slashed,
    Unsure,
    VagueClock,
    VagueDay,
    WorkingDays,
)
from desktop.domain.when.reading import Doubt, Relation

NEAR_CENTURY = 20  # 2030 behind a date may be a year
_CLOCKS = (Clock, Bare, Four)
_NOT_DAYS = (Clock, Bare, Four, Period, VagueClock, Minutes, Related, Unsure, NoTime, Choice)


@dataclass(slots=True)
class Parts:
    """The pieces of one text, sorted."""

    days: list[Piece] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    periods: list[str] = field(default_factory=list)
    stretch: str = ""
    minutes: list[Minutes] = field(default_factory=list)
    relation: Relation = Relation.AT
    related: bool = False
    misplaced: bool = False
    unsure: bool = False
    no_time: bool = False
    no_day: bool = False
    bare: bool = False


def split(pieces: list[Piece], *, dates_only: bool = False) -> Parts:
    """Return the pieces sorted; ``dates_only`` where no clock time is wanted.

    Raises:
        Doubt: Two clock times, two relations, or figures that belong nowhere.
    """
    pieces = _without_dots(pieces, dates_only)
    _refuse_a_choice(pieces)
    parts = Parts(days=[piece for piece in pieces if not isinstance(piece, _NOT_DAYS)])
    parts.periods = [piece.name for piece in pieces if isinstance(piece, Period)]
    parts.minutes = [piece for piece in pieces if isinstance(piece, Minutes)]
    parts.unsure = any(isinstance(piece, Unsure) for piece in pieces)
    parts.no_time = any(isinstance(piece, NoTime) for piece in pieces)
    parts.no_day = any(isinstance(piece, NoTime) and not piece.soon for piece in pieces)
    _take_clocks(parts, pieces)
    _take_relation(parts, pieces)
    stretches = {piece.name for piece in pieces if isinstance(piece, VagueClock)}
    if len(stretches) > 1 or (stretches and parts.clocks and stretches != {"midnight"}):
        raise Doubt("when.unreadable")
    parts.stretch = next(iter(stretches), "")
    if not parts.stretch and parts.periods and not parts.clocks:
        parts.stretch = parts.periods[-1]
        if len(set(parts.periods)) > 1:
            raise Doubt("when.unreadable")
    return parts


def _refuse_a_choice(pieces: list[Piece]) -> None:
    """Refuse ``10am or 11am``: no reading is the better one, so there is nothing to propose."""
    if not any(isinstance(piece, Choice) for piece in pieces):
        return
    if sum(isinstance(piece, (*_CLOCKS, VagueClock)) for piece in pieces) > 1:
        raise Doubt("when.two_times")
    if sum(not isinstance(piece, _NOT_DAYS) for piece in pieces) > 1:
        raise Doubt("when.dates_disagree")
    raise Doubt("when.unreadable")


def _without_dots(pieces: list[Piece], dates_only: bool) -> list[Piece]:
    """Return the pieces with ``10.30`` and ``11.24`` decided by what stands beside them."""
    dotted = [piece for piece in pieces if isinstance(piece, Dotted)]
    if not dotted:
        return pieces
    has_day = any(not isinstance(piece, (*_NOT_DAYS, Dotted)) for piece in pieces)
    clock_like = (*_CLOCKS, VagueClock) if has_day else (*_CLOCKS, VagueClock, Period)
    has_clock = dates_only or any(isinstance(piece, clock_like) for piece in pieces)
    decided: list[Piece] = []
    for piece in pieces:
        if not isinstance(piece, Dotted):
            decided.append(piece)
            continue
        is_time = piece.may_be_time and piece.first <= 24 and piece.second <= 59
        is_date = 1 <= min(piece.first, piece.second) <= 12 and piece.first <= 31
        is_date = is_date and piece.second <= 31
        if len(dotted) > 1 and piece is dotted[0] and is_date:
            decided.append(Slashed(piece.first, piece.second))
        elif is_time and (not is_date or (has_day and not has_clock) or len(dotted) > 1):
            decided.append(Clock(piece.first, piece.second))
        elif is_date and (has_clock or not is_time):
            decided.append(Slashed(piece.first, piece.second))
        elif is_time:
            decided.append(Clock(piece.first, piece.second, doubt="when.ambiguous_time"))
        else:
            raise Doubt("when.unreadable")
    return decided


def _take_clocks(parts: Parts, pieces: list[Piece]) -> None:
    """Keep the clock time, written as such or as figures alone."""
    found: list[Clock] = []
    for place, piece in enumerate(pieces):
        before = pieces[place - 1] if place else None
        match piece:
            case Clock():
                found.append(piece)
            case Four(number, digits):
                found.append(_four(number, digits, before, before is None and not parts.days))
            case Bare(number):
                found.append(_bare(number, before, pieces[place + 1 :]))
            case _:
                pass
    if len(found) > 1 and len(set(found)) > 1:
        raise Doubt("when.two_times" if _all_plain(pieces) else "when.unreadable")
    if parts.minutes and found:
        raise Doubt("when.unreadable")
    parts.clocks = found[:1]
    parts.bare = any(isinstance(piece, Bare) for piece in pieces)


def _all_plain(pieces: list[Piece]) -> bool:
    return not any(isinstance(piece, Bare) for piece in pieces)


def _four(number: int, digits: int, before: Piece | None, alone: bool) -> Clock:
    """Return ``1030`` as a clock time; where it may be a year or 30 October it is asked."""
    hour, minute = divmod(number, 100)
    alone = alone and (hour <= NOON or hour == NEAR_CENTURY)
    may_be_year = isinstance(before, MonthDay | Slashed) and digits == 4 and hour == NEAR_CENTURY
    if isinstance(before, MonthDay) and before.year:
        may_be_year = False
    if may_be_year or alone:
        return Clock(hour, minute, doubt="when.ambiguous_time")
    return Clock(hour, minute)


def _bare(number: int, before: Piece | None, behind: list[Piece]) -> Clock:
    """Return one or two figures as an hour: sure only behind ``at``, ``by``, or a part of day."""
    loose = [
        piece
        for piece in behind
        if not isinstance(piece, Period | Unsure | NoTime)
        and not (isinstance(piece, Related) and not piece.in_front)
    ]
    spans = (Minutes, Clock, Bare, Four, LaterDay, DayNumber, VagueDay, WorkingDays)
    of_a_span = isinstance(next(iter(loose), None), spans)  # 2、3日後 is no two o'clock
    late = any(isinstance(piece, Minutes | Clock | Bare | Four) for piece in loose)
    in_front = isinstance(before, Related) and before.in_front
    if late or (of_a_span and not in_front) or not 0 < number < 24:
        raise Doubt("when.unreadable")
    beside = any(isinstance(piece, Period) for piece in [before, *behind])
    sure = (beside or in_front) and number <= NOON
    return Clock(number, doubt="" if sure else "when.bare_hour")


def _take_relation(parts: Parts, pieces: list[Piece]) -> None:
    """Keep the relation; one that stands on the wrong side of its time is asked."""
    found = [piece for piece in pieces if isinstance(piece, Related)]
    found = [piece for piece in found if piece.relation is not Relation.AT]
    if len({piece.relation for piece in found}) > 1:
        raise Doubt("when.unreadable")
    if not found:
        return
    parts.related, parts.relation = True, found[0].relation
    parts.unsure = parts.unsure or any(piece.near for piece in found)
    if found[0].in_front:
        return
    times = (*_CLOCKS, VagueClock, Minutes)
    behind = pieces[pieces.index(found[0]) + 1 :]
    parts.misplaced = any(isinstance(piece, times) for piece in behind)


def find_clock(
    parts: Parts, day: Day | None, now: datetime, calendar: BusinessCalendar
) -> ClockTime | None:
    """Return the clock time on the day (today when none was said), ``None`` without one.

    A part of the day alone that is over today is the next open day's: 朝イチ, typed at noon.
    """
    on: date = day.day if day else now.date()
    if parts.clocks:
        return clock_on(on, parts.clocks[0], tuple(parts.periods))
    stretch = parts.stretch or (day.stretch if day else "")
    if not stretch:
        return None
    found = vague_on(on, stretch, now, calendar)
    if day is None and found.moments[0] <= now:
        following = calendar.next_open_day(on + timedelta(days=1))
        return vague_on(following, stretch, now, calendar)
    return found
