"""Typed words made fit for a spoken sentence: objects, quotations, names.

A clerk types what comes to hand; the sentence around it must stay grammatical.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from desktop.domain.phrase import PLACEHOLDER

WORDS_MAX = 40
_ENDS_JA = "。．.、,！!？? 　"
_NOUNS_IN_I = ("違い", "思い", "扱い", "払い", "願い", "伺い", "お詫び")
_VERB_ENDS_JA = (
    "た",
    "ない",
    "ません",
    "ました",
    "でした",
    "ます",
    "る",
    "ている",
    "ていない",
)
_NOUN_ENDS_JA = ("かた", "あなた", "いきちがい")
_NAMES = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|i|mr|ms|mrs|miss|mx|dr"
)
_SUBJECT = re.compile(r"we|you|i|it|they|he|she|nobody|nothing|no-one")
_FINITE = re.compile(
    r"is|are|was|were|has|have|had|do|does|did|will|would|can|could|cannot"
    r"|(?:is|are|was|were|has|have|had|do|does|did|wo|would|ca|could)n[’']t"
)
_DOUBTFUL = re.compile(
    r"arrived|came|went|broke|failed|got|took|left|lost|sent|gave|told|said|forgot|made|kept"
    r"|fell|stopped|missed|turned|ran|cost|paid|put|let"
)
_RELATIVE = re.compile(r"that|which|who|whom|whose|when|where")
_RUDE = re.compile(
    r"ばか|バカ|馬鹿|あほ|アホ|死ね|しね|殺す|ころす|くそ|クソ|ふざけ|うるさい|黙れ|てめ|貴様|きさま"
    r"|\b(?:idiot|stupid|fuck\w*|shit\w*|bastard|bloody|damn\w*|kill|useless|moron|crap)\b",
    re.IGNORECASE,
)


def object_ja(text: str) -> str:
    """Return what the apology is for as a noun phrase that 「、申し訳ございません」 can follow.

    >>> object_ja("17時にお電話しなかった。")
    '17時にお電話しなかったこと'
    >>> object_ja("お電話の行き違い"), object_ja("17時までのお約束にお電話しなかったこと")
    ('お電話の行き違い', '17時までのお約束にお電話しなかったこと')
    """
    plain = text.strip().strip(_ENDS_JA)
    if not plain:
        return ""
    if plain.endswith(("」", "』")):
        return plain + "との件"
    if plain.endswith(_NOUNS_IN_I + _NOUN_ENDS_JA):
        return plain
    return plain + "こと" if plain.endswith(_VERB_ENDS_JA) else plain


def object_en(text: str) -> str:
    """Return the object to stand after a colon or a verb, without a leading "that".

    >>> object_en("That we did not call by 17:00."), object_en("Bookings failing since 09:40")
    ('we did not call by 17:00', 'bookings failing since 09:40')
    """
    plain = _lower_start(text.strip().rstrip(".!? "))
    return plain[5:] if plain.lower().startswith("that ") and _clause(plain) else plain


def about_object(text: str, preposition: str = "about") -> str:
    """Return the object so that it can follow "I am sorry" (or "I apologise", with "for").

    A clause takes "that", a noun phrase or an -ing form the preposition; where
    that can't be told, a colon fits always.

    >>> about_object("that we did not call"), about_object("not calling you by 17:00", "for")
    ('that we did not call', 'for not calling you by 17:00')
    >>> about_object("Bookings have failed since 09:40"), about_object("the order we did not send")
    ('that bookings have failed since 09:40', 'about the order we did not send')
    >>> about_object("the parcel arrived late")
    'for this: the parcel arrived late'
    """
    plain = _lower_start(text.strip().rstrip(".!? "))
    if not plain:
        return ""
    if _clause(plain):
        return f"that {object_en(plain)}"
    words = plain.lower().split()
    if any(_DOUBTFUL.fullmatch(word) for word in words[1:]) and not _is_gerund(words):
        return f"for this: {plain}"
    return f"{preposition} {plain}"


def quotable(text: str, limit: int = WORDS_MAX) -> str:
    """Return the caller's words to be said back, or ``""`` where they should not be.

    Marks go, the first sentence that fits stays; rude words are recorded, never
    said back (J39).

    >>> quotable("「ずっと待っていたのに。もういい」")
    'ずっと待っていたのに'
    """
    plain = "".join(ch for ch in text if unicodedata.category(ch) not in ("Cc", "Cf"))
    if _RUDE.search(plain):
        return ""
    for sentence in re.split(r"[。！？!?]+|\.(?=\s|$)", plain):
        bare = _without_marks(sentence)
        if bare:
            return bare if len(bare) <= limit * (1 if _is_wide(bare) else 2) else ""
    return ""


def repeats(frames: Sequence[str], words: str) -> list[str]:
    """Return the caller's words said back, in each frame; none where they are rude.

    >>> repeats(["「{words}」とのことでございますね"], "「ずっと待っていたのに」")
    ['「ずっと待っていたのに」とのことでございますね']
    """
    bare = quotable(words)
    return [frame.replace("{words}", bare) for frame in frames] if bare else []


def fitted(values: Mapping[str, str], language: str) -> dict[str, str]:
    """Return the values made fit for a sentence; empty ones are left out."""
    out = {key: value.strip() for key, value in values.items() if value.strip()}
    thing = out.pop("object", "")
    out["words"] = quotable(out.get("words", ""))
    if language == "ja":
        out["object"] = object_ja(thing)
        out["name"] = out.get("name", "").replace(" ", "").replace("\u3000", "")
    elif thing:
        out["object"] = object_en(thing)
        out["about_object"] = about_object(thing)
        out["for_object"] = about_object(thing, "for")
    return {key: value for key, value in out.items() if value}


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return ``text`` with its braces filled; one that begins a sentence begins large.

    Raises:
        KeyError: A value is missing.

    >>> fill("{who} will ring you {when}.", {"who": "our director", "when": "at 12:30 today"})
    'Our director will ring you at 12:30 today.'
    """

    def value_of(match: re.Match[str]) -> str:
        value = values[match.group(1)]
        begins = match.start() == 0 or text[: match.start()].endswith(". ")
        return value[:1].upper() + value[1:] if begins and match.group(1) == "who" else value

    return PLACEHOLDER.sub(value_of, text)


