"""The next sentence of a call, and where its strip stands."""

from __future__ import annotations

import re

from desktop.content.phrases import load_aids, load_phrases
from desktop.content.texts import Roots
from desktop.domain import call_steps, next_sentence
from desktop.domain.call import Call, LineKind
from desktop.domain.call_steps import CallFacts, StepState
from desktop.domain.case import Case
from desktop.domain.identity_check import asked_for
from desktop.domain.next_sentence import Proposal, Situation
from desktop.domain.person import Person
from desktop.domain.phrase import Aids, Apology, Step
from desktop.domain.promise import Promise, PromiseKind, PromiseState, is_overdue
from desktop.domain.spoken_time import spoken_when
from desktop.services.context import Context
from desktop.services.repositories import Repositories
from desktop.services.settings import stored_office

THANKS = re.compile(r"ありがとう|有難う|御礼|お礼|感謝|\bthank", re.IGNORECASE)


class PhraseService:
    """Proposes what to say next from what the call holds; stores nothing.

    Args:
        roots: Folders of the content, shipped first.
    """

    def __init__(self, context: Context, repositories: Repositories, roots: Roots) -> None:
        self._context = context
        self._repos = repositories
        self._roots = roots

    def propose(self, call_id: int, language: str, skip: int = 0) -> Proposal | None:
        """Return the next sentence.

        Args:
            language: Of the sentence, ``ja`` or ``en``.
            skip: 0 the best one, 1 another way, and so on, round again at the end.
        """
        found = self.proposals(call_id, language)
        return found[skip % len(found)] if found else None

    def proposals(self, call_id: int, language: str) -> list[Proposal]:
        """Return everything that may be said now, best first."""
        phrases = load_phrases(self._roots).phrases
        return next_sentence.propose(phrases, self.situation(call_id, language))

    def notice(self, call_id: int, language: str, *, promise_without_time: bool = False) -> str:
        """Return the one warning beside the sentence, worded; ``""`` for none.

        Args:
            promise_without_time: The box of the promise holds something inexact.
        """
        situation = self.situation(call_id, language)
        key = next_sentence.notice(situation, promise_without_time=promise_without_time)
        return self.aids(language).notices.get(key, "")

    def aids(self, language: str) -> Aids:
        """Return back-channel words, cushions, words not to say and hold sentences."""
        return load_aids(self._roots, language)

    def steps(self, call_id: int) -> list[tuple[Step, StepState]]:
        """Return the strip お詫び → 聴く → 確かめる → お約束 → 結び."""
        return call_steps.step_states(self._facts(self._repos.calls.get(call_id)))

    def neighbour(self, call_id: int, by: int) -> str:
        """Return what ``CallService.set_step`` keeps for the step ``by`` places on."""
        facts = self._facts(self._repos.calls.get(call_id))
        return call_steps.set_by_hand(call_steps.neighbour(facts, by), facts)

    def by_hand(self, call_id: int, step: Step | str) -> str:
        """Return what ``CallService.set_step`` keeps when a person picks ``step``."""
        facts = self._facts(self._repos.calls.get(call_id))
        return call_steps.set_by_hand(Step(step), facts)

    def situation(self, call_id: int, language: str) -> Situation:
        """Return what is known of the call at this second."""
        call = self._repos.calls.get(call_id)
        case = self._repos.cases.get(call.case_id)
        person = self._repos.person_of(case)
        seconds = int((self._context.now() - call.started_at).total_seconds())
        return Situation(
            step=call_steps.current_step(self._facts(call)),
            failing=case.failing,
            temper=case.temper,
            kind=case.kind,
            language=language,
            values=self._values(call, case, person, language),
            overdue_promise=self._is_overdue(case),
            seconds=max(0, seconds),
            recent_ids=_said(call),
        )

    def _values(
        self, call: Call, case: Case, person: Person | None, language: str
    ) -> dict[str, str]:
        office = stored_office(self._repos.settings)
        is_english = language == "en"
        promise = self._standing(case)
        own_name = person is not None and bool(person.name)
        return {
            "object": case.apology_object,
            "name": person.addressed(language) if person is not None and own_name else "",
            "who": promise.who if promise else "",
            "when": self._when(promise, language) if promise else "",
            "office": (office.name_en or office.name) if is_english else office.name,
            "clerk": call.handler,
            "words": _last_words(call),
            "number": _number(call, person),
            "check": asked_for(office.check_before_details, language),
            "check_rule": office.check_before_details,
        }

    def _facts(self, call: Call) -> CallFacts:
        case = self._repos.cases.get(call.case_id)
        said = set(_said(call))
        phrases = load_phrases(self._roots).phrases
        apologies = {p.phrase_id for p in phrases if p.apology is not Apology.NONE}
        closing = {p.phrase_id for p in phrases if p.step is Step.CLOSING}
        farewells = [line.text for line in call.lines if line.phrase_id in closing]
        return CallFacts(
            kind=case.kind,
            temper=case.temper,
            apology_said=bool(said & apologies),
            starred=any(line.starred for line in call.lines),
            object_chosen=bool(case.apology_object),
            failing_chosen=case.failing_chosen,
            promise_stands=self._standing(case) is not None,
            answered=bool(case.decision),
            read_back=bool(call.read_back),
            thanked=bool(call.thanked) or any(THANKS.search(text) for text in farewells),
            by_hand=call.step,
        )

    def _standing(self, case: Case) -> Promise | None:
        """Return the next open promise to ring; one gone by is none."""
        now = self._context.now()
        for promise in self._repos.promises.of_case(case.case_id):
            is_open = promise.state is PromiseState.OPEN and not is_overdue(promise, now)
            if is_open and promise.kind is not PromiseKind.PREVENTION:
                return promise
        return None

    def _is_overdue(self, case: Case) -> bool:
        """Whether a promise of ours to this caller stands unkept."""
        now = self._context.now()
        if case.person_id is None:
            promises = self._repos.promises.of_case(case.case_id)
        else:
            rows = self._repos.promises.open_of_person(case.person_id)
            promises = [row.promise for row in rows]
        return any(p.state is PromiseState.OPEN and is_overdue(p, now) for p in promises)

    def _when(self, promise: Promise, language: str) -> str:
        today = self._context.now().date()
        return spoken_when(
            promise.wall,
            promise.relation,
            today=today,
            language=language,
            is_day=promise.is_day,
        )


def _said(call: Call) -> tuple[str, ...]:
    return tuple(line.phrase_id for line in call.lines if line.phrase_id)


def _last_words(call: Call) -> str:
    spoken = [line.text for line in call.lines if line.kind is LineKind.CALLER]
    return spoken[-1] if spoken else ""


def _number(call: Call, person: Person | None) -> str:
    if person is not None and person.phones:
        return person.phones[0].shown
    return "" if call.withheld else call.number_shown
