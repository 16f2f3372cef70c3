"""English words around a time: at, by, after, about, please."""

from __future__ import annotations

from desktop.domain.when.pieces import CallWord, Choice, Filler, NoTime, Related, Unsure
from desktop.domain.when.reading import Relation
from desktop.domain.when.rules import Rules, words

_RELATIONS: Rules = (
    words("at|@", Related(Relation.AT, True)),
    words(
        "(?:no|not) later than|not after|(?:at the )?latest|by|before|until|till|til|up to",
        Related(Relation.BY, True),
    ),
    words(
        "(?:no|not) (?:earlier|sooner) than|not (?:before|until)|at the earliest|after|from|any ?time after",
        Related(Relation.AFTER, True),
    ),
    words("onwards?|or later|or after|and after", Related(Relation.AFTER, False)),
    words(
        "shortly (?:before)|just before|a (?:bit|little) before",
        Related(Relation.BY, True, near=True),
    ),
    words(
        "shortly (?:after)|just after|a (?:bit|little) after",
        Related(Relation.AFTER, True, near=True),
    ),
    words(
        r"about|around|approx(?:imately|\.)?|roughly|-?ish|or so|circa|if possible|ideally|preferably|maybe|perhaps|probably|[?]",
        Unsure(),
    ),
    words("how about|what about|would|suit(?: you)?|work(?=[?])|be ok(?:ay)?", Unsure()),
    words(
        "later|sooner|soon|asap|as soon as possible|sometime|some time|shortly|right away|straight away|now",
        NoTime(),
    ),
    words(
        "immediately|at once|in a (?:bit|while|minute|moment)|in (?:a few|several) (?:minutes|hours)",
        NoTime(),
    ),
    words("any ?time", NoTime()),
    words(
        "in (?:a few|several) (?:days|weeks)|whenever|one day|next time|some ?day|in due course"
        "|(?:one|1) of these days",
        NoTime(soon=False),
    ),
    words("or(?: else)?|between|(?<=[0-9m]) and(?= [0-9])", Choice()),
)

# Mr Friday would lose us the day: a name is no word that may stand for a time.
_NAME = (
    "(?!(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|to|in|at|by"
    "|on|next|this|last|noon|mid|morning|after|evening|before|until|till|from|not?)(?:day|th)?)"
    "[a-z]{2,20}"
)
_FILLERS: Rules = (
    words(
        "on the dot|on|the|of|in the|for|please|sharp|exactly|promptly|thanks|thank you", Filler()
    ),
    words(
        "(?:i'll |i will |we'll |we will |will |the (?:doctor|owner|manager|director) will )?(?:call|ring|phone|telephone)(?: you| him| her| them| me| us)?(?: back)?",
        CallWord(),
    ),
    words("callback|call-back|tel[.]?", CallWord()),
    words(
        "(?:he|she|they) (?:wants?|would like|asked for|prefers?)(?: (?:a|the) (?:call|callback|reply|answer))?",
        CallWord(),
    ),
    words("(?:an? |the )?(?:interim report|interim|report|reply|visit|letter)", CallWord()),
    words("ok(?:ay)?(?: for)?|works(?: for (?:him|her|them|us|me))?|let's say", Filler()),
    words("with the (?:owner|manager)|(?:on |at )?ext(?:ension|[.])? ?[0-9]{2,5}", Filler()),
    words(rf"(?:ask for |for |to |with )?(?:mr|mrs|ms|dr)[.]? {_NAME}", Filler()),
)

RULES: Rules = _RELATIONS + _FILLERS
