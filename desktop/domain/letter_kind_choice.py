"""Which kind of letter fits a case, and whether a letter is called for at all."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.case import Failing, Kind, Outcome, Tag
from desktop.domain.letter_kind_words import (
    ASKS_FOR_REPORT,
    ASKS_IN_WRITING,
    MISSED_CALL,
    PLEDGE,
    SUBJECTS,
    is_outage,
)

REPEATED = 3
"""Calls on one matter after which a plain reply becomes a formal written answer."""


@dataclass(frozen=True, slots=True)
class KindFacts:
    """What the proposal of a kind looks at.

    Attributes:
        promise_missed: A call we had promised was late or never made, and the
            complaint is about that.
        words: What was said and written: request, object, starred lines.
        request: What they ask for, in their words.
        apology_object: What the apology is for.
        failing, kind, secondary, tags, outcome: Of the case.
        closed: Whether the case is closed.
        company: Whether it is a company's matter and not a private person's.
        wants_letter: What the person answered when asked; ``None`` until asked.
        called_back: A call promised in this case was made in time.
        calls: Calls from them in this case.
        sent: Codes of letters of this case that are approved.
        calls_since_answer: Calls from them after a written answer (L11) was approved.
        encloses: An approved letter of this case names enclosures.
    """

    promise_missed: bool = False
    words: str = ""
    request: str = ""
    apology_object: str = ""
    failing: Failing = Failing.OPEN
    kind: Kind = Kind.SERVICE
    secondary: bool = False
    tags: frozenset[Tag] = frozenset()
    outcome: Outcome | None = None
    closed: bool = False
    company: bool = False
    wants_letter: bool | None = None
    called_back: bool = False
    calls: int = 0
    sent: frozenset[str] = frozenset()
    calls_since_answer: int = 0
    encloses: bool = False

    @property
    def missed_call(self) -> bool:
        """Whether the apology is for a call not made, though no promise of it was noted here."""
        return MISSED_CALL.search(self.apology_object) is not None

    @property
    def asks_in_writing(self) -> bool:
        """Whether a letter was wished for, by a word or when asked."""
        return bool(self.wants_letter) or ASKS_IN_WRITING.search(self.request) is not None


def propose_kind(facts: KindFacts) -> tuple[str, str]:
    """Return the kind's code and the code of the reason shown beside it.

    Source: letters.md 2.8; L11 and L12 by what is asked and how often, never by temper.

    >>> propose_kind(KindFacts(failing=Failing.YES, words="Bookings have failed since 09:40"))
    ('L8', 'letter_kind.outage')
    >>> propose_kind(KindFacts(words="The roof is leaking"))
    ('L9', 'letter_kind.still_open')
    """
    code, reason = _choose(facts)
    return code, f"letter_kind.{reason}"


def _choose(facts: KindFacts) -> tuple[str, str]:
    if PLEDGE.search(facts.request):
        return "L11", "pledge"
    if "L11" in facts.sent and facts.calls_since_answer:
        return "L12", "calls_after_answer"
    if facts.encloses and "L16" not in facts.sent:
        return "L16", "enclosures"
    if facts.closed and facts.outcome in (Outcome.ACCEPTED, Outcome.THANKED):
        return "L15", "solved"
    if facts.failing.is_ours or facts.promise_missed:
        return _ours(facts)
    if facts.failing is Failing.OPEN:
        return "L9", "still_open"
    if facts.request.strip() and facts.calls >= REPEATED:
        return "L11", "asked_again"
    return "L10", "not_ours"


def _ours(facts: KindFacts) -> tuple[str, str]:
    if facts.secondary:
        return "L13", "secondary"
    if ASKS_FOR_REPORT.search(facts.request):
        return "L14", "report_asked"
    words = facts.words
    if (leak := SUBJECTS["L7"]).pattern.search(words):
        return "L7", leak.reason
    if facts.promise_missed:
        return "L6", "promise_missed"
    if facts.kind is Kind.STAFF:
        return "L3", "staff"
    if facts.missed_call:
        return "L6", "promise_missed"
    if is_outage(words):
        return "L8", "outage"
    for code, subject in SUBJECTS.items():
        if subject.pattern.search(words):
            return code, subject.reason
    return "L1", "otherwise"


def no_letter(facts: KindFacts) -> str:
    """Return the code of the reason why no letter is called for; ``""`` where one is.

    A private person who was called back in time needs none unless they wish
    it; neither does an enquiry, nor who said they want none. A leak, harm to
    health and a matter of a company keep their letter.

    >>> no_letter(KindFacts(failing=Failing.YES, called_back=True))
    'letter_kind.none_called_back'
    """
    if facts.asks_in_writing or SUBJECTS["L7"].pattern.search(facts.words):
        return ""
    if facts.wants_letter is False:
        return "letter_kind.none_not_wanted"
    if facts.kind is Kind.ENQUIRY and not facts.failing.is_ours and not facts.promise_missed:
        return "letter_kind.none_enquiry"
    grave = facts.tags & {Tag.INJURY, Tag.ILLNESS, Tag.BEREAVEMENT}
    if facts.called_back and not facts.company and not grave and facts.calls < REPEATED:
        return "letter_kind.none_called_back"
    return ""


def names_a_pledge(text: str) -> bool:
    """Whether a text is a pledge (念書) or asks for one; none is ever given.

    Source: letters.md 2.1: a pledge drawn out of an office was later used as the ground of a claim.

    >>> names_a_pledge("念書を書け"), names_a_pledge("誓約書をください"), names_a_pledge("ご記念書籍")
    (True, True, False)
    """
    return PLEDGE.search(text) is not None
