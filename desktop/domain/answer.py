"""The office's ready answers: short texts for what is asked again and again (S4-04)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.person import Person

TITLE_MAX = 60
TEXT_MAX = 600
PROPOSED_MAX = 28
JOINT = " / "
_SENTENCE_END = re.compile(r"[。．！？\n]|[.!?](?=\s|$)")
_LONG_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class ReadyAnswer:
    """One answer that may be given at once.

    Attributes:
        title: What it is found and listed by.
        text: As it is said to a caller.
        language: ``"ja"`` or ``"en"``, of the text.
        uses: How often it was said.
        used_at: When it was said last, ``None``: never yet.
    """

    answer_id: int
    title: str
    text: str
    language: str = "ja"
    uses: int = 0
    used_at: datetime | None = None
    active: bool = True


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """Something the office has answered before, of which a ready answer can be made.

    Attributes:
        line_id: Of what was said in a call.
        case_number: ``C-2026-0041``.
        said_at: Aware.
    """

    line_id: int
    text: str
    case_number: str
    said_at: datetime


def proposed_title(text: str) -> str:
    """Return the beginning of an answer, by which it is listed until somebody names it.

    >>> proposed_title("返金は5営業日以内にいたします。お待ちください。")
    '返金は5営業日以内にいたします'
    """
    first = next((part.strip() for part in _SENTENCE_END.split(text) if part.strip()), "")
    plain = " ".join(first.split())
    return plain if len(plain) <= PROPOSED_MAX else plain[:PROPOSED_MAX].rstrip() + "…"


def joined(before: str, said: str) -> str:
    """Return what was answered so far with one more answer; said twice it stands once."""
    if not before or said == before:
        return said
    return before if said in before.split(JOINT) else before + JOINT + said


def without_names(text: str, person: Person | None, language: str) -> str:
    """Return an answer without the caller it was given to: it will be read to others.

    >>> without_names("仮山様の分は承りました", Person(1, name="仮山 はなこ"), "ja")
    '〇〇様の分は承りました'
    """
    blank = "〇〇" if language == "ja" else "…"
    for name in _names(person):
        text = text.replace(name, blank)
    return text


def _names(person: Person | None) -> Iterable[str]:
    if person is None:
        return ()
    whole = [person.name, "".join(person.name.split()), person.company]
    found = [name for name in (*whole, *person.name.split()) if len(name) >= _LONG_ENOUGH]
    return sorted(set(found), key=len, reverse=True)
