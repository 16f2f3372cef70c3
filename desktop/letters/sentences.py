"""What was typed in a case, made into whole sentences of a letter.

Nothing is grafted into another sentence: a point stays as it was typed and is
completed at its end; what is known beside it (a day, an investigation) becomes
a sentence of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from desktop.domain.four_points import PointName, PointState
from desktop.domain.letter_kind import names_a_day
from desktop.domain.letter_material import LetterPoint
from desktop.letters.dates import body_day

_ENDS_JA = ("。", "！", "？", "!", "?", "．")
_TAIL_JA = re.compile(r"(?:につきまして|について|に関して|を|、|。|\s)+$")
_VERB_END_JA = re.compile(r"(?:[ただ]|ない|なかった|ません|ます|[うくぐすつぬふぶむゆる])$")
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


def as_sentences(text: str, language: str) -> str:
    """Return a point as whole sentences on one line, the last one closed.

    >>> as_sentences("出荷票の照合を省きました", "ja"), as_sentences("we entered the wrong date", "en")
    ('出荷票の照合を省きました。', 'We entered the wrong date.')
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return ""
    if language == "ja":
        return "".join(line if line.endswith(_ENDS_JA) else f"{line}。" for line in lines)
    closed = [line if re.search(r"[.!?。！？][\"'’”)」]?$", line) else f"{line}." for line in lines]
    joined = re.sub(r"[ \t]+", " ", " ".join(closed))
    return joined[0].upper() + joined[1:]


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
        return f"期日は{day}です。" if language == "ja" else f"We will do this by {day}."
    return ""


def apology_object(text: str, language: str) -> str:
    """Return the object as the template's sentence takes it up.

    Japanese: ends in こと where a clause was typed (a noun stays a noun).
    English: a clause that follows "I am sorry".

    >>> apology_object("夜までお待たせした。", "ja"), apology_object("商品の取り違え", "ja")
    ('夜までお待たせしたこと', '商品の取り違え')
    >>> apology_object("We did not call you by 17:00.", "en")
    'that we did not call you by 17:00'
    """
    line = " ".join(text.split()) if language != "ja" else "".join(text.splitlines())
    if language != "ja":
        return _english_clause(line.strip().rstrip(".,;!").strip())
    bare = _TAIL_JA.sub("", line.strip())
    if not bare or bare.endswith(("こと", "事")):
        return bare
    return f"{bare}こと" if _VERB_END_JA.search(bare) else bare


_LOWERED = frozenset(
    "we i you our your the this that it there they when on in at for not to a an no nobody one some "
    "having failing missing keeping sending giving being making calling delivering losing".split()
)
_GERUND = re.compile(r"^(?:not )?(?!nothing|something|anything|everything|during)\w+ing\b", re.I)
_NOUN_LED = re.compile(
    r"^(?:our|the|my|this|a|an)\s+(?:\w+\s+)?(?:failure|delay|error|mistake|outage|interruption"
    r"|fault|loss|breakdown|omission|defect|damage|trouble|disruption|wait|confusion|missed call)\b"
    r"(?!\s+(?:was|were|is|has|had|made|meant|left|kept|caused|stopped|prevented|cost|led|lasted))",
    re.I,
)


def _english_clause(line: str) -> str:
    line = re.sub(
        r"^(?:i am|i'm|we are|we're)\s+(?:very\s+|truly\s+|so\s+)?sorry\s+", "", line, flags=re.I
    )
    if not line:
        return ""
    first = re.split(r"[\s']", line, maxsplit=1)[0]
    if first.casefold() in _LOWERED and first != "I":
        line = line[0].lower() + line[1:]
    lead = line.casefold()
    if lead.startswith(("that ", "for ", "to have ", "about ")):
        return line
    if _GERUND.match(line):
        return f"for {line[0].lower()}{line[1:]}"
    if _NOUN_LED.match(line):
        return f"for {line}"
    return f"that {line}"


def _side(language: str) -> str:
    return "ja" if language == "ja" else "en"
