"""English words for clock times."""

from __future__ import annotations

import re

from desktop.domain.when.pieces import (
    Choice,
    Clock,
    Period,
    Piece,
    VagueClock,
    VagueDay,
)
from desktop.domain.when.rules import Rules, rule, words


def _past(found: re.Match[str]) -> Piece:
    part = found[1]
    minutes = 30 if part.startswith("half") else 15 if "quarter" in part else int(found[2])
    return Clock(int(found[3]), minutes)


def _to(found: re.Match[str]) -> Piece:
    """``quarter to 11`` is sure; ``ten to eleven`` may be a span of hours."""
    if "quarter" in found[1]:
        return Clock(int(found[4]), earlier=15)
    sure = bool(found[3]) or int(found[2]) > 12  # no hours begin at 20 with "to 6"
    if not sure and int(found[2]) % 5:
        raise ValueError(found[0])  # 2 to 3: hours
    return Clock(int(found[4]), earlier=int(found[2]), doubt="" if sure else "when.ambiguous_time")


RULES: Rules = (
    rule(
        r"([0-9]{1,2})(?:[:.]([0-9]{2}))? ?([ap])\.? ?m\.?",
        lambda m: (Clock(int(m[1]), int(m[2] or 0)), Period(f"{m[3]}m")),
    ),
    words(r"a\.?m\.?", Period("am")),
    words(r"p\.?m\.?", Period("pm")),
    rule(
        "((?:a )?half[ -]past|(?:a )?quarter (?:past|after)|([0-9]{1,2})(?: ?min(?:ute)?s?)? past) "
        "([0-9]{1,2})(?![0-9:/.])",
        _past,
    ),
    rule(
        "((?:a )?quarter (?:to|of|before)|([0-9]{1,2})( ?min(?:ute)?s?)? (?:to|before)) "
        "([0-9]{1,2})(?![0-9:/.])",
        _to,
    ),
    rule(
        "from ([0-9]{1,2})(?::([0-9]{2}))?(?: ?[ap]\\.? ?m\\.?)? ?(?:to|until|till?|-) "
        "?([0-9]{1,2})(?::([0-9]{2}))?(?![0-9:/])",
        lambda m: (Clock(int(m[1]), int(m[2] or 0)), Choice(), Clock(int(m[3]), int(m[4] or 0))),
    ),
    rule(
        "half ([0-9]{1,2})(?![0-9:/.])",
        lambda m: Clock(int(m[1]), 30, doubt="when.ambiguous_time"),
    ),
    rule("([0-9]{1,2}) ?o'? ?clock", lambda m: Clock(int(m[1]))),
    words(
        "12 noon|12:00 noon|(?:high )?noon|midday|mid-day", (Clock(12, plain=True), Period("noon"))
    ),
    words("12 midnight|midnight", VagueClock("midnight")),
    words("(?:in the )?morning", Period("morning")),
    words("(?:in the )?afternoon", Period("afternoon")),
    words("(?:in the )?evening", Period("evening")),
    words("(?:at )?night", Period("night_en")),
    words("(?:some ?time|any ?time) next week", VagueDay("week_end", 1)),
    words(
        "first thing(?: in the morning)?|at opening(?: time)?|when (?:you|we) open",
        VagueClock("opening"),
    ),
    words("mid[ -]morning|late morning", VagueClock("late_morning")),
    words("mid[ -]afternoon", VagueClock("afternoon")),
    words("(?:early|mid|late)[ -]evening", VagueClock("evening")),
    words("late (?:at )?(?:to)?night", VagueClock("late_night")),
    words("(?:the )?same time|this time|about now", VagueClock("same")),
    words(
        "(?:the )?end of(?= (?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow))", VagueClock("closing")
    ),
    words("early", VagueClock("opening")),
    words("late", VagueClock("closing")),
    words("last thing(?: at night| in the (?:day|afternoon))?", VagueClock("closing")),
    words("early (?:in the )?morning", Period("morning")),
    words("early (?:in the )?afternoon|after lunch", VagueClock("after_lunch")),
    words("late(?:r)? (?:in the |this )?afternoon", VagueClock("dusk")),
    words("before lunch", VagueClock("forenoon")),
    words("(?:at |over )?lunch(?: ?time)?", VagueClock("lunch")),
    words("noonish|noon-ish|midday-ish", VagueClock("lunch")),
    words(
        "(?:the )?end of (?:the |business )?day|eod|cob|eob|(?:the )?(?:close|end) of (?:business|play)|closing(?: time)?",
        VagueClock("closing"),
    ),
)
