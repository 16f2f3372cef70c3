"""The journal: who changed what and when, each entry sealed to the one before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

GENESIS = "0" * 64
_line_of = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal; immutable.

    Attributes:
        entry_id: 1, 2, 3 … without a gap.
        at: Aware time, whole seconds.
        who: Name of the person at the desk.
        action: A verb, e.g. ``change``, ``approve``, ``print``.
        noun: What was changed, e.g. ``point``; with its row id.
        field: The field's name; ``""`` when the whole noun is meant.
        before: Text before; ``""`` if there was none, ``None`` once erased.
        after: Text after, in the same way.
        before_digest: Salted SHA-256 of ``before`` as hex; ``""`` for no text.
        after_digest: The same of ``after``.
        previous: Seal of the entry before; ``GENESIS`` for the first.
        seal: SHA-256 over this entry, digests and ``previous`` included, as hex.
    """

    entry_id: int
    at: datetime
    who: str
    action: str
    noun: str
    noun_id: int
    case_id: int | None
    field: str
    before: str | None
    after: str | None
    before_digest: str
    after_digest: str
    previous: str
    seal: str


@dataclass(frozen=True, slots=True)
class JournalHead:
    """Number and seal of the newest entry; ``JournalHead(0, GENESIS)`` when empty."""

    entry_id: int = 0
    seal: str = GENESIS


@dataclass(frozen=True, slots=True)
class JournalFault:
    """The first place where the chain is broken.

    Attributes:
        entry_id: Number of the entry that does not fit.
        reason: ``missing`` (a number is skipped), ``link`` (not sealed to the one
            before), ``seal`` (the entry was altered) or ``text`` (a text differs
            from its digest).
    """

    entry_id: int
    reason: str


class Link(NamedTuple):
    """What of an entry the chain rests on; hundreds of thousands are looked at in a row.

    Attributes:
        entry_id: As stored, like ``previous`` and ``seal``.
        seal_now: The seal computed anew from what is stored.
        texts_fit: Every text still kept has its digest.
    """

    entry_id: int
    previous: str
    seal: str
    seal_now: str
    texts_fit: bool


def text_digest(salt: bytes, text: str) -> str:
    """Return the salted digest of a text as hex: it seals without telling the text."""
    return hashlib.sha256(salt + text.encode("utf-8", "surrogatepass")).hexdigest()


def seal_of(
    entry_id: int,
    at: str,
    who: str,
    action: str,
    noun: str,
    noun_id: int,
    case_id: int | None,
    field: str,
    before_digest: str,
    after_digest: str,
    previous: str,
) -> str:
    """Return the seal of one entry as hex, over a JSON list of its parts.

    Args:
        at: UTC text ``YYYY-MM-DDTHH:MM:SSZ`` as stored.
    """
    parts = [
        entry_id,
        at,
        who,
        action,
        noun,
        noun_id,
        case_id,
        field,
        before_digest,
        after_digest,
        previous,
    ]
    return hashlib.sha256(_line_of(parts).encode("ascii")).hexdigest()


def first_fault(links: Iterable[Link], *, after: JournalHead | None = None) -> JournalFault | None:
    """Return the first broken link, or ``None`` when the chain is whole.

    Args:
        links: Oldest first.
        after: The entry before the first one given; the beginning without it.
    """
    number, seal_before = (after.entry_id, after.seal) if after else (0, GENESIS)
    for entry_id, previous, seal, seal_now, texts_fit in links:
        if entry_id != number + 1:
            return JournalFault(number + 1, "missing")
        if previous != seal_before:
            return JournalFault(entry_id, "link")
        if seal != seal_now:
            return JournalFault(entry_id, "seal")
        if not texts_fit:
            return JournalFault(entry_id, "text")
        number, seal_before = entry_id, seal
    return None
