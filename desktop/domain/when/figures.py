"""Forms made of figures, the same in both languages."""

from __future__ import annotations

import re

from desktop.domain.when.pieces import (
    Bare,
    Choice,
    Clock,
    Dotted,
    Filler,
    Four,
    MonthDay,
    Piece,
    Slashed,
)
from desktop.domain.when.rules import Rules, rule, words


def _year_first(found: re.Match[str]) -> Piece:
    return MonthDay(int(found[2]), int(found[3]), int(found[1]))


def _iso(found: re.Match[str]) -> tuple[Piece, ...]:
    day = MonthDay(int(found[2]), int(found[3]), int(found[1]))
    return day, Clock(int(found[4]), int(found[5]), plain=True)


def _two_figure_year(found: re.Match[str]) -> Piece:
    """``26/11/25`` or ``25/11/26``: where the year's place is a guess, it is asked."""
    first, second, third = int(found[1]), int(found[2]), int(found[3])
    if not (first > 23 and second <= 12 and third <= 31):
        return Slashed(first, second, 2000 + third, short_year=True)
    return MonthDay(second, third, 2000 + first, doubt="when.ambiguous_date")


def _day_and_time(found: re.Match[str]) -> tuple[Piece, ...]:
    """``1126 1030``: most likely a day and a time, so it is asked."""
    month, day = int(found[1]), int(found[2])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        raise ValueError(found[0])
    return MonthDay(month, day, doubt="when.ambiguous_date"), Clock(int(found[3]), int(found[4]))


def _range(found: re.Match[str]) -> tuple[Piece, ...]:
    """``10-11am``, ``10:00-11:00``: two times."""
    first, second = int(found[1]), int(found[3])
    if max(first, second) > 24:
        raise ValueError(found[0])
    return Clock(first, int(found[2] or 0)), Choice(), Clock(second, int(found[4] or 0))


_UNTIL = r"([0-9]{1,2})(?::([0-9]{2}))? ?[-〜] ?([0-9]{1,2})"

RULES: Rules = (
    rule(rf"{_UNTIL}(?::([0-9]{{2}}))?(?: ?[ap]\.? ?m\.?|時(?!間))", _range),
    rule(r"([0-9]{1,2}):([0-9]{2}) ?[-〜] ?([0-9]{1,2}):([0-9]{2})", _range),
    rule(r"([0-9]{2})([0-9]{2})[ ,]+([0-9]{2})([0-9]{2})", _day_and_time),
    rule(r"([0-9]{4})-([0-9]{2})-([0-9]{2})t([0-9]{2}):([0-9]{2})(?::00)?", _iso),
    rule(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})", _year_first),
    rule(r"(20[0-9]{2})([01][0-9])([0-3][0-9])", _year_first),
    rule(
        r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})",
        lambda m: Slashed(int(m[1]), int(m[2]), int(m[3])),
    ),
    rule(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{2})", _two_figure_year),
    rule(
        r"([0-9]{1,2})[/-]([0-9]{1,2})(?![/-]|[日時分月週個年]|[かゖ]月| ?[ap]\.? ?m)",
        lambda m: Slashed(int(m[1]), int(m[2])),
    ),
    rule(r"([0-9]{1,2})\.([0-9]{1,2})\.?", lambda m: Dotted(int(m[1]), int(m[2]), len(m[2]) == 2)),
    rule(
        r"([0-9]{1,2})(?: ?[:;] ?|h)([0-9]{2})(?::00|分(?![後以前]))?",
        lambda m: Clock(int(m[1]), int(m[2]), plain=m[1] == "00"),
    ),
    rule(r"([0-9]{1,2}):([0-9]{2})\s?hrs?", lambda m: Clock(int(m[1]), int(m[2]), plain=True)),
    rule(
        r"([0-9]{2})([0-9]{2})\s?(?:hrs?|h|hours)",
        lambda m: Clock(int(m[1]), int(m[2]), plain=True),
    ),
    rule(r"([0-9]{3,4})", lambda m: Four(int(m[1]), len(m[1]))),
    rule(r"([0-9]{1,2})", lambda m: Bare(int(m[1]))),
    words(r"[\s,.!]+|[()\[\]「」]", Filler()),
    words("(?<=[a-z]) - (?=[0-9])", Filler()),
)
