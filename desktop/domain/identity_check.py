"""What is asked before details are given, as it fits into a spoken sentence."""

from __future__ import annotations

import re

_ENDS = " \u3000。．.、,"
_JAPANESE_TAIL = re.compile(
    r"(?:を|で|により|によって)?[、,]?"
    r"(?:(?:ご本人(?:様)?|相手)(?:であること|かどうか|か)?[をに]?)?"
    r"(?:お(?:尋|たず)ね(?:します|する|いたします)?|お?(?:聞|き)きします|聞く|(?:伺|うかが)(?:います|う)"
    r"|(?:お)?確かめ(?:ます|る|します|てください|てから.*)?|(?:ご)?確認(?:します|する|いたします|してください)?)$"
)
_JAPANESE_SENTENCE = re.compile(r"(?:ます|ません|です|ください|こと|する|ない)$|。")
_ENGLISH_HEAD = re.compile(
    r"(?:please )?(?:ask (?:them )?for|check|confirm|verify)\s+", re.IGNORECASE
)
_DETERMINED = re.compile(r"(?:the|your|their|his|her|an?|both)\b", re.IGNORECASE)
_ENGLISH_SENTENCE = re.compile(
    r"[.!?;]\s|\b(?:before|until|unless|please|must|then)\b", re.IGNORECASE
)


def asked_for(check: str, language: str) -> str:
    """Return the office's rule as the thing asked for; empty where it can't stand as one.

    People write it as a note to themselves as well as a plain list; what is said
    to a caller takes the thing only.

    >>> asked_for("お名前と生年月日で、ご本人か確かめます。", "ja")
    'お名前と生年月日'
    >>> asked_for("Ask for the name and the date of birth.", "en")
    'the name and the date of birth'
    >>> asked_for("Name and date of birth", "en"), asked_for("PIN", "en")
    ('your name and date of birth', 'your PIN')
    >>> asked_for("院長に代わるまで何も言わないでください", "ja")
    ''
    """
    plain = " ".join(check.split()).strip(_ENDS)
    if language == "ja":
        thing = _JAPANESE_TAIL.sub("", plain).strip(_ENDS)
        return "" if _JAPANESE_SENTENCE.search(thing) else thing
    thing = _ENGLISH_HEAD.sub("", plain, count=1) if _ENGLISH_HEAD.match(plain) else plain
    if not thing or _ENGLISH_SENTENCE.search(thing):
        return ""
    lowered = thing if thing[1:2].isupper() else thing[:1].lower() + thing[1:]
    stands_alone = _DETERMINED.match(lowered) or not lowered[0].isascii()
    return lowered if stands_alone else f"your {lowered}"
