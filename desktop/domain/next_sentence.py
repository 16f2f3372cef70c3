"""What to say next: true for the moment, never the same wording twice running."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.case import Failing, Kind, Temper
from desktop.domain.phrase import Apology, Moment, Phrase, Register, Step
from desktop.domain.spoken import fill, fitted

_WEIGHT = {"check": 6, "object": 3, "about_object": 3, "for_object": 3, "when": 3}
_LIGHT = {"words": 2, "number": 1, "who": 1, "name": 1}
_CALLS = re.compile(r"電話|連絡|返事|返答|\b(?:call|ring|phon|reply|answer)", re.IGNORECASE)
OBJECT = "object"
OUR_MISTAKE = "our_mistake"
ONE_CALL = ("missed_call", "waiting")


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known of the call at this second.

    Attributes:
        step: Where the strip stands, see :mod:`desktop.domain.call_steps`.
        values: What the braces are filled with, as typed or as spoken: ``object``,
            ``name`` (with its honorific), ``who``, ``when`` (with particle or
            preposition: 本日12時30分に / at 12:30 today), ``office``, ``clerk``,
            ``words`` (the caller's last line), ``number``, ``check`` (what is asked
            for; ``check_rule`` is the office's own wording of it). Empty or absent:
            not known.
        overdue_promise: A promise of ours to this caller stands unkept.
        seconds: Since the ring.
        recent_ids: Phrases said in this call, oldest first.
        apologised: What was apologised for, as given by ``Proposal.apology_for``;
            empty: taken from ``recent_ids``.
    """

    step: Step
    failing: Failing = Failing.OPEN
    temper: Temper | None = None
    kind: Kind = Kind.SERVICE
    language: str = "ja"
    values: Mapping[str, str] = field(default_factory=dict)
    overdue_promise: bool = False
    seconds: int = 0
    recent_ids: tuple[str, ...] = ()
    apologised: tuple[str, ...] = ()

    @property
    def nothing_known(self) -> bool:
        """Whether nobody can know yet what the call is about."""
        return (
            self.temper is None
            and self.failing is Failing.OPEN
            and not self.overdue_promise
            and not any(self.values.get(said, "").strip() for said in ("object", "words"))
        )


@dataclass(frozen=True, slots=True)
class Proposal:
    """One sentence to be read aloud.

    Attributes:
        apology_for: What it apologises for, ``feelings:waiting`` or ``fault:`` and the
            object; ``""`` for none. Keep it when the sentence was said.
    """

    phrase_id: str
    text: str
    source: tuple[str, ...]
    apology: Apology
    apology_for: str = ""


def propose(phrases: Sequence[Phrase], situation: Situation) -> list[Proposal]:
    """Return what can be said now, best first; empty only if ``phrases`` offers nothing.

    The wording said last is left out, others already said come last. An apology
    for what was already apologised for gives way to listening or thanks. While
    the temper is high everything comes from listening.

    Source: S0-14, S3-12, S3-29; contradictions C1 and C7.
    """
    values = fitted(situation.values, situation.language)
    past = _past(phrases, situation, values)
    true_now = [p for p in phrases if _true(p, situation, values) and not past.bars(p, values)]
    pool = _pool(situation)
    chosen = [p for p in true_now if p.step is pool and p.phrase_id != past.last]
    if len(chosen) < 2:
        chosen += [p for p in true_now if _is_listening(p) and p not in chosen]
    ranked = sorted(chosen, key=lambda phrase: _rank(phrase, situation, past))
    return [_proposal(phrase, situation.language, values) for phrase in ranked]


def another_way(proposals: Sequence[Proposal], shown_id: str) -> Proposal | None:
    """Return the proposal after the one shown, round again after the last.

    Args:
        proposals: As given by :func:`propose` for the situation on screen.
    """
    if not proposals:
        return None
    ids = [proposal.phrase_id for proposal in proposals]
    place = ids.index(shown_id) + 1 if shown_id in ids else 0
    return proposals[place % len(proposals)]


def notice(situation: Situation, *, promise_without_time: bool = False) -> str:
    """Return the key of the one warning to show beside the sentence, or ``""``.

    Keys: ``identity``, ``still_angry``, ``when_missing``, ``no_cause``,
    ``no_apology``; their words are ``Aids.notices``.
    """
    if situation.temper is Temper.HIGH:
        return "still_angry" if situation.step is not Step.APOLOGY else ""
    if promise_without_time:
        return "when_missing"
    rule = situation.values.get("check_rule") or situation.values.get("check", "")
    if situation.step is Step.FACTS and rule.strip():
        return "identity"
    asks = situation.step in (Step.FACTS, Step.PROMISE)
    if not asks or situation.kind is Kind.ENQUIRY:
        return ""
    if situation.failing in (Failing.OPEN, Failing.NOT_ESTABLISHED):
        return "no_cause"
    return "" if situation.failing.is_ours else "no_apology"


