"""Words for kinds, times and ends of promises, said the same in every place."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.domain.promise import (
    CALLED,
    Ended,
    MovedBy,
    Promise,
    PromiseKind,
    PromiseRow,
    PromiseState,
    ending,
)
from desktop.domain.when import Relation
from desktop.qtkit.formats import clock_time, date_and_time, short_date, span
from desktop.views.due_words import addressed
from desktop.views.frame import Frame

INTERNAL_NOTES = frozenset(("not_reached", "by_caller", "by_us", "interim", "declined"))


def kind_word(kind: PromiseKind) -> str:
    """Return what was promised, in the language of the screen."""
    translate = QCoreApplication.translate
    return {
        PromiseKind.CALLBACK: translate("PromiseWords", "call back"),
        PromiseKind.INTERIM: translate("PromiseWords", "interim call"),
        PromiseKind.DOCUMENT: translate("PromiseWords", "document"),
        PromiseKind.REFUND: translate("PromiseWords", "refund"),
        PromiseKind.VISIT: translate("PromiseWords", "visit"),
        PromiseKind.RESULT: translate("PromiseWords", "result"),
        PromiseKind.PREVENTION: translate("PromiseWords", "prevention"),
        PromiseKind.FOLLOW_UP: translate("PromiseWords", "follow-up"),
    }[kind]


def kind_title(kind: PromiseKind) -> str:
    """Return what may be promised, where one chooses it."""
    translate = QCoreApplication.translate
    return {
        PromiseKind.CALLBACK: translate("PromiseWords", "Call back"),
        PromiseKind.INTERIM: translate("PromiseWords", "Interim call, result or not"),
        PromiseKind.DOCUMENT: translate("PromiseWords", "Document to send"),
        PromiseKind.REFUND: translate("PromiseWords", "Refund"),
        PromiseKind.VISIT: translate("PromiseWords", "Visit"),
        PromiseKind.RESULT: translate("PromiseWords", "Result of the investigation"),
        PromiseKind.PREVENTION: translate("PromiseWords", "Prevention to-do"),
        PromiseKind.FOLLOW_UP: translate("PromiseWords", "Follow-up afterwards"),
    }[kind]


def relation_word(relation: Relation, language: str) -> str:
    """Return …に / …までに / …以降, or at / by / after."""
    japanese = {Relation.AT: "に", Relation.BY: "までに", Relation.AFTER: "以降"}
    return japanese[relation] if language == "ja" else relation.value


def time_words(promise: Promise, language: str) -> str:
    """Return the agreed clock time with its relation, ``12:30 に`` / ``by 12:30``."""
    word = relation_word(promise.relation, language)
    shown = (
        short_date(promise.wall.date(), language) if promise.is_day else clock_time(promise.wall)
    )
    return f"{shown} {word}" if language == "ja" else f"{word} {shown}"


def person_words(row: PromiseRow, language: str) -> str:
    """Return the person as addressed, or that the name is not known yet."""
    unknown = QCoreApplication.translate("PromiseWords", "name not known yet")
    return addressed(row, language) or unknown


def who_words(promise: Promise) -> str:
    """Return who rings, or whose promise it is where nobody rings; ``""`` if nobody is named."""
    if promise.who and promise.kind in CALLED:
        return QCoreApplication.translate("PromiseWords", "{who} calls").format(who=promise.who)
    return promise.who


def visitors_words(promise: Promise) -> str:
    """Return how many go to a visit, nothing where nobody said."""
    translate = QCoreApplication.translate
    said = translate("PromiseWords", "{count} of us")
    return said.format(count=promise.visitors) if promise.visitors else ""


def all_day_word() -> str:
    """Return what stands in place of a clock time for a whole day."""
    return QCoreApplication.translate("PromiseWords", "all day")


def result_words(frame: Frame, promise: Promise) -> str:
    """Return how a promise ended: kept or late by how much, moved by whose wish, dropped."""
    return ended_words(end_of(frame, promise), promise, frame.language)


def end_of(frame: Frame, promise: Promise) -> Ended:
    """Return how a promise ended; its chain is read only where it was moved."""
    if promise.moves:
        return frame.services.promises.ending(promise.promise_id)
    return ending(promise, (promise,))


def ended_words(ended: Ended, promise: Promise, language: str) -> str:
    """Return an end in words, the moves of its whole chain behind it."""
    translate = QCoreApplication.translate
    words = {
        "open": "",
        "kept": translate("PromiseWords", "kept"),
        "kept_early": translate("PromiseWords", "kept, {span} early"),
        "late": translate("PromiseWords", "{span} late"),
        "moved": _moved_words(promise),
        "dropped": translate("PromiseWords", "no longer wanted"),
        "broken": translate("PromiseWords", "not kept"),
    }[ended.kind]
    said = words.format(span=span(timedelta(minutes=ended.minutes), language))
    if promise.note and promise.note not in INTERNAL_NOTES:
        said = translate("PromiseWords", "{result} ({note})").format(result=said, note=promise.note)
    counted = moves_words(ended) if promise.state is not PromiseState.MOVED else ""
    return " · ".join(part for part in (said, counted) if part)


def moves_words(ended: Ended) -> str:
    """Return how often it was moved, and by whose wish; ``""`` if never."""
    translate = QCoreApplication.translate
    total = ended.moves_by_us + ended.moves_by_caller
    if not total:
        return ""
    if not ended.moves_by_us:
        said = translate("PromiseWords", "moved {total}× at their wish")
    elif not ended.moves_by_caller:
        said = translate("PromiseWords", "moved {total}× at our wish")
    else:
        said = translate("PromiseWords", "moved {total}×, {ours} of them at our wish")
    return said.format(total=total, ours=ended.moves_by_us)


def _moved_words(promise: Promise) -> str:
    translate = QCoreApplication.translate
    if promise.moved_by is MovedBy.CALLER:
        return translate("PromiseWords", "moved at their wish")
    if promise.moved_by is MovedBy.US:
        return translate("PromiseWords", "moved at our wish")
    return translate("PromiseWords", "not reached, next try made")


def when_words(moment: datetime, frame: Frame) -> str:
    """Return an aware time in the office's zone as date and clock time."""
    return date_and_time(moment.astimezone(frame.services.zone()), frame.language)
