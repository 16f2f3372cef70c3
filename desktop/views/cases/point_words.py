"""Words for how a point stands, and its numbers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.four_points import (
    CAUSE_MAX_CHARS,
    Point,
    PointName,
    PointState,
    cause_is_long,
    names_a_quantity,
    sentence_count,
)
from desktop.qtkit.formats import short_date


def state_words(point: Point, *, when_is_read: bool = True) -> tuple[str, str]:
    """Return the words and the tone of the chip: 書けた・まだ・数か日時を・長すぎる …

    Args:
        when_is_read: Whether its "when" is empty or was understood as a time.
    """
    translate = QCoreApplication.translate
    if point.state is PointState.INVESTIGATING:
        return translate("PointWords", "under investigation"), "amber"
    if point.state is PointState.NOT_APPLICABLE:
        return translate("PointWords", "does not apply"), "neutral"
    if point.state is PointState.EMPTY:
        return translate("PointWords", "not yet"), "neutral"
    if point.name is PointName.CAUSE and cause_is_long(point.text):
        return translate("PointWords", "too long"), "amber"
    if point.name is PointName.IMPACT and not names_a_quantity(f"{point.text} {point.scope}"):
        return translate("PointWords", "a number or a time"), "amber"
    wanted = _wanted(point, when_is_read)
    if wanted:
        return " · ".join(wanted), "amber"
    return translate("PointWords", "written"), "green"


def _wanted(point: Point, when_is_read: bool) -> list[str]:
    translate = QCoreApplication.translate
    asked = {
        "scope": translate("PointWords", "how far?"),
        "loss": translate("PointWords", "their loss?"),
        "who": translate("PointWords", "who?"),
        "when_text": translate("PointWords", "when?"),
    }
    fields = list(point.wants)
    if not when_is_read and "when_text" not in fields:
        fields.append("when_text")
    return [asked[field] for field in fields if field in asked]


def marked_words(point: Point, language: str) -> str:
    """Return what a mark says, "Under investigation until Fri 9 Oct"; ``""`` without one."""
    translate = QCoreApplication.translate
    if point.mark is PointState.INVESTIGATING and point.until is not None:
        words = translate("PointWords", "Under investigation until {day}")
        return words.format(day=short_date(point.until, language))
    if point.mark is PointState.NOT_APPLICABLE:
        words = translate("PointWords", "Does not apply: {reason}")
        return words.format(reason=point.reason)
    return ""


def count_words(text: str) -> str:
    """Return length and limit of a cause, 23字・1文 / 120字まで; ``""`` for no text."""
    if not text.strip():
        return ""
    words = QCoreApplication.translate("PointWords", "{chars} char. · {sentences} sent. / {limit}")
    return words.format(
        chars=len(text.strip()), sentences=sentence_count(text), limit=CAUSE_MAX_CHARS
    )
