"""One form of a text for reading: width, kana, dashes, blanks, English numbers."""

from __future__ import annotations

import re
import unicodedata

from desktop.domain.when.misspelt import respelt

LIMIT = 80  # characters; nobody types a longer time

_SAME = str.maketrans(
    dict.fromkeys("‐‑‒–—―−﹣", "-")
    | dict.fromkeys("～~∼〰", "〜")
    | dict.fromkeys("’‘`´", "'")
    | dict.fromkeys("∶：", ":")
    | dict.fromkeys("、､・･，", ",")
    | {"。": ".", "｡": "."}
)
_JAPANESE = r"ぁ-ゖー々〇一-龯〜"
_AROUND_JAPANESE = re.compile(rf"(?<=[{_JAPANESE}]) | (?=[{_JAPANESE}])")
HAS_JAPANESE = re.compile("[ぁ-ゖ々〇一-龯]")

_UNITS = "one two three four five six seven eight nine ten eleven twelve".split()
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_WORDS = {word: number for number, word in enumerate(_UNITS + _TEENS, start=1)} | _TENS
_HOUR_WORDS = "|".join(_UNITS)
_MINUTE_WORDS = "|".join([*_UNITS[9:], *_TEENS, *_TENS])
_SMALL = "|".join(_UNITS[:9])
_CLOCK_IN_WORDS = re.compile(
    rf"\b({_HOUR_WORDS})[ -]((?:{'|'.join(_TENS)})[ -](?:{_SMALL})|{_MINUTE_WORDS})\b(?! ?(?:min|to\b|past))"
)
_COMPOUND = re.compile(rf"\b({'|'.join(_TENS)})[ -]({_SMALL})\b")
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
    " twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh"
    " twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_ORDINAL = re.compile(rf"\b({'|'.join(sorted(_ORDINALS, key=len, reverse=True))})(?= of\b)")
_SINGLE = re.compile(rf"\b({'|'.join(_WORDS)})\b")


def tidy(text: str) -> str:
    """Return the text as the rules expect it: lower case, hiragana, single blanks.

    >>> tidy("アシタ　１０：３０")
    'あした10:30'
    >>> tidy("half past ten"), tidy("ten thirty")
    ('half past 10', '10:30')
    """
    folded = "".join(_fold(mark) for mark in unicodedata.normalize("NFC", text))
    folded = unicodedata.normalize("NFC", folded).translate(_SAME).lower()
    hiragana = "".join(_to_hiragana(mark) for mark in folded)
    spaced = " ".join(hiragana.split())
    return _numbers(respelt(_AROUND_JAPANESE.sub("", spaced)))


def _fold(mark: str) -> str:
    """Return one character in its plain width; raised, circled and split ones stay."""
    if unicodedata.category(mark) == "Cf":
        return ""
    shape = unicodedata.decomposition(mark)
    if shape.startswith(("<super>", "<sub>", "<fraction>", "<circle>")):
        return mark
    return unicodedata.normalize("NFKC", mark)


def _to_hiragana(mark: str) -> str:
    return chr(ord(mark) - 0x60) if "ァ" <= mark <= "ヶ" else mark


def _numbers(text: str) -> str:
    """Return English number words as figures; ``ten thirty`` as a clock time."""

    def clock(found: re.Match[str]) -> str:
        minutes = sum(_WORDS[word] for word in re.split("[ -]", found[2]))
        return f"{_WORDS[found[1]]}:{minutes:02d}"

    text = _ORDINAL.sub(lambda found: f"{_ORDINALS.index(found[1]) + 1}th", text)
    text = _CLOCK_IN_WORDS.sub(clock, text)
    text = _COMPOUND.sub(lambda found: str(_WORDS[found[1]] + _WORDS[found[2]]), text)
    return _SINGLE.sub(lambda found: str(_WORDS[found[1]]), text)
