"""English spans from now: in 2 hours, within a week."""

from __future__ import annotations

import re

from desktop.domain.when.pieces import (
    LaterDay,
    Minutes,
    Piece,
    Related,
    Unsure,
)
from desktop.domain.when.reading import Relation
from desktop.domain.when.rules import Rules, rule, words


def _minutes(found: re.Match[str]) -> Piece:
    amount = found["amount"]
    if amount == "a":
        raise ValueError(found[0])  # in a minute: soon
    vague = "couple" in amount or bool(found["or_so"] or found["about"])
    value = _amount(amount)
    unit = found["unit"][0]
    half = 0.5 if found["half"] else 0.0
    more = int(found["more"] or found["more2"] or 0)
    total = (value + half) * (60 if unit == "h" else 1) + more
    if total != int(total):
        raise ValueError(found[0])
    front, behind = found["front"] or "", found["behind"]
    short = found["unit"] in ("h", "m")  # 15h45 is a clock time, "a m" half of a.m.
    if (short and not (front and amount[0].isdigit())) or (more and unit != "h"):
        raise ValueError(found[0])
    if short and more and front == "after":  # after 16h30: a clock time
        raise ValueError(found[0])
    sure = (front in ("in", "within") or behind) and not vague
    return Minutes(int(total), front == "within", "" if sure else "when.vague_time")


def _later_day(found: re.Match[str]) -> tuple[Piece, ...]:
    value = _amount(found["amount"])
    if value != int(value):
        raise ValueError(found[0])
    count, unit = int(value), found["unit"]
    if unit.startswith("mo"):
        day: Piece = LaterDay(months=count)
    else:
        day = LaterDay(days=count * {"d": 1, "w": 7, "f": 14}[unit[0]])
    pieces: tuple[Piece, ...] = (day,)
    if found["front"] == "within":
        pieces += (Related(Relation.BY, in_front=True),)
    elif not (found["front"] or found["behind"]):
        pieces += (Unsure(),)
    return (*pieces, Unsure()) if "couple" in found["amount"] else pieces


def _amount(text: str) -> float:
    fixed = {"a": 1.0, "an": 1.0, "half an": 0.5, "half a": 0.5, "a half": 0.5}
    if text in fixed:
        return fixed[text]
    if text.replace("-", " ").startswith(("three quarters", "3 quarters")):
        return 0.75
    if "quarter" in text:
        return 0.25
    if "couple" in text:
        return 2.0
    if text.endswith(" and a half"):
        return int(text.split()[0]) + 0.5
    return 0.5 if text == "half" else float(text)


_AMOUNT = (
    r"(?P<amount>half an?|a half|half|(?:a )?quarter of an|(?:three|3)[ -]quarters of an"
    r"|(?:a )?couple(?: of)?|[0-9]{1,3}(?:\.5|\.25|\.75)?(?: and a half)?|an?)"
)
_FRONT = r"(?:(?P<front>in|within|after) (?:the next )?)?"
_BEHIND = r"(?P<behind> from (?:now|today)| later|'?s?'? time)?"
_SPAN = (
    rf"{_FRONT}(?P<about>(?:about|around|roughly|approximately|nearly|almost|(?:just|a (?:bit|little)) (?:over|under)) )?{_AMOUNT} ?(?P<unit>minutes?|mins?|hours?|hrs?|h|m)\.?(?P<half> and a half)?"
    r"(?:(?: and)? ?(?P<more>[0-9]{1,2})(?! ?[0-9a-z/:.])"
    r"|(?: and)? ?(?P<more2>[0-9]{1,2}) ?(?:minutes?|mins?|m))?"
    rf"{_BEHIND}(?P<or_so> or so)?"
)
_DAYS_ON = rf"{_FRONT}{_AMOUNT} ?(?P<unit>days?|weeks?|wks?|months?|fortnight)'?{_BEHIND}"


RULES: Rules = (
    rule(_SPAN, _minutes),
    rule(_DAYS_ON, _later_day),
    rule(
        r"(?:in|within) [0-9]{1,2} ?(?:-|to|or) ?([0-9]{1,2}) (hours|hrs|minutes|mins)",
        lambda m: Minutes(int(m[1]) * (60 if m[2][0] == "h" else 1), doubt="when.vague_time"),
    ),
    rule(
        "(?:in )?an (hour) or (?:two|2)|(?:in )?a (minute) or (?:two|2)",
        lambda m: Minutes(120 if m[1] else 2, doubt="when.vague_time"),
    ),
    words("within the hour", Minutes(60, within=True, doubt="when.vague_time")),
)
