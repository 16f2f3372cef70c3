"""Words for kinds, times and results of promises."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication

from desktop.domain.promise import Promise, PromiseKind, PromiseRow, PromiseState
from desktop.domain.when import Relation, distance
from desktop.qtkit.formats import clock_time, date_and_time, short_date
from desktop.views.frame import Frame

EN_HONORIFICS = ("Mr", "Ms", "Mrs", "Miss", "Mx", "Dr", "Prof")


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


def distance_words(frame: Frame, promise: Promise) -> str:
    """Return how long still, or how late it is."""
    language: Literal["ja", "en"] = "ja" if frame.language == "ja" else "en"
    return distance(promise.due_at, frame.services.now(), language)


def person_words(row: PromiseRow, language: str) -> str:
    """Return the person as addressed, or that the name is not known yet."""
    if not row.person:
        return QCoreApplication.translate("PromiseWords", "name not known yet")
    if language == "ja":
        return f"{row.person} {row.honorific if row.honorific in ('様', '先生', '御中') else '様'}"
    english = f"{row.honorific} " if row.honorific in EN_HONORIFICS else ""
    return f"{english}{row.person}"


def result_words(frame: Frame, promise: Promise) -> str:
    """Return how a promise ended: kept, late by n minutes, moved, no longer wanted."""
    translate = QCoreApplication.translate
    state = promise.state
    if state is PromiseState.KEPT:
        return translate("PromiseWords", "kept")
    if state is PromiseState.LATE:
        late = translate("PromiseWords", "{minutes} min late")
        return late.format(minutes=promise.late_minutes)
    if state is PromiseState.MOVED:
        reached = {
            "not_reached": translate("PromiseWords", "not reached, next try made"),
            "by_caller": translate("PromiseWords", "moved at their wish"),
            "by_us": translate("PromiseWords", "moved at our wish"),
        }
        return reached.get(promise.note, reached["not_reached"])
    if state is PromiseState.DROPPED:
        return translate("PromiseWords", "no longer wanted")
    return translate("PromiseWords", "broken")


def when_words(moment: datetime, frame: Frame) -> str:
    """Return an aware time in the office's zone as date and clock time."""
    return date_and_time(moment.astimezone(frame.services.zone()), frame.language)
