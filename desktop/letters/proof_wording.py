"""Sentences of the four points read one by one: plain speech, and days gone by."""

from __future__ import annotations

import re
from datetime import date

from desktop.letters.proof_dates import days_named

_POLITE = re.compile(
    r"(?:です|ます|ました|ません|でした|ましょう|ください|存じます|ございます)[）」』)]*$"
)
_QUOTED = re.compile(r"「[^「」]*」|『[^『』]*』")
_TO_COME_JA = re.compile(r"(?<!おり)(?<!ござい)(?:ます|る予定です|る予定でございます)$")
_TO_COME_EN = re.compile(r"\b(?:will|shall|is going to|are going to)\b|['’]ll\b", re.IGNORECASE)
_FROM_THEN_ON = (re.compile(r"^\s*(?:から|より|以降)"), re.compile(r"\b(?:from|since)\s*$", re.I))


def plain_sentence(text: str) -> str:
    """Return the first Japanese sentence that does not end in です or ます; ``""`` when all do.

    >>> plain_sentence("二人で確認する。この取り組みは、10月7日から始めます。")
    '二人で確認する'
    """
    for sentence in _japanese_sentences(text):
        if not _POLITE.search(sentence):
            return sentence
    return ""


def passed_day(text: str, language: str, letter_date: date | None) -> str:
    """Return a day before the letter's which a sentence still speaks of as to come.

    What holds *from* a day on is no promise any more and stays.

    >>> passed_day("11月5日にお届けいたします。", "ja", date(2026, 11, 24))
    '11月5日'
    """
    if letter_date is None:
        return ""
    japanese = language == "ja"
    parts = _japanese_sentences(text) if japanese else re.split(r"(?<=[.!?])\s+(?=[A-Z])", text)
    to_come = _TO_COME_JA if japanese else _TO_COME_EN
    for sentence in parts:
        if not to_come.search(sentence):
            continue
        for found, day in days_named(sentence, language, letter_date):
            before, _, after = sentence.partition(found)
            holds_on = _FROM_THEN_ON[0].match(after) or _FROM_THEN_ON[1].search(before)
            if day < letter_date and not holds_on:
                return found
    return ""


def _japanese_sentences(text: str) -> list[str]:
    bare = _QUOTED.sub(lambda match: match.group().replace("。", "・"), text)
    return [part.strip() for part in re.split(r"[。．]", bare) if part.strip(" 　）」』)")]
