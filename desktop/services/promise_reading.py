"""What can be read of promises: lists, chains, figures, what is owed and what was late."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.kept_figures import KeptFigures, figures_of
from desktop.domain.known import name_key
from desktop.domain.promise import (
    Ended,
    Promise,
    PromiseKind,
    PromiseRow,
    PromiseState,
    ending,
    is_overdue,
)
from desktop.domain.promise_interim import interim_day
from desktop.domain.when import Reading
from desktop.services.context import Context
from desktop.services.promise_ledger import PromiseLedger
from desktop.services.repositories import Repositories
from desktop.storage.notices import NoticeRepository

SETTLED_SHOWN = 200
LATE_SHOWN = 20


class PromiseReading:
    """Reads the ledger; nothing here writes.

    Args:
        context: Store, clock, desk and announcements.
        calendar: The office's calendar as it stands now.
        number_case: Gives the case its number at its first content.
        reindex: Rewrites the search row of a case; both run in the transaction.
        owner_at_desk: Whether the person at the desk is an owner.
    """

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        notices: NoticeRepository,
        *,
        calendar: Callable[[], BusinessCalendar],
        number_case: Callable[[int], object],
        reindex: Callable[[int], None],
        owner_at_desk: Callable[[], bool],
    ) -> None:
        self._context = context
        self._repos = repositories
        self._promises = repositories.promises
        self._notices = notices
        self._boxes = repositories.boxes
        self._calendar = calendar
        self._ledger = PromiseLedger(
            context, repositories.promises, calendar=calendar, reindex=reindex
        )
        self._number_case = number_case
        self._reindex = reindex
        self._owner_at_desk = owner_at_desk

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

    def owed(self, case_id: int) -> list[Promise]:
        """Return what is still owed in a case, by time.

        A prevention that starts later is among them; it holds no case open (S0-06).
        """
        return [one for one in self._promises.of_case(case_id) if one.state is PromiseState.OPEN]

    def list_open(
        self, kinds: Collection[PromiseKind] | None = None, who: str = ""
    ) -> list[PromiseRow]:
        """Return open promises by due time, of every kind and person unless named.

        Args:
            who: In whose name; width, blanks and 様 make no difference.
        """
        rows = self._promises.open_rows(kinds=kinds)
        if not who.strip():
            return rows
        key = name_key(who)
        return [row for row in rows if name_key(row.promise.who) == key]

    def list_settled(self, limit: int = SETTLED_SHOWN) -> list[PromiseRow]:
        """Return the promises answered last, newest first."""
        return self._promises.settled_rows(limit=limit)

    def chain(self, promise_id: int) -> list[Promise]:
        """Return a promise and its moves, first to last; tries that reached nobody are moves.

        An interim call or a declined visit ends a chain: what follows is a new promise.
        """
        return self._promises.chain(promise_id)

    def ending(self, promise_id: int) -> Ended:
        """Return how a promise ended, moves of its whole chain counted."""
        return ending(self._promises.get(promise_id), self._promises.chain(promise_id))

    def figures(self, year: int, month: int) -> KeptFigures:
        """Return how the promises due in a month of the office's zone ended."""
        zone = self._context.zone()
        first = datetime(year, month, 1, tzinfo=zone)
        last = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=zone)
        return figures_of(self._promises.between(first, last))

    def late_before(self, case_id: int) -> list[PromiseRow]:
        """Return what was late, broken or is overdue towards this caller, newest first.

        Only of other cases, and due before this one was opened: what may have caused
        it (S3-05, S4-17).
        """
        now = self._context.now()
        rows = self._promises.unkept_before(case_id, now=now, limit=LATE_SHOWN)
        return [
            row
            for row in rows
            if row.promise.state is not PromiseState.OPEN or is_overdue(row.promise, now)
        ]

    def interim_needed(self, case_id: int) -> date | None:
        """Return the day to propose for an interim call of a long investigation."""
        return interim_day(
            self._repos.points.all(case_id).values(),
            self._promises.of_case(case_id),
            today=self._context.now().date(),
            calendar=self._calendar(),
            zone=self._context.zone(),
        )

    def read(self, text: str) -> Reading:
        """Read a time as typed; exact, to be confirmed, or refused with its reason."""
        return self._ledger.read(text)

    def typed(self, call_id: int) -> dict[str, str]:
        """Return what stands half-typed in the promise boxes of a call."""
        return self._boxes.all("call", call_id)

    # For the verbs

    def _announce(self, promise: Promise) -> None:
        self._context.announce("promise", promise.promise_id)
        self._context.announce("case", promise.case_id)