def _without_marks(sentence: str) -> str:
    """Take off the outer quotation marks; inner 『』 stay where they are a pair."""
    bare = re.sub(r"[「」“”\"＂]", "", sentence).strip(" \u3000、,.…'‘’")
    return bare if bare.count("『") == bare.count("』") else re.sub(r"[『』]", "", bare)


def _lower_start(text: str) -> str:
    """Lower the first letter unless the word is a name, a day or an abbreviation."""
    words = text.split()
    first = re.split(r"['’.]", words[0].lower())[0] if words else ""
    if not words or _NAMES.fullmatch(first):
        return text
    if words[0][1:] != words[0][1:].lower() or (len(words) > 1 and words[1][:1].isupper()):
        return text
    return text[:1].lower() + text[1:]


def _clause(plain: str) -> bool:
    """Whether the words have a subject and a finite verb of their own."""
    words = plain.lower().split()
    if words[0] == "that":
        return len(words) > 2
    if _SUBJECT.fullmatch(words[0]):
        return True
    if _is_gerund(words):
        return False
    for word in words[1:]:
        if _RELATIVE.fullmatch(word) or _SUBJECT.fullmatch(word):
            return False
        if _FINITE.fullmatch(word):
            return True
    return False


def _is_gerund(words: list[str]) -> bool:
    first = words[1] if words[0] in ("not", "never", "our", "us") and len(words) > 1 else words[0]
    return first.endswith("ing")


def _is_wide(text: str) -> bool:
    return any(unicodedata.east_asian_width(ch) in "WF" for ch in text)