@dataclass(frozen=True, slots=True)
class _Past:
    """What was said in this call: ids, apologies, tone of the last and whether it echoed."""

    counts: Mapping[str, int]
    last: str
    tone: Register | None
    echoed: bool
    apologised: frozenset[str]
    overdue: bool

    def bars(self, phrase: Phrase, values: Mapping[str, str]) -> bool:
        """Whether it apologises for what was apologised for already (C7)."""
        if phrase.apology is Apology.NONE:
            return False
        key = _apology_key(phrase, values)
        thing = values.get(OBJECT, "")
        same = {key}
        if phrase.apology is Apology.FEELINGS and phrase.reason == OBJECT:
            same.add(f"{Apology.FAULT}:{thing}")
        if self.overdue and _CALLS.search(thing) and phrase.reason in (OBJECT, *ONE_CALL):
            same |= {f"{phrase.apology}:{reason}" for reason in (thing, *ONE_CALL)}
        if phrase.reason == OUR_MISTAKE and self.fault_said:
            return True
        return bool(same & self.apologised)

    @property
    def fault_said(self) -> bool:
        """Whether a fault of ours was apologised for."""
        return any(key.startswith(f"{Apology.FAULT}:") for key in self.apologised)


def _past(phrases: Sequence[Phrase], situation: Situation, values: Mapping[str, str]) -> _Past:
    counts = Counter(situation.recent_ids)
    last = situation.recent_ids[-1] if situation.recent_ids else ""
    previous = next((p for p in phrases if p.phrase_id == last), None)
    tone = previous.register if previous else None
    echoed = previous is not None and "words" in previous.needs(situation.language)
    keys = situation.apologised or tuple(
        _apology_key(p, values) for p in phrases if p.phrase_id in counts
    )
    apologised = frozenset(keys) - {""}
    return _Past(counts, last, tone, echoed, apologised, situation.overdue_promise)


def _pool(situation: Situation) -> Step:
    return Step.LISTEN if situation.temper is Temper.HIGH else situation.step


def _is_listening(phrase: Phrase) -> bool:
    return phrase.step is Step.LISTEN and phrase.apology is Apology.NONE


def _true(phrase: Phrase, situation: Situation, values: Mapping[str, str]) -> bool:
    """Whether the phrase may be said at all; a fault is named only where it is ours."""
    moments = {Moment.ANY}
    if situation.overdue_promise:
        moments.add(Moment.OVERDUE)
    if situation.nothing_known:
        moments.add(Moment.OPENING)
    end = phrase.until_s if phrase.until_s is not None else situation.seconds
    return (
        situation.failing in phrase.failings
        and situation.temper in phrase.tempers
        and situation.kind in phrase.kinds
        and phrase.moment in moments
        and phrase.from_s <= situation.seconds <= end
        and (phrase.apology is not Apology.FAULT or situation.failing.is_ours)
        and phrase.needs(situation.language) <= values.keys()
        and not phrase.lacks & values.keys()
    )


def _apology_key(phrase: Phrase, values: Mapping[str, str]) -> str:
    """Return stage and object of its apology, ``""`` for none; the case's object in words."""
    if phrase.apology is Apology.NONE:
        return ""
    reason = values.get(OBJECT, OBJECT) if phrase.reason == OBJECT else phrase.reason
    return f"{phrase.apology}:{reason}"


def _rank(phrase: Phrase, situation: Situation, past: _Past) -> tuple[int, int, int, int]:
    """Small is first: of this step, never said before, to the point, in another tone."""
    echoes_again = past.echoed and "words" in phrase.needs(situation.language)
    return (
        int(phrase.step is not _pool(situation)),
        past.counts.get(phrase.phrase_id, 0) + int(echoes_again),
        -_points(phrase, situation) - _apology_points(phrase, situation, past),
        int(phrase.register is past.tone),
    )


def _points(phrase: Phrase, situation: Situation) -> int:
    """How much the phrase says about this very call."""
    needs = phrase.needs(situation.language)
    return (
        phrase.weight
        + (4 if phrase.moment is not Moment.ANY else 0)
        + max((_WEIGHT.get(need, 0) for need in needs), default=0)
        + sum(_LIGHT.get(need, 0) for need in needs)
        + (2 if "when" in phrase.lacks else 0)
        + (2 if len(phrase.failings) <= 2 else 0)
        + (1 if len(phrase.kinds) == 1 else 0)
    )


def _apology_points(phrase: Phrase, situation: Situation, past: _Past) -> int:
    """The first apology comes at its step; the one for the fault once it is confirmed (C9)."""
    if phrase.apology is Apology.NONE:
        return 0
    if situation.nothing_known:
        return -2
    if phrase.apology is Apology.FAULT:
        return 3 if past.fault_said else 8
    return 6 if situation.step is Step.APOLOGY and not past.apologised else -1


def _proposal(phrase: Phrase, language: str, values: Mapping[str, str]) -> Proposal:
    text = fill(phrase.text(language), values)
    key = _apology_key(phrase, values)
    return Proposal(phrase.phrase_id, text, phrase.source, phrase.apology, key)
