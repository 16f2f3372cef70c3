"""Make promises, and change those of a running call: one table for every kind (S1-23)."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from desktop.domain.case import tidy_text
from desktop.domain.errors import Refused
from desktop.domain.promise import Promise, PromiseKind, PromiseState
from desktop.domain.promise_visit import check_visit_day, check_visitors
from desktop.services.instants import instant_of
from desktop.services.promise_answers import PromiseAnswers
from desktop.services.promise_ledger import spoken


class PromiseService(PromiseAnswers):
    """What a person can do with promises; see the two classes below it for the rest."""

    def make(
        self,
        case_id: int,
        kind: PromiseKind,
        when_text: str,
        *,
        who: str = "",
        reason: str = "",
        call_id: int | None = None,
        confirmed: bool = False,
        caller_wish: bool = False,
        consent: bool | None = None,
        visitors: int = 0,
        visitors_reason: str = "",
    ) -> Promise:
        """Store a promise with a clock time, and announce it.

        Args:
            when_text: As typed, in Japanese or English.
            confirmed: A person confirmed the proposal of an inexact text.
            caller_wish: The caller asked for this very time; it comes before the calendar.
            consent, visitors, visitors_reason: Of a visit only: the caller agreed, how
                many go (0: not said), why more than two.

        Raises:
            Refused: ``visit.no_consent``, ``visit.how_many``, ``visit.why_many``,
                ``visit.closed_day``, or the code of the reading (no clock time, gone
                by, weekday disagrees, vague …); nothing is stored.
        """
        stored = self.make_quietly(
            case_id,
            kind,
            when_text,
            who=who,
            reason=reason,
            call_id=call_id,
            confirmed=confirmed,
            caller_wish=caller_wish,
            consent=consent,
            visitors=visitors,
            visitors_reason=visitors_reason,
        )
        self._announce(stored)
        return stored

    def make_quietly(
        self,
        case_id: int,
        kind: PromiseKind,
        when_text: str,
        *,
        who: str = "",
        reason: str = "",
        call_id: int | None = None,
        confirmed: bool = False,
        caller_wish: bool = False,
        consent: bool | None = None,
        visitors: int = 0,
        visitors_reason: str = "",
    ) -> Promise:
        """As :meth:`make`, for a verb that holds the transaction and announces after it."""
        is_visit = kind is PromiseKind.VISIT
        if is_visit:
            check_visitors(consent, visitors, visitors_reason)
        reading = self._ledger.exact(when_text, confirmed=confirmed)
        promise = replace(
            self._ledger.fresh(case_id, kind, reading, when_text),
            call_id=call_id,
            who=tidy_text(who) or self._context.who(),
            reason=tidy_text(reason),
            caller_wish=caller_wish,
        )
        if is_visit:
            check_visit_day(promise.wall, self._calendar(), caller_wish=caller_wish)
            why = tidy_text(visitors_reason).strip()
            promise = replace(promise, consent=True, visitors=visitors, visitors_reason=why)
        with self._context.atomic():
            self._number_case(case_id)
            stored = self._ledger.add(promise)
            self._reindex(case_id)
        return stored

    def keep_typed(self, call_id: int, box: str, text: str) -> None:
        """Keep a half-typed box of a call, so that nothing typed is lost."""
        with self._context.atomic():
            self._boxes.put("call", call_id, box, tidy_text(text))

    def set_callback(
        self,
        case_id: int,
        call_id: int,
        when_text: str,
        *,
        who: str = "",
        reason: str = "",
        confirmed: bool = False,
        caller_wish: bool = False,
    ) -> Promise | None:
        """Make, change or (by an empty text) take back the running call's callback.

        Raises:
            Refused: The code of the reading; what stood before stands.
        """
        return self.set_in_call(
            case_id,
            call_id,
            PromiseKind.CALLBACK,
            when_text,
            who=who,
            reason=reason,
            confirmed=confirmed,
            caller_wish=caller_wish,
        )

    def set_in_call(
        self,
        case_id: int,
        call_id: int,
        kind: PromiseKind,
        when_text: str,
        *,
        who: str = "",
        reason: str = "",
        confirmed: bool = False,
        caller_wish: bool = False,
        consent: bool | None = None,
        visitors: int = 0,
        visitors_reason: str = "",
    ) -> Promise | None:
        """Make, change or (by an empty text) take back the call's promise of one kind.

        Raises:
            Refused: As :meth:`make`; what stood before stands.
        """
        standing = self._standing_in_call(call_id, kind)
        if not when_text.strip():
            if standing is not None:
                self._take_back(standing)
            return None
        if standing is None:
            return self.make(
                case_id,
                kind,
                when_text,
                who=who,
                reason=reason,
                call_id=call_id,
                confirmed=confirmed,
                caller_wish=caller_wish,
                consent=consent,
                visitors=visitors,
                visitors_reason=visitors_reason,
            )
        changed = replace(
            standing,
            who=tidy_text(who) or standing.who,
            reason=tidy_text(reason),
            caller_wish=caller_wish,
        )
        if kind is PromiseKind.VISIT:
            check_visitors(consent, visitors, visitors_reason)
            why = tidy_text(visitors_reason).strip()
            changed = replace(changed, visitors=visitors, visitors_reason=why)
        return self._change(standing, changed, when_text, confirmed=confirmed)

    def link_cause(self, case_id: int, promise_id: int | None) -> None:
        """Say which late or broken promise this complaint came of; ``None``: of none.

        The case is marked as a secondary complaint; taking the link away leaves the mark.

        Raises:
            Refused: ``promise.not_a_cause``: it is none of :meth:`late_before`.
        """
        possible = {row.promise.promise_id for row in self.late_before(case_id)}
        if promise_id is not None and promise_id not in possible:
            raise Refused("promise.not_a_cause")
        before = self._repos.cases.get(case_id)
        if before.caused_by == promise_id:
            return
        now = self._context.now()
        with self._context.atomic():
            self._number_case(case_id)
            self._repos.cases.put_cause(case_id, promise_id)
            if promise_id is not None and not before.secondary:
                case = replace(self._repos.cases.get(case_id), secondary=True)
                self._repos.cases.put(case, at=now)
            self._context.record(
                "link_cause",
                "case",
                case_id,
                case_id=case_id,
                field="caused_by",
                before=str(before.caused_by or ""),
                after=str(promise_id or ""),
            )
        self._context.announce("case", case_id)

    def rederive(self) -> int:
        """Derive the instants of open promises from wall time and zone again.

        For the day on which the rules of a zone have changed; returns how many moved.
        """
        moved = []
        for row in self._promises.open_rows():
            promise = row.promise
            due_at = instant_of(promise.wall, ZoneInfo(promise.zone))
            if due_at != promise.due_at:
                moved.append((promise, due_at))
        if not moved:
            return 0
        with self._context.atomic():
            for promise, due_at in moved:
                self._promises.put_due(promise.promise_id, due_at)
        for promise, _ in moved:
            self._announce(promise)
        return len(moved)

    # Inside

    def _standing_in_call(self, call_id: int, kind: PromiseKind) -> Promise | None:
        for promise in self._promises.of_call(call_id):
            if promise.kind is kind and promise.state is PromiseState.OPEN:
                return promise
        return None

    def _change(
        self, standing: Promise, changed: Promise, when_text: str, *, confirmed: bool
    ) -> Promise:
        if tidy_text(when_text) != standing.typed:
            reading = self._ledger.exact(when_text, confirmed=confirmed)
            fresh = self._ledger.fresh(standing.case_id, standing.kind, reading, when_text)
            changed = replace(
                changed,
                relation=fresh.relation,
                wall=fresh.wall,
                due_at=fresh.due_at,
                zone=fresh.zone,
                typed=fresh.typed,
            )
        if changed == standing:
            return standing
        if changed.kind is PromiseKind.VISIT:
            check_visit_day(changed.wall, self._calendar(), caller_wish=changed.caller_wish)
        with self._context.atomic():
            self._promises.put(changed)
            self._notices.forget(changed.promise_id)
            self._ledger.record("change", changed, before=spoken(standing))
            self._reindex(changed.case_id)
        self._announce(changed)
        return changed

    def _take_back(self, promise: Promise) -> None:
        with self._context.atomic():
            self._promises.remove(promise.promise_id, at=self._context.now())
            self._ledger.record("take_back", promise, before=spoken(promise))
            self._reindex(promise.case_id)
        self._announce(promise)
