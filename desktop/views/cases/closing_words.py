"""The sentence of something that stands in the way of a close."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import DomainError
from desktop.domain.letter import LetterState
from desktop.domain.promise import PromiseKind
from desktop.domain.summary import Need
from desktop.qtkit.formats import date_and_time, short_date
from desktop.views.frame import Frame
from desktop.views.promise_words import kind_title


def need_words(need: Need, frame: Frame) -> str:
    """Return the sentence of a need; of a promise with its time and who keeps it."""
    sentence = frame.explain(DomainError(need.code, **dict(need.details)))
    noun, _, number = need.link.partition(":")
    if noun != "promise":
        return sentence
    try:
        promise = frame.services.promises.get(int(number))
    except DomainError:  # settled and gone meanwhile
        return sentence
    shown = short_date(promise.wall.date(), frame.language)
    if not promise.is_day:
        shown = date_and_time(promise.wall, frame.language)
    head = " · ".join(part for part in (shown, kind_title(promise.kind), promise.who) if part)
    return f"{head}: {sentence}"


def outliving(case_id: int, frame: Frame) -> list[str]:
    """Return what is left and holds no case open: preventions that start later (S0-06), letters."""
    owed = frame.services.promises.owed(case_id)
    return _unsent(case_id, frame) + [
        " · ".join(
            part
            for part in (
                short_date(one.wall.date(), frame.language),
                kind_title(one.kind),
                one.who,
                one.reason,
            )
            if part
        )
        for one in owed
        if one.kind is PromiseKind.PREVENTION
    ]


def _unsent(case_id: int, frame: Frame) -> list[str]:
    """Name the letters begun that nobody has sent."""
    letters = frame.services.letters
    names = {one.code: one.name(frame.language) for one in letters.kinds()}
    words = QCoreApplication.translate("ClosingWords", "a letter not sent yet ({kind})")
    return [
        words.format(kind=names.get(one.kind, one.kind))
        for one in letters.of_case(case_id)
        if one.state not in (LetterState.SENT, LetterState.ANSWERED)
    ]
