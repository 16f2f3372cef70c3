"""Words of the call for fixed values, said the same in every part of the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.call import Ending, LineKind
from desktop.domain.case import Failing, Kind, Temper
from desktop.domain.person import EN_HONORIFICS
from desktop.domain.phrase import Step

LINE_TONES = {
    LineKind.CALLER: "accent",
    LineKind.US: "green",
    LineKind.NOTE: "neutral",
    LineKind.HOLD: "neutral",
}
HONORIFICS = {"ja": ("様", "先生", "御中"), "en": ("", *EN_HONORIFICS)}
ENDINGS = (Ending.AGREED, Ending.CALLBACK, Ending.MESSAGE_ONLY, Ending.CUT_OFF)


def line_word(kind: LineKind) -> str:
    """Return whose words a line holds: 発言, 当方, メモ, 保留."""
    translate = QCoreApplication.translate
    return {
        LineKind.CALLER: translate("CallWords", "Caller"),
        LineKind.US: translate("CallWords", "We"),
        LineKind.NOTE: translate("CallWords", "Note"),
        LineKind.HOLD: translate("CallWords", "Hold"),
    }[kind]


def kind_choices() -> list[tuple[str, str]]:
    """Return (value, word) of what a call can be about."""
    translate = QCoreApplication.translate
    return [
        (Kind.SERVICE.value, translate("CallWords", "Service")),
        (Kind.STAFF.value, translate("CallWords", "Staff")),
        (Kind.ENQUIRY.value, translate("CallWords", "Enquiry")),
    ]


def temper_choices() -> list[tuple[str, str]]:
    """Return (value, word) of the caller's temper, from low to high."""
    translate = QCoreApplication.translate
    return [
        (Temper.LOW.value, translate("CallWords", "low")),
        (Temper.MID.value, translate("CallWords", "mid")),
        (Temper.HIGH.value, translate("CallWords", "high")),
    ]


def failing_choices() -> list[tuple[str, str]]:
    """Return (value, word) of our failing, as the facts stand."""
    translate = QCoreApplication.translate
    return [
        (Failing.OPEN.value, translate("CallWords", "open")),
        (Failing.YES.value, translate("CallWords", "yes")),
        (Failing.PARTLY.value, translate("CallWords", "partly")),
        (Failing.NONE.value, translate("CallWords", "none")),
        (Failing.MISUNDERSTANDING.value, translate("CallWords", "misunderstanding")),
        (Failing.NOT_ESTABLISHED.value, translate("CallWords", "not to be established")),
    ]


def step_choices() -> list[tuple[str, str]]:
    """Return (value, word) of the steps of a call in order."""
    translate = QCoreApplication.translate
    return [
        (Step.APOLOGY.value, translate("CallWords", "Sorry")),
        (Step.LISTEN.value, translate("CallWords", "Listen")),
        (Step.FACTS.value, translate("CallWords", "Facts")),
        (Step.PROMISE.value, translate("CallWords", "Promise")),
        (Step.CLOSING.value, translate("CallWords", "Close")),
    ]


def ending_word(ending: Ending) -> str:
    """Return how a call ended, as offered in this version."""
    translate = QCoreApplication.translate
    return {
        Ending.AGREED: translate("CallWords", "Agreed"),
        Ending.CALLBACK: translate("CallWords", "We call back"),
        Ending.MESSAGE_ONLY: translate("CallWords", "Message only, no call back"),
        Ending.CUT_OFF: translate("CallWords", "Cut off"),
    }.get(ending, ending.value)
