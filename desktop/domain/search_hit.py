"""Where in a case the words were found: a line of what was written, marked in its own spelling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.search_query import places_of, words_of
from desktop.domain.search_text import continues, normalise

ROOM = 70
"""Signs of the original that a line of context shows."""
LEAD = 10
"""Signs shown before what was found."""
MOST_EXCERPTS = 2
MOST_ANCHORS = 40
CUT = "…"


class TextPlace(StrEnum):
    """Where in a case a text stands."""

    NUMBER = "number"
    NAME = "name"
    KANA = "kana"
    COMPANY = "company"
    PHONE = "phone"
    SUBJECT = "subject"
    OBJECT = "object"
    REQUEST = "request"
    DECISION = "decision"
    CLOSE_REASON = "close_reason"
    CALLER = "caller"
    US = "us"
    NOTE = "note"
    CAUSE = "cause"
    IMPACT = "impact"
    REMEDY = "remedy"
    PREVENTION = "prevention"
    PROMISE = "promise"
    LETTER = "letter"


IN_THE_ROW = frozenset({TextPlace.NUMBER, TextPlace.NAME, TextPlace.SUBJECT})
"""What the list shows of every case anyway."""


@dataclass(frozen=True, slots=True)
class CaseText:
    """One text of a case as it was written."""

    place: TextPlace
    text: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of context.

    Attributes:
        text: As written, line ends as blanks, ``…`` where it was cut.
        marks: Pairs (start, end) of offsets in ``text``, in order, apart.
    """

    place: TextPlace
    text: str
    marks: tuple[tuple[int, int], ...]


def excerpts(texts: Sequence[CaseText], query: str) -> tuple[Excerpt, ...]:
    """Return the lines that show the words of the query, beyond what the row shows.

    Args:
        texts: Of one case, what tells most first.

    Returns:
        At most ``MOST_EXCERPTS``; together they show as many of the words as they can.
    """
    words = words_of(query)
    forms = [
        (one, form)
        for one in texts
        if one.place not in IN_THE_ROW and (form := normalise(one.text))
    ]
    missing = set(words)
    found: list[Excerpt] = []
    while missing and len(found) < MOST_EXCERPTS:
        counted = [sum(word in form for word in missing) for _, form in forms]
        most = max(counted, default=0)
        if not most:
            break
        one, form = forms.pop(counted.index(most))
        found.append(excerpt(one, words))
        missing -= {word for word in missing if word in form}
    return tuple(found)


def excerpt(one: CaseText, words: Sequence[str], room: int = ROOM) -> Excerpt:
    """Return a line of one text around the place where most of the words stand.

    Args:
        words: Searched forms.
        room: At most so many signs of the original.
    """
    places = places_of(one.text, list(words))
    begin = _begin(one.text, words, places, room)
    end = min(len(one.text), begin + room)
    while end < len(one.text) and continues(one.text[end]):
        end += 1
    head = CUT if begin else ""
    text = head + one.text[begin:end] + (CUT if end < len(one.text) else "")
    shift = len(head) - begin
    marks = [
        (max(start, begin) + shift, min(stop, end) + shift)
        for start, stop in places
        if start < end and stop > begin
    ]
    return Excerpt(one.place, text.translate(_LINE_ENDS), tuple(marks))


def _begin(text: str, words: Sequence[str], places: Sequence[tuple[int, int]], room: int) -> int:
    """Return where the line begins: a little before the place with most words behind it."""
    if not places or len(text) <= room:
        return 0
    best, most = places[0][0], 0
    for start, _ in places[:MOST_ANCHORS]:
        form = normalise(text[start : start + room - LEAD])
        count = sum(word in form for word in words)
        if count > most:
            best, most = start, count
    begin = max(0, min(best - LEAD, len(text) - room))
    while 0 < begin < best and continues(text[begin]):
        begin += 1
    return begin


_LINE_ENDS = {ord(sign): " " for sign in "\n\r\t\u2028\u2029"}
