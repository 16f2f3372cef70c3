"""What an unkept promise lets us apologise for (S3-26, S3-27)."""

from __future__ import annotations

from desktop.domain.promise import Promise, PromiseKind
from desktop.domain.when import Relation

MONTHS = (
    "January February March April May June July August September October November December"
).split()
FAILED_JA = {
    PromiseKind.DOCUMENT: "書類をお送りしなかったこと",
    PromiseKind.REFUND: "ご返金しなかったこと",
    PromiseKind.VISIT: "お伺いしなかったこと",
    PromiseKind.PREVENTION: "再発防止に取りかからなかったこと",
}
FAILED_EN = {
    PromiseKind.DOCUMENT: "send you the document",
    PromiseKind.REFUND: "refund you",
    PromiseKind.VISIT: "visit you",
    PromiseKind.PREVENTION: "start what we had promised",
}
PARTICLE_JA = {Relation.AT: "", Relation.BY: "まで", Relation.AFTER: "以降"}
WORD_EN = {Relation.AT: "at", Relation.BY: "by", Relation.AFTER: "after"}


def overdue_object(promise: Promise, language: str) -> str:
    """Return the object of the apology for a promise not kept, from its wall time.

    Japanese ``10月5日17時までのお約束にお電話しなかったこと``, English
    ``that we did not call you by 17:00 on 5 October``.
    """
    return _japanese(promise) if language == "ja" else _english(promise)


def _japanese(promise: Promise) -> str:
    wall = promise.wall
    clock = "" if promise.is_day else f"{wall.hour}時" + (f"{wall.minute}分" if wall.minute else "")
    time = f"{wall.month}月{wall.day}日{clock}{PARTICLE_JA[promise.relation]}"
    return f"{time}のお約束に{FAILED_JA.get(promise.kind, 'お電話しなかったこと')}"


def _english(promise: Promise) -> str:
    wall = promise.wall
    verb = FAILED_EN.get(promise.kind, "call you")
    day = f"{wall.day} {MONTHS[wall.month - 1]}"
    word = WORD_EN[promise.relation]
    if promise.is_day:
        return f"that we did not {verb} {'on' if promise.relation is Relation.AT else word} {day}"
    return f"that we did not {verb} {word} {wall:%H:%M} on {day}"
