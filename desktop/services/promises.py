"""Make promises, and answer how they went: one table for every kind (S1-23)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.case import tidy_text
from desktop.domain.errors import Refused
from desktop.domain.promise import Promise, PromiseKind, PromiseRow, PromiseState, verdict
from desktop.domain.when import Reading
from desktop.services.context import Context
from desktop.services.promise_ledger import PromiseLedger, spoken
from desktop.storage.boxes import BoxDraftRepository
from desktop.storage.promises import NoticeRepository, PromiseRepository

SETTLED_SHOWN = 200


class PromiseService:
    """What a person can do with promises.

    Args:
        context: Store, clock, desk and announcements.
        calendar: The office's calendar as it stands now.
        number_case: Gives the case its number at its first content.
        reindex: Rewrites the search row of a case; both run in the transaction.
    """

    def __init__(
        self,
        context: Context,
        promises: PromiseRepository,
        notices: NoticeRepository,
        boxes: BoxDraftRepository,
        *,
        calendar: Callable[[], BusinessCalendar],
        number_case: Callable[[int], object],
        reindex: Callable[[int], None],
    ) -> None:
        self._context = context
        self._promises = promises
        self._notices = notices
        self._boxes = boxes
        self._ledger = PromiseLedger(context, promises, calendar=calendar, reindex=reindex)
        self._number_case = number_case
        self._reindex = reindex

    # Reading

    def get(self, promise_id: int) -> Promise:
        """Return the promise; raises NotFound ``promise.unknown``."""
        return self._promises.get(promise_id)

    def row(self, promise_id: int) -> PromiseRow:
        """Return the promise with person, number and subject beside it."""
        return self._promises.row(promise_id)

    def of_case(self, case_id: int) -> list[Promise]:
        """Return the promises of a case by time."""
        return self._promises.of_case(case_id)

    def of_call(self, call_id: int) -> list[Promise]:
        """Return the promises made in a call by time."""
        return self._promises.of_call(call_id)

    def list_open(self, kinds: Collection[PromiseKind] | None = None) -> list[PromiseRow]:
        """Return every open promise by due time, all kinds unless some are named."""
        return self._promises.open_rows(kinds=kinds)

    def list_settled(self, limit: int = SETTLED_SHOWN) -> list[PromiseRow]:
        """Return the promises answered last, newest first."""
        return self._promises.settled_rows(limit=limit)

    def read(self, text: str) -> Reading:
        """Read a time as typed; exact, to be confirmed, or refused with its reason."""
        return self._ledger.read(text)

    def typed(self, call_id: int) -> dict[str, str]:
        """Return what stands half-typed in the promise boxes of a call."""
        return self._boxes.all("call", call_id)

    def keep_typed(self, call_id: int, box: str, text: str) -> None:
        """Keep a half-typed box of a call, so that nothing typed is lost."""
        with self._context.atomic():
            self._boxes.put("call", call_id, box, tidy_text(text))

    # Making

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
    ) -> Promise:
        """Store a promise with a clock time.

        Args:
            when_text: As typed, in Japanese or English.
            confirmed: A person confirmed the proposal of an inexact text.

        Raises:
            Refused: The code of the reading (no clock time, gone by, weekday
                disagrees, vague …); nothing is stored.
        """
        reading = self._ledger.exact(when_text, confirmed=confirmed)
        promise = replace(
            self._ledger.fresh(case_id, kind, reading, when_text),
            call_id=call_id,
            who=tidy_text(who) or self._context.who(),
            reason=tidy_text(reason),
            caller_wish=caller_wish,
        )
        with self._context.atomic():
            self._number_case(case_id)
            stored = self._ledger.add(promise)
            self._reindex(case_id)
        self._announce(stored)
        return stored

    def set_callback(
        self,
        case_id: int,
        call_id: int,
        when_text: str,
        *,
        who: str = "",
        reason: str = "",
        confirmed: bool = False,
    ) -> Promise | None:
        """Make, change or (by an empty text) take back the running call's callback.

        Raises:
            Refused: The code of the reading; what stood before stands.
        """
        standing = self._standing_callback(call_id)
        if not when_text.strip():
            if standing is not None:
                self._take_back(standing)
            return None
        if standing is None:
            return self.make(
                case_id,
                PromiseKind.CALLBACK,
                when_text,
                who=who,
                reason=reason,
                call_id=call_id,
                confirmed=confirmed,
            )
        return self._change(standing, when_text, who=who, reason=reason, confirmed=confirmed)

    # Answering

    def kept(self, promise_id: int, *, done_at: datetime | None = None, note: str = "") -> Promise:
        """The promise was carried out; judged kept or late by its relation (S4-09)."""
        promise = self._ledger.get_open(promise_id)
        done = done_at or self._context.now()
        state, late = verdict(promise, done)
        settled, _ = self._ledger.settle(promise, state, done_at=done, late_minutes=late, note=note)
        self._announce(settled)
        return settled

    def not_reached(
        self, promise_id: int, when_text: str, *, note: str = "", confirmed: bool = False
    ) -> Promise:
        """Nobody answered: the promise goes on to a next try with a clock time (S3-19)."""
        return self._go_on(promise_id, when_text, "not_reached", note, confirmed, moves=0)

    def interim(
        self, promise_id: int, when_text: str, *, note: str = "", confirmed: bool = False
    ) -> Promise:
        """Called without a result yet: that kept the promise, and a next one stands."""
        promise = self._ledger.get_open(promise_id)
        reading = self._ledger.exact(when_text, confirmed=confirmed)
        now = self._context.now()
        state, late = verdict(promise, now)
        following = self._following(promise, reading, when_text, moves=promise.moves)
        _, stored = self._ledger.settle(
            promise,
            state,
            action="interim",
            done_at=now,
            late_minutes=late,
            note=note,
            following=following,
        )
        assert stored is not None
        self._announce(stored)
        return stored

    def move(
        self, promise_id: int, when_text: str, *, by_caller: bool, confirmed: bool = False
    ) -> Promise:
        """Move to another time, by whose wish; the moves are counted, never silent."""
        action = "by_caller" if by_caller else "by_us"
        return self._go_on(promise_id, when_text, action, "", confirmed, moves=1)

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
            note="",
        )
        with self._context.atomic():
            self._promises.put(again)
            if following is not None:
                self._promises.remove(following.promise_id)
            self._ledger.record("undo", again, before=promise.state.value)
            self._reindex(again.case_id)
        self._announce(again)
        return again

    # Inside

    def _standing_callback(self, call_id: int) -> Promise | None:
        for promise in self._promises.of_call(call_id):
            if promise.kind is PromiseKind.CALLBACK and promise.state is PromiseState.OPEN:
                return promise
        return None

    def _change(
        self, standing: Promise, when_text: str, *, who: str, reason: str, confirmed: bool
    ) -> Promise:
        changed = replace(standing, who=tidy_text(who) or standing.who, reason=tidy_text(reason))
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
        with self._context.atomic():
            self._promises.put(changed)
            self._notices.forget(changed.promise_id)
            self._ledger.record("change", changed, before=spoken(standing))
            self._reindex(changed.case_id)
        self._announce(changed)
        return changed

    def _take_back(self, promise: Promise) -> None:
        with self._context.atomic():
            self._promises.remove(promise.promise_id)
            self._ledger.record("take_back", promise, before=spoken(promise))
            self._reindex(promise.case_id)
        self._announce(promise)

    def _following(self, promise: Promise, reading: Reading, typed: str, *, moves: int) -> Promise:
        fresh = self._ledger.fresh(promise.case_id, promise.kind, reading, typed)
        return replace(fresh, who=promise.who, reason=promise.reason, moves=moves)

    def _go_on(
        self,
        promise_id: int,
        when_text: str,
        action: str,
        note: str,
        confirmed: bool,
        *,
        moves: int,
    ) -> Promise:
        promise = self._ledger.get_open(promise_id)
        reading = self._ledger.exact(when_text, confirmed=confirmed)
        following = self._following(promise, reading, when_text, moves=promise.moves + moves)
        _, stored = self._ledger.settle(
            promise, PromiseState.MOVED, action=action, note=note, following=following
        )
        assert stored is not None
        self._announce(stored)
        return stored

    def _announce(self, promise: Promise) -> None:
        self._context.announce("promise", promise.promise_id)
        self._context.announce("case", promise.case_id)
