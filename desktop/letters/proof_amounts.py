"""Amounts of a corrected bill: can they be read, do they differ, does the difference agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.letters.amounts import read_amount

_AMOUNTS = ("amount_charged", "amount_right", "amount_difference")


@dataclass(frozen=True, slots=True)
class WrongAmount:
    """One amount that can't be right: the sentence, the field that mends it, its values."""

    name: str
    field: str
    details: Mapping[str, object]


def wrong_amounts(texts: Mapping[str, str]) -> list[WrongAmount]:
    """Return what is wrong with charged and right amount and their difference, in yen.

    >>> told = {"amount_charged": "88,000円", "amount_right": "44,000円"}
    >>> [one.name for one in wrong_amounts({**told, "amount_difference": "4,400円"})]
    ['sums_wrong']
    """
    strange = [
        WrongAmount("amount_strange", name, {"found": texts[name]})
        for name in _AMOUNTS
        if texts.get(name, "").strip() and read_amount(texts[name]) is None
    ]
    charged, right, difference = (read_amount(texts.get(name, "")) for name in _AMOUNTS)
    if strange or charged is None or right is None:
        return strange
    if charged == right:
        return [WrongAmount("amounts_same", "amount_right", {"found": texts["amount_right"]})]
    if difference is not None and difference != abs(charged - right):
        details = {
            "charged": texts["amount_charged"],
            "right": texts["amount_right"],
            "difference": f"{abs(charged - right):,}",
        }
        return [WrongAmount("sums_wrong", "amount_difference", details)]
    return []
