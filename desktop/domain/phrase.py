"""Phrases: what may be said next, and when each is true."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.case import Failing, Kind, Temper

COMPLAINTS = frozenset({Kind.SERVICE, Kind.STAFF})
LANGUAGES = ("ja", "en")
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
PLACEHOLDERS = frozenset(
    {
        "object",  # what the apology is for, as a noun phrase
        "about_object",  # English: "about the late call", "that we did not call"
        "for_object",  # English: "for the late call", "that we did not call"
        "name",  # as spoken: 仮山様 / Ms Rei
        "who",  # who calls back
        "when",  # with its particle: 本日12時30分に / at 12:30 today
        "office",
        "clerk",
        "words",  # the caller's, without their marks
        "number",
        "check",  # what is asked before details are given
    }
)


class Step(StrEnum):
    """The five steps of a call, in their order (S0-05)."""

    APOLOGY = "apology"
    LISTEN = "listen"
    FACTS = "facts"
    PROMISE = "promise"
    CLOSING = "closing"


class Apology(StrEnum):
    """What a phrase apologises for (C1): nothing, the feelings, or the fault itself."""

    NONE = "none"
    FEELINGS = "feelings"
    FAULT = "fault"


class Moment(StrEnum):
    """When in the matter a phrase is true."""

    ANY = "any"
    OPENING = "opening"  # nobody knows yet what happened
    OVERDUE = "overdue"  # a promise of ours stands unkept


class Register(StrEnum):
    """Tone, so that another way of saying it is really another."""

    SOFT = "soft"
    PLAIN = "plain"
    FORMAL = "formal"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence or two to be read aloud.

    Attributes:
        failings, tempers, kinds: Where it is true; ``None`` among the tempers
            stands for a temper not set yet.
        lacks: Placeholders that must be empty (asking for a name already given).
        reason: What its apology is for (``waiting``, ``worry`` …); ``""`` for no
            apology. A phrase that names the case's own object has ``object``.
        from_s, until_s: Seconds of the call between which it is offered.
        weight: Points that bring it forward.
        source: Ids of the practices behind it, e.g. ``("S0-05", "S3-27")``.
    """

    phrase_id: str
    step: Step
    ja: str
    en: str
    source: tuple[str, ...]
    failings: frozenset[Failing] = frozenset(Failing)
    tempers: frozenset[Temper | None] = frozenset({None, Temper.LOW, Temper.MID})
    kinds: frozenset[Kind] = COMPLAINTS
    moment: Moment = Moment.ANY
    lacks: frozenset[str] = frozenset()
    apology: Apology = Apology.NONE
    reason: str = ""
    register: Register = Register.PLAIN
    from_s: int = 0
    until_s: int | None = None
    weight: int = 0

    def text(self, language: str) -> str:
        """Return its wording in ``"ja"`` or ``"en"``, braces unfilled."""
        return self.ja if language == "ja" else self.en

    def needs(self, language: str) -> frozenset[str]:
        """Return the placeholders its wording in this language needs."""
        return placeholders(self.text(language))


@dataclass(frozen=True, slots=True)
class Aids:
    """Small words beside the next sentence, in one language.

    Attributes:
        back_channel: あいづち, to show that one listens (S0-11).
        cushions: Words before a question or a request (S0-11).
        not_to_say: Words that sting (S0-12).
        hold_ask: Before the hold; ``hold_soon`` at 30 s, ``hold_long`` at 60 s,
            ``hold_back`` on coming back.
        repeat: Frames with ``{words}`` that fit any words of the caller (S3-29).
        notices: Warnings by key, see :func:`next_sentence.notice`.
    """

    back_channel: tuple[str, ...]
    cushions: tuple[str, ...]
    not_to_say: tuple[str, ...]
    hold_ask: tuple[str, ...]
    hold_soon: tuple[str, ...]
    hold_long: tuple[str, ...]
    hold_back: tuple[str, ...]
    repeat: tuple[str, ...]
    notices: dict[str, str]


def placeholders(text: str) -> frozenset[str]:
    """Return the names in braces.

    >>> sorted(placeholders("{when}、{who}からお電話いたします。"))
    ['when', 'who']
    """
    return frozenset(PLACEHOLDER.findall(text))
