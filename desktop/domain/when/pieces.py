"""The pieces a text falls into, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.when.reading import Relation


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A month and a day; ``year`` 0: not said; ``in_years`` 1: 来年.

    ``wrong``: no such day in any calendar.
    """

    month: int
    day: int
    year: int = 0
    in_years: int = -1
    wrong: bool = False
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Slashed:
    """Two numbers with / or - between: month/day or day/month; ``year`` 0: not said.

    ``short_year``: the year was written with two figures, behind them.
    """

    first: int
    second: int
    year: int = 0
    short_year: bool = False


@dataclass(frozen=True, slots=True)
class Dotted:
    """``10.30``: a clock time or a date, decided by what else is there.

    ``may_be_time``: the second was written with two figures.
    """

    first: int
    second: int
    may_be_time: bool = True


@dataclass(frozen=True, slots=True)
class DayNumber:
    """``26日``, ``the 26th``: the month is this one, the next, or said apart."""

    day: int


@dataclass(frozen=True, slots=True)
class MonthShift:
    """``来月``: 1; ``今月``: 0."""

    months: int


@dataclass(frozen=True, slots=True)
class DayShift:
    """Days from today; ``doubt`` when the word means two days (翌日)."""

    days: int
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class LaterDay:
    """Weeks and months from today: ``一週間後``, ``in a month``."""

    days: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The n-th working day from today; always asked."""

    count: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """Monday is 0."""

    index: int


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """``第2水曜``, ``the last Friday``: of the month said beside it; ``count`` -1: the last."""

    count: int
    index: int
    months: int = 0
    month: int = 0


@dataclass(frozen=True, slots=True)
class WeekShift:
    """``来週`` or ``next week``: 1; ``今週``: 0."""

    weeks: int


@dataclass(frozen=True, slots=True)
class NamedNext:
    """``next``/``this``/``coming``/``last`` before a weekday."""

    word: str


@dataclass(frozen=True, slots=True)
class WeeksOn:
    """``Thursday week``, ``a fortnight on``: that many weeks behind the named day."""

    weeks: int


@dataclass(frozen=True, slots=True)
class VagueDay:
    """``month_end``, ``week_start``, ``week_end``, ``weekend`` and a shift; ``month`` 12月末."""

    name: str
    shift: int = 0
    month: int = 0


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time as written; ``earlier`` minutes are taken off; ``plain`` is 24 h writing."""

    hour: int
    minute: int = 0
    earlier: int = 0
    plain: bool = False
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A part of the day: fixes a clock time, or stands alone and is then vague."""

    name: str


@dataclass(frozen=True, slots=True)
class VagueClock:
    """A time of day that is always asked: ``朝イチ``, ``end of the day``."""

    name: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """So many minutes from now; ``within`` makes it a limit."""

    count: int
    within: bool = False
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Bare:
    """One or two figures alone."""

    number: int


@dataclass(frozen=True, slots=True)
class Four:
    """Three or four figures together: ``1030``, ``930``."""

    number: int
    digits: int


@dataclass(frozen=True, slots=True)
class Related:
    """A relation; ``before`` its time in English, behind it in Japanese."""

    relation: Relation
    in_front: bool
    near: bool = False


@dataclass(frozen=True, slots=True)
class Unsure:
    """頃, about, ?: whatever is read is asked."""


@dataclass(frozen=True, slots=True)
class NoTime:
    """Words without a time: 後ほど, later; not ``soon``: without even a day (近日中)."""

    soon: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """か, or, between: one of two times or days, which nobody can confirm in one key."""


@dataclass(frozen=True, slots=True)
class CallWord:
    """電話, 折り返し, call back: no more than a filler, but alone it lacks its time."""


@dataclass(frozen=True, slots=True)
class Filler:
    """Changes nothing: の, on, please."""


Piece = (
    MonthDay
    | Slashed
    | Dotted
    | DayNumber
    | MonthShift
    | DayShift
    | LaterDay
    | WorkingDays
    | Weekday
    | NthWeekday
    | WeekShift
    | NamedNext
    | WeeksOn
    | VagueDay
    | Clock
    | Period
    | VagueClock
    | Minutes
    | Bare
    | Four
    | Related
    | Unsure
    | NoTime
    | Choice
    | CallWord
    | Filler
)
