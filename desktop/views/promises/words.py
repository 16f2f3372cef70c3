"""Words for kinds, times and results of promises."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.domain.promise import Promise, PromiseKind, PromiseRow, PromiseState
from desktop.domain.when import Relation
from desktop.qtkit.formats import clock_time, date_and_time, short_date, span
from desktop.services.today import CALLED
from desktop.views.due_words import addressed
from desktop.views.frame import Frame


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


def result_words(frame: Frame, promise: Promise) -> str:
    """Return how a promise ended: kept, late by n minutes, moved, no longer wanted."""
    translate = QCoreApplication.translate
    state = promise.state
    if state is PromiseState.KEPT:
        return translate("PromiseWords", "kept")
    if state is PromiseState.LATE:
        late = translate("PromiseWords", "{span} late")
        return late.format(span=span(timedelta(minutes=promise.late_minutes), frame.language))
    if state is PromiseState.MOVED:
        reached = {
            "not_reached": translate("PromiseWords", "not reached, next try made"),
            "by_caller": translate("PromiseWords", "moved at their wish"),
            "by_us": translate("PromiseWords", "moved at our wish"),
        }
        return reached.get(promise.note, reached["not_reached"])
    if state is PromiseState.DROPPED:
        dropped = translate("PromiseWords", "no longer wanted")
        return f"{dropped} ({promise.note})" if promise.note else dropped
    return translate("PromiseWords", "broken")


def when_words(moment: datetime, frame: Frame) -> str:
    """Return an aware time in the office's zone as date and clock time."""
    return date_and_time(moment.astimezone(frame.services.zone()), frame.language)
