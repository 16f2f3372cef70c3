"""Make promises, and answer how they went: one table for every kind (S1-23)."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.case import tidy_text
from desktop.domain.errors import Refused
from desktop.domain.promise import Promise, PromiseKind, PromiseRow, PromiseState, verdict
from desktop.domain.when import Reading, read_when
from desktop.services.context import Context
from desktop.services.instants import instant_of
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
        self._calendar = calendar
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
        return read_when(text, now=self._context.now(), calendar=self._calendar())

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
        reading = self._exact(when_text, confirmed=confirmed)
        promise = replace(
            self._fresh(case_id, kind, reading, when_text),
            call_id=call_id,
            who=tidy_text(who) or self._context.who(),
            reason=tidy_text(reason),
            caller_wish=caller_wish,
        )
        with self._context.atomic():
            self._number_case(case_id)
            stored = self._add(promise, "make")
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
        """The promise was carried out; judged kept or late by its relation."""
        promise = self._open(promise_id)
        done = done_at or self._context.now()
        state, late = verdict(promise, done)
        return self._settle(promise, state, done_at=done, late_minutes=late, note=note)

    def not_reached(
        self, promise_id: int, when_text: str, *, note: str = "", confirmed: bool = False
    ) -> Promise:
        """Nobody answered: the promise goes on to a next try with a clock time (S3-19)."""
        return self._go_on(promise_id, when_text, "not_reached", note, confirmed, moves=0)

    def interim(
        self, promise_id: int, when_text: str, *, note: str = "", confirmed: bool = False
    ) -> Promise:
        """Called without a result yet: that kept the promise, and a next one stands."""
        promise = self._open(promise_id)
        reading = self._exact(when_text, confirmed=confirmed)
        now = self._context.now()
        state, late = verdict(promise, now)
        following = self._following(promise, reading, when_text, moves=promise.moves)
        return self._replace_by(
            promise, following, state, action="interim", done_at=now, late_minutes=late, note=note
        )

    def move(
        self, promise_id: int, when_text: str, *, by_caller: bool, confirmed: bool = False
    ) -> Promise:
        """Move to another time, by whose wish; the moves are counted, never silent."""
        note = "by_caller" if by_caller else "by_us"
        return self._go_on(promise_id, when_text, note, note, confirmed, moves=1)

    def drop(self, promise_id: int, reason: str) -> Promise:
        """No longer wanted.

        Raises:
            Refused: ``promise.no_reason``.
        """
        tidy = tidy_text(reason).strip()
        if not tidy:
            raise Refused("promise.no_reason")
        return self._settle(self._open(promise_id), PromiseState.DROPPED, note=tidy)

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
            self._record("undo", again, before=promise.state.value)
        self._announce(again)
        return again

    # Inside

    def _exact(self, when_text: str, *, confirmed: bool) -> Reading:
        reading = self.read(when_text)
        usable = reading.outcome == "exact" or (confirmed and reading.outcome == "ask")
        if not usable or reading.at is None:
            raise Refused(reading.reason or "when.unreadable", **reading.details)
        return reading

    def _fresh(self, case_id: int, kind: PromiseKind, reading: Reading, typed: str) -> Promise:
        assert reading.at is not None
        zone = self._context.zone()
        return Promise(
            promise_id=0,
            case_id=case_id,
            kind=kind,
            relation=reading.relation,
            wall=reading.at,
            zone=zone.key,
            due_at=instant_of(reading.at, zone),
            typed=tidy_text(typed),
            created_at=self._context.now(),
        )

    def _standing_callback(self, call_id: int) -> Promise | None:
        for promise in self._promises.of_call(call_id):
            if promise.kind is PromiseKind.CALLBACK and promise.state is PromiseState.OPEN:
                return promise
        return None

    def _change(
        self, standing: Promise, when_text: str, *, who: str, reason: str, confirmed: bool
    ) -> Promise:
        same_time = tidy_text(when_text) == standing.typed
        changed = replace(standing, who=tidy_text(who) or standing.who, reason=tidy_text(reason))
        if not same_time:
            reading = self._exact(when_text, confirmed=confirmed)
            fresh = self._fresh(standing.case_id, standing.kind, reading, when_text)
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
            self._record("change", changed, before=_spoken(standing))
            self._reindex(changed.case_id)
        self._announce(changed)
        return changed

    def _take_back(self, promise: Promise) -> None:
        with self._context.atomic():
            self._promises.remove(promise.promise_id)
            self._record("take_back", promise, before=_spoken(promise))
        self._announce(promise)

    def _open(self, promise_id: int) -> Promise:
        promise = self._promises.get(promise_id)
        if promise.state is not PromiseState.OPEN:
            raise Refused("promise.already_answered")
        return promise

    def _settle(
        self,
        promise: Promise,
        state: PromiseState,
        *,
        done_at: datetime | None = None,
        late_minutes: int = 0,
        note: str = "",
    ) -> Promise:
        settled = self._settled(promise, state, done_at, late_minutes, note)
        with self._context.atomic():
            self._promises.put(settled)
            self._record(state.value, settled, before=promise.state.value)
            self._reindex(settled.case_id)
        self._announce(settled)
        return settled

    def _settled(
        self,
        promise: Promise,
        state: PromiseState,
        done_at: datetime | None,
        late_minutes: int,
        note: str,
    ) -> Promise:
        return replace(
            promise,
            state=state,
            settled_at=self._context.now(),
            settled_by=self._context.who(),
            done_at=done_at,
            late_minutes=late_minutes,
            note=tidy_text(note),
        )

    def _following(self, promise: Promise, reading: Reading, typed: str, *, moves: int) -> Promise:
        fresh = self._fresh(promise.case_id, promise.kind, reading, typed)
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
        promise = self._open(promise_id)
        reading = self._exact(when_text, confirmed=confirmed)
        following = self._following(promise, reading, when_text, moves=promise.moves + moves)
        return self._replace_by(promise, following, PromiseState.MOVED, action=action, note=note)

    def _replace_by(
        self,
        promise: Promise,
        following: Promise,
        state: PromiseState,
        *,
        action: str,
        done_at: datetime | None = None,
        late_minutes: int = 0,
        note: str = "",
    ) -> Promise:
        with self._context.atomic():
            stored = self._add(following, "make")
            settled = self._settled(promise, state, done_at, late_minutes, note or action)
            self._promises.put(replace(settled, moved_to=stored.promise_id))
            self._record(action, settled, before=promise.state.value)
            self._reindex(promise.case_id)
        self._announce(stored)
        return stored

    def _add(self, promise: Promise, action: str) -> Promise:
        promise_id = self._promises.add(promise, uid=uuid.uuid4().hex)
        stored = replace(promise, promise_id=promise_id)
        self._record(action, stored, before="")
        return stored

    def _record(self, action: str, promise: Promise, *, before: str) -> None:
        self._context.record(
            action,
            "promise",
            promise.promise_id,
            case_id=promise.case_id,
            field=promise.kind.value,
            before=before,
            after=_spoken(promise),
        )

    def _announce(self, promise: Promise) -> None:
        self._context.announce("promise", promise.promise_id)
        self._context.announce("case", promise.case_id)


def _spoken(promise: Promise) -> str:
    """The promise in one line, for the journal."""
    wall = promise.wall.isoformat(timespec="minutes")
    return f"{promise.relation.value} {wall} {promise.zone} · {promise.who} · {promise.state.value}"
