"""The calendar file: the ledger for the owner's telephone, one promise to be opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.calendar_file.entries import Entry, EntryState, calendar_bytes
from desktop.calendar_file.writing import write_calendar
from desktop.content.messages import explain
from desktop.content.texts import Roots
from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.errors import NotFound
from desktop.domain.person import Person
from desktop.domain.promise import PromiseKind, PromiseState
from desktop.domain.reminder_rules import rules_of
from desktop.domain.when import Relation
from desktop.services.context import Context
from desktop.services.reminders import KEY as REMINDERS
from desktop.services.settings import SettingsService
from desktop.storage.promise_calendar import CalendarRow, PromiseCalendarRepository

SETTLED_FOR = timedelta(days=90)
"""How long an answered promise stays in the file, so that a calendar learns of it."""

VISIT_MINUTES, CALL_MINUTES = 60, 15
STAYS_DONE = (PromiseState.KEPT, PromiseState.LATE)


@dataclass(frozen=True, slots=True)
class Told:
    """What of a promise leaves the house with the file; nothing until the owner says so.

    Attributes:
        names: Of the person, and who of the office keeps it.
        numbers: Telephone numbers.
        notes: What it is for.
    """

    names: bool = False
    numbers: bool = False
    notes: bool = False


@dataclass(frozen=True, slots=True)
class Bell:
    """When an entry rings, as the office wants to be reminded."""

    before_minutes: int
    calendar: BusinessCalendar

    def minutes(self, row: CalendarRow, start: datetime) -> int:
        """Return the minutes from the start of an entry to its bell, negative before it.

        A whole day rings when the office opens; what may be done from a time on, at it.
        """
        if row.is_day:
            opening = self.calendar.usual_hours(start.date()).opening
            return opening.hour * 60 + opening.minute
        return 0 if row.relation is Relation.AFTER else -self.before_minutes


class CalendarFileService:
    """Makes calendar files; reads only, but for what the owner lets leave the house.

    Args:
        work: The folder where plain files lie while another program has them.
        calendar: The office's calendar as it stands now.
    """

    def __init__(
        self,
        context: Context,
        promises: PromiseCalendarRepository,
        settings: SettingsService,
        *,
        roots: Roots,
        work: Path,
        calendar: Callable[[], BusinessCalendar],
    ) -> None:
        self._context = context
        self._promises = promises
        self._settings = settings
        self._roots = roots
        self._work = work
        self._calendar = calendar

    def told(self) -> Told:
        """Return what leaves the house with the file."""
        return Told(
            names=self._settings.get("calendar_names") is True,
            numbers=self._settings.get("calendar_numbers") is True,
            notes=self._settings.get("calendar_notes") is True,
        )

    def tell(self, *, names: bool, numbers: bool, notes: bool) -> None:
        """Say what leaves the house with the file from now on."""
        with self._context.atomic():
            self._settings.set("calendar_names", names)
            self._settings.set("calendar_numbers", numbers)
            self._settings.set("calendar_notes", notes)

    def content(self, language: str) -> tuple[bytes, int]:
        """Return the file with every promise, and how many stand in it."""
        rows = self._rows()
        return self._maker(rows, language)(), len(rows)

    def prepare(self, target: Path, language: str) -> Callable[[], Path]:
        """Read now what the file needs; return the slow part, to run on any thread."""
        make = self._maker(self._rows(), language)
        return lambda: write_calendar(target, make())

    def prepare_one(self, promise_id: int, language: str) -> Callable[[], Path]:
        """Return what lays one promise out as a file, for the system's calendar to open.

        Raises:
            NotFound: ``calendar.not_in_it``: it was moved on, or ended long ago.
        """
        rows = [row for row in self._rows() if row.promise_id == promise_id]
        if not rows:
            raise NotFound("calendar.not_in_it")
        make, work = self._maker(rows, language), self._work
        return lambda: _lay_out(work, f"promise-{promise_id}.ics", make())

    # Inside

    def _rows(self) -> list[CalendarRow]:
        return self._promises.rows(since=self._context.now() - SETTLED_FOR)

    def _maker(self, rows: list[CalendarRow], language: str) -> Callable[[], bytes]:
        """Return what makes the file of rows; it reads nothing any more."""
        told, now, home = self.told(), self._context.now(), self._context.zone()
        bell = Bell(rules_of(self._settings.get(REMINDERS)).before_minutes, self._calendar())
        name = self._say("calendar.name", language)

        def make() -> bytes:
            entries = [self._entry(row, told, bell, language) for row in rows]
            return calendar_bytes(entries, name=name, stamp=now, home=home)

        return make

    def _entry(self, row: CalendarRow, told: Told, bell: Bell, language: str) -> Entry:
        state = _state(row)
        start = row.due_at.astimezone(_zone(row.zone))
        return Entry(
            uid=f"{row.uid}@kikitori.invalid",
            sequence=row.changes,
            state=state,
            start=start,
            created=row.first_made,
            changed=row.settled_at or row.made,
            summary=self._summary(row, state, told, language),
            description=self._description(row, start, told, language),
            is_day=row.is_day,
            minutes=VISIT_MINUTES if row.kind is PromiseKind.VISIT else CALL_MINUTES,
            alarm=bell.minutes(row, start),
        )

    def _summary(self, row: CalendarRow, state: EntryState, told: Told, language: str) -> str:
        what = self._say(f"calendar.kind_{row.kind.value}", language)
        person = self._person(row, language) if told.names else ""
        said = self._say(
            "calendar.summary_named" if person else "calendar.summary",
            language,
            what=what,
            person=person,
            number=row.case_number,
        )
        if state is EntryState.OPEN:
            return said
        return self._say(f"calendar.{state.value}", language, summary=said)

    def _description(self, row: CalendarRow, start: datetime, told: Told, language: str) -> str:
        time = "" if row.is_day else f"{start:%H:%M}"
        parts = [self._say(f"calendar.promised_{row.relation.value}", language, time=time)]
        if row.is_day:
            parts = [self._say("calendar.promised_day", language)]
        if told.names and row.who:
            parts.append(self._say("calendar.who", language, who=row.who))
        if told.numbers and row.phone:
            parts.append(self._say("calendar.phone", language, phone=row.phone))
        if told.notes and row.reason:
            parts.append(row.reason)
        return "\n".join(parts)

    def _person(self, row: CalendarRow, language: str) -> str:
        return Person(person_id=0, name=row.person, honorific=row.honorific).addressed(language)

    def _say(self, code: str, language: str, **details: str) -> str:
        return explain(code, details, language, self._roots)


def _state(row: CalendarRow) -> EntryState:
    if row.state in STAYS_DONE:
        return EntryState.DONE
    if row.state is PromiseState.OPEN and not row.is_deleted:
        return EntryState.OPEN
    return EntryState.CANCELLED


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def _lay_out(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return write_calendar(folder / name, data)
