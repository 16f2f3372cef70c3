"""What is due now, when the next notice comes, and how the office wants to be reminded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import replace
from datetime import datetime, timedelta

from desktop.domain.business_calendar import BusinessCalendar
from desktop.domain.errors import Refused
from desktop.domain.reminder_rules import ReminderRules, checked, rules_of, stored_form
from desktop.reminders.due import Notice, Stage, seconds
from desktop.services.context import Context
from desktop.services.instants import instant_of
from desktop.services.reminder_book import ReminderBook, Setting
from desktop.services.settings import SettingsService
from desktop.storage.notices import NoticeRepository
from desktop.storage.promises import PromiseRepository

KEY = "reminders"
CALL_RUNS_AT_MOST = timedelta(hours=3)
"""A call nobody ended is not a running one for ever."""


class ReminderService:
    """What is due, from the stored promises and the present time alone.

    Args:
        context: Store, clock, desk and announcements.
        calendar: The office's calendar as it stands now.
    """

    def __init__(
        self,
        context: Context,
        promises: PromiseRepository,
        notices: NoticeRepository,
        settings: SettingsService,
        *,
        calendar: Callable[[], BusinessCalendar],
    ) -> None:
        self._context = context
        self._promises = promises
        self._notices = notices
        self._settings = settings
        self._calendar = calendar
        self._book = ReminderBook(notices, self._setting)

    # Reading

    def catch_up(self) -> bool:
        """Read a portion of what changed; return whether nothing is left to be read.

        Ten thousand changes are read in a hundred portions, so that a window goes on
        between them; what stands is right when none is left.
        """
        return self._book.catch_up(self._context.now())

    def due(self) -> tuple[Notice, ...]:
        """Return the notices that stand now, the oldest promise first.

        The same object as long as nothing differs.
        """
        while not self.catch_up():
            pass
        return self.standing()

    def standing(self) -> tuple[Notice, ...]:
        """Return what ``due`` does, as it was when nothing was left to be read."""
        return self._book.standing.notices()

    def ringing(self) -> tuple[Notice, ...]:
        """Return those of ``standing`` that are to ring; none in the quiet hours."""
        quiet = self._book.is_quiet(self._context.now())
        return () if quiet else self._book.standing.ringing()

    def standing_ids(self) -> Set[int]:
        """Return the promises of ``standing``."""
        return self._book.standing.numbers()

    def clock_went_back(self) -> bool:
        """Whether something rang at a time still to come."""
        return self._book.standing.rang_behind(seconds(self._context.now()))

    def next_ring(self) -> datetime | None:
        """Return when the next notice comes up, in the office's zone.

        While thousands of changes are still to be read, of those read so far.
        """
        moment = self._book.next_notice(self._context.now())
        return moment.astimezone(self._context.zone()) if moment else None

    def running_cases(self) -> set[int]:
        """Return the cases somebody is on the telephone about at this moment."""
        return self._notices.running_cases(self._context.now() - CALL_RUNS_AT_MOST)

    def rules(self) -> ReminderRules:
        """Return how the office wants to be reminded."""
        return rules_of(self._settings.get(KEY))

    # Writing

    def set_rules(self, **changes: object) -> ReminderRules:
        """Store some of the rules and return all.

        Raises:
            Refused: ``reminder.before``, ``reminder.again``, ``reminder.quiet_hours``;
                nothing is stored.
        """
        rules = checked(replace(self.rules(), **changes))  # type: ignore[arg-type]  # checked by field
        self._settings.set(KEY, stored_form(rules))
        return rules

    def mark_rung(self, notices: Iterable[Notice]) -> None:
        """Store that notices rang; only an answer settles a promise."""
        with self._context.atomic():
            rang = [(one.promise_id, one.stage.value) for one in notices]
            self._notices.mark(rang, at=self._context.now())

    def forget_ahead(self) -> None:
        """The clock was set back: what rang too early by it is to ring again at its time."""
        with self._context.atomic():
            self._notices.forget_ahead(self._context.now())

    def put_aside(self, promise_id: int, stage: Stage) -> None:
        """Put a notice aside until its next stage; at the time itself it stays."""
        self._put_aside(promise_id, stage, None)

    def snooze(
        self, promise_id: int, stage: Stage, when_text: str, *, confirmed: bool = False
    ) -> datetime:
        """Put a notice aside until a clock time before the promise, and return it.

        Args:
            confirmed: A person confirmed the proposal of an inexact text.

        Raises:
            Refused: ``reminder.answer_now`` at the time itself, ``reminder.snooze_too_late``,
                or the code of the reading; the notice stays.
        """
        from desktop.domain.when import read_when  # only when somebody types a time

        if stage is Stage.AT:
            raise Refused("reminder.answer_now")
        reading = read_when(when_text, now=self._context.now(), calendar=self._calendar())
        usable = reading.outcome == "exact" or (confirmed and reading.outcome == "ask")
        if not usable or reading.at is None:
            raise Refused(reading.reason or "when.unreadable", **reading.details)
        until = instant_of(reading.at, self._context.zone())
        due = self._promises.get(promise_id).due_at
        if until >= due:
            raise Refused(
                "reminder.snooze_too_late", time=f"{due.astimezone(self._context.zone()):%H:%M}"
            )
        self._put_aside(promise_id, stage, until)
        return until

    # Inside

    def _put_aside(self, promise_id: int, stage: Stage, until: datetime | None) -> None:
        with self._context.atomic():
            self._promises.get(promise_id)
            now = self._context.now()
            self._notices.put_aside(promise_id, stage.value, at=now, until=until)
        self._context.announce("notice", promise_id)

    def _setting(self) -> Setting:
        return Setting(self.rules(), self._context.zone(), self._calendar())


__all__ = ["Notice", "ReminderService", "Stage"]
