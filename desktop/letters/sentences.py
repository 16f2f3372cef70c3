"""What was typed in a case, made into whole sentences of a letter.

Nothing is grafted into another sentence: a point stays as it was typed and is
completed at its end; what is known beside it (a day, an investigation) becomes
a sentence of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from desktop.domain.four_points import PointName, PointState
from desktop.domain.letter_kind import names_a_day
from desktop.domain.letter_material import LetterPoint
from desktop.letters.dates import body_day
from desktop.letters.joins import as_sentences

_INVESTIGATING: Mapping[str, Mapping[PointName, str]] = MappingProxyType(
    {
        "ja": {
            PointName.CAUSE: "原因は現在調べております。結果のいかんにかかわらず、"
            "{day}までにご報告いたします。",
            PointName.IMPACT: "影響の範囲は現在確かめております。{day}までにお知らせいたします。",
            PointName.REMEDY: "今後の対応は現在検討しております。{day}までにお知らせいたします。",
            PointName.PREVENTION: "再発を防ぐための手立ては、調査の結果を踏まえて定め、"
            "{day}までにご報告いたします。",
        },
        "en": {
            PointName.CAUSE: "We are still establishing the cause and will tell you what we know "
            "by {day}, whether or not the work is complete.",
            PointName.IMPACT: "We are still confirming how far this reached and will tell you "
            "by {day}.",
            PointName.REMEDY: "We are deciding what we can do for you and will tell you by {day}.",
            PointName.PREVENTION: "We will decide how to prevent this from the results of our "
            "examination and will tell you by {day}.",
        },
    }
)


def point_text(
    name: PointName, point: LetterPoint, language: str, *, letter_date: date | None
) -> str:
    """Return what the letter says for one point; ``""`` when it says nothing yet.

    A dated investigation becomes a sentence with its day. The day a remedy is
    set for, or from which prevention holds, is added as a sentence where the
    text names no day.
    """
    if point.state is PointState.INVESTIGATING and point.until:
        day = body_day(point.until, language, letter_date=letter_date, weekday=True)
        return _INVESTIGATING[_side(language)][name].format(day=day)
    if point.state is not PointState.WRITTEN:
        return ""
    text = as_sentences(point.text, language)
    if point.when is None or names_a_day(text):
        return text
    added = _dated(name, point.when, language, letter_date)
    return text + added if language == "ja" else f"{text} {added}".rstrip()


def _dated(name: PointName, when: date, language: str, letter_date: date | None) -> str:
    begun = letter_date is not None and when < letter_date
    day = body_day(when, language, letter_date=letter_date)
    if name is PointName.PREVENTION:
        if language == "ja":
            return f"この取り組みは、{day}から始め{'ております' if begun else 'ます'}。"
        return f"This has been in place since {day}." if begun else f"This takes effect on {day}."
    if name is PointName.REMEDY and letter_date is not None and when > letter_date:
        day = body_day(when, language, letter_date=letter_date, weekday=True)
        if language == "ja":
            return f"以上の対応は、{day}までにいたします。"
        return f"We will do this by {day}."
    return ""


def _side(language: str) -> str:
    return "ja" if language == "ja" else "en"
