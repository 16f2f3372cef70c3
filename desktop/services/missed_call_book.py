"""What is written about missed calls: numbers read, entries joined, the case they lead to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from desktop.content.messages import explain
from desktop.content.texts import Roots
from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.case import Case, CaseState, Kind, tidy_line, tidy_text
from desktop.domain.errors import Refused
from desktop.domain.missed_call import COUNT_MAX, MissedCall, MissedState
from desktop.domain.person import Person, Phone
from desktop.domain.phone import PhoneReading, read_phone
from desktop.domain.when import read_past
from desktop.services.context import Context
from desktop.services.instants import instant_of
from desktop.services.persons import NAME_MAX, phone_of
from desktop.services.repositories import Repositories
from desktop.services.settings import office_region, screen_language
from desktop.storage.missed_calls import MissedCallRepository


class MissedCallBook:
    """Checks and writes entries; announces nothing."""

    def __init__(
        self,
        context: Context,
        repositories: Repositories,
        missed: MissedCallRepository,
        *,
        calendar: Callable[[], BusinessCalendar],
        roots: Roots,
    ) -> None:
        self._context = context
        self._repos = repositories
        self._missed = missed
        self._calendar = calendar
        self._roots = roots

    def fresh(self, number: str, last_at_text: str, count: int, note: str) -> MissedCall:
        """Return an entry as typed, not stored yet.

        Raises:
            Refused: see :meth:`MissedCallService.enter`.
        """
        reading = self._checked(number)
        if not 1 <= count <= COUNT_MAX:
            raise Refused("missed.count", most=COUNT_MAX)
        return MissedCall(
            missed_id=0,
            number=reading.shown,
            number_key=reading.key,
            count=count,
            last_at=self._last_at(last_at_text),
            note=tidy_text(note).strip(),
            entered_at=self._context.now(),
        )

    def write(self, fresh: MissedCall) -> MissedCall:
        """Store an entry, joined to one of the same number that waits; in a transaction."""
        standing = self._missed.open_of_number(fresh.number_key)
        stored = self._add_to(standing[0], fresh) if standing else self._missed.add(fresh)
        self._record("enter", stored)
        return stored

    def put(
        self,
        missed: MissedCall,
        state: MissedState,
        *,
        because: str = "",
        case_id: int | None = None,
        promise_id: int | None = None,
    ) -> MissedCall:
        """Store what came of an entry; call inside ``atomic()``."""
        settled = replace(
            missed,
            state=state,
            closed_because=because,
            case_id=case_id,
            promise_id=promise_id,
        )
        self._missed.put(settled)
        self._record(state.value, settled)
        return settled

    def make_case(self, missed: MissedCall) -> Case:
        """Open an enquiry with the number; call inside ``atomic()``.

        Whoever we know by it is proposed in the call: a number alone names nobody.
        """
        now = self._context.now()
        region = office_region(self._repos.settings)
        phone = phone_of(missed.number, region) or Phone(missed.number, missed.number_key)
        person = self._repos.persons.add(Person(0, phones=(phone,)), at=now)
        case = replace(
            self._repos.cases.add(opened_at=now, state=CaseState.OPEN, at=now),
            kind=Kind.ENQUIRY,
            person_id=person.person_id,
            subject=self.words("missed.case_subject", missed),
            subject_is_own=True,
        )
        self._repos.cases.put(case, at=now)
        return case

    def words(self, code: str, missed: MissedCall) -> str:
        """Return a sentence about an entry in the language of the screen."""
        language = screen_language(self._repos.settings)
        return explain(code, {"count": missed.count}, language, self._roots)

    def read(self, typed: str) -> PhoneReading:
        """Read a number as typed; raises Refused ``text.too_long``."""
        region = office_region(self._repos.settings)
        return read_phone(tidy_line(typed, limit=NAME_MAX), region=region)

    def _checked(self, number: str) -> PhoneReading:
        if not number.strip():
            raise Refused("missed.no_number")
        reading = self.read(number)
        if not reading.ok:
            raise Refused("missed.unreadable_number")
        return reading

    def _last_at(self, text: str) -> datetime:
        now = self._context.now()
        if not text.strip():
            return now
        reading = read_past(text, now=now, calendar=self._calendar())
        if reading.at is None:
            raise Refused(reading.reason, **reading.details)
        return min(now, instant_of(reading.at, self._context.zone()))

    def _add_to(self, standing: MissedCall, fresh: MissedCall) -> MissedCall:
        notes = [one for one in (standing.note, fresh.note) if one]
        joined = replace(
            standing,
            count=min(COUNT_MAX, standing.count + fresh.count),
            last_at=max(standing.last_at, fresh.last_at),
            note="\n".join(dict.fromkeys(notes)),
        )
        self._missed.put(joined)
        return joined

    def _record(self, action: str, missed: MissedCall) -> None:
        self._context.record(
            action,
            "missed_call",
            missed.missed_id,
            case_id=missed.case_id,
            field="state",
            after=f"{missed.count} · {missed.state.value}",
        )
