"""English words around a time: at, by, after, about, please."""

from __future__ import annotations

from desktop.domain.when.pieces import Filler, NoTime, Related, Unsure
from desktop.domain.when.reading import Relation
from desktop.domain.when.rules import Rules, words

_RELATIONS: Rules = (
    words("at|@", Related(Relation.AT, True)),
    words(
        "(?:no|not) later than|at the latest|by|before|until|till|til|up to",
        Related(Relation.BY, True),
    ),
    words(
        "(?:no|not) earlier than|not before|at the earliest|after|from|any ?time after",
        Related(Relation.AFTER, True),
    ),
    words("onwards?|or later|or after|and after", Related(Relation.AFTER, False)),
    words("shortly (?:before)|just before", Related(Relation.BY, True, near=True)),
    words("shortly (?:after)|just after", Related(Relation.AFTER, True, near=True)),
    words(
        r"about|around|approx(?:imately|\.)?|roughly|-?ish|or so|circa|if possible|ideally|preferably|maybe|perhaps|probably|[?]",
        Unsure(),
    ),
    words(
        "later|soon|sooner|asap|as soon as possible|sometime|some time|shortly|right away|straight away|now",
        NoTime(),
    ),
    words(
        "immediately|at once|in a (?:bit|while|minute|moment)|in a few (?:minutes|hours|days|weeks)",
        NoTime(),
    ),
    words(
        "in several (?:minutes|hours|days|weeks)|whenever|any ?time|one day|next time|next month",
        NoTime(),
    ),
)

_FILLERS: Rules = (
    words(
        "on|the|of|in the|for|please|sharp|on the dot|exactly|promptly|thanks|thank you", Filler()
    ),
    words(
        "(?:i'll |i will |we'll |we will |will )?(?:call|ring|phone|telephone)(?: you| him| her| them)?(?: back)?",
        Filler(),
    ),
    words("callback|call-back", Filler()),
)

RULES: Rules = _RELATIONS + _FILLERS
