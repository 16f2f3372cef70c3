"""Answer how a promise went: kept, tried, moved, dropped, broken, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop.domain.case import tidy_text
from desktop.domain.errors import Refused
from desktop.domain.promise import (
    CALLED,
    MOVES_BY_US,
    MovedBy,
    Promise,
    PromiseKind,
    PromiseState,
    ending,
    verdict,
)
from desktop.domain.promise_visit import check_visit_day
from desktop.domain.when import Reading
from desktop.services.promise_reading import PromiseReading


class PromiseAnswers(PromiseReading):
    """Verbs on a promise that stands; announces ``("promise", id)`` and ``("case", id)``."""

    def kept(self, promise_id: int, *, done_at: datetime | None = None, note: str = "") -> Promise:
        """The promise was carried out; judged kept or late by its relation (S4-09).

        Raises:
            Refused: ``promise.done_in_future``.
        """
        promise = self._ledger.get_open(promise_id)
        done = done_at or self._context.now()
        if done > self._context.now():
            raise Refused("promise.done_in_future")
        state, late = verdict(promise, done)
        settled, _ = self._ledger.settle(promise, state, done_at=done, late_minutes=late, note=note)
        self._announce(settled)
        return settled

    def not_reached(
        self, promise_id: int, when_text: str, *, note: str = "", confirmed: bool = False
    ) -> Promise:
        """Nobody answered: the promise goes on to a next try with a clock time (S3-19).

        The try counts: a try behind its time keeps the minutes it was late.
        """
        promise = self._ledger.get_open(promise_id)
        reading = self._ledger.exact(when_text, confirmed=confirmed)
        now = self._context.now()
        following = self._following(promise, reading, when_text)
        return self._go_on(
            replace(promise, done_at=now, late_minutes=verdict(promise, now)[1]),
            PromiseState.MOVED,
            following,
            action="not_reached",
            note=note,
        )

    def interim(
        self, promise_id: int, when_text: str, *, note: str = "", confirmed: bool = False
    ) -> Promise:
        """Called without a result yet: that kept the promise, and a next one stands.

        Raises:
            Refused: ``promise.interim_is_a_call`` for what no call can keep (a visit,
                a document, a refund).
        """
        promise = self._ledger.get_open(promise_id)
        if promise.kind not in CALLED:
            raise Refused("promise.interim_is_a_call")
        reading = self._ledger.exact(when_text, confirmed=confirmed)
        now = self._context.now()
        state, late = verdict(promise, now)
        following = replace(self._following(promise, reading, when_text), moves=0)
        return self._go_on(
            replace(promise, done_at=now, late_minutes=late),
            state,
            following,
            action="interim",
            note=note,
        )

    def move(
        self,
        promise_id: int,
        when_text: str,
        *,
        by_caller: bool,
        confirmed: bool = False,
        owner: bool = False,
    ) -> Promise:
        """Move to another time, by whose wish; the moves are counted, never silent.

        Args:
            owner: An owner has agreed to the third move by our wish.

        Raises:
            Refused: ``promise.third_move`` unless an owner agrees or is at the desk;
                ``visit.closed_day``; the code of the reading.
        """
        promise = self._ledger.get_open(promise_id)
        reading = self._ledger.exact(when_text, confirmed=confirmed)
        if not by_caller and not owner:
            self._ask_owner(promise)
        following = replace(
            self._following(promise, reading, when_text, caller_wish=by_caller),
            moves=promise.moves + 1,
        )
        wish = MovedBy.CALLER if by_caller else MovedBy.US
        return self._go_on(
            replace(promise, moved_by=wish), PromiseState.MOVED, following, action=f"by_{wish}"
        )

    def decline_visit(
        self, promise_id: int, when_text: str, *, reason: str, confirmed: bool = False
    ) -> Promise:
        """The visit was declined: it is dropped and a call with a clock time takes its place.

        Raises:
            Refused: ``visit.not_a_visit``, ``visit.no_reason``, the code of the reading:
                without a next contact nothing is dropped (S3-19).
        """
        promise = self._ledger.get_open(promise_id)
        if promise.kind is not PromiseKind.VISIT:
            raise Refused("visit.not_a_visit")
        tidy = tidy_text(reason).strip()
        if not tidy:
            raise Refused("visit.no_reason")
        reading = self._ledger.exact(when_text, confirmed=confirmed)
        fresh = self._ledger.fresh(promise.case_id, PromiseKind.CALLBACK, reading, when_text)
        contact = replace(fresh, who=promise.who, reason=promise.reason)
        return self._go_on(promise, PromiseState.DROPPED, contact, action="declined", note=tidy)

    def drop(self, promise_id: int, reason: str) -> Promise:
        """No longer wanted.

        Raises:
            Refused: ``promise.no_reason``.
        """
        tidy = tidy_text(reason).strip()
        if not tidy:
            raise Refused("promise.no_reason")
        promise = self._ledger.get_open(promise_id)
        settled, _ = self._ledger.settle(promise, PromiseState.DROPPED, note=tidy)
        self._announce(settled)
        return settled

    def broken(self, promise_id: int, note: str = "") -> Promise:
        """It was not kept and will not be: said as it is (S3-05).

        Raises:
            Refused: ``promise.not_due_yet`` while its time is still ahead.
        """
        promise = self._ledger.get_open(promise_id)
        if promise.due_at > self._context.now():
            raise Refused("promise.not_due_yet")
        settled, _ = self._ledger.settle(promise, PromiseState.BROKEN, note=note)
        self._announce(settled)
        return settled

    def undo(self, promise_id: int) -> Promise:
        """Take the last answer back; a next try made by it goes, too.

        Raises:
            Refused: ``promise.still_open`` or ``promise.went_on`` when the next
                try has been answered already.
        """
        promise = self._promises.get(promise_id)
        if promise.state is PromiseState.OPEN:
            raise Refused("promise.still_open")
        following = self._promises.get(promise.moved_to) if promise.moved_to else None
        if following is not None and following.state is not PromiseState.OPEN:
            raise Refused("promise.went_on")
        again = replace(
            promise,
            state=PromiseState.OPEN,
            settled_at=None,
            settled_by="",
            done_at=None,
            late_minutes=0,
            moved_to=None,
            moved_by=None,
            note="",
        )
        with self._context.atomic():
            self._promises.put(again)
            if following is not None:
                self._promises.remove_following(promise, following, at=self._context.now())
            self._ledger.record("undo", again, before=promise.state.value)
            self._reindex(again.case_id)
        self._announce(again)
        return again

    # Inside

    def _ask_owner(self, promise: Promise) -> None:
        moves = ending(promise, self._promises.chain(promise.promise_id)).moves_by_us
        if moves >= MOVES_BY_US and not self._owner_at_desk():
            raise Refused("promise.third_move", moves=moves)

    def _following(
        self, promise: Promise, reading: Reading, typed: str, *, caller_wish: bool = False
    ) -> Promise:
        """Return what takes a promise's place; a visit's day is checked again."""
        fresh = self._ledger.fresh(promise.case_id, promise.kind, reading, typed)
        if promise.kind is PromiseKind.VISIT:
            check_visit_day(fresh.wall, self._calendar(), caller_wish=caller_wish)
        return replace(
            fresh,
            who=promise.who,
            reason=promise.reason,
            moves=promise.moves,
            caller_wish=caller_wish,
            consent=promise.consent,
            visitors=promise.visitors,
            visitors_reason=promise.visitors_reason,
        )

    def _go_on(
        self,
        promise: Promise,
        state: PromiseState,
        following: Promise,
        *,
        action: str,
        note: str = "",
    ) -> Promise:
        """Settle a promise, put another in its place and return that one."""
        settled, stored = self._ledger.settle(
            promise,
            state,
            action=action,
            done_at=promise.done_at,
            late_minutes=promise.late_minutes,
            note=note,
            following=following,
        )
        assert stored is not None
        self._context.announce("promise", settled.promise_id)
        self._announce(stored)
        return stored
