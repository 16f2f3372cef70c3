"""A short subject (件名) proposed from what was typed already."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.domain.call import CALLER_MARKS, LineKind, NoteLine

MAX_JA = 24
MAX_EN = 48
CLOSING_MARKS = '」』”"＂'
SENTENCE_END = re.compile(r"[。！？!?\n]|\.(?=\s|$)")
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\U00020000-\U0003ffff]")
CLAUSE_MARKS = "、，,"


def propose_subject(apology_object: str, lines: Sequence[NoteLine]) -> str:
    """Return a subject from the object, else a starred line, else the caller's first words.

    At most 24 characters in Japanese, 48 in English; ``""`` when nothing is there.
    """
    if apology_object.strip():
        return shorten(_without_koto(_first_sentence(apology_object)))
    for wanted in (_is_starred, _is_caller):
        for line in lines:
            if wanted(line):
                text = shorten(_first_sentence(bare_words(line.text)))
                if text:
                    return text
    return ""


def bare_words(text: str) -> str:
    """Return a line without the quotation marks around it.

    >>> bare_words("「ずっと待っていたのに」")
    'ずっと待っていたのに'
    """
    bare = text.strip()
    if bare.startswith(CALLER_MARKS):
        bare = bare[1:].lstrip()
        bare = bare[:-1].rstrip() if bare.endswith(tuple(CLOSING_MARKS)) else bare
    return bare


def shorten(text: str) -> str:
    """Return ``text`` within the limit of its script, cut at a clause or a word if it can be.

    >>> shorten("10月5日17時までのお約束にお電話せず、夜までお待たせした件")
    '10月5日17時までのお約束にお電話せず'
    """
    plain = " ".join(text.split())
    is_japanese = bool(JAPANESE.search(plain))
    limit = MAX_JA if is_japanese else MAX_EN
    if len(plain) <= limit:
        return plain
    cut = plain[: limit - 1]
    clause = max(cut.rfind(mark) for mark in CLAUSE_MARKS)
    if clause >= limit // 2:
        return cut[:clause].rstrip()
    if not is_japanese and " " in cut and plain[limit - 1] != " ":
        cut = cut[: cut.rfind(" ")]
    return cut.rstrip(" 、，,") + "…"


def _without_koto(text: str) -> str:
    """Turn the noun phrase of an apology into one of a subject."""
    plain = text.strip()
    if plain.lower().startswith("that ") and len(plain) > len("that "):
        plain = plain[len("that ") :]
    if plain.endswith("のこと") and len(plain) > len("のこと"):
        plain = plain[: -len("のこと")]
    elif plain.endswith("こと") and len(plain) > len("こと"):
        plain = plain[: -len("こと")] + "件"
    return plain[:1].upper() + plain[1:]


def _first_sentence(text: str) -> str:
    parts = [part.strip() for part in SENTENCE_END.split(text)]
    return next((part for part in parts if part), "")


def _is_starred(line: NoteLine) -> bool:
    return line.starred and line.kind is not LineKind.HOLD


def _is_caller(line: NoteLine) -> bool:
    return line.kind is LineKind.CALLER
