"""Enter calls nobody took, promise the number a call, ring it, or say why not (S4-21)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.content.texts import Roots
from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.call import Call, Direction
from desktop.domain.case import tidy_text
from desktop.domain.errors import Refused
from desktop.domain.missed_call import MissedCall, MissedRow, MissedState
from desktop.domain.promise import Promise, PromiseKind
from desktop.services.calls import CallService
from desktop.services.context import Context
from desktop.services.missed_call_book import MissedCallBook
from desktop.services.promises import PromiseService
from desktop.services.repositories import Repositories
from desktop.storage.missed_calls import MissedCallRepository


class MissedCallService:
    """What a person can do with missed calls; announces ``("missed", missed_id)``.

    Args:
        promises: Makes the callback of a promised call.
        calls: Begins the call back.
        roots: Folders of the content, for the subject of the case.
    """

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        missed: MissedCallRepository,
        *,
        promises: PromiseService,
        calls: CallService,
        calendar: Callable[[], BusinessCalendar],
        roots: Roots,
    ) -> None:
        self._context = context
        self._repos = repositories
        self._missed = missed
        self._promises = promises
        self._calls = calls
        self._book = MissedCallBook(context, repositories, missed, calendar=calendar, roots=roots)

    def get(self, missed_id: int) -> MissedCall:
        """Return the missed call; raises NotFound ``missed.unknown``."""
        return self._missed.get(missed_id)

    def list_open(self) -> list[MissedRow]:
        """Return those nobody has seen to, the longest waiting first, with whom we know."""
        return [self._row(one) for one in self._missed.open()]

    def of_number(self, typed: str) -> list[MissedCall]:
        """Return the open ones of a number as it is typed in a call."""
        return self._missed.open_of_number(self._book.read(typed).key)

    def enter(
        self, number: str, last_at_text: str = "", count: int = 1, note: str = ""
    ) -> MissedCall:
        """Enter calls of one number; a number that waits already rings on in its own entry.

        Args:
            number: As typed; 「非通知」 for one that was not shown.
            last_at_text: When it rang last, ``昨日18:20`` or ``20 min ago``; ``""``: now.
            count: How often it rang, 1 to 999.

        Raises:
            Refused: ``missed.no_number``, ``missed.unreadable_number``,
                ``missed.count``, ``when.still_ahead`` and what the time lacks.
        """
        fresh = self._book.fresh(number, last_at_text, count, note)
        with self._context.atomic():
            stored = self._book.write(fresh)
        self._context.announce("missed", stored.missed_id)
        return stored

    def promise_call(
        self,
        missed_id: int,
        when_text: str,
        who: str = "",
        reason: str = "",
        confirmed: bool = False,
        caller_wish: bool = False,
    ) -> Promise:
        """Promise the number a call: a case of its own (an enquiry) with a callback.

        Raises:
            Refused: ``missed.cannot_call`` (no number), ``missed.seen_to``, the code
                of the reading; nothing is made.
        """
        missed = self._open(missed_id)
        with self._context.atomic():
            case = self._book.make_case(missed)
            promise = self._promises.make_quietly(
                case.case_id,
                PromiseKind.CALLBACK,
                when_text,
                who=who,
                reason=reason or self._book.words("missed.callback_reason", missed),
                confirmed=confirmed,
                caller_wish=caller_wish,
            )
            self._book.put(
                missed,
                MissedState.PROMISED,
                case_id=case.case_id,
                promise_id=promise.promise_id,
            )
        self._context.announce("missed", missed_id)
        self._context.announce("promise", promise.promise_id)
        self._context.announce("case", case.case_id)
        return promise

    def begin_call(self, missed_id: int) -> Call:
        """Ring the number now: an outgoing call, in the case of its promise if there is one.

        Raises:
            Refused: ``missed.cannot_call``, ``missed.seen_to`` (dropped meanwhile).
        """
        missed = self._missed.get(missed_id)
        if missed.state is MissedState.DROPPED:
            raise Refused("missed.seen_to")
        if not missed.number_key:
            raise Refused("missed.cannot_call")
        call = self._calls.begin(Direction.OUT, missed.case_id)
        if missed.case_id is None:
            self._calls.set_caller(call.call_id, phone=missed.number)
        if missed.state is MissedState.OPEN:
            self._settle(missed, MissedState.CALLED, case_id=call.case_id)
        return self._calls.get(call.call_id)

    def answered(self, missed_id: int, case_id: int) -> MissedCall:
        """The caller is on the line again, in this case: nothing is left to be done."""
        missed = self._missed.get(missed_id)
        if missed.state is not MissedState.OPEN:
            raise Refused("missed.seen_to")
        return self._settle(missed, MissedState.CALLED, case_id=case_id)

    def drop(self, missed_id: int, reason: str) -> MissedCall:
        """No call is wanted, and why.

        Raises:
            Refused: ``missed.no_reason``, ``missed.seen_to``.
        """
        tidy = tidy_text(reason).strip()
        if not tidy:
            raise Refused("missed.no_reason")
        missed = self._missed.get(missed_id)
        if missed.state is not MissedState.OPEN:
            raise Refused("missed.seen_to")
        return self._settle(missed, MissedState.DROPPED, because=tidy)

    def undo(self, missed_id: int) -> MissedCall:
        """Put one that was dropped, or marked as called, back on the list.

        Raises:
            Refused: ``missed.is_promised``: its promise stands and is answered there.
        """
        missed = self._missed.get(missed_id)
        if missed.state is MissedState.PROMISED:
            raise Refused("missed.is_promised")
        return self._settle(replace(missed, case_id=None), MissedState.OPEN)

    # Inside

    def _open(self, missed_id: int) -> MissedCall:
        missed = self._missed.get(missed_id)
        if missed.state is not MissedState.OPEN:
            raise Refused("missed.seen_to")
        if not missed.number_key:
            raise Refused("missed.cannot_call")
        return missed

    def _row(self, missed: MissedCall) -> MissedRow:
        known = self._repos.persons.by_phone(missed.number_key)
        if len(known) != 1:
            return MissedRow(missed)
        person = known[0]
        name = person.name or person.company
        return MissedRow(missed, person.person_id, name, person.honorific)

    def _settle(
        self,
        missed: MissedCall,
        state: MissedState,
        *,
        because: str = "",
        case_id: int | None = None,
    ) -> MissedCall:
        with self._context.atomic():
            settled = self._book.put(missed, state, because=because, case_id=case_id)
        self._context.announce("missed", settled.missed_id)
        return settled
