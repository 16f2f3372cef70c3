"""English words for days as they are often mistyped, each with only one word it can be."""

from __future__ import annotations

import re

_TYPED: dict[str, str] = {
    "monday": "moday mondy munday",
    "tuesday": "teusday tuseday tusday tuesdy",
    "wednesday": "wensday wednsday wendesday wednseday wednesdy wedensday",
    "thursday": "thurday thrusday thusday thursdy thurdsay thurdsday",
    "friday": "firday frday fridy",
    "saturday": "saterday satuday satruday saturdy",
    "sunday": "sundy suday",
    "january": "janury janaury",
    "february": "febuary feburary febrary",
    "august": "agust augst",
    "september": "septmber setember septemer",
    "october": "octber ocotber",
    "november": "novmber novemeber novemer",
    "december": "decmber decemeber decemer",
    "today": "tody todya toady toaday",
    "tomorrow": "tomorow tommorow tommorrow tomorrrow tommorw tomorro tomrrow tmrw tmr tmrow 2moro 2morrow tomoro tomoz",
}
_RIGHT = {wrong: right for right, wrongs in _TYPED.items() for wrong in wrongs.split()}
_WRONG = re.compile(rf"(?<![a-z])(?:{'|'.join(_RIGHT)})(?![a-z])")


def respelt(text: str) -> str:
    """Return lower-case text with the mistyped names of days put right.

    >>> respelt("tommorow or thurday")
    'tomorrow or thursday'
    """
    return _WRONG.sub(lambda found: _RIGHT[found[0]], text)
