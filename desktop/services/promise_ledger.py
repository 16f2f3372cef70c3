"""Writing in the ledger of promises: what every verb on a promise does in the same way."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.case import tidy_text
from desktop.domain.errors import Refused
from desktop.domain.promise import Promise, PromiseKind, PromiseState
from desktop.domain.when import Reading, read_when
from desktop.services.context import Context
from desktop.services.instants import instant_of
from desktop.storage.promises import PromiseRepository


class PromiseLedger:
    """Reads times, adds promises and settles them; the verbs announce."""

    def __init__(
        self,
        context: Context,
        promises: PromiseRepository,
        *,
        calendar: Callable[[], BusinessCalendar],
        reindex: Callable[[int], None],
    ) -> None:
        self._context = context
        self._promises = promises
        self._calendar = calendar
        self._reindex = reindex

    def read(self, text: str) -> Reading:
        """Read a time as typed."""
        return read_when(text, now=self._context.now(), calendar=self._calendar())

    def exact(self, text: str, *, confirmed: bool) -> Reading:
        """Read a time that may be stored.

        Raises:
            Refused: The reading's code, unless exact, or confirmed by a person.
        """
        reading = self.read(text)
        usable = reading.outcome == "exact" or (confirmed and reading.outcome == "ask")
        if not usable or reading.at is None:
            raise Refused(reading.reason or "when.unreadable", **reading.details)
        return reading

    def fresh(self, case_id: int, kind: PromiseKind, reading: Reading, typed: str) -> Promise:
        """Return a promise for a reading, not stored yet."""
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

    def add(self, promise: Promise) -> Promise:
        """Store a new promise; call inside the transaction."""
        promise_id = self._promises.add(promise, uid=uuid.uuid4().hex)
        stored = replace(promise, promise_id=promise_id)
        self.record("make", stored, before="")
        return stored

    def get_open(self, promise_id: int) -> Promise:
        """Return a promise nobody has answered yet.

        Raises:
            Refused: ``promise.already_answered``.
        """
        promise = self._promises.get(promise_id)
        if promise.state is not PromiseState.OPEN:
            raise Refused("promise.already_answered")
        return promise

    def settle(
        self,
        promise: Promise,
        state: PromiseState,
        *,
        action: str = "",
        done_at: datetime | None = None,
        late_minutes: int = 0,
        note: str = "",
        following: Promise | None = None,
    ) -> tuple[Promise, Promise | None]:
        """Answer a promise, and let another take its place if one follows.

        Returns:
            The settled promise and the stored following one.
        """
        settled = replace(
            promise,
            state=state,
            settled_at=self._context.now(),
            settled_by=self._context.who(),
            done_at=done_at,
            late_minutes=late_minutes,
            note=tidy_text(note or action),
        )
        with self._context.atomic():
            stored = self.add(following) if following is not None else None
            if stored is not None:
                settled = replace(settled, moved_to=stored.promise_id)
            self._promises.put(settled)
            self.record(action or state.value, settled, before=promise.state.value)
            self._reindex(promise.case_id)
        return settled, stored

    def record(self, action: str, promise: Promise, *, before: str) -> None:
        """Append what was done to the journal."""
        self._context.record(
            action,
            "promise",
            promise.promise_id,
            case_id=promise.case_id,
            field=promise.kind.value,
            before=before,
            after=spoken(promise),
        )


def spoken(promise: Promise) -> str:
    """The promise in one line, for the journal."""
    wall = promise.wall.isoformat(timespec="minutes")
    return f"{promise.relation.value} {wall} {promise.zone} · {promise.who} · {promise.state.value}"
